// Touch: with real touch events, a finger that slips within its target or just beside it counts once, a scroll never (O-04).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pause, until } from './lib/processes.mjs';
import { definition, words_in } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const it = world();
const word = words_in('en');
const css_px_a_mm = 96 / 25.4;

/** A visitor with a finger; `slide` puts it down, moves it and lifts it as a hand does. */
async function with_finger(t, query, size) {
    const visitor = await it.visit(t, query, size);
    const session = await visitor.driver.page.createCDPSession();
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
    const touch = (type, touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
    await visitor.driver.run(() => {
        const { core } = window.handrail;
        window.tapped = [];
        const { handle } = core;
        core.handle = (event) => {
            if (event.event === 'Tapped') window.tapped.push(event.id);
            return window.dry && event.event === 'Tapped' ? { patch: null, effects: [] } : handle(event);
        };
        window.dry = true; // every press is counted, and leads nowhere
    });
    visitor.slide = async ({ x, y }, across, down, steps = 6) => {
        await touch('touchStart', [{ x, y }]);
        for (let step = 1; step <= steps; step += 1) {
            await touch('touchMove', [{ x: x + across * step / steps, y: y + down * step / steps }]);
            await pause(16);
        }
        await touch('touchEnd', []);
        await pause(700); // what a second strike could be
        const tapped = await visitor.driver.run(() => window.tapped.splice(0));
        await at_the_top(visitor);
        return tapped;
    };
    return visitor;
}

/** A page that was flung goes on by itself for a while, longer on a busy machine; then nothing is where it was. */
async function at_the_top({ driver }) {
    let still = 0;
    await until(async () => {
        const top = await driver.run(() => {
            const from = scrollY;
            scrollTo(0, 0);
            return from;
        });
        still = top === 0 ? still + 1 : 0;
        return still === 4;
    }, 'the page rests at its top');
}

/** Where a control is that can be touched, with the room to each side of its middle. */
const place_of = (visitor, selector) => visitor.driver.run((wanted) => {
    const control = document.querySelector(wanted);
    const { left, top, right, bottom } = (control.closest('label') ?? control).getBoundingClientRect();
    return { id: control.dataset.id, x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}, selector);

const ways = [[1, 0], [-1, 0], [0, 1], [0, -1]];
const screens = {
    'a button of the dock': ['&service=certificate-appointment', '.dock button:last-of-type'],
    'a card of home': ['', '#page [data-id*="/service."]'],
    'a row': ['&service=certificate-appointment', '.choice', async (visitor) => {
        await visitor.press('button', word('action.start'));
        await visitor.see_heading(word.of(definition.steps[0].prompt));
    }],
};

for (const [what, [query, selector, go]] of Object.entries(screens)) {
    test(`a finger that slips on ${what} presses it once, whichever way it slips`, { timeout: 120_000 }, async (t) => {
        const visitor = await it_at(t, `lang=en&face=page${query}`, {}, go);
        const place = await place_of(visitor, selector);
        const missed = [];
        for (const [across, down] of ways) {
            const room = (across ? place.width : place.height) / 2;
            for (const far of [0, 8, 14, 20, Math.min(40, room - 2)]) {
                const tapped = await visitor.slide(place, across * far, down * far);
                if (tapped.length !== 1 || tapped[0] !== place.id) missed.push(`${across * far} ${down * far}: ${tapped}`);
            }
        }
        assert.deepEqual(missed, []);
    });
}

async function it_at(t, query, size, go = async (_) => {}) {
    const visitor = await with_finger(t, query, size);
    await visitor.driver.run(() => { window.dry = false; });
    await go(visitor);
    await visitor.driver.run(() => { window.dry = true; window.tapped.length = 0; });
    await pause(450);
    return visitor;
}

test('a finger that lifts up to 6 mm beside a target counts, further off it does not', { timeout: 60_000 }, async (t) => {
    const visitor = await it_at(t, 'lang=en&face=page&service=certificate-appointment', {});
    const button = await place_of(visitor, '.dock button:last-of-type');
    const edge = { ...button, y: button.y - button.height / 2 + 4 };
    assert.deepEqual(await visitor.slide(edge, 0, -4 - Math.floor(5 * css_px_a_mm)), [button.id]);
    assert.deepEqual(await visitor.slide(edge, 0, -4 - Math.ceil(9 * css_px_a_mm)), []);
});

test('who scrolls presses nothing, and who slips on a page that could be scrolled does', { timeout: 60_000 }, async (t) => {
    const visitor = await it_at(t, 'lang=en&face=page&size=4&service=certificate-appointment', {}, async (at) => {
        await at.press('button', word('action.start'));
        await at.see_heading(word.of(definition.steps[0].prompt));
    });
    const row = await place_of(visitor, '.choice');
    assert.ok(await visitor.driver.run(() => document.documentElement.scrollHeight > innerHeight + 200), 'it can be scrolled');
    for (const far of [-60, -120, -250]) assert.deepEqual(await visitor.slide(row, 0, far, 10), [], `${far}`);
    for (const far of [-14, -20]) assert.deepEqual(await visitor.slide(row, 0, far), [row.id], `${far}`);
});
