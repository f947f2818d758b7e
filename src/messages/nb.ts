import { register } from './registry.js';
import type { Messages } from './en.js';

const messages: Messages = {
  play: 'Spill av',
  'play-title': 'Spill av: {title}',
  player: 'Videospiller',
  loading: 'Laster inn videoen',
  retry: 'Prøv igjen',
  consent: 'Denne videoen kommer fra et annet nettsted, som kan få vite at du ser den.',
  'grant-consent': 'Last inn videoen',
  unknown: 'Denne videoen kan ikke spilles av.',
  'config-invalid': 'Denne videoen kan ikke vises fordi adressen på denne siden ikke er gyldig.',
  'origin-not-trusted': 'Denne videoen er ikke satt opp for denne siden.',
  'library-load-failed': 'Videospilleren kunne ikke lastes inn.',
  'media-not-found': 'Fant ikke denne videoen.',
  'media-not-ready': 'Denne videoen behandles fortsatt. Kom tilbake snart.',
  'off-air': 'Denne direktesendingen har ikke startet ennå.',
  'media-deleted': 'Denne videoen er fjernet.',
  'access-denied': 'Du har ikke tilgang til denne videoen.',
  'sign-in': 'Logg inn for å se denne videoen.',
  'session-expired': 'Økten din har utløpt.',
  'geo-restricted': 'Denne videoen er ikke tilgjengelig i din region.',
  'ip-restricted': 'Denne videoen kan ikke ses fra dette nettverket.',
  'site-restricted': 'Denne videoen kan ikke vises på dette nettstedet.',
  'schedule-restricted': 'Denne videoen er ikke tilgjengelig nå.',
  network: 'Får ikke kontakt med videoserveren. Kontroller tilkoblingen.',
  'load-timeout': 'Det tar for lang tid å laste inn videoen.',
  'playback-failed': 'Videoen stoppet på grunn av en feil.',
  drm: 'Denne beskyttede videoen kan ikke spilles av i denne nettleseren.',
};

register('nb', messages);
