import { expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { loadEmbedModule } from '../../../src/element/load-embed-module.js';
import type { KalturaPlayerElement } from '../../../src/index.js';
import { useFakePage, newAccount, outcome, rejection, settled, type Attributes } from '../../support/fake-library.js';

const BARE = { poster: '' };

/** Waits until the observer of the element has reported the visibility of this element, and the player has reacted. */
async function looked(element: Element): Promise<void> {
  await new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        observer.disconnect();
        resolve(entries);
      },
      { rootMargin: '1250px 0px' },
    );
    observer.observe(element);
  });
  await nextFrame();
  await nextFrame();
  await settled();
}

const buttonOf = (element: Element): HTMLButtonElement | null =>
  element.shadowRoot?.querySelector('button[part="play-button"]') ?? null;

const warmed = (): string[] =>
  [...document.querySelectorAll<HTMLLinkElement>('link[rel="preload"][as="script"]')].map(({ href }) => href);

const over = (element: Element): boolean => element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));

describe('activation', () => {
  const page = useFakePage();
  const boxes: Element[] = [];
  const replaced: Array<() => void> = [];
  /** Defines functions on the window, which some engines lack, until the test ends. */
  const replace = (functions: Record<string, unknown>): void => {
    for (const [name, value] of Object.entries(functions)) {
      const own = Object.getOwnPropertyDescriptor(window, name);
      replaced.push(() => (own ? Object.defineProperty(window, name, own) : Reflect.deleteProperty(window, name)));
      Object.defineProperty(window, name, { configurable: true, value });
    }
  };
  /* During the first import of the embed module, the player's script is requested too. `test/pages/split-modules` tests that. */
  before(async () => void (await loadEmbedModule()));
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'connection');
    for (const putBack of replaced.splice(0)) putBack();
    for (const link of document.querySelectorAll('link[rel="preload"][as="script"]')) link.remove();
    for (const box of boxes.splice(0)) box.remove();
    window.scrollTo(0, 0);
  });

  const inBox = (style: string, attributes: Attributes, tag = 'div'): KalturaPlayerElement => {
    const box = document.body.appendChild(document.createElement(tag));
    box.style.cssText = style;
    boxes.push(box);
    return page.create({ ...BARE, ...attributes }, box);
  };
  const create = async (attributes: Attributes): Promise<KalturaPlayerElement> => {
    const element = page.create({ ...BARE, ...attributes });
    await element.updateComplete;
    await settled();
    return element;
  };
  const saveData = (): void =>
    void Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData: true } });
  const requested = (): number => page.library.requests.length;

  describe('activation by the attribute loading', () => {
    it('loads at once, without a facade, by default', async () => {
      const element = await create({});
      expect([requested(), element.status]).to.deep.equal([1, 'loading']);
      expect(Boolean(buttonOf(element))).to.equal(false);
    });

    it('loads with loading="lazy" once, when it approaches the viewport', async () => {
      const element = inBox('margin-top: 5000px; width: 320px', { loading: 'lazy' });
      await looked(element);
      expect([requested(), element.status]).to.deep.equal([0, 'deferred']);
      const request = page.library.request();
      window.scrollTo(0, 3500);
      await request;
      expect(element.status).to.equal('loading');
      window.scrollTo(0, 0);
      window.scrollTo(0, 3500);
      await looked(element);
      expect(requested()).to.equal(1);
    });

    it('keeps ready() pending while loading="lazy" defers the load', async () => {
      const element = inBox('margin-top: 5000px', { loading: 'lazy' });
      const ready = element.ready();
      await looked(element);
      expect([element.status, await outcome(ready)]).to.deep.equal(['deferred', 'pending']);
    });

    it('loads with loading="lazy" at once in the viewport', async () => {
      const request = page.library.request();
      page.create({ ...BARE, loading: 'lazy' });
      await request;
    });

    it('loads with loading="idle" when the browser is idle, and not before', async () => {
      const waiting: Array<() => void> = [];
      replace({ requestIdleCallback: (action: () => void) => waiting.push(action), cancelIdleCallback: () => undefined });
      const element = await create({ loading: 'idle' });
      expect([requested(), element.status]).to.deep.equal([0, 'deferred']);
      for (const action of waiting) action();
      await settled();
      expect([requested(), element.status]).to.deep.equal([1, 'loading']);
    });

    it('loads with loading="manual" only on load() or play(), and shows no button', async () => {
      for (const begin of [
        (element: KalturaPlayerElement) => element.load(),
        (element: KalturaPlayerElement) => void element.play(),
      ]) {
        const before = requested();
        const element = await create({ loading: 'manual' });
        element.click();
        over(element);
        await settled();
        expect([requested(), Boolean(buttonOf(element)), element.status]).to.deep.equal([before, false, 'deferred']);
        begin(element);
        await settled();
        expect([requested(), element.status]).to.deep.equal([before + 1, 'loading']);
      }
      expect(warmed()).to.deep.equal([]);
    });

    it('shows its button when loading changes to interaction, and loads when it changes to eager', async () => {
      const element = await create({ loading: 'manual' });
      element.loading = 'interaction';
      await element.updateComplete;
      expect(Boolean(buttonOf(element))).to.equal(true);
      element.loading = 'eager';
      await element.updateComplete;
      await settled();
      expect(requested()).to.equal(1);
    });

    it('does not load with loading="lazy" while removed, and loads when it is inserted in the viewport', async () => {
      const element = inBox('margin-top: 5000px; width: 320px', { loading: 'lazy' });
      await looked(element);
      const box = element.parentElement!;
      element.remove();
      window.scrollTo(0, 3500);
      await looked(box);
      expect(requested()).to.equal(0);
      box.append(element);
      await looked(element);
      expect(requested(), 'inserted where it is seen').to.equal(1);
    });
  });

  describe('the facade with loading="interaction"', () => {
    const ways: Record<string, (button: HTMLButtonElement) => unknown> = {
      'a click': (button) => button.click(),
      'a touch': (button) => {
        for (const type of ['pointerover', 'pointerdown', 'pointerup']) {
          button.dispatchEvent(new PointerEvent(type, { pointerType: 'touch', bubbles: true, composed: true }));
        }
        button.dispatchEvent(new PointerEvent('click', { pointerType: 'touch', bubbles: true, composed: true }));
      },
      Enter: (button) => {
        button.focus();
        return sendKeys({ press: 'Enter' });
      },
      Space: (button) => {
        button.focus();
        return sendKeys({ press: ' ' });
      },
    };
    for (const [way, press] of Object.entries(ways)) {
      it(`loads and plays by ${way} on the facade`, async () => {
        const element = await create({ loading: 'interaction' });
        expect([requested(), element.status]).to.deep.equal([0, 'deferred']);
        const button = buttonOf(element);
        if (!button) throw new Error('There is no button');
        const request = page.library.request();
        await press(button);
        const bundle = (await request).run();
        await settled();
        bundle.player.provider.last.answer();
        await element.ready();
        await settled();
        expect(element.paused).to.equal(false);
      });
    }

    for (const method of ['play', 'load'] as const) {
      it(`loads on ${method}() with loading="interaction"`, async () => {
        const element = await create({ loading: 'interaction' });
        void element[method]();
        await settled();
        expect([requested(), element.status]).to.deep.equal([1, 'loading']);
      });
    }

    it("names the media in the label of the facade's button, and shows a busy indicator after the click", async () => {
      const element = await create({ loading: 'interaction', 'media-title': 'The <title>' });
      const button = buttonOf(element);
      expect([button?.type, button?.ariaLabel]).to.deep.equal(['button', 'Play: The <title>']);
      button?.click();
      await settled();
      await element.updateComplete;
      expect(Boolean(buttonOf(element))).to.equal(false);
      expect(element.shadowRoot?.querySelector('[role="status"]')?.ariaLabel).to.be.a('string').that.is.not.empty;
    });
  });

  describe('the data saver of the browser', () => {
    for (const loading of ['lazy', 'idle', 'interaction']) {
      it(`waits for a click with loading="${loading}" when the browser saves data`, async () => {
        saveData();
        const element = await create({ loading });
        await looked(element);
        over(element);
        await settled();
        expect([requested(), warmed(), element.status]).to.deep.equal([0, [], 'deferred']);
        buttonOf(element)?.click();
        await settled();
        expect(requested()).to.equal(1);
      });
    }
  });

  describe('elements that are not visible', () => {
    it('loads a lazy element without a size when it gets one in the viewport', async () => {
      const element = inBox('width: 0; height: 0; overflow: hidden', { loading: 'lazy' });
      await looked(element);
      expect(requested(), 'no size').to.equal(0);
      const request = page.library.request();
      element.parentElement!.style.cssText = 'width: 320px; height: 180px';
      await request;
      expect(requested()).to.equal(1);
    });

    it('does not load a lazy element that gets its size outside the viewport', async () => {
      const element = inBox('width: 0; height: 0; overflow: hidden', { loading: 'lazy' });
      await looked(element);
      element.parentElement!.style.cssText = 'width: 320px; height: 180px; margin-top: 5000px';
      await looked(element);
      await looked(element);
      expect(requested()).to.equal(0);
    });

    it('loads a lazy element with display: none when it is displayed', async () => {
      const element = inBox('display: none', { loading: 'lazy' });
      await looked(element);
      expect(requested()).to.equal(0);
      const request = page.library.request();
      element.parentElement!.style.display = 'block';
      await request;
    });

    for (const display of ['contents', 'ruby']) {
      it(`loads a lazy element in view that has no box of its own because of display: ${display}`, async () => {
        const element = inBox('width: 320px', { loading: 'lazy' });
        const request = page.library.request();
        element.style.display = display;
        await request;
        expect(requested()).to.equal(1);
      });
    }

    it('loads a lazy element in closed details when they are opened', async () => {
      const element = inBox('', { loading: 'lazy' }, 'details');
      await looked(element);
      expect(requested()).to.equal(0);
      const request = page.library.request();
      (element.parentElement as HTMLDetailsElement).open = true;
      await request;
    });

    it('requests nothing and throws nothing for 3000 lazy elements outside the viewport', async () => {
      const errors: string[] = [];
      const onError = ({ message }: ErrorEvent): void => void errors.push(message);
      window.addEventListener('error', onError);
      const wall = document.body.appendChild(document.createElement('div'));
      boxes.push(wall);
      wall.style.cssText = 'width: 320px; margin-top: 5000px';
      wall.innerHTML =
        '<kaltura-player loading="lazy" poster="" partner-id="1" uiconf-id="1" entry-id="1_a"></kaltura-player>'.repeat(3000);
      const last = wall.lastElementChild as KalturaPlayerElement;
      await last.updateComplete;
      await looked(last);
      expect([last.status, requested(), errors]).to.deep.equal(['deferred', 0, []]);
      wall.remove();
      await settled();
      expect([last.status, requested(), errors]).to.deep.equal(['idle', 0, []]);
      window.removeEventListener('error', onError);
    });
  });

  describe('preloading of the player script', () => {
    for (const type of ['pointerover', 'focusin', 'pointerdown']) {
      it(`preloads each player script once on ${type}`, async () => {
        const account = newAccount();
        const attributes = { loading: 'interaction', 'partner-id': account };
        const elements = [await create(attributes), await create(attributes)];
        expect(warmed()).to.deep.equal([]);
        for (const element of [...elements, ...elements]) element.dispatchEvent(new Event(type, { bubbles: true }));
        expect(warmed()).to.have.length(1);
        elements[0]?.load();
        await settled();
        expect(page.library.last.url).to.equal(warmed()[0]);
      });
    }

    it('does not preload a script that another element has requested', async () => {
      const account = newAccount();
      await create({ 'partner-id': account });
      over(await create({ 'partner-id': account, loading: 'interaction' }));
      expect(warmed()).to.deep.equal([]);
    });

    it('preloads nothing without ids, or from an untrusted address', async () => {
      over(await create({ loading: 'interaction', 'partner-id': false }));
      over(await create({ loading: 'interaction', 'cdn-url': 'https://elsewhere.example' }));
      expect(warmed()).to.deep.equal([]);
    });

    it('rejects play() without consent and requests nothing, and loads once consent is granted', async () => {
      const element = await create({ loading: 'interaction', consent: 'required' });
      expect(await rejection(element.play())).to.equal('consent-required');
      expect([requested(), warmed()]).to.deep.equal([0, []]);
      element.grantConsent();
      await settled();
      expect(requested()).to.equal(1);
    });

    it('preloads nothing without consent', async () => {
      const element = await create({ loading: 'interaction', consent: 'required' });
      over(element);
      element.dispatchEvent(new Event('focusin'));
      expect(warmed()).to.deep.equal([]);
      element.grantConsent();
      over(element);
      expect(warmed()).to.have.length(1);
    });
  });
});
