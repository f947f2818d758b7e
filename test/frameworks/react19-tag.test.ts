import { everywhere } from './everywhere.js';

everywhere('React 19, bare tag', () => import('virtual:framework/react19-tag'), {
  server: 'react19-tag',
  early: 'text',
  ignoresEvents: true,
});
