import { register } from './registry.js';
import type { Messages } from './en.js';

const messages: Messages = {
  play: 'Toista',
  'play-title': 'Toista: {title}',
  player: 'Videosoitin',
  loading: 'Videota ladataan',
  retry: 'Yritä uudelleen',
  consent: 'Tämä video tulee toiselta sivustolta, joka voi saada tiedon sen katselusta.',
  'grant-consent': 'Lataa video',
  unknown: 'Tätä videota ei voi toistaa.',
  'config-invalid': 'Tätä videota ei voi näyttää, koska sen osoite tällä sivulla ei kelpaa.',
  'origin-not-trusted': 'Tätä videota ei ole määritetty tälle sivulle.',
  'library-load-failed': 'Videosoitinta ei voitu ladata.',
  'media-not-found': 'Videota ei löytynyt.',
  'media-not-ready': 'Videota käsitellään vielä. Palaa pian takaisin.',
  'off-air': 'Tämä suora lähetys ei ole vielä alkanut.',
  'media-deleted': 'Tämä video on poistettu.',
  'access-denied': 'Sinulla ei ole tämän videon katseluoikeutta.',
  'sign-in': 'Kirjaudu sisään katsoaksesi tämän videon.',
  'session-expired': 'Istuntosi on vanhentunut.',
  'geo-restricted': 'Tämä video ei ole saatavilla alueellasi.',
  'ip-restricted': 'Tätä videota ei voi katsoa tästä verkosta.',
  'site-restricted': 'Tätä videota ei saa näyttää tällä sivustolla.',
  'schedule-restricted': 'Tämä video ei ole juuri nyt saatavilla.',
  network: 'Videopalvelimeen ei saada yhteyttä. Tarkista yhteytesi.',
  'load-timeout': 'Videon lataaminen kestää liian kauan.',
  'playback-failed': 'Video pysähtyi virheen vuoksi.',
  drm: 'Tätä suojattua videota ei voi toistaa tässä selaimessa.',
};

register('fi', messages);
