// Slices: work goes on between all else, by whatever the browser has for that, until it is done.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { surround } from './lib/surroundings.mjs';

const { in_slices, slice } = await import('../../web/slices.mjs');

/** Does work of so many pieces and notes what each was given. */
async function work(pieces) {
    const given = [];
    await in_slices((milliseconds) => given.push(milliseconds) === pieces);
    return given;
}

test('each piece has its time, and the last one ends it', async () => {
    surround({ scheduler: undefined, requestIdleCallback: undefined });
    assert.equal(slice, 5);
    assert.deepEqual(await work(3), [slice, slice, slice]);
    assert.deepEqual(await work(1), [slice]);
});

test('before each piece all else has its turn', async () => {
    const asked = [];
    surround({ scheduler: { postTask: (resume, { priority }) => { asked.push(priority); setTimeout(resume); } } });
    await work(2);
    assert.deepEqual(asked, ['background', 'background']);
    surround({ scheduler: undefined, requestIdleCallback: (resume, { timeout }) => { asked.push(timeout); setTimeout(resume); } });
    await work(1);
    assert.deepEqual(asked.slice(2), [200]);
});

test('what fails ends the work', async () => {
    surround({ scheduler: undefined, requestIdleCallback: undefined });
    await assert.rejects(in_slices(() => { throw new Error('no'); }), /no/);
});
