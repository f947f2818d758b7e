import { defineKalturaPlayer } from './define.js';

export * from './element.js';
export { defineKalturaPlayer };

defineKalturaPlayer();
