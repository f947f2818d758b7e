// The demo pages in the order of the navigation. Each page shows one idea.

/** @typedef {{path: string, title: string, idea: string}} Page `path`: the file's name without `.html` */

/** @type {Array<{group: string, pages: Page[]}>} */
export const groups = [
  {
    group: 'Start here',
    pages: [
      { path: 'playground', title: 'Playground', idea: 'Set attributes, try the player, copy the code for your page or CMS.' },
    ],
  },
  {
    group: 'Playing',
    pages: [
      { path: 'basics', title: 'Basics', idea: 'The tag and its attributes, changed while it plays.' },
      { path: 'events', title: 'Events', idea: 'Every event of the player as a DOM event.' },
      { path: 'clip', title: 'Clip and start time', idea: 'A part of a video, and a position to start at.' },
      { path: 'playlist', title: 'Playlist', idea: 'Several videos in sequence.' },
      { path: 'several', title: 'Several players', idea: 'Six players of two configurations on one page.' },
      { path: 'languages', title: 'Languages', idea: 'Controls, captions and messages in the viewer’s language.' },
      { path: 'errors', title: 'Errors', idea: 'Failures, how the element reports them, and their remedies.' },
    ],
  },
  {
    group: 'Layouts and plugins',
    pages: [
      { path: 'dual-screen', title: 'Dual screen', idea: 'Two streams, seven layouts, one attribute.' },
      { path: 'panels', title: 'Transcript and chapters', idea: 'Plugins that come with the player configuration.' },
      { path: 'plugin-config', title: 'Plugin configuration', idea: 'Plugin options of setup() and of the tag, side by side.' },
    ],
  },
  {
    group: 'Sessions and loading',
    pages: [
      { path: 'session', title: 'Session', idea: 'A short-lived KS from the page’s own server, renewed automatically.' },
      { path: 'loading', title: 'Loading', idea: 'Only a poster until the viewer starts the video.' },
      { path: 'fifty', title: 'Fifty players', idea: 'Fifty videos that load only posters.' },
      { path: 'consent', title: 'Consent', idea: 'No request to another host before the viewer agrees.' },
    ],
  },
  {
    group: 'Integration',
    pages: [
      { path: 'csp', title: 'Strict CSP', idea: 'A page with nonce and Trusted Types.' },
      { path: 'amd', title: 'AMD page', idea: 'A page with an AMD module loader.' },
      { path: 'shadow', title: 'Shadow roots', idea: 'A player inside nested components.' },
      { path: 'media-chrome', title: 'Other controls', idea: 'Controls of another library for the same video.' },
      { path: 'accounts', title: 'Two accounts', idea: 'Each player with its own account and configuration.' },
    ],
  },
];

/** @type {Page[]} */
export const pages = groups.flatMap((group) => group.pages);
