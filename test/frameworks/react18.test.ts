import { everywhere } from './everywhere.js';

everywhere('React 18', () => import('virtual:framework/react18'), { server: 'react18' });
