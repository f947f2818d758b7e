import { expect } from '@open-wc/testing';
import { isTrusted, isTrustedHost, isTrustedImage, isTrustedKsUrl, trustOrigins } from '../../src/library/trusted-origins.js';
import { useFakeConsole } from '../support/fake-console.js';

/** Runs a function while a meta tag is on the page. */
function withMeta(name: string, content: string, run: () => void, parent: Element = document.head): void {
  const meta = Object.assign(document.createElement('meta'), { name, content });
  parent.append(meta);
  try {
    run();
  } finally {
    meta.remove();
  }
}

const META = 'kaltura-player-origins';

describe('trusted-origins', () => {
  const trusted = [
    'https://cdnapisec.kaltura.com/p/1/x.js',
    'https://cdnapi.kaltura.com',
    'https://www.kaltura.com/api_v3',
    'https://api.eu.kaltura.com',
    'https://analytics.de.kaltura.com',
    'https://cfvod.kaltura.com/x.m3u8',
    'https://cfvod.frp2.ovp.kaltura.com',
    'https://unisphere.nvp1.ovp.kaltura.com/v1/loader.js',
    'HTTPS://WWW.KALTURA.COM',
    'https://www.kaltura.com:443/x',
  ];
  for (const url of trusted) {
    it(`trusts ${url.replace(location.host, '<own host>')}`, () => expect(isTrusted(url)).to.equal(true));
  }

  const refused = [
    `${location.origin}/local.js`,
    '/local.js',
    './a/../b.js',
    `//${location.host}/x.js`,
    'https://kaltura.com',
    'https://a.b.c.kaltura.com',
    'https://1234567.kaf.kaltura.com',
    'https://video.kaltura.com',
    'https://cdnapisec.x.kaltura.com',
    'https://cdnapisec.kaltura.com.ovp.kaltura.com',
    'https://evil.example',
    'https://kaltura.com.evil.example',
    'https://evil-kaltura.com',
    'https://evilkaltura.com',
    'https://kaltura.com@evil.example',
    'https://cdnapisec.kaltura.com@evil.example/x',
    'https://user@cdnapisec.kaltura.com',
    'https://user:word@cdnapisec.kaltura.com',
    'https://:word@cdnapisec.kaltura.com',
    'https://evil.example/cdnapisec.kaltura.com',
    'https://evil.example/?https://cdnapisec.kaltura.com',
    'https://evil.example#.kaltura.com',
    'https://evil.example\\.kaltura.com',
    'https:\\\\evil.example',
    '//evil.example',
    '\\\\evil.example',
    '/\\evil.example',
    ' https://evil.example',
    'ht\ntps://evil.example',
    'http://cdnapisec.kaltura.com',
    'http://kaltura.com',
    'ftp://cdnapisec.kaltura.com',
    'ws://cdnapisec.kaltura.com',
    'wss://cdnapisec.kaltura.com',
    'https://cdnapisec.kaltura.com:8443',
    'https://cdnapisec.kaltura.com:80',
    'https://kaltura.com.',
    'https://kaltura.c\u043em',
    'https://kaltura\u3002com.evil.example',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)//kaltura.com',
    'java\tscript:alert(1)',
    'data:text/javascript,alert(1)',
    'blob:https://cdnapisec.kaltura.com/x',
    `blob:${location.origin}/x`,
    'filesystem:https://cdnapisec.kaltura.com/x',
    'about:blank',
    'file:///etc/hosts',
    'https://',
    'https://[',
    `http://${location.hostname}:1`,
    `https://${location.host}`,
    `http://user@${location.host}/x.js`,
  ];
  for (const url of refused) {
    it(`refuses ${JSON.stringify(url.replaceAll(location.host, '<own host>').replaceAll(location.hostname, '<own name>'))}`, () =>
      expect(isTrusted(url)).to.equal(false));
  }

  describe('trustOrigins', () => {
    it('trusts exactly the origins passed to trustOrigins(), http origins included', () => {
      trustOrigins(['https://media.example.edu/some/path', 'http://lan.example:8080']);
      for (const url of ['https://media.example.edu', 'https://media.example.edu/p/1/x.js', 'http://lan.example:8080/x']) {
        expect(isTrusted(url), url).to.equal(true);
      }
      for (const url of [
        'http://media.example.edu',
        'https://media.example.edu:8443',
        'https://sub.media.example.edu',
        'https://media.example.edu.evil.example',
        'https://user@media.example.edu',
        'http://lan.example',
      ]) {
        expect(isTrusted(url), url).to.equal(false);
      }
    });

    it('ignores wildcards, schemes without a host and opaque origins passed to trustOrigins()', () => {
      trustOrigins([
        '*',
        'https://*.wild.example',
        'https:',
        'data:',
        'javascript:',
        'null',
        'blob:https://b.example/1',
        'file:///x',
      ]);
      for (const url of [
        'https://evil.example',
        'https://a.wild.example',
        'data:text/javascript,1',
        'javascript:1',
        'https://b.example',
      ]) {
        expect(isTrusted(url), url).to.equal(false);
      }
    });

    it('does not throw when invalid URLs are passed to trustOrigins()', () => {
      expect(() => trustOrigins(['https://[', '', ' ', 'http://'])).to.not.throw();
      expect(isTrusted('https://evil.example')).to.equal(false);
    });
  });

  describe('origins without a scheme', () => {
    const output = useFakeConsole();

    it('does not trust the own origin of the page when trustOrigins() gets a name without a scheme, and warns', () => {
      trustOrigins(['media.example.edu', '/', 'self']);
      expect(isTrusted(`${location.origin}/x.js`)).to.equal(false);
      expect(output.ours('warn').filter((line) => line.includes('is not an origin')).length).to.equal(3);
    });

    it('trusts an origin that trustOrigins() gets as a text', () => {
      trustOrigins('https://alone.example');
      expect(isTrusted('https://alone.example/x.js')).to.equal(true);
    });

    it('does not trust the own origin of the page when a meta tag lists a name without a scheme', () => {
      withMeta(META, 'media.example.edu / self', () => expect(isTrusted(`${location.origin}/x.js`)).to.equal(false));
    });
  });

  describe('the meta tag', () => {
    it('trusts the origins of the meta tag, separated by spaces or commas, while it is in the head', () => {
      withMeta(META, 'https://one.example, http://two.example:81\n https://three.example/path', () => {
        for (const url of ['https://one.example/x', 'http://two.example:81/x', 'https://three.example']) {
          expect(isTrusted(url), url).to.equal(true);
        }
        expect(isTrusted('https://one.example:444')).to.equal(false);
      });
      expect(isTrusted('https://one.example/x')).to.equal(false);
    });

    it('ignores the origins of a meta tag in the body', () => {
      withMeta(META, 'https://body.example', () => expect(isTrusted('https://body.example')).to.equal(false), document.body);
    });

    it('ignores the origins of a meta tag with another name', () => {
      withMeta('origins', 'https://other.example', () => expect(isTrusted('https://other.example')).to.equal(false));
    });

    it('does not trust data: or javascript: URLs because the meta tag lists such a URL', () => {
      withMeta(META, 'data:x javascript:y about:blank', () => {
        expect(isTrusted('data:text/javascript,1')).to.equal(false);
        expect(isTrusted('javascript:1')).to.equal(false);
      });
    });
  });

  it('does not trust relative URLs when the base of the page is on a foreign origin', () => {
    const base = document.createElement('base');
    document.head.prepend(base);
    try {
      withMeta(META, location.origin, () => {
        for (const [href, expected] of [
          [`${location.origin}/folder/`, true],
          ['https://evil.example/', false],
        ] as const) {
          base.href = href;
          expect(isTrusted('/local.js'), href).to.equal(expected);
          expect(isTrusted('local.js'), href).to.equal(expected);
        }
      });
    } finally {
      base.remove();
    }
  });

  describe('hosts', () => {
    it('trusts a host without a path other than /api_v3, a query or a fragment, and no other host', () => {
      for (const url of ['https://www.kaltura.com', 'https://www.kaltura.com/', 'https://www.kaltura.com/api_v3']) {
        expect(isTrustedHost(url), url).to.equal(true);
      }
      for (const tail of ['/p/666/raw/entry_id/1_upload', '/a', '?', '?x', '#', '/?x=', '/api_v3?', '/api_v3/x']) {
        expect(isTrustedHost(`https://www.kaltura.com${tail}`), tail).to.equal(false);
      }
      expect(isTrustedHost('https://evil.example')).to.equal(false);
    });
  });

  describe('the URL of a KS', () => {
    it("accepts the URL of a KS on the page's own origin or a trusted one, and refuses others", () => {
      for (const url of ['/ks', `${location.origin}/ks?x=1`, 'https://www.kaltura.com/ks']) {
        expect(isTrustedKsUrl(url), url).to.equal(true);
      }
      for (const url of ['https://evil.example/ks', '//evil.example/ks', `http://user@${location.host}/ks`, 'data:,x']) {
        expect(isTrustedKsUrl(url), url).to.equal(false);
      }
    });

    it('accepts only the URLs of a KS that the meta tag lists, where there is one', () => {
      withMeta('kaltura-player-ks-urls', '/ks /session/ks', () => {
        for (const url of ['/ks', '/ks?entry=1', '/session/ks']) expect(isTrustedKsUrl(url), url).to.equal(true);
        for (const url of ['/account/delete', '/ks/x', '/ks/../api', 'https://www.kaltura.com/ks']) {
          expect(isTrustedKsUrl(url), url).to.equal(false);
        }
      });
    });
  });

  describe('images', () => {
    it("trusts images of any https host and of the page's own origin", () => {
      for (const url of ['https://anywhere.example/logo.png', '/logo.png', `${location.origin}/logo.png`]) {
        expect(isTrustedImage(url), url).to.equal(true);
      }
    });

    it('refuses images over http from another host and images of another scheme', () => {
      for (const url of [
        'http://anywhere.example/x.png',
        'javascript:alert(1)',
        'data:image/svg+xml,<svg/>',
        'blob:x',
        'https://[',
      ]) {
        expect(isTrustedImage(url), url).to.equal(false);
      }
    });
  });
});
