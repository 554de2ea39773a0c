// Camera: what it sees is shown and taken; what was given up shows nothing and keeps no light on.
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { settled, stand_in, surround } from './lib/surroundings.mjs';

stand_in('qr/decode.js', `export const decodeQR = (seen) => {
    if (!seen) throw new Error('there is none');
    return seen;
};`);
stand_in('/photo.mjs', 'export const made_small = async (picture) => `photo of ${picture.videoWidth} pixels`;');
const camera = await import('../../web/camera.mjs');

let video = null;
let asked = [];
let told = [];
let ended = 0;
let looks = 0;
/** What the camera sees, as the text of a code. */
let seen = '';
let open = null;

const track = (facingMode) => ({ stop: () => (ended += 1), getSettings: () => ({ facingMode }) });
const stream_of = (facing) => ({ getTracks: () => [facing], getVideoTracks: () => [facing] });

beforeEach(() => {
    camera.drop();
    mock.timers.reset();
    mock.timers.enable({ apis: ['setTimeout'] });
    [asked, told, ended, looks, seen] = [[], [], 0, 0, ''];
    video = { dataset: {}, play: async () => {}, videoWidth: 640, videoHeight: 480 };
    open = async () => stream_of(track('user'));
    const canvas = { getContext: () => ({ drawImage() {}, getImageData: () => (looks += 1, seen) }) };
    surround({
        document: { querySelector: () => video, createElement: () => canvas },
        navigator: { mediaDevices: { getUserMedia: ({ video: wanted }) => (asked.push(wanted.facingMode), open()) } },
    });
});

const show = (act) => camera.show(act, (number) => told.push(number), () => told.push('failed'));

test('a receipt is held behind a phone, a face before it', async () => {
    await show('photo');
    camera.drop();
    show('code');
    await settled();
    assert.deepEqual(asked, ['user', 'environment']);
});

test('a mirror is shown only to who stands before it', async () => {
    for (const [facing, shown] of [['environment', 'environment'], ['user', 'user'], [undefined, 'user']]) {
        open = async () => stream_of(track(facing));
        await show('photo');
        assert.equal(video.dataset.facing, shown);
    }
});

test('without a camera it fails, unless nobody waits for it any more', async () => {
    open = async () => { throw new Error('NotAllowedError'); };
    await show('photo');
    assert.deepEqual(told, ['failed']);
    const asking = show('photo');
    camera.drop();
    await asking;
    assert.deepEqual(told, ['failed']);
});

test('what is given up while the person is asked is never shown, and its light goes out', async () => {
    const asking = show('photo');
    camera.drop();
    await asking;
    assert.deepEqual([video.srcObject, ended], [undefined, 1]);
});

test('a second camera takes the place of the first', async () => {
    await show('photo');
    await show('photo');
    assert.equal(ended, 1);
    camera.drop();
    camera.drop();
    assert.equal(ended, 2, 'each is switched off once');
});

test('a photo is of what is seen, and of nothing before that or after the end', async () => {
    await show('photo');
    assert.equal(await camera.take(), 'photo of 640 pixels');
    const taking = camera.take();
    camera.drop();
    assert.equal(await taking, null);
    video.videoWidth = 0;
    assert.equal(await camera.take(), null);
    video = null;
    assert.equal(await camera.take(), null);
});

async function look_for_codes() {
    show('code');
    while (looks === 0) await settled();
}

async function later(ms) {
    mock.timers.tick(ms);
    await settled();
}

test('it looks for a code again after 150 ms, and tells each once', async () => {
    await look_for_codes();
    seen = 'https://example.org/?case=48273061';
    await later(149);
    assert.deepEqual(told, []);
    await later(1);
    await later(150);
    assert.deepEqual(told, ['48273061']);
    seen = '';
    await later(150);
    seen = 'https://example.org/?case=48273061';
    await later(150);
    assert.deepEqual(told, ['48273061'], 'the same one, which was lost for a moment');
    seen = 'https://example.org/?case=10000001';
    await later(150);
    assert.deepEqual(told, ['48273061', '10000001']);
});

test('what is no link of a receipt is no number', async () => {
    await look_for_codes();
    for (const text of ['just words', 'https://example.org/?other=1']) {
        seen = text;
        await later(150);
    }
    assert.deepEqual(told, ['', '']);
});

test('it looks no longer once it is switched off', async () => {
    await look_for_codes();
    camera.drop();
    seen = 'https://example.org/?case=48273061';
    await later(1000);
    assert.deepEqual([told, looks], [[], 1]);
});
