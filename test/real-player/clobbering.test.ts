import { expect } from '@open-wc/testing';
import { fatalError } from '../support/failures.js';
import { createPlayer, removePlayers } from '../support/player-fixture.js';

const named = (name: string): string => `<img name="${name}">`;

/** Markup with names that shadow properties which scripts use. */
const MARKUP: ReadonlyArray<readonly [what: string, html: string]> = [
  ...[
    'scripts',
    'querySelector',
    'querySelectorAll',
    'baseURI',
    'createElement',
    'createElementNS',
    'createTextNode',
    'createComment',
    'createTreeWalker',
    'createDocumentFragment',
    'importNode',
    'getElementById',
    'getElementsByTagName',
    'currentScript',
    'documentElement',
    'activeElement',
    'defaultView',
    'readyState',
    'visibilityState',
    'hidden',
    'cookie',
    'styleSheets',
    'adoptedStyleSheets',
    'nodeType',
    'addEventListener',
    'removeEventListener',
    'dispatchEvent',
    'contains',
  ].map((name) => [`an image named ${name}`, named(name)] as const),
  ['a form named head with a field append', '<form name="head"><input name="append"></form>'],
  ['a form named body with fields', '<form name="body"><input name="children"><input name="append"></form>'],
  [
    'a form whose fields shadow its own methods',
    '<form name="createElement"><input name="removeAttribute"><input name="id"></form>',
  ],
  ['a frame named createElement', '<iframe name="createElement"></iframe>'],
  ['an object with the id getElementById', '<object id="getElementById"></object>'],
  ['two images named getElementById', named('getElementById').repeat(2)],
  ['a link with the id KalturaPlayer', '<a id="KalturaPlayer"></a>'],
  ['a form KalturaPlayer with a field setup', '<form id="KalturaPlayer"><object name="setup"></object></form>'],
  ['a form with the id KalturaPlayers', '<form id="KalturaPlayers"><input name="1001"></form>'],
  ['two links with the id KalturaPlayers', '<a id="KalturaPlayers"></a><a id="KalturaPlayers"></a>'],
  ['a frame named KalturaPlayers', '<iframe name="KalturaPlayers" srcdoc="x"></iframe>'],
  ['a form with the id __kalturaplayerdata', '<form id="__kalturaplayerdata"><input name="provider"></form>'],
  ['a form with the id kalturaGlobalConfig', '<form id="kalturaGlobalConfig"><input name="stylesNonce"></form>'],
  ['a link with the id DEBUG_KALTURA_PLAYER', '<a id="DEBUG_KALTURA_PLAYER"></a>'],
  ['a link with the id trustedTypes', '<a id="trustedTypes"></a>'],
  ['a link with the id customElements', '<a id="customElements"></a>'],
  ['elements with the ids of the player', '<div id="kaltura-player-1"></div><div id="kaltura-player-2"></div>'],
];

describe('elements whose names shadow those that scripts use', () => {
  const { body } = document;
  let comment: HTMLElement;
  beforeEach(() => {
    comment = document.createElement('section');
  });
  afterEach(() => {
    Element.prototype.remove.call(comment);
    removePlayers();
  });

  for (const [what, html] of MARKUP) {
    it(`plays on a page with ${what}`, async () => {
      const { element } = createPlayer({ 'entry-id': '1_short', muted: true }, { parent: null });
      comment.innerHTML = html;
      body.append(comment, element);
      await Promise.race([
        element.ready().then(() => element.play()),
        fatalError(element).then((error) => {
          throw error;
        }),
      ]);
      expect(element.paused).to.equal(false);
    });
  }

  it('keeps names of elements that shadow nothing that the player needs', async () => {
    comment.innerHTML = '<form name="forms"></form><img name="title"><form name="search"></form><a id="createElement"></a>';
    const before = comment.innerHTML;
    const { element } = createPlayer({ 'entry-id': '1_short' }, { parent: null });
    body.append(comment, element);
    await element.ready();
    expect(comment.innerHTML).to.equal(before);
  });
});
