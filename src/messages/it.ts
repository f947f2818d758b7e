import { register } from './registry.js';
import type { Messages } from './en.js';

const messages: Messages = {
  play: 'Riproduci',
  'play-title': 'Riproduci: {title}',
  player: 'Lettore video',
  loading: 'Caricamento del video',
  retry: 'Riprova',
  consent: 'Questo video proviene da un altro sito, che può venire a sapere della visione.',
  'grant-consent': 'Carica il video',
  unknown: 'Impossibile riprodurre questo video.',
  'config-invalid': 'Impossibile mostrare questo video: il suo indirizzo in questa pagina non è valido.',
  'origin-not-trusted': 'Questo video non è configurato per questa pagina.',
  'library-load-failed': 'Impossibile caricare il lettore video.',
  'media-not-found': 'Video non trovato.',
  'media-not-ready': 'Questo video è ancora in elaborazione. Riprova tra poco.',
  'off-air': 'Questa diretta non è ancora iniziata.',
  'media-deleted': 'Questo video è stato rimosso.',
  'access-denied': 'Non hai accesso a questo video.',
  'sign-in': 'Accedi per guardare questo video.',
  'session-expired': 'La sessione è scaduta.',
  'geo-restricted': 'Questo video non è disponibile nella tua regione.',
  'ip-restricted': 'Questo video non può essere visto da questa rete.',
  'site-restricted': 'Questo video non può essere mostrato su questo sito.',
  'schedule-restricted': 'Questo video non è disponibile in questo momento.',
  network: 'Il server video non è raggiungibile. Controlla la connessione.',
  'load-timeout': 'Il caricamento del video richiede troppo tempo.',
  'playback-failed': 'Il video si è interrotto a causa di un errore.',
  drm: 'Questo video protetto non può essere riprodotto in questo browser.',
};

register('it', messages);
