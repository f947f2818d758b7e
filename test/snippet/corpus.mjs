// 200 embed codes in the forms of public pages, mails, learning systems and content systems, with invented ids, hosts and titles:
// `[form, code, options]`. The account is 2040771, the version 7 players are 48501 to 48509, and the version 2 players are 31201 to
// 31209.

const P = { partnerId: 2040771 };
const U = { uiconfId: 48501 };
const PU = { ...P, ...U };
const CDN = 'https://cdnapisec.kaltura.com/p/2040771';
const V7 = `${CDN}/embedPlaykitJs/uiconf_id/48501`;
const V2 = `${CDN}/sp/204077100/embedIframeJs/uiconf_id/31201/partner_id/2040771`;
const media = (entryId, more = {}) => ({ ...PU, entryId, ...more });
const old = (entryId, more = {}) => ({ ...P, entryId, ...more });
const escaped = (html) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const KAF = 'https://2040771-4.kaf.kaltura.com/browseandembed/index/media/entryid';

export const corpus = [
  // Frames of version 7
  ['frame', `<iframe src="${V7}?iframeembed=true&entry_id=1_aa000001"></iframe>`, media('1_aa000001')],
  [
    'frame',
    `<iframe src="${V7}?iframeembed=true&amp;entry_id=1_aa000002" width="640" height="360" allowfullscreen></iframe>`,
    media('1_aa000002', { width: 640, height: 360 }),
  ],
  [
    'frame',
    `<iframe src='${V7}?entry_id=1_aa000003&iframeembed=true' style='width:560px;height:395px;border:0'></iframe>`,
    media('1_aa000003', { width: 560, height: 395 }),
  ],
  [
    'frame',
    `<IFRAME SRC="${V7}?iframeembed=true&ENTRY_ID=1_aa000004" WIDTH=400 HEIGHT=285></IFRAME>`,
    media('1_aa000004', { width: 400, height: 285 }),
  ],
  ['frame', `<iframe src=${V7}?iframeembed=true&entry_id=1_aa000005></iframe>`, media('1_aa000005')],
  [
    'frame',
    `<iframe src="//cdnapisec.kaltura.com/p/2040771/embedPlaykitJs/uiconf_id/48501?iframeembed=true&entry_id=1_aa000006"></iframe>`,
    media('1_aa000006'),
  ],
  [
    'frame',
    `<iframe src="http://cdnapisec.kaltura.com/p/2040771/embedPlaykitJs/uiconf_id/48501?iframeembed=true&entry_id=1_aa000007"></iframe>`,
    media('1_aa000007'),
  ],
  [
    'frame',
    `<iframe src="${CDN}/embedPlaykitJs/uiconf_id/48501/partner_id/2040771?iframeembed=true&playerId=kaltura_player&entry_id=1_aa000008"></iframe>`,
    media('1_aa000008'),
  ],
  [
    'frame',
    `<iframe src="${CDN}/embedPlaykitJs/partner_id/2040771/uiconf_id/48501/entry_id/1_aa000009?iframeembed=true"></iframe>`,
    media('1_aa000009'),
  ],
  ['frame', `<iframe src="${V7}/entry_id/1_aa000010/?iframeembed=true"></iframe>`, media('1_aa000010')],
  [
    'frame',
    `<iframe src="https://cdnapisec.kaltura.com//p/2040771//embedPlaykitJs//uiconf_id/48501/?iframeembed=true&&entry_id=1_aa000011&"></iframe>`,
    media('1_aa000011'),
  ],
  [
    'frame',
    `<iframe src="https://cdnapisec.kaltura.com:443/p/2040771/embedPlaykitJs/uiconf_id/48501?iframeembed=true&entry_id=1_aa000012"></iframe>`,
    media('1_aa000012'),
  ],
  ['frame', `<iframe src="${V7}?iframeembed=true&entryId=1_aa000013"></iframe>`, media('1_aa000013')],
  [
    'frame',
    `<iframe src="${V7}?iframeembed=true&entry_id=1_aa000014&kalturaStartTime=75"></iframe>`,
    media('1_aa000014', { startTime: 75 }),
  ],
  [
    'frame',
    `<iframe src="${V7}?iframeembed=true&entry_id=1_aa000015&kalturaSeekFrom=10&kalturaClipTo=40"></iframe>`,
    media('1_aa000015', { clipFrom: 10, clipTo: 40 }),
  ],
  [
    'frame',
    `<iframe src="${V7}?iframeembed=true&entry_id=1_aa000016&config%5Bplayback%5D=%7B%22autoplay%22%3Atrue%2C%22muted%22%3Atrue%7D"></iframe>`,
    media('1_aa000016', { autoplay: true, muted: true }),
  ],
  [
    'frame',
    `<iframe src='${V7}?iframeembed=true&entry_id=1_aa000017&config[playback]={"loop":true}&config[provider]={"widgetId":"1_w1dget17"}'></iframe>`,
    media('1_aa000017', { loop: true, widgetId: '1_w1dget17' }),
  ],
  [
    'frame',
    `<iframe src="${V7}?iframeembed=true&entry_id=1_aa000018&config[ui]=%7B%22locale%22%3A%22pt_br%22%7D"></iframe>`,
    media('1_aa000018', { locale: 'pt-BR' }),
  ],
  ['frame', `<iframe src="${V7}/langs/de?iframeembed=true&entry_id=1_aa000019"></iframe>`, media('1_aa000019', { locale: 'de' })],
  ['frame', `<iframe src="${V7}?iframeembed=true&entry_id=1_aa000020&langs=fr"></iframe>`, media('1_aa000020', { locale: 'fr' })],
  [
    'frame',
    `<iframe title="Open day 2024 | Faculty of Arts" src="${V7}?iframeembed=true&entry_id=1_aa000021"></iframe>`,
    media('1_aa000021', { mediaTitle: 'Open day 2024 | Faculty of Arts' }),
  ],
  [
    'frame',
    `<iframe loading="lazy" src="${V7}?iframeembed=true&entry_id=1_aa000022" frameborder="0" allow="autoplay"></iframe>`,
    media('1_aa000022', { loading: 'lazy' }),
  ],
  ['frame', `<iframe src="${V7}?iframeembed=true&playlist_id=1_ab000023"></iframe>`, { ...PU, playlistId: '1_ab000023' }],
  ['frame', `<iframe src="${V7}?iframeembed=true&reference_id=lecture-0024"></iframe>`, { ...PU, referenceId: 'lecture-0024' }],
  ['frame', `<iframe src="${V7}?iframeembed=true&wid=_2040771&entry_id=1_aa000025"></iframe>`, media('1_aa000025')],
  [
    'frame',
    `<iframe src="${V7}?iframeembed=true&widget_id=1_w1dget26&entry_id=1_aa000026"></iframe>`,
    media('1_aa000026', { widgetId: '1_w1dget26' }),
  ],
  [
    'frame',
    `<iframe src="https://cdnapi-ev.frp2.ovp.kaltura.com/p/2040771/embedPlaykitJs/uiconf_id/48501?iframeembed=true&entry_id=1_aa000027"></iframe>`,
    media('1_aa000027', { cdnUrl: 'https://cdnapi-ev.frp2.ovp.kaltura.com' }),
  ],
  [
    'frame',
    `<iframe src="https://video.example.ac.uk/p/2040771/embedPlaykitJs/uiconf_id/48501?iframeembed=true&entry_id=1_aa000028"></iframe>`,
    media('1_aa000028', { cdnUrl: 'https://video.example.ac.uk' }),
  ],
  [
    'frame',
    `<iframe src="https://media.example.org:8443/p/2040771/embedPlaykitJs/uiconf_id/48501?iframeembed=true&entry_id=1_aa000029"></iframe>`,
    media('1_aa000029', { cdnUrl: 'https://media.example.org:8443' }),
  ],
  [
    'frame',
    `<div class="embed-responsive embed-responsive-16by9"><iframe class="embed-responsive-item" src="${V7}?iframeembed=true&amp;entry_id=1_aa000030"></iframe></div>`,
    media('1_aa000030'),
  ],
  [
    'frame',
    `<iframe width="100%" height="80" src="${V7}?iframeembed=true&entry_id=1_aa000031"></iframe>`,
    media('1_aa000031', { height: 80 }),
  ],
  [
    'frame',
    `<iframe width="608px" height="402px" src="${V7}?iframeembed=true&entry_id=1_aa000032"></iframe>`,
    media('1_aa000032', { width: 608, height: 402 }),
  ],
  ['frame', `<iframe src="${V7}?iframeembed=true&#38;entry_id=1_aa000033"></iframe>`, media('1_aa000033')],
  ['frame', `<iframe src="${V7}?iframeembed=true&amp;amp;entry_id=1_aa000034"></iframe>`, media('1_aa000034')],
  ['frame', `<iframe\n  src="\n  ${V7}?iframeembed=true&entry_id=1_aa000035\n"\n></iframe>`, media('1_aa000035')],
  ['frame', `<iframe src="${V7}?iframeembed=true&entry_id=1_aa000036#t=30"></iframe>`, media('1_aa000036', { startTime: 30 })],
  // Addresses in the attributes of loaders and consent managers
  ['lazy frame', `<iframe data-src="${V7}?iframeembed=true&entry_id=1_bb000037" class="lazyload"></iframe>`, media('1_bb000037')],
  [
    'lazy frame',
    `<iframe src="about:blank" data-lazy-src="${V7}?iframeembed=true&entry_id=1_bb000038"></iframe>`,
    media('1_bb000038'),
  ],
  [
    'lazy frame',
    `<iframe src="data:text/html,x" data-rocket-src="${V7}?iframeembed=true&entry_id=1_bb000039"></iframe>`,
    media('1_bb000039'),
  ],
  [
    'lazy frame',
    `<iframe data-cookieblock-src="${V7}?iframeembed=true&entry_id=1_bb000040" data-cookieconsent="marketing"></iframe>`,
    media('1_bb000040'),
  ],
  [
    'lazy frame',
    `<iframe data-cmp-src="${V7}?iframeembed=true&entry_id=1_bb000041" data-cmp-vendor="s99"></iframe>`,
    media('1_bb000041'),
  ],
  ['lazy frame', `<iframe suppressedsrc="${V7}?iframeembed=true&entry_id=1_bb000042"></iframe>`, media('1_bb000042')],
  [
    'lazy frame',
    `<iframe data-ot-src="${V7}?iframeembed=true&entry_id=1_bb000043" class="optanon-category-4"></iframe>`,
    media('1_bb000043'),
  ],
  [
    'lazy frame',
    `<div class="lazy-frame" data-iframe-url="${V7}?iframeembed=true&entry_id=1_bb000044"></div>`,
    media('1_bb000044'),
  ],
  ['lazy frame', `<iframe data-orig-src="${V7}?iframeembed=true&entry_id=1_bb000045"></iframe>`, media('1_bb000045')],
  ['lazy frame', `<noscript><iframe src="${V7}?iframeembed=true&entry_id=1_bb000046"></iframe></noscript>`, media('1_bb000046')],
  ['lazy frame', `<template><iframe src="${V7}?iframeembed=true&entry_id=1_bb000047"></iframe></template>`, media('1_bb000047')],
  [
    'lazy frame',
    `<iframe srcdoc="${escaped(`<iframe src="${V7}?iframeembed=true&amp;entry_id=1_bb000048"></iframe>`)}"></iframe>`,
    media('1_bb000048'),
  ],
  [
    'lazy frame',
    `<div data-embed="${escaped(`<iframe src="${V7}?iframeembed=true&entry_id=1_bb000049"></iframe>`)}"></div>`,
    media('1_bb000049'),
  ],
  [
    'AMP',
    `<amp-iframe width="480" height="270" layout="responsive" sandbox="allow-scripts" src="${V7}?iframeembed=true&amp;entry_id=1_bb000050"></amp-iframe>`,
    media('1_bb000050', { width: 480, height: 270 }),
  ],
  [
    'AMP',
    `<amp-kaltura-player data-uiconf="48501" data-partner="2040771" data-entryid="1_bb000051" layout="responsive" width="480" height="270"></amp-kaltura-player>`,
    media('1_bb000051', { width: 480, height: 270 }),
  ],
  ['oEmbed', `<oembed url="${V7}?iframeembed=true&amp;entry_id=1_bb000052"></oembed>`, media('1_bb000052')],
  [
    'oEmbed',
    `<figure class="media"><oembed url="${V7}?iframeembed=true&amp;entry_id=1_bb000053"></oembed></figure>`,
    media('1_bb000053'),
  ],
  [
    'oEmbed',
    `{"version":"1.0","type":"video","title":"Talk","html":"<iframe src=\\"${V7}?iframeembed=true&entry_id=1_bb000054\\" width=\\"480\\" height=\\"270\\"></iframe>"}`,
    media('1_bb000054', { width: 480, height: 270 }),
  ],
  [
    'oEmbed',
    `{"html":"\\u003ciframe src='${V7}?iframeembed=true\\u0026entry_id=1_bb000055'\\u003e\\u003c/iframe\\u003e"}`,
    media('1_bb000055'),
  ],
  ['Open Graph', `<meta property="og:video:url" content="${V7}?iframeembed=true&amp;entry_id=1_bb000056">`, media('1_bb000056')],
  ['Open Graph', `<meta name="twitter:player" content="${V7}?iframeembed=true&amp;entry_id=1_bb000057" />`, media('1_bb000057')],
  [
    'structured data',
    `<script type="application/ld+json">{"@type":"VideoObject","name":"Talk","embedUrl":"${V7}?iframeembed=true&entry_id=1_bb000058"}</script>`,
    media('1_bb000058'),
  ],
  // Dynamic and auto embeds
  [
    'dynamic',
    `<div id="kp" style="width:640px;height:360px"></div><script src="${V7}"></script><script>try{var kp=KalturaPlayer.setup({targetId:"kp",provider:{partnerId:2040771,uiConfId:48501}});kp.loadMedia({entryId:'1_cc000059'})}catch(e){console.error(e.message)}</script>`,
    media('1_cc000059', { width: 640, height: 360 }),
  ],
  [
    'dynamic',
    `<script>\nconst config = { targetId: 'k', provider: { partnerId: 2040771, uiConfId: 48501 } };\nconst player = KalturaPlayer.setup(config);\nplayer.loadMedia({ entryId: '1_cc000060' });\n</script>`,
    media('1_cc000060'),
  ],
  [
    'dynamic',
    `<script>var cfg = {}; cfg.targetId = 'k'; cfg.provider = {}; cfg.provider.partnerId = 2040771; cfg.provider.uiConfId = 48501; cfg['playback'] = { autoplay: true }; KalturaPlayer.setup(cfg).loadMedia({ entryId: '1_cc000061' });</script>`,
    media('1_cc000061', { autoplay: true }),
  ],
  [
    'dynamic',
    `<script>window.KalturaPlayer?.setup?.({provider:{partnerId:2040771,uiConfId:48501}})?.loadMedia?.({entryId:'1_cc000062'})</script>`,
    media('1_cc000062'),
  ],
  [
    'dynamic',
    `<script>window['KalturaPlayer']['setup']({provider:{partnerId:'2040771',uiConfId:'48501'}})['loadMedia']({entryId:'1_cc000063'})</script>`,
    media('1_cc000063'),
  ],
  [
    'dynamic',
    `const base = { provider: { partnerId: 2040771, uiConfId: 48501 } };\nconst player = KalturaPlayer.setup({ ...base, targetId: 'x', playback: { ...{ muted: true } } });\nplayer.loadMedia({ entryId: '1_cc000064' });`,
    media('1_cc000064', { muted: true }),
  ],
  [
    'dynamic',
    `const partnerId = 2040771; const uiConfId = 48501; const entryId = '1_cc000065';\nKalturaPlayer.setup({ targetId: 'x', provider: { partnerId, uiConfId } }).loadMedia({ entryId });`,
    media('1_cc000065'),
  ],
  [
    'dynamic',
    `const cfg = { provider: { partnerId: 2040771, uiConfId: 48501 } } satisfies Config;\nconst p = (window as any).KalturaPlayer!.setup(cfg as Config) as Player;\nawait p.loadMedia({ entryId: '1_cc000066' as const });`,
    media('1_cc000066'),
  ],
  [
    'dynamic',
    `let p = KalturaPlayer.setup(Object.assign({}, { provider: { partnerId: 2040771, uiConfId: 48501 } }, { playback: { loop: true } })); p.loadMedia({ entryId: '1_' + 'cc000067' });`,
    media('1_cc000067', { loop: true }),
  ],
  [
    'dynamic',
    'var id = \'cc000068\'; KalturaPlayer.setup(JSON.parse(\'{"provider":{"partnerId":2040771,"uiConfId":48501}}\')).loadMedia({ entryId: `1_${id}` })',
    media('1_cc000068'),
  ],
  [
    'dynamic',
    `document.addEventListener('DOMContentLoaded', () => { const player = KalturaPlayer.setup({ provider: { partnerId: 2040771, uiConfId: 48501 } }); player.loadMedia({ entryId: '1_cc000069' }); });`,
    media('1_cc000069'),
  ],
  [
    'dynamic',
    `(function () { function start() { player.loadMedia({ entryId: ENTRY }); } var ENTRY = '1_cc000070'; var player = KalturaPlayer.setup({ provider: { partnerId: 2040771, uiConfId: 48501 } }); start(); })();`,
    media('1_cc000070'),
  ],
  [
    'dynamic',
    `class Video { config = { provider: { partnerId: 2040771, uiConfId: 48501 } }; start() { this.player = KalturaPlayer.setup(this.config); this.player.loadMedia({ entryId: '1_cc000071' }); } }`,
    media('1_cc000071'),
  ],
  [
    'dynamic',
    `<script type="module">import '${V7}'; const player = KalturaPlayer.setup({ provider: { partnerId: 2040771, uiConfId: 48501 } }); player.loadMedia({ entryId: '1_cc000072' }, { startTime: 12 });</script>`,
    media('1_cc000072', { startTime: 12 }),
  ],
  [
    'dynamic',
    `<script>KalturaPlayer.setup({targetId:"k",provider:{partnerId:2040771,uiConfId:48501},sources:{startTime:7}}).loadMedia({entryId:"1_cc000073"})</script>`,
    media('1_cc000073', { startTime: 7 }),
  ],
  [
    'dynamic',
    `<script>KalturaPlayer.setup({provider:{partnerId:2040771,uiConfId:48501}}).loadPlaylist({playlistId:"1_ab000074"},{options:{loop:true}})</script>`,
    { ...PU, playlistId: '1_ab000074', config: { playlist: { options: { loop: true } } } },
  ],
  [
    'dynamic',
    `<script>KalturaPlayer.setup({provider:{partnerId:2040771,uiConfId:48501}}).loadPlaylistByEntryList({entries:["1_cc000075","1_cc100075"]})</script>`,
    media('1_cc000075'),
  ],
  [
    'dynamic',
    `var kalturaPlayer = KalturaPlayer.setup('kaltura_player', { partnerId: 2040771, uiConfId: 48501, ui: {}, playback: {} }); kalturaPlayer.loadMedia('1_cc000076');`,
    media('1_cc000076'),
  ],
  [
    'dynamic',
    `KalturaPlayer.setup({ "targetId": "k", "provider": { "partnerId": "2040771", "uiConfId": 48501, }, }).loadMedia({ "entryId": "1_cc000077", })`,
    media('1_cc000077'),
  ],
  [
    'dynamic',
    `<script>var mediaInfo = {entryId: '1_cc000078'}; KalturaPlayer.setup({provider: {partnerId: 2040771, uiConfId: 48501}}).loadMedia(mediaInfo, {seekFrom: 5, clipTo: 15});</script>`,
    media('1_cc000078', { clipFrom: 5, clipTo: 15 }),
  ],
  [
    'dynamic',
    `<script src="${V7}"></script><script>var p = KalturaPlayer.setup({targetId: "k"}); p.loadMedia({entryId: "1_cc000079"})</script>`,
    media('1_cc000079'),
  ],
  [
    'dynamic',
    `useEffect(() => { const player = window.KalturaPlayer.setup({ targetId: ref.current.id, provider: { partnerId: 2040771, uiConfId: 48501 } }); player.loadMedia({ entryId: "1_cc000080" }); return () => player.destroy(); }, []);`,
    media('1_cc000080'),
  ],
  [
    'dynamic',
    `<script>try { var p = KalturaPlayer.setup({ targetId: "k", provider: { partnerId: 2040771, uiConfId: 48501 }, plugins: { "qna": { "dateFormat": "mmmm do, yyyy" } } }); p.loadMedia({ entryId: "1_cc000081" }); } catch (e) {}</script>`,
    media('1_cc000081', { plugins: { qna: { dateFormat: 'mmmm do, yyyy' } } }),
  ],
  [
    'dynamic',
    `var s = '<script src="${V7}"><\\/script><script>KalturaPlayer.setup({provider:{partnerId:2040771,uiConfId:48501}}).loadMedia({entryId:\\'1_cc000082\\'})<\\/script>'; $('#box').html(s);`,
    media('1_cc000082'),
  ],
  [
    'auto',
    `<script src="${V7}?autoembed=true&targetId=k&entry_id=1_cc000083" async></script><div id="k" style="width:400px;height:300px"></div>`,
    media('1_cc000083', { width: 400, height: 300 }),
  ],
  [
    'auto',
    `<script src='${V7}?autoembed=true&targetId=k&entry_id=1_cc000084&config[playback]={"autoplay":true}'></script>`,
    media('1_cc000084', { autoplay: true }),
  ],
  [
    'auto',
    `<script src="${V7}?targetId=k&amp;autoembed=true&amp;playlist_id=1_ab000085"></script>`,
    { ...PU, playlistId: '1_ab000085' },
  ],
  [
    'thumbnail',
    `<script src="${V7}"></script><div id="k"></div><script>__thumbnailEmbed({config:{provider:{partnerId:2040771,uiConfId:48501},targetId:"k"},mediaInfo:{entryId:'1_cc000086'}})</script>`,
    media('1_cc000086'),
  ],
  [
    'thumbnail',
    `<div id="k"></div><script>window.__thumbnailEmbed({config: {targetId: "k", provider: {partnerId: 2040771, uiConfId: 48501}}, mediaInfo: {entryId: "1_cc000087"}, mediaOptions: {startTime: 9}, version: 3, bgColor: "black"})</script>`,
    media('1_cc000087', { startTime: 9 }),
  ],
  // Version 2
  [
    'v2',
    `<iframe src="${V2}?iframeembed=true&playerId=kaltura_player_88&entry_id=1_dd000088" width="400" height="330"></iframe>`,
    old('1_dd000088', { width: 400, height: 330 }),
  ],
  [
    'v2',
    `<iframe src="https://www.kaltura.com/p/2040771/sp/204077100/embedIframeJs/uiconf_id/31201/partner_id/2040771?iframeembed=true&entry_id=1_dd000089&flashvars[autoPlay]=true"></iframe>`,
    old('1_dd000089', { autoplay: true }),
  ],
  [
    'v2',
    `<iframe src="${V2}?iframeembed=true&amp;entry_id=1_dd000090&amp;flashvars[mediaProxy.mediaPlayFrom]=30&amp;flashvars[mediaProxy.mediaPlayTo]=60"></iframe>`,
    old('1_dd000090', { startTime: 30, endTime: 60 }),
  ],
  [
    'v2',
    `<iframe src="${V2}?iframeembed=true&entry_id=1_dd000091&flashvars[leadWithHTML5]=true&flashvars[Kaltura.addCrossoriginToIframe]=true&wid=1_w1dget91"></iframe>`,
    old('1_dd000091', { widgetId: '1_w1dget91' }),
  ],
  ['v2', `<iframe src="${V2}/entry_id/1_dd000092?iframeembed=true"></iframe>`, old('1_dd000092')],
  [
    'v2',
    `<iframe src="https://cdnapisec.kaltura.com/html5/html5lib/v2.101/mwEmbedFrame.php/p/2040771/uiconf_id/31201/entry_id/1_dd000093?wid=_2040771&iframeembed=true&playerId=k&entry_id=1_dd000093"></iframe>`,
    old('1_dd000093'),
  ],
  [
    'v2',
    `<iframe src="http://cdnapi.kaltura.com/html5/html5lib/v1.6.12.33/mwEmbedFrame.php/wid/_2040771/uiconf_id/31201/entry_id/1_dd000094/"></iframe>`,
    old('1_dd000094'),
  ],
  [
    'v2',
    `<script src="${V2}?autoembed=true&entry_id=1_dd000095&playerId=kaltura_player_95&cache_st=1400000000&width=560&height=395"></script>`,
    old('1_dd000095', { width: 560, height: 395 }),
  ],
  [
    'v2',
    `<script src="${V2}"></script><div id="k96" style="width: 400px; height: 285px;"></div><script>kWidget.embed({"targetId": "k96", "wid": "_2040771", "uiconf_id": 31201, "flashvars": {"streamerType": "auto"}, "cache_st": 1400000000, "entry_id": "1_dd000096"});</script>`,
    old('1_dd000096', { width: 400, height: 285 }),
  ],
  [
    'v2',
    `<script>kWidget.thumbEmbed({"targetId":"k97","wid":"_2040771","uiconf_id":"31201","entry_id":"1_dd000097"});</script>`,
    old('1_dd000097'),
  ],
  [
    'v2',
    `<script>kWidget.embed('k98', {'wid': '_2040771', 'uiconf_id': '31201', 'entry_id': '1_dd000098', 'flashvars': {'mediaProxy': {'mediaPlayFrom': 10, 'mediaPlayTo': 20}}});</script>`,
    old('1_dd000098', { startTime: 10, endTime: 20 }),
  ],
  [
    'v2',
    `<script>kWidget.embed({targetId:'k99',wid:'_2040771',uiconf_id:31201,flashvars:{'referenceId':'ref-99'}});</script>`,
    { ...P, referenceId: 'ref-99' },
  ],
  [
    'v2',
    `<script>kWidget.embed({targetId:'k100',wid:'_2040771',uiconf_id:31201,flashvars:{playlistAPI:{kpl0Id:'1_ab000100'}}});</script>`,
    { ...P, playlistId: '1_ab000100' },
  ],
  [
    'v2',
    `<script>window.kWidget.embed({targetId:'k',wid:'_2040771',uiconf_id:31201,entry_id:'1_dd000101',readyCallback:function(id){var kdp=document.getElementById(id);kdp.kBind('mediaReady',function(){});}});</script>`,
    old('1_dd000101'),
  ],
  [
    'v2',
    `<script>mw.setConfig('Kaltura.LeadWithHTML5', true);</script><script src="${V2}"></script><script>kWidget.embed({targetId: 'k', wid: '_2040771', uiconf_id: '31201', entry_id: '1_dd000102'});</script>`,
    old('1_dd000102'),
  ],
  // Flash
  [
    'flash',
    `<object id="kaltura_player" name="kaltura_player" type="application/x-shockwave-flash" allowFullScreen="true" height="330" width="400" data="http://cdnapi.kaltura.com/index.php/kwidget/cache_st/1300000000/wid/_2040771/uiconf_id/31201/entry_id/1_ee000103"><param name="allowScriptAccess" value="always" /><param name="flashVars" value="streamerType=rtmp" /><a href="http://corp.kaltura.com">video platform</a></object>`,
    old('1_ee000103', { width: 400, height: 330 }),
  ],
  [
    'flash',
    `<object classid="clsid:D27CDB6E-AE6D-11cf-96B8-444553540000" width="560" height="395"><param name="movie" value="http://www.kaltura.com/index.php/kwidget/wid/_2040771/uiconf_id/31201/entry_id/1_ee000104"><param name="flashvars" value="autoPlay=true"></object>`,
    old('1_ee000104', { width: 560, height: 395, autoplay: true }),
  ],
  [
    'flash',
    `<embed src="http://www.kaltura.com/kwidget/wid/_2040771/uiconf_id/31201/entry_id/1_ee000105" type="application/x-shockwave-flash" width="410" height="364" flashvars="mediaProxy.mediaPlayFrom=15">`,
    old('1_ee000105', { width: 410, height: 364, startTime: 15 }),
  ],
  [
    'flash',
    `<embed src="https://cdnapisec.kaltura.com/index.php/kwidget/wid/_2040771/uiconf_id/31201" flashvars="entryId=1_ee000106&amp;loop=true"/>`,
    old('1_ee000106', { loop: true }),
  ],
  [
    'flash',
    `<script>swfobject.embedSWF("http://cdnapi.kaltura.com/index.php/kwidget/wid/_2040771/uiconf_id/31201/entry_id/1_ee000107", "box", "400", "300", "9.0.124", "", {autoPlay: "false", loop: "true"}, {}, {});</script>`,
    old('1_ee000107', { width: 400, height: 300, autoplay: false, loop: true }),
  ],
  [
    'flash',
    `<script>var flashvars = {entryId: "1_ee000108"}; var params = {}; swfobject.embedSWF("http://cdnapi.kaltura.com/index.php/kwidget/wid/_2040771/uiconf_id/31201", "box", "400", "300", "9.0.0", false, flashvars, params);</script>`,
    old('1_ee000108', { width: 400, height: 300 }),
  ],
  [
    'flash',
    `<script>var kdp = new SWFObject("http://www.kaltura.com/kwidget/wid/_2040771/uiconf_id/31201/entry_id/1_ee000109", "k", "400", "300", "9", "#000000"); kdp.write("box");</script>`,
    old('1_ee000109', { width: 400, height: 300 }),
  ],
  ['flash', `http://www.kaltura.com/index.php/kwidget/wid/_2040771/uiconf_id/31201/entry_id/1_ee000110`, old('1_ee000110')],
  [
    'flash',
    `<object data="https://cdnapisec.kaltura.com/kwidget/wid/1_w1dge111/uiconf_id/31201/entry_id/1_ee000111/v.swf" width=400 height=300></object>`,
    { widgetId: '1_w1dge111', entryId: '1_ee000111', width: 400, height: 300 },
  ],
  // Pages and previews
  [
    'preview',
    `https://www.kaltura.com/index.php/extwidget/preview/partner_id/2040771/uiconf_id/48501/entry_id/1_ff000112/embed/dynamic`,
    media('1_ff000112'),
  ],
  [
    'preview',
    `https://www.kaltura.com/index.php/extwidget/preview/partner_id/2040771/uiconf_id/48501/entry_id/1_ff000113/embed/iframe?&flashvars[streamerType]=auto`,
    media('1_ff000113'),
  ],
  [
    'preview',
    `<a href="https://cdnapisec.kaltura.com/index.php/extwidget/preview/partner_id/2040771/uiconf_id/48501/entry_id/1_ff000114/embed/auto?">Watch</a>`,
    media('1_ff000114'),
  ],
  [
    'preview',
    `https://www.kaltura.com/index.php/extwidget/openGraph/wid/_2040771/uiconf_id/31201/entry_id/1_ff000115`,
    old('1_ff000115'),
  ],
  [
    'preview',
    `https://www.kaltura.com/tiny/x?next=https%3A%2F%2Fwww.kaltura.com%2Findex.php%2Fextwidget%2Fpreview%2Fpartner_id%2F2040771%2Fuiconf_id%2F48501%2Fentry_id%2F1_ff000116%2Fembed%2Fdynamic`,
    media('1_ff000116'),
  ],
  // MediaSpace
  [
    'MediaSpace',
    `<iframe id="kmsembed-1_gg000117" width="608" height="402" src="https://2040771.mediaspace.kaltura.com/embed/secure/iframe/entryId/1_gg000117/uiConfId/48501" class="kmsembed" allowfullscreen title="Week 1"></iframe>`,
    media('1_gg000117', { width: 608, height: 402, mediaTitle: 'Week 1' }),
  ],
  [
    'MediaSpace',
    `<iframe src="https://mediaspace.example.edu/embed/secure/iframe/entryId/1_gg000118/uiConfId/48501/st/0" referrerpolicy="no-referrer-when-downgrade"></iframe>`,
    { ...U, entryId: '1_gg000118', startTime: 0 },
  ],
  [
    'MediaSpace',
    `<iframe src="https://video.example.edu/embed/secure/iframe/entryId/1_gg000119/uiConfId/48501/pbc/33485061/st/90/et/120"></iframe>`,
    { ...U, entryId: '1_gg000119', startTime: 90, endTime: 120 },
  ],
  [
    'MediaSpace',
    `<iframe src="https://mediaspace.example.edu/embed/iframe/entryId/1_gg000120"></iframe>`,
    { entryId: '1_gg000120' },
  ],
  ['MediaSpace', `https://mediaspace.example.edu/media/Introduction+to+Biology/1_gg000121`, { entryId: '1_gg000121' }],
  ['MediaSpace', `https://mediaspace.example.edu/media/t/1_gg000122/12345678`, { entryId: '1_gg000122' }],
  [
    'MediaSpace',
    `<a href="https://2040771.mediaspace.kaltura.com/media/Introduction/1_gg000123">Introduction</a>`,
    old('1_gg000123'),
  ],
  [
    'MediaSpace',
    `https://mediaspace.example.edu/playlist/dedicated/98765/1_ab000124/1_gg000124`,
    { playlistId: '1_ab000124', entryId: '1_gg000124' },
  ],
  [
    'MediaSpace',
    `<iframe src="https://mediaspace.example.edu/embedplaylist/secure/embed/v2/1/playlistId/1_ab000125/uiConfId/48501"></iframe>`,
    { ...U, playlistId: '1_ab000125' },
  ],
  [
    'MediaSpace',
    `https://www.mediaspace.example.edu/id/1_gg000126?width=608&height=402&playerId=48501`,
    { entryId: '1_gg000126', ...U, width: 608, height: 402 },
  ],
  [
    'MediaSpace',
    `<iframe src="https://2040771-1.kaf.kaltura.com/embed/secure/iframe/entryId/1_gg000127/uiConfId/48501"></iframe>`,
    media('1_gg000127'),
  ],
  ['MediaSpace', `https://2040771.mediaspace.kaltura.com/channel/Biology/55/media/1_gg000128`, old('1_gg000128')],
  // Learning systems
  [
    'Moodle',
    `<a href="http://kaltura-kaf-uri.com/browseandembed/index/media/entryid/1_hh000129/showDescription/false/showTitle/false/showTags/false/showDuration/false/showOwner/false/showUpload/false/playerSize/608x402/playerSkin/48501/">tinymce-kalturamedia-embed||Week 1 (12:30)||608||402</a>`,
    { ...U, entryId: '1_hh000129', width: 608, height: 402, mediaTitle: 'Week 1 (12:30)' },
  ],
  [
    'Moodle',
    `<p><a href="https://2040771-2.kaf.kaltura.com/browseandembed/index/media/entryid/1_hh000130/playerSize/400x285/playerSkin/48501/">atto-kalturamedia-embed||Seminar||400||285</a></p>`,
    media('1_hh000130', { width: 400, height: 285, mediaTitle: 'Seminar' }),
  ],
  [
    'Moodle',
    `<iframe src="https://moodle.example.edu/filter/kaltura/lti_launch.php?courseid=12&amp;height=402&amp;width=608&amp;withblocks=0&amp;source=https%3A%2F%2F2040771-2.kaf.kaltura.com%2Fbrowseandembed%2Findex%2Fmedia%2Fentryid%2F1_hh000131%2FplayerSize%2F608x402%2FplayerSkin%2F48501%2F" class="kaltura-player-iframe"></iframe>`,
    media('1_hh000131', { width: 608, height: 402 }),
  ],
  [
    'Moodle',
    `[kaltura-video entry="1_hh000132" uiconf="48501" title="Week 2"]`,
    { ...U, entryId: '1_hh000132', mediaTitle: 'Week 2' },
  ],
  [
    'Canvas',
    `<iframe style="width: 608px; height: 402px;" title="Lecture" src="https://canvas.example.edu/courses/1/external_tools/retrieve?display=borderless&amp;url=${encodeURIComponent(`${KAF}/1_hh000133/showDescription/false/playerSize/608x402/playerSkin/48501/thumbEmbed//startTime//autoPlay//endTime/`)}"></iframe>`,
    media('1_hh000133', { width: 608, height: 402, mediaTitle: 'Lecture' }),
  ],
  [
    'Canvas',
    `<iframe src="/courses/1/external_tools/retrieve?display=borderless&url=${encodeURIComponent(`${KAF}/1_hh000134/playerSize/400x285/playerSkin/48501/startTime/20/autoPlay/true/endTime/50`)}"></iframe>`,
    media('1_hh000134', { width: 400, height: 285, startTime: 20, endTime: 50, autoplay: true }),
  ],
  [
    'Canvas',
    `<a class="instructure_inline_media_comment" href="https://canvas.example.edu/courses/1/external_tools/retrieve?url=${encodeURIComponent(`${KAF}/1_hh000135/playerSkin/48501`)}">Lecture</a>`,
    media('1_hh000135'),
  ],
  [
    'Brightspace',
    `<iframe src="/d2l/common/dialogs/quickLink/quickLink.d2l?ou={orgUnitId}&amp;type=lti&amp;rcode=abc&amp;srcou=6606&amp;launchFramed=1&amp;url=${encodeURIComponent(`${KAF}/1_hh000136/playerSkin/48501/`)}"></iframe>`,
    media('1_hh000136'),
  ],
  [
    'Blackboard',
    `<iframe src="https://bb.example.edu/webapps/osv-kaltura-BBLEARN/LtiMashup?url=${encodeURIComponent(`${KAF}/1_hh000137/playerSkin/48501`)}" width="608" height="402"></iframe>`,
    media('1_hh000137', { width: 608, height: 402 }),
  ],
  [
    'Sakai',
    `<span class="kaltura-media" entryid="1_hh000138"><iframe src="https://sakai.example.edu/access/basiclti/site/x/tool?source_url=${encodeURIComponent(`${KAF}/1_hh000138/playerSkin/48501`)}"></iframe></span>`,
    media('1_hh000138'),
  ],
  [
    'LTI',
    `https://lms.example.edu/lti/launch?custom=${encodeURIComponent(`https://lms.example.edu/x?target=${encodeURIComponent(`${V7}?iframeembed=true&entry_id=1_hh000139`)}`)}`,
    media('1_hh000139'),
  ],
  // Shortcodes and components of content systems
  [
    'shortcode',
    `[kaltura-widget uiconfid="48501" entryid="1_ii000140" width="400" height="330" responsive="false" hoveringControls="false" /]`,
    { ...U, entryId: '1_ii000140', width: 400, height: 330 },
  ],
  ['shortcode', `[kaltura-widget wid="_2040771" uiconfid='48501' entryid='1_ii000141']`, media('1_ii000141')],
  ['shortcode', `[kaltura partner_id=2040771 uiconf_id=48501 entry_id=1_ii000142]`, media('1_ii000142')],
  ['shortcode', `{{ kaltura entry_id="1_ii000143" partner_id="2040771" uiconf_id="48501" }}`, media('1_ii000143')],
  ['shortcode', `{{< kaltura entry="1_ii000144" partner="2040771" player="48501" >}}`, media('1_ii000144')],
  ['shortcode', `{% kaltura entry_id="1_ii000145" partner_id="2040771" uiconf_id="48501" %}`, media('1_ii000145')],
  [
    'shortcode',
    `[kaltura entry_id=\u201c1_ii000146\u201d uiconf_id=\u201c48501\u201d partner_id=\u201c2040771\u201d]`,
    media('1_ii000146'),
  ],
  ['shortcode', `[embed]${V7}?iframeembed=true&entry_id=1_ii000147[/embed]`, media('1_ii000147')],
  [
    'shortcode',
    `<!-- wp:html --><iframe src="${V7}?iframeembed=true&amp;entry_id=1_ii000148"></iframe><!-- /wp:html -->`,
    media('1_ii000148'),
  ],
  [
    'shortcode',
    `<!-- wp:embed {"url":"${V7}?iframeembed=true\\u0026entry_id=1_ii000149","type":"video"} -->\n<figure class="wp-block-embed">${V7}?iframeembed=true&amp;entry_id=1_ii000149</figure>\n<!-- /wp:embed -->`,
    media('1_ii000149'),
  ],
  [
    'component',
    `<div class="cmp-video" data-kaltura-player="" data-partner-id="2040771" data-ui-conf-id="48501" data-entry-id="1_ii000150"></div>`,
    media('1_ii000150'),
  ],
  [
    'component',
    `<drupal-media data-kaltura-entryid="1_ii000151" data-kaltura-uiconfid="48501" data-kaltura-partnerid="2040771"></drupal-media>`,
    media('1_ii000151'),
  ],
  [
    'component',
    `<div class="kaltura-video" data-entryid="1_ii000152" data-playerid="48501" data-partnerid="2040771"></div>`,
    media('1_ii000152'),
  ],
  [
    'component',
    `<div data-component="KalturaVideo" data-props='{"entryId":"1_ii000153","partnerId":2040771,"uiConfId":48501}'></div>`,
    media('1_ii000153'),
  ],
  // Plain text, mails, word processors
  ['address', `${V7}?iframeembed=true&entry_id=1_jj000154`, media('1_jj000154')],
  ['address', `Watch it here: ${V7}?iframeembed=true&entry_id=1_jj000155.`, media('1_jj000155')],
  ['address', `(see ${V7}?iframeembed=true&entry_id=1_jj000156)`, media('1_jj000156')],
  ['address', `[Lecture](${V7}?iframeembed=true&entry_id=1_jj000157 "Lecture")`, media('1_jj000157')],
  ['address', `<${V7}?iframeembed=true&entry_id=1_jj000158>`, media('1_jj000158')],
  ['address', `\u201c${V7}?iframeembed=true&entry_id=1_jj000159\u201d`, media('1_jj000159')],
  ['address', `\u00ab${V7}?iframeembed=true&entry_id=1_jj000160\u00bb!`, media('1_jj000160')],
  ['address', `${V7}?iframeembed=true&entry_id=1_jj000161\u200b`, media('1_jj000161')],
  ['address', `\ufeff${V7}?iframeembed=true&amp;entry_id=1_jj000162`, media('1_jj000162')],
  ['address', `${V7}?iframeembed=true%26entry_id=1_jj000163`, media('1_jj000163')],
  [
    'word processor',
    `<iframe src=\u201d${V7}?iframeembed=true&entry_id=1_jj000164\u201d width=\u201d400\u201d height=\u201d300\u201d></iframe>`,
    media('1_jj000164', { width: 400, height: 300 }),
  ],
  [
    'word processor',
    `KalturaPlayer.setup({targetId: \u2018k\u2019, provider: {partnerId: 2040771, uiConfId: 48501}}).loadMedia({entryId: \u20181_jj000165\u2019})`,
    media('1_jj000165'),
  ],
  [
    'mail',
    `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(`${V7}?iframeembed=true&entry_id=1_jj000166`)}&amp;data=05`,
    media('1_jj000166'),
  ],
  ['mail', `${escaped(`<iframe src="${V7}?iframeembed=true&entry_id=1_jj000167"></iframe>`)}`, media('1_jj000167')],
  ['Markdown', `\`\`\`html\n<iframe src="${V7}?iframeembed=true&entry_id=1_jj000168"></iframe>\n\`\`\``, media('1_jj000168')],
  ['Markdown', `![Lecture](${V7}?iframeembed=true&entry_id=1_jj000169)`, media('1_jj000169')],
  ['JSX', `<iframe src={"${V7}?iframeembed=true&entry_id=1_jj000170"} allowFullScreen />`, media('1_jj000170')],
  ['JSX', `<iframe src={\`${V7}?iframeembed=true&entry_id=1_jj000171\`} style={{ border: 0 }} />`, media('1_jj000171')],
  [
    'JSX',
    `<div dangerouslySetInnerHTML={{ __html: '<iframe src="${V7}?iframeembed=true&entry_id=1_jj000172"></iframe>' }} />`,
    media('1_jj000172'),
  ],
  ['PHP', `<?php echo '<iframe src="${V7}?iframeembed=true&entry_id=1_jj000173"></iframe>'; ?>`, media('1_jj000173')],
  [
    'JSON',
    JSON.stringify({ body: `<p>Hi</p><iframe src="${V7}?iframeembed=true&entry_id=1_jj000174"></iframe>` }),
    media('1_jj000174'),
  ],
  [
    'JSON',
    JSON.stringify(JSON.stringify({ html: `<iframe src="${V7}?iframeembed=true&entry_id=1_jj000175"></iframe>` })),
    media('1_jj000175'),
  ],
  ['JSON', JSON.stringify({ embed: V7 + '?iframeembed=true&entry_id=1_jj000176' }).replaceAll('/', '\\/'), media('1_jj000176')],
  ['JSON', `{"video":{"partnerId":2040771,"uiConfId":48501,"entryId":"1_jj000177"}}`, media('1_jj000177')],
  ['CSV', `17;Lecture;"<iframe src=""${V7}?iframeembed=true&entry_id=1_jj000178""></iframe>"`, media('1_jj000178')],
  [
    'XML',
    `<content:encoded><![CDATA[<p><iframe src="${V7}?iframeembed=true&entry_id=1_jj000179"></iframe></p>]]></content:encoded>`,
    media('1_jj000179'),
  ],
  [
    'XML',
    `<media:player url="${V7}?iframeembed=true&amp;entry_id=1_jj000180" width="640" height="360"/>`,
    media('1_jj000180', { width: 640, height: 360 }),
  ],
  ['YAML', `embed: '<iframe src="${V7}?iframeembed=true&entry_id=1_jj000181"></iframe>'`, media('1_jj000181')],
  // This element
  [
    'element',
    `<kaltura-player partner-id="2040771" uiconf-id="48501" entry-id="1_kk000182"></kaltura-player>`,
    media('1_kk000182'),
  ],
  [
    'element',
    `<KALTURA-PLAYER PARTNER-ID=2040771 UICONF-ID=48501 ENTRY-ID=1_kk000183 AUTOPLAY></KALTURA-PLAYER>`,
    media('1_kk000183', { autoplay: true }),
  ],
  [
    'element',
    `<kaltura-player config='{"provider":{"partnerId":2040771,"uiConfId":48501}}' entry-id="1_kk000184" muted></kaltura-player>`,
    media('1_kk000184', { muted: true }),
  ],
  [
    'element',
    `<kaltura-player entry-id="1_kk000185"><script type="application/json">{"provider":{"partnerId":2040771,"uiConfId":48501}}</script></kaltura-player>`,
    media('1_kk000185'),
  ],
  [
    'element',
    `<kaltura-player partner-id="2040771" uiconf-id="48501" playlist-id="1_ab000186" style="display:block;width:608px;height:402px"></kaltura-player>`,
    { ...PU, playlistId: '1_ab000186', width: 608, height: 402 },
  ],
  [
    'component',
    `<KalturaPlayer partnerId={2040771} uiconfId={48501} entryId="1_kk000187" muted />`,
    media('1_kk000187', { muted: true }),
  ],
  [
    'component',
    `<KalturaPlayer partnerId="2040771" uiconfId="48501" entryId={'1_kk000188'} config={{ playback: { loop: true } } as Config} />`,
    media('1_kk000188', { loop: true }),
  ],
  [
    'component',
    `<KalturaPlayer partnerId={2040771} uiconfId={48501} entryId="1_kk000189"></KalturaPlayer>\n<p>Text</p>`,
    media('1_kk000189'),
  ],
  [
    'component',
    `const id = '1_kk000190';\nexport const V = () => <KalturaPlayer partnerId={2040771} uiconfId={48501} entryId={id} />;`,
    media('1_kk000190'),
  ],
  [
    'component',
    `<script setup>const id = '1_kk000191';</script><template><kaltura-player partner-id="2040771" uiconf-id="48501" :entry-id="id"></kaltura-player></template>`,
    media('1_kk000191'),
  ],
  [
    'component',
    `<kaltura-player [partnerId]="2040771" [uiconfId]="48501" [entryId]="'1_kk000192'"></kaltura-player>`,
    media('1_kk000192'),
  ],
  [
    'component',
    `html\`<kaltura-player .partnerId=\${2040771} .uiconfId=\${48501} entry-id="1_kk000193"></kaltura-player>\``,
    media('1_kk000193'),
  ],
  [
    'component',
    `<kaltura-player {...{}} partner-id={2040771} uiconf-id={48501} entry-id="1_kk000194"></kaltura-player>`,
    media('1_kk000194'),
  ],
  // Truncated, broken, mixed
  ['broken', `<iframe src="${V7}?iframeembed=true&entry_id=1_ll000195" width="400"`, media('1_ll000195', { width: 400 })],
  ['broken', `<p>iframe src="${V7}?iframeembed=true&entry_id=1_ll000196" width="400" height="300"</p>`, media('1_ll000196')],
  [
    'broken',
    `KalturaPlayer.setup({ targetId: "k", provider: { partnerId: 2040771, uiConfId: 48501 } }); kalturaPlayer.loadMedia({ entryId: '1_ll000197' }`,
    media('1_ll000197'),
  ],
  [
    'broken',
    `<script src="${V7}"></script><script>kalturaPlayer.loadMedia({entryId: '1_ll000198'});</script>`,
    media('1_ll000198'),
  ],
  ['broken', `<iframe src="${V7}?iframeembed=true&entry_id=1_ll000199</iframe>`, media('1_ll000199')],
  ['broken', `<iframe src="${V7}?iframeembed=true&entry_id= 1_ll000200 "></iframe>`, media('1_ll000200')],
];
