import { expect } from '@open-wc/testing';
import { en } from '../../src/messages/en.js';
import { addEnglish, register, wordsIn, wordsListeners } from '../../src/messages/registry.js';
import { messageProblems } from '../../src/messages/message-problems.js';
import { setMessages } from '../../src/messages/set-messages.js';
import '../../src/messages/de.js';
import '../../src/messages/nb.js';
import '../../src/messages/he.js';
import '../../src/messages/pt-BR.js';
import '../../src/messages/zh-Hans.js';
import '../../src/messages/zh-Hant.js';

describe('the messages of a language', () => {
  before(() => addEnglish(en));

  const cases: ReadonlyArray<readonly [requested: string, found: string]> = [
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE', 'de'],
    ['no', 'nb'],
    ['nb-NO', 'nb'],
    ['iw', 'he'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['zh', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['en-GB', 'en'],
    ['sw', 'en'],
    ['deutsch', 'en'],
    ['', 'en'],
  ];
  for (const [requested, found] of cases) {
    it(`uses the messages of ${found} for the language "${requested}"`, () => {
      expect(wordsIn(requested).language).to.equal(found);
    });
  }

  it("uses English messages for a language without messages, and the page's own over them", () => {
    expect(wordsIn('eo').messages).to.deep.equal(en);
    setMessages('eo', { play: 'Ludi' });
    expect(messageProblems('eo', { play: 'Ludi' })).to.deep.equal([]);
    expect(wordsIn('eo').messages).to.include({ play: 'Ludi', retry: en.retry });
  });

  it("uses the page's own messages of a region over those of its language", () => {
    setMessages('de-CH', { play: 'Abspiele' });
    expect(wordsIn('de-CH').messages).to.include({ play: 'Abspiele', retry: 'Erneut versuchen' });
    expect(wordsIn('de').messages.play).to.equal('Abspielen');
  });

  it('prefers the messages of the language over those of another region for a third region', () => {
    setMessages('en-NZ', { loading: 'Hang on' });
    expect(wordsIn('en-AU')).to.deep.include({ language: 'en' });
    expect(wordsIn('en-AU').messages.loading).to.equal(en.loading);
  });

  it('does not change the English messages when only those of an English region are set', () => {
    setMessages('en-ZA', { retry: 'Once more' });
    expect(wordsIn('en').messages.retry).to.equal('Try again');
    expect(wordsIn('en-ZA').messages.retry).to.equal('Once more');
  });

  it('notifies each listener of changed messages until it is removed', () => {
    let changes = 0;
    const listener = (): void => void changes++;
    wordsListeners.add(listener);
    register('ia', { play: 'Jocar' });
    expect(changes).to.equal(1);
    wordsListeners.delete(listener);
    register('ia', { play: 'Jocar!' });
    expect(changes).to.equal(1);
  });
});

describe('setMessages', () => {
  it('reports an unknown message with the names of all messages, and accepts the others', () => {
    const wrong = { play: 'Ludu', paly: 'x' } as object;
    setMessages('io', wrong);
    const [problem, ...more] = messageProblems('io', wrong);
    expect(more).to.deep.equal([]);
    expect(problem).to.contain('"paly"').and.to.contain('session-expired');
    expect(wordsIn('io').messages.play).to.equal('Ludu');
  });

  it('reports a message that is no text, and keeps the English one', () => {
    setMessages('io', { retry: 7 } as object);
    const [problem] = messageProblems('io', { retry: 7 } as object);
    expect(problem).to.contain('retry').and.to.contain('"7"');
    expect(wordsIn('io').messages.retry).to.equal(en.retry);
  });

  it('reports a message that is blank, and keeps the English one', () => {
    setMessages('io', { consent: ' ' });
    expect(messageProblems('io', { consent: ' ' })).to.have.length(1);
    expect(wordsIn('io').messages.consent).to.equal(en.consent);
  });

  for (const language of ['deutsch', '', 'de DE', '<b>', null, undefined]) {
    it(`reports ${JSON.stringify(language)} as an invalid language of messages`, () => {
      setMessages(language!, { play: 'x' });
      const [problem] = messageProblems(language!, { play: 'x' });
      expect(problem).to.contain(`"${language}"`).and.to.contain('pt-BR');
    });
  }

  it('accepts null in place of messages, without a report', () => {
    setMessages('io', null as unknown as object);
    expect(messageProblems('io', null as unknown as object)).to.deep.equal([]);
  });
});
