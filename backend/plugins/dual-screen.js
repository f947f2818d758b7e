/*
 * A simulation of Kaltura's Dual Screen plugin, for tests with the real player. The real plugin is not on npm. This one uses the
 * same plugin API and has the behaviour of version 3.2.126 that a page can observe. Comments with "trap" mark known traps of the
 * real plugin, which this simulation reproduces.
 * Not implemented: dragging, animations, the menu for a third stream, view changes from the webcast studio, quality
 * synchronization, portrait slides, `removePlayerSettings`.
 * This is a classic script: append it to the player's bundle.
 */
(function () {
  'use strict';

  const lib = window.KalturaPlayer;
  if (!lib?.registerPlugin) return;
  const { core, ui, providers } = lib;
  const { EventType, FakeEvent } = core;
  const { h, Component } = ui.preact;
  const { PLAYER_SIZE } = ui.components;

  const MAIN = 'mainPlayer';
  const IMAGE = 'imagePlayer';
  const OVERLAY_CLASS = 'has-dual-screen-plugin-overlay';
  const DRAWN_LAYOUTS = ['PIP', 'PIPInverse', 'SideBySide', 'SideBySideInverse', 'SingleMedia', 'SingleMediaInverse'];

  /** Requests the entries whose parent is the current entry. */
  class ChildEntries {
    static id = 'dualscreen';
    response = [];

    constructor({ parentEntryId }) {
      this.parentEntryId = parentEntryId;
      const filter = { objectType: 'KalturaBaseEntryFilter', parentEntryIdEqual: parentEntryId, typeIn: '1,7' };
      const params = { filter, responseProfile: { type: 1, fields: 'id' } };
      this.requests = [Object.assign(new providers.RequestBuilder(new Map()), { service: 'baseEntry', action: 'list', params })];
    }

    isValid() {
      return Boolean(this.parentEntryId);
    }

    get ids() {
      const list = this.response.length && new providers.ResponseTypes.KalturaBaseEntryListResponse(this.response[0].data);
      return list?.totalCount ? list.entries.map(({ id }) => id) : [];
    }
  }

  /** Shows the slide of the current thumbnail cue point. It has the methods of a player that the layouts call. */
  class ImagePlayer {
    slides = new Map();
    active = null;
    box = document.createElement('div');

    constructor(onChange) {
      this.onChange = onChange;
      this.box.className = 'playkit-image-player';
      this.image = this.box.appendChild(new Image());
      this.image.setAttribute('src', '');
    }

    getVideoElement = () => this.box;

    getThumbnail(time) {
      const slide = [...this.slides.values()].filter(({ startTime }) => startTime <= time).pop();
      return slide && { height: 0, width: 0, x: 0, y: 0, url: slide.metadata.assetUrl, slide: true };
    }

    show(id) {
      if (id === (this.active?.id ?? null) || (id && !this.slides.has(id))) return;
      const cue = this.slides.get(id);
      this.active = cue ? { id } : null;
      if (!cue) {
        this.image.setAttribute('src', '');
        this.onChange(null);
        return;
      }
      const loader = new Image();
      loader.onload = () => {
        if (this.active?.id !== id) return;
        this.onChange(this.active);
        Object.assign(this.image, { src: loader.src, alt: cue.metadata.title || 'Slide' });
      };
      loader.src = cue.metadata.assetUrl;
    }

    destroy() {
      this.active = null;
      this.slides.clear();
    }
  }

  /** Keeps the second player synchronized with the main player, and emits its errors on the main player. */
  function follow(main, second, events) {
    let seekTimer;
    let compared = 0;
    const seek = (ahead = 0) => {
      if (second.ended && main.currentTime > second.duration) return void second.pause();
      second.currentTime = Math.max(main.currentTime, 0) + ahead;
      if (main.paused) second.pause();
      else second.play();
    };
    const compare = () => {
      if (!main.paused && Date.now() - compared <= 1000) return;
      compared = Date.now();
      if (main.paused && !main.seeking) return;
      const lead = second.currentTime - main.currentTime;
      const drifts = Math.abs(lead) > 0.03 && Math.abs(lead) < 4;
      second.playbackRate = drifts ? Math.max(main.playbackRate - lead, 0.1) : main.playbackRate;
      if (Math.abs(lead) >= 4) seek(0.25);
      else if (!drifts && !main.paused && second.paused) second.play(); // trap: a paused player that drifts does not play until it is 4 s behind
    };

    events.listen(main, EventType.PLAY, () => second.play());
    events.listen(main, EventType.PAUSE, () => second.pause());
    events.listen(main, EventType.ENDED, () => {
      second.pause();
      seek(0.01);
    });
    events.listen(main, EventType.PLAYER_STATE_CHANGED, ({ payload: { oldState, newState } }) => {
      if (newState.type === 'buffering' && !main.seeking && !main.paused && !second.paused) second.pause();
      else if (newState.type === 'playing' && oldState.type === 'buffering' && second.paused) second.play();
    });
    events.listenOnce(second, EventType.CHANGE_SOURCE_ENDED, () => {
      if (second.isLive()) return;
      events.listen(main, EventType.TIME_UPDATE, compare);
      events.listen(main, EventType.SEEKING, () => {
        second.pause();
        clearTimeout(seekTimer);
        seekTimer = setTimeout(seek, 1000);
      });
    });
    events.listen(second, EventType.ERROR, (event) => {
      const { Severity, Category, Code } = core.Error;
      const error = new core.Error(Severity.RECOVERABLE, Category.PLAYER, Code.VIDEO_ERROR, event); // trap: the error contains a cyclic reference
      main.dispatchEvent(new FakeEvent(EventType.ERROR, error));
    });
  }

  /** A box that moves a player's video element into itself when mounted. A removed box removes the elements still in it. */
  class Picture extends Component {
    componentDidMount() {
      const { player, large } = this.props;
      const picture = player.getVideoElement();
      if (large) picture.removeAttribute('disablePictureInPicture');
      else picture.tabIndex = -1;
      if (large === false) picture.setAttribute('disablePictureInPicture', 'true');
      this.box.prepend(picture);
    }

    render({ name, height, children }) {
      const ref = (element) => (this.box = element ?? this.box);
      const look = { class: `dual-screen-layout ds-${name}`, style: height ? { height: `${height}px` } : {} };
      return h('div', { ref, ...look, 'data-testid': `dualscreen_${name}` }, children);
    }
  }

  const isSmall = (size) => size === PLAYER_SIZE.SMALL || size === PLAYER_SIZE.EXTRA_SMALL;

  /** Calls back when the player becomes too small for two videos, or large enough again. Renders nothing at the size TINY. */
  class SizeGuard extends Component {
    componentDidMount() {
      if (isSmall(this.props.size)) this.props.onSmall?.();
    }

    componentDidUpdate(before) {
      const { size, onSmall, onNormal } = this.props;
      if (size === PLAYER_SIZE.TINY || isSmall(size) === isSmall(before.size)) return;
      if (isSmall(size)) onSmall?.();
      else onNormal();
    }

    render({ size, width, height, draw }) {
      return size === PLAYER_SIZE.TINY ? null : draw({ width, height, small: isSmall(size) });
    }
  }
  const Guard = ui.redux.connect(({ shell: { playerSize: size, guiClientRect } }) => {
    return { size, width: guiClientRect.width, height: guiClientRect.height };
  })(SizeGuard);

  const button = (name, label, onClick) =>
    h('button', { type: 'button', class: 'ds-button', 'data-testid': `dualscreen_${name}`, onClick }, label);

  class DualScreen extends lib.BasePlugin {
    static defaultConfig = {
      layout: 'PIP',
      childSizePercentage: 30,
      childAspectRatio: { width: 16, height: 9 },
      position: 'bottom-right',
      slidesPreloadEnabled: true,
      removePlayerSettings: false,
    };

    static isValid() {
      return true;
    }

    layout = 'Hidden';
    _dualScreenPlayers = [];
    _removeActivesArr = [];

    constructor(name, player, config) {
      super(name, player, config);
      this._renewReady();
      player.registerService('dualScreen', {
        getDualScreenThumbs: this.getDualScreenThumbs,
        getDualScreenPlayers: (types = ['video', 'image'], containers = ['primary', 'secondary', 'none']) =>
          this._dualScreenPlayers.filter((one) => types.includes(one.type) && containers.includes(one.container)),
        getActivePlayer: () => this.getActiveDualScreenPlayer('primary').player,
        getPipPlayer: () => this._dualScreenPlayers.map((one) => one.player).find((one) => one.isInPictureInPicture?.()),
        ready: this.ready, // trap: always the promise of the first load
      });
    }

    get ready() {
      return this._readyPromise;
    }

    get _layout() {
      return this.layout;
    }

    _renewReady() {
      this._readyPromise = new Promise((resolve) => (this._resolveReadyPromise = resolve));
    }

    getDualScreenPlayer = (id) => this._dualScreenPlayers.find((one) => one.id === id);

    getActiveDualScreenPlayer = (container) => this._dualScreenPlayers.find((one) => one.container === container);

    getDualScreenThumbs = (time) => {
      const thumbOf = (container) => this.getActiveDualScreenPlayer(container)?.player.getThumbnail(time);
      if (this.layout === 'SingleMedia') return thumbOf('primary');
      const both = [thumbOf('primary'), thumbOf('secondary')];
      return both[0] && both[1] ? both : (both[0] ?? both[1]);
    };

    // Loading and unloading of media.

    loadMedia() {
      const { player, eventManager } = this;
      this._slidesOffered = false;
      const slides = new ImagePlayer((slide) => this._onSlide(slide));
      this._dualScreenPlayers = [
        { id: MAIN, type: 'video', container: 'primary', player },
        { id: IMAGE, type: 'image', container: 'none', player: slides },
      ];
      eventManager.listen(player, EventType.PLAYBACK_ENDED, () => (this._ended = true));
      eventManager.listen(player, EventType.PLAY, () => this._onReplay());
      eventManager.listenOnce(player, EventType.FIRST_PLAY, () => {
        // trap: if a layout was rendered earlier, the parent is a box of that layout, and a video element moved back there is lost
        this._originalVideoElementParent = player.getVideoElement().parentElement;
      });
      player.provider
        .doRequest([{ loader: ChildEntries, params: { parentEntryId: player.sources.id } }])
        .then((responses) => this._onChildren(responses.get(ChildEntries.id)))
        .catch((error) => {
          this.logger.error(error);
          this._resolveReadyPromise();
        });
      this._watchCuePoints(slides);
      const timeline = player.getService('timeline');
      if (timeline) player.ready().then(() => timeline.setGetThumbnailInfo(this.getDualScreenThumbs));
    }

    _onChildren(children) {
      if (!children) {
        this._resolveReadyPromise();
        this.eventManager.removeAll();
        return;
      }
      children.ids.forEach((id, index) => {
        const second = this._setUpSecond(id);
        this._dualScreenPlayers.push({ id, type: 'video', container: index ? 'none' : 'secondary', player: second });
        follow(this.player, second, this.eventManager);
      });
      if (!children.ids.length) {
        this._place(IMAGE, 'secondary');
        this._resolveReadyPromise();
        return;
      }
      const { player: second } = this.getActiveDualScreenPlayer('secondary');
      this.eventManager.listenOnce(second, EventType.CHANGE_SOURCE_ENDED, () => this._resolveReadyPromise());
      this.eventManager.listenOnce(second, EventType.FIRST_PLAYING, () => {
        this._setDefaultMode(); // trap: overrides every layout that was requested earlier
        this._setMode();
      });
    }

    _setUpSecond(entryId) {
      const { config, plugins } = this.player;
      const { entryId: _entryId, entryType: _entryType, ...kava } = plugins.kava?.config ?? {};
      const targetId = `secondaryPlaceholder-${entryId}`;
      const holder = Object.assign(document.createElement('div'), { id: targetId, hidden: true });
      Object.assign(holder.style, { width: '240px', height: '135px' });
      document.body.appendChild(holder);
      // traps: uses the bundle that the page loaded last; throws if the id is in use; uses the initial provider config with its old KS
      const second = window.KalturaPlayer.setup({
        targetId,
        disableUserCache: true,
        playback: { muted: true, autoplay: false },
        ui: { disable: true },
        provider: { ...config.provider, ignoreServerConfig: true },
        plugins: { 'kaltura-live': { ...plugins['kaltura-live']?.config }, kava },
      });
      second.loadMedia({ entryId, ks: config.session.isAnonymous ? '' : config.session.ks }); // trap: a rejection is not handled
      return second;
    }

    reset() {
      this._setDefaultMode();
      this.layout = 'Hidden';
      this._dualScreenPlayers.filter(({ id }) => id !== MAIN).forEach(({ player }) => player.destroy()); // trap: does not remove its div
      this._dualScreenPlayers = [];
      this._renewReady(); // trap: the previous promise may never settle
      this.eventManager.removeAll();
    }

    destroy() {
      this.eventManager.destroy(); // trap: does not destroy the second player
    }

    _onReplay() {
      if (!this._ended) return;
      this._ended = false;
      const { type, player } = this.getActiveDualScreenPlayer('secondary');
      this._setDefaultMode();
      if (type === 'image' && !player.active) this._switchToHidden();
      else this._setMode(); // trap: inverts an inverse default layout again
    }

    // Slides.

    _watchCuePoints(slides) {
      const service = this.player.getService('kalturaCuepoints');
      if (!service) return;
      service.registerTypes([service.CuepointType.SLIDE, service.CuepointType.VIEW_CHANGE]);
      const { KalturaCuePointType, KalturaThumbCuePointSubType } = service;
      const slidesIn = ({ payload: { cues } }) =>
        cues.filter(
          ({ metadata }) =>
            metadata?.cuePointType === KalturaCuePointType.THUMB && metadata.subType === KalturaThumbCuePointSubType.SLIDE,
        );
      let timer;
      this.eventManager.listen(this.player, EventType.TIMED_METADATA_ADDED, (event) =>
        slidesIn(event).forEach((cue) => slides.slides.set(cue.id, cue)),
      );
      this.eventManager.listen(this.player, EventType.TIMED_METADATA_CHANGE, (event) => {
        clearTimeout(timer);
        timer = setTimeout(() => slides.show(slidesIn(event).pop()?.id ?? null), 200);
      });
    }

    _onSlide(slide) {
      if (!slide) return void this._switchToHidden(); // trap: also if there is a second video
      const wasHidden = this.layout === 'Hidden';
      const unseen = this.getDualScreenPlayer(IMAGE).container === 'none' && !this._slidesOffered;
      this._slidesOffered = true;
      if (wasHidden) this._setDefaultMode();
      if (wasHidden || unseen) this._setMode(true);
    }

    // Containers of the players.

    _applyInverse = () => {
      const other = { primary: 'secondary', secondary: 'primary', none: 'none' };
      this._dualScreenPlayers = this._dualScreenPlayers.map((one) => ({ ...one, container: other[one.container] }));
    };

    _place(id, container) {
      this._dualScreenPlayers = this._dualScreenPlayers.map((one) => {
        if (one.id === id) return { ...one, container };
        return one.container === container ? { ...one, container: 'none' } : one;
      });
    }

    // Layouts.

    updateLayout(layout, userInteraction = false) {
      const silent = layout === 'PIP' && this.layout === 'PIPInverse'; // trap: this change emits no event
      if (userInteraction && !silent) this.player.dispatchEvent(new FakeEvent('dualscreen_change_layout', { layout }));
      this.layout = layout;
    }

    _setDefaultMode() {
      this._switchToHidden();
      this.layout = DRAWN_LAYOUTS.includes(this.config.layout) ? this.config.layout : 'Hidden';
    }

    _setMode(force, userInteraction) {
      const shape = this.layout.replace('Inverse', '');
      if (shape === 'Hidden') return void this._switchToHidden(userInteraction);
      if (shape !== this.layout) this._applyInverse();
      this[`_switchTo${shape}`]({ force }, userInteraction);
    }

    /** Adds the new boxes, then removes the old ones. A box reads its player when it is rendered, which is later. */
    _draw(areas) {
      const added = Object.entries(areas).map(([container, get]) =>
        this.player.ui.addComponent({ label: 'kaltura-dual-screen', presets: ['Playback', 'Live', 'Ads'], container, get }),
      );
      this.player.ui.store.dispatch(ui.reducers.shell.actions.addPlayerClass(OVERLAY_CLASS));
      this._clear();
      this._removeActivesArr = added;
      this.player.dispatchEvent(new FakeEvent('dualscreen_side_displayed', this.layout));
    }

    _clear() {
      this._removeActivesArr.forEach((remove) => remove());
      this._removeActivesArr = [];
    }

    _large() {
      return h(Picture, { name: 'pipParent', large: true, player: this.getActiveDualScreenPlayer('primary').player });
    }

    /** `draw` in a guard that switches to one video if two do not fit. trap: `onNormal` then renders the single video again. */
    _guarded(draw, userInteraction, onSmall = () => this._switchToSingleMedia({}, userInteraction)) {
      return h(Guard, { draw, onSmall, onNormal: () => this._setMode(undefined, userInteraction) });
    }

    _switchToHidden = (userInteraction = false) => {
      const { dispatch } = this.player.ui.store;
      this.updateLayout('Hidden', userInteraction);
      dispatch(ui.reducers.shell.actions.removePlayerClass(OVERLAY_CLASS));
      this._clear();
      this._originalVideoElementParent?.prepend(this.player.getVideoElement());
    };

    _switchToPIP = ({ force } = {}, userInteraction = false) => {
      const slide = this.getDualScreenPlayer(IMAGE)?.player.active;
      if (!force && this.layout === 'PIP' && this._removeActivesArr.length && slide) return;
      const inverse = this.getDualScreenPlayer(MAIN)?.container !== 'primary';
      this.updateLayout(inverse ? 'PIPInverse' : 'PIP', userInteraction);
      const { videoWidth, videoHeight } = this.getActiveDualScreenPlayer('secondary').player.getVideoElement();
      const { childSizePercentage, childAspectRatio, position } = this.config;
      const scale = videoWidth < videoHeight ? childAspectRatio.width / childAspectRatio.height : 1;
      const early = this.player.ui.store.getState().engine.prePlayback ? 'ds-early' : ''; // trap: not visible until the next render
      const small = ({ height }) =>
        h('div', { class: `ds-corner ds-${position} ${early}`, 'data-testid': 'dualscreen_pipChildren' }, [
          button('switchToSingleMedia', 'Hide', () => this._switchToSingleMedia({}, true)),
          h(Picture, {
            name: 'pipChild',
            large: false,
            height: (height * childSizePercentage * scale) / 100,
            player: this.getActiveDualScreenPlayer('secondary').player,
          }),
          h('div', { class: 'ds-buttons' }, [
            button('switchToSideBySide', 'Side by side', () => this._switchToSideBySide({}, true)),
            button('inversePIP', 'Switch', () => {
              this._applyInverse();
              this._switchToPIP({ force: true }, true);
            }),
          ]),
        ]);
      this._draw({ VideoContainer: () => this._large(), InteractiveArea: () => this._guarded(small, userInteraction) });
    };

    _switchToSingleMedia = ({ force } = {}, userInteraction = false) => {
      if (!force && this.layout === 'SingleMedia' && this._removeActivesArr.length) return;
      this.updateLayout('SingleMedia', userInteraction);
      const enlarge = (id) => {
        if (this.getActiveDualScreenPlayer('secondary').id === id) this._applyInverse();
        else this._place(id, 'primary');
        this._setMode(true, userInteraction); // trap: emits an event for this click only if the last change emitted one
      };
      const others = () => {
        const spare = ({ container, type, player }) => container === 'none' && (type === 'video' || player.active);
        // trap: before the second player is set up, this throws while the UI renders, and the UI never recovers
        const rest = [...this._dualScreenPlayers.filter(spare), this.getActiveDualScreenPlayer('secondary')];
        const shown = rest.map((one) => ({ player: one.player, id: one.id }));
        const thumbnails = ({ small }) =>
          h('div', { class: 'ds-thumbnails', 'data-testid': 'dualscreen_pipMinimized' }, [
            shown.map(({ player, id }) =>
              h(Picture, { name: 'pipMinimizedPlayer', large: false, height: small ? 34 : 60, player }, [
                button('switchToPrimary', 'Switch', () => enlarge(id)),
              ]),
            ),
            small ? null : button('switchToPIP', 'Show', () => this._switchToPIP({}, true)),
          ]);
        return this._guarded(thumbnails, userInteraction, null);
      };
      this._draw({ VideoContainer: () => this._large(), BottomBar: others });
    };

    _switchToSideBySide = ({ force } = {}, userInteraction = false) => {
      if (!force && this.layout === 'SideBySide' && this._removeActivesArr.length) return;
      this.updateLayout('SideBySide', userInteraction);
      const [left, right] = ['primary', 'secondary'].map((container) => this.getActiveDualScreenPlayer(container).player);
      const half = (player, width, expand) =>
        h(Picture, { name: 'sbs', height: (width / 32) * 9, player }, [
          h('div', { class: 'ds-buttons' }, button('switchToPIP', 'Expand', expand)),
        ]);
      const halves = ({ width }) =>
        h('div', { class: 'ds-halves', 'data-testid': 'dualscreen_sideBySideWrapper' }, [
          half(left, width, () => this._switchToPIP({}, true)),
          half(right, width, () => {
            this._applyInverse();
            this._switchToPIP({}, true);
          }),
        ]);
      this._draw({ VideoContainer: () => this._guarded(halves, userInteraction) });
    };
  }

  // The id has the prefix of all PlayKit style elements, so that code which copies those into a shadow root finds it.
  const style = Object.assign(document.createElement('style'), { id: '@playkit-js/playkit-js-dual-screen' });
  const nonce = window.kalturaGlobalConfig?.stylesNonce;
  if (nonce) style.setAttribute('nonce', nonce);
  style.textContent = `
    .ds-pipParent, .ds-halves { position: absolute; left: 0; width: 100%; height: 100%; }
    .ds-halves { display: flex; }
    .ds-sbs { position: relative; flex: 1; margin: auto; }
    .ds-corner { position: absolute; pointer-events: auto; }
    .ds-bottom-right, .ds-bottom-left { bottom: 0; }
    .ds-bottom-right, .ds-top-right { right: 0; }
    .ds-bottom-left, .ds-top-left { left: 0; }
    .ds-top-right, .ds-top-left { top: 0; }
    .ds-early { margin-bottom: -130px; }
    .ds-pipChild, .ds-pipMinimizedPlayer { position: relative; overflow: hidden; border-radius: 8px; }
    .ds-pipMinimizedPlayer { margin-left: 8px; }
    .ds-thumbnails { position: absolute; top: 0; right: 0; display: flex; transform: translateY(-100%); }
    .ds-pipChild video, .ds-pipMinimizedPlayer video { position: relative; width: auto; object-fit: cover; }
    .playkit-image-player, .playkit-image-player img { width: 100%; height: 100%; object-fit: contain; }
    .ds-pipChild .playkit-image-player img, .ds-pipMinimizedPlayer .playkit-image-player img { width: auto; }
    .dual-screen-layout:has(> .playkit-image-player > img[src='']) { visibility: hidden; }
    .ds-button { height: 32px; }
    .ds-corner > .ds-button { display: block; margin: 0 0 5px auto; }
    .ds-thumbnails > .ds-button { position: absolute; top: -37px; right: 0; }
    .ds-pipMinimizedPlayer > .ds-button { position: absolute; top: 0; left: 0; }
    .ds-buttons { position: absolute; bottom: 0; right: 0; z-index: 1; }
    .playkit-player:not(.playkit-hover) :is(.ds-buttons, .ds-corner > .ds-button) { display: none; }
    .playkit-player.playkit-overlay-active .dual-screen-layout { visibility: hidden; }`;
  document.head.appendChild(style);

  lib.registerPlugin('dualscreen', DualScreen);
})();
