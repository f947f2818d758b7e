import { register } from './registry.js';
import type { Messages } from './en.js';

const messages: Messages = {
  play: 'Spela upp',
  'play-title': 'Spela upp: {title}',
  player: 'Videospelare',
  loading: 'Videon läses in',
  retry: 'Försök igen',
  consent: 'Den här videon kommer från en annan webbplats, som kan få veta att du tittar på den.',
  'grant-consent': 'Läs in videon',
  unknown: 'Det går inte att spela upp den här videon.',
  'config-invalid': 'Det går inte att visa den här videon eftersom dess adress på sidan inte är giltig.',
  'origin-not-trusted': 'Den här videon är inte inställd för den här sidan.',
  'library-load-failed': 'Det gick inte att läsa in videospelaren.',
  'media-not-found': 'Videon hittades inte.',
  'media-not-ready': 'Den här videon bearbetas fortfarande. Kom tillbaka snart.',
  'off-air': 'Den här direktsändningen har inte börjat än.',
  'media-deleted': 'Den här videon har tagits bort.',
  'access-denied': 'Du har inte åtkomst till den här videon.',
  'sign-in': 'Logga in för att titta på den här videon.',
  'session-expired': 'Din session har gått ut.',
  'geo-restricted': 'Den här videon är inte tillgänglig i din region.',
  'ip-restricted': 'Den här videon kan inte ses från det här nätverket.',
  'site-restricted': 'Den här videon får inte visas på den här webbplatsen.',
  'schedule-restricted': 'Den här videon är inte tillgänglig just nu.',
  network: 'Det går inte att nå videoservern. Kontrollera anslutningen.',
  'load-timeout': 'Det tar för lång tid att läsa in videon.',
  'playback-failed': 'Videon stoppades på grund av ett fel.',
  drm: 'Den här skyddade videon kan inte spelas upp i den här webbläsaren.',
};

register('sv', messages);
