import { register } from './registry.js';
import type { Messages } from './en.js';

const messages: Messages = {
  play: 'Přehrát',
  'play-title': 'Přehrát: {title}',
  player: 'Přehrávač videa',
  loading: 'Video se načítá',
  retry: 'Zkusit znovu',
  consent: 'Toto video pochází z jiného webu, který se může dozvědět, že ho sledujete.',
  'grant-consent': 'Načíst video',
  unknown: 'Toto video nelze přehrát.',
  'config-invalid': 'Toto video nelze zobrazit, protože jeho adresa na této stránce není platná.',
  'origin-not-trusted': 'Toto video není pro tuto stránku nastaveno.',
  'library-load-failed': 'Přehrávač videa se nepodařilo načíst.',
  'media-not-found': 'Toto video nebylo nalezeno.',
  'media-not-ready': 'Toto video se ještě zpracovává. Zkuste to znovu později.',
  'off-air': 'Tento živý přenos ještě nezačal.',
  'media-deleted': 'Toto video bylo odstraněno.',
  'access-denied': 'K tomuto videu nemáte přístup.',
  'sign-in': 'Chcete-li video sledovat, přihlaste se.',
  'session-expired': 'Platnost vaší relace vypršela.',
  'geo-restricted': 'Toto video není ve vaší oblasti dostupné.',
  'ip-restricted': 'Toto video nelze z této sítě sledovat.',
  'site-restricted': 'Toto video nelze na tomto webu zobrazit.',
  'schedule-restricted': 'Toto video není v tuto chvíli dostupné.',
  network: 'Server s videem není dostupný. Zkontrolujte připojení.',
  'load-timeout': 'Načítání videa trvá příliš dlouho.',
  'playback-failed': 'Video se zastavilo kvůli chybě.',
  drm: 'Toto chráněné video nelze v tomto prohlížeči přehrát.',
};

register('cs', messages);
