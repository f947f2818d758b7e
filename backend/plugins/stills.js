// Engines in the manner of Kaltura's plugins for images, documents and YouTube: what they show is no <video>, and of the state of
// one they know a part. They run behind the player's bundle, as a plain script.
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

  /* What the player calls of each engine, and a still has no use for. */
  const idle =
    'attach detach attachMediaSource detachMediaSource enableAdaptiveBitrate enterPictureInPicture exitPictureInPicture ' +
    'hideTextTrack resetAllCues seekToLiveEdge selectAudioTrack selectTextTrack selectVideoTrack getStartTimeOfDvrWindow ' +
    'isAdaptiveBitrateEnabled isPictureInPictureSupported applyABRRestriction';
  for (const name of idle.split(' ')) Still.prototype[name] = () => undefined;

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
