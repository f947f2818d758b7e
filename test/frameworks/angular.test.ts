import { everywhere } from './everywhere.js';

everywhere('Angular', () => import('virtual:framework/angular'), { server: 'angular' });
