// Photo: made small before it goes anywhere, to the pixel and to the byte.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { choose, is_heic, made_small } from '../../web/photo.mjs';
import { surround } from './lib/surroundings.mjs';

let picture = null;
let canvases = [];
let inputs = [];
/** How many bytes a picture of so many pixels a side has. */
let bytes = () => 1;

const context = (drawn) => ({
    fillRect: (...given) => drawn.push(['fill', ...given]), drawImage: (what, ...given) => drawn.push(['draw', ...given]),
});

function element(name) {
    if (name === 'input') return Object.assign(new EventTarget(), { removed: 0, remove() { this.removed += 1; }, setAttribute() {}, click() {}, files: [] });
    const canvas = { drawn: [], toBlob: (give, type) => give({ size: bytes(Math.max(canvas.width, canvas.height)), type }) };
    canvas.getContext = () => context(canvas.drawn);
    canvases.push(canvas);
    return canvas;
}

beforeEach(() => {
    [picture, canvases, inputs, bytes] = [{ width: 40, height: 30, closed: 0, close: () => (picture.closed += 1) }, [], [], () => 1];
    surround({
        createImageBitmap: async (file, options) => Object.assign(picture, options),
        document: { createElement: element, body: { append: (input) => inputs.push(input) } },
    });
});

async function size_of(width, height) {
    Object.assign(picture, { width, height });
    await made_small({});
    return [canvases.at(-1).width, canvases.at(-1).height];
}

test('a side has 1600 pixels at most', async () => {
    assert.deepEqual(await size_of(1600, 1200), [1600, 1200]);
    assert.deepEqual(await size_of(1601, 400), [1600, 400]);
    assert.deepEqual(await size_of(1200, 3200), [600, 1600]);
    assert.deepEqual(await size_of(40, 30), [40, 30], 'what is small is not made larger');
    assert.deepEqual(await size_of(9000, 1), [1600, 1], 'nor to nothing');
});

test('it has two million bytes at most, else half the side', async () => {
    const sides = [];
    bytes = (side) => (sides.push(side), side > 800 ? 2_000_001 : 2_000_000);
    assert.deepEqual(await size_of(3000, 1500), [800, 400]);
    assert.deepEqual(sides, [1600, 800]);
});

test('what cannot be made small is a failure, and keeps no memory', async () => {
    bytes = () => 2_000_001;
    await assert.rejects(size_of(3000, 3000), /cannot be made small/);
    assert.deepEqual([canvases.map((canvas) => canvas.width), picture.closed], [[1600, 800, 400, 200], 1]);
});

test('it stands as it was held, on white, and is a JPEG', async () => {
    Object.assign(picture, { width: 4, height: 2 });
    assert.equal((await made_small({})).type, 'image/jpeg');
    assert.equal(picture.imageOrientation, 'from-image');
    assert.deepEqual(canvases[0].drawn, [['fill', 0, 0, 4, 2], ['draw', 0, 0, 4, 2]]);
    assert.equal(picture.closed, 1);
});

test('a photo of a telephone that few can read is known by its first bytes', async () => {
    const file = (brand) => new Blob([new Uint8Array([0, 0, 0, 24]), brand, 'rest']);
    for (const brand of ['ftypheic', 'ftypheix', 'ftyphevc', 'ftypmif1', 'ftypmsf1']) assert.ok(await is_heic(file(brand)), brand);
    for (const brand of ['ftypavif', 'ftypmp42', 'JFIFheic', '']) assert.ok(!await is_heic(file(brand)), brand);
    assert.ok(!await is_heic(new Blob(['heic'])));
});

test('one file is chosen, or none, and the field is gone', async () => {
    for (const [type, files, given] of [['change', ['a.jpg'], 'a.jpg'], ['change', [], null], ['cancel', [], null]]) {
        const chosen = choose();
        const input = inputs.at(-1);
        input.files = files;
        input.dispatchEvent(new Event(type));
        assert.equal(await chosen, given);
        assert.equal(input.removed, 1);
    }
});
