// Drawing: what it takes in how much time, which styles it reads again, and what it gives to the module.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { in_browser } from './lib/in_browser.mjs';

const it = in_browser();
const body = `<body><div id="page"><h1>Some words</h1>${[1, 2, 3, 4, 5, 6].map((number) => `<button class="b${number}"><span>Button ${number}</span></button>`).join('')}
<p>${'A long text that goes on and on. '.repeat(20)}</p></div><canvas id="paint"></canvas></body>`;

/** A Drawing on a module that only notes what it is given; `room` tells whether it has room for sprites. */
async function drawing(t, room = true) {
    const driver = await it.page(t, body);
    await driver.run(async (has_room) => {
        const { Drawing } = await import('/drawing.mjs');
        const memory = new WebAssembly.Memory({ initial: 64 });
        const held = new Set();
        const module = {
            _canvas_start: () => {}, _canvas_finish: () => 1, _canvas_begin: () => {}, _canvas_inspect: () => {}, _canvas_note: () => {},
            _canvas_hold: (sprite) => Number(held.has(sprite)),
            _canvas_put: (sprite) => Number(has_room && Boolean(held.add(sprite))),
            _canvas_staging: () => 0, _canvas_items: () => 2 ** 21, _canvas_surface: () => 2 ** 21 - 64, _canvas_stats: () => 2 ** 21 - 128,
            _canvas_frame: (count) => { window.items = count; return 1; },
        };
        const canvas = document.getElementById('paint');
        Object.assign(canvas.style, { position: 'fixed', inset: 0, width: '100%', height: '100%' });
        const gl = { fenceSync: () => null, flush: () => {}, deleteSync: () => {} };
        window.drawing = new Drawing(canvas, document.getElementById('page'));
        await window.drawing.bring_up(module, memory, gl);
        const read = window.getComputedStyle;
        window.read = [];
        window.getComputedStyle = (element) => {
            window.read.push(element.className || element.localName);
            return read(element);
        };
    }, room);
    return driver;
}

const prepare = (driver, milliseconds) => driver.run((time) => window.drawing.prepare(time), milliseconds);
const styles_read = (driver) => driver.run(() => window.read.splice(0));

test('without any time it still comes to an end', async (t) => {
    const driver = await drawing(t);
    const states = [];
    do states.push(await prepare(driver, 0)); while (states.at(-1) !== 'ready' && states.length < 200);
    assert.equal(states[0], 'unread');
    assert.ok(states.includes('partly'));
    assert.equal(states.at(-1), 'ready');
    assert.deepEqual([...new Set(states)], ['unread', 'partly', 'ready'], 'in this order');
    const drawn = await driver.run(() => {
        const { stats, geometry: { list, runs } } = window.drawing;
        return { holes: stats.holes, kinds: [...new Set(runs.map(({ first }) => list.words[first]))] };
    });
    assert.deepEqual(drawn, { holes: 0, kinds: [2] }, 'what was a hole is a sprite');
});

test('with all the time it is done at once, and the module has the whole list', async (t) => {
    const driver = await drawing(t);
    assert.equal(await prepare(driver, 5000), 'ready');
    await driver.run(() => window.drawing.draw());
    assert.equal(await driver.run(() => window.items === window.drawing.geometry.list.count && window.items > 10), true);
});

test('where there is no room the page shows, and nothing is tried for ever', async (t) => {
    const driver = await drawing(t, false);
    assert.equal(await prepare(driver, 5000), 'ready');
    assert.equal(await driver.run(() => window.drawing.stats.holes === window.drawing.geometry.runs.length), true);
});

test('styles are read once, then those that were touched, all in them and what they stand in', async (t) => {
    const driver = await drawing(t);
    await prepare(driver, 5000);
    await styles_read(driver);
    await prepare(driver, 5000);
    assert.deepEqual(await styles_read(driver), []);
    await driver.run(() => window.drawing.touch(document.querySelector('.b3')));
    await prepare(driver, 5000);
    assert.deepEqual((await styles_read(driver)).sort(), ['b3', 'body', 'div', 'html', 'span']);
    await driver.run(() => window.drawing.restyle());
    await prepare(driver, 5000);
    const all = await styles_read(driver);
    assert.equal(all.length, await driver.run(() => document.querySelectorAll('#page, #page *').length + 2));
});

test('what is known is read again where the page moved, or the canvas lies over more of it', async (t) => {
    const driver = await drawing(t);
    const first_word = async (act) => {
        await driver.run(act);
        await prepare(driver, 5000);
        return driver.run(() => [window.drawing.geometry.list.floats[3], window.drawing.geometry.runs[0].x]);
    };
    const [width, left] = await first_word(() => {});
    const shift = () => { document.querySelector('h1').style.paddingInlineStart = '7px'; };
    assert.deepEqual(await first_word(shift), [width, left]);
    assert.deepEqual(await first_word(() => window.drawing.moved()), [width, left + 7]);
    assert.deepEqual(await first_word(() => { document.getElementById('paint').style.width = '200px'; }), [200, left + 7]);
});

test('what changed without a word is met when it is doubted', async (t) => {
    const driver = await drawing(t);
    const review = () => driver.run(() => {
        const { geometry } = window.drawing;
        geometry.doubt();
        return [geometry.review(5000), geometry.missed];
    });
    await prepare(driver, 5000);
    assert.deepEqual(await review(), [true, 0]);
    await driver.run(() => { document.querySelector('.b2').style.backgroundColor = 'rgb(1, 2, 3)'; });
    assert.deepEqual(await review(), [true, 1]);
    assert.deepEqual(await review(), [true, 1]);
});
