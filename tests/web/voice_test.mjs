// Voice: what is recorded is given once, or that it failed; what was given up goes nowhere.
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import * as voice from '../../web/voice.mjs';
import { settled, surround } from './lib/surroundings.mjs';

class Recorder extends EventTarget {
    state = 'inactive';
    mimeType = 'audio/webm';

    constructor(stream, options) {
        super();
        Object.assign(this, { stream, options });
        recorders.push(this);
    }

    start() {
        this.state = 'recording';
    }

    stop() {
        this.state = 'inactive';
        queueMicrotask(() => this.#end());
    }

    #end() {
        for (const part of said) this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: part }));
        this.dispatchEvent(new Event('stop'));
    }
}

let recorders = [];
let said = [];
let ended = 0;
let given = [];
let ask = null;

beforeEach(() => {
    voice.drop();
    mock.timers.reset();
    mock.timers.enable({ apis: ['setTimeout'] });
    [recorders, said, ended, given] = [[], [new Blob(['hello'])], 0, []];
    ask = async () => ({ getTracks: () => [{ stop: () => (ended += 1) }] });
    surround({ MediaRecorder: Recorder, navigator: { mediaDevices: { getUserMedia: () => ask() } } });
});

const record = () => voice.record((blob) => given.push(blob.size), () => given.push('failed'));

test('what was said is given when it is ended, and the microphone is free', async () => {
    await record();
    assert.equal(recorders[0].options.audioBitsPerSecond, 32000);
    assert.ok(voice.stop());
    await settled();
    assert.deepEqual([given, ended], [[5], 1]);
    assert.ok(!voice.stop(), 'there is none any more');
});

test('it ends by itself after 110 seconds, before a kiosk asks whether somebody is there', async () => {
    await record();
    mock.timers.tick(109999);
    assert.deepEqual(given, []);
    mock.timers.tick(1);
    await settled();
    assert.deepEqual(given, [5]);
});

test('nothing said is a failure', async () => {
    said = [new Blob([])];
    await record();
    voice.stop();
    await settled();
    assert.deepEqual(given, ['failed']);
});

test('without a microphone it fails', async () => {
    ask = async () => {
        throw new Error('NotAllowedError');
    };
    await record();
    assert.deepEqual(given, ['failed']);
});

test('what is dropped goes nowhere, and its time ends nothing that comes after', async () => {
    await record();
    voice.drop();
    await settled();
    assert.deepEqual([given, ended], [[], 1]);
    mock.timers.tick(100000);
    await record();
    mock.timers.tick(10000);
    await settled();
    assert.deepEqual(given, []);
    voice.stop();
    await settled();
    assert.deepEqual(given, [5]);
});

test('what is given up while the person is asked never begins', async () => {
    let allow = () => {};
    const granted = await ask();
    ask = () => new Promise((resolve) => (allow = () => resolve(granted)));
    const asking = record();
    voice.drop();
    allow();
    await asking;
    await settled();
    assert.deepEqual([recorders, given, ended], [[], [], 1]);
});
