import { register } from './registry.js';
import type { Messages } from './en.js';

const messages: Messages = {
  play: 'Afspil',
  'play-title': 'Afspil: {title}',
  player: 'Videoafspiller',
  loading: 'Videoen indlæses',
  retry: 'Prøv igen',
  consent: 'Denne video kommer fra et andet websted, som kan få at vide, at du ser den.',
  'grant-consent': 'Indlæs videoen',
  unknown: 'Denne video kan ikke afspilles.',
  'config-invalid': 'Denne video kan ikke vises, fordi dens adresse på denne side ikke er gyldig.',
  'origin-not-trusted': 'Denne video er ikke konfigureret til denne side.',
  'library-load-failed': 'Videoafspilleren kunne ikke indlæses.',
  'media-not-found': 'Videoen blev ikke fundet.',
  'media-not-ready': 'Denne video behandles stadig. Kom snart tilbage.',
  'off-air': 'Denne livevideo er ikke begyndt endnu.',
  'media-deleted': 'Denne video er blevet fjernet.',
  'access-denied': 'Du har ikke adgang til denne video.',
  'sign-in': 'Log ind for at se denne video.',
  'session-expired': 'Din session er udløbet.',
  'geo-restricted': 'Denne video er ikke tilgængelig i din region.',
  'ip-restricted': 'Denne video kan ikke ses fra dette netværk.',
  'site-restricted': 'Denne video må ikke vises på dette websted.',
  'schedule-restricted': 'Denne video er ikke tilgængelig i øjeblikket.',
  network: 'Der er ikke forbindelse til videoserveren. Kontrollér din forbindelse.',
  'load-timeout': 'Det tager for lang tid at indlæse videoen.',
  'playback-failed': 'Videoen stoppede på grund af en fejl.',
  drm: 'Denne beskyttede video kan ikke afspilles i denne browser.',
};

register('da', messages);
