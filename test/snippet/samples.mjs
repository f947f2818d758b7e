// Embed codes in the forms of public pages, each with its expected options. Ids and hosts are invented.

const PLAYER = { partnerId: 1234567, uiconfId: 7654321 };
const ENTRY = { ...PLAYER, entryId: '1_abc12345' };
/* A version 7 player cannot use the uiConf of a version 2 player. */
const OLD = { partnerId: 1234567, entryId: '1_abc12345' };
const BUNDLE = 'https://cdnapisec.kaltura.com/p/1234567/embedPlaykitJs/uiconf_id/7654321';
const KS = 'djJ8MTIzNDU2N3xabcdefghij';

/** A console snippet: box, library, script. */
const page = (script, { src = BUNDLE, more = '' } = {}) => `<div id="kaltura_player_728432" style="width: 100%"></div>
<script type="text/javascript" src="${src}"></script>${more}
<script type="text/javascript">
  try {
    ${script}
  } catch (e) {
    console.error(e.message)
  }
</script>`;

const setup = (rest = '') =>
  `var kalturaPlayer = KalturaPlayer.setup({ targetId: "kaltura_player_728432", provider: { partnerId: 1234567, uiConfId: 7654321 }${rest} });`;

/** The guide's iframe (section 4) with this query. */
const frame = (query, more = '') => `<div style="position:relative;max-width:100%;aspect-ratio:16/9;">
  <iframe id="kaltura_player" title="Kaltura video" allowfullscreen="" allow="autoplay *; fullscreen *; encrypted-media *"${more}
    src="https://cdnapisec.kaltura.com/p/1234567/embedPlaykitJs/partner_id/1234567/uiconf_id/7654321?iframeembed=true&${query}" >
  </iframe>
</div>`;

/** `[name, text, options]` */
export const samples = [
  [
    'the guide’s dynamic code',
    `<!-- 1) Load player library for your PID/UiConfID -->
<script src="${BUNDLE}/kaltura-player.js" type="text/javascript"></script>

<!-- 2) Player container -->
<div id="kplayer" style="max-width:100%;aspect-ratio:16/9;"></div>

<script>
  // 3) Setup with provider + playback; pass KS here when needed
  try {
    const player = KalturaPlayer.setup({
      targetId: 'kplayer',
      provider: {
        partnerId: 1234567,
        uiConfId: 7654321,
        ks: '${KS}' // optional if content is public
        // env: { serviceUrl: 'https://www.kaltura.com' } // override if needed
      },
      playback: {
        autoplay: true,
        muted: true
      }
    });

    // 4) Load media and optionally start at N seconds
    player.loadMedia(
      { entryId: '1_abc12345' },
      { seekFrom: 30, clipTo: 90 }
    );
    player.ready().then(() => {
      console.log("player is ready!");
    });
  } catch (e) {
    console.error(e.message);
  }`,
    { ...ENTRY, ks: KS, clipFrom: 30, clipTo: 90, autoplay: true, muted: true },
  ],
  [
    'the guide’s dynamic code with unreplaced placeholders',
    `<script src="https://cdnapisec.kaltura.com/p/{PARTNER_ID}/embedPlaykitJs/uiconf_id/{PLAYER_INSTANCE_ID}/kaltura-player.js"></script>
<script>
    const player = KalturaPlayer.setup({
      targetId: 'kplayer',
      provider: { partnerId: {PARTNER_ID}, uiConfId: {PLAYER_INSTANCE_ID}, ks: '{KALTURA_SESSION}' },
      playback: { autoplay: true, muted: true }
    });
    player.loadMedia({ entryId: '{ENTRY_ID}' }, { seekFrom: {CLIP_START_SECONDS}, clipTo: {CLIP_END_SECONDS} });
</script>`,
    { autoplay: true, muted: true },
  ],
  [
    'the guide’s whole config',
    `const player = KalturaPlayer.setup({
  targetId: 'kplayer',               // Required: DOM element ID for the player container
  log: { level: 'ERROR' },
  provider: {
    partnerId: PARTNER_ID,           // Required
    uiConfId: UICONF_ID,
    env: { serviceUrl: 'https://www.kaltura.com', cdnUrl: 'https://cdnapisec.kaltura.com' }
  },
  playback: {
    autoplay: true, muted: false, mutedAutoPlay: true, loop: false, startTime: 0, volume: 1.0, playsinline: true, preload: 'auto',
    allowMutedAutoPlay: true,
    streamPriority: [
      { engine: 'html5', format: 'hls' },
      { engine: 'html5', format: 'dash' },
    ]
  },
  ui: {
    disable: false,
    css: '',
    components: {
      seekbar: { disabled: false },
      watermark: { img: 'https://example.com/logo.png', url: 'https://example.com', placement: 'top-left', timeout: 0 }
    }
  },
  plugins: { /* see 6.2 */ }
});`,
    {
      startTime: 0,
      autoplay: true,
      muted: false,
      noMutedAutoplay: false,
      loop: false,
      volume: 1,
      noPlaysinline: false,
      preload: 'auto',
      streamPriority: [
        { engine: 'html5', format: 'hls' },
        { engine: 'html5', format: 'dash' },
      ],
      serviceUrl: 'https://www.kaltura.com',
      noUi: false,
      watermark: 'https://example.com/logo.png',
      watermarkUrl: 'https://example.com',
      watermarkPlacement: 'top-left',
      watermarkTimeout: 0,
      logLevel: 'ERROR',
      plugins: {},
      config: { ui: { components: { seekbar: { disabled: false } } } },
    },
  ],
  [
    'the guide’s iframe',
    frame(
      `ks=${KS}&entry_id=1_abc12345&kalturaSeekFrom=30&kalturaClipTo=90&config[playback]={&quot;autoplay&quot;:true,&quot;mutedAutoPlay&quot;:true,&quot;muted&quot;:true}`,
    ),
    { ...ENTRY, ks: KS, clipFrom: 30, clipTo: 90, autoplay: true, muted: true },
  ],
  [
    'the guide’s iframe with unreplaced placeholders',
    frame('ks={KALTURA_SESSION}&entry_id={ENTRY_ID}&kalturaSeekFrom={CLIP_START_SECONDS}').replaceAll('1234567', '{PARTNER_ID}'),
    { uiconfId: 7654321 },
  ],
  [
    'an iframe with a percent-encoded config, start and end, and a title',
    frame(
      `entry_id=1_abc12345&amp;kalturaStartTime=12.5&amp;kalturaEndTime=20&amp;config%5Bplayback%5D=%7B%22mutedAutoPlay%22%3Afalse%7D&amp;config[plugins]=%7B%22kava%22%3A%7B%22disable%22%3Atrue%7D%7D`,
    ).replace('Kaltura video', 'Tom &amp; Ann&#39;s &quot;talk&quot;'),
    {
      ...ENTRY,
      startTime: 12.5,
      endTime: 20,
      noMutedAutoplay: true,
      mediaTitle: 'Tom & Ann\'s "talk"',
      plugins: { kava: { disable: true } },
    },
  ],
  [
    'a console iframe in single quotes, with widgetId, in the short form of the path',
    `<iframe type="text/javascript" src='${BUNDLE}?iframeembed=true&entry_id=1_abc12345&config[provider]={"widgetId":"1_q4zx0p9b"}' style="width: 608px;height: 402px;border: 0;" allowfullscreen webkitallowfullscreen mozAllowFullScreen allow="autoplay *; fullscreen *; encrypted-media *" title="Opening lecture"></iframe>`,
    { ...PLAYER, widgetId: '1_q4zx0p9b', entryId: '1_abc12345', mediaTitle: 'Opening lecture', width: 608, height: 402 },
  ],
  [
    'a console iframe of a playlist on a regional host, without scheme',
    '<IFRAME SRC=//cdnapi-ev.frp2.ovp.kaltura.com/p/1234567/embedPlaykitJs/uiconf_id/7654321?iframeembed=true&playlist_id=1_list0001></IFRAME>',
    { ...PLAYER, playlistId: '1_list0001', cdnUrl: 'https://cdnapi-ev.frp2.ovp.kaltura.com' },
  ],
  ['a console snippet', page(`${setup()}\n kalturaPlayer.loadMedia({entryId: '1_abc12345'});`), ENTRY],
  [
    'a console snippet with widgetId and entryTitle',
    page(
      `var kalturaPlayer = KalturaPlayer.setup({"targetId":"kaltura_player_728432","provider":{"widgetId":"1_q4zx0p9b","partnerId":1234567,"uiConfId":"7654321"},"entryTitle":"JavaScript: an introduction"});
       kalturaPlayer.loadMedia({"entryId":"1_abc12345"});`,
    ),
    { ...PLAYER, widgetId: '1_q4zx0p9b', entryId: '1_abc12345', mediaTitle: 'JavaScript: an introduction' },
  ],
  [
    'a console snippet of a playlist',
    page(`${setup()} kalturaPlayer.loadPlaylist({playlistId: '1_list0001'});`),
    { ...PLAYER, playlistId: '1_list0001' },
  ],
  [
    'a playlist with options and a first entry',
    page(
      `${setup()} kalturaPlayer.loadPlaylist({playlistId: '1_list0001', ks: '${KS}'}, {options: {autoContinue: false, startAtEntryId: '1_abc12345'}, countdown: {duration: 5}});`,
    ),
    {
      ...ENTRY,
      playlistId: '1_list0001',
      ks: KS,
      config: { playlist: { countdown: { duration: 5 }, options: { autoContinue: false } } },
    },
  ],
  [
    'a list of entries',
    page(`${setup()} kalturaPlayer.loadPlaylistByEntryList({entries: [{entryId: '1_abc12345'}, {entryId: '1_def67890'}]});`),
    ENTRY,
  ],
  [
    'auto embed',
    `<div id="kaltura_player_1" style="width: 560px;height: 395px"></div>
<script type="text/javascript" src='${BUNDLE}?autoembed=true&targetId=kaltura_player_1&entry_id=1_abc12345&config[playback]={"autoplay":true,"textLanguage":"en"}&config[viewability]={"playerThreshold":50}'></script>`,
    {
      ...ENTRY,
      autoplay: true,
      textLanguage: 'en',
      width: 560,
      height: 395,
      config: { viewability: { playerThreshold: 50 } },
    },
  ],
  [
    'auto embed of a playlist with ks',
    `<script src="${BUNDLE}?autoembed=true&amp;targetId=k&amp;playlist_id=1_list0001&amp;ks=${KS}"></script>`,
    { ...PLAYER, playlistId: '1_list0001', ks: KS },
  ],
  [
    'thumbnail embed',
    page(
      `__thumbnailEmbed({
         config:  { provider: { partnerId: 1234567, uiConfId: 7654321 }, targetId: "kaltura_player_728432", playback: { loop: true } },
         mediaInfo: {entryId: '1_abc12345'}
       });`,
      { more: '\n<script src="https://static.kaltura.com/content/static/player-scripts/thumbnail-embed.js"></script>' },
    ),
    { ...ENTRY, loop: true },
  ],
  [
    'a v2 code',
    `<script src="https://cdnapisec.kaltura.com/p/1234567/sp/123456700/embedIframeJs/uiconf_id/7654321/partner_id/1234567"></script>
<div id="kaltura_player_1" style="width: 560px; height: 395px;" itemprop="video"></div>
<script>kWidget.embed({ "targetId": "kaltura_player_1", "wid": "_1234567", "uiconf_id": 7654321, "flashvars": {"autoPlay": true}, "cache_st": 1430000000, "entry_id": "1_abc12345" });</script>`,
    { ...OLD, autoplay: true, width: 560, height: 395 },
  ],
  [
    'a v2 code of a playlist with a separate target and a widget id',
    `<script>kWidget.thumbEmbed('box', {wid: '1_w1dg3t00', uiconf_id: '7654321', flashvars: {'playlistAPI.kpl0Id': '1_list0001'}})</script>`,
    { widgetId: '1_w1dg3t00', playlistId: '1_list0001' },
  ],
  [
    'a v2 iframe',
    '<iframe src="http://cdnapi.kaltura.com/p/1234567/sp/123456700/embedIframeJs/uiconf_id/7654321/partner_id/1234567?iframeembed=true&playerId=k&entry_id=1_abc12345&flashvars[streamerType]=auto"></iframe>',
    OLD,
  ],
  ['the address of an iframe', ` ${BUNDLE}?iframeembed=true&entry_id=1_abc12345 \n`, ENTRY],
  [
    'an address copied from a page’s source',
    `${BUNDLE}?iframeembed=true&amp;entry_id=1_abc12345&amp;config[playback]={&quot;muted&quot;:true}`,
    { ...ENTRY, muted: true },
  ],
  [
    'a script in a sentence, on one line',
    `See https://example.com/x: KalturaPlayer.setup({provider: {partnerId: 1234567, uiConfId: 7654321}}).loadMedia({entryId: '1_abc12345'}); I don't know.`,
    ENTRY,
  ],
  ['an address in a sentence', `Watch it (${BUNDLE}?iframeembed=true&entry_id=1_abc12345), please.`, ENTRY],
  ['the library alone', `<script src="${BUNDLE}"></script>`, PLAYER],
  [
    'a library on a custom host, below a path',
    '<script src="http://media.example.edu:8080/kaltura/p/99/embedPlaykitJs/uiconf_id/7654321/partner_id/99/"></script>',
    { partnerId: 99, uiconfId: 7654321, cdnUrl: 'http://media.example.edu:8080/kaltura' },
  ],
  [
    'a minified script that creates the script tag',
    `var s=document.createElement("script");s.src="${BUNDLE}";s.onload=function(){var p=KalturaPlayer.setup({targetId:"k",provider:{partnerId:1234567,uiConfId:7654321},playback:{autoplay:!0,loop:!1}});p.loadMedia({entryId:"1_abc12345"})};document.head.appendChild(s)`,
    { ...ENTRY, autoplay: true, loop: false },
  ],
  [
    'a call chain on window.KalturaPlayer',
    `<script>window.KalturaPlayer . setup({provider:{partnerId:'1234567',uiConfId:'7654321'}})
      .loadMedia({referenceId: 'talk 7'}, {startTime: 5, poster: '/p.jpg', captions: [{url: 'https://example.com/a.vtt', label: 'A', language: 'en'}]})</script>`,
    {
      ...PLAYER,
      referenceId: 'talk 7',
      startTime: 5,
      poster: '/p.jpg',
      config: { sources: { captions: [{ url: 'https://example.com/a.vtt', label: 'A', language: 'en' }] } },
    },
  ],
  [
    'an interactive video',
    '<script>PathKalturaPlayer.setup({provider: {partnerId: 1234567, uiConfId: 7654321}})</script>',
    PLAYER,
  ],
  [
    'a code after commented-out codes',
    page(`// KalturaPlayer.setup({provider: {partnerId: 1}})
    /* kalturaPlayer.loadMedia({entryId: '1_old'}) */ ${setup()} kalturaPlayer.loadMedia({entryId: '1_abc12345'});`).replace(
      '<div',
      '<!-- <iframe src="https://cdnapisec.kaltura.com/p/1/embedPlaykitJs/uiconf_id/2?iframeembed=true"></iframe> --><div',
    ),
    ENTRY,
  ],
  [
    'the first of two players',
    page(
      `${setup()} kalturaPlayer.loadMedia({entryId: '1_abc12345'}); KalturaPlayer.setup({provider:{uiConfId: 5}}).loadMedia({entryId: '1_other'})`,
    ) + frame('entry_id=1_third'),
    ENTRY,
  ],
  ['a completely escaped snippet', `&lt;iframe src=&quot;${BUNDLE}?entry_id=1_abc12345&quot;&gt;&lt;/iframe&gt;`, ENTRY],
  [
    'a lazily loaded iframe',
    `<iframe data-src="${BUNDLE}?entry_id=1_abc12345" loading="lazy"></iframe>`,
    { ...ENTRY, loading: 'lazy' },
  ],
  ['an iframe in JSX', `<iframe src="${BUNDLE}?entry_id=1_abc12345" style={{ border: 0 }} allowFullScreen />`, ENTRY],
  [
    'this element’s tag',
    `<kaltura-player partner-id="1234567" uiconf-id=7654321 entry-id='1_abc12345' autoplay="inview" muted="false" captions clip-from="1:30"
      stream-priority="hls dash" milestones="50 25" poster="" layout="side-by-side" consent="required" style="display:block" onclick="steal()"
      plugins='{"dualscreen":{"layout":"sbs"}}' config='{"playback":{"loop":true},"ui":{"hoverTimeout":0}}'><a href="https://example.com">x</a></kaltura-player>`,
    {
      ...ENTRY,
      clipFrom: 90,
      autoplay: 'inview',
      muted: false,
      loop: true,
      streamPriority: [
        { engine: 'html5', format: 'hls' },
        { engine: 'html5', format: 'dash' },
      ],
      captions: true,
      layout: 'side-by-side',
      consent: 'required',
      poster: '',
      milestones: [25, 50],
      plugins: { dualscreen: { layout: 'sbs' } },
      config: { ui: { hoverTimeout: 0 } },
    },
  ],
  [
    'this element’s tag with attributes that override its JSON child',
    `<kaltura-player entry-id="1_abc12345" config='{"playback":{"loop":true}}' volume="0.5">
      <script type="application/json">{"provider":{"partnerId":1234567,"uiConfId":7654321},"playback":{"loop":false,"muted":true,"volume":1}}</script>
    </kaltura-player><script type="application/json">{"playback":{"autoplay":true}}</script>`,
    { ...ENTRY, muted: true, loop: true, volume: 0.5 },
  ],
  ['this element’s tag without attributes', '<kaltura-player></kaltura-player>', {}],
];

/** Truncated and invalid codes, such as from older versions of the console, with the options that are read. */
export const broken = [
  [
    'a config with unclosed JSON',
    `${BUNDLE}?iframeembed=true&entry_id=1_abc12345&config[provider]={"widgetId":"1_q4zx0p9b"&config[plugins]={"kava":{"disable":true}}`,
    { ...ENTRY, widgetId: '1_q4zx0p9b', plugins: { kava: { disable: true } } },
  ],
  ['an iframe truncated within its address', `<iframe src="${BUNDLE}?entry_id=1_abc12345`, ENTRY],
  [
    'a script truncated within a string',
    page(`${setup()} kalturaPlayer.loadMedia({entryId: '1_abc`).split(' } catch')[0],
    PLAYER,
  ],
  [
    'a setup truncated within its config',
    `<script>KalturaPlayer.setup({provider: {partnerId: 1234567, uiConfId: 7654321, ks`,
    PLAYER,
  ],
  [
    'a config with double quotes inside double quotes',
    `<iframe src="${BUNDLE}?entry_id=1_abc12345&config[playback]={"autoplay":true}"></iframe>`,
    ENTRY,
  ],
  [
    'a setup with an unknown variable',
    page('KalturaPlayer.setup(config); player.loadMedia(media, { startTime: offset });'),
    PLAYER,
  ],
  [
    'a config with functions and calls',
    page(
      `KalturaPlayer.setup({ targetId, ...defaults, [key]: 1, get a() { return '}' }, method(x) { return /[)}"]/.test(x) }, async b() {},
        playback: { autoplay: isMobile() ? false : true, volume: 1 / 2, muted: true, locale: 'e' + 'n', preload: \`auto\`, audioLanguage: \`\${lang}\` },
        plugins: { kava: { tamperAnalyticsHandler: (model) => { model.a = ")},"; return true; }, customVar1: 'x' }, list: [1, f(2, [3]), , 'b',] },
        provider: { partnerId: 1234567, uiConfId: Number("5"), },
      });`,
      { src: 'https://example.com/loader.js' },
    ),
    {
      partnerId: 1234567,
      uiconfId: 5,
      muted: true,
      preload: 'auto',
      plugins: { kava: { customVar1: 'x' }, list: [1, 'b'] },
      config: { a: '}', playback: { locale: 'en' } },
    },
  ],
  [
    'a code with invalid ids',
    `<iframe src="https://cdnapisec.kaltura.com/p/12x/embedPlaykitJs/uiconf_id/7..?entry_id=../../etc&playlist_id=1_list0001"></iframe>`,
    { playlistId: '1_list0001' },
  ],
];
