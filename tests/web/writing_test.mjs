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

/** The worker: answers when it is told to. */
class Reader {
    given = [];
    ended = false;

    constructor(url) {
        this.url = String(url);
        readers.push(this);
    }

    postMessage(message) {
        this.given.push(structuredClone(message));
    }

    answer(number, signs) {
        this.onmessage({ data: { number, signs } });
    }

    terminate() {
        this.ended = true;
    }
}

let canvas, readers, sent;
const send = (event) => sent.push(event);
const waited = () => new Promise((resume) => setTimeout(resume, 90));
const drawn = () => readers[0].given.slice(1).map(({ strokes }) => strokes);

beforeEach(() => {
    writing.forget();
    [canvas, readers, sent] = [new Canvas(), [], []];
    surround({
        document: { querySelector: () => canvas },
        addEventListener() {},
        window: globalThis,
        devicePixelRatio: 1,
        getComputedStyle: () => ({ color: 'black' }),
        Worker: Reader,
    });
});

test('a stroke is read once it ended', async () => {
    writing.open(send);
    assert.match(readers[0].url, /hand_worker\.mjs$/);
    assert.deepEqual(readers[0].given, [{ urls: ['/assets/hand.wasm', '/assets/strokes.bin'] }]);
    canvas.stroke();
    assert.equal(readers[0].given.length, 1);
    await waited();
    const { number, strokes, most } = readers[0].given[1];
    assert.deepEqual([strokes, most], [[[1, 2, 3, 4]], 8]);
    assert.ok(canvas.lines > 1);
    readers[0].answer(number, '王玉');
    assert.deepEqual(sent, [{ event: 'StrokesRead', signs: '王玉', failed: false }]);
});

test('a second finger and a palm are no pen', async () => {
    writing.open(send);
    canvas.give('pointerdown', 11, 22);
    canvas.stroke({ pointerId: 2, isPrimary: false });
    canvas.stroke({ pointerId: 3 });
    canvas.give('pointermove', 13, 24);
    canvas.give('pointerup', 13, 24);
    await waited();
    assert.deepEqual(drawn(), [[[1, 2, 3, 4]]]);
});

test('strokes are taken back one by one, or all', async () => {
    writing.open(send);
    canvas.stroke();
    canvas.stroke();
    writing.undo();
    await waited();
    assert.deepEqual(drawn().at(-1), [[1, 2, 3, 4]]);
    writing.undo();
    assert.deepEqual(sent, [{ event: 'StrokesRead', signs: '', failed: false }], 'of no strokes nothing is read');
    canvas.stroke();
    const asked = readers[0].given.length;
    writing.clear();
    await waited();
    assert.equal(readers[0].given.length, asked);
});

test('what is read of strokes that are gone is not told', async () => {
    writing.open(send);
    canvas.stroke();
    await waited();
    canvas.stroke();
    await waited();
    const [{ number: early }, { number: late }] = readers[0].given.slice(1);
    readers[0].answer(early, '一');
    writing.clear();
    readers[0].answer(late, '二');
    assert.deepEqual(sent, []);
});

test('what was given up goes nowhere', async () => {
    writing.open(send);
    canvas.stroke();
    await waited();
    const { number } = readers[0].given[1];
    writing.drop();
    readers[0].answer(number, '一');
    canvas.stroke();
    await waited();
    assert.deepEqual(sent, []);
    assert.equal(readers[0].given.length, 2);
});

test('nothing of a person is left for the next one', () => {
    writing.open(send);
    writing.forget();
    assert.ok(readers[0].ended);
});

test('what does not come is told, and asked for again', () => {
    writing.open(send);
    readers[0].onmessage({ data: { failed: true } });
    assert.deepEqual(sent, [{ event: 'StrokesRead', signs: '', failed: true }]);
    assert.ok(readers[0].ended);
    writing.open(send);
    assert.equal(readers.length, 2);
    readers[1].onerror();
    assert.equal(sent.length, 2);
});

test('a hundred surnames are offered while the module is on its way', () => {
    writing.surnames(send);
    assert.equal(readers.length, 1);
    const signs = [...sent[0].signs];
    assert.deepEqual([signs.length, new Set(signs).size, signs[0]], [100, 100, '王']);
});
