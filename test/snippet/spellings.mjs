// Embed codes in unusual spellings, with invented ids: scripts of many styles, addresses, learning and content systems.
// Each is `{name, text}` with the expected `options`, or with `ids` that are all read or reported; neither if there is no code.

const A = 5551234;
const U = 61000001;
const O = 71000002;
const PU = { partnerId: A, uiconfId: U };
const C = `https://cdnapisec.kaltura.com/p/${A}`;
const V = `${C}/embedPlaykitJs/uiconf_id/${U}`;
const W = `${C}/sp/${A}00/embedIframeJs/uiconf_id/${O}/partner_id/${A}`;
const prov = `provider: { partnerId: ${A}, uiConfId: ${U} }`;

let count = 0;
const id = () => `1_qq${String(++count).padStart(6, '0')}`;

export const spellings = [];
const raw = (name, text, options) => {
  const e = id();
  spellings.push({ name, text: text(e), options: typeof options === 'function' ? options(e) : options });
};
const v7 = (name, text, more = {}) => raw(name, text, (entryId) => ({ ...PU, entryId, ...more }));
const v2 = (name, text, more = {}) => raw(name, text, (entryId) => ({ partnerId: A, entryId, ...more }));
const many = (name, text, number) => {
  const ids = Array.from({ length: number }, id);
  spellings.push({ name, text: text(...ids), ids });
};

// Dynamic: structure of scripts
v7(
  'window.onload',
  (e) =>
    `<script>window.onload = function () { var kp = KalturaPlayer.setup({ targetId: "k", ${prov} }); kp.loadMedia({ entryId: "${e}" }); };</script>`,
);
v7(
  'onload arrow, async await',
  (e) =>
    `<script>window.addEventListener('load', async () => { const kp = await KalturaPlayer.setup({ targetId: "k", ${prov} }); await kp.loadMedia({ entryId: "${e}" }); kp.play(); });</script>`,
  {},
);
v7(
  'jquery ready short',
  (e) =>
    `<script>$(function(){ var kp = KalturaPlayer.setup({ targetId: "k", ${prov} }); kp.loadMedia({ entryId: "${e}" }); });</script>`,
);
v7(
  'jQuery(document).ready',
  (e) =>
    `<script>jQuery(document).ready(function($){ var kp = KalturaPlayer.setup({ targetId: "k", ${prov} }); kp.loadMedia({ entryId: "${e}" }); });</script>`,
);
v7(
  'class with constructor',
  (e) =>
    `<script>class P { constructor(id) { this.id = id; this.player = KalturaPlayer.setup({ targetId: 'k', ${prov} }); } start() { this.player.loadMedia({ entryId: this.id }); } } new P('${e}').start();</script>`,
);
v7(
  'object with methods',
  (e) =>
    `<script>var app = { entry: '${e}', init: function () { this.kp = KalturaPlayer.setup({ targetId: 'k', ${prov} }); this.kp.loadMedia({ entryId: this.entry }); } }; app.init();</script>`,
);
v7(
  'object with methods, named',
  (e) =>
    `<script>var app = { entry: '${e}', init() { var kp = KalturaPlayer.setup({ targetId: 'k', ${prov} }); kp.loadMedia({ entryId: app.entry }); } }; app.init();</script>`,
);
v7(
  'destructured settings',
  (e) =>
    `<script>const { entryId, partnerId, uiConfId } = { entryId: '${e}', partnerId: ${A}, uiConfId: ${U} }; KalturaPlayer.setup({ targetId: 'k', provider: { partnerId, uiConfId } }).loadMedia({ entryId });</script>`,
);
v7(
  'destructured array',
  (e) =>
    `<script>const [entryId, partnerId, uiConfId] = ['${e}', ${A}, ${U}]; KalturaPlayer.setup({ targetId: 'k', provider: { partnerId, uiConfId } }).loadMedia({ entryId });</script>`,
);
v7(
  'default parameters',
  (e) =>
    `<script>function start(entryId = '${e}') { KalturaPlayer.setup({ targetId: 'k', ${prov} }).loadMedia({ entryId }); } start();</script>`,
);
v7(
  'destructured parameters',
  (e) =>
    `<script>function start({ entryId, partnerId, uiConfId }) { KalturaPlayer.setup({ targetId: 'k', provider: { partnerId, uiConfId } }).loadMedia({ entryId }); } start({ entryId: '${e}', partnerId: ${A}, uiConfId: ${U} });</script>`,
);
v7(
  'object parameter',
  (e) =>
    `<script>function start(opts) { KalturaPlayer.setup({ targetId: 'k', provider: { partnerId: opts.partner, uiConfId: opts.player } }).loadMedia({ entryId: opts.entry }); } start({ entry: '${e}', partner: ${A}, player: ${U} });</script>`,
);
v7(
  'arrow function const',
  (e) =>
    `<script>const embed = (id, entryId) => { const p = KalturaPlayer.setup({ targetId: id, ${prov} }); p.loadMedia({ entryId }); return p; }; embed('k', '${e}');</script>`,
);
v7(
  'IIFE with parameters',
  (e) =>
    `<script>(function (w, d, entry) { var p = w.KalturaPlayer.setup({ targetId: 'k', ${prov} }); p.loadMedia({ entryId: entry }); })(window, document, '${e}');</script>`,
);
v7(
  'IIFE arrow',
  (e) =>
    `<script>((entry) => { KalturaPlayer.setup({ targetId: 'k', ${prov} }).loadMedia({ entryId: entry }); })('${e}');</script>`,
);
v7(
  'IIFE bang minified',
  (e) =>
    `<script>!function(e,t){var n=KalturaPlayer.setup({targetId:t,provider:{partnerId:${A},uiConfId:${U}}});n.loadMedia({entryId:e})}("${e}","k");</script>`,
);
v7(
  'minified comma',
  (e) =>
    `<script>var a,b;(a=KalturaPlayer.setup(b={targetId:"k",provider:{partnerId:${A},uiConfId:${U}}})),a.loadMedia({entryId:"${e}"});</script>`,
);
v7(
  'minified void 0 / !0',
  (e) =>
    `<script>KalturaPlayer.setup({targetId:"k",provider:{partnerId:${A},uiConfId:${U}},playback:{autoplay:!0,muted:!1,loop:void 0}}).loadMedia({entryId:"${e}"})</script>`,
  { autoplay: true, muted: false },
);
v7(
  'ternary',
  (e) =>
    `<script>var mobile = /iPhone/.test(navigator.userAgent); var id = mobile ? '${e}' : '${e}'; KalturaPlayer.setup({ targetId: 'k', ${prov} }).loadMedia({ entryId: id });</script>`,
);
v7(
  'if branch assigns',
  (e) =>
    `<script>var id; if (true) { id = '${e}'; } KalturaPlayer.setup({ targetId: 'k', ${prov} }).loadMedia({ entryId: id });</script>`,
);
v7(
  'logical or default',
  (e) =>
    `<script>var cfg = window.cfg || { ${prov} }; KalturaPlayer.setup(cfg).loadMedia({ entryId: window.entry || '${e}' });</script>`,
);
v7(
  'nullish',
  (e) =>
    `<script>const id = params.get('v') ?? '${e}'; KalturaPlayer.setup({ targetId: 'k', ${prov} }).loadMedia({ entryId: id });</script>`,
);
v7(
  'typeof guard',
  (e) =>
    `<script>if (typeof KalturaPlayer !== 'undefined') { var kp = KalturaPlayer.setup({ targetId: 'k', ${prov} }); kp && kp.loadMedia({ entryId: '${e}' }); }</script>`,
);
v7(
  'setTimeout',
  (e) =>
    `<script>setTimeout(function () { KalturaPlayer.setup({ targetId: 'k', ${prov} }).loadMedia({ entryId: '${e}' }); }, 500);</script>`,
);
v7(
  'onclick attr',
  (e) => `<button onclick="KalturaPlayer.setup({targetId:'k',${prov}}).loadMedia({entryId:'${e}'})">Play</button>`,
);
v7(
  'onclick attr entities',
  (e) =>
    `<a href="#" onclick="KalturaPlayer.setup({&quot;targetId&quot;:&quot;k&quot;,&quot;provider&quot;:{&quot;partnerId&quot;:${A},&quot;uiConfId&quot;:${U}}}).loadMedia({&quot;entryId&quot;:&quot;${e}&quot;});return false">Play</a>`,
);
v7(
  'javascript: href',
  (e) => `<a href="javascript:KalturaPlayer.setup({targetId:'k',${prov}}).loadMedia({entryId:'${e}'})">Play</a>`,
);
v7(
  'JSON.parse text',
  (e) =>
    `<script>const c = JSON.parse('{"targetId":"k","provider":{"partnerId":${A},"uiConfId":${U}},"playback":{"autoplay":true}}'); KalturaPlayer.setup(c).loadMedia(JSON.parse("{\\"entryId\\":\\"${e}\\"}"));</script>`,
  { autoplay: true },
);
v7(
  'JSON.parse template',
  (e) =>
    '<script>KalturaPlayer.setup(JSON.parse(`{"targetId":"k","provider":{"partnerId":' +
    A +
    ',"uiConfId":' +
    U +
    '}}`)).loadMedia({entryId:`' +
    e +
    '`})</script>',
);
v7(
  'Object.assign',
  (e) =>
    `<script>var d={${prov}};KalturaPlayer.setup(Object.assign({targetId:'k'},d,{playback:{muted:true}})).loadMedia(Object.assign({},{entryId:'${e}'}))</script>`,
  { muted: true },
);
v7(
  'Object.assign mutates',
  (e) => `<script>var d={};Object.assign(d,{${prov}});KalturaPlayer.setup(d).loadMedia({entryId:'${e}'})</script>`,
);
v7(
  'jQuery.extend deep',
  (e) => `<script>var d={${prov}};KalturaPlayer.setup(jQuery.extend(true,{targetId:'k'},d)).loadMedia({entryId:'${e}'})</script>`,
);
v7(
  'Object.freeze',
  (e) => `<script>const CFG=Object.freeze({${prov}});KalturaPlayer.setup(CFG).loadMedia({entryId:'${e}'})</script>`,
);
v7(
  'structuredClone',
  (e) => `<script>const CFG={${prov}};KalturaPlayer.setup(structuredClone(CFG)).loadMedia({entryId:'${e}'})</script>`,
);
v7(
  'JSON stringify parse clone',
  (e) => `<script>const CFG={${prov}};KalturaPlayer.setup(JSON.parse(JSON.stringify(CFG))).loadMedia({entryId:'${e}'})</script>`,
);
v7(
  'computed keys',
  (e) =>
    `<script>const k='partnerId';KalturaPlayer.setup({['provider']:{[k]:${A},['uiConf'+'Id']:${U}}}).loadMedia({['entryId']:'${e}'})</script>`,
);
v7(
  'function returns config',
  (e) =>
    `<script>function config(){return {targetId:'k',${prov}}} KalturaPlayer.setup(config()).loadMedia({entryId:'${e}'})</script>`,
);
v7(
  'arrow returns config',
  (e) => `<script>const config=()=>({targetId:'k',${prov}}); KalturaPlayer.setup(config()).loadMedia({entryId:'${e}'})</script>`,
);
v7(
  'function with param returns config',
  (e) =>
    `<script>const config=(partnerId,uiConfId)=>({targetId:'k',provider:{partnerId,uiConfId}}); KalturaPlayer.setup(config(${A},${U})).loadMedia({entryId:'${e}'})</script>`,
);
v7(
  'getter player function',
  (e) =>
    `<script>function getPlayer(){return KalturaPlayer.setup({targetId:'k',${prov}})} getPlayer().loadMedia({entryId:'${e}'})</script>`,
);
v7(
  'bracket strings',
  (e) =>
    `<script>window["KalturaPlayer"]["setup"]({"targetId":"k","provider":{"partnerId":${A},"uiConfId":${U}}})["loadMedia"]({"entryId":"${e}"})</script>`,
);
v7(
  'alias setup',
  (e) =>
    `<script>const setup = KalturaPlayer.setup; const p = setup({targetId:'k',${prov}}); p.loadMedia({entryId:'${e}'})</script>`,
);
v7(
  'setup.call',
  (e) =>
    `<script>var p = KalturaPlayer.setup.call(KalturaPlayer, {targetId:'k',${prov}}); p.loadMedia({entryId:'${e}'})</script>`,
);
v7(
  'setup.apply',
  (e) => `<script>var p = KalturaPlayer.setup.apply(null, [{targetId:'k',${prov}}]); p.loadMedia({entryId:'${e}'})</script>`,
);
v7(
  'sources.id no loadMedia -> setMedia',
  (e) => `<script>var p = KalturaPlayer.setup({targetId:'k',${prov}}); p.setMedia({sources:{id:'${e}'}});</script>`,
);
v7(
  'hex/unicode escapes',
  (e) => `<script>KalturaPlayer.setup({targetId:'k',${prov}}).loadMedia({entryId:'\\x31_${e.slice(2)}'})</script>`,
);
v7(
  'HTML comment in script',
  (e) =>
    `<script type="text/javascript"><!--\nKalturaPlayer.setup({targetId:'k',${prov}}).loadMedia({entryId:'${e}'});\n//--></script>`,
);
v7(
  'CDATA in script',
  (e) =>
    `<script type="text/javascript">\n//<![CDATA[\nKalturaPlayer.setup({targetId:'k',${prov}}).loadMedia({entryId:'${e}'});\n//]]>\n</script>`,
);
v7(
  'CDATA bare in script',
  (e) =>
    `<script type="text/javascript"><![CDATA[\nKalturaPlayer.setup({targetId:'k',${prov}}).loadMedia({entryId:'${e}'});\n]]></script>`,
);
v7(
  'comments between',
  (e) =>
    `<script>/* set up */ KalturaPlayer /* the player */ . setup /* ( */ ( { // config\n targetId: 'k', /* } */ provider: { partnerId: ${A} /* our account */, uiConfId: ${U} } } ) // load\n .loadMedia( { entryId: /* x */ '${e}' } );</script>`,
);
v7(
  'CRLF',
  (e) =>
    `<script>\r\nvar p = KalturaPlayer.setup({\r\n targetId: "k",\r\n ${prov}\r\n});\r\np.loadMedia({\r\n entryId: "${e}"\r\n});\r\n</script>\r\n`,
);
v7(
  'script upper-case',
  (e) => `<SCRIPT LANGUAGE="JavaScript">KalturaPlayer.setup({targetId:'k',${prov}}).loadMedia({entryId:'${e}'})</SCRIPT>`,
);
v7(
  'script with regex and division',
  (e) =>
    `<script>var re = /["'</]/g; var half = 10 / 2; KalturaPlayer.setup({targetId:'k',${prov}}).loadMedia({entryId:'${e}'})</script>`,
);
v7(
  'script with syntax error after',
  (e) => `<script>KalturaPlayer.setup({targetId:'k',${prov}}).loadMedia({entryId:'${e}'}) } )</script>`,
);
v7(
  'php inside script',
  (e) =>
    `<script>KalturaPlayer.setup({targetId:'k',provider:{partnerId:${A},uiConfId:${U}},session:{userId:'<?php echo $user; ?>'}}).loadMedia({entryId:'${e}'})</script>`,
  { config: { session: { userId: '<?php echo $user; ?>' } } },
);
v7(
  'ES module import',
  (e) =>
    `<script type="module">import {setup} from '${V}'; const player = setup({targetId:'k',${prov}}); player.loadMedia({entryId:'${e}'});</script>`,
);
v7(
  'dynamic import',
  (e) =>
    `<script>import('${V}').then(() => { const p = KalturaPlayer.setup({targetId:'k'}); p.loadMedia({entryId:'${e}'}); });</script>`,
);
v7(
  'createElement script, onload',
  (e) =>
    `<div id="k"></div><script>var s=document.createElement('script');s.src='${V}';s.onload=function(){var p=KalturaPlayer.setup({targetId:'k',${prov}});p.loadMedia({entryId:'${e}'});};document.head.appendChild(s);</script>`,
);
v7(
  'createElement script, only src names ids',
  (e) =>
    `<div id="k"></div><script>var s=document.createElement('script');s.src='${V}';s.onload=function(){var p=KalturaPlayer.setup({targetId:'k'});p.loadMedia({entryId:'${e}'});};document.head.appendChild(s);</script>`,
);
v7(
  'createElement script auto',
  (e) =>
    `<div id="k"></div><script>var s=document.createElement('script');s.src='${V}?autoembed=true&targetId=k&entry_id=${e}';document.head.appendChild(s);</script>`,
);
v7(
  'createElement iframe',
  (e) =>
    `<script>var f=document.createElement('iframe');f.src='${V}?iframeembed=true&entry_id=${e}';f.width=640;document.body.appendChild(f);</script>`,
  { width: 640 },
);
v7(
  'createElement iframe with a variable',
  (e) =>
    `const f = document.createElement('iframe'); const url = '${V}?iframeembed=true&entry_id=${e}'; f.src = url; f.title = 'Week 1'; f.style.height = '360px'; box.append(f);`,
  { mediaTitle: 'Week 1', height: 360 },
);
v7(
  'createElement iframe in a typed function',
  (e) =>
    `function play(url) { const f = document.createElement('iframe') as HTMLIFrameElement; f.setAttribute('src', url); box.append(f); }\nplay('${V}?iframeembed=true&entry_id=${e}');`,
);
v7(
  'createElement of this element with attributes',
  (e) =>
    `<script>const p = document.createElement('kaltura-player'); p.setAttribute('partner-id', '${A}'); p.setAttribute('uiconf-id', '${U}'); p.setAttribute('entry-id', '${e}'); p.toggleAttribute('muted'); box.append(p);</script>`,
  { muted: true },
);
v7(
  'createElement of this element with properties',
  (e) =>
    `const tag = 'kaltura-player'; const p = Object.assign(document.createElement(tag), { partnerId: ${A}, uiconfId: ${U} }); p.entryId = '${e}'; p.config = { playback: { loop: true } }; p.style.width = '640px'; box.append(p);`,
  { loop: true, width: 640 },
);
v7(
  'the class of this element',
  (e) =>
    `import { KalturaPlayerElement } from 'kaltura-player-element'; const p = new KalturaPlayerElement(); p.partnerId = ${A}; p.uiconfId = ${U}; p.entryId = '${e}';`,
);
many(
  'createElement of this element in a function that is called twice',
  (e, f) =>
    `function add(id) { const p = document.createElement('kaltura-player'); p.entryId = id; box.append(p); } add('${e}'); add('${f}');`,
  2,
);
raw('createElement of another frame', () => `const f = document.createElement('iframe'); f.src = 'https://example.com/kaltura';`);
v7(
  'createElement iframe concatenated',
  (e) =>
    `<script>var partner=${A},player=${U},entry='${e}';var f=document.createElement('iframe');f.src='https://cdnapisec.kaltura.com/p/'+partner+'/embedPlaykitJs/uiconf_id/'+player+'?iframeembed=true&entry_id='+entry;document.body.appendChild(f);</script>`,
);
v7(
  'createElement iframe template',
  (e) =>
    '<script>const partner=' +
    A +
    ',player=' +
    U +
    ",entry='" +
    e +
    "';const f=document.createElement('iframe');f.src=`https://cdnapisec.kaltura.com/p/${partner}/embedPlaykitJs/uiconf_id/${player}?iframeembed=true&entry_id=${entry}`;document.body.append(f);</script>",
);
v7(
  'setAttribute src',
  (e) =>
    `<script>var f=document.createElement('iframe');f.setAttribute('src','${V}?iframeembed=true&entry_id='+'${e}');document.body.appendChild(f);</script>`,
);
v7(
  'document.write script',
  (e) => `<script>document.write('<scr'+'ipt src="${V}?autoembed=true&targetId=k&entry_id=${e}"></scr'+'ipt>');</script>`,
);
v7(
  'document.write iframe',
  (e) =>
    `<script>document.write("<iframe src='${V}?iframeembed=true&entry_id=${e}' width='400' height='300'></iframe>");</script>`,
  { width: 400, height: 300 },
);
v7(
  'document.write concatenated iframe',
  (e) =>
    `<script>var e='${e}';document.write('<iframe src="${V}?iframeembed=true&entry_id='+e+'" width="400" height="300"></iframe>');</script>`,
  { width: 400, height: 300 },
);
v7(
  'innerHTML template',
  (e) =>
    "<script>const id='" +
    e +
    "';document.querySelector('#k').innerHTML=`<iframe src=\"" +
    V +
    '?iframeembed=true&entry_id=${id}" width="400"></iframe>`;</script>',
  { width: 400 },
);
v7(
  'document.write unescape',
  (e) => `<script>document.write(unescape('%3Ciframe src="${V}?iframeembed=true%26entry_id=${e}"%3E%3C/iframe%3E'));</script>`,
);
v7(
  'loadMedia in callback of promise',
  (e) =>
    `<script>fetch('/x').then(r=>r.json()).then(function(){ player.loadMedia({entryId:'${e}'}); }); var player = KalturaPlayer.setup({targetId:'k',${prov}});</script>`,
);
v7(
  'try/catch guide',
  (e) =>
    `<div id="{{TARGET}}" style="width: 640px;height: 360px"></div><script type="text/javascript" src="${V}"></script><script type="text/javascript">try { var kalturaPlayer = KalturaPlayer.setup({ targetId: "{{TARGET}}", ${prov} }); kalturaPlayer.loadMedia({entryId: '${e}'}); } catch (e) { console.error(e.message) }</script>`,
  { width: 640, height: 360 },
);
v7(
  'promise chain all',
  (e) =>
    `<script>Promise.all([loadScript('${V}')]).then(([_]) => KalturaPlayer.setup({targetId:'k',${prov}})).then((p) => p.loadMedia({entryId:'${e}'}));</script>`,
);
v7(
  'generator/yield',
  (e) =>
    `<script>function* g(){ const p = yield KalturaPlayer.setup({targetId:'k',${prov}}); p.loadMedia({entryId:'${e}'}) }</script>`,
);
v7(
  'switch',
  (e) =>
    `<script>switch (lang) { case 'en': id = '${e}'; break; } KalturaPlayer.setup({targetId:'k',${prov}}).loadMedia({entryId:id});</script>`,
);
v7(
  'Number/String/parseInt radix/template numbers',
  (e) =>
    "<script>KalturaPlayer.setup({targetId:'k',provider:{partnerId:parseInt('" +
    A +
    "',10),uiConfId:Number(`" +
    U +
    "`)}}).loadMedia({entryId:'" +
    e +
    "'.trim()})</script>",
);
v7(
  '.concat/.join/.replace',
  (e) => `<script>KalturaPlayer.setup({targetId:'k',${prov}}).loadMedia({entryId:'1_'.concat('${e.slice(2)}')})</script>`,
);
v7(
  'toString',
  (e) => `<script>var x='${e}';KalturaPlayer.setup({targetId:'k',${prov}}).loadMedia({entryId:x.toString()})</script>`,
);
v7(
  'seek and clip in config sources',
  (e) =>
    `<script>KalturaPlayer.setup({targetId:'k',${prov},playback:{startTime:15,autoplay:true}}).loadMedia({entryId:'${e}'})</script>`,
  { startTime: 15, autoplay: true },
);
v7(
  'env cdn own',
  (e) =>
    `<script>KalturaPlayer.setup({targetId:'k',provider:{partnerId:${A},uiConfId:${U},env:{cdnUrl:'https://cdnapi-ev.frp1.ovp.kaltura.com',serviceUrl:'https://www.frp1.ovp.kaltura.com/api_v3'}}}).loadMedia({entryId:'${e}'})</script>`,
  { cdnUrl: 'https://cdnapi-ev.frp1.ovp.kaltura.com', serviceUrl: 'https://www.frp1.ovp.kaltura.com/api_v3' },
);
v7(
  'vue component',
  (e) =>
    `<template><div ref="k" id="k"></div></template>\n<script>\nexport default { data() { return { entryId: '${e}' }; }, mounted() { const p = KalturaPlayer.setup({ targetId: 'k', ${prov} }); p.loadMedia({ entryId: this.entryId }); } };\n</script>`,
);
v7(
  'vue setup ref',
  (e) =>
    `<script setup>\nimport { ref, onMounted } from 'vue';\nconst entryId = ref('${e}');\nonMounted(() => { window.KalturaPlayer.setup({ targetId: 'k', ${prov} }).loadMedia({ entryId: entryId.value }); });\n</script>`,
);
v7(
  'react useEffect default prop',
  (e) =>
    `export function Video({ entryId = '${e}' }) { useEffect(() => { const p = window.KalturaPlayer.setup({ targetId: 'k', ${prov} }); p.loadMedia({ entryId }); }, [entryId]); return <div id="k" style={{ width: 640, height: 360 }} />; }`,
);
v7(
  'angular component TS',
  (e) =>
    `declare const KalturaPlayer: any;\n@Component({ selector: 'app-v', template: '<div id="k"></div>' })\nexport class V implements AfterViewInit { @Input() entryId: string = '${e}'; private readonly partnerId: number = ${A}; ngAfterViewInit(): void { const p: any = KalturaPlayer.setup({ targetId: 'k', provider: { partnerId: this.partnerId, uiConfId: ${U} } }); p.loadMedia({ entryId: this.entryId }); } }`,
);
v7(
  'TS enum-like generics',
  (e) =>
    `const cfg: Partial<Config> = { targetId: 'k', provider: { partnerId: ${A}, uiConfId: ${U} } };\nconst p = KalturaPlayer.setup<Player>(cfg as unknown as Config);\np.loadMedia(<MediaInfo>{ entryId: '${e}' });`,
);
v7(
  'kalturaPlayer thumb shape',
  (e) =>
    `<script>__thumbnailEmbed({ config: { ${prov}, targetId: 'k' }, mediaInfo: { entryId: '${e}' }, mediaOptions: {}, version: 4 });</script>`,
);
v7(
  'thumbnail var',
  (e) =>
    `<script>var embedConfig = { config: { ${prov}, targetId: 'k' }, mediaInfo: { entryId: '${e}' } }; window.__thumbnailEmbed && window.__thumbnailEmbed(embedConfig);</script>`,
);

many(
  'loop over entries array',
  (a, b, c) =>
    `<script>['${a}','${b}','${c}'].forEach(function(id,i){ KalturaPlayer.setup({targetId:'k'+i,${prov}}).loadMedia({entryId:id}) })</script>`,
  3,
);
many(
  'for of over entries',
  (a, b) =>
    `<script>const entries=['${a}','${b}'];for(const entryId of entries){KalturaPlayer.setup({targetId:'k-'+entryId,${prov}}).loadMedia({entryId})}</script>`,
  2,
);
many(
  'for i over objects',
  (a, b) =>
    `<script>var videos=[{id:'k1',entry:'${a}'},{id:'k2',entry:'${b}'}];for(var i=0;i<videos.length;i++){var p=KalturaPlayer.setup({targetId:videos[i].id,${prov}});p.loadMedia({entryId:videos[i].entry})}</script>`,
  2,
);
many(
  'function called twice',
  (a, b) =>
    `<script>function embed(t,e){KalturaPlayer.setup({targetId:t,${prov}}).loadMedia({entryId:e})} embed('k1','${a}'); embed('k2','${b}');</script>`,
  2,
);
many(
  'two players one script',
  (a, b) =>
    `<script>var p1=KalturaPlayer.setup({targetId:'k1',${prov}});p1.loadMedia({entryId:'${a}'});var p2=KalturaPlayer.setup({targetId:'k2',${prov}});p2.loadMedia({entryId:'${b}'});</script>`,
  2,
);
many(
  'same player loads twice',
  (a, b) =>
    `<script>var p=KalturaPlayer.setup({targetId:'k',${prov}});p.loadMedia({entryId:'${a}'});document.querySelector('#next').onclick=()=>p.loadMedia({entryId:'${b}'});</script>`,
  2,
);
many(
  'ternary two',
  (a, b) =>
    `<script>var id = isMobile ? '${a}' : '${b}'; KalturaPlayer.setup({targetId:'k',${prov}}).loadMedia({entryId:id})</script>`,
  2,
);
many(
  'map by language',
  (a, b) =>
    `<script>const ids={en:'${a}',de:'${b}'};KalturaPlayer.setup({targetId:'k',${prov}}).loadMedia({entryId:ids[document.documentElement.lang]})</script>`,
  2,
);
many(
  'entry list',
  (a, b) =>
    `<script>KalturaPlayer.setup({targetId:'k',${prov}}).loadPlaylistByEntryList({entries:[{entryId:'${a}'},{entryId:'${b}'}]})</script>`,
  2,
);
many(
  'kWidget twice',
  (a, b) =>
    `<script>kWidget.embed({targetId:'k1',wid:'_${A}',uiconf_id:${O},entry_id:'${a}'});kWidget.embed({targetId:'k2',wid:'_${A}',uiconf_id:${O},entry_id:'${b}'});</script>`,
  2,
);
many(
  'kWidget loop',
  (a, b) =>
    `<script>$.each(['${a}','${b}'],function(i,e){kWidget.embed({targetId:'k'+i,wid:'_${A}',uiconf_id:${O},entry_id:e})});</script>`,
  2,
);
many(
  'two iframes one line',
  (a, b) =>
    `<iframe src="${V}?iframeembed=true&entry_id=${a}"></iframe><iframe src="${V}?iframeembed=true&entry_id=${b}"></iframe>`,
  2,
);

// Iframe spellings
const fr =
  (q, attrs = '') =>
  (e) =>
    `<iframe src="${V}?iframeembed=true&entry_id=${e}${q}"${attrs}></iframe>`;
v7('x3D entities', (e) => `<iframe src="${V}?iframeembed&#x3D;true&#x26;entry_id&#x3D;${e}"></iframe>`);
v7('double amp entities', (e) => `<iframe src="${V}?iframeembed=true&amp;amp;amp;entry_id=${e}"></iframe>`);
v7('u0026 literal in html', (e) => `<iframe src="${V}?iframeembed=true\\u0026entry_id=${e}"></iframe>`);
v7(
  'newline in attr',
  (e) =>
    `<iframe\nsrc="https://cdnapisec.kaltura.com/p/${A}/\nembedPlaykitJs/uiconf_id/${U}?iframeembed=true&\nentry_id=${e}"></iframe>`,
);
v7('tab before src value', (e) => `<iframe src = \t "${V}?iframeembed=true&entry_id=${e}" ></iframe >`);
v7('self-closed', (e) => `<iframe src="${V}?iframeembed=true&entry_id=${e}" width="400" height="300" />`, {
  width: 400,
  height: 300,
});
v7('unquoted', (e) => `<iframe width=400 height=300 src=${V}?iframeembed=true&entry_id=${e} allowfullscreen></iframe>`, {
  width: 400,
  height: 300,
});
v7('%26amp;', (e) => `<iframe src="${V}?iframeembed=true&amp%3Bentry_id=${e}"></iframe>`);
v7('spaces encoded', (e) => `<iframe src="${V}?iframeembed=true&entry_id=%20${e}%20"></iframe>`);
v7('trailing slash path', (e) => `<iframe src="${C}/embedPlaykitJs/uiconf_id/${U}/?entry_id=${e}&iframeembed=1"></iframe>`);
v7('uiconf in query', (e) => `<iframe src="${C}/embedPlaykitJs?uiconf_id=${U}&iframeembed=true&entry_id=${e}"></iframe>`);
v7(
  'partner query only',
  (e) =>
    `<iframe src="https://cdnapisec.kaltura.com/embedPlaykitJs/uiconf_id/${U}/partner_id/${A}?iframeembed=true&entry_id=${e}"></iframe>`,
);
v7(
  'html_tag style percents',
  (e) => `<iframe style="width:100%;height:400px" src="${V}?iframeembed=true&entry_id=${e}"></iframe>`,
  { height: 400 },
);
v7(
  'style aspect ratio',
  (e) => `<iframe style="aspect-ratio: 16 / 9; width: 640px" src="${V}?iframeembed=true&entry_id=${e}"></iframe>`,
  { width: 640 },
);
v7('width 640.0 / em', (e) => `<iframe width="640.0" height="22em" src="${V}?iframeembed=true&entry_id=${e}"></iframe>`, {
  width: 640,
});
v7('startTime config json', fr('&config[playback]=%7B%22startTime%22%3A30%7D'), { startTime: 30 });
v7('config provider ks', fr(`&config[provider]=%7B%22ks%22%3A%22djJ8NTU1MTIzNHxhYmM%22%7D`), { ks: 'djJ8NTU1MTIzNHxhYmM' });
v7('config plugins', fr(`&config[plugins]=%7B%22dualscreen%22%3A%7B%7D%7D`), { plugins: { dualscreen: {} } });
v7('config nested brackets', fr(`&config[playback][autoplay]=true&config[ui][locale]=de`), { autoplay: true, locale: 'de' });
v7('config dotted', fr(`&config[playback.autoplay]=true`), { autoplay: true });
v7('config as one JSON', fr(`&config=%7B%22playback%22%3A%7B%22muted%22%3Atrue%7D%7D`), { muted: true });
v7('kalturaStartTime & EndTime', fr(`&kalturaStartTime=10&kalturaEndTime=20`), { startTime: 10, endTime: 20 });
v7('t fragment m s', fr('#t=1m30s'), { startTime: 90 });
v7('start param', fr('&start=30'), {});
v7(
  'regional host eu',
  (e) =>
    `<iframe src="https://cdnapisec.eu.kaltura.com/p/${A}/embedPlaykitJs/uiconf_id/${U}?iframeembed=true&entry_id=${e}"></iframe>`,
  { cdnUrl: 'https://cdnapisec.eu.kaltura.com' },
);
v7(
  'regional ca',
  (e) =>
    `<script src="https://cdnapi.ca.kaltura.com/p/${A}/embedPlaykitJs/uiconf_id/${U}"></script><div id="k"></div><script>KalturaPlayer.setup({targetId:'k',${prov}}).loadMedia({entryId:'${e}'})</script>`,
  { cdnUrl: 'https://cdnapi.ca.kaltura.com' },
);
v7(
  'on prem below path',
  (e) =>
    `<iframe src="https://video.uni.example/kaltura/p/${A}/embedPlaykitJs/uiconf_id/${U}?iframeembed=true&entry_id=${e}"></iframe>`,
  { cdnUrl: 'https://video.uni.example/kaltura' },
);
v7(
  'on prem http port',
  (e) =>
    `<iframe src="http://kaltura.uni.example:8080/p/${A}/embedPlaykitJs/uiconf_id/${U}?iframeembed=true&entry_id=${e}"></iframe>`,
  { cdnUrl: 'http://kaltura.uni.example:8080' },
);
v7(
  'on prem IP',
  (e) => `<iframe src="http://10.0.0.5/p/${A}/embedPlaykitJs/uiconf_id/${U}?iframeembed=true&entry_id=${e}"></iframe>`,
  { cdnUrl: 'http://10.0.0.5' },
);
v7(
  'wayback machine',
  (e) => `<iframe src="https://web.archive.org/web/20230101000000if_/${V}?iframeembed=true&entry_id=${e}"></iframe>`,
);
v7(
  'google redirect',
  (e) => `<a href="https://www.google.com/url?q=${encodeURIComponent(`${V}?iframeembed=true&entry_id=${e}`)}&amp;sa=D">x</a>`,
);
v7(
  'safe links of a mail',
  (e) =>
    `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(`${V}?iframeembed=true&entry_id=${e}`)}&data=04%7C01`,
);
v7(
  'srcdoc',
  (e) =>
    `<iframe srcdoc='<script src="${V}"></script><div id="k"></div><script>KalturaPlayer.setup({targetId:"k",${prov}}).loadMedia({entryId:"${e}"})</script>'></iframe>`,
);
v7(
  'link fallback iframe',
  (e) => `<iframe src="${V}?iframeembed=true&entry_id=${e}"><a href="${V}?iframeembed=true&entry_id=${e}">video</a></iframe>`,
);
v7(
  'object data html',
  (e) => `<object type="text/html" data="${V}?iframeembed=true&entry_id=${e}" width="640" height="360"></object>`,
  { width: 640, height: 360 },
);
v7('embed html', (e) => `<embed src="${V}?iframeembed=true&entry_id=${e}" width="640" height="360">`, {
  width: 640,
  height: 360,
});
v7('frame', (e) => `<frameset><frame src="${V}?iframeembed=true&entry_id=${e}"></frameset>`);
v7('webview/ionic', (e) => `<webview src="${V}?iframeembed=true&entry_id=${e}"></webview>`);
v7(
  'box of an editor',
  (e) => `<div class="ckeditor-html5-video"><iframe src="${V}?iframeembed=true&amp;entry_id=${e}"></iframe></div>`,
);
v7(
  'oembed media div CKEditor5',
  (e) =>
    `<figure class="media"><div data-oembed-url="${V}?iframeembed=true&amp;entry_id=${e}"><iframe src="${V}?iframeembed=true&amp;entry_id=${e}"></iframe></div></figure>`,
);
v7(
  'tinymce mce-object preview',
  (e) =>
    `<span contenteditable="false" data-mce-object="iframe" class="mce-preview-object mce-object-iframe" data-mce-p-src="${V}?iframeembed=true&amp;entry_id=${e}" data-mce-p-width="400"><iframe src="${V}?iframeembed=true&amp;entry_id=${e}" width="400"></iframe></span>`,
  { width: 400 },
);
v7('markdown link ref', (e) => `[video]: ${V}?iframeembed=true&entry_id=${e}`);
v7('asciidoc', (e) => `video::${V}?iframeembed=true&entry_id=${e}[width=640]`);
v7('rst raw', (e) => `.. raw:: html\n\n   <iframe src="${V}?iframeembed=true&entry_id=${e}"></iframe>\n`);
v7('bbcode', (e) => `[url=${V}?iframeembed=true&entry_id=${e}]Video[/url]`);
v7('bbcode iframe', (e) => `[iframe]${V}?iframeembed=true&entry_id=${e}[/iframe]`);
v7('wiki link', (e) => `[${V}?iframeembed=true&entry_id=${e} The video]`);
v7(
  'confluence storage',
  (e) =>
    `<ac:structured-macro ac:name="iframe"><ac:parameter ac:name="src"><ri:url ri:value="${V}?iframeembed=true&amp;entry_id=${e}" /></ac:parameter><ac:parameter ac:name="width">640</ac:parameter></ac:structured-macro>`,
);
v7(
  'confluence html macro',
  (e) =>
    `<ac:structured-macro ac:name="html"><ac:plain-text-body><![CDATA[<iframe src="${V}?iframeembed=true&entry_id=${e}"></iframe>]]></ac:plain-text-body></ac:structured-macro>`,
);
v7('joomla {iframe}', (e) => `{iframe width="400" height="300"}${V}?iframeembed=true&entry_id=${e}{/iframe}`);
v7(
  'joomla modules anywhere {source}',
  (e) => `{source}&lt;iframe src="${V}?iframeembed=true&amp;entry_id=${e}"&gt;&lt;/iframe&gt;{/source}`,
);
v7('typo3 typolink', (e) => `<link ${V}?iframeembed=true&entry_id=${e} _blank>Video</link>`);
v7('drupal json filter', (e) => `<drupal-embed data-embed-url="${V}?iframeembed=true&amp;entry_id=${e}"></drupal-embed>`);
v7('gutenberg block', (e) => `<!-- wp:kaltura/video {"entryId":"${e}","partnerId":"${A}","uiconfId":"${U}"} /-->`);
v7(
  'wp shortcode quotes encoded',
  (e) => `[kaltura-widget partnerid=&quot;${A}&quot; uiconfid=&quot;${U}&quot; entryid=&quot;${e}&quot; /]`,
);
v7(
  'wp shortcode curly',
  (e) => `[kaltura-widget partnerid=&#8221;${A}&#8221; uiconfid=&#8221;${U}&#8221; entryid=&#8221;${e}&#8221; /]`,
);
v7(
  'wp shortcode wid',
  (e) =>
    `[kaltura-widget wid="_${A}" uiconfid="${U}" entryid="${e}" width="608" height="342" style="margin-top:10px" responsive="true" /]`,
  { width: 608, height: 342 },
);
v7('elementor json', (e) =>
  JSON.stringify([
    { elType: 'widget', settings: { html: `<iframe src="${V}?iframeembed=true&entry_id=${e}"></iframe>` } },
  ]).replaceAll('/', '\\/'),
);
v7('php serialized', (e) => `a:1:{s:4:"code";s:150:"<iframe src="${V}?iframeembed=true&entry_id=${e}"></iframe>";}`);
v7(
  'SQL dump',
  (e) =>
    `INSERT INTO wp_posts VALUES (1,'<iframe src=\\"${V}?iframeembed=true&entry_id=${e}\\" width=\\"400\\"></iframe>\\r\\n<p>it\\'s</p>');`,
  { width: 400 },
);
v7('JSON in JSON in JSON', (e) =>
  JSON.stringify({
    a: JSON.stringify({ b: JSON.stringify({ html: `<iframe src="${V}?iframeembed=true&entry_id=${e}"></iframe>` }) }),
  }),
);
v7(
  'URL-encoded body',
  (e) => `content=${encodeURIComponent(`<iframe src="${V}?iframeembed=true&entry_id=${e}" width="400"></iframe>`)}&save=1`,
  { width: 400 },
);
v7(
  'quoted-printable',
  (e) =>
    `<iframe src=3D"https://cdnapisec.kaltura.com/p/${A}/embedPlaykitJs/uiconf_id/${U}=\n?iframeembed=3Dtrue&amp;entry_id=3D${e}"></iframe>`,
);
v7('zero-width inside id', (e) => `${V}?iframeembed=true&entry_id=${e.slice(0, 5)}\u200b${e.slice(5)}`);
v7('nbsp after', (e) => `${V}?iframeembed=true&entry_id=${e}\u00a0and more`);
v7('en-dash / smart double quotes low', (e) => `<iframe src=„${V}?iframeembed=true&entry_id=${e}“ width=„400“></iframe>`, {
  width: 400,
});
v7('guillemets', (e) => `<iframe src=« ${V}?iframeembed=true&entry_id=${e} » width=« 400 »></iframe>`, { width: 400 });
v7(
  'amp-iframe',
  (e) =>
    `<amp-iframe src="${V}?iframeembed=true&amp;entry_id=${e}" width="16" height="9" layout="responsive"><amp-img placeholder src="x.jpg"></amp-img></amp-iframe>`,
  { width: 16, height: 9 },
);
v7(
  'amp-kaltura playlist params',
  (e) =>
    `<amp-kaltura-player data-uiconf="${U}" data-partner="${A}" data-entryid="${e}" data-param-streamerType="auto" layout="responsive" width="480" height="270"></amp-kaltura-player>`,
  { width: 480, height: 270 },
);
v7(
  'og:video',
  (e) =>
    `<meta property="og:video:secure_url" content="${V}?iframeembed=true&amp;entry_id=${e}"/><meta property="og:video:width" content="640"/>`,
);
v7(
  'schema microdata',
  (e) => `<div itemprop="video" itemscope><link itemprop="embedUrl" href="${V}?iframeembed=true&amp;entry_id=${e}"></div>`,
);
v7('rss media', (e) => `<media:content url="${V}?iframeembed=true&amp;entry_id=${e}" type="text/html"/>`);
v7('pug', (e) => `iframe(src="${V}?iframeembed=true&entry_id=${e}" width="400")`);
v7('haml', (e) => `%iframe{:src => "${V}?iframeembed=true&entry_id=${e}", :width => "400"}`);
v7('hyperscript', (e) => `h('iframe', { src: '${V}?iframeembed=true&entry_id=${e}', width: 400 })`);
v7(
  'createElement React',
  (e) => `React.createElement("iframe", { src: "${V}?iframeembed=true&entry_id=${e}", width: 400, height: 300 })`,
  { width: 400, height: 300 },
);
v7(
  'JSX template with expressions',
  (e) =>
    'const entry = "' +
    e +
    '";\nexport default () => <iframe src={`' +
    V +
    '?iframeembed=true&entry_id=${entry}`} width="400" />;',
  { width: 400 },
);
v7('razor', (e) => `@{ var src = "${V}?iframeembed=true&entry_id=${e}"; }<iframe src="@src"></iframe>`);

// V2
v2(
  'kWidget object all',
  (e) =>
    `<script src="${W}"></script><div id="k" style="width:400px;height:330px" itemprop="video"><span itemprop="name" content="Title"></span></div><script>kWidget.embed({"targetId":"k","wid":"_${A}","uiconf_id":${O},"flashvars":{},"cache_st":1500000000,"entry_id":"${e}"});</script>`,
  { width: 400, height: 330 },
);
v2(
  'kWidget config in variable',
  (e) =>
    `<script>var kconf={targetId:'k',wid:'_${A}',uiconf_id:'${O}'};kconf.entry_id='${e}';kconf.flashvars={autoPlay:true};kWidget.embed(kconf);</script>`,
  { autoplay: true },
);
v2(
  'kWidget with params',
  (e) =>
    `<script>kWidget.embed('k',{wid:'_${A}',uiconf_id:'${O}',entry_id:'${e}',flashvars:{'autoPlay':'true','autoMute':'true','loop':'false'}});</script>`,
  { autoplay: true, muted: true, loop: false },
);
v2(
  'kWidget flashvars dotted & nested',
  (e) =>
    `<script>kWidget.embed({targetId:'k',wid:'_${A}',uiconf_id:'${O}',entry_id:'${e}',flashvars:{"mediaProxy.mediaPlayFrom":"30","mediaProxy.mediaPlayTo":"45.5","EmbedPlayer":{"WebKitPlaysInline":true}}});</script>`,
  { startTime: 30, endTime: 45.5 },
);
v2(
  'kWidget flashvars string',
  (e) =>
    `<script>kWidget.embed({targetId:'k',wid:'_${A}',uiconf_id:'${O}',entry_id:'${e}',flashvars:'autoPlay=true&mediaProxy.mediaPlayFrom=12'});</script>`,
  { autoplay: true, startTime: 12 },
);
v2(
  'kWidget partner_id',
  (e) => `<script>kWidget.embed({targetId:'k',partner_id:${A},uiconf_id:'${O}',entry_id:'${e}'});</script>`,
);
v2(
  'kWidget jQuery lazy',
  (e) =>
    `<script>$(document).ready(function(){$('.v').click(function(){kWidget.embed({'targetId':'k','wid':'_${A}','uiconf_id':'${O}','entry_id':'${e}','flashvars':{'autoPlay':true}})})})</script>`,
  { autoplay: true },
);
v2(
  'kWidget addReadyCallback',
  (e) =>
    `<script>kWidget.addReadyCallback(function(id){document.getElementById(id).kBind('playerReady',function(){})});kWidget.embed({targetId:'k',wid:'_${A}',uiconf_id:${O},entry_id:'${e}'});</script>`,
);
v2(
  'kWidget in window.onload',
  (e) => `<script>window.onload=()=>{kWidget.embed({targetId:'k',wid:"_${A}",uiconf_id:${O},entry_id:\`${e}\`})}</script>`,
);
v2(
  'mw.setConfig then embedIframe auto',
  (e) =>
    `<script>mw.setConfig('EmbedPlayer.DisableVideoTagSupport',true)</script><script src="https://cdnapisec.kaltura.com/p/${A}/sp/${A}00/embedIframeJs/uiconf_id/${O}/partner_id/${A}?autoembed=true&entry_id=${e}&playerId=kp&cache_st=1400000000&width=560&height=395&flashvars[streamerType]=auto"></script>`,
  { width: 560, height: 395 },
);
v2(
  'embedIframeJs amp',
  (e) =>
    `<iframe src="${W}?iframeembed=true&amp;playerId=kp&amp;entry_id=${e}&amp;flashvars[streamerType]=auto&amp;wid=_${A}" width="400" height="330" allowfullscreen webkitallowfullscreen mozAllowFullScreen frameborder="0"></iframe>`,
  { width: 400, height: 330 },
);
v2(
  'embedIframeJs encoded brackets',
  (e) =>
    `<iframe src="${W}?iframeembed=true&entry_id=${e}&flashvars%5BautoPlay%5D=true&flashvars%5Bmediaproxy.mediaPlayFrom%5D=5"></iframe>`,
  { autoplay: true, startTime: 5 },
);
v2(
  'embedIframeJs flashvars json',
  (e) => `<iframe src="${W}?iframeembed=true&entry_id=${e}&flashvars=%7B%22autoPlay%22%3Atrue%7D"></iframe>`,
  { autoplay: true },
);
v2(
  'embedIframeJs old path order',
  (e) =>
    `<iframe src="http://www.kaltura.com/p/${A}/sp/${A}00/embedIframeJs/partner_id/${A}/uiconf_id/${O}?iframeembed=true&playerId=x&entry_id=${e}"></iframe>`,
);
v2(
  'embedIframeJs double slash',
  (e) =>
    `<iframe src="//cdnapi.kaltura.com//p/${A}//sp/${A}00/embedIframeJs/uiconf_id/${O}/partner_id/${A}/?iframeembed=true&entry_id=${e}"></iframe>`,
);
v2(
  'kwidget any order',
  (e) => `http://www.kaltura.com/index.php/kwidget/entry_id/${e}/cache_st/1300000000/uiconf_id/${O}/wid/_${A}`,
);
v2(
  'kwidget kdp',
  (e) =>
    `<object data="http://cdnapi.kaltura.com/index.php/kwidget/wid/_${A}/uiconf_id/${O}/entry_id/${e}" type="application/x-shockwave-flash" width="400" height="330"><param name="allowFullScreen" value="true" /><param name="flashVars" value="autoPlay=true&amp;loop=true" /><a href="http://corp.kaltura.com">video platform</a></object>`,
  { width: 400, height: 330, autoplay: true, loop: true },
);
v2(
  'kwidget object embed nested',
  (e) =>
    `<object width="400" height="330" classid="clsid:D27CDB6E-AE6D-11cf-96B8-444553540000"><param name="movie" value="http://www.kaltura.com/index.php/kwidget/wid/_${A}/uiconf_id/${O}/entry_id/${e}"/><embed src="http://www.kaltura.com/index.php/kwidget/wid/_${A}/uiconf_id/${O}/entry_id/${e}" width="400" height="330" type="application/x-shockwave-flash"></embed></object>`,
  { width: 400, height: 330 },
);
v2(
  'swfobject 2 static publishing',
  (e) =>
    `<object id="kdp" classid="clsid:D27CDB6E-AE6D-11cf-96B8-444553540000" width="400" height="330"><param name="movie" value="http://www.kaltura.com/kwidget/wid/_${A}/uiconf_id/${O}" /><param name="flashvars" value="entryId=${e}&autoPlay=false" /><!--[if !IE]>--><object type="application/x-shockwave-flash" data="http://www.kaltura.com/kwidget/wid/_${A}/uiconf_id/${O}" width="400" height="330"><!--<![endif]--><p>Alt</p><!--[if !IE]>--></object><!--<![endif]--></object><script>swfobject.registerObject("kdp","9.0.0")</script>`,
  { width: 400, height: 330, autoplay: false },
);
v2(
  'swfobject1 addVariable',
  (e) =>
    `<script>var so=new SWFObject("http://www.kaltura.com/index.php/kwidget/wid/_${A}/uiconf_id/${O}","kdp","400","330","9","#000");so.addVariable("entryId","${e}");so.addVariable('autoPlay','true');so.addParam("allowFullScreen","true");so.write("k");</script>`,
  { width: 400, height: 330, autoplay: true },
);
v2(
  'swfobject2 vars object',
  (e) =>
    `<script>var fv={};fv.entryId="${e}";fv["autoPlay"]="true";swfobject.embedSWF("http://www.kaltura.com/index.php/kwidget/wid/_${A}/uiconf_id/${O}","k","400","330","10",null,fv,{allowscriptaccess:"always"},{id:"x"},function(e){});</script>`,
  { width: 400, height: 330, autoplay: true },
);
v2(
  'swfobject2 protocol var',
  (e) =>
    `<script>var u=("https:"==document.location.protocol?"https://":"http://")+"www.kaltura.com/index.php/kwidget/wid/_${A}/uiconf_id/${O}/entry_id/${e}";swfobject.embedSWF(u,"k",400,330,"9");</script>`,
  { width: 400, height: 330 },
);
v2(
  'extwidget embedIframe',
  (e) =>
    `<iframe src="https://www.kaltura.com/index.php/extwidget/embedIframe/entry_id/${e}/widget_id/_${A}/uiconf_id/${O}" width="400"></iframe>`,
  { width: 400 },
);
v2(
  'extwidget openGraph wid',
  (e) =>
    `<meta property="og:video" content="https://www.kaltura.com/index.php/extwidget/openGraph/wid/_${A}/entry_id/${e}/uiconf_id/${O}">`,
);
v2(
  'mwEmbedFrame query',
  (e) =>
    `<iframe src="https://cdnapisec.kaltura.com/html5/html5lib/v2.86/mwEmbedFrame.php?&wid=_${A}&uiconf_id=${O}&entry_id=${e}&iframeembed=true"></iframe>`,
);
v2(
  'mwEmbedLoader + kwidget object',
  (e) =>
    `<script src="http://html5.kaltura.org/js"></script><object id="kdp" type="application/x-shockwave-flash" data="http://www.kaltura.com/index.php/kwidget/wid/_${A}/uiconf_id/${O}/entry_id/${e}" height="330" width="400"></object>`,
  { width: 400, height: 330 },
);
v2(
  'video tag mwEmbed',
  (e) => `<video id="v" kwidgetid="_${A}" kuiconfid="${O}" kentryid="${e}" width="400" height="330"></video>`,
  { width: 400, height: 330 },
);
raw(
  'v2 playlist kpl0Url',
  (e) =>
    `<script>kWidget.embed({targetId:'k',wid:'_${A}',uiconf_id:${O},flashvars:{"playlistAPI.kpl0Name":"My list","playlistAPI.kpl0Url":"http://www.kaltura.com/index.php/partnerservices2/executeplaylist?uid=&partner_id=${A}&subp_id=${A}00&format=8&ks={ks}&playlist_id=${e}"}});</script>`,
  (e) => ({ partnerId: A, playlistId: e }),
);
raw(
  'v2 playlist flashvars object param',
  (e) =>
    `<object data="http://www.kaltura.com/index.php/kwidget/cache_st/1/wid/_${A}/uiconf_id/${O}" width="660" height="272"><param name="flashVars" value="playlistAPI.autoInsert=true&playlistAPI.kpl0Name=x&playlistAPI.kpl0Url=http%3A%2F%2Fwww.kaltura.com%2Findex.php%2Fpartnerservices2%2Fexecuteplaylist%3Fuid%3D%26partner_id%3D${A}%26subp_id%3D${A}00%26format%3D8%26ks%3D%7Bks%7D%26playlist_id%3D${e}&k_pl_autoContinue=true" /></object>`,
  (e) => ({ partnerId: A, playlistId: e, width: 660, height: 272 }),
);
raw(
  'v2 playlist iframe bracket',
  (e) =>
    `<iframe src="${W}?iframeembed=true&flashvars[playlistAPI.kpl0Id]=${e}&flashvars[playlistAPI.autoInsert]=true"></iframe>`,
  (e) => ({ partnerId: A, playlistId: e }),
);
raw(
  'v2 playlist api/v3 url',
  (e) =>
    `<script>kWidget.embed({targetId:'k',wid:'_${A}',uiconf_id:${O},flashvars:{playlistAPI:{kpl0Url:"http://www.kaltura.com/api_v3/index.php?service=playlist&action=execute&id=${e}&format=8"}}});</script>`,
  (e) => ({ partnerId: A, playlistId: e }),
);
raw(
  'v2 referenceId flashvars',
  (e) => `<iframe src="${W}?iframeembed=true&flashvars[referenceId]=REF-${e}"></iframe>`,
  (e) => ({ partnerId: A, referenceId: `REF-${e}` }),
);
raw(
  'v7 playlist',
  (e) => `<script>KalturaPlayer.setup({targetId:'k',${prov}}).loadPlaylist({playlistId:'${e}'})</script>`,
  (e) => ({ ...PU, playlistId: e }),
);
raw(
  'v7 getting started config playlist',
  (e) =>
    `<script>KalturaPlayer.setup({targetId:'k',${prov},playlist:{countdown:{show:true,duration:20},options:{autoContinue:true}}}).loadPlaylist({playlistId:'${e}'})</script>`,
  (e) => ({
    ...PU,
    playlistId: e,
    config: { playlist: { countdown: { show: true, duration: 20 }, options: { autoContinue: true } } },
  }),
);
raw(
  'v7 iframe playlist+entry',
  (e) => `<iframe src="${V}?iframeembed=true&playlist_id=${e}&entry_id=1_first000"></iframe>`,
  (e) => ({ ...PU, playlistId: e, entryId: '1_first000' }),
);

// MediaSpace, KAF, LTI
const host = `${A}.mediaspace.kaltura.com`;
raw(
  'kms secure iframe full',
  (e) =>
    `<iframe type="text/javascript" src='https://video.uni.example/embed/secure/iframe/entryId/${e}/uiConfId/${U}/st/0' style="width: 640px;height: 360px" allowfullscreen webkitallowfullscreen mozAllowFullScreen allow="autoplay *; fullscreen *; encrypted-media *" referrerPolicy="no-referrer-when-downgrade" frameborder="0" title="x"></iframe>`,
  (e) => ({ uiconfId: U, entryId: e, startTime: 0, width: 640, height: 360, mediaTitle: 'x' }),
);
v7('kms host partner', (e) => `<iframe src="https://${host}/embed/secure/iframe/entryId/${e}/uiConfId/${U}/st/95"></iframe>`, {
  startTime: 95,
});
v7(
  'kms host -2',
  (e) => `<iframe src="https://${A}-2.mediaspace.kaltura.com/embed/secure/iframe/entryId/${e}/uiConfId/${U}"></iframe>`,
);
v7(
  'kms eu host',
  (e) => `<iframe src="https://${A}.mediaspace.eu.kaltura.com/embed/secure/iframe/entryId/${e}/uiConfId/${U}"></iframe>`,
);
v7(
  'kaf eu host',
  (e) => `<iframe src="https://${A}-1.kaf.eu.kaltura.com/embed/secure/iframe/entryId/${e}/uiConfId/${U}"></iframe>`,
);
v7(
  'kms aws host',
  (e) => `<iframe src="https://${A}.mediaspace.frp2.ovp.kaltura.com/embed/secure/iframe/entryId/${e}/uiConfId/${U}"></iframe>`,
);
raw(
  'media/t with st',
  (e) => `https://video.uni.example/media/t/${e}?st=120`,
  (e) => ({ entryId: e, startTime: 120 }),
);
raw(
  'media category page',
  (e) => `https://video.uni.example/media/Some+Title/${e}/12345`,
  (e) => ({ entryId: e }),
);
raw(
  'media wxyz title slash encoded',
  (e) => `https://video.uni.example/media/A%2FB+Title/${e}`,
  (e) => ({ entryId: e }),
);
raw(
  'channel',
  (e) => `https://video.uni.example/channel/channelid/123/media/${e}`,
  (e) => ({ entryId: e }),
);
raw(
  'kms category',
  (e) => `https://${host}/category/Biology%3ECells/55/media/${e}`,
  (e) => ({ partnerId: A, entryId: e }),
);
raw(
  'kms playlist dedicated',
  (e) => `https://${host}/playlist/dedicated/${e}/1_firstent`,
  (e) => ({ partnerId: A, playlistId: e, entryId: '1_firstent' }),
);
raw(
  'kms playlist details',
  (e) => `https://${host}/playlist/details/${e}`,
  (e) => ({ partnerId: A, playlistId: e }),
);
raw(
  'kms embedplaylist',
  (e) =>
    `<iframe src="https://${host}/embedplaylist/secure/embed/playlistId/${e}/uiConfId/${U}" width="740" height="330"></iframe>`,
  (e) => ({ ...PU, playlistId: e, width: 740, height: 330 }),
);
v7(
  'canvas retrieve',
  (e) =>
    `<iframe class="lti-embed" style="width: 720px; height: 405px;" title="W1" src="https://uni.instructure.com/courses/9/external_tools/retrieve?display=borderless&amp;url=https%3A%2F%2F${A}-3.kaf.kaltura.com%2Fbrowseandembed%2Findex%2Fmedia%2Fentryid%2F${e}%2FshowDescription%2Ffalse%2FshowTitle%2Ffalse%2FshowTags%2Ffalse%2FshowDuration%2Ffalse%2FshowOwner%2Ffalse%2FshowUpload%2Ffalse%2FplayerSize%2F720x405%2FplayerSkin%2F${U}%2F" width="720" height="405" allowfullscreen="allowfullscreen" webkitallowfullscreen="webkitallowfullscreen" allow="geolocation *; microphone *"></iframe>`,
  { width: 720, height: 405, mediaTitle: 'W1' },
);
v7(
  'canvas resource_link_lookup',
  (e) =>
    `<iframe src="https://uni.instructure.com/courses/9/external_tools/retrieve?display=borderless&amp;resource_link_lookup_uuid=abc&amp;url=https%3A%2F%2F${A}-3.kaf.kaltura.com%2Fbrowseandembed%2Findex%2Fmedia%2Fentryid%2F${e}%2FplayerSkin%2F${U}"></iframe>`,
);
v7(
  'moodle lti_launch',
  (e) =>
    `<iframe src="https://moodle.uni.example/filter/kaltura/lti_launch.php?courseid=2&height=285&width=400&withblocks=0&source=http%3A%2F%2Fkaltura-kaf-uri.com%2Fbrowseandembed%2Findex%2Fmedia%2Fentryid%2F${e}%2FplayerSize%2F400x285%2FplayerSkin%2F${U}%2F" allowfullscreen="true"></iframe>`.replace(
      'http%3A%2F%2Fkaltura-kaf-uri.com',
      `https%3A%2F%2F${A}.kaf.kaltura.com`,
    ),
  { width: 400, height: 285 },
);
raw(
  'Moodle link with pipes in its title',
  (e) =>
    `<a href="http://${A}.kaf.kaltura.com/browseandembed/index/media/entryid/${e}/showDescription/false/playerSize/608x342/playerSkin/${U}/">tinymce-kalturamedia-embed||The |pipe| title||608||342</a>`,
  (e) => ({ ...PU, entryId: e, width: 608, height: 342, mediaTitle: 'The |pipe| title' }),
);
v7(
  'brightspace quicklink',
  (e) =>
    `<iframe src="/d2l/common/dialogs/quickLink/quickLink.d2l?ou={orgUnitId}&amp;type=lti&amp;rCode=uni-123&amp;srcou=1&amp;launchFramed=1&amp;framedName=Kaltura&amp;url=https%253A%252F%252F${A}-3.kaf.kaltura.com%252Fbrowseandembed%252Findex%252Fmedia%252Fentryid%252F${e}%252FplayerSkin%252F${U}"></iframe>`,
);
raw(
  'brightspace opaque quicklink',
  (e) =>
    `<p><a href="/d2l/common/dialogs/quickLink/quickLink.d2l?ou={orgUnitId}&type=lti&rcode=KAF-${e}&srcou=6606" target="_blank">Kaltura video</a></p>`,
  undefined,
);
v7(
  'blackboard mashup',
  (e) =>
    `<a href="@X@EmbeddedFile.requestUrlStub@X@bbcswebdav/x" data-bbfile="{&quot;url&quot;:&quot;https://${A}.kaf.kaltura.com/browseandembed/index/media/entryid/${e}/playerSkin/${U}&quot;}">v</a>`,
);
v7(
  'blackboard LtiMashup escaped',
  (e) =>
    `<iframe src="https://bb.uni.example/webapps/osv-kaltura-BBLEARN/LtiMashup?course_id=_1_1&amp;content_id=_2_1&amp;custom=https%3A%2F%2F${A}.kaf.kaltura.com%2Fbrowseandembed%2Findex%2Fmedia%2Fentryid%2F${e}%2FplayerSkin%2F${U}&amp;playerHeight=402&amp;playerWidth=608"></iframe>`,
);
v7(
  'sakai contentitem',
  (e) =>
    `<iframe src="https://sakai.uni.example/access/basiclti/site/s/content:6?custom=${encodeURIComponent(encodeURIComponent(`https://${A}.kaf.kaltura.com/browseandembed/index/media/entryid/${e}/playerSkin/${U}`))}"></iframe>`,
);
v7(
  'schoology',
  (e) =>
    `<iframe src="https://app.schoology.com/apps/run/1?launch_url=${encodeURIComponent(`https://${A}.kaf.kaltura.com/embed/secure/iframe/entryId/${e}/uiConfId/${U}`)}"></iframe>`,
);
raw(
  'kms go',
  (e) => `<iframe src="https://${host}/hosted/index/embed?entryId=${e}&uiConfId=${U}"></iframe>`,
  (e) => ({ ...PU, entryId: e }),
);
raw(
  'playManifest link',
  (e) =>
    `<video controls src="https://cdnapisec.kaltura.com/p/${A}/sp/${A}00/playManifest/entryId/${e}/flavorId/1_flavor00/format/url/protocol/https/a.mp4"></video>`,
  (e) => ({ partnerId: A, entryId: e }),
);
raw(
  'thumbnail image link',
  (e) => `<img src="https://cdnsecakmi.kaltura.com/p/${A}/sp/${A}00/thumbnail/entry_id/${e}/version/100001/width/400">`,
  undefined,
);
raw('tiny url', () => `<a href="https://www.kaltura.com/tiny/abc12">x</a>`, undefined);

// Damaged addresses, and addresses in other texts
v7('semicolon between parameters', (e) => `<iframe src="${V}?iframeembed=true;entry_id=${e}"></iframe>`);
v7('second question mark', (e) => `<iframe src="${V}?iframeembed=true?entry_id=${e}"></iframe>`);
v7('ampersand in place of the question mark', (e) => `<iframe src="${V}&iframeembed=true&entry_id=${e}"></iframe>`);
v7(
  'encoded path',
  (e) =>
    `<iframe src="https://cdnapisec.kaltura.com/p%2F${A}%2FembedPlaykitJs%2Fuiconf_id%2F${U}?iframeembed=true&entry_id=${e}"></iframe>`,
);
v7(
  'host with a trailing full stop',
  (e) =>
    `<iframe src="https://cdnapisec.kaltura.com.:443/p/${A}/embedPlaykitJs/uiconf_id/${U}?iframeembed=true&entry_id=${e}"></iframe>`,
);
v7(
  'config encoded twice',
  (e) =>
    `<iframe src="${V}?iframeembed=true&entry_id=${e}&config%255Bplayback%255D=%257B%2522autoplay%2522%253Atrue%257D"></iframe>`,
  { autoplay: true },
);
v7(
  'address of a frame without its scheme',
  (e) => `<iframe src="cdnapisec.kaltura.com/p/${A}/embedPlaykitJs/uiconf_id/${U}?iframeembed=true&entry_id=${e}"></iframe>`,
);
v7(
  'address in a sentence without its scheme',
  (e) => `See cdnapisec.kaltura.com/p/${A}/embedPlaykitJs/uiconf_id/${U}?iframeembed=true&entry_id=${e} for more`,
);
v7('CSV without quotes', (e) => `title,url,date\nA,${V}?iframeembed=true&entry_id=${e},2020-01-01`);
v7('Markdown, bold', (e) => `**${V}?iframeembed=true&entry_id=${e}**`);
v7('Markdown, emphasised by underscores', (e) => `_${V}?iframeembed=true&entry_id=${e}_`);
v7('Markdown table', (e) => `|${V}?iframeembed=true&entry_id=${e}|Week 1|`);
v7('Chinese full stop', (e) => `请看${V}?iframeembed=true&entry_id=${e}。谢谢`);
v7('Japanese brackets', (e) => `「${V}?iframeembed=true&entry_id=${e}」`);
v7('ellipsis', (e) => `${V}?iframeembed=true&entry_id=${e}…`);
v7('height with a space before its unit', (e) => `<iframe height="402 px" src="${V}?iframeembed=true&entry_id=${e}"></iframe>`, {
  height: 402,
});
v7(
  'style in capitals, with a fraction of a pixel',
  (e) => `<iframe STYLE="WIDTH:640.5PX;HEIGHT:360PX" src="${V}?iframeembed=true&entry_id=${e}"></iframe>`,
  { width: 640.5, height: 360 },
);
v7(
  'escaped twice',
  (e) =>
    `&amp;lt;iframe src=&amp;quot;${V}?iframeembed=true&amp;amp;amp;entry_id=${e}&amp;quot; width=&amp;quot;640&amp;quot;&amp;gt;&amp;lt;/iframe&amp;gt;`,
  { width: 640 },
);
v7(
  'escaped three times',
  (e) =>
    `&amp;amp;lt;iframe src=&amp;amp;quot;${V}?iframeembed=true&amp;amp;amp;amp;entry_id=${e}&amp;amp;quot;&amp;amp;gt;&amp;amp;lt;/iframe&amp;amp;gt;`,
);
v2(
  'embedIframeJs nested brackets',
  (e) =>
    `<iframe src="${W}?iframeembed=true&entry_id=${e}&flashvars[mediaProxy][mediaPlayFrom]=10&flashvars%5BmediaProxy%5D%5BmediaPlayTo%5D=20"></iframe>`,
  { startTime: 10, endTime: 20 },
);
v2('kWidget entryId', (e) => `<script>kWidget.embed({targetId:'k',wid:'_${A}',uiconf_id:'${O}',entryId:'${e}'});</script>`);
v2(
  'kWidget account as a number',
  (e) => `<script>kWidget.embed({targetId:'k',wid:${A},uiconf_id:${O},entry_id:'${e}'});</script>`,
);
v2(
  'kWidget account without its underscore',
  (e) => `<script>kWidget.embed({targetId:'k',wid:'${A}',uiconf_id:${O},entry_id:'${e}'});</script>`,
);
v2(
  'AC_FL_RunContent',
  (e) =>
    `<script>AC_FL_RunContent('codebase','http://download.macromedia.com/x','width','400','height','300','src','http://www.kaltura.com/index.php/kwidget/wid/_${A}/uiconf_id/${O}','flashvars','entryId=${e}&autoPlay=true','movie','http://www.kaltura.com/index.php/kwidget/wid/_${A}/uiconf_id/${O}');</script>`,
  { width: 400, height: 300, autoplay: true },
);
v7('Jekyll include', (e) => `{% include kaltura.html entry_id="${e}" partner_id="${A}" uiconf_id="${U}" %}`);
v7(
  'Moodle link with the separator in its title',
  (e) =>
    `<a href="https://${A}.kaf.kaltura.com/browseandembed/index/media/entryid/${e}/playerSize/608x402/playerSkin/${U}/">tinymce-kalturamedia-embed||Part 1 || Part 2||608||402</a>`,
  { width: 608, height: 402, mediaTitle: 'Part 1 || Part 2' },
);
raw(
  'page of MediaSpace with its playlist in the query',
  (e) => `https://video.uni.example/media/Week+1/${e}?playlistId=1_list0000`,
  (e) => ({ entryId: e, playlistId: '1_list0000' }),
);
raw(
  'page of MediaSpace with the time in its fragment',
  (e) => `https://${host}/media/t/${e}#t=75`,
  (e) => ({ partnerId: A, entryId: e, startTime: 75 }),
);

// Scripts with values in functions, classes, branches, and other scripts
const script = (code) => `<script>${code}</script>`;
v7('method of an object returns config', (e) =>
  script(
    `const App={config(){return {targetId:'k',${prov}}},entry:'${e}'};KalturaPlayer.setup(App.config()).loadMedia({entryId:App.entry})`,
  ),
);
v7('static members of a class', (e) =>
  script(
    `class App{static config={targetId:'k',${prov}};static entry='${e}'} KalturaPlayer.setup(App.config).loadMedia({entryId:App.entry})`,
  ),
);
v7('getters', (e) =>
  script(
    `const o={get cfg(){return {targetId:'k',${prov}}},get id(){return '${e}'}};KalturaPlayer.setup(o.cfg).loadMedia({entryId:o.id})`,
  ),
);
v7(
  'function with a local variable returns config',
  (e) =>
    script(
      `function getConfig(){ const cfg={${prov}}; cfg.playback={autoplay:true}; return cfg } KalturaPlayer.setup(getConfig()).loadMedia({entryId:'${e}'})`,
    ),
  { autoplay: true },
);
v7('branches of a function that return the same player', (e) =>
  script(
    `function cfg(){ if(isSmall()){return {${prov},playback:{preload:'none'}}} else {return {${prov},playback:{preload:'auto'}}} } KalturaPlayer.setup(cfg()).loadMedia({entryId:'${e}'})`,
  ),
);
v7('choice between two configs of one player', (e) =>
  script(`KalturaPlayer.setup(isSmall()?{${prov},ui:{}}:{${prov}}).loadMedia({entryId:'${e}'})`),
);
v7('immediately invoked function', (e) =>
  script(
    `const config=(()=>{const provider={partnerId:${A},uiConfId:${U}};return {targetId:'k',provider}})();KalturaPlayer.setup(config).loadMedia({entryId:'${e}'})`,
  ),
);
v7('config of a promise', (e) =>
  script(`Promise.resolve({targetId:'k',${prov}}).then(cfg=>{const p=KalturaPlayer.setup(cfg);p.loadMedia({entryId:'${e}'})})`),
);
v7(
  'assignments with an operator',
  (e) =>
    script(
      `let cfg;cfg ??= {${prov}};cfg.playback ||= {muted:true};let id='1_';id+='${e.slice(2)}';KalturaPlayer.setup(cfg).loadMedia({entryId:id})`,
    ),
  { muted: true },
);
v7('setup under another name', (e) =>
  script(
    `const { setup: createPlayer } = window.KalturaPlayer; createPlayer({targetId:'k',${prov}}).loadMedia({entryId:'${e}'})`,
  ),
);
v7('minified, loadMedia under another name', (e) =>
  script(
    `const{KalturaPlayer:t}=window,{loadMedia:n}=t.setup({targetId:"k",provider:{partnerId:${A},uiConfId:${U}}});n({entryId:"${e}"})`,
  ),
);
v7(
  'config of an earlier script',
  (e) =>
    script(`var config={targetId:'k',${prov}},ENTRY='${e}';`) +
    `<div id="k"></div>` +
    script(`var p=KalturaPlayer.setup(config);p.loadMedia({entryId:ENTRY})`),
);
v7(
  'function of an earlier script, and its window',
  (e) =>
    script(`window.kMedia={entryId:'${e}'};function settings(){return {targetId:'k',${prov}}}`) +
    script(`KalturaPlayer.setup(settings()).loadMedia(window.kMedia)`),
);
v7(
  'TypeScript class with parameter properties',
  (e) =>
    `export class KalturaVideo {\n  private readonly config: Config = { targetId: 'k', ${prov} };\n  private player?: Player;\n  constructor(private readonly entryId: string = '${e}') {}\n  public async init(): Promise<void> {\n    this.player = (window as any).KalturaPlayer.setup(this.config);\n    await this.player!.loadMedia({ entryId: this.entryId });\n  }\n}`,
);
v7(
  'TypeScript function with types of parameters',
  (e) =>
    `export function mount(targetId: string, entryId: string = '${e}'): void {\n  const player = window.KalturaPlayer.setup({ targetId, ${prov} });\n  player.loadMedia({ entryId });\n}`,
);
v7(
  'Svelte props with types',
  (e) =>
    `<script lang="ts">\n  let { entryId = '${e}' }: { entryId?: string } = $props();\n  $effect(() => { const player = window.KalturaPlayer.setup({ targetId: 'k', ${prov} }); player.loadMedia({ entryId }); });\n</script>\n<div id="k"></div>`,
);
v7(
  'JSX frame with expressions',
  (e) =>
    `<iframe src={"${V}?iframeembed=true&entry_id=${e}"} style={{ width: '640px', height: 360, border: 'none' }} title={"Week 3"} />`,
  { mediaTitle: 'Week 3', width: 640, height: 360 },
);
v7(
  'TSX frame with an entry of a variable',
  (e) =>
    "const entry: string = '" +
    e +
    "';\nexport const F = (): JSX.Element => <iframe src={`" +
    V +
    '?iframeembed=true&entry_id=${entry}`} width={640} />;',
  { width: 640 },
);
v7('custom component in MDX', (e) => `<Kaltura entryId="${e}" partnerId={${A}} uiconfId={${U}} />`);
v7('this package’s component in a Vue template', (e) => `<KalturaPlayer partner-id="${A}" uiconf-id="${U}" entry-id="${e}"/>`);
v7(
  'this element’s tag in a JSON string',
  (e) => JSON.stringify({ html: `<kaltura-player partner-id="${A}" uiconf-id="${U}" entry-id="${e}" muted></kaltura-player>` }),
  { muted: true },
);

// Codes inside of attributes, expressions and strings
const sized = { width: 640, height: 360 };
const frame = (e) => `<iframe src="${V}?iframeembed=true&entry_id=${e}" width="640" height="360"></iframe>`;
const escapedOnce = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const guide = (e) =>
  `<script src="${V}"></script><div id="k"></div><script>KalturaPlayer.setup({targetId:"k",${prov}}).loadMedia({entryId:"${e}"})</script>`;
v7('frame in an attribute', (e) => `<button data-embed="${escapedOnce(frame(e))}">Play</button>`, sized);
v7('frame in an attribute in single quotes', (e) => `<div data-embed='${frame(e)}'><p>Text</p></div>`, sized);
v7('guide’s code in an attribute', (e) => `<div data-embed-code="${escapedOnce(guide(e))}"></div>`);
v7('frame in an attribute, escaped twice', (e) => `<div data-iframe="${escapedOnce(escapedOnce(frame(e)))}"></div>`, sized);
v7(
  'frame in JSON in an attribute',
  (e) => `<div data-props="${escapedOnce(JSON.stringify({ html: frame(e), title: 'x' }))}"></div>`,
  sized,
);
v7('frame in a text area', (e) => `<textarea readonly>${escapedOnce(frame(e))}</textarea>`, sized);
v7('frame beside an attribute with one quote', (e) => `<p title="12&quot; x"></p><pre>${escapedOnce(frame(e))}</pre>`, sized);
v7('markup of a React element', (e) => `<div dangerouslySetInnerHTML={{ __html: \`${frame(e)}\` }} />`, sized);
v7('frame that a JSX attribute renders', (e) => `<Tab render={() => <div>${frame(e)}</div>} title="Video" />`, sized);
v7('frame in a PHP heredoc', (e) => `<?php\n$html = <<<HTML\n${frame(e)}\nHTML;\n`, sized);
v7('guide’s code in a JSON string', (e) => JSON.stringify({ html: guide(e) }));
v7('shortcode in a JSON string', (e) =>
  JSON.stringify({ body: `[kaltura-widget partnerid="${A}" uiconfid="${U}" entryid="${e}"]` }),
);
v7('frame in single quotes in a JSON string', (e) => JSON.stringify({ html: frame(e).replaceAll('"', "'") }), sized);

// Settings in other places than the script or the address
const scriptOf = (value) =>
  `<script>const el = document.getElementById('k'); KalturaPlayer.setup({ targetId: 'k', ${prov} }).loadMedia({ entryId: ${value} })</script>`;
v7('dataset of the target', (e) => `<div id="k" data-entry-id="${e}"></div>${scriptOf('el.dataset.entryId')}`);
v7('attribute of the target', (e) => `<div id="k" data-entry-id="${e}"></div>${scriptOf("el.getAttribute('data-entry-id')")}`);
v7(
  'dataset of the target with all ids',
  (e) =>
    `<div id="k" data-partner="${A}" data-uiconf="${U}" data-entry="${e}"></div><script>const { dataset } = document.getElementById('k'); KalturaPlayer.setup({ targetId: 'k', provider: { partnerId: dataset.partner, uiConfId: dataset.uiconf } }).loadMedia({ entryId: dataset.entry })</script>`,
);
v7(
  'handler of the library’s script',
  (e) => `<script src="${V}" onload="KalturaPlayer.setup({ targetId: 'k', ${prov} }).loadMedia({ entryId: '${e}' })"></script>`,
);
v7(
  'handler of a Next.js script',
  (e) =>
    `<Script src="${V}" onLoad={() => { const p = KalturaPlayer.setup({ targetId: 'k', ${prov} }); p.loadMedia({ entryId: '${e}' }); }} />`,
);
v7(
  'address on several lines',
  (e) => `<iframe src="${C}/embedPlaykitJs/\n    uiconf_id/${U}?iframeembed=true&amp;\n    entry_id=${e}"></iframe>`,
);
v7(
  'frame of an exported Canvas page',
  (e) =>
    `<iframe src="$CANVAS_COURSE_REFERENCE$/external_tools/retrieve?display=borderless&amp;url=https%3A%2F%2F${A}.kaf.kaltura.com%2Fbrowseandembed%2Findex%2Fmedia%2Fentryid%2F${e}%2FplayerSkin%2F${U}"></iframe>`,
);
v7(
  'settings of a dynamic WordPress block',
  (e) => {
    const settings = JSON.stringify({ data: { embed: frame(e) } })
      .replaceAll('<', '\\u003c')
      .replaceAll('&', '\\u0026');
    return `<!-- wp:acf/video ${settings} /-->`;
  },
  sized,
);
v7(
  'address of a dynamic WordPress block',
  (e) => `<!-- wp:core-embed/kaltura {"url":"${V}?iframeembed=true&entry_id=${e}"} /-->`,
);
raw(
  'positional id of a Hugo shortcode',
  (e) => `{{< kaltura "${e}" >}}`,
  (e) => ({ entryId: e }),
);
raw(
  'positional id of a Liquid tag',
  (e) => `{% kaltura ${e} %}`,
  (e) => ({ entryId: e }),
);
raw(
  'address with an account of PHP',
  (e) =>
    `<iframe src="https://cdnapisec.kaltura.com/p/<?= $account->id ?>/embedPlaykitJs/uiconf_id/${U}?iframeembed=true&entry_id=${e}" width="640"></iframe>`,
  (e) => ({ uiconfId: U, entryId: e, width: 640 }),
);
