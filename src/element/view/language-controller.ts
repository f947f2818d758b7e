import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { closeness } from '../../languages.js';
import { languageAt } from '../../messages/page-language.js';
import { wordsIn, wordsListeners } from '../../messages/registry.js';
import type { ViewWords } from './words.js';

/** Determines the language of an element's texts: its `locale`, else the surrounding page's, followed live. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #update = (): void => this.#host.requestUpdate();

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    wordsListeners.add(this.#update);
    /* The element may be at another place, with another language. */
    this.#update();
  }

  hostDisconnected(): void {
    wordsListeners.delete(this.#update);
  }

  words(locale: string | undefined): ViewWords {
    const place = languageAt(this.#host);
    const { language, messages } = wordsIn(locale ?? place);
    return { messages, lang: closeness(language, place) > 1 ? undefined : language };
  }
}
