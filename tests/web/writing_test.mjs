// Writing: strokes of one pointer are kept and read; what was given up goes nowhere, and nothing is loaded before.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { surround, with_assets } from './lib/surroundings.mjs';

with_assets({ 'hand.wasm': '/assets/hand.wasm', 'strokes.bin': '/assets/strokes.bin' });
const writing = await import('../../web/writing.mjs');

class Canvas extends EventTarget {
    clientWidth = 300;
    clientHeight = 300;
    lines = 0;
    getContext = () => ({ scale() {}, beginPath() {}, moveTo() {}, lineTo() {}, stroke: () => (this.lines += 1) });
    getBoundingClientRect = () => ({ left: 10, top: 20 });
    setPointerCapture() {}

    give(type, x, y, facts = {}) {
        this.dispatchEvent(Object.assign(new Event(type), { clientX: x, clientY: y, pointerId: 1, isPrimary: true, button: 0, ...facts }));
    }

    stroke(facts) {
        this.give('pointerdown', 11, 22, facts);
        this.give('pointermove', 13, 24, facts);
        this.give('pointerup', 13, 24, facts);
    }
}

const memory = new WebAssembly.Memory({ initial: 1 });
const Original = WebAssembly;
let canvas, fetched, read, sent, works;
const send = (event) => sent.push(event);
const waited = () => new Promise((resume) => setTimeout(resume, 90));

beforeEach(() => {
    writing.forget();
    [canvas, fetched, read, sent, works] = [new Canvas(), [], [], [], true];
    const hand_read = (pointer, count) => {
        read.push([...new Float32Array(memory.buffer, pointer, count)]);
        new Uint8Array(memory.buffer, 8, 2).set([65, 0]);
        return 8;
    };
    const exports = { memory, _initialize() {}, hand_buffer: () => 512, hand_open() {}, hand_read };
    surround({
        document: { querySelector: () => canvas },
        addEventListener() {},
        window: globalThis,
        devicePixelRatio: 1,
        getComputedStyle: () => ({ color: 'black' }),
        WebAssembly: { Memory: Original.Memory, compile: async () => null, instantiate: async () => ({ exports }) },
        fetch: async (url) => (fetched.push(url), { ok: works, arrayBuffer: async () => new ArrayBuffer(4) }),
    });
});

test('a stroke is read once it ended', async () => {
    await writing.open(send);
    assert.deepEqual(fetched, ['/assets/hand.wasm', '/assets/strokes.bin']);
    canvas.stroke();
    assert.deepEqual(sent, []);
    await waited();
    assert.deepEqual(read, [[1, 2, 3, 4, -1, -1]]);
    assert.deepEqual(sent, [{ event: 'StrokesRead', signs: 'A' }]);
    assert.ok(canvas.lines > 1);
});

test('a second finger and a palm are no pen', async () => {
    await writing.open(send);
    canvas.give('pointerdown', 11, 22);
    canvas.stroke({ pointerId: 2, isPrimary: false });
    canvas.stroke({ pointerId: 3 });
    canvas.give('pointermove', 13, 24);
    canvas.give('pointerup', 13, 24);
    await waited();
    assert.deepEqual(read, [[1, 2, 3, 4, -1, -1]]);
});

test('strokes are taken back one by one, or all', async () => {
    await writing.open(send);
    canvas.stroke();
    canvas.stroke();
    writing.undo();
    await waited();
    assert.deepEqual(read.at(-1), [1, 2, 3, 4, -1, -1]);
    canvas.stroke();
    writing.clear();
    sent.length = 0;
    await waited();
    assert.deepEqual(sent, []);
});

test('what was given up goes nowhere', async () => {
    await writing.open(send);
    canvas.stroke();
    writing.drop();
    canvas.stroke();
    await waited();
    assert.deepEqual(sent, []);
});

test('what does not come is told, and asked for again', async () => {
    works = false;
    await writing.open(send);
    assert.deepEqual(sent, [{ event: 'StrokesRead', signs: '', failed: true }]);
    works = true;
    await writing.open(send);
    assert.equal(fetched.length, 4);
    assert.equal(sent.length, 1);
});
