// Clock: the service's time as its answers tell it, carried on by a clock that nobody sets; moved only in the build for tests.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Storage, surround, with_assets } from './lib/surroundings.mjs';

with_assets({}, true);
const root = { dataset: {} };
const real = 1795395600; // what time it is
let imports = 0;
let device = real, up = 50;
Date.now = () => device * 1000 + 999;

beforeEach(() => {
    [device, up] = [real, 50];
    root.dataset = {};
    surround({
        location: { search: '?lang=en' }, document: { documentElement: root }, localStorage: new Storage(), sessionStorage: new Storage(),
        performance: { now: () => up * 1000 },
    });
});

const begin = () => import(`../../web/clock.mjs?${imports += 1}`);
const answer_at = (seconds) => ({ headers: new Headers({ date: new Date(seconds * 1000).toUTCString() }) });
function pass(seconds) {
    up += seconds;
    device += seconds;
}

test('the build for tests is moved by its address and set outright', async () => {
    surround({ location: { search: '?lang=en&clock_shift=86400' } });
    const clock = await begin();
    assert.equal(clock.now(), real + 86400);
    clock.set(1000);
    assert.equal(clock.now(), 1000);
    pass(3);
    assert.equal(clock.now(), 1003);
});

for (const off of [-365 * 86400, -15 * 86400, 15 * 86400, 365 * 86400]) {
    test(`a device that is ${off / 86400} days off has the service's time from the first answer on, and at its next start`, async () => {
        device += off;
        const clock = await begin();
        assert.equal(clock.now(), real + off);
        clock.heed(answer_at(real));
        assert.equal(clock.now(), real);
        pass(1000);
        assert.equal(clock.now(), real + 1000);
        assert.ok(Math.abs((await begin()).now() - real - 1000) <= 1);
    });
}

test('an answer that was under way for a moment changes nothing, and one without a date neither', async () => {
    const clock = await begin();
    clock.heed(answer_at(real - 1));
    clock.heed(answer_at(real + 2));
    clock.heed({ headers: new Headers() });
    clock.heed({ headers: new Headers({ date: 'today' }) });
    assert.equal(clock.now(), real);
    assert.equal(localStorage.getItem('handrail.clock'), null);
    clock.heed(answer_at(real + 4));
    assert.equal(clock.now(), real + 4);
});

test('a clock that is set back or forth at a kiosk changes nothing', async () => {
    root.dataset.mode = 'kiosk';
    const clock = await begin();
    for (const set of [-3600, 3600, 86400]) {
        device += set;
        pass(60);
        const before = clock.now();
        pass(10);
        assert.equal(clock.now(), before + 10);
    }
    assert.equal(clock.now(), real + 210);
});

test('a device that slept wakes up at the right time', async () => {
    const clock = await begin();
    device += 8 * 3600; // while the other clock stood still
    assert.equal(clock.now(), real + 8 * 3600);
    pass(5);
    assert.equal(clock.now(), real + 8 * 3600 + 5);
    device -= 3600; // set back: nobody sleeps backwards
    assert.equal(clock.now(), real + 8 * 3600 + 5);
});
