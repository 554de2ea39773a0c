// Hand: strokes go into the module's memory as numbers, signs come out as text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calls_of_hand } from '../../web/hand.mjs';
import { surround } from './lib/surroundings.mjs';

const memory = new WebAssembly.Memory({ initial: 1 });
const calls = [];
const exports = {
    memory,
    _initialize: () => calls.push('initialize'),
    hand_buffer: () => (memory.grow(1), 1024), // as a memory may whenever it is asked for more
    hand_open: (pointer, length) => calls.push([...new Uint8Array(memory.buffer, pointer, length)]),
    hand_read(pointer, count, most) {
        calls.push([...new Float32Array(memory.buffer, pointer, count)], most);
        new Uint8Array(memory.buffer, 64, 10).set([...new TextEncoder().encode('王玉'), 0]);
        return 64;
    },
};

test('the strokes are opened once, and what is drawn is read', async () => {
    surround({ WebAssembly: { instantiate: async () => ({ exports }) } });
    const hand = await calls_of_hand(/** @type {any} */ (null), new Uint8Array([1, 2, 3]).buffer);
    assert.deepEqual(calls.splice(0), ['initialize', [1, 2, 3]]);
    assert.equal(hand.read([[1, 2, 3, 4], [5, 6]], 8), '王玉');
    assert.deepEqual(calls, [[1, 2, 3, 4, -1, -1, 5, 6, -1, -1], 8]);
});
