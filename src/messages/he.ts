import { register } from './registry.js';
import type { Messages } from './en.js';

const messages: Messages = {
  play: 'הפעלה',
  'play-title': 'הפעלה: \u2068{title}\u2069',
  player: 'נגן וידאו',
  loading: 'הסרטון נטען',
  retry: 'ניסיון נוסף',
  consent: 'הסרטון הזה מגיע מאתר אחר, שעשוי לדעת על הצפייה בו.',
  'grant-consent': 'טעינת הסרטון',
  unknown: 'אי אפשר להפעיל את הסרטון הזה.',
  'config-invalid': 'אי אפשר להציג את הסרטון הזה כי הכתובת שלו בדף הזה אינה תקינה.',
  'origin-not-trusted': 'הסרטון הזה לא הוגדר עבור הדף הזה.',
  'library-load-failed': 'לא ניתן היה לטעון את נגן הווידאו.',
  'media-not-found': 'הסרטון לא נמצא.',
  'media-not-ready': 'הסרטון עדיין בעיבוד. כדאי לחזור בקרוב.',
  'off-air': 'השידור החי הזה עדיין לא התחיל.',
  'media-deleted': 'הסרטון הזה הוסר.',
  'access-denied': 'אין הרשאת גישה לסרטון הזה.',
  'sign-in': 'כדי לצפות בסרטון הזה יש להתחבר.',
  'session-expired': 'תוקף ההתחברות פג.',
  'geo-restricted': 'הסרטון הזה אינו זמין באזור שלך.',
  'ip-restricted': 'אי אפשר לצפות בסרטון הזה מהרשת הזו.',
  'site-restricted': 'אי אפשר להציג את הסרטון הזה באתר הזה.',
  'schedule-restricted': 'הסרטון הזה אינו זמין כרגע.',
  network: 'אין גישה לשרת הווידאו. יש לבדוק את החיבור.',
  'load-timeout': 'טעינת הסרטון נמשכת זמן רב מדי.',
  'playback-failed': 'הסרטון נעצר בגלל שגיאה.',
  drm: 'אי אפשר להפעיל את הסרטון המוגן הזה בדפדפן הזה.',
};

register('he', messages);
