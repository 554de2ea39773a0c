// Clock: the device's, in whole seconds, moved by the address only in the build for tests.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { surround, with_assets } from './lib/surroundings.mjs';

surround({ location: { search: '?lang=en&clock_shift=86400' } });
Date.now = () => 1795395600999;

test('the build for tests is moved by its address and set outright', async () => {
    with_assets({}, true);
    const clock = await import('../../web/clock.mjs');
    assert.equal(clock.now(), 1795395600 + 86400);
    clock.set(1000);
    assert.equal(clock.now(), 1000);
    Date.now = () => 1795395603000;
    assert.equal(clock.now(), 1003);
    Date.now = () => 1795395600999;
});

test('without the parameter it is the device\'s', async () => {
    surround({ location: { search: '' } });
    const clock = await import('../../web/clock.mjs?again');
    assert.equal(clock.now(), 1795395600);
});
