// Damage: what changed is read and drawn, and little else, and the picture is that of a full drawing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Journey } from './lib/journey.mjs';
import { still } from './lib/paint_audit.mjs';
import { definition, words_in } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const it = world();
const word = words_in('en');
const first_seed = Number(process.env.HANDRAIL_SEED ?? 1);
const steps = 30;

/**
 * Whether the canvas holds the same pixels once all of the page was read and drawn anew, and how many that were; and whether a
 * late answer changed the page meanwhile, which makes this no proof.
 */
async function compare_with_full_drawing() {
    const canvas = document.getElementById('paint'), { paint } = window.handrail;
    const gl = canvas.getContext('webgl2');
    const picture = () => {
        const pixels = new Uint32Array(canvas.width * canvas.height);
        gl.readPixels(0, 0, canvas.width, canvas.height, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(pixels.buffer));
        return pixels;
    };
    const { pixels } = paint.stats;
    const html = document.documentElement.outerHTML;
    const before = picture();
    paint.inspect(false); // forgets what is on the screen
    while (paint.is_busy) await new Promise((resolve) => { requestAnimationFrame(resolve); });
    const after = picture();
    const differing = before.reduce((count, pixel, index) => count + (pixel !== after[index]), 0);
    const is_late = document.documentElement.outerHTML !== html;
    return { is_late, differing, pixels, all: canvas.width * canvas.height, drawn: paint.stats.pixels };
}

async function assert_right({ driver }, after) {
    let found;
    do {
        await driver.run(still);
        found = await driver.run(compare_with_full_drawing);
    } while (found.is_late);
    assert.equal(found.differing, 0, `pixels that differ from a full drawing after ${after}`);
    assert.equal(found.drawn, found.all, 'a full drawing is one of every pixel');
    return found;
}

/** Numbers from 0 to below `count`, the same for the same seed. */
function random(seed) {
    let state = seed;
    return (count) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor(state / 2 ** 32 * count);
    };
}

/** The control with this number, counted round and round: where it is and what it is called. */
function control_at(number) {
    const all = [...document.querySelectorAll('#page :is(button, label, input:not(.choice), textarea)')]
        .filter((node) => node.getClientRects().length > 0 && !node.closest('[data-id*=print], [data-id*=save]'));
    const node = all[number % all.length];
    node.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = node.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2, name: node.textContent };
}

async function act(visitor, choose) {
    const { page } = visitor.driver;
    const { x, y, name } = await visitor.driver.run(control_at, choose(1000));
    const kind = choose(5);
    if (kind === 0) {
        const key = ['Tab', 'ArrowDown', 'Escape', '1', 'PageDown'][choose(5)];
        await page.keyboard.press(key);
        return key;
    }
    await page.mouse.move(x, y);
    await page.mouse.down();
    if (kind === 1) await assert_right(visitor, `holding “${name}”`);
    await page.mouse.up();
    return `pressing “${name}”`;
}

for (const [index, size] of [{ ratio: 2 }, { width: 800, height: 1280 }, { width: 1280, height: 720, ratio: 1.5 }].entries()) {
    const seed = first_seed + index;
    test(`whatever is done, at ${JSON.stringify(size)} with seed ${seed}`, { timeout: 300_000 }, async (t) => {
        const visitor = await it.visit(t, 'lang=en', { ready: 'canvas', ...size });
        const choose = random(seed);
        for (let step = 1; step <= steps; step += 1) await assert_right(visitor, `step ${step}, ${await act(visitor, choose)}`);
    });
}

/** What is due later, as the look at all styles, is not begun until continue_timers(). */
const hold_timers = () => {
    const wait = window.setTimeout, held = [];
    window.setTimeout = (...given) => held.push(given);
    window.continue_timers = () => {
        window.setTimeout = wait;
        for (const given of held) wait(...given);
    };
};

/** Counts whose styles are read. */
const count_styles = () => {
    const read = window.getComputedStyle;
    window.read = 0;
    window.getComputedStyle = (...given) => {
        window.read += 1;
        return read.apply(window, given);
    };
};

test('what is touched is read and drawn, and nothing else', async (t) => {
    const visitor = await it.visit(t, 'lang=en', { ready: 'canvas', by: 'pointer', ratio: 2 });
    const { driver } = visitor;
    await new Journey(visitor, 'en').begin();
    await assert_right(visitor, 'the first question came');
    await visitor.find('radio', word.of(definition.steps[0].options[0].label));
    // The one that leads the longest way, so that the rail stays as it is.
    const { x, y, area, elements } = await driver.run(() => {
        const node = document.querySelector('#page label');
        const { left, top, width, height } = node.getBoundingClientRect();
        const around = 2 * 2 * 12; // of the focus ring, in device pixels
        const area = (width * devicePixelRatio + around) * (height * devicePixelRatio + around);
        return { x: left + width / 2, y: top + height / 2, area, elements: node.querySelectorAll('*').length };
    });
    await driver.run(hold_timers);
    await driver.page.mouse.move(x, y);
    await driver.run(still);
    await driver.run(count_styles);
    await driver.page.mouse.down();
    await driver.run(still);
    const read = await driver.run(() => {
        window.continue_timers();
        return window.read;
    });
    assert.ok(read > elements && read < elements + 15, `${read} styles are read for ${elements} elements and what they stand in`);
    const held = await assert_right(visitor, 'holding an answer');
    assert.ok(held.pixels > 0 && held.pixels <= area, `${held.pixels} pixels are drawn where ${area} changed`);
    await driver.page.mouse.up();
    await visitor.see((seen) => seen.controls.some(({ checked }) => checked));
    const chosen = await assert_right(visitor, 'choosing an answer');
    assert.ok(chosen.pixels < chosen.all / 2, `${chosen.pixels} of ${chosen.all} pixels are drawn`);
});

test('a rule that reaches further than a touch is met a moment later', async (t) => {
    const visitor = await it.visit(t, 'lang=en', { ready: 'canvas' });
    const { driver } = visitor;
    await driver.run(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('#page:has(.tool:focus) .card { background: #123456 !important; }');
        document.adoptedStyleSheets = [sheet];
        document.querySelector('.tool').focus();
    });
    await driver.page.waitForFunction(() => window.handrail.paint.stats.missed > 0);
    await assert_right(visitor, 'the page was looked at again');
});
