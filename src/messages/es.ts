import { register } from './registry.js';
import type { Messages } from './en.js';

const messages: Messages = {
  play: 'Reproducir',
  'play-title': 'Reproducir: {title}',
  player: 'Reproductor de vídeo',
  loading: 'Cargando el vídeo',
  retry: 'Reintentar',
  consent: 'Este vídeo procede de otro sitio web, que puede llegar a saber que lo está viendo.',
  'grant-consent': 'Cargar el vídeo',
  unknown: 'Este vídeo no se puede reproducir.',
  'config-invalid': 'Este vídeo no se puede mostrar porque su dirección en esta página no es válida.',
  'origin-not-trusted': 'Este vídeo no está configurado para esta página.',
  'library-load-failed': 'No se pudo cargar el reproductor de vídeo.',
  'media-not-found': 'No se encontró este vídeo.',
  'media-not-ready': 'Este vídeo todavía se está procesando. Vuelva a intentarlo pronto.',
  'off-air': 'Este vídeo en directo aún no ha comenzado.',
  'media-deleted': 'Este vídeo se ha eliminado.',
  'access-denied': 'No tiene acceso a este vídeo.',
  'sign-in': 'Inicie sesión para ver este vídeo.',
  'session-expired': 'Su sesión ha caducado.',
  'geo-restricted': 'Este vídeo no está disponible en su región.',
  'ip-restricted': 'Este vídeo no se puede ver desde esta red.',
  'site-restricted': 'Este vídeo no se puede mostrar en este sitio web.',
  'schedule-restricted': 'Este vídeo no está disponible en este momento.',
  network: 'No se puede conectar con el servidor de vídeo. Compruebe su conexión.',
  'load-timeout': 'El vídeo está tardando demasiado en cargarse.',
  'playback-failed': 'El vídeo se detuvo debido a un error.',
  drm: 'Este vídeo protegido no se puede reproducir en este navegador.',
};

register('es', messages);
