// All entries and playlists of the backend. Each medium is a folder of ./media; several entries can share one medium.

/**
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} name
 * @property {string} [description]
 * @property {string} [referenceId]
 * @property {'video' | 'short' | 'other' | 'two' | 'two-child' | 'audio'} media
 * @property {number} duration seconds
 * @property {'video' | 'audio' | 'live' | 'image' | 'document' | 'youtube'} [kind] absent: video
 * @property {boolean} [dvr] whether viewers can seek back in a live entry; absent: true
 * @property {number} [loops] how many times the medium plays; absent: 1
 * @property {number} [status] Kaltura's entry status; absent: 2, ready
 * @property {string} [parentId] the entry whose second stream this entry is
 * @property {Array<'hls' | 'progressive' | 'drm'>} [formats] absent: hls and progressive
 * @property {true | string[]} [captions] true: English and Spanish; codes: one track per code, all with the English text
 * @property {string} [capabilities] comma-separated, for example `quiz.quiz`
 * @property {boolean} [chapters]
 * @property {boolean} [slides]
 * @property {boolean} [spanishAudio]
 * @property {boolean} [needsKs]
 * @property {boolean} [elsewhere] whether its streams and captions are on another host
 * @property {string} [blockedBy] code of the access control rule that blocks the entry
 * @property {string} [message] code of an access control rule that adds a message but does not block
 * @property {'empty'} [list] baseEntry.list responds with an empty `objects`
 * @property {boolean} [noContext] baseEntry.getPlaybackContext responds ENTRY_ID_NOT_FOUND
 * @property {import('./faults.mjs').Fault[]} [faults] permanent faults of the entry
 */

/** The duration of each medium, in seconds. */
const lengths = { video: 30, short: 4, other: 8, two: 12, 'two-child': 12, audio: 20 };

/**
 * @param {string} id
 * @param {Entry['media']} media
 * @param {Partial<Entry>} [more]
 * @returns {Entry}
 */
const entry = (id, media, more) => ({ id, name: id, media, duration: lengths[media], ...more });

/** @param {string} id @param {string} code */
const blocked = (id, code) => entry(id, 'short', { blockedBy: code });

/** @param {string} id @param {import('./faults.mjs').Fault} fault */
const faulty = (id, fault) => entry(id, 'other', { faults: [fault], formats: ['hls'] });

/** @type {Entry[]} */
const playable = [
  entry('1_video', 'video', {
    name: 'Thirty seconds',
    description: 'Two renditions, captions, chapters.',
    referenceId: 'ref_video',
    captions: true,
    chapters: true,
  }),
  entry('1_short', 'short', { name: 'Four seconds' }),
  entry('1_other', 'other', { name: 'The other one' }),
  entry('1_audio', 'audio', { name: 'Sound only', kind: 'audio' }),
  entry('1_live', 'video', { name: 'Live', kind: 'live', formats: ['hls'], duration: 0 }),
  entry('1_live_edge', 'video', { name: 'Live, at the edge alone', kind: 'live', dvr: false, formats: ['hls'], duration: 0 }),
  entry('1_image', 'short', { name: 'An image', kind: 'image', formats: [], duration: 0 }),
  entry('1_document', 'short', { name: 'A document', kind: 'document', formats: [], duration: 0 }),
  entry('1_youtube', 'short', { name: 'A video of YouTube', kind: 'youtube', referenceId: 'aaaaaaaaaaa', formats: [] }),
  entry('1_quiz', 'short', { name: 'A quiz', capabilities: 'quiz.quiz' }),
  entry('1_long', 'video', { name: 'Ten minutes', loops: 20, duration: 600, formats: ['hls'], captions: true }),
  entry('1_slides', 'video', { name: 'With slides', captions: true, chapters: true, slides: true }),
  entry('1_languages', 'video', { name: 'Two audio languages', captions: true, spanishAudio: true, formats: ['hls'] }),
  entry('1_codes', 'short', {
    name: 'Captions in many codes',
    captions: 'ger fil est spa pt pt_br en-GB chi zh-Hant nob iw arz per_AF sr-Latn in cat'.split(' '),
  }),
  entry('1_filipino', 'short', { name: 'Captions in Filipino and English', captions: ['fil', 'en'] }),
  entry('1_two', 'two', { name: 'Two streams' }),
  entry('1_two_child', 'two-child', { name: 'Two streams, the second', parentId: '1_two' }),
  entry('1_two_broken', 'two', { name: 'Two streams, the second broken' }),
  entry('1_two_broken_child', 'two-child', {
    parentId: '1_two_broken',
    faults: [{ kind: 'manifest', fault: 'status', status: 404 }],
  }),
  entry('1_secured', 'short', { name: 'Needs a session', needsKs: true }),
  entry('1_two_elsewhere', 'two', { name: 'Two streams, the second on another host' }),
  entry('1_two_elsewhere_child', 'two-child', { parentId: '1_two_elsewhere', elsewhere: true }),
  entry('1_elsewhere', 'short', { name: 'On another host', captions: true, elsewhere: true }),
  entry('1_html', 'short', {
    name: '<img src=x onerror="window.hacked=1">&quot;</script><b>bold</b>',
    description: '<script>window.hacked=2</script>',
  }),
];

/** @type {Entry[]} */
const failing = [
  { ...faulty('1_elsewhere404', { kind: 'manifest', fault: 'status', status: 404 }), elsewhere: true },
  entry('1_missing', 'short', { list: 'empty', noContext: true }),
  blocked('1_geo', 'COUNTRY_RESTRICTED'),
  blocked('1_ip', 'IP_RESTRICTED'),
  blocked('1_site', 'SITE_RESTRICTED'),
  blocked('1_scheduled', 'SCHEDULED_RESTRICTED'),
  blocked('1_blocked', 'USER_AGENT_RESTRICTED'),
  entry('1_unscheduled', 'short', { message: 'SCHEDULED_RESTRICTED' }),
  entry('1_importing', 'short', { status: 0 }),
  entry('1_notready', 'short', { status: 1 }),
  entry('1_deleted', 'short', { status: 3, noContext: true }),
  entry('1_deleted_playable', 'short', { status: 3 }),
  entry('1_nosources', 'short', { formats: [] }),
  entry('1_live_scheduled', 'video', { name: 'Live, before its scheduled start', kind: 'live', formats: [], duration: 0 }),
  entry('1_drmish', 'short', { formats: ['drm'] }),
  entry('1_off_air', 'video', {
    name: 'Live, off air',
    kind: 'live',
    formats: ['hls'],
    duration: 0,
    faults: [{ kind: 'manifest', fault: 'status', status: 404 }],
  }),
  faulty('1_manifest404', { kind: 'manifest', fault: 'status', status: 404 }),
  faulty('1_manifest500', { kind: 'manifest', fault: 'status', status: 500 }),
  faulty('1_manifesthtml', { kind: 'manifest', fault: 'html' }),
  faulty('1_segment404', { kind: 'segment', fault: 'status', status: 404, fromSegment: 3 }),
  faulty('1_segmentnoise', { kind: 'segment', fault: 'noise', fromSegment: 3 }),
  faulty('1_segmenthang', { kind: 'segment', fault: 'hang', fromSegment: 3 }),
];

/** All entries by id. @type {Map<string, Entry>} */
export const entries = new Map([...playable, ...failing].map((each) => [each.id, each]));

/** All playlists by id. @type {Map<string, {id: string, name: string, entryIds: string[]}>} */
export const playlists = new Map(
  [
    { id: '1_playlist', name: 'A short list', entryIds: ['1_short', '1_video'] },
    { id: '1_empty_playlist', name: 'An empty list', entryIds: [] },
  ].map((each) => [each.id, each]),
);

/** @param {unknown} referenceId */
export const byReferenceId = (referenceId) =>
  referenceId ? [...entries.values()].find((each) => each.referenceId === referenceId) : undefined;
