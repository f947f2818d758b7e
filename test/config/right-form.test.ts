import { expect } from '@open-wc/testing';
import { expectedFor, rightForm } from '../../src/config/right-form.js';
import { convert, INVALID, type ValueKind } from '../../src/config/value-kinds.js';

describe('the right form of a value that is not valid', () => {
  const rows: ReadonlyArray<readonly [kind: ValueKind, raw: unknown, form: string | undefined]> = [
    ['seconds', '90,5', '90.5'],
    ['seconds', '1,5 s', '1.5'],
    ['seconds', '0x10', '16'],
    ['seconds', '1e3', '1000'],
    ['seconds', '”90”', '90'],
    ['fraction', '80%', '0.8'],
    ['fraction', '0,8', '0.8'],
    ['fraction', '1E0', '1'],
    ['rate', '1,5', '1.5'],
    ['digits', '１２３', '123'],
    ['digits', '1e3', '1000'],
    ['id', '”1_video”', '1_video'],
    ['id', '‘1_video’', '1_video'],
    ['loading', '“lazy”', 'lazy'],
    ['autoplay', 'in-view', 'inview'],
    ['digits', '123 456', '123456'],
    ['link', '/about', undefined],
    /* A URL is not corrected, because every character of it can be significant. */
    ['image', 'data:image/png;base64,AA-AA', undefined],
    ['image', 'data:image/png;base64,AA AA', undefined],
    ['image', 'C:\\Images\\My_Photo.png', undefined],
    ['image', '“https://media.example.edu/my-photo_1.png”', 'https://media.example.edu/my-photo_1.png'],
    ['url', 'javascript:alert(1)', undefined],
    ['fraction', '180%', undefined],
    ['fraction', '8', undefined],
    ['seconds', 'soon', undefined],
    ['seconds', '-1,5', undefined],
    ['id', '../x', undefined],
    ['digits', 'abc', undefined],
    ['digits', '1,234,567', '1234567'],
    ['digits', "1'234'567", '1234567'],
    ['digits', '#1234567', '1234567'],
    ['digits', '1.5', undefined],
    ['digits', '١٢٣', '123'],
    ['seconds', '९०', '90'],
    ['seconds', '٩', '9'],
    ['fraction', '80', '0.8'],
    ['fraction', '80 %', '0.8'],
    ['rate', '150%', '1.5'],
    ['rate', '1.5x', '1.5'],
    ['rate', '×2', '2'],
    ['rate', '2 x', '2'],
    ['id', 'https://media.example.edu/media/Week+1/1_abc12345', '1_abc12345'],
    ['id', 'https://cdnapisec.kaltura.com/p/1/embedPlaykitJs/uiconf_id/2?iframeembed=true&entry_id=1_abc12345&x=1', '1_abc12345'],
    ['id', 'https://media.example.edu/media/Week+1', undefined],
    /* A minus sign is not removed as a separator, because the value would differ. */
    ['seconds', '-5', undefined],
    ['seconds', '5-10', undefined],
    ['digits', '-1', undefined],
    ['digits', '-1234567', undefined],
    ['fraction', '-0.1', undefined],
    ['rate', '-1', undefined],
    ['rate', '17', undefined],
    ['rate', '150', '1.5'],
    ['id', '1_abc 12345', '1_abc12345'],
    ['id', '1_abc12345.mp4', '1_abc12345'],
    ['seconds', '1 30', '1:30'],
    ['seconds', '1 000', '1000'],
    ['seconds', '1h30', '1h30m'],
    ['seconds', '1:30,5', '1:30.5'],
    ['seconds', '1：30', '1:30'],
    ['seconds', '#t=90', '90'],
    ['seconds', '90;', '90'],
    ['fraction', '８０％', '0.8'],
    ['fraction', '٠٫٥', '0.5'],
    ['digits', 'p/1234567', '1234567'],
    ['digits', 'partner 1234567', '1234567'],
    ['digits', '1_abc12345', undefined],
    ['placement', 'topLeft', 'top-left'],
    ['placement', 'TOP LEFT', 'top-left'],
    ['components', 'full screen', 'fullscreen'],
    ['autoplay', 'no reduced motion', 'no-reduced-motion'],
    ['language', 'German', 'de'],
    ['language', 'deutsch', 'de'],
    ['language', 'Français', 'fr'],
    ['language', 'Deutsch (Österreich)', 'de'],
    ['language', 'de_DE.UTF-8', 'de-DE'],
    ['language', 'de,en;q=0.8', 'de'],
    ['trackLanguage', 'Portuguese', 'pt'],
    ['language', 'klingonish', undefined],
    ['language', '*', undefined],
    ['json', '{', undefined],
    ['fraction', 2, undefined],
  ];
  for (const [kind, raw, form] of rows) {
    it(`suggests ${form ?? 'nothing'} for ${kind} ${JSON.stringify(raw)}`, () => expect(rightForm(kind, raw)).to.equal(form));
  }

  it('adds the right form of a value, or a hint at a template without data, to what is expected', () => {
    expect(expectedFor('fraction', '80%')).to.equal('a number from 0 to 1; write 0.8');
    expect(expectedFor('id', 'undefined')).to.equal(
      'letters, digits, "_" and "-", such as 1_abc12345; a template without data leaves this',
    );
    expect(expectedFor('fraction', 'loud')).to.equal('a number from 0 to 1');
  });

  for (const [text, hint] of [
    ["{'playback': {'muted': true}}", 'double quotes'],
    ['{“playback”: {“muted”: true}}', 'straight quotes'],
    ['{&quot;playback&quot;: {}}', '" instead of &quot;'],
    ['{playback: {muted: true}}', 'names in double quotes'],
    ['{"playback": {"muted": true,},}', 'no comma before } or ]'],
    ['{"playback": {"muted": True}}', 'true, false and null in lower case'],
    ["{playback: {volume: 0.5, textLanguage: 'de',}}", 'double quotes, names in double quotes, no comma before } or ]'],
  ]) {
    it(`names what JSON requires in place of ${text}`, () => {
      expect(expectedFor('json', text)).to.equal(`an object, or a JSON text of one; JSON requires ${hint}`);
    });
  }

  for (const text of ['{"playback": ', '[1]', '{"a" "b"}', "{'it's'}"]) {
    it(`suggests nothing for the JSON ${text}, which no correction makes an object`, () => {
      expect(expectedFor('json', text)).to.equal('an object, or a JSON text of one');
    });
  }

  for (const text of ['{{id}}', '{{ video.entryId }}', '${id}', '<?= $id ?>', '<%= id %>', ' {{id}}\n']) {
    it(`names a template as the cause of ${JSON.stringify(text)}`, () => {
      for (const kind of ['id', 'digits', 'text', 'url', 'seconds'] as const) {
        expect(convert(kind, text), kind).to.equal(INVALID);
        expect(expectedFor(kind, text), kind).to.match(/; a template without data leaves this$/);
      }
    });
  }
});
