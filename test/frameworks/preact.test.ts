import { everywhere } from './everywhere.js';

everywhere('Preact', () => import('virtual:framework/preact'), { server: 'preact', early: 'text' });
