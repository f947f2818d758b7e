import { expect } from '@open-wc/testing';
import { convert, INVALID } from '../../src/config/value-kinds.js';

type Kind = Parameters<typeof convert>[0];

/* A symbol in a failed assertion would not get from the browser to the test runner. */
const REFUSED = 'refused';
const converted = (kind: Kind, raw: unknown): unknown => {
  const value = convert(kind, raw);
  return value === INVALID ? REFUSED : value;
};
const shown = (raw: unknown): string => (typeof raw === 'symbol' ? 'a symbol' : String(JSON.stringify(raw)));

type Row = readonly [raw: unknown, value: unknown];

/* What no kind but the objects takes: values of a type that no attribute has. */
const FOREIGN: readonly unknown[] = [{}, Symbol('x'), () => 1, NaN, Infinity, -Infinity];

const good: Readonly<Partial<Record<Kind, readonly Row[]>>> = {
  digits: [
    ['1234567', 1234567],
    [' 42 ', 42],
    [1001, 1001],
    ['0', 0],
  ],
  id: [
    ['1_abc12345', '1_abc12345'],
    [' 0_x-y ', '0_x-y'],
    ['_243342', '_243342'],
    [12345, '12345'],
  ],
  text: [
    ['any words', 'any words'],
    ['  trimmed ', 'trimmed'],
    [7, '7'],
  ],
  url: [['https://www.kaltura.com', 'https://www.kaltura.com']],
  image: [
    ['/logo.png', '/logo.png'],
    ['', ''],
  ],
  link: [
    ['https://example.com/a', 'https://example.com/a'],
    ['http://example.com', 'http://example.com'],
    ['//example.com', '//example.com'],
  ],
  seconds: [
    ['0', 0],
    ['90', 90],
    ['90.5', 90.5],
    [' 90 ', 90],
    [90.25, 90.25],
    [0, 0],
    ['1:30', 90],
    ['01:30', 90],
    ['0:08', 8],
    ['1:30.5', 90.5],
    ['1:02:03', 3723],
    ['90:00', 5400],
    ['1m30s', 90],
    ['1h', 3600],
    ['2m', 120],
    ['45s', 45],
    ['1.5s', 1.5],
    ['1h2m3s', 3723],
    ['1h3s', 3603],
  ],
  fraction: [
    ['0', 0],
    ['1', 1],
    ['0.5', 0.5],
    ['.25', 0.25],
    [0, 0],
    [1, 1],
    [0.7, 0.7],
  ],
  rate: [
    ['1', 1],
    ['0.25', 0.25],
    [16, 16],
    [1.5, 1.5],
  ],
  boolean: [
    ['', true],
    ['true', true],
    ['TRUE', true],
    ['false', false],
    [' False ', false],
    [true, true],
    [false, false],
  ],
  autoplay: [
    ['', true],
    ['true', true],
    ['false', false],
    ['inview', 'inview'],
    ['InView', 'inview'],
    [true, true],
    [false, false],
  ],
  preload: [
    ['none', 'none'],
    ['AUTO', 'auto'],
    ['metadata', 'metadata'],
  ],
  logLevel: [
    ['debug', 'DEBUG'],
    ['OFF', 'OFF'],
    ['time', 'TIME'],
  ],
  placement: [
    ['top-left', 'top-left'],
    ['Bottom-Right', 'bottom-right'],
  ],
  streams: [
    [
      'hls dash',
      [
        { engine: 'html5', format: 'hls' },
        { engine: 'html5', format: 'dash' },
      ],
    ],
    [
      'HLS,progressive',
      [
        { engine: 'html5', format: 'hls' },
        { engine: 'html5', format: 'progressive' },
      ],
    ],
    [['dash'], [{ engine: 'html5', format: 'dash' }]],
    [[{ engine: 'html5', format: 'hls' }], [{ engine: 'html5', format: 'hls' }]],
    [[{ format: 'hls' }], [{ engine: 'html5', format: 'hls' }]],
  ],
  percents: [
    ['25 50 75 100', [25, 50, 75, 100]],
    ['75,25,25', [25, 75]],
    [
      [90, 10.5],
      [10.5, 90],
    ],
    [50, [50]],
    ['', []],
    [[], []],
  ],
  json: [
    ['{"a":{"b":1}}', { a: { b: 1 } }],
    ['{}', {}],
    [{ a: 1 }, { a: 1 }],
  ],
};

const bad: Readonly<Partial<Record<Kind, readonly unknown[]>>> = {
  digits: ['abc', '12a', '-1', '1.5', '1e3', '0x10', '１２', '1234567890123456', '1 2', -1, 1.5, true, '../1', '1\n2'],
  id: ['1 abc', 'a/b', '../x', 'a?b', 'a&b', 'é', 'x'.repeat(129), '<b>', true, -0.5],
  text: [true, []],
  url: [true, []],
  image: [true, []],
  link: ['javascript:alert(1)', 'data:text/html,x', 'www.example.com', '/path', ' javascript://x', true],
  seconds: [
    '-1',
    -1,
    'abc',
    '1:',
    ':30',
    '1:90',
    '1:2:3:4',
    '1m30',
    'm',
    's',
    '1h-3s',
    '30s1m',
    '1,5',
    'NaN',
    'Infinity',
    true,
    [],
  ],
  fraction: ['1.01', -0.1, 2, '50%', 'loud', 'NaN', true, []],
  rate: ['0', 0, -1, 17, 'fast', true],
  boolean: [1, 0, []],
  autoplay: ['in-view', 1, []],
  preload: ['yes', 'lazy', true, 1],
  logLevel: ['loud', 1, true],
  placement: ['middle', 'top', 1],
  streams: ['hls flv', 'x', [], ['hls', 5], [{}], 5, {}, ' '],
  percents: ['0', '101', '-5', 'half', 'NaN 50', [0], [200], true],
  json: ['{', 'null', '5', '"x"', '[]', '[1]', 'undefined', [], 5, true],
};

describe('converters', () => {
  for (const [kind, rows] of Object.entries(good)) {
    it(`takes every ${kind}`, () => {
      for (const [raw, value] of rows) {
        expect(converted(kind as Kind, raw), `${kind} of ${shown(raw)}`).to.deep.equal(value);
      }
    });
  }

  for (const [kind, values] of Object.entries(bad)) {
    it(`refuses what is no ${kind}, and never throws`, () => {
      const objects = kind === 'json' || kind === 'streams' ? [] : FOREIGN;
      for (const raw of [...values, ...objects]) {
        expect(converted(kind as Kind, raw), `${kind} of ${shown(raw)}`).to.equal(REFUSED);
      }
    });
  }

  it('takes null, undefined and the empty text as not set', () => {
    const kinds = Object.keys(good) as Kind[];
    const empty = kinds.filter((kind) => convert(kind, '') !== undefined);
    expect(empty.sort()).to.deep.equal(['autoplay', 'boolean', 'image', 'percents']);
    for (const kind of kinds) {
      expect(converted(kind, null), kind).to.equal(undefined);
      expect(converted(kind, undefined), kind).to.equal(undefined);
    }
  });

  it('gives a copy of no object: the page may change its own in place', () => {
    const config = { playback: {} };
    expect(convert('json', config) === config).to.equal(true);
  });

  it('refuses objects that no config can be made of', () => {
    const cyclic: Record<string, unknown> = { ui: {} };
    cyclic['plugins'] = { all: [cyclic] };
    for (const raw of [cyclic, new Map([['playback', {}]]), new Date(), new (class Config {})(), document.createElement('div')]) {
      expect(convert('json', raw) === INVALID, Object.prototype.toString.call(raw)).to.equal(true);
    }
  });
});
