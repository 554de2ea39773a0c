// Proof: what times of both faces say, at their limits, and how long it holds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { with_assets } from './lib/surroundings.mjs';

with_assets({});
const { allowance, enough, holds, verdict } = await import('../../web/proof.mjs');

const times = (time, count = enough) => Array(count).fill(time);
const slower_by = (cost) => verdict({ painted: times(40 + cost), alone: times(40) });

test('one frame is allowed, and no more', () => {
    assert.equal(allowance, 1000 / 60);
    assert.equal(slower_by(0), 'stay');
    assert.equal(slower_by(-300), 'stay');
    assert.equal(slower_by(16.6), 'stay');
    assert.equal(slower_by(16.7), 'aside');
});

test('too few times of either face prove nothing', () => {
    assert.equal(enough, 5);
    assert.equal(verdict({ painted: times(900, enough - 1), alone: times(16) }), 'more');
    assert.equal(verdict({ painted: times(900), alone: times(16, enough - 1) }), 'more');
    assert.equal(verdict({ painted: times(900), alone: times(16) }), 'aside');
});

test('two slow times of five are chance, three are not', () => {
    assert.equal(verdict({ painted: [16, 900, 16, 900, 16], alone: times(16) }), 'stay');
    assert.equal(verdict({ painted: [900, 16, 900, 16, 900], alone: times(16) }), 'aside');
    assert.equal(verdict({ painted: times(33), alone: [16, 900, 16, 900, 16] }), 'aside');
});

test('another browser or graphics card is tried anew', () => {
    const proof = { face: 'page', browser: 'Chromium 140', renderer: 'SwiftShader' };
    assert.ok(holds(proof, 'Chromium 140', 'SwiftShader'));
    assert.ok(!holds(proof, 'Chromium 141', 'SwiftShader'));
    assert.ok(!holds(proof, 'Chromium 140', 'Intel'));
    assert.ok(!holds(null, 'Chromium 140', 'SwiftShader'));
});
