import { register } from './registry.js';
import type { Messages } from './en.js';

const messages: Messages = {
  play: 'Odtwórz',
  'play-title': 'Odtwórz: {title}',
  player: 'Odtwarzacz wideo',
  loading: 'Ładowanie filmu',
  retry: 'Spróbuj ponownie',
  consent: 'Ten film pochodzi z innej witryny, która może uzyskać informację o jego oglądaniu.',
  'grant-consent': 'Załaduj film',
  unknown: 'Nie można odtworzyć tego filmu.',
  'config-invalid': 'Nie można pokazać tego filmu, ponieważ jego adres na tej stronie jest nieprawidłowy.',
  'origin-not-trusted': 'Ten film nie jest skonfigurowany dla tej strony.',
  'library-load-failed': 'Nie udało się załadować odtwarzacza wideo.',
  'media-not-found': 'Nie znaleziono tego filmu.',
  'media-not-ready': 'Ten film jest jeszcze przetwarzany. Zajrzyj tu wkrótce.',
  'off-air': 'Ta transmisja na żywo jeszcze się nie rozpoczęła.',
  'media-deleted': 'Ten film został usunięty.',
  'access-denied': 'Brak dostępu do tego filmu.',
  'sign-in': 'Zaloguj się, aby obejrzeć ten film.',
  'session-expired': 'Sesja wygasła.',
  'geo-restricted': 'Ten film nie jest dostępny w Twoim regionie.',
  'ip-restricted': 'Tego filmu nie można oglądać w tej sieci.',
  'site-restricted': 'Tego filmu nie można pokazywać w tej witrynie.',
  'schedule-restricted': 'Ten film jest obecnie niedostępny.',
  network: 'Nie można połączyć się z serwerem wideo. Sprawdź połączenie.',
  'load-timeout': 'Ładowanie filmu trwa zbyt długo.',
  'playback-failed': 'Odtwarzanie zatrzymano z powodu błędu.',
  drm: 'Tego chronionego filmu nie można odtworzyć w tej przeglądarce.',
};

register('pl', messages);
