// Record: staff record a text on the page for that, and whoever listens hears it; taken back, the machine speaks again.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { root } from './lib/places.mjs';
import { start, stop, until } from './lib/processes.mjs';
import { words_in } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const folder = mkdtempSync(join(tmpdir(), 'handrail-voice-'));
const spoken = join(folder, 'spoken.wav');
execFileSync('espeak-ng', ['-v', 'en-us', '-w', spoken, 'This is a kind neighbour.']);
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const it = world('chromium', ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${spoken}`]);
const shown = JSON.parse(readFileSync(`${root}/tools/record/words.json`, 'utf8')).en;
let desk = null;

/** Where the page for recording is, on the data of the service. */
async function desk_at() {
    desk ??= start('/usr/bin/python3', ['tools/record.py', '--port', '0', '--data', it.service.data], { cwd: root });
    const said = () => desk.log.map((line) => /^Record at (\S+)/.exec(line)?.[1]).find(Boolean);
    return until(said, () => `it did not start: ${desk.log.join('\n')}`);
}
after(() => desk && stop(desk));

/** What the front end says first on home, and which clip that is, with its sound. */
async function listened(t) {
    const visitor = await it.visit(t, 'lang=en&face=page', { by: 'pointer' });
    await visitor.press('button', words_in('en')('action.read_aloud'));
    const first = await until(() => visitor.driver.run(() => window.handrail.audio.find(({ clips }) => clips.length)?.clips[0]), () => 'nothing is said');
    const list = await (await fetch(`${it.service.at}/clips/en.json`)).json();
    const path = `/clips/${list.clips[first]}.opus`;
    const fetched = () => visitor.driver.run((wanted) => performance.getEntriesByType('resource').some(({ name }) => name.endsWith(wanted)), path);
    await until(fetched, () => `${path} is not fetched`);
    return { text: first, path, human: list.human, sound: Buffer.from(await (await fetch(it.service.at + path)).arrayBuffer()) };
}

async function page_for(t, text) {
    const driver = await it.driver();
    t.after(() => driver.close());
    await driver.page.evaluateOnNewDocument(() => localStorage.setItem('words', 'en'));
    await driver.open(await desk_at());
    await driver.page.waitForSelector('#list button');
    await driver.run((wanted) => [...document.querySelectorAll('#list button')].find((button) => button.firstChild.data === wanted).click(), text);
    return driver.page;
}

const press = (page, id) => page.waitForSelector(`#${id}:not([hidden]):not([disabled])`).then((button) => button.click());
const says = (page, name) => until(() => page.$eval('#said', (element) => element.textContent).then((said) => said === shown[name]),
    () => page.$eval('#said', (element) => `it does not say “${shown[name]}” but “${element.textContent}”`));
const kept = () => (existsSync(join(it.service.data, 'audio/en')) ? readdirSync(join(it.service.data, 'audio/en')).sort() : []);

test('what is recorded and kept is heard, and taken back it is not', { timeout: 120_000 }, async (t) => {
    const before_it = await listened(t);
    const page = await page_for(t, before_it.text);
    await press(page, 'record');
    await says(page, 'recording');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'stop');
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await press(page, 'stop');
    await says(page, 'tried');
    assert.deepEqual(kept(), [], 'nothing is written before it is kept');
    await press(page, 'keep');
    await says(page, 'kept');
    assert.deepEqual(kept().map((name) => name.replace(/^.*\./, '')), ['opus', 'txt']);

    const with_it = await listened(t);
    assert.equal(with_it.text, before_it.text);
    assert.deepEqual(with_it.human, [before_it.text]);
    assert.notEqual(with_it.path, before_it.path);
    assert.notDeepEqual(with_it.sound, before_it.sound);

    await press(page, 'back');
    await says(page, 'taken_back');
    assert.deepEqual(kept(), []);
    assert.deepEqual(await listened(t), { ...before_it, human: [] });
});

test('what is broken off changes nothing, and no microphone or no leave is one sentence', { timeout: 60_000 }, async (t) => {
    const page = await page_for(t, '7');
    await press(page, 'record');
    await says(page, 'recording');
    await page.reload();
    await page.waitForSelector('#list button');
    assert.deepEqual(kept(), []);
    for (const [name, told] of [['NotFoundError', 'none'], ['NotAllowedError', 'refused']]) {
        await page.evaluate((why) => {
            navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', why));
        }, name);
        await press(page, 'record');
        await says(page, told);
    }
});

test('a recording that is silent is told, in a sentence', { timeout: 60_000 }, async (t) => {
    const page = await page_for(t, '7');
    await page.evaluate(() => {
        navigator.mediaDevices.getUserMedia = async () => {
            const context = new AudioContext(), still = new GainNode(context, { gain: 0 }), out = context.createMediaStreamDestination();
            const tone = new OscillatorNode(context);
            tone.connect(still).connect(out);
            tone.start();
            return out.stream;
        };
    });
    await press(page, 'record');
    await says(page, 'recording');
    await new Promise((resolve) => setTimeout(resolve, 800));
    await press(page, 'stop');
    await says(page, 'silent');
});
