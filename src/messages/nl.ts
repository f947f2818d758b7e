import { register } from './registry.js';
import type { Messages } from './en.js';

const messages: Messages = {
  play: 'Afspelen',
  'play-title': 'Afspelen: {title}',
  player: 'Videospeler',
  loading: 'Video wordt geladen',
  retry: 'Opnieuw proberen',
  consent: 'Deze video komt van een andere website, die kan zien dat u de video bekijkt.',
  'grant-consent': 'Video laden',
  unknown: 'Deze video kan niet worden afgespeeld.',
  'config-invalid': 'Deze video kan niet worden getoond omdat het adres op deze pagina niet geldig is.',
  'origin-not-trusted': 'Deze video is niet ingesteld voor deze pagina.',
  'library-load-failed': 'De videospeler kon niet worden geladen.',
  'media-not-found': 'Deze video is niet gevonden.',
  'media-not-ready': 'Deze video wordt nog verwerkt. Kom binnenkort terug.',
  'off-air': 'Deze live-uitzending is nog niet begonnen.',
  'media-deleted': 'Deze video is verwijderd.',
  'access-denied': 'U hebt geen toegang tot deze video.',
  'sign-in': 'Log in om deze video te bekijken.',
  'session-expired': 'Uw sessie is verlopen.',
  'geo-restricted': 'Deze video is niet beschikbaar in uw regio.',
  'ip-restricted': 'Deze video kan niet via dit netwerk worden bekeken.',
  'site-restricted': 'Deze video mag niet op deze website worden getoond.',
  'schedule-restricted': 'Deze video is op dit moment niet beschikbaar.',
  network: 'De videoserver is niet bereikbaar. Controleer uw verbinding.',
  'load-timeout': 'Het laden van de video duurt te lang.',
  'playback-failed': 'De video is gestopt vanwege een fout.',
  drm: 'Deze beveiligde video kan niet in deze browser worden afgespeeld.',
};

register('nl', messages);
