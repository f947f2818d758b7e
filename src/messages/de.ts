import { register } from './registry.js';
import type { Messages } from './en.js';

const messages: Messages = {
  play: 'Abspielen',
  'play-title': 'Abspielen: {title}',
  player: 'Videoplayer',
  loading: 'Video wird geladen',
  retry: 'Erneut versuchen',
  consent: 'Dieses Video kommt von einer anderen Website, die dadurch erfahren kann, dass Sie es ansehen.',
  'grant-consent': 'Video laden',
  unknown: 'Dieses Video kann nicht abgespielt werden.',
  'config-invalid': 'Dieses Video kann nicht gezeigt werden, weil seine Adresse auf dieser Seite ungültig ist.',
  'origin-not-trusted': 'Dieses Video ist für diese Seite nicht eingerichtet.',
  'library-load-failed': 'Der Videoplayer konnte nicht geladen werden.',
  'media-not-found': 'Dieses Video wurde nicht gefunden.',
  'media-not-ready': 'Dieses Video wird noch verarbeitet. Schauen Sie bald wieder vorbei.',
  'off-air': 'Diese Liveübertragung hat noch nicht begonnen.',
  'media-deleted': 'Dieses Video wurde entfernt.',
  'access-denied': 'Sie haben keinen Zugriff auf dieses Video.',
  'sign-in': 'Melden Sie sich an, um dieses Video anzusehen.',
  'session-expired': 'Ihre Sitzung ist abgelaufen.',
  'geo-restricted': 'Dieses Video ist in Ihrer Region nicht verfügbar.',
  'ip-restricted': 'Dieses Video kann in diesem Netzwerk nicht angesehen werden.',
  'site-restricted': 'Dieses Video darf auf dieser Website nicht gezeigt werden.',
  'schedule-restricted': 'Dieses Video ist zurzeit nicht verfügbar.',
  network: 'Der Videoserver ist nicht erreichbar. Prüfen Sie Ihre Verbindung.',
  'load-timeout': 'Das Laden des Videos dauert zu lange.',
  'playback-failed': 'Das Video wurde wegen eines Fehlers angehalten.',
  drm: 'Dieses geschützte Video kann in diesem Browser nicht abgespielt werden.',
};

register('de', messages);
