// Taps: each limit by its last good and its first bad value, in time and in millimetres.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Taps } from '../../web/taps.mjs';

const css_px_a_mm = 96 / 25.4;
const finger = { detail: 1, pointerType: 'touch' };
const key = { detail: 0 };

/** A control as `closest` and `dataset` show it. */
function control(id, { in_pad = false } = {}) {
    return { dataset: { id }, closest: (what) => (what === '.pad' && in_pad ? {} : null) };
}

/** Taps at a clock that the test sets. */
function taps_at(clock) {
    return new Taps(() => clock.now);
}

function second_strike(node, gap_ms) {
    const clock = { now: 10000 };
    const taps = taps_at(clock);
    assert.ok(taps.counts(finger, node), 'the first');
    clock.now += gap_ms;
    return taps.counts(finger, node);
}

test('a second strike on the same control counts after half a second', () => {
    assert.ok(!second_strike(control('next'), 499));
    assert.ok(second_strike(control('next'), 500));
});

test('a key of the pad counts again after a quarter of a second', () => {
    const five = control('key.5', { in_pad: true });
    assert.ok(!second_strike(five, 249));
    assert.ok(second_strike(five, 250));
});

test('a strike that does not count does not put off the next one', () => {
    const clock = { now: 0 };
    const taps = taps_at(clock);
    const next = control('next');
    const counted = [0, 300, 500].map((now) => {
        clock.now = now;
        return taps.counts(finger, next);
    });
    assert.deepEqual(counted, [true, false, true]);
});

test('another control counts at once, and so does the first one after it', () => {
    const taps = taps_at({ now: 0 });
    const counted = ['one', 'other', 'one'].map((id) => taps.counts(finger, control(id)));
    assert.deepEqual(counted, [true, true, true]);
});

function on_a_new_page(event, age_ms) {
    const clock = { now: 10000 };
    const taps = taps_at(clock);
    taps.page_changed();
    clock.now += age_ms;
    return taps.counts(event, control('next'));
}

test('a finger counts once the page has stood for 400 ms, a key at once', () => {
    assert.ok(!on_a_new_page(finger, 0));
    assert.ok(!on_a_new_page(finger, 399));
    assert.ok(on_a_new_page(finger, 400));
    assert.ok(!on_a_new_page({ detail: 0, pointerType: 'pen' }, 399), 'a pointer without a click count is one too');
    assert.ok(on_a_new_page(key, 0));
});

test('a tap meant for the page before does not keep the control from the next one', () => {
    const clock = { now: 0 };
    const taps = taps_at(clock);
    taps.page_changed();
    clock.now = 399;
    assert.ok(!taps.counts(finger, control('next')));
    clock.now = 400;
    assert.ok(taps.counts(finger, control('next')));
});

test('a press that began on the page before does not act on the next one, however long it was', () => {
    const clock = { now: 0 };
    const page = new OnePage(clock);
    const strikes = () => page.taps.counts(finger, control('next'));
    page.down();
    clock.now = 1000;
    page.taps.page_changed();
    clock.now = 2000;
    assert.ok(!strikes());
    assert.ok(page.taps.counts(key, control('next')), 'a key counts');
    clock.now = 3000;
    page.up(310, 320);
    assert.equal(page.clicks, 0, 'nor where it slipped');
    page.down();
    page.up(250, 320);
    assert.ok(strikes());
    page.taps.page_changed();
    clock.now = 4000;
    assert.ok(strikes(), 'no finger was down');
});

/** A page with one control of 100 by 50 at 200, 300; what lies under a point is what the test says. */
class OnePage {
    root = new EventTarget();
    view = Object.assign(new EventTarget(), { document: { elementFromPoint: () => this.under } });
    under = null;
    clicks = 0;
    control = {
        isConnected: true,
        click: () => (this.clicks += 1),
        closest: () => this.control,
        getBoundingClientRect: () => ({ left: 200, top: 300, right: 300, bottom: 350 }),
    };

    constructor(clock = { now: 0 }) {
        this.taps = taps_at(clock);
        this.taps.watch(this.root, this.view);
    }

    down({ pointer = 1, isPrimary = true, on = this.control } = {}) {
        const event = Object.assign(new Event('pointerdown'), { pointerId: pointer, isPrimary });
        Object.defineProperty(event, 'target', { value: { closest: () => on } });
        this.root.dispatchEvent(event);
    }

    up(clientX, clientY, pointer = 1) {
        this.view.dispatchEvent(Object.assign(new Event('pointerup'), { pointerId: pointer, clientX, clientY }));
    }

    cancel() {
        this.view.dispatchEvent(new Event('pointercancel'));
    }
}

/** How often a finger that landed on the control and lifted so far off it, in millimetres, pressed it. */
function slipped(right_mm, down_mm = 0) {
    const page = new OnePage();
    page.down();
    page.up(300 + right_mm * css_px_a_mm, 350 + down_mm * css_px_a_mm);
    return page.clicks;
}

test('a finger that lifts up to 6 mm beside its control meant it', () => {
    assert.equal(slipped(5.99), 1);
    assert.equal(slipped(6.01), 0);
    assert.equal(slipped(0, 5.99), 1);
    assert.equal(slipped(0, 6.01), 0);
    assert.equal(slipped(3.59, 4.79), 1, 'as the crow flies');
    assert.equal(slipped(3.61, 4.81), 0);
});

test('a slip to the left and above is measured from there', () => {
    for (const [mm, clicks] of [[5.99, 1], [6.01, 0]]) {
        for (const [dx, dy] of [[mm, 0], [0, mm]]) {
            const page = new OnePage();
            page.down();
            page.up(200 - dx * css_px_a_mm, 300 - dy * css_px_a_mm);
            assert.equal(page.clicks, clicks);
        }
    }
});

test('what is no slip is left to the browser', () => {
    const page = new OnePage();
    page.up(310, 320);
    page.down({ isPrimary: false });
    page.up(310, 320);
    page.down({ on: null });
    page.up(310, 320);
    page.down();
    page.up(310, 320, 2);
    page.down();
    page.cancel();
    page.up(310, 320);
    page.down();
    page.under = { closest: () => page.control }; // it lifted on a control, which the browser clicks by itself
    page.up(250, 320);
    page.under = null;
    page.down();
    page.control.isConnected = false;
    page.up(310, 320);
    assert.equal(page.clicks, 0);
    page.control.isConnected = true;
    page.down();
    page.up(310, 320);
    page.up(310, 320);
    assert.equal(page.clicks, 1, 'and once only');
});
