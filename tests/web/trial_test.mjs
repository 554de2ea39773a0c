// Trial: pictures that nobody sees, then the first taps; whoever does something comes first, and too few times say nothing.
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { settled, surround, with_assets } from './lib/surroundings.mjs';

with_assets({});
const { try_in_use, try_unseen } = await import('../../web/trial.mjs');

let window = new EventTarget();
let document = null;
let clock = 0;
let paint = null;
/** What a drawing costs. */
let cost = 0;
/** What the browser tells of events, once somebody asks. */
let tell = null;

beforeEach(() => {
    mock.timers.reset();
    mock.timers.enable({ apis: ['setTimeout'] });
    [window, document, clock, cost, tell] = [new EventTarget(), Object.assign(new EventTarget(), { hidden: false }), 0, 0, null];
    paint = { reasons: [], aside: [], shown: [], drawn: 0, unseen: (on) => paint.shown.push(on), step_aside: (...given) => paint.aside.push(given),
        draw_unseen: () => { paint.drawn += 1; clock += cost; } };
    surround({
        window, document, performance: { now: () => clock },
        requestAnimationFrame: (next) => setImmediate(() => next(clock += 16)),
        PerformanceObserver: class {
            static supportedEntryTypes = ['event'];
            constructor(heard) { tell = (...durations) => heard({ getEntries: () => durations.map((duration) => ({ duration })) }); }
            observe({ durationThreshold }) { assert.equal(durationThreshold, 16); }
            disconnect() { tell = null; }
        },
    });
});

test('five times of each face after one that warms up, and the page is as it was', async () => {
    cost = 40;
    const { painted, alone } = await try_unseen(paint);
    assert.deepEqual([alone, painted], [Array(5).fill(32), Array(5).fill(72)]);
    assert.equal(paint.drawn, 6);
    assert.equal(paint.shown.at(-1), false);
});

test('a person who does something comes first, and nothing is tried for a second and a half', async () => {
    let done = null;
    const trying = try_unseen(paint).then((times) => (done = times));
    await settled();
    window.dispatchEvent(new Event('pointerdown'));
    assert.equal(paint.shown.at(-1), false, 'at once');
    for (let turn = 0; turn < 50; turn += 1) await settled();
    const drawn = paint.drawn;
    mock.timers.tick(1499);
    for (let turn = 0; turn < 50; turn += 1) await settled();
    assert.deepEqual([done, paint.drawn], [null, drawn]);
    mock.timers.tick(1);
    await trying;
    assert.deepEqual([done.alone.length, done.painted.length], [5, 5], 'what was disturbed does not count');
});

test('nothing is tried while nobody looks', async () => {
    document.hidden = true;
    try_unseen(paint);
    for (let turn = 0; turn < 50; turn += 1) await settled();
    assert.deepEqual([paint.drawn, paint.shown], [0, []]);
});

/** A tap whose result took so long to be presented. */
function tap(duration) {
    window.dispatchEvent(new Event('click'));
    if (duration) tell(duration);
    mock.timers.tick(1000);
}

test('two taps with the paint and two without, in turns, until there are five of each', () => {
    const judged = [];
    try_in_use(paint, (times) => judged.push(times));
    for (let taps = 1; taps <= 10; taps += 1) tap(100 + taps);
    assert.deepEqual(judged, []);
    tap(111);
    assert.deepEqual(judged, [{ painted: [101, 102, 105, 106, 109, 110], alone: [103, 104, 107, 108, 111] }]);
    assert.deepEqual(paint.aside.map(([reason, on]) => (assert.equal(reason, 'trial'), on)),
        [false, true, true, false, false, true, true, false, false, true, false]);
    assert.equal(tell, null, 'nobody listens any more');
    window.dispatchEvent(new Event('click'));
    mock.timers.tick(5000);
    assert.equal(paint.aside.length, 11);
});

test('a tap is over a second after the last one', () => {
    try_in_use(paint, () => {});
    window.dispatchEvent(new Event('click'));
    mock.timers.tick(999);
    window.dispatchEvent(new Event('click'));
    mock.timers.tick(999);
    assert.equal(paint.aside.length, 0);
    mock.timers.tick(1);
    assert.equal(paint.aside.length, 1);
});

test('what the browser does not tell of was quick, and of several the slowest counts', () => {
    const judged = [];
    try_in_use(paint, (times) => judged.push(times));
    tap(0);
    window.dispatchEvent(new Event('click'));
    tell(24, 40, 32);
    mock.timers.tick(1000);
    for (let taps = 2; taps < 11; taps += 1) tap(0);
    assert.deepEqual(judged[0].painted.slice(0, 3), [8, 40, 8]);
});

test('while the paint is aside for another reason no tap counts', () => {
    const judged = [];
    try_in_use(paint, (times) => judged.push(times));
    paint.reasons = ['trial', 'selection'];
    for (let taps = 0; taps < 40; taps += 1) tap(20);
    assert.deepEqual(judged, []);
    paint.reasons = ['trial'];
    for (let taps = 0; taps < 11; taps += 1) tap(20);
    assert.equal(judged.length, 1);
});

test('once it is ended it judges nothing', () => {
    const end = try_in_use(paint, () => assert.fail());
    window.dispatchEvent(new Event('click'));
    end();
    mock.timers.tick(5000);
    for (let taps = 0; taps < 20; taps += 1) tap(0);
    assert.deepEqual(paint.aside, []);
});

test('a browser that tells nothing of events is measured by its frames', async () => {
    surround({ PerformanceObserver: undefined });
    const judged = [];
    try_in_use(paint, (times) => judged.push(times));
    for (let taps = 0; taps < 11; taps += 1) {
        window.dispatchEvent(Object.defineProperty(new Event('click'), 'timeStamp', { value: clock - 10 }));
        await settled();
        await settled();
        await settled();
        mock.timers.tick(1000);
    }
    assert.deepEqual(judged[0].painted[0], 42, 'ten before it was heard, and two frames');
});
