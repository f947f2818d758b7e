import { describeServerMarkup } from './server-markup.js';

describeServerMarkup('without support for hydration');
