import { expect } from '@open-wc/testing';
import { expectedFor, rightForm } from '../../src/config/right-form.js';
import type { ValueKind } from '../../src/config/value-kinds.js';

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
    ['json', '{', undefined],
    ['fraction', 2, undefined],
  ];
  for (const [kind, raw, form] of rows) {
    it(`of ${kind} ${JSON.stringify(raw)} is ${form ?? 'not guessed'}`, () => expect(rightForm(kind, raw)).to.equal(form));
  }

  it('is named after what is expected', () => {
    expect(expectedFor('fraction', '80%')).to.equal('a number from 0 to 1; write 0.8');
    expect(expectedFor('id', 'undefined')).to.equal(
      'letters, digits, "_" and "-", such as 1_abc12345; a template without data writes this',
    );
    expect(expectedFor('fraction', 'loud')).to.equal('a number from 0 to 1');
  });
});
