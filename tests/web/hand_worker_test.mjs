// Hand worker: opens the module once it is told where that is, reads what comes, and says so when it cannot.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { settled, surround } from './lib/surroundings.mjs';

const memory = new WebAssembly.Memory({ initial: 1 });
const exports = {
    memory,
    _initialize() {},
    hand_buffer: () => 512,
    hand_open() {},
    hand_read: () => (new Uint8Array(memory.buffer, 64, 2).set([65, 0]), 64),
};
let fetched, told, works;
const self = { onmessage: /** @type {any} */ (null), postMessage: (message) => told.push(message) };
surround({
    self,
    WebAssembly: { compile: async () => null, instantiate: async () => ({ exports }) },
    fetch: async (url) => (fetched.push(url), { ok: works, status: 404, arrayBuffer: async () => new ArrayBuffer(4) }),
});
await import('../../web/hand_worker.mjs');

const tell = async (data) => {
    self.onmessage({ data });
    await settled();
};

beforeEach(() => { [fetched, told, works] = [[], [], true]; });

test('a drawing is read by its number, and the module is opened once', async () => {
    await tell({ urls: ['/hand.wasm', '/strokes.bin'] });
    assert.deepEqual([fetched, told], [['/hand.wasm', '/strokes.bin'], []]);
    await tell({ number: 3, strokes: [[1, 2, 3, 4]], most: 8 });
    await tell({ number: 4, strokes: [[1, 2]], most: 8 });
    assert.deepEqual(told, [{ number: 3, signs: 'A' }, { number: 4, signs: 'A' }]);
    assert.equal(fetched.length, 2);
});

test('what does not come is told at once', async () => {
    works = false;
    await tell({ urls: ['/hand.wasm', '/strokes.bin'] });
    assert.deepEqual(told, [{ failed: true }]);
});
