import { everywhere } from './everywhere.js';

everywhere('Vue', () => import('virtual:framework/vue'), { server: 'vue' });
