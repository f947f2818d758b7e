import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { useBackend } from './client.mjs';

const backend = useBackend();
const anonymously = { service: 'session', action: 'startWidgetSession' };
const first = '{1:result:ks}';

describe('multirequests of the backend', () => {
  it('a multirequest passes results of earlier calls to later ones', async () => {
    const partner = backend.newPartner();
    const [session, entries, context, metadata] = await backend.multi(
      partner,
      { ...anonymously, widgetId: `_${partner}` },
      { service: 'baseEntry', action: 'list', ks: first, filter: { redirectFromEntryId: '1_video' } },
      { service: 'baseEntry', action: 'getPlaybackContext', ks: first, entryId: '{2:result:objects:0:id}' },
      { service: 'metadata_metadata', action: 'list', ks: first, filter: { objectIdEqual: '{2:result:objects:0:id}' } },
    );
    assert.match(session.ks, /^djJ8/);
    assert.equal(entries.objects[0].duration, 30);
    assert.deepEqual(
      context.sources.map(({ format }) => format),
      ['applehttp', 'url'],
    );
    assert.deepEqual(
      context.playbackCaptions.map(({ languageCode }) => languageCode),
      ['en', 'es'],
    );
    assert.equal(metadata.totalCount, 0);
  });

  it('a multirequest is accepted as a form and in the query of the address', async () => {
    const partner = backend.newPartner();
    const form = new URLSearchParams({
      format: '1',
      '1:service': 'session',
      '1:action': 'startWidgetSession',
      '1:widgetId': `_${partner}`,
      '2[service]': 'baseEntry',
      '2[action]': 'list',
      '2[ks]': first,
      '2[filter][idEqual]': '1_short',
    });
    const fromBody = await backend.json('/api_v3/service/multirequest', { method: 'POST', body: form });
    assert.equal(fromBody[1].objects[0].id, '1_short');
    const fromAddress = await backend.json(`/api_v3/index.php?service=multirequest&${form}`);
    assert.equal(fromAddress[1].objects[0].id, '1_short');
  });

  it('a multirequest returns only the fields of its response profile', async () => {
    const partner = backend.newPartner();
    const [, { objects }] = await backend.multi(
      partner,
      { ...anonymously, widgetId: `_${partner}` },
      {
        service: 'baseEntry',
        action: 'list',
        ks: first,
        filter: { parentEntryIdEqual: '1_two' },
        responseProfile: { type: 1, fields: 'id, name' },
      },
    );
    assert.deepEqual(objects, [{ id: '1_two_child', name: 'Two streams, the second', objectType: 'KalturaMediaEntry' }]);
  });

  it('a multirequest returns ENTRY_ID_NOT_FOUND for an unknown entry, and an empty list for the entry 1_missing', async () => {
    const partner = backend.newPartner();
    const ask = (id) =>
      backend.multi(
        partner,
        { ...anonymously, widgetId: `_${partner}` },
        { service: 'baseEntry', action: 'list', ks: first, filter: { redirectFromEntryId: id } },
        { service: 'baseEntry', action: 'getPlaybackContext', ks: first, entryId: '{2:result:objects:0:id}' },
      );
    const [, unknown, refusal] = await ask('1_nowhere');
    assert.equal(unknown.objects, undefined);
    assert.equal(refusal.code, 'ENTRY_ID_NOT_FOUND');
    const [, missing] = await ask('1_missing');
    assert.deepEqual(missing.objects, []);
  });

  it('a multirequest returns the JSON of captions without an array around it', async () => {
    const partner = backend.newPartner();
    const ks = await backend.ks(partner);
    const { objects } = await backend.multi(partner, {
      service: 'caption_captionasset',
      action: 'serveAsJson',
      captionAssetId: '1_video-es',
      ks,
    });
    assert.deepEqual(objects[0], {
      startTime: 500,
      endTime: 2500,
      content: [{ text: 'Esta es una grabación de prueba.' }],
    });
  });
});

describe('sessions of the backend', () => {
  it('session.start opens USER sessions with the right secret, and no ADMIN sessions', async () => {
    const partnerId = backend.newPartner();
    const params = { partnerId, secret: 'demo-secret', type: 0, userId: 'ann', expiry: 60, privileges: 'sview:1_secured' };
    const ks = await backend.call('session', 'start', params);
    const info = await backend.call('session', 'get', { ks, partnerId });
    assert.deepEqual([info.userId, info.privileges, info.partnerId], ['ann', 'sview:1_secured', partnerId]);
    for (const wrong of [{ secret: 'guess' }, { type: 2 }]) {
      const refusal = await backend.call('session', 'start', { ...params, ...wrong });
      assert.deepEqual([refusal.objectType, refusal.code], ['KalturaAPIException', 'START_SESSION_ERROR']);
    }
  });

  it('appToken.startSession opens a session only with the right id and token hash', async () => {
    const partnerId = backend.newPartner();
    const { ks } = await backend.call('session', 'startWidgetSession', { widgetId: `_${partnerId}` });
    const tokenHash = createHash('sha256').update(`${ks}demo-token`).digest('hex');
    const params = { id: '1_apptoken', tokenHash, ks, partnerId, userId: 'ann', expiry: 60 };
    const info = await backend.call('appToken', 'startSession', params);
    assert.match(info.ks, /^djJ8/);
    assert.equal(info.privileges, 'sview:*');
    const refused = await backend.call('appToken', 'startSession', { ...params, tokenHash: tokenHash.replace(/./, 'z') });
    assert.equal(refused.code, 'INVALID_APP_TOKEN_HASH');
    const unknown = await backend.call('appToken', 'startSession', { ...params, id: '1_nowhere' });
    assert.equal(unknown.code, 'APP_TOKEN_ID_NOT_FOUND');
  });

  it('a session that is unknown, of another account, expired or ended is refused', async () => {
    const partnerId = backend.newPartner();
    const reason = async (ks) => {
      const { code, message } = await backend.call('baseEntry', 'list', { ks, partnerId });
      assert.equal(code, 'INVALID_KS');
      return message.replace(ks, '');
    };
    assert.match(await reason('djJ8nonsense'), /Invalid KS "", Error "-1,INVALID_STR"/);
    assert.match(await reason(await backend.ks(backend.newPartner())), /INVALID_PARTNER/);
    assert.match(await reason(await backend.ks(partnerId, '&expiry=0')), /-5,EXPIRED/);
    const ks = await backend.ks(partnerId);
    await backend.call('session', 'end', { ks, partnerId });
    assert.match(await reason(ks), /-6,LOGOUT/);
  });

  it('baseEntry.list is refused without a session', async () => {
    const { code } = await backend.call('baseEntry', 'list', { partnerId: backend.newPartner() });
    assert.equal(code, 'MISSING_KS');
  });

  it('a session opens a secured entry only if its privileges include that entry', async () => {
    const partnerId = backend.newPartner();
    const rule = async (ks) => {
      const context = await backend.call('baseEntry', 'getPlaybackContext', { entryId: '1_secured', ks, partnerId });
      return context.messages[0]?.code;
    };
    assert.equal(await rule(await backend.ks(partnerId, '&entry=1_secured')), undefined);
    assert.equal(await rule(await backend.ks(partnerId)), undefined);
    assert.equal(await rule(await backend.ks(partnerId, '&entry=1_video')), 'SESSION_RESTRICTED');
    assert.equal(await rule(await backend.ks(partnerId, '&privileges=')), 'SESSION_RESTRICTED');
  });
});

describe('services of the backend', () => {
  it('baseEntry finds entries by list of ids and by reference id', async () => {
    const partnerId = backend.newPartner();
    const ks = await backend.ks(partnerId);
    const ids = async (filter) => (await backend.call('baseEntry', 'list', { ks, filter })).objects.map(({ id }) => id);
    assert.deepEqual(await ids({ idIn: '1_short,1_nowhere,1_video' }), ['1_short', '1_video']);
    assert.deepEqual(await ids({ referenceIdEqual: 'ref_video' }), ['1_video']);
    const got = await backend.call('baseEntry', 'getByIds', { ks, entryIds: '1_two,1_audio' });
    assert.deepEqual(
      got.map(({ mediaType }) => mediaType),
      [1, 5],
    );
  });

  it('cuePoint.list returns chapters and slides, whose images have an address', async () => {
    const ks = await backend.ks(backend.newPartner());
    const cuePoints = async (subTypeIn) => {
      const filter = { entryIdEqual: '1_slides', cuePointTypeEqual: 'thumbCuePoint.Thumb', subTypeIn };
      return (await backend.call('cuePoint_cuePoint', 'list', { ks, filter })).objects;
    };
    assert.deepEqual(
      (await cuePoints('2,')).map(({ startTime }) => startTime),
      [0, 10_000, 20_000],
    );
    const [slide] = await cuePoints('1,');
    const url = await backend.call('thumbAsset', 'getUrl', { ks, id: slide.assetId });
    assert.equal((await fetch(url)).headers.get('content-type'), 'image/jpeg');
  });

  it('captions are served as WebVTT files and logged with their entry', async () => {
    const partner = backend.newPartner();
    const ks = await backend.ks(partner);
    const [{ url }] = (await backend.call('baseEntry', 'getPlaybackContext', { ks, entryId: '1_video' })).playbackCaptions;
    const response = await fetch(`${url}/ks/${ks}`);
    assert.match(response.headers.get('content-type'), /^text\/vtt/);
    assert.match(await response.text(), /^WEBVTT/);
    assert.equal((await backend.log(partner, '&kind=caption'))[0].entryId, '1_video');
  });

  it('an unknown service or action is answered with its error code', async () => {
    const ks = await backend.ks(backend.newPartner());
    assert.equal((await backend.call('nosuch', 'list', { ks })).code, 'SERVICE_DOES_NOT_EXISTS');
    assert.equal((await backend.call('baseEntry', 'explode', { ks })).code, 'ACTION_DOES_NOT_EXISTS');
  });
});
