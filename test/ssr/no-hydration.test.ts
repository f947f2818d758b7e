import { describeServerMarkup } from './server-markup.js';

describeServerMarkup('without hydration support');
