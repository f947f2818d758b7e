import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { isSameLanguage } from '../../languages.js';
import { languageAt, watchLanguage } from '../../messages/page-language.js';
import { whenMessagesChange, wordsIn } from '../../messages/registry.js';
import type { ViewWords } from './words.js';

/** Determines the language of an element's texts: its `locale`, else the surrounding page's, followed live. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #ends: ReadonlyArray<() => void> = [];

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const update = (): void => this.#host.requestUpdate();
    this.hostDisconnected();
    this.#ends = [watchLanguage(this.#host, update), whenMessagesChange(update)];
  }

  hostDisconnected(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
  }

  words(locale: string | undefined): ViewWords {
    const place = languageAt(this.#host);
    const { language, messages } = wordsIn(locale ?? place);
    return { messages, lang: isSameLanguage(language, place) ? undefined : language };
  }
}
