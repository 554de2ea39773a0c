// Raster: words and pictures are drawn once each, trimmed to their ink, and put where the browser puts them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { in_browser } from './lib/in_browser.mjs';

const it = in_browser();

/** A page with a raster whose store keeps what it is given, while there is `room`. */
async function page(t) {
    const driver = await it.page(t, '<body><div id="page"></div></body>');
    await driver.run(async () => {
        const { Raster } = await import('/raster.mjs');
        const kept = new Map();
        const store = {
            hold: (sprite) => kept.has(sprite),
            put: (sprite, width, height, fill) => {
                if (!window.room) return false;
                const bytes = new Uint8Array(width * height);
                fill(bytes);
                kept.set(sprite, { width, height, bytes: [...bytes] });
                return true;
            },
        };
        Object.assign(window, { kept, room: true, raster: new Raster(store, document.getElementById('page')), view_box: { x: 0, y: 0, width: 20, height: 20 } });
        window.picture = (key, job, side = 20) => window.raster.draw({ view_box: window.view_box, ...job }, { key, width: side, height: side }, 1)
            && { ...window.raster.entry(key), ...kept.get(window.raster.entry(key).sprite) };
        window.style = { key: 'k', before_size: 'normal 400', size: 20, family: 'sans-serif', spacing: 0, word_spacing: 0, direction: 'ltr', colour: 0xff000000 };
        window.run = (text, other = {}) => ({ text, drawn: text, style: window.style, lang: 'en', x: 0, y: 0, ...other });
    });
    return driver;
}

test('a picture is trimmed to its ink', async (t) => {
    const driver = await page(t);
    const square = await driver.run(() => window.picture('a', { shape: 'M5 6h10v4h-10z' }));
    assert.deepEqual([square.left, square.top, square.width, square.height], [5, 6, 10, 4]);
    assert.ok(square.bytes.every((alpha) => alpha === 255));
    const mirrored = await driver.run(() => window.picture('b', { shape: 'M0 0h4v4h-4z', mirrored: true }));
    assert.deepEqual([mirrored.left, mirrored.top, mirrored.width], [16, 0, 4]);
    const larger = await driver.run(() => window.picture('c', { shape: 'M5 5h10v10h-10z' }, 40));
    assert.deepEqual([larger.left, larger.width], [10, 20]);
});

test('a clear picture needs no room', async (t) => {
    const driver = await page(t);
    assert.deepEqual(await driver.run(() => [window.picture('a', { shape: '' }).sprite, window.kept.size, window.raster.has('a')]), [0, 0, true]);
});

test('a crisp picture has whole pixels only', async (t) => {
    const driver = await page(t);
    const bytes = (shape, crisp) => driver.run((d, whole) => window.picture(d + whole, { shape: d, crisp: whole })?.bytes, shape, crisp);
    const soft = await bytes('M0 0h2.4v1h-2.4z', false);
    assert.ok(soft[2] > 90 && soft[2] < 115, `two fifths of ${soft}`);
    assert.deepEqual(await bytes('M0 0h2.4v1h-2.4z', true), [255, 255, 0]);
    assert.deepEqual(await bytes('M0 0h2.6v1h-2.6z', true), [255, 255, 255]);
});

test('what is drawn is known until the store lets it go or fonts change', async (t) => {
    const driver = await page(t);
    assert.deepEqual(await driver.run(() => {
        const { raster, kept } = window, has = () => raster.has('a');
        const found = [has()];
        window.picture('a', { shape: 'M0 0h4v4z' });
        found.push(has());
        kept.clear();
        found.push(has());
        window.picture('a', { shape: 'M0 0h4v4z' });
        raster.forget();
        found.push(has());
        window.room = false;
        found.push(window.picture('a', { shape: 'M0 0h4v4z' }), has());
        return found;
    }), [false, true, false, false, false, false]);
});

test('four thousand sprites are kept', async (t) => {
    const driver = await page(t);
    assert.deepEqual(await driver.run(() => {
        const draw = (key) => window.raster.draw({ view_box: window.view_box, shape: 'M0 0h20v20h-20z' }, { key, width: 1, height: 1 }, 1);
        for (let key = 0; key <= 4000; key += 1) draw(key);
        const before = window.raster.has(0);
        draw('one more');
        return [before, window.raster.has(0), window.raster.has('one more')];
    }), [true, false, true]);
});

test('words stand on the pixel where the browser puts their baseline', async (t) => {
    const driver = await page(t);
    const places = await driver.run(() => {
        const at = (x, y, pixels) => {
            const run = window.run('words', { x, y });
            window.raster.measure_baselines([run]);
            const { left, top, part, baseline } = window.raster.place_run(run, pixels);
            return { left, part, rest: top - baseline };
        };
        const own = at(0, 0, { ratio: 1, grid: 1 });
        return [[0, 0, 1, 1], [10.25, 0, 1, 1], [10.999, 0, 1, 1], [10.5, 0.4, 2, 1], [0, 0.5, 2, 2]].map(([x, y, ratio, grid]) => at(x, y, { ratio, grid })).concat(own);
    });
    assert.deepEqual(places.slice(0, 4).map(({ left, part }) => [left, part]), [[0, 0], [10, 0.25], [11, 0], [21, 0]]);
    for (const [at, { rest }] of places.entries()) assert.ok(Math.abs(rest) <= (at === 4 ? 1 : 0.5), `${rest}`);
});

test('four lines are measured at once, as often as there is time', async (t) => {
    const driver = await page(t);
    const placed = (times) => driver.run((left) => {
        const runs = Array.from('abcdefghijkl', (letter) => window.run(letter));
        window.raster.measure_baselines(runs, () => (left -= 1) >= 0);
        return runs.filter((run) => window.raster.place_run(run, { ratio: 1, grid: 1 })).length;
    }, times);
    assert.deepEqual([await placed(0), await placed(1), await placed(1), await placed(9)], [0, 4, 8, 12]);
});

test('light words are drawn in white, dark ones in black', async (t) => {
    const driver = await page(t);
    const ink = (grey) => driver.run((value) => {
        const run = window.run('a', { style: { ...window.style, colour: (0xff000000 | value << 16 | value << 8 | value) >>> 0 } });
        window.raster.measure_baselines([run]);
        return window.raster.place_run(run, { ratio: 1, grid: 1 }).ink;
    }, grey);
    assert.deepEqual([await ink(0), await ink(126), await ink(128), await ink(255)], ['#111', '#111', '#fff', '#fff']);
});

test('a picture stands on a whole pixel and keeps its size', async (t) => {
    const driver = await page(t);
    const placed = (job, pixels) => driver.run((what, where) => window.raster.place_picture(what, where), { x: 0, y: 0, width: 10, height: 10, ...job }, pixels);
    const { left, top, width } = await placed({ x: 0.49, y: 0.5 }, { ratio: 1, grid: 1 });
    assert.deepEqual([left, top, width], [0, 1, 10]);
    assert.equal((await placed({ x: 1 }, { ratio: 3, grid: 2 })).left, 4);
    assert.notEqual((await placed({}, { ratio: 1, grid: 1 })).key, (await placed({ mirrored: true }, { ratio: 1, grid: 1 })).key);
});

test('a line that is one pixel too wide is still right, a wider one is not', async (t) => {
    const driver = await page(t);
    assert.deepEqual(await driver.run(() => [99, 101, 98.99, 101.01].map((width) => window.raster.agrees({ text: 'a', width: 100 }, { width }))),
        [true, true, false, false]);
    assert.ok(await driver.run(() => window.raster.agrees({ text: 'a (b) \u0628', width: 100 }, { width: 100 })), 'this browser pairs brackets');
});

test('words are drawn as wide as the page has them, from their first ink', async (t) => {
    const driver = await page(t);
    const [drawn, width, ink] = await driver.run(() => {
        const run = window.run('handrail');
        window.raster.measure_baselines([run]);
        const place = window.raster.place(run, { ratio: 1, grid: 1 });
        window.raster.draw(run, place, 1);
        const entry = window.raster.entry(place.key), words = document.createElement('span');
        words.style.font = 'normal 400 20px sans-serif';
        words.textContent = 'handrail';
        document.body.append(words);
        return [entry.width, words.getBoundingClientRect().width, window.kept.get(entry.sprite)];
    });
    assert.ok(Math.abs(drawn - width) < 0.1, `${drawn} ${width}`);
    assert.ok(ink.width > 0.9 * width && ink.width < width + 2 && ink.bytes.some((alpha) => alpha === 255));
});
