import { own } from './objects.js';

/** The guide's plugin names → the registered names. */
const REGISTERED: Readonly<Record<string, string>> = {
  transcript: 'playkit-js-transcript',
  hotspots: 'playkit-js-hotspots',
  downloads: 'download',
};

/** The registered name of a plugin by the guide's name or its own. */
export const registeredName = (name: string): string => own(REGISTERED, name) ?? name;
