// Simulations of Kaltura's engines for images, documents and YouTube. They render no <video>, and implement only part of its state.
// This is a classic script that runs after the player's bundle.
(() => {
  const { EventType, FakeEvent, FakeEventTarget, registerEngine } = KalturaPlayer.core;

  class Still extends FakeEventTarget {
    static id = 'image';
    static tag = 'img';
    static isSupported = () => true;
    static canPlaySource = () => true;
    static createEngine(source, config) {
      return new this(source, config);
    }
    static runCapabilities() {}
    static getCapabilities() {
      return Promise.resolve({ [this.id]: { autoplay: true } });
    }
    static prepareVideoElement() {}
    static getPlaceholder() {}

    constructor(source, config) {
      super();
      this.restore(source, config);
      this.element = document.createElement(this.constructor.tag);
    }

    restore(source, config) {
      this.source = source;
      this.config = config;
      this.hasPlayed = this.isLoading = false;
      this.playbackRate = 1;
      this.currentTime = 0;
    }

    get id() {
      return this.constructor.id;
    }

    get src() {
      return this.isLoading ? this.source.url : '';
    }

    get duration() {
      return this.config.sources.duration;
    }

    get buffered() {
      return { length: 0, start: () => 0, end: () => 0 };
    }

    get playbackRates() {
      return [1];
    }

    async load() {
      this.isLoading = true;
      this.fire(EventType.LOAD_START);
      if (this.element.localName === 'img') {
        await new Promise((resolve, reject) => {
          Object.assign(this.element, { onload: resolve, onerror: reject, src: this.source.thumbnailUrl ?? this.source.url });
        });
      }
      this.fire(EventType.LOADED_METADATA);
      this.fire(EventType.LOADED_DATA);
      return { tracks: [] };
    }

    async play() {
      this.fire(EventType.PLAYBACK_START);
      this.fire(EventType.PLAY);
      if (!this.hasPlayed) this.fire(EventType.FIRST_PLAY);
      this.hasPlayed = true;
      this.fire(EventType.DURATION_CHANGE);
      this.fire(EventType.PLAYING);
    }

    pause() {
      this.fire(EventType.PAUSE);
    }

    fire(type) {
      this.dispatchEvent(new FakeEvent(type));
    }

    getVideoElement() {
      return this.element;
    }

    isLive() {
      return false;
    }

    getThumbnail() {
      return null;
    }

    getDrmInfo() {
      return null;
    }

    reset() {
      this.isLoading = this.hasPlayed = false;
    }

    destroy() {
      this.element.remove();
    }
  }

  /* Methods that the player calls on every engine and that do nothing for a still. */
  const noOps =
    'attach detach attachMediaSource detachMediaSource enableAdaptiveBitrate enterPictureInPicture exitPictureInPicture ' +
    'hideTextTrack resetAllCues seekToLiveEdge selectAudioTrack selectTextTrack selectVideoTrack getStartTimeOfDvrWindow ' +
    'isAdaptiveBitrateEnabled isPictureInPictureSupported applyABRRestriction';
  for (const name of noOps.split(' ')) Still.prototype[name] = () => undefined;

  registerEngine('image', Still);
  registerEngine(
    'document',
    class extends Still {
      static id = 'document';
    },
  );
  registerEngine(
    'youtube',
    class extends Still {
      static id = 'youtube';
      static tag = 'div';
    },
  );
})();
