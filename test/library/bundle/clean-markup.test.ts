import { expect } from '@open-wc/testing';
import { cleanHtml, cleanMarkup } from '../../../src/library/bundle/clean-markup.js';
import type { PlayKitNamespace } from '../../../src/playkit/types.js';

describe('the HTML of an account', () => {
  for (const [input, expected] of [
    ['a question', 'a question'],
    ['<p>One <b>bold</b><br>line &amp; more</p>', '<p>One <b>bold</b><br>line &amp; more</p>'],
    [
      '<a href="https://example.org/?a=1&amp;b=2" target="_blank">x</a>',
      '<a href="https://example.org/?a=1&amp;b=2" target="_blank">x</a>',
    ],
    ['<img src="https://example.org/x.png" alt="x">', '<img src="https://example.org/x.png" alt="x">'],
    ['1 < 2 & 3', '1 &lt; 2 &amp; 3'],
  ] as const) {
    it(`keeps text and its formatting: ${input}`, () => expect(cleanHtml(input)).to.equal(expected));
  }

  for (const html of [
    '<img src=x onerror="hacked()">',
    '<img src="javascript:hacked()">',
    '<svg onload="hacked()"><script>hacked()</script></svg>',
    '<script>hacked()</script>',
    '<iframe srcdoc="<script>parent.hacked()</script>"></iframe>',
    '<a href="java&#10;script:hacked()">x</a>',
    '<a href=" javascript:hacked()">x</a>',
    '<a href="data:text/html,<script>hacked()</script>">x</a>',
    '<form action="javascript:hacked()"><button formaction="javascript:hacked()">x</button></form>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hacked()&gt;">',
    '<noscript><p title="</noscript><img src=x onerror=hacked()>"></noscript>',
    '<style>*{display:none}</style>',
    '<p style="position:fixed;inset:0">x</p>',
    '<p id="KalturaPlayers" name="head">x</p>',
    '<base href="https://evil.example"><meta http-equiv="refresh" content="0;url=https://evil.example"><link rel="stylesheet" href="//evil.example">',
    '<input name="body" autofocus onfocus="hacked()"><object data="//evil.example"></object><embed src="//evil.example">',
    '<template><img src=x onerror="hacked()"></template>',
    '<b title="&quot; onclick=&quot;hacked()">x</b>',
  ]) {
    it(`removes everything but formatted text from ${html}`, () => {
      const holder = document.createElement('template');
      holder.innerHTML = cleanHtml(html);
      for (const element of holder.content.querySelectorAll('*')) {
        expect(element.localName).to.match(/^(a|b|p|img|table|br)$/);
        for (const { name, value } of element.attributes) {
          expect(name).to.match(/^(title|href|src|alt)$/);
          if (name !== 'title') expect(value).to.match(/^https?:|^x$/);
        }
      }
    });
  }

  it('cleans the HTML that a bundle renders and calls the previous vnode hook once', () => {
    const seen: unknown[] = [];
    const options = { vnode: (vnode: object) => seen.push(vnode) };
    const namespace = { ui: { preact: { options } } } as unknown as PlayKitNamespace;
    cleanMarkup(namespace);
    cleanMarkup(namespace);
    const vnode = { props: { dangerouslySetInnerHTML: { __html: '<b onclick="hacked()">x</b>' } } };
    options.vnode(vnode);
    expect(vnode.props.dangerouslySetInnerHTML).to.deep.equal({ __html: '<b>x</b>' });
    expect(seen).to.deep.equal([vnode]);
    options.vnode({ props: null });
    options.vnode({ props: { dangerouslySetInnerHTML: null } });
  });

  it('prints HTML as text and restores window.open() afterwards', () => {
    const options: { vnode?: (vnode: object) => void } = {};
    cleanMarkup({ ui: { preact: { options } } } as unknown as PlayKitNamespace);
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const { open } = window;
    const opens = (): Window | null => frame.contentWindow;
    window.open = opens;
    try {
      const vnode = {
        props: {
          onPrint() {
            const opened = window.open();
            const write: unknown = Reflect.get(opened?.document ?? {}, 'write');
            if (typeof write === 'function') Reflect.apply(write, opened?.document, ['<img src="x" onerror="hacked()">']);
          },
        },
      };
      options.vnode?.(vnode);
      const { onPrint } = vnode.props;
      options.vnode?.(vnode);
      expect(vnode.props.onPrint, 'a component that passes it on').to.equal(onPrint);
      onPrint();
      expect(frame.contentDocument?.body.textContent).to.equal('<img src="x" onerror="hacked()">');
      expect(frame.contentDocument?.images.length).to.equal(0);
      expect(window.open).to.equal(opens);
    } finally {
      window.open = open;
      frame.remove();
    }
  });
});
