// The demo pages, one idea each, in the order of the navigation.

/** @typedef {{path: string, title: string, idea: string}} Page `path`: the file's name without `.html` */

/** @type {Array<{group: string, pages: Page[]}>} */
export const groups = [
  {
    group: 'Begin here',
    pages: [
      { path: 'playground', title: 'Playground', idea: 'Set attributes, see them play, copy the code for your page or CMS.' },
    ],
  },
  {
    group: 'Playing',
    pages: [
      { path: 'basics', title: 'Basics', idea: 'The tag and its attributes, changed while it plays.' },
      { path: 'events', title: 'Events', idea: 'Everything the player says, as DOM events.' },
      { path: 'clip', title: 'Clip and start time', idea: 'A cut out of a video, and a place to start at.' },
      { path: 'playlist', title: 'Playlist', idea: 'One video after the other.' },
      { path: 'several', title: 'Several players', idea: 'Six players of two configurations on one page.' },
      { path: 'languages', title: 'Languages', idea: 'Controls, captions and words in the viewer’s language.' },
      { path: 'errors', title: 'Errors', idea: 'What goes wrong, how it is told, what can be done.' },
    ],
  },
  {
    group: 'Layouts and plugins',
    pages: [
      { path: 'dual-screen', title: 'Dual screen', idea: 'Two streams, seven layouts, one attribute.' },
      { path: 'panels', title: 'Transcript and chapters', idea: 'Plugins that come with the player configuration.' },
      { path: 'plugin-config', title: 'Plugin configuration', idea: 'The same as with setup(), side by side.' },
    ],
  },
  {
    group: 'Sessions and loading',
    pages: [
      { path: 'session', title: 'Session', idea: 'A short-lived KS from the page’s own server, renewed in time.' },
      { path: 'loading', title: 'Loading', idea: 'Nothing but a picture until somebody wants to watch.' },
      { path: 'fifty', title: 'Fifty players', idea: 'Fifty videos that cost fifty pictures.' },
      { path: 'consent', title: 'Consent', idea: 'No request to another host before the viewer agrees.' },
    ],
  },
  {
    group: 'Other people’s pages',
    pages: [
      { path: 'csp', title: 'Strict CSP', idea: 'A locked-down page: nonce and Trusted Types.' },
      { path: 'amd', title: 'AMD page', idea: 'A page whose module loader would catch the library.' },
      { path: 'shadow', title: 'Shadow roots', idea: 'Inside a component that is inside a component.' },
      { path: 'media-chrome', title: 'Other controls', idea: 'Controls of another library over the same video.' },
      { path: 'accounts', title: 'Two accounts', idea: 'Each player with its own account and configuration.' },
    ],
  },
];

/** @type {Page[]} */
export const pages = groups.flatMap((group) => group.pages);
