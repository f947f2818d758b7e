import { register } from './registry.js';
import type { Messages } from './en.js';

const messages: Messages = {
  play: 'Reproduzir',
  'play-title': 'Reproduzir: {title}',
  player: 'Player de vídeo',
  loading: 'Carregando o vídeo',
  retry: 'Tentar novamente',
  consent: 'Este vídeo vem de outro site, que pode ficar sabendo que você o assiste.',
  'grant-consent': 'Carregar o vídeo',
  unknown: 'Não é possível reproduzir este vídeo.',
  'config-invalid': 'Não é possível mostrar este vídeo porque o endereço dele nesta página não é válido.',
  'origin-not-trusted': 'Este vídeo não está configurado para esta página.',
  'library-load-failed': 'Não foi possível carregar o player de vídeo.',
  'media-not-found': 'Este vídeo não foi encontrado.',
  'media-not-ready': 'Este vídeo ainda está sendo processado. Volte em breve.',
  'off-air': 'Esta transmissão ao vivo ainda não começou.',
  'media-deleted': 'Este vídeo foi removido.',
  'access-denied': 'Você não tem acesso a este vídeo.',
  'sign-in': 'Entre na sua conta para assistir a este vídeo.',
  'session-expired': 'Sua sessão expirou.',
  'geo-restricted': 'Este vídeo não está disponível na sua região.',
  'ip-restricted': 'Não é possível assistir a este vídeo nesta rede.',
  'site-restricted': 'Este vídeo não pode ser exibido neste site.',
  'schedule-restricted': 'Este vídeo não está disponível no momento.',
  network: 'Não é possível acessar o servidor de vídeo. Verifique sua conexão.',
  'load-timeout': 'O vídeo está demorando demais para carregar.',
  'playback-failed': 'O vídeo parou devido a um erro.',
  drm: 'Este vídeo protegido não pode ser reproduzido neste navegador.',
};

register('pt-BR', messages);
