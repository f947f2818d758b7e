import { register } from './registry.js';
import type { Messages } from './en.js';

const messages: Messages = {
  play: 'Lire',
  'play-title': 'Lire : {title}',
  player: 'Lecteur vidéo',
  loading: 'Chargement de la vidéo',
  retry: 'Réessayer',
  consent: 'Cette vidéo provient d’un autre site, qui peut savoir que vous la regardez.',
  'grant-consent': 'Charger la vidéo',
  unknown: 'Cette vidéo ne peut pas être lue.',
  'config-invalid': 'Cette vidéo ne peut pas être affichée, car son adresse sur cette page n’est pas valide.',
  'origin-not-trusted': 'Cette vidéo n’est pas configurée pour cette page.',
  'library-load-failed': 'Le lecteur vidéo n’a pas pu être chargé.',
  'media-not-found': 'Cette vidéo est introuvable.',
  'media-not-ready': 'Cette vidéo est encore en cours de traitement. Revenez bientôt.',
  'off-air': 'Cette diffusion en direct n’a pas encore commencé.',
  'media-deleted': 'Cette vidéo a été supprimée.',
  'access-denied': 'Vous n’avez pas accès à cette vidéo.',
  'sign-in': 'Connectez-vous pour regarder cette vidéo.',
  'session-expired': 'Votre session a expiré.',
  'geo-restricted': 'Cette vidéo n’est pas disponible dans votre région.',
  'ip-restricted': 'Cette vidéo ne peut pas être regardée depuis ce réseau.',
  'site-restricted': 'Cette vidéo ne peut pas être diffusée sur ce site.',
  'schedule-restricted': 'Cette vidéo n’est pas disponible en ce moment.',
  network: 'Le serveur vidéo est injoignable. Vérifiez votre connexion.',
  'load-timeout': 'Le chargement de la vidéo prend trop de temps.',
  'playback-failed': 'La vidéo s’est arrêtée à cause d’une erreur.',
  drm: 'Cette vidéo protégée ne peut pas être lue dans ce navigateur.',
};

register('fr', messages);
