import { expect } from '@open-wc/testing';
import { convert, INVALID, VALUE_KINDS } from '../../src/config/value-kinds.js';

type Kind = Parameters<typeof convert>[0];

/* Replaces `INVALID`, because the test runner cannot serialize a symbol in a failed assertion. */
const REFUSED = 'refused';
const converted = (kind: Kind, raw: unknown): unknown => {
  const value = convert(kind, raw);
  return value === INVALID ? REFUSED : value;
};
const shown = (raw: unknown): string =>
  typeof raw === 'symbol' || typeof raw === 'bigint' ? `a ${typeof raw}` : String(JSON.stringify(raw));

type Row = readonly [raw: unknown, value: unknown];

/* Values of types that only the kinds for objects accept. */
const FOREIGN: readonly unknown[] = [{}, Symbol('x'), () => 1, NaN, Infinity, -Infinity];

const good: Readonly<Partial<Record<Kind, readonly Row[]>>> = {
  language: [
    ['de', 'de'],
    [' DE ', 'DE'],
    ['pt_BR', 'pt_BR'],
    ['zh-Hant-TW', 'zh-Hant-TW'],
  ],
  trackLanguage: [
    ['spa', 'spa'],
    ['auto', 'auto'],
    ['OFF', 'off'],
    ['sr-Latn', 'sr-Latn'],
  ],
  digits: [
    ['1234567', 1234567],
    [' 42 ', 42],
    [1001, 1001],
    ['0', 0],
    ['12\u200b34', 1234],
    ['\ufeff1234\u200e', 1234],
    ['_1234', 1234],
    [1234567n, 1234567],
  ],
  id: [
    ['1_abc12345', '1_abc12345'],
    [' 0_x-y ', '0_x-y'],
    ['_243342', '_243342'],
    [12345, '12345'],
    ['1_abc12345\u200b', '1_abc12345'],
    ['\u2060 1_abc\u00ad12345\u00a0', '1_abc12345'],
  ],
  text: [
    ['any words', 'any words'],
    ['  trimmed ', 'trimmed'],
    [7, '7'],
    ['\u200bWeek 1\ufeff', 'Week 1'],
    ['👩\u200d🏫 \u200fעברית', '👩\u200d🏫 \u200fעברית'],
  ],
  url: [
    ['https://www.kaltura.com', 'https://www.kaltura.com'],
    ['https://www.kaltura.com/\u200b', 'https://www.kaltura.com/'],
  ],
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
    ['90s', 90],
    ['90 s', 90],
    ['90 sec', 90],
    ['2 min', 120],
    ['1h 2m 3s', 3723],
    ['1H2M3S', 3723],
    ['1.5h', 5400],
    ['PT1M30S', 90],
    ['pt1h', 3600],
    ['PT1H2M3.5S', 3723.5],
    ['0:00', 0],
    ['.5', 0.5],
    ['90.', 90],
    ['90\u200b', 90],
    ['2 minutes', 120],
    ['1 hour 30 minutes', 5400],
    ['1hr 5 mins 10 secs', 3910],
    ['1 second', 1],
  ],
  fraction: [
    ['0', 0],
    ['1', 1],
    ['0.5', 0.5],
    ['.25', 0.25],
    ['1e-7', 1e-7],
    [0, 0],
    [1, 1],
    [0.7, 0.7],
  ],
  rate: [
    ['1', 1],
    ['0.25', 0.25],
    [16, 16],
    [1.5, 1.5],
    [0, 0],
  ],
  boolean: [
    ['', true],
    ['true', true],
    ['TRUE', true],
    ['false', false],
    [' False ', false],
    [true, true],
    [false, false],
    ['1', true],
    ['yes', true],
    ['on', true],
    ['autoplay', true],
    ['any words', true],
    ['0', false],
    ['no', false],
    ['Off', false],
    ['false\u200b', false],
    [1, true],
    [0, false],
  ],
  autoplay: [
    ['', true],
    ['true', true],
    ['false', false],
    ['inview', 'inview'],
    ['InView', 'inview'],
    ['no-reduced-motion', 'no-reduced-motion'],
    ['autoplay', true],
    ['1', true],
    ['0', false],
    ['off', false],
    [1, true],
    [0, false],
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
    [
      'HLS; DASH',
      [
        { engine: 'html5', format: 'hls' },
        { engine: 'html5', format: 'dash' },
      ],
    ],
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
    ['25%, 50%', [25, 50]],
    ['25;50; 75', [25, 50, 75]],
    ['25 %  75 %', [25, 75]],
    [
      ['10%', 20],
      [10, 20],
    ],
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
  language: ['deutsch', 'German', 'de DE', 'en_US.UTF-8', '<b>', 'auto', 7, {}],
  trackLanguage: ['deutsch', 'none', 'de DE', 7, {}],
  digits: [
    'abc',
    '12a',
    '-1',
    '1.5',
    '1e3',
    '0x10',
    '１２',
    '1234567890123456',
    '1 2',
    '1\u00a02',
    '__1',
    '1_',
    '_',
    -1,
    1.5,
    true,
    '../1',
    '1\n2',
  ],
  id: ['1 abc', 'a/b', '../x', 'a?b', 'a&b', 'é', 'x'.repeat(129), '<b>', '”1_video”', '1\u00a0abc', true, -0.5],
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
    '90,5 s',
    '25%',
    '0x10',
    '1e3',
    '1:75:00',
    '1.5:30',
    'PT',
    'P1D',
    'PT30S1M',
    'PT90',
    '500ms',
    'Infinity',
    true,
    [],
  ],
  fraction: ['1.01', -0.1, 2, '50%', '0,5', '1e0', '0x1', 'loud', true, []],
  rate: ['0', '-0.5', -1, 17, '1,5', 'fast', true],
  boolean: [[], 2, -1],
  autoplay: ['in-view', 'reduced-motion', [], 2],
  preload: ['yes', 'lazy', true, 1],
  logLevel: ['loud', 1, true],
  placement: ['middle', 'top', 1],
  streams: ['hls flv', 'x', [], ['hls', 5], [{}], 5, {}],
  percents: ['0', '101', '-5', 'half', 'NaN 50', '0%', '1e1', '%', '25,5 50', '25; 50,5', [0], [200], true],
  json: ['{', '5', '"x"', '[]', '[1]', [], 5, true],
};

describe('value kinds', () => {
  for (const [kind, rows] of Object.entries(good)) {
    it(`converts every valid value of ${kind}`, () => {
      for (const [raw, value] of rows) {
        expect(converted(kind as Kind, raw), `${kind} of ${shown(raw)}`).to.deep.equal(value);
      }
    });
  }

  for (const [kind, values] of Object.entries(bad)) {
    it(`rejects invalid values of ${kind} without throwing`, () => {
      const objects = kind === 'json' || kind === 'streams' ? [] : FOREIGN;
      for (const raw of [...values, ...objects]) {
        expect(converted(kind as Kind, raw), `${kind} of ${shown(raw)}`).to.equal(REFUSED);
      }
    });
  }

  it('treats null, undefined, the empty text and blanks as not set', () => {
    const kinds = Object.keys(good) as Kind[];
    const empty = kinds.filter((kind) => convert(kind, '') !== undefined);
    expect(empty.sort()).to.deep.equal(['autoplay', 'boolean', 'image', 'percents']);
    for (const kind of kinds) {
      expect(converted(kind, null), kind).to.equal(undefined);
      expect(converted(kind, undefined), kind).to.equal(undefined);
      if (empty.includes(kind)) continue;
      for (const blank of [' ', '\n\t ', '\u200b', '\u00a0\ufeff']) {
        expect(converted(kind, blank), `${kind} of ${shown(blank)}`).to.equal(undefined);
      }
    }
  });

  it('rejects what a template without data writes, for every kind of value', () => {
    for (const kind of Object.keys(VALUE_KINDS) as Kind[]) {
      for (const raw of ['undefined', 'null', 'NaN', '[object Object]', ' undefined\n', 'null\u200b']) {
        expect(converted(kind, raw), `${kind} of ${shown(raw)}`).to.equal(REFUSED);
      }
    }
  });

  it('covers every kind of value in these tests, and rejects unknown words of the closed kinds', () => {
    const closed = ['loading', 'embed', 'consent', 'layout', 'components'];
    expect(Object.keys(VALUE_KINDS).sort()).to.deep.equal([...Object.keys(good), ...closed].sort());
    expect(closed.map((kind) => converted(kind as Kind, 'nonsense'))).to.deep.equal(closed.map(() => REFUSED));
  });

  it('returns a JSON object itself, not a copy', () => {
    const config = { playback: {} };
    expect(convert('json', config) === config).to.equal(true);
  });

  it('rejects cyclic objects, class instances and nodes as JSON', () => {
    const cyclic: Record<string, unknown> = { ui: {} };
    cyclic['plugins'] = { all: [cyclic] };
    for (const raw of [cyclic, new Map([['playback', {}]]), new Date(), new (class Config {})(), document.createElement('div')]) {
      expect(convert('json', raw) === INVALID, Object.prototype.toString.call(raw)).to.equal(true);
    }
  });
});
