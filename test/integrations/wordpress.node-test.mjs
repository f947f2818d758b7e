// The plugin for WordPress: its PHP with replacements of the WordPress functions that it calls, and its block with those of the
// editor's globals.
import { JSDOM } from 'jsdom';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { loadTs } from '../support/load-ts.mjs';

const folder = 'integrations/wordpress/kaltura-player';
const { allowedAttributes, parseEmbedCode } = await loadTs('src/snippet/index.ts');
const hasPhp = spawnSync('php', ['--version'], { stdio: 'ignore' }).status === 0;

/** Returns the output of the plugin for shortcodes, blocks and content. */
function runPlugin(input) {
  const args = [
    '-d',
    'display_errors=stderr',
    '-d',
    'error_reporting=-1',
    'test/integrations/wordpress.php',
    `${folder}/kaltura-player.php`,
  ];
  const { stdout, stderr } = spawnSync('php', args, { input: JSON.stringify(input), encoding: 'utf8' });
  assert.equal(stderr, '');
  return JSON.parse(stdout);
}

const tagOf = (html) => {
  const { children } = JSDOM.fragment(html);
  assert.equal(children.length, 1, html);
  return children[0];
};
const attributesOf = ({ attributes }) => Object.fromEntries([...attributes].map(({ name, value }) => [name, value]));

describe('the WordPress plugin', { skip: hasPhp ? false : 'php is not on this machine' }, () => {
  const options = { kaltura_player_partner_id: '1234567', kaltura_player_uiconf_id: '56789012' };

  it('a WordPress shortcode renders the tag with the ids of the site, and a link as its fallback', () => {
    const shortcode = { 'entry-id': '1_abc12345', 'clip-from': '1:30', 'media-title': 'Tom & "Ann"', 0: 'muted' };
    const { shortcodes, enqueued } = runPlugin({ options, shortcodes: [shortcode] });
    const tag = tagOf(shortcodes[0]);
    assert.deepEqual(attributesOf(tag), {
      'partner-id': '1234567',
      'uiconf-id': '56789012',
      'entry-id': '1_abc12345',
      'clip-from': '1:30',
      'media-title': 'Tom & "Ann"',
      muted: '',
    });
    assert.equal(tag.textContent, 'Tom & "Ann"');
    const { partnerId, uiconfId, entryId } = parseEmbedCode(tag.querySelector('a').href);
    assert.deepEqual([partnerId, uiconfId, entryId].map(String), ['1234567', '56789012', '1_abc12345']);
    assert.deepEqual(enqueued, ['kaltura-player-element', 'kaltura-player-element css']);
  });

  it('a WordPress block renders the tag with the classes of its alignment, and its own ids replace those of the site', () => {
    const block = {
      entryId: '1_a',
      uiconfId: '42',
      mediaTitle: '',
      captions: true,
      muted: false,
      loading: 'lazy',
      align: 'wide',
    };
    assert.deepEqual(attributesOf(tagOf(runPlugin({ options, blocks: [block] }).blocks[0])), {
      class: 'alignwide wp-block-kaltura-player-video',
      'partner-id': '1234567',
      'uiconf-id': '42',
      'entry-id': '1_a',
      captions: '',
      loading: 'lazy',
    });
  });

  it('a WordPress shortcode with hostile values renders only allowed attributes and https links, and no script', () => {
    const hostile = {
      'entry-id': '1_a" onmouseover="alert(1)',
      'media-title': '</kaltura-player><script>alert(1)</script>',
      'cdn-url': 'javascript:alert(1)//',
      onclick: 'alert(1)',
      style: 'position:fixed',
      ks: 'djJ8',
      'ks-url': '/ks',
      0: 'onload',
      config: ['a'],
    };
    for (const html of [...runPlugin({ options, shortcodes: [hostile, ''] }).shortcodes]) {
      const tag = tagOf(html);
      assert.deepEqual(
        Object.keys(attributesOf(tag)).filter((name) => !allowedAttributes.includes(name)),
        [],
      );
      assert.equal(tag.querySelector('script'), null);
      for (const { protocol } of tag.querySelectorAll('a')) assert.equal(protocol, 'https:');
    }
    const [plain] = runPlugin({ options, shortcodes: [{ ...hostile, 'entry-id': '1_a' }] }).shortcodes;
    assert.equal(tagOf(plain).querySelector('a'), null);
  });

  it('a WordPress shortcode may spell a name as the element’s property, which WordPress gives in lower case', () => {
    const shortcode = { entryid: '1_abc12345', media_title: 'Tom', 0: 'noui' };
    const { shortcodes } = runPlugin({ shortcodes: [shortcode] });
    assert.deepEqual(attributesOf(tagOf(shortcodes[0])), { 'entry-id': '1_abc12345', 'media-title': 'Tom', 'no-ui': '' });
  });

  it('the fallback of a playlist in WordPress is a link to the playlist', () => {
    const { shortcodes } = runPlugin({ options, shortcodes: [{ 'playlist-id': '1_list' }] });
    const { partnerId, uiconfId, playlistId } = parseEmbedCode(tagOf(shortcodes[0]).querySelector('a').href);
    assert.deepEqual([partnerId, uiconfId, playlistId].map(String), ['1234567', '56789012', '1_list']);
  });

  it('the WordPress plugin allows the tag and its slots in posts, and not in comments', () => {
    const { post, comment } = runPlugin({});
    assert.deepEqual(Object.keys(post), ['p', 'span', 'img', 'kaltura-player']);
    const own = ['class', 'title', 'lang'];
    assert.deepEqual(Object.keys(post['kaltura-player']), [...allowedAttributes, ...own]);
    assert.deepEqual([post.span, post.img, post.p], [{ class: true, slot: true }, { src: true, slot: true }, []]);
    assert.deepEqual(comment, { p: [], span: { class: true }, img: { src: true } });
  });

  const loaded = ['kaltura-player-element', 'kaltura-player-element css'];

  it('the WordPress plugin registers a deferred script that is loaded by no page without a video', () => {
    const { enqueued, registered } = runPlugin({
      content: '<p>Nothing</p>',
      filter: 'the_content',
      actions: ['wp_enqueue_scripts'],
    });
    assert.deepEqual(enqueued, []);
    const [src, { strategy }] = registered['kaltura-player-element'];
    assert.match(src, /\/kaltura-player\.min\.js$/);
    assert.equal(strategy, 'defer');
    const { script, viewScript } = JSON.parse(readFileSync(`${folder}/block.json`, 'utf8'));
    assert.deepEqual([script, viewScript], [undefined, undefined]);
  });

  for (const filter of ['the_content', 'render_block', 'widget_text', 'widget_custom_html_content']) {
    it(`the WordPress plugin loads its script for a tag in the HTML of the filter ${filter}`, () => {
      const content = '<p><kaltura-player entry-id="1_a"></kaltura-player></p>';
      const answer = runPlugin({ content, filter });
      assert.equal(answer.content, content);
      assert.deepEqual(answer.enqueued, loaded);
    });
  }

  it('the WordPress plugin does not load its script for an excerpt, from which WordPress removes the tag', () => {
    const content = '<kaltura-player entry-id="1_a"></kaltura-player>';
    assert.deepEqual(runPlugin({ content, filter: 'the_content', doing: 'get_the_excerpt' }).enqueued, []);
  });

  it('the WordPress plugin accepts content that another plugin has replaced by null', () => {
    assert.equal(runPlugin({ content: null, filter: 'the_content' }).content, null);
  });

  for (const post of [
    '[kaltura-player entry-id="1_a"]',
    '<!-- wp:kaltura-player/video {"entryId":"1_a"} /-->',
    '<kaltura-player>',
  ]) {
    it(`the WordPress plugin loads its style in the head of a page whose post has ${post}`, () => {
      assert.deepEqual(runPlugin({ post, actions: ['wp_enqueue_scripts'] }).enqueued, loaded);
    });
  }

  it('the WordPress editor has the script, and the ids of the site for the pictures of its blocks', () => {
    const actions = ['enqueue_block_assets', 'enqueue_block_editor_assets'];
    const { enqueued, registered } = runPlugin({ options, admin: true, actions });
    assert.deepEqual(enqueued, loaded);
    const window = {};
    runInNewContext(registered['kaltura-player-video-editor-script before'], { window });
    assert.deepEqual({ ...window.kalturaPlayerIds }, { 'partner-id': '1234567', 'uiconf-id': '56789012' });
    assert.deepEqual(runPlugin({ actions: ['enqueue_block_assets'] }).enqueued, []);
  });

  it('the WordPress plugin reports a missing script to administrators alone', () => {
    assert.match(runPlugin({ admin: true }).notices, /copy kaltura-player\.min\.js into the folder/);
    assert.equal(runPlugin({}).notices, '');
  });

  it('the files of the WordPress plugin print nothing if they are requested by themselves', () => {
    for (const file of ['kaltura-player.php', 'block.asset.php', 'uninstall.php']) {
      const { stdout, stderr } = spawnSync('php', ['-d', 'display_errors=stderr', `${folder}/${file}`], { encoding: 'utf8' });
      assert.deepEqual([stdout, stderr], ['', ''], file);
    }
  });

  it('the WordPress settings keep only the digits of ids', () => {
    const { cleaned, fields } = runPlugin({ options: { kaltura_player_partner_id: '1"2' } });
    assert.deepEqual(cleaned, { kaltura_player_partner_id: '123', kaltura_player_uiconf_id: '123' });
    assert.match(fields, /value="12"/);
  });
});

describe('the lines for functions.php', { skip: hasPhp ? false : 'php is not on this machine' }, () => {
  /* Runs the sample of the guide, and then the given PHP, which prints JSON. */
  function runSample(php) {
    const [, sample] = /```php\n([^]*?)```/.exec(readFileSync('docs/cms/wordpress.md', 'utf8'));
    const input = `<?php
      function add_filter($name, $run, $priority = 10, $count = 1) { $GLOBALS['hooks'][$name] = [$run, $count]; }
      function add_action($name, $run) { add_filter($name, $run); }
      function wp_enqueue_script(...$given) { echo json_encode($given); }
      function apply($name, ...$given) { [$run, $count] = $GLOBALS['hooks'][$name]; return $run(...array_slice($given, 0, $count)); }
      ${sample}
      ${php}`;
    const { stdout, stderr } = spawnSync('php', ['-d', 'display_errors=stderr', '-d', 'error_reporting=-1'], {
      input,
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
    return JSON.parse(stdout);
  }

  it('the guide’s filter of WordPress allows attributes of the tag in posts, and no tag in the comments of visitors', () => {
    const { post, comment } = runSample(`echo json_encode([
      'post' => apply('wp_kses_allowed_html', ['p' => []], 'post'),
      'comment' => apply('wp_kses_allowed_html', ['p' => []], 'pre_comment_content'),
    ]);`);
    assert.deepEqual(Object.keys(comment), ['p']);
    assert.deepEqual(Object.keys(post), ['p', 'kaltura-player']);
    assert.deepEqual(
      Object.keys(post['kaltura-player']).filter((name) => !allowedAttributes.includes(name)),
      [],
    );
  });

  it('the guide’s action of WordPress loads the script deferred', () => {
    const [, src, , , { strategy }] = runSample(`apply('wp_enqueue_scripts');`);
    assert.match(src, /\/kaltura-player\.min\.js$/);
    assert.equal(strategy, 'defer');
  });
});

describe('the WordPress block', () => {
  const { name, attributes } = JSON.parse(readFileSync(`${folder}/block.json`, 'utf8'));
  const kebab = (property) => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

  it('the WordPress block has only attributes of the tag', () => {
    assert.deepEqual(
      Object.keys(attributes).filter((property) => !allowedAttributes.includes(kebab(property))),
      [],
    );
  });

  /** The element that the block shows in the editor, and a list of all inside of it. */
  function edit(attributes, setAttributes = () => {}, more = {}) {
    const registered = {};
    const components = Object.fromEntries(
      ['Disabled', 'PanelBody', 'SelectControl', 'TextControl', 'ToggleControl'].map((type) => [type, type]),
    );
    const wp = {
      blocks: { registerBlockType: (block, settings) => Object.assign(registered, { [block]: settings }) },
      blockEditor: { InspectorControls: 'InspectorControls', useBlockProps: () => ({}) },
      components,
      element: { createElement: (type, props, ...children) => ({ type, props, children }) },
      i18n: { __: (text) => text, sprintf: (text, value) => text.replace('%s', value) },
    };
    runInNewContext(readFileSync(`${folder}/block.js`, 'utf8'), { window: { wp, ...more } });
    assert.deepEqual(Object.keys(registered), [name]);
    assert.equal(registered[name].save(), null);
    const all = [];
    const visit = (node) => {
      if (node?.type) all.push(node);
      for (const child of node?.children ?? []) visit(child);
    };
    visit(registered[name].edit({ attributes, setAttributes }));
    return all;
  }

  it('the WordPress block has a field for each of its attributes', () => {
    const set = {};
    const values = { TextControl: ' 1_a ', ToggleControl: true, SelectControl: 'lazy' };
    for (const { type, props } of edit({}, (changes) => Object.assign(set, changes))) props?.onChange?.(values[type]);
    assert.deepEqual(Object.keys(set).sort(), Object.keys(attributes).sort());
    assert.equal(set.entryId, '1_a');
  });

  it('the WordPress block accepts a title of several words, typed letter by letter', () => {
    const typed = {};
    for (const letter of 'Two words') {
      const title = edit(typed, (changes) => Object.assign(typed, changes)).find(({ props }) => props?.label === 'Title');
      title.props.onChange(title.props.value + letter);
    }
    assert.deepEqual(typed, { mediaTitle: 'Two words' });
  });

  it('the WordPress block shows a picture of the entry in the site’s account, which cannot be played', () => {
    const kalturaPlayerIds = { 'partner-id': '1234567', 'uiconf-id': '' };
    const pictureOf = (given) =>
      edit(given, undefined, { kalturaPlayerIds }).find(({ type }) => type === 'Disabled')?.children[0];
    assert.deepEqual(
      { ...pictureOf({ entryId: '1_a' }).props },
      { 'partner-id': '1234567', 'uiconf-id': undefined, 'entry-id': '1_a', 'media-title': undefined, loading: 'manual' },
    );
    assert.equal(pictureOf({ entryId: '1_a', partnerId: '42' }).props['partner-id'], '42');
    assert.equal(pictureOf({}), undefined);
  });
});
