// A simulation of Kaltura's analytics plugin: it reports events of the player with `analytics.trackEvent` requests.
// It is a classic script that runs after the player's bundle.
(() => {
  const { BasePlugin } = KalturaPlayer.core;

  /** Kaltura's number of each player event. */
  const numbers = {
    CHANGE_SOURCE_ENDED: 1,
    PLAY: 3,
    PLAY_REACHED_25_PERCENT: 11,
    PLAY_REACHED_50_PERCENT: 12,
    PLAY_REACHED_75_PERCENT: 13,
    PLAY_REACHED_100_PERCENT: 14,
    PAUSE: 33,
    SEEKED: 35,
    ERROR: 98,
  };

  class Analytics extends BasePlugin {
    static defaultConfig = { serviceUrl: '' };

    static isValid() {
      return true;
    }

    constructor(name, player, config) {
      super(name, player, config);
      for (const [event, eventType] of Object.entries(numbers)) {
        this.eventManager.listen(player, player.Event.Core[event], () => this.#send(eventType));
      }
    }

    #send(eventType) {
      const { sources, session, provider } = this.player.config;
      const { serviceUrl, tamperAnalyticsHandler, customVar1, customVar2, customVar3 } = this.config;
      const model = {
        service: 'analytics',
        action: 'trackEvent',
        eventType,
        partnerId: provider?.partnerId,
        uiConfId: provider?.uiConfId,
        entryId: sources?.id,
        sessionId: session?.id,
        position: this.player.currentTime ?? 0,
        customVar1,
        customVar2,
        customVar3,
      };
      if (tamperAnalyticsHandler?.(model) === false) return;
      const params = Object.entries(model).filter(([, value]) => value !== undefined);
      fetch(`${serviceUrl}?${new URLSearchParams(params)}`, { keepalive: true }).catch(() => {});
    }

    destroy() {
      this.eventManager.destroy();
    }
  }

  KalturaPlayer.registerPlugin('kava', Analytics);
})();
