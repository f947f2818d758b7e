import { PLAYER_SLOT } from '../../embed/embed.js';
import type { Content, FacadeContent, LoadingContent, MessageContent } from './content.js';
import { make, makeSvg, setAttributes } from './dom.js';
import { makePicture } from './picture.js';

/** Actions of the buttons, and of the region when it takes the focus. */
export interface Actions {
  readonly play: () => void;
  readonly grant: () => void;
  readonly retry: () => void;
  readonly focus: () => void;
}

/* Updates nodes in place when texts or the poster change, so that a focused button stays focused. */
type Update<Shown> = (shown: Shown, lang: string | undefined) => void;

const button = (part: string, action: () => void): HTMLButtonElement => {
  const made = make('button', { type: 'button', part, dir: 'auto' });
  made.addEventListener('click', action);
  return made;
};

const paragraph = (): HTMLParagraphElement => make('p', { dir: 'auto' });

/* An unchanged text is left alone: assistive technology would announce it again. */
const setText = (element: Element, text: string): void => {
  if (element.textContent !== text) element.textContent = text;
};

/* Turns until there is something else to see. */
function indicator(): readonly [node: HTMLElement, update: Update<{ readonly label: string }>] {
  const sign = make('div', { class: 'busy', role: 'status' });
  return [sign, ({ label }, lang) => setAttributes(sign, { 'aria-label': label, lang })];
}

type Invitation = readonly [node: HTMLElement, update: Update<FacadeContent>];

const INVITATIONS: Readonly<Record<Exclude<FacadeContent['invites'], 'nothing'>, (actions: Actions) => Invitation>> = {
  play({ play }) {
    const made = button('play-button', play);
    made.className = 'play';
    const icon = makeSvg('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, makeSvg('path', { d: 'M8 5v14l11-7z' }));
    made.append(make('slot', { name: 'play-button' }, icon));
    return [made, ({ label }, lang) => setAttributes(made, { 'aria-label': label, lang })];
  },
  consent({ grant }) {
    const text = paragraph();
    const agree = button('consent-button', grant);
    const notice = make('div', { class: 'message', part: 'message' }, make('slot', { name: 'consent' }, text), agree);
    return [
      notice,
      (shown, lang) => {
        setText(text, shown.text);
        setText(agree, shown.label);
        for (const each of [text, agree]) setAttributes(each, { lang });
      },
    ];
  },
  busy: indicator,
};

function facade(actions: Actions): readonly [nodes: Element[], update: Update<FacadeContent>] {
  const [picture, showImage] = makePicture();
  const badge = make('slot', { name: 'badge' });
  let invites: FacadeContent['invites'] = 'nothing';
  let invitation: Invitation | undefined;
  return [
    [make('slot', { name: 'poster' }, picture), badge],
    (shown, lang) => {
      showImage(shown.image);
      if (shown.invites !== invites) {
        invitation?.[0].remove();
        ({ invites } = shown);
        invitation = invites === 'nothing' ? undefined : INVITATIONS[invites](actions);
        if (invitation) badge.before(invitation[0]);
      }
      invitation?.[1](shown, lang);
    },
  ];
}

function message(actions: Actions): readonly [nodes: Element[], update: Update<MessageContent>] {
  const text = paragraph();
  const again = button('retry-button', actions.retry);
  const box = make('div', { class: 'message', part: 'message', role: 'alert' }, text);
  return [
    [box],
    (shown, lang) => {
      setAttributes(box, { lang });
      setText(text, shown.text);
      setText(again, shown.retry ?? '');
      if (shown.retry === undefined) again.remove();
      else if (!again.isConnected) box.append(again);
    },
  ];
}

function loading(): readonly [nodes: Element[], update: Update<LoadingContent>] {
  const [sign, update] = indicator();
  return [[sign], update];
}

const OVER = { facade, message, loading } as const;

/** The element's shadow tree in a browser: the region of the player, and over it a facade, a message or an indicator. */
export class ShadowView {
  readonly #actions: Actions;
  readonly #region = make('div', { class: 'region' });
  readonly #slot = make('slot', { name: PLAYER_SLOT });
  #kind: NonNullable<Content['over']>['kind'] | undefined;
  #over: readonly Element[] = [];
  #update: Update<never> | undefined;

  /** @param root its server-rendered content is replaced */
  constructor(root: DocumentFragment | HTMLElement, actions: Actions) {
    this.#actions = actions;
    this.#region.addEventListener('focus', actions.focus);
    root.replaceChildren(make('div', { class: 'box' }, this.#region));
  }

  /** The player's container. */
  get region(): Element {
    return this.#region;
  }

  show({ name, role, hasSlot, isFocusable, lang, over }: Content): void {
    const region = this.#region;
    const slot = this.#slot;
    setAttributes(region, { role, 'aria-label': name, tabindex: isFocusable ? '-1' : undefined });
    region.inert = over?.kind === 'message';
    if (hasSlot !== (slot.parentNode !== null)) {
      slot.remove();
      if (hasSlot) region.prepend(slot);
      this.#kind = undefined;
    }
    if (over?.kind !== this.#kind) {
      for (const node of this.#over) node.remove();
      this.#kind = over?.kind;
      const [nodes, update] = over ? OVER[over.kind](this.#actions) : [[]];
      this.#over = nodes;
      this.#update = update;
      /* The slot shows its own content until a player is slotted. */
      if (hasSlot && over?.kind === 'loading') slot.append(...nodes);
      else region.after(...nodes);
    }
    if (over) (this.#update as Update<typeof over> | undefined)?.(over, lang);
  }
}
