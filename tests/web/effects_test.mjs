// Effects: each wish of core is carried out, and its end is reported, whatever the world does.
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { settled, stand_in, Storage, surround, with_assets } from './lib/surroundings.mjs';

with_assets({ 'i18n/en.json': '/assets/en.json' });
const players = [];
stand_in('/speech.mjs', `export const say = (...given) => world.speech.say(...given); export const hush = () => world.speech.said.push(null);`);
const speech = { said: [], say: (text, language, log) => (speech.said.push([language, text]), log({ text }), new Promise((end) => { speech.end = end; })) };
surround({
    document: { addEventListener() {}, hidden: false, querySelectorAll: () => [], querySelector: () => ({ getAttribute: () => 'tel:12345' }) },
    addEventListener() {},
    Audio: class {
        pause() { this.heard = 'paused'; }
        removeAttribute(name) { delete this[name]; }
        load() { this.heard = this.src ?? 'nothing'; }
        constructor() { players.push(this); }
    },
    world: { speech },
});
const { Effects } = await import('../../web/effects.mjs');

let effects = new Effects();
let sent = [];
let patience = [];
/** What the next tries to reach the service come to. */
let answers = [];
let asked = [];

beforeEach(() => {
    mock.timers.reset();
    mock.timers.enable({ apis: ['setTimeout'] });
    [effects, sent, patience, answers, asked] = [new Effects(), [], [], [], []];
    effects.send = (event) => sent.push(event);
    const wait = setTimeout;
    surround({
        setTimeout: (act, ms = 0) => (ms >= 15000 && patience.push(ms), wait(act, ms)),
        Request: class {
            constructor(url, options) {
                if (options.headers?.bad) throw new TypeError('Invalid header');
                Object.assign(this, { url, options });
            }
        },
        fetch: async ({ url, options }) => {
            asked.push([url, options]);
            const answer = answers.shift();
            if (!answer) throw new TypeError('no network');
            return { ok: answer.status < 400, ...answer, text: async () => answer.body, headers: new Map(Object.entries(answer.headers ?? {})) };
        },
    });
});

const carry_out = (effect) => effects.carry_out(effect, (error) => sent.push(error));
const request = { effect: 'Fetch', request: 7, method: 'POST', path: '/api/v1/cases', headers: { 'Idempotency-Key': 'k' }, body: '{}' };
async function pass(ms) {
    mock.timers.tick(ms);
    await settled();
}

test('an answer of the service is reported, also one that refuses', async () => {
    answers = [{ status: 429, body: '{"code":"x"}', headers: { 'retry-after': '60' } }, { status: 201, body: '' }];
    carry_out(request);
    await settled();
    carry_out(request);
    await settled();
    assert.deepEqual(sent, [
        { event: 'Replied', request: 7, status: 429, body: '{"code":"x"}', retry_after: 60 },
        { event: 'Replied', request: 7, status: 201, body: '', retry_after: 0 },
    ]);
    assert.deepEqual(patience, [15000, 15000]);
});

test('three tries, after half a second and after a second and a half, all with the same key', async () => {
    carry_out(request);
    await settled();
    for (const [ms, tries] of [[499, 1], [1, 2], [1499, 2], [1, 3]]) {
        await pass(ms);
        assert.equal(asked.length, tries);
    }
    assert.deepEqual(sent, [{ event: 'Unreachable', request: 7 }]);
    assert.ok(asked.every(([, options]) => options.headers['Idempotency-Key'] === 'k' && options.body === '{}'));
});

test('a try that gets through ends the trying', async () => {
    carry_out(request);
    await settled();
    answers = [{ status: 200, body: '{}' }];
    await pass(500);
    await pass(60000);
    assert.deepEqual([asked.length, sent.length, sent[0].event], [2, 1, 'Replied']);
});

test('an upload has a minute and a half, for it is large', async () => {
    answers = [{ status: 201, body: '{}' }];
    carry_out({ ...request, upload: true });
    await settled();
    assert.deepEqual(patience, [90000]);
    assert.equal(asked[0][1].body, null);
});

test('a try ends once its patience is over', async () => {
    carry_out(request);
    await pass(14999);
    assert.equal(asked[0][1].signal.aborted, false);
    await pass(1);
    assert.equal(asked[0][1].signal.aborted, true);
});

test('what is not the network is not taken for it', async () => {
    carry_out({ ...request, headers: { bad: 'x' } });
    await settled();
    assert.deepEqual([asked, sent.map((error) => error.message)], [[], ['Invalid header']]);
});

test('a language comes with its words, or fails', async () => {
    answers = [{ status: 200, body: '{"action.back":"Back"}' }];
    carry_out({ effect: 'LoadLanguage', language: 'en' });
    await settled();
    answers = [{ status: 404, body: '' }];
    carry_out({ effect: 'LoadLanguage', language: 'en' });
    await settled();
    carry_out({ effect: 'LoadLanguage', language: 'en' });
    await settled();
    assert.equal(asked[0][0], '/assets/en.json');
    assert.deepEqual(sent, [{ event: 'LanguageLoaded', language: 'en', messages: '{"action.back":"Back"}' },
        { event: 'LanguageFailed' }, { event: 'LanguageFailed' }]);
});

test('a wait is over after its seconds', async () => {
    carry_out({ effect: 'Wait', timer: 'slow', seconds: 10 });
    await pass(9999);
    assert.equal(sent.length, 0);
    await pass(1);
    assert.equal(sent[0].event, 'Elapsed');
    assert.equal(sent[0].timer, 'slow');
});

test('the device keeps what is stored and wished for, and the service knows the language', () => {
    const device = new Storage();
    const renewed = [];
    const cookies = { addEventListener() {}, documentElement: { dataset: {} } };
    surround({ localStorage: device, sessionStorage: new Storage(), document: cookies });
    surround({ navigator: { serviceWorker: { controller: { postMessage: (message) => renewed.push(message) } } } });
    carry_out({ effect: 'Store', key: 'draft', value: '{"key":"k"}' });
    carry_out({ effect: 'Remember', name: 'size', value: '2' });
    assert.equal(cookies.cookie, undefined);
    carry_out({ effect: 'Remember', name: 'lang', value: 'en' });
    carry_out({ effect: 'Store', key: 'own', value: 'name\tLi\n' });
    assert.equal(device.getItem('handrail.own'), 'name\tLi\n');
    carry_out({ effect: 'Store', key: 'own', value: '' });
    assert.deepEqual([...device.kept], [['handrail.draft.k', '{"key":"k"}'], ['handrail.size', '2'], ['handrail.lang', 'en']]);
    assert.match(cookies.cookie, /^lang=en; path=\/; max-age=31536000/);
    assert.deepEqual(renewed, ['renew']);
});

/** What speaks is loaded when it is wanted: whoever wanted it before has it before us. */
async function loaded() {
    await import('../../web/speech.mjs');
    await settled();
}

test('what is said takes the place of what was being said, and only the end of the last is told', async () => {
    speech.said.length = 0;
    carry_out({ effect: 'Speak', text: 'Hello', language: 'en' });
    await loaded();
    const end_first = speech.end;
    carry_out({ effect: 'Speak', text: 'Bye', language: 'en' });
    await loaded();
    end_first();
    await loaded();
    assert.deepEqual([speech.said, sent], [[['en', 'Hello'], ['en', 'Bye']], []]);
    speech.end();
    await loaded();
    assert.deepEqual([effects.audio, sent], [[{ text: 'Hello' }, { text: 'Bye' }], [{ event: 'SpeechEnded' }]]);
});

test('what was hushed before it could begin is not said', async () => {
    speech.said.length = 0;
    carry_out({ effect: 'Hush' });
    await loaded();
    assert.deepEqual(speech.said, [], 'nothing is loaded to be silent');
    carry_out({ effect: 'Speak', text: 'Hello', language: 'en' });
    carry_out({ effect: 'Hush' });
    await loaded();
    assert.deepEqual([speech.said, sent], [[null], []]);
});

test('where one is, is told to three places; or that it is not known', () => {
    let ways = [];
    surround({ navigator: { geolocation: { getCurrentPosition: (...given) => (ways = given) } } });
    carry_out({ effect: 'Locate' });
    ways[0]({ coords: { latitude: 30.27415, longitude: 120.15515 } });
    ways[1]();
    assert.deepEqual(sent, [{ event: 'Located', at: '30.274,120.155' }, { event: 'LocateFailed' }]);
    assert.equal(ways[2].timeout, 10000);
});

/** A file that is chosen once the test says so, as a picture of the bytes given. */
function photo_of(brand, { reads = true } = {}) {
    let chosen = null;
    const input = Object.assign(new EventTarget(), { remove() {}, setAttribute() {}, click() {}, files: [new Blob(['0000', brand])] });
    const context = { fillRect() {}, drawImage() {} };
    const canvas = { getContext: () => context, toBlob: (give) => give({ size: 1 }) };
    surround({
        document: { addEventListener() {}, body: { append() {} }, createElement: (name) => (name === 'input' ? input : canvas) },
        createImageBitmap: async () => {
            if (!reads) throw new Error('not a picture');
            return { width: 1, height: 1, close() {} };
        },
        URL: { createObjectURL: () => 'blob:1', revokeObjectURL() {} },
    });
    carry_out({ effect: 'TakePhoto' });
    chosen = () => input.dispatchEvent(new Event('change'));
    return async () => {
        chosen();
        for (let turns = 0; turns < 5; turns += 1) await new Promise((resume) => { setImmediate(resume); });
    };
}

test('a photo that is taken is told, one that cannot be read with why', async () => {
    await photo_of('JFIF')();
    await photo_of('JFIF', { reads: false })();
    await photo_of('ftypheic', { reads: false })();
    await photo_of('ftypheic')();
    assert.deepEqual(sent, [{ event: 'Captured', url: 'blob:1' }, { event: 'CaptureFailed', why: '' },
        { event: 'CaptureFailed', why: 'heic' }, { event: 'Captured', url: 'blob:1' }]);
});

test('a photo of somebody who is gone is told to nobody', async () => {
    for (const reads of [true, false]) {
        const choose = photo_of('JFIF', { reads });
        carry_out({ effect: 'ForgetCapture' });
        await choose();
    }
    assert.deepEqual(sent, []);
});

test('nothing sounds on another page, nor for another person', () => {
    effects.leave();
    assert.equal(players.at(-1).heard, 'paused');
    players.at(-1).src = 'blob:hers';
    carry_out({ effect: 'ForgetCapture' });
    assert.equal(players.at(-1).heard, 'nothing');
});

test('an effect that throws, now or later, is told to whoever wished for it', async () => {
    effects.Now = () => {
        throw new Error('now');
    };
    effects.Later = async () => {
        throw new Error('later');
    };
    for (const effect of ['Now', 'Unknown', 'Later']) carry_out({ effect }); // those after it are carried out all the same
    await settled();
    assert.deepEqual(sent.map((error) => error.message.split(' ').at(-1)), ['now', 'function', 'later']);
});

test('somebody else hears nothing of what the one before had asked for', async () => {
    let come = () => {};
    surround({ fetch: () => new Promise((resume) => (come = resume)) });
    carry_out(request);
    carry_out({ effect: 'Wait', timer: 'idle', seconds: 10 });
    await settled();
    effects.begin_anew = () => effects.fresh();
    carry_out({ effect: 'BeginAnew' });
    await settled();
    come({ status: 200, text: async () => '{}', headers: new Map() });
    await pass(20000);
    assert.deepEqual(sent, []);
    carry_out({ effect: 'Wait', timer: 'idle', seconds: 10 });
    await pass(10000);
    assert.equal(sent.length, 1);
});
