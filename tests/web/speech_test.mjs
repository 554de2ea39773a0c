// Speech: clips first, a voice of the browser where there is none, and silence at once when it is wanted.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { settled, surround } from './lib/surroundings.mjs';

const list = { clips: { Hello: 'c1', Next: 'c2', 'what you wrote': 'c3', Pay: 'c4' }, templates: ['Pay {}'], apart: [], words: { yours: 'what you wrote' } };
const served = { '/clips/en.json': list, '/clips/c1.opus': 2400, '/clips/c2.opus': 1200, '/clips/c3.opus': 600, '/clips/c4.opus': 300 };
let world;

class Player extends EventTarget {
    play() {
        world.heard.push(world.blobs.get(this.src));
        return Promise.resolve();
    }
    pause() { world.paused += 1; }
    canPlayType() { return 'probably'; }
    removeAttribute() { delete this.src; }
}

function voices_of(...tags) {
    const speech = new EventTarget();
    return Object.assign(speech, {
        getVoices: () => tags.map((lang) => ({ lang, localService: true })),
        speak: (utterance) => world.uttered.push(utterance),
        cancel: () => { world.paused += 1; },
    });
}

/** Elements of the page, in order, each with what it says. */
class Leaf {
    constructor(text, facts = {}) { Object.assign(this, { textContent: text, children: [], marked: false, shown: true, ...facts }); }
    getClientRects() { return this.shown ? [{}] : []; }
    getAttribute() { return this.name; }
    setAttribute() { this.marked = true; }
    removeAttribute() { this.marked = false; }
    compareDocumentPosition(other) { return page.indexOf(other) > page.indexOf(this) ? 4 : 2; }
}
let page = [];

function node(made, of) {
    world.nodes.push(Object.assign(made, { of, connect: (other) => other }));
}

surround({
    document: { querySelectorAll: () => page },
    Node: { DOCUMENT_POSITION_FOLLOWING: 4 },
    Audio: class { constructor() { world.player = new Player(); return world.player; } },
    OfflineAudioContext: class {
        constructor(channels, length) { this.length = length; }
        async decodeAudioData(bytes) { return { getChannelData: () => new Float32Array(bytes).fill(0.1) }; }
        createBuffer() { return { samples: new Float32Array(this.length), copyToChannel(sound, channel, at) { this.samples.set(sound, at); } }; }
        async startRendering() {
            const [source, , gain] = world.nodes;
            return { getChannelData: () => source.of.buffer.samples.map((sample) => sample * gain.of.gain) };
        }
    },
    AudioBufferSourceNode: class { constructor(context, of) { node(this, of); } start() {} },
    GainNode: class { constructor(context, of) { node(this, of); } },
    DynamicsCompressorNode: class { constructor(context, of) { node(this, of); } },
    SpeechSynthesisUtterance: class { constructor(text) { this.text = text; } },
    fetch: async (path) => {
        world.fetched.push(path);
        if (world.offline || !(path in served)) throw new TypeError('no network');
        return { ok: true, json: async () => served[path], arrayBuffer: async () => served[path] };
    },
});
URL.createObjectURL = (blob) => (world.blobs.set(`blob:${world.blobs.size}`, blob), `blob:${world.blobs.size - 1}`);
URL.revokeObjectURL = () => {};
world = { blobs: new Map() };
const { base_of, best_voice, hush, say } = await import('../../web/speech.mjs');
const { player } = world;

beforeEach(() => {
    hush();
    world = { player, blobs: new Map(), heard: [], uttered: [], fetched: [], nodes: [], paused: 0, offline: false };
    surround({ speechSynthesis: undefined });
});

const end = async () => {
    player.dispatchEvent(new Event('ended'));
    await settled();
};
const told = [];
const saying = (text, language = 'en', voice = undefined) => (told.length = 0, say(text, language, (line) => told.push(line), voice));
/** How long a file of sound is, in samples. */
const samples = (blob) => (blob.size - 44) / 2;

test('lines are heard one after another, each as one sound', async () => {
    let over = false;
    saying('Hello\nNext\n').then(() => { over = true; });
    await settled();
    assert.deepEqual([world.heard.length, samples(world.heard[0])], [1, 2400 + 7200]);
    await end();
    assert.deepEqual([samples(world.heard[1]), over], [1200 + 7200, false]);
    await end();
    assert.equal(over, true);
    assert.deepEqual(told, [{ text: 'Hello', language: 'en', clips: ['Hello'], voice: [] }, { text: 'Next', language: 'en', clips: ['Next'], voice: [] }]);
});

test('nothing is fetched twice, nor before it is wanted', async () => {
    saying('Hello');
    await settled();
    assert.deepEqual(world.fetched, [], 'it was fetched in the test before');
});

test('silence comes at once, and what would have followed does not', async () => {
    let over = false;
    saying('Hello\nNext').then(() => { over = true; });
    await settled();
    hush();
    await settled();
    assert.deepEqual([world.heard.length, over, player.src], [1, true, undefined]);
    assert.ok(world.paused >= 1);
});

test('what is said anew takes the place of what was said', async () => {
    saying('Hello\nNext');
    await settled();
    saying('Next');
    await settled();
    await end();
    assert.deepEqual(world.heard.map(samples), [9600, 8400]);
});

test('a name is said by the browser in its sentence, or with no voice by words of ours', async () => {
    surround({ speechSynthesis: voices_of('de-DE', 'en-GB') });
    saying('Pay Li Hua');
    await settled();
    await end();
    assert.deepEqual(world.uttered.map(({ text, voice, lang }) => [text, voice.lang, lang]), [['Li Hua', 'en-GB', 'en-GB']]);
    world.uttered[0].onend();
    surround({ speechSynthesis: undefined });
    saying('Pay Li Hua');
    await settled();
    assert.deepEqual(told, [{ text: 'Pay Li Hua', language: 'en', clips: ['Pay', 'what you wrote'], voice: [] }]);
});

test('without clips a voice says everything, and without both it is over', async () => {
    world.offline = true;
    surround({ speechSynthesis: voices_of('cmn') });
    saying('您好', 'zh-CN');
    await settled();
    assert.deepEqual(world.uttered.map(({ text, voice }) => [text, voice.lang]), [['您好', 'cmn']]);
    surround({ speechSynthesis: undefined });
    await saying('您好', 'zh-CN');
    assert.deepEqual(told, [{ text: '您好', language: 'zh-CN', clips: [], voice: [] }]);
});

test('what is spoken stands out where it is seen, one at a time and in order', async () => {
    page = ['Hello', 'Next', 'Hello'].map((text) => new Leaf(text));
    const marked = () => page.map((leaf) => leaf.marked);
    saying('Hello\nNext\nHello');
    await settled();
    assert.deepEqual(marked(), [true, false, false]);
    await end();
    assert.deepEqual(marked(), [false, true, false]);
    await end();
    assert.deepEqual(marked(), [false, false, true]);
    await end();
    assert.deepEqual(marked(), [false, false, false]);
    saying('Next');
    await settled();
    hush();
    assert.deepEqual(marked(), [false, false, false]);
    page = [];
});

test('what gave way on a small screen is not said', async () => {
    page = [new Leaf('Hello', { shown: false }), new Leaf('Next')];
    saying('Hello\nNext');
    await settled();
    assert.deepEqual([told.map(({ text }) => text), page.map((leaf) => leaf.marked)], [['Next'], [false, true]]);
    page = [];
});

test('what is typed and the part of a list stand out too', async () => {
    page = [new Leaf('', { localName: 'input', value: 'Hello' }), new Leaf('', { localName: 'nav', name: 'Next' })];
    saying('Hello\nNext');
    await settled();
    assert.deepEqual(page.map((leaf) => leaf.marked), [true, false]);
    await end();
    assert.deepEqual(page.map((leaf) => leaf.marked), [false, true]);
    page = [];
});

test('voices that come late are waited for', async () => {
    const speech = voices_of();
    surround({ speechSynthesis: speech });
    saying('Pay Li Hua');
    await settled();
    assert.equal(told.length, 0);
    speech.getVoices = () => [{ lang: 'en_US', localService: true }];
    speech.dispatchEvent(new Event('voiceschanged'));
    await settled();
    await end();
    assert.deepEqual(world.uttered.map(({ lang }) => lang), ['en_US']);
});

test('languages are compared as languages', () => {
    const bases = { cmn: 'zh', 'zh-CN': 'zh', 'zh-Hans-CN': 'zh', zh_TW: 'zh', 'cmn-Hans-CN': 'zh', yue: 'other', 'zh-HK': 'other', 'zh-yue-HK': 'other', 'en-GB': 'en', en: 'en' };
    assert.deepEqual(Object.fromEntries(Object.keys(bases).map((tag) => [tag, base_of(tag)])), bases);
    const voices = [{ lang: 'yue', localService: true }, { lang: 'zh-TW', localService: true }, { lang: 'zh-CN', localService: false }, { lang: 'en', localService: true }];
    assert.equal(best_voice(voices, 'zh-CN').lang, 'zh-CN');
    assert.equal(best_voice(voices, 'en-GB').lang, 'en');
    assert.equal(best_voice(voices.slice(0, 1), 'zh-CN'), null);
});

test('slower and faster are the pace of clips, at their pitch, and of a voice', async () => {
    for (const [voice, pace] of [[1, 0.8], [2, 1], [3, 1.25], [4, 0.8], [undefined, 1]]) {
        surround({ speechSynthesis: voices_of('en-GB') });
        saying('Pay Li Hua', 'en', voice);
        await settled();
        assert.deepEqual([player.playbackRate, player.defaultPlaybackRate, player.preservesPitch], [pace, pace, true]);
        await end();
        assert.equal(world.uttered.at(-1).rate, pace);
        hush();
    }
});

test('louder is as loud as can be without being clipped', async () => {
    const first_sample = async (blob) => new DataView(await blob.arrayBuffer()).getInt16(44, true) / 32767;
    saying('Hello', 'en', 2);
    await settled();
    saying('Hello', 'en', 5);
    await settled();
    const [usual, loud] = await Promise.all(world.heard.map(first_sample));
    assert.ok(Math.abs(usual - 0.1) < 0.001 && loud > 0.29 && loud < 0.31, `${usual}, ${loud}`);
    assert.deepEqual(world.nodes.map(({ constructor }) => constructor.name), ['AudioBufferSourceNode', 'DynamicsCompressorNode', 'GainNode']);
    assert.equal(samples(world.heard[1]), samples(world.heard[0]));
});
