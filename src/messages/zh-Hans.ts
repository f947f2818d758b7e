import { register } from './registry.js';
import type { Messages } from './en.js';

const messages: Messages = {
  play: '播放',
  'play-title': '播放：{title}',
  player: '视频播放器',
  loading: '正在加载视频',
  retry: '重试',
  consent: '此视频来自其他网站，该网站可能会得知您观看了此视频。',
  'grant-consent': '加载视频',
  unknown: '无法播放此视频。',
  'config-invalid': '此视频在本页面上的地址无效，无法显示。',
  'origin-not-trusted': '此视频未针对本页面进行设置。',
  'library-load-failed': '无法加载视频播放器。',
  'media-not-found': '找不到此视频。',
  'media-not-ready': '此视频仍在处理中，请稍后再来。',
  'off-air': '此直播尚未开始。',
  'media-deleted': '此视频已被移除。',
  'access-denied': '您没有此视频的访问权限。',
  'sign-in': '请登录后观看此视频。',
  'session-expired': '您的会话已过期。',
  'geo-restricted': '此视频在您所在的地区不可用。',
  'ip-restricted': '无法通过此网络观看此视频。',
  'site-restricted': '此视频不能在本网站上显示。',
  'schedule-restricted': '此视频目前不可用。',
  network: '无法连接视频服务器，请检查您的网络连接。',
  'load-timeout': '视频加载时间过长。',
  'playback-failed': '视频因出错而停止播放。',
  drm: '此受保护的视频无法在本浏览器中播放。',
};

register('zh-Hans', messages);
