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
  const args = ['-d', 'display_errors=stderr', 'test/integrations/wordpress.php', `${folder}/kaltura-player.php`];
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

  it('a WordPress block renders the tag, and its own ids replace those of the site', () => {
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
    assert.doesNotMatch(plain, /javascript:alert\(1\)\/\/\/p/);
  });

  it('the WordPress plugin allows the tag in posts, and not in comments', () => {
    const { post, comment } = runPlugin({});
    assert.deepEqual(Object.keys(post), ['p', 'kaltura-player']);
    const own = ['class', 'title', 'lang'];
    assert.deepEqual(Object.keys(post['kaltura-player']), [...allowedAttributes, ...own]);
    assert.deepEqual(Object.keys(comment), ['p']);
  });

  it('the WordPress plugin loads its script only on pages whose text has a tag', () => {
    assert.deepEqual(runPlugin({ content: '<p>Nothing</p>' }).enqueued, []);
    const content = '<p><kaltura-player entry-id="1_a"></kaltura-player></p>';
    const answer = runPlugin({ content });
    assert.equal(answer.content, content);
    assert.deepEqual(answer.enqueued, ['kaltura-player-element', 'kaltura-player-element css']);
    const [src, { strategy }] = answer.registered['kaltura-player-element'];
    assert.match(src, /\/kaltura-player\.min\.js$/);
    assert.equal(strategy, 'defer');
  });

  it('the WordPress settings keep only the digits of ids', () => {
    const { cleaned, fields } = runPlugin({ options: { kaltura_player_partner_id: '1"2' } });
    assert.deepEqual(cleaned, { kaltura_player_partner_id: '123', kaltura_player_uiconf_id: '123' });
    assert.match(fields, /value="12"/);
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

  it('the WordPress block has a field for each of its attributes, and a preview that does not load', () => {
    const registered = {};
    const component = (type) => type;
    const components = Object.fromEntries(
      ['Disabled', 'PanelBody', 'SelectControl', 'TextControl', 'ToggleControl'].map((type) => [type, component(type)]),
    );
    const wp = {
      blocks: { registerBlockType: (block, settings) => Object.assign(registered, { [block]: settings }) },
      blockEditor: { InspectorControls: 'InspectorControls', useBlockProps: () => ({}) },
      components,
      element: { createElement: (type, props, ...children) => ({ type, props, children }) },
    };
    runInNewContext(readFileSync(`${folder}/block.js`, 'utf8'), { window: { wp } });
    assert.deepEqual(Object.keys(registered), [name]);
    const set = {};
    const tree = registered[name].edit({ attributes: {}, setAttributes: (changes) => Object.assign(set, changes) });
    const all = [];
    const visit = (node) => {
      if (node?.type) all.push(node);
      for (const child of node?.children ?? []) visit(child);
    };
    visit(tree);
    const values = { TextControl: ' 1_a ', ToggleControl: true, SelectControl: 'lazy' };
    for (const { type, props } of all) props?.onChange?.(values[type]);
    assert.deepEqual(Object.keys(set).sort(), Object.keys(attributes).sort());
    assert.equal(set.entryId, '1_a');
    const disabled = all.find(({ type }) => type === 'Disabled');
    assert.equal(disabled.children[0].type, 'kaltura-player');
    assert.equal(disabled.children[0].props.loading, 'manual');
    assert.equal(registered[name].save(), null);
  });
});
