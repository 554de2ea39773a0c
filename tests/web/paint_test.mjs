// Paint: draws at most once a frame and only when something changed, steps aside for each reason, and never breaks the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { in_browser } from './lib/in_browser.mjs';

const it = in_browser();
const body = '<body><div id="page"><h1>Some words</h1><button data-id="b">Button</button></div><canvas id="paint" hidden></canvas></body>';

/** A page with start(face): the paint on a module that only notes what it is asked. */
async function page(t, { has_webgl = true } = {}) {
    const driver = await it.page(t, body);
    await driver.run(async (has_gl) => {
        const memory = [0, 97, 115, 109, 1, 0, 0, 0, 5, 3, 1, 0, 64, 7, 10, 1, 6, 109, 101, 109, 111, 114, 121, 2, 0];
        const wasm = `data:application/wasm;base64,${btoa(String.fromCharCode(...memory))}`;
        const held = new Set();
        window.calls = [];
        window.module = {
            GL: { registerContext: () => 1, makeContextCurrent: () => {} }, _canvas_start: () => {}, _canvas_finish: () => 1, _canvas_begin: () => {},
            _canvas_note: () => {}, _canvas_hold: (sprite) => Number(held.has(sprite)), _canvas_put: (sprite) => Number(Boolean(held.add(sprite))),
            _canvas_staging: () => 0, _canvas_items: () => 2 ** 21, _canvas_surface: () => 2 ** 21 - 64, _canvas_stats: () => 2 ** 21 - 128,
            _canvas_inspect: (open) => window.calls.push(`inspect ${open}`), _canvas_tell: () => window.calls.push('tell'), _canvas_point: () => 0,
            _canvas_frame: () => { window.calls.push('frame'); return 1; },
        };
        const source = 'export default ({ instantiateWasm }) => new Promise((give) => instantiateWasm({}, () => give(window.module)))';
        const gl = { fenceSync: () => null, flush: () => {}, deleteSync: () => {}, getExtension: () => null, getParameter: () => 'none', disable: () => {}, clear: () => {} };
        const canvas = document.getElementById('paint');
        canvas.getContext = () => (has_gl ? gl : null);
        const { start } = await import('/paint.mjs');
        window.start = (face, inspect = false) => {
            if (face) document.documentElement.dataset.face = face;
            const urls = { module: `data:text/javascript,${encodeURIComponent(source)}`, wasm };
            return start({ canvas, page: document.getElementById('page'), urls, inspect });
        };
        window.settle = async () => {
            do await new Promise((resume) => { requestAnimationFrame(() => requestAnimationFrame(resume)); }); while (window.paint?.is_busy);
        };
        window.frames = () => window.calls.filter((call) => call === 'frame').length;
    }, has_webgl);
    return driver;
}

async function painting(t) {
    const driver = await page(t);
    await driver.run(async () => {
        window.paint = await window.start('canvas');
        await window.settle();
        window.calls.length = 0;
    });
    return driver;
}

const ready = (driver) => driver.run(() => document.documentElement.dataset.ready);
const is_shown = (driver) => driver.run(() => !document.getElementById('paint').hidden);

test('without WebGL 2, or where the page is to stand alone, there is no paint', async (t) => {
    const driver = await page(t, { has_webgl: false });
    assert.equal(await driver.run(() => window.start('canvas')), null);
    const other = await page(t);
    assert.deepEqual(await other.run(async () => [await window.start('page'), window.calls]), [null, []]);
});

test('it is seen once it has drawn the page as it is', async (t) => {
    const driver = await painting(t);
    assert.deepEqual([await is_shown(driver), await ready(driver), await driver.run(() => window.paint.reasons)], [true, 'canvas', []]);
    assert.ok(await driver.run(() => document.getElementById('paint').style.pointerEvents === 'none'), 'it is never tapped');
});

test('nothing changes and nothing is drawn; much changes and one frame is', async (t) => {
    const driver = await painting(t);
    const drawn = (act) => driver.run(async (text) => {
        window.calls.length = 0;
        new Function('paint', text)(window.paint);
        await window.settle();
        return window.frames();
    }, act);
    assert.equal(await drawn(''), 0);
    assert.equal(await drawn('paint.moved(); paint.invalidate(); paint.moved()'), 1);
    assert.equal(await drawn('document.querySelector("h1").firstChild.data = "Other words"'), 1);
});

test('it steps aside until the last reason is gone', async (t) => {
    const driver = await painting(t);
    const step = (reason, on) => driver.run(async (...given) => { window.paint.step_aside(...given); await window.settle(); }, reason, on);
    await step('print', true);
    await step('find', true);
    assert.equal(await is_shown(driver), false);
    assert.equal(await driver.run(async () => { window.calls.length = 0; window.paint.moved(); await window.settle(); return window.frames(); }), 0);
    await step('print', false);
    assert.equal(await is_shown(driver), false);
    await step('find', false);
    assert.equal(await is_shown(driver), true);
});

test('a module that fails leaves the page standing alone', async (t) => {
    const driver = await painting(t);
    await driver.run(async () => {
        console.error = (words) => window.calls.push(words);
        window.module._canvas_frame = () => { throw new Error('broken'); };
        window.paint.invalidate();
        await window.settle();
    });
    assert.deepEqual([await is_shown(driver), await ready(driver), await driver.run(() => window.paint.reasons)], [false, 'core', ['stopped']]);
    assert.deepEqual(await driver.run(() => window.calls), ['The canvas steps aside:']);
});

test('a lost context is made anew before it is drawn in', async (t) => {
    const driver = await painting(t);
    const lose = (finish) => driver.run(async (works) => {
        console.error = () => {};
        window.module._canvas_finish = () => works;
        window.paint.step_aside('context', true);
        await window.paint.restore();
        await window.settle();
        return window.paint.reasons;
    }, finish);
    assert.deepEqual([await lose(1), await is_shown(driver)], [[], true]);
    assert.ok((await lose(0)).includes('stopped'), 'shaders that do not work any more');
    assert.equal(await is_shown(driver), false);
});

test('what makes the page slower by more than a frame goes for good', async (t) => {
    const driver = await painting(t);
    const judge = (painted) => driver.run((time) => window.paint.judge({ painted: Array(5).fill(time), alone: Array(5).fill(20) }), painted);
    assert.deepEqual([await judge(36), await driver.run(() => document.documentElement.dataset.face)], [true, 'canvas']);
    assert.equal(await judge(37), false);
    assert.deepEqual(await driver.run(() => [document.documentElement.dataset.face, window.paint.reasons]), ['page', ['stopped']]);
});

test('what changed without a word is met 120 ms after something else did', async (t) => {
    const driver = await painting(t);
    const [waits, missed, frames] = await driver.run(async () => {
        const wait = window.setTimeout, found = [];
        document.styleSheets[0].insertRule('h1 { color: rgb(1, 2, 3) }', document.styleSheets[0].cssRules.length);
        window.setTimeout = (act, ms) => (found.push(ms), wait(act, ms));
        window.paint.changed(document.querySelector('button'));
        window.setTimeout = wait;
        await window.settle();
        window.calls.length = 0;
        while (window.paint.stats.missed === 0) await new Promise(requestAnimationFrame);
        await window.settle();
        return [found, window.paint.stats.missed, window.frames()];
    });
    assert.deepEqual([waits, missed, frames], [[120], 1, 1]);
});

test('a frame reads for 8 ms and no longer', async (t) => {
    const driver = await painting(t);
    const read = await driver.run(async () => {
        document.querySelector('h1').append(...Array.from({ length: 20 }, () => document.createElement('b')));
        await window.settle();
        const style = window.getComputedStyle;
        let now = 1000;
        performance.now = () => now;
        window.getComputedStyle = (element) => {
            now += 1;
            return style(element);
        };
        window.paint.invalidate();
        await new Promise(requestAnimationFrame);
        return now - 1000;
    });
    assert.equal(read, 8);
});

test('the inspector is opened and told', async (t) => {
    const driver = await page(t);
    assert.deepEqual(await driver.run(async () => {
        window.paint = await window.start('canvas', true);
        await window.settle();
        window.calls.length = 0;
        window.paint.tell('events', 'words');
        window.paint.inspect(false);
        await window.settle();
        return [window.paint.inspecting, ...window.calls];
    }), [false, 'tell', 'inspect 0', 'frame']);
});

test('once it is stopped it draws nothing', async (t) => {
    const driver = await painting(t);
    assert.deepEqual(await driver.run(async () => {
        window.paint.stop();
        document.querySelector('h1').textContent = 'Other';
        dispatchEvent(new Event('resize'));
        await window.settle();
        return [window.frames(), document.getElementById('paint').hidden];
    }), [0, true]);
});
