import { everywhere } from './everywhere.js';

everywhere('Preact', () => import('virtual:framework/preact'), { early: 'text' });
