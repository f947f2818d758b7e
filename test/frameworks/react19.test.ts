import { everywhere } from './everywhere.js';

everywhere('React 19', () => import('virtual:framework/react19'), { server: 'react19' });
