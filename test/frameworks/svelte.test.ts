import { everywhere } from './everywhere.js';

everywhere('Svelte', () => import('virtual:framework/svelte'), { server: 'svelte' });
