// Embed codes of every form, with invented ids: `[form, text, expected values of the first code]`.

const B = 'https://cdnapisec.kaltura.com/p/1234567/embedPlaykitJs/uiconf_id/7654321';
const V2 = 'https://cdnapisec.kaltura.com/p/1234567/sp/123456700/embedIframeJs/uiconf_id/7654321/partner_id/1234567';
const PLAYER = { partnerId: 1234567, uiconfId: 7654321 };
const ENTRY = { ...PLAYER, entryId: '1_abc12345' };
const OLD = { partnerId: 1234567, entryId: '1_abc12345' };
const v2 = { missing: ['uiconfId'], dropped: ['uiconf_id=7654321'] };
const KAF = 'https://1234567-2.kaf.kaltura.com/browseandembed/index/media/entryid/1_abc12345/playerSkin/7654321/';

export const forms = [
  [
    'preview address',
    'https://www.kaltura.com/index.php/extwidget/preview/partner_id/1234567/uiconf_id/7654321/entry_id/1_abc12345/embed/dynamic',
    { options: ENTRY },
  ],
  [
    'MediaSpace frame',
    '<iframe src="https://media.example.edu/embed/secure/iframe/entryId/1_abc12345/uiConfId/7654321/pbc/33485061/st/90" class="kmsembed" title="Week 1"></iframe>',
    {
      kind: 'mediaspace',
      options: { uiconfId: 7654321, entryId: '1_abc12345', startTime: 90, mediaTitle: 'Week 1' },
      missing: ['partnerId'],
    },
  ],
  [
    'MediaSpace page on a host with the account',
    'https://1234567.mediaspace.kaltura.com/media/Week+1/1_abc12345',
    { options: OLD, missing: ['uiconfId'] },
  ],
  [
    'mwEmbedFrame',
    '<iframe src="https://cdnapisec.kaltura.com/html5/html5lib/v2.90/mwEmbedFrame.php/p/1234567/uiconf_id/7654321/entry_id/1_abc12345?wid=_1234567&iframeembed=true"></iframe>',
    { kind: 'v2', options: OLD, ...v2 },
  ],
  [
    'Flash object',
    '<object type="application/x-shockwave-flash" data="https://cdnapi.kaltura.com/index.php/kwidget/wid/_1234567/uiconf_id/7654321/entry_id/1_abc12345" width="608" height="402"><param name="flashVars" value="autoPlay=true&amp;streamerType=rtmp"></object>',
    {
      kind: 'flash',
      options: { ...OLD, autoplay: true, width: 608, height: 402 },
      missing: ['uiconfId'],
      dropped: ['flashvars.streamerType=rtmp', 'uiconf_id=7654321'],
    },
  ],
  [
    'Flash object with movie and embed',
    '<object id="k" width="400" height="333"><param name="movie" value="http://www.kaltura.com/index.php/kwidget/wid/_1234567/uiconf_id/7654321/entry_id/1_abc12345"><embed src="http://www.kaltura.com/index.php/kwidget/wid/_1234567/uiconf_id/7654321/entry_id/1_abc12345" type="application/x-shockwave-flash"></object>',
    { kind: 'flash', options: { ...OLD, width: 400, height: 333 }, ...v2 },
  ],
  [
    'Flash embed',
    '<embed src="http://www.kaltura.com/kwidget/wid/_1234567/uiconf_id/7654321" flashvars="entryId=1_abc12345&amp;loop=true">',
    { kind: 'flash', options: { ...OLD, loop: true }, ...v2 },
  ],
  [
    'swfobject',
    "<script>swfobject.embedSWF('http://www.kaltura.com/index.php/kwidget/wid/_1234567/uiconf_id/7654321/entry_id/1_abc12345', 'box', '400', '333', '9.0.0', false, {autoPlay: 'true'});</script>",
    { kind: 'flash', options: { ...OLD, autoplay: true, width: 400, height: 333 }, ...v2 },
  ],
  [
    'Moodle filter link',
    '<a href="http://kaltura-kaf-uri.com/browseandembed/index/media/entryid/1_abc12345/showTitle/false/playerSize/608x402/playerSkin/7654321/">tinymce-kalturamedia-embed||Week 1||608||402</a>',
    {
      kind: 'lti',
      options: { uiconfId: 7654321, entryId: '1_abc12345', mediaTitle: 'Week 1', width: 608, height: 402 },
      missing: ['partnerId'],
    },
  ],
  [
    'Moodle launch frame',
    '<iframe src="https://moodle.example.edu/filter/kaltura/lti_launch.php?courseid=4&amp;height=402&amp;width=608&amp;withblocks=0&amp;source=http%3A%2F%2Fkaltura-kaf-uri.com%2Fbrowseandembed%2Findex%2Fmedia%2Fentryid%2F1_abc12345%2FplayerSkin%2F7654321"></iframe>',
    { kind: 'lti', options: { uiconfId: 7654321, entryId: '1_abc12345', width: 608, height: 402 }, missing: ['partnerId'] },
  ],
  [
    'Canvas LTI frame',
    `<iframe src="/courses/42/external_tools/retrieve?display=borderless&amp;url=${encodeURIComponent(KAF)}"></iframe>`,
    { kind: 'lti', options: ENTRY },
  ],
  [
    'Brightspace LTI frame',
    `<iframe src="https://lms.example.edu/d2l/common/dialogs/quickLink/quickLink.d2l?ou=1&amp;type=lti&amp;rcode=x&amp;srcou=2&amp;launch=${encodeURIComponent(`https://lms.example.edu/l?target_link_uri=${encodeURIComponent(KAF)}`)}"></iframe>`,
    { kind: 'lti', options: ENTRY },
  ],
  ['oembed tag', `<oembed url="${B}?iframeembed=true&amp;entry_id=1_abc12345"></oembed>`, { kind: 'oembed', options: ENTRY }],
  ['og:video:url', `<meta property="og:video:url" content="${B}?iframeembed=true&amp;entry_id=1_abc12345">`, { options: ENTRY }],
  [
    'AMP frame',
    `<amp-iframe width="608" height="342" src="${B}?iframeembed=true&amp;entry_id=1_abc12345"></amp-iframe>`,
    { kind: 'iframe', options: { ...ENTRY, width: 608, height: 342 } },
  ],
  [
    'oEmbed answer',
    JSON.stringify({
      type: 'video',
      html: `<iframe width="608" height="402" src="${B}?iframeembed=true&entry_id=1_abc12345"></iframe>`,
    }),
    { kind: 'iframe', options: { ...ENTRY, width: 608, height: 402 } },
  ],
  [
    'JSON with unicode escapes',
    `{"html":"\\u003Ciframe src=\\"${B.replaceAll('/', '\\/')}?iframeembed=true\\u0026entry_id=1_abc12345\\"\\u003E\\u003C\\/iframe\\u003E"}`,
    { kind: 'iframe', options: ENTRY },
  ],
  [
    'srcdoc',
    `<iframe srcdoc="&lt;iframe src=&quot;${B}?iframeembed=true&amp;amp;entry_id=1_abc12345&quot;&gt;&lt;/iframe&gt;"></iframe>`,
    { kind: 'iframe', options: ENTRY },
  ],
  [
    'lazy frame',
    `<iframe src="about:blank" data-src="${B}?iframeembed=true&amp;entry_id=1_abc12345"></iframe>`,
    { kind: 'iframe', options: ENTRY },
  ],
  [
    'consent manager’s frame',
    `<iframe data-cmp-src="${B}?iframeembed=true&amp;entry_id=1_abc12345"></iframe>`,
    { kind: 'iframe', options: ENTRY },
  ],
  [
    'config in a variable',
    'var config={targetId:"p",provider:{partnerId:1234567,uiConfId:7654321},playback:{autoplay:true,muted:true}};var player=KalturaPlayer.setup(config);player.loadMedia({entryId:"1_abc12345"});',
    { kind: 'dynamic', options: { ...ENTRY, autoplay: true, muted: true } },
  ],
  [
    'setup of the first version 7',
    'var kp = KalturaPlayer.setup("box", {partnerId: 1234567, uiConfId: 7654321, playback: {autoplay: true}}); kp.loadMedia("1_abc12345");',
    { kind: 'dynamic', options: { ...ENTRY, autoplay: true } },
  ],
  [
    'member assignment',
    "const config = {provider: {partnerId: 1234567}}; config.provider.uiConfId = 7654321; config.playback = {loop: true}; window['KalturaPlayer'].setup(config)?.loadMedia({entryId: '1_abc12345'});",
    { options: { ...ENTRY, loop: true } },
  ],
  [
    'shorthand, spread and template',
    "const partnerId = 1234567, uiConfId = 7654321, base = {muted: true}; const provider = {partnerId, uiConfId}; const id = 'abc12345'; window.KalturaPlayer.setup({targetId: 'x', provider, playback: {...base}}).loadMedia({entryId: `1_${id}`});",
    { options: { ...ENTRY, muted: true } },
  ],
  [
    'TypeScript casts',
    "const config = { provider: { partnerId: 1234567, uiConfId: 7654321 } } as KalturaConfig;\n(window as any).KalturaPlayer!.setup(config as unknown as Config).loadMedia({ entryId: '1_abc12345' as string });",
    { options: ENTRY },
  ],
  [
    'flashvars in a frame',
    `<iframe src="${V2}?iframeembed=true&amp;entry_id=1_abc12345&amp;flashvars[mediaProxy.mediaPlayFrom]=90&amp;flashvars[autoPlay]=true"></iframe>`,
    { kind: 'v2', options: { ...OLD, startTime: 90, autoplay: true }, ...v2 },
  ],
  ['entry in the path', `${B}/entry_id/1_abc12345?iframeembed=true`, { options: ENTRY }],
  [
    'double slashes and a port',
    'https://cdnapisec.kaltura.com:443//p/1234567//embedPlaykitJs/uiconf_id/7654321//?entry_id=1_abc12345&iframeembed=true',
    { options: ENTRY },
  ],
  ['address at the end of a sentence', `See ${B}?iframeembed=true&entry_id=1_abc12345.`, { options: ENTRY }],
  ['word processor’s quotes', `\u201c${B}?iframeembed=true&entry_id=1_abc12345\u200b\u201d`, { options: ENTRY }],
  [
    'list of entries',
    "KalturaPlayer.setup({provider:{partnerId:1234567,uiConfId:7654321}}).loadPlaylistByEntryList({entries:['1_abc12345',{entryId:'1_def67890'}]})",
    { options: ENTRY, dropped: ['entries=1_def67890'] },
  ],
  [
    'audio bar',
    `<iframe width="100%" height="80" src="${B}?iframeembed=true&entry_id=1_abc12345"></iframe>`,
    { options: { ...ENTRY, height: 80 } },
  ],
  [
    'WordPress shortcode',
    '[kaltura-widget uiconfid="7654321" entryid="1_abc12345" width="400" height="330" /]',
    { kind: 'shortcode', options: { uiconfId: 7654321, entryId: '1_abc12345', width: 400, height: 330 }, missing: ['partnerId'] },
  ],
  [
    'component of a CMS',
    '<div class="cmp" data-kaltura-player data-partner-id="1234567" data-uiconf-id="7654321" data-entry-id="1_abc12345"></div>',
    { kind: 'shortcode', options: ENTRY },
  ],
  [
    'kWidget with a library',
    `<script src="${V2}"></script><div id="k" style="width: 560px; height: 395px;"></div><script>kWidget.embed({"targetId": "k", "wid": "_1234567", "uiconf_id": 7654321, "flashvars": {"autoPlay": true}, "entry_id": "1_abc12345"});</script>`,
    { kind: 'v2', options: { ...OLD, autoplay: true, width: 560, height: 395 }, ...v2 },
  ],
  [
    'frame created by a script',
    `const frame = document.createElement('iframe'); const address = '${B}?iframeembed=true&entry_id=1_abc12345'; frame.src = address; frame.width = 608; document.body.append(frame);`,
    { kind: 'iframe', options: { ...ENTRY, width: 608 } },
  ],
  [
    'element created by a script',
    "const player = document.createElement('kaltura-player'); player.setAttribute('partner-id', '1234567'); player.uiconfId = '7654321'; player.entryId = '1_abc12345'; document.body.append(player);",
    { kind: 'element', options: ENTRY },
  ],
  [
    'raw HTML of WPBakery',
    `[vc_raw_html]${btoa(encodeURIComponent(`<iframe src="${B}?iframeembed=true&entry_id=1_abc12345"></iframe>`))}[/vc_raw_html]`,
    { kind: 'iframe', options: ENTRY },
  ],
  [
    'cell of CSV',
    `id,html\n1,"<iframe src=""${B}?iframeembed=true&entry_id=1_abc12345"" width=""608""></iframe>"`,
    { kind: 'iframe', options: { ...ENTRY, width: 608 } },
  ],
  [
    'reference id',
    `<iframe src="${B}?iframeembed=true&reference_id=talk-7"></iframe>`,
    { options: { ...PLAYER, referenceId: 'talk-7' } },
  ],
  ['KS with a raw plus', `${B}?iframeembed=true&entry_id=1_abc12345&ks=NjU0+YWJ`, { options: { ...ENTRY, ks: 'NjU0+YWJ' } }],
];
