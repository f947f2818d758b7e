import { everywhere } from './everywhere.js';

everywhere('Solid', () => import('virtual:framework/solid'), { server: 'solid' });
