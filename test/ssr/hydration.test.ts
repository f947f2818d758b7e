import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { describeServerMarkup } from './server-markup.js';

describeServerMarkup('with the hydration support of Lit');
