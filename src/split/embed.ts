import * as embedModule from '../embed/index.js';
import { KEY, page } from './shared.js';

/** The second file of the split pair. */
page[KEY]?.provide(embedModule);
