import { expect } from '@open-wc/testing';
import { apiUrl, DEFAULT_CDN, libraryUrl } from '../../src/config/urls.js';

describe('urls', () => {
  it('adds /api_v3 to a service URL unless it is there', () => {
    const rows: ReadonlyArray<readonly [string, string]> = [
      ['https://www.kaltura.com', 'https://www.kaltura.com/api_v3'],
      ['https://www.kaltura.com/', 'https://www.kaltura.com/api_v3'],
      ['https://www.kaltura.com//', 'https://www.kaltura.com/api_v3'],
      ['https://www.kaltura.com/api_v3', 'https://www.kaltura.com/api_v3'],
      ['https://www.kaltura.com/api_v3/', 'https://www.kaltura.com/api_v3'],
      ['https://media.example.edu/kaltura', 'https://media.example.edu/kaltura/api_v3'],
    ];
    for (const [input, url] of rows) expect(apiUrl(input), input).to.equal(url);
  });

  it('builds the library URL in the form that Kaltura serves', () => {
    expect(libraryUrl(DEFAULT_CDN, 243342, 21099702)).to.equal(
      'https://cdnapisec.kaltura.com/p/243342/embedPlaykitJs/uiconf_id/21099702/kaltura-player.js',
    );
  });

  it('accepts a CDN host with slashes at its end, and one with a path', () => {
    expect(libraryUrl('https://x.example//', 1, 2)).to.equal(
      'https://x.example/p/1/embedPlaykitJs/uiconf_id/2/kaltura-player.js',
    );
    expect(libraryUrl('https://x.example/k', 1, 2)).to.equal(
      'https://x.example/k/p/1/embedPlaykitJs/uiconf_id/2/kaltura-player.js',
    );
  });
});
