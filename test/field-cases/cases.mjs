// The ways in which authors use a video tag. Each case has a title, and the tests that cover it: all tests of a file whose titles
// contain a text.

/** @typedef {{title: string, file: string, tests: string}} FieldCase */

const boxes = 'test/element/view/boxes.test.ts';
const pageLife = 'test/pages/page-life.node-test.mjs';
const captions = 'test/real-player/captions.test.ts';
const kinds = 'test/real-player/entry-kinds.test.ts';
const offAir = 'test/real-player/off-air.test.ts';
const times = 'test/real-player/times.test.ts';
const hidden = 'test/real-player/hidden-places.test.ts';
const attributes = 'test/element/attributes.test.ts';
const values = 'test/config/value-kinds.test.ts';
const hints = 'test/element/author-hints.test.ts';
const media = 'test/element/media-element.test.ts';
const changes = 'test/real-player/page-changes.test.ts';
const handler = 'test/server/session-handler.node-test.mjs';
const words = 'test/element/view/own-words.test.ts';
const axe = 'test/pages/accessibility.node-test.mjs';
const react = 'test/frameworks/react-page.test.ts';
const authors = 'test/pages/strange-authors.node-test.mjs';
const vue = 'test/frameworks/vue-page.test.ts';

/** @type {Record<string, Array<[title: string, file: string, tests: string]>>} */
export const groups = {
  'Boxes and places': [
    ['A box that asks for the width of its content still shows the video', boxes, 'has a size in'],
    ['A display of the page, a reset of everything, or a copied reset sheet', boxes, 'with '],
    ['Tables, resets and columns with the real player', authors, 'plays '],
    ['A long message in a small box', 'test/element/view/message-box.test.ts', 'at width'],
    ['A closed popover stays closed, an open one has its size', boxes, 'popover'],
    ['hidden hides the tag, whatever display the page sets', boxes, 'with hidden'],
    ['A lazy player in a dialog, a tab, details or a popover waits until it is opened', hidden, 'loading="lazy"'],
    ['A player that starts in view waits until its place is opened', hidden, 'autoplay="inview"'],
  ],
  'Captions and languages': [
    ['captions without a language shows captions from the start', captions, 'when captions is set'],
    ['captions switched while it plays', captions, 'at once when the page changes captions'],
    ['Each code of a language selects its track', captions, 'the track that a code'],
    ['A language that no track has is reported once', captions, 'reports once'],
    ['A caption language of the menu is kept for the next video', captions, 'keeps the caption language'],
    ['Controls in the language of the tag, however it is written', 'test/real-player/locales.test.ts', 'requests'],
    ['Five languages on one page', 'test/real-player/locales.test.ts', 'five languages'],
    ['Malformed language tags are reported', 'test/embed/language-hints.test.ts', 'language-hints'],
    ['Messages in the language of the page, from right to left too', words, "the element's own words"],
  ],
  'Values as authors write them': [
    ['Boolean attributes with a value', attributes, 'boolean attribute as true whatever its value'],
    ['Output of templates without data', values, 'what a template without data writes'],
    ['Numbers, times and ids in every form', values, 'converts every valid value of'],
    ['Invalid values are rejected', values, 'rejects invalid values of'],
    ['The right form of a rejected value, with its sign', 'test/config/right-form.test.ts', 'right form'],
    ['Buttons that seek to before the start', media, 'position before the start'],
    ['A speed of 0', media, 'speed of 0'],
    ['Misspelt names of attributes', hints, 'for the unknown attribute'],
    ['A forgotten entry id', hints, 'forgotten entry id'],
    ['width and height on the tag, and a self-closing tag', hints, 'width and height'],
  ],
  'Times that contradict each other': [
    ['An end before the start', 'test/config/setup-config.test.ts', 'end at or before the start'],
    ['A start behind the end', times, 'start-time is behind the end'],
    ['A clip behind the end', times, 'clip is behind its end'],
    ['A clip, or an end, of a live stream', times, 'live stream at its edge'],
    ['A loop with a start and an end', times, 'loops'],
    ['A start or a clip of a playlist', times, 'first item of a playlist'],
    ['No milestone that a seek skips', 'test/player/playback/milestone-watch.test.ts', 'milestones'],
  ],
  'Kinds of entries': [
    ['Images, documents and YouTube in a player without their plugin', kinds, 'names the plugin'],
    ['Images, documents and YouTube by an engine of their own', kinds, 'by an engine of its own'],
    ['Sound alone', kinds, 'sound alone'],
    ['A quiz without its plugin', kinds, 'quiz'],
    ['Live, with a DVR window and without', kinds, 'plays a live stream'],
    ['Live that is off air', offAir, 'off air'],
    ['SimuLive, or any live stream, before its scheduled start', offAir, 'before its scheduled start'],
    [
      'An entry without anything to play is polled only if it is live',
      'test/player/playback/media-not-ready.test.ts',
      'without anything',
    ],
  ],
  'The player in a page that changes': [
    ['The page empties the tag', changes, 'empties the element'],
    ['Clones', changes, 'clone'],
    ['Markup that is written back', changes, 'outerHTML'],
    ['The page replaces its head', changes, 'the head has lost its styles'],
    ['A move to another document and back', changes, 'into a frame and back'],
    ['Rules of a theme for buttons', changes, 'hostile rules'],
    ['Static markup of React that is never hydrated', react, 'never hydrated'],
    ['<Activity> and <Suspense> of React', react, 'pauses while'],
    ['Objects in a template that Vue has rendered on the server', vue, 'objects of a template'],
    ['<Suspense>, hot replacement and keyed lists of Vue', vue, 'a Vue page'],
  ],
  'The life of a page': [
    ['A tab in the background', 'test/player/playback/stall-watch.test.ts', 'hidden'],
    ['Prerendered pages', 'test/element/activation/prerender.test.ts', 'prerendered'],
    ['Back to a page that the viewer has left', pageLife, 'came back'],
    ['A session that ended before the first play', 'test/real-player/session.test.ts', 'before the first play'],
    ['A load while offline, repeated once online', pageLife, 'browser is online'],
    ['A stream that resumes after a fatal error', 'test/real-player/recovery-playback.test.ts', 'resumes'],
    ['Frames without an address of their own', pageLife, 'without an address of its own'],
    ['A base on another origin', pageLife, 'base on another origin'],
    ['Isolated pages', pageLife, 'isolated page'],
    ['Storage that throws', pageLife, 'storage throws'],
    ['Consent tools', pageLife, 'consent tool'],
    ['A session server without CORS', pageLife, 'CORS'],
    ['Older browsers', pageLife, 'an older browser'],
  ],
  'Assistive technology': [
    ['No violation in any state', axe, 'has no accessibility violation'],
    ['One landmark, named by the entry once it is known', axe, 'is one landmark'],
    [
      'The focus does not move when the viewer has left the button',
      'test/element/accessibility.test.ts',
      'does not move the focus back',
    ],
    ['Reduced motion', attributes, 'no-reduced-motion'],
  ],
  'Servers and embed codes': [
    ['Ids and times as databases store them', 'test/server/playback-session.node-test.mjs', 'as environments and databases'],
    ['Every faulty request is answered', handler, 'answers 500'],
    ['A playlist with a handler for entries', 'test/session/fetch-ks.test.ts', 'names the remedy'],
    ['Every form of embed code', 'test/snippet/parse.node-test.mjs', 'reads'],
    ['Texts that page builders would read as code', 'test/snippet/hostile.node-test.mjs', ''],
    ['Embed codes after a sanitiser', 'test/snippet/sanitisers.node-test.mjs', ''],
  ],
};

/** @type {Array<FieldCase & {group: string}>} */
export const fieldCases = Object.entries(groups).flatMap(([group, cases]) =>
  cases.map(([title, file, tests]) => ({ group, title, file, tests })),
);
