// Speech: says the lines of a screen one after another, by clips, else by a voice of the browser. Loaded when it is first wanted.
import { Signs } from './signs.mjs';
import { Spoken } from './spoken.mjs';

const rate = 24000;
const pause_seconds = 0.45;
const between_seconds = 0.3;
const voices_ms = 1000; // that they may take to come
const kept_clips = 100;
const speeds = [0.8, 1, 1.25];
const gain = 3; // 9.5 dB
const lone_sign = /^\p{Script=Han}$/u;

/** @type {Map<string, Promise<Spoken | null>>} */
const lists = new Map();
/** @type {Map<string, Promise<Signs | null>>} */
const all_signs = new Map();
/** @type {Map<string, Promise<Float32Array | null>>} */
const clips = new Map();
const player = new Audio();
const older = 'm4a';
let format = player.canPlayType('audio/ogg; codecs=opus') ? 'opus' : older;
let turn = 0;
let [speed, loud] = [1, false];
/** @type {Element | null} */
let spoken_now = null;

/**
 * Says it, in place of what was being said. Resolves once it is said or was ended.
 * @param {string} text @param {string} language @param {(line: object) => void} log
 * @param {number} voice 1 slower, 2 as usual, 3 faster; 4 to 6 the same, louder
 */
export async function say(text, language, log, voice = 2) {
    hush();
    [speed, loud] = [speeds[(voice - 1) % speeds.length] ?? 1, voice > speeds.length];
    const mine = turn;
    const goes_on = () => mine === turn;
    const spoken = await list_of(language);
    const lines = text.split('\n').filter((line) => line.trim());
    let next = prepared(lines[0], spoken, language);
    for (const [at, line] of lines.entries()) {
        const ready = await next;
        if (!goes_on()) return;
        next = prepared(lines[at + 1], spoken, language); // while this one is heard
        const places = places_of(line.trim());
        if (places.length && !places.some(is_shown)) continue; // what gave way on a small screen
        log({ text: line, language, ...ready.told });
        stand_out(places.filter(is_shown));
        for (const piece of ready.pieces) if (goes_on()) await piece();
    }
    if (goes_on()) rest();
}

export function hush() {
    turn += 1;
    rest();
    player.pause();
    player.removeAttribute('src'); // somebody's numbers may be in it
    player.dispatchEvent(new Event('hushed'));
    globalThis.speechSynthesis?.cancel();
}

/** Where a line stands: what is typed in a field, the dots that say which part of a list this is, or an element of these words. */
function places_of(line) {
    return [...document.querySelectorAll('.main *')].filter((element) => words_of(element) === line);
}

function words_of(element) {
    if (element.localName === 'input') return element.value;
    if (element.localName === 'nav') return element.getAttribute('aria-label');
    return [...element.children].every(({ localName }) => localName === 'wbr') && element.textContent.trim();
}

const is_shown = (element) => element.getClientRects().length > 0;

/** What is spoken stands out where it is seen: after what was spoken last, else from the beginning. */
function stand_out(places) {
    const last = spoken_now;
    const place = places.find((element) => last && last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) ?? places[0];
    rest();
    spoken_now = place ?? last;
    place?.setAttribute('data-spoken', '');
}

function rest() {
    spoken_now?.removeAttribute('data-spoken');
    spoken_now = null;
}

/** What says this line, in pieces: clips that are one sound, and words of a voice. */
async function prepared(line, spoken, language) {
    const pieces = [], told = { clips: [], voice: [] };
    if (line === undefined) return { pieces, told };
    const parts = await parts_of(line.trim(), spoken, language);
    let sounds = [];
    const flush = async () => {
        if (!sounds.length) return;
        const whole = wave(loud ? await louder(sounds) : sounds);
        pieces.push(() => played(whole));
        sounds = [];
    };
    const voice = parts.some((part) => 'unknown' in part) ? await voice_for(language) : null;
    for (const part of parts) {
        const by_signs = 'unknown' in part && !voice ? await sounds_of(part, spoken, language) : null;
        const words = 'say' in part ? part.say : 'unknown' in part && !voice && spoken ? spoken.list.words.yours : null;
        const sound = words === null || by_signs ? null : await clip(spoken.list.clips[words]);
        if ('pause' in part) sounds.push(silence(pause_seconds));
        else if (by_signs) told.clips.push(part.unknown), sounds.push(...by_signs);
        else if (sound) told.clips.push(words), sounds.push(sound);
        else {
            const said = 'unknown' in part ? part.unknown : words;
            const by = voice ?? await voice_for(language);
            if (!by) continue;
            await flush();
            told.voice.push(said);
            pieces.push(() => uttered(said, by));
        }
    }
    if (sounds.length) sounds.push(silence(between_seconds));
    await flush();
    return { pieces, told };
}

/** A sign by itself is one of several to choose from, and sounds like others: a word tells which it is. */
async function parts_of(line, spoken, language) {
    if (!spoken) return [{ unknown: line }];
    const known = lone_sign.test(line) && (await signs_of(language, spoken))?.known_by(line);
    return known ? [{ unknown: known.text, by: known.clips }] : spoken.parts_of(line);
}

/** What a person wrote, where no voice says it. */
async function sounds_of({ unknown, by }, spoken, language) {
    const names = by ?? (spoken && (await signs_of(language, spoken))?.clips_of(unknown));
    const sounds = names && await Promise.all(names.map((name) => (name ? clip(name) : silence(pause_seconds))));
    return sounds && !sounds.includes(null) ? sounds : null;
}

const list_of = (language) => fetched_once(lists, language, `/clips/${language}.json`, (list) => new Spoken(list, language));

function signs_of(language, { chinese, list }) {
    return chinese ? fetched_once(all_signs, language, `/clips/${language}.signs.json`, (signs) => new Signs(signs, list.clips)) : null;
}

/** What is made of a list; null without one, and then it is fetched again the next time, when the network may be back. */
function fetched_once(kept, language, path, make) {
    const fetched = kept.get(language) ?? fetch(path).then(async (response) => (response.ok ? make(await response.json()) : null)).catch(() => null);
    kept.set(language, fetched);
    fetched.then((made) => made || kept.delete(language));
    return fetched;
}

function clip(name) {
    if (!name) return Promise.resolve(null);
    const sound = clips.get(name) ?? decoded(name, format).catch(() => null);
    if (clips.size >= kept_clips) clips.clear();
    clips.set(name, sound);
    sound.then((found) => found || clips.delete(name));
    return sound;
}

/** Safari before 18.4 does not decode Ogg/Opus: from the first that cannot be decoded on, the service makes AAC of each. */
async function decoded(name, as) {
    const response = await fetch(`/clips/${name}.${as}`);
    if (!response.ok) return null;
    const content = await response.arrayBuffer();
    try {
        return (await new OfflineAudioContext(1, 1, rate).decodeAudioData(content)).getChannelData(0);
    } catch (error) {
        if (as === older) throw error;
        format = older;
        return decoded(name, older);
    }
}

/** The same, louder. What would be too loud then is held back, so that nothing is clipped. */
async function louder(sounds) {
    const context = new OfflineAudioContext(1, length_of(sounds), rate);
    const buffer = context.createBuffer(1, length_of(sounds), rate);
    sounds.reduce((at, sound) => (buffer.copyToChannel(sound, 0, at), at + sound.length), 0);
    const source = new AudioBufferSourceNode(context, { buffer });
    const limiter = new DynamicsCompressorNode(context, { threshold: -12, knee: 0, ratio: 20, attack: 0.002, release: 0.1 });
    source.connect(new GainNode(context, { gain })).connect(limiter).connect(context.destination);
    source.start();
    const heard = (await context.startRendering()).getChannelData(0);
    const peak = heard.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1);
    return [heard.map((sample) => sample / peak)];
}

const length_of = (sounds) => sounds.reduce((sum, sound) => sum + sound.length, 0);
const silence = (seconds) => new Float32Array(Math.round(seconds * rate));

/** One file of sound: between clips that are played apart there would be gaps. */
function wave(sounds) {
    const length = length_of(sounds);
    const view = new DataView(new ArrayBuffer(44 + 2 * length));
    const text = (at, letters) => [...letters].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
    text(0, 'RIFF'), view.setUint32(4, 36 + 2 * length, true), text(8, 'WAVEfmt ');
    view.setUint32(16, 16, true), view.setUint16(20, 1, true), view.setUint16(22, 1, true); // plain samples, one channel
    view.setUint32(24, rate, true), view.setUint32(28, 2 * rate, true), view.setUint16(32, 2, true), view.setUint16(34, 16, true);
    text(36, 'data'), view.setUint32(40, 2 * length, true);
    let at = 44;
    for (const sound of sounds) for (const sample of sound) view.setInt16(at, Math.max(-1, Math.min(1, sample)) * 32767, true), at += 2;
    return new Blob([view], { type: 'audio/wav' });
}

/** Resolves once it is heard, was ended, or cannot be heard. */
function played(blob) {
    return new Promise((resolve) => {
        const address = URL.createObjectURL(blob);
        const over = () => {
            for (const name of ['ended', 'error', 'hushed']) player.removeEventListener(name, over);
            URL.revokeObjectURL(address);
            resolve();
        };
        for (const name of ['ended', 'error', 'hushed']) player.addEventListener(name, over);
        player.src = address; // after this both rates are what they are by default
        player.defaultPlaybackRate = player.playbackRate = speed;
        player.preservesPitch = true;
        player.play().catch(over);
    });
}

function uttered(text, voice) {
    return new Promise((resolve) => {
        const utterance = new SpeechSynthesisUtterance(text);
        [utterance.voice, utterance.lang, utterance.rate] = [voice, voice.lang, speed];
        utterance.onend = utterance.onerror = () => resolve();
        player.addEventListener('hushed', () => resolve(), { once: true });
        speechSynthesis.speak(utterance);
    });
}

// Mandarin has several names; other languages that are written in Chinese characters are no Mandarin.
const others = /^(yue|zh-yue|zh-hk|zh-mo|zh-hant-hk|nan|wuu|hak)\b/;
export const base_of = (tag) => (others.test(tag.toLowerCase().replaceAll('_', '-')) ? 'other' : tag.toLowerCase().split(/[-_]/)[0].replace(/^cmn$/, 'zh'));

/** The voice that fits best: of this very tag before its language alone, on the device before one elsewhere. */
export function best_voice(voices, language) {
    const worth = (voice) => Number(voice.lang.replace('_', '-') === language) * 2 + Number(voice.localService);
    return voices.filter((voice) => base_of(voice.lang) === base_of(language)).sort((one, other) => worth(other) - worth(one))[0] ?? null;
}

/** Voices may come late, or never. */
async function voice_for(language) {
    const speech = globalThis.speechSynthesis;
    if (!speech) return null;
    if (!speech.getVoices().length) await come(speech);
    return best_voice(speech.getVoices(), language);
}

let coming = null;
function come(speech) {
    coming ??= new Promise((resolve) => {
        speech.addEventListener?.('voiceschanged', resolve, { once: true });
        setTimeout(resolve, voices_ms);
    });
    return coming;
}
