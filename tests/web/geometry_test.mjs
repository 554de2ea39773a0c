// Geometry: what a real browser laid out becomes a list of boxes, lines, pictures, holes and clips, in the order of painting.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { root } from '../browser/lib/places.mjs';
import { in_browser } from './lib/in_browser.mjs';

const it = in_browser();
const colours = { red: 0xff0000ff, lime: 0xff00ff00, blue: 0xffff0000, black: 0xff000000 };

/** A page whose content is read as often as a test asks. */
async function reader(t) {
    const driver = await it.page(t, '<style>* { margin: 0; padding: 0 } #page { font: 20px/30px monospace; color: black }</style><body><div id="page"></div></body>');
    await driver.run(async () => {
        const { Geometry, words_an_item } = await import('/geometry.mjs');
        const kinds = ['', 'box', 'sprite', 'hole', 'clip', 'unclip'];
        const round = (value) => Math.round(value * 100) / 100;
        window.item = (list, index) => {
            const first = index * words_an_item, words = list.words, floats = list.floats;
            const some = (from, count) => [...floats.subarray(first + from, first + from + count)].map(round);
            const source = list.sources[index];
            return { kind: kinds[words[first]], at: some(1, 4), fill: words[first + 5], line: words[first + 6], dashed: words[first + 7] === 1,
                borders: some(8, 4), radii: some(12, 8), source: source?.id || source?.localName };
        };
        window.view = { left: 0, top: 0, width: 800, height: 600 };
        window.read = (html) => {
            const page = document.getElementById('page');
            page.innerHTML = html;
            const geometry = new Geometry(page);
            while (!geometry.renew(5000) || !geometry.read(window.view, 5000));
            window.geometry = geometry;
            return Array.from({ length: geometry.list.count }, (_, index) => window.item(geometry.list, index));
        };
    });
    const read = (html) => driver.run((text) => window.read(text), html);
    return { driver, read };
}

const without_backdrop = ([, ...items]) => items;

test('behind everything is the page itself', async (t) => {
    const { driver, read } = await reader(t);
    const backdrop = async (act) => {
        await driver.run((text) => new Function(text)(), act);
        return (await read(''))[0];
    };
    const first = await backdrop('');
    assert.deepEqual([first.kind, first.at], ['box', [0, 0, 800, 600]]);
    assert.equal((await backdrop('document.body.style.background = "lime"; document.documentElement.style.background = "none"')).fill, colours.lime);
    assert.equal((await backdrop('document.documentElement.style.background = "red"')).fill, colours.red);
    assert.equal((await backdrop('document.body.style.background = document.documentElement.style.background = "none"')).fill, 0xffffffff);
});

test('an item takes as many words as the module reads', async (t) => {
    const { driver } = await reader(t);
    const seconds = await driver.run(async () => {
        const { PaintList, Kind, words_an_item } = await import('/geometry.mjs');
        const list = new PaintList();
        list.add(Kind.box);
        return [words_an_item, list.add(Kind.box)];
    });
    const [, bytes] = (await readFile(`${root}/src/canvas/paint_list.hpp`, 'utf8')).match(/sizeof\(Item\) == (\d+)/);
    assert.deepEqual(seconds.map((words) => words * 4), [Number(bytes), Number(bytes)]);
});

test('a box has its place, its frame and its corners', async (t) => {
    const { read } = await reader(t);
    const [box] = without_backdrop(await read('<p style="margin: 10px 20px; width: 104px; height: 44px; background: red; border: 2px dashed blue; border-radius: 8px 50%"></p>'));
    assert.deepEqual(box, { kind: 'box', at: [20, 10, 104, 44], fill: colours.red, line: colours.blue, dashed: true, borders: [2, 2, 2, 2],
        radii: [8, 52, 8, 52, 8, 22, 8, 22], source: 'p' });
});

test('each line of words is one sprite of its colour and language', async (t) => {
    const { driver, read } = await reader(t);
    const found = without_backdrop(await read('<p style="width: 8ch" lang="de">eins zwei <b style="color: red">drei</b></p>'));
    assert.deepEqual(found.map(({ kind, fill, at }) => [kind, fill, at[1] > 20]),
        [['sprite', colours.black, false], ['sprite', colours.black, true], ['sprite', colours.red, true]]);
    assert.deepEqual(await driver.run(() => window.geometry.runs.map(({ text, lang }) => [text, lang])), [['eins', 'de'], ['zwei', 'de'], ['drei', 'de']]);
});

test('a line under words lies beneath them', async (t) => {
    const { driver, read } = await reader(t);
    const found = without_backdrop(await read('<a style="text-decoration: underline red">on <b>two</b></a>'));
    assert.deepEqual(found.map(({ kind }) => kind), ['box', 'sprite', 'box', 'sprite']);
    assert.deepEqual(await driver.run(() => window.geometry.runs.map(({ underline, first }) => underline.first < first && underline.colour)), [colours.red, colours.red]);
});

test('a picture is a sprite for each of its layers', async (t) => {
    const { driver, read } = await reader(t);
    const svg = (style) => `<svg viewBox="0 0 10 10" style="display: block; width: 40px; height: 40px; ${style}"><path fill="red" d="M0 0h1"/><path fill="none" d="M1 1"/><path fill="lime" d="M2 2h1"/></svg>`;
    const found = without_backdrop(await read(svg('') + svg('transform: scaleX(-1)')));
    assert.deepEqual(found.map(({ kind, fill, at }) => [kind, fill, at[1]]),
        [['sprite', colours.red, 0], ['sprite', colours.lime, 0], ['sprite', colours.red, 40], ['sprite', colours.lime, 40]]);
    assert.deepEqual(await driver.run(() => window.geometry.pictures.map(({ shape, mirrored }) => [shape, mirrored])),
        [['M0 0h1', false], ['M2 2h1', false], ['M0 0h1', true], ['M2 2h1', true]]);
    assert.equal(await driver.run(() => window.geometry.jobs().length), 4);
});

test('what people write in shows through a hole within its frame', async (t) => {
    const { read } = await reader(t);
    const [frame, hole] = without_backdrop(await read('<input style="display: block; width: 106px; height: 36px; min-height: 0; background: red; border: 3px solid blue; border-radius: 8px; outline: none">'));
    assert.deepEqual([frame.kind, frame.at, hole.kind, hole.at, hole.radii], ['box', [0, 0, 106, 36], 'hole', [3, 3, 100, 30], Array(8).fill(5)]);
});

test('a ring lies over its layer, around the box', async (t) => {
    const { read } = await reader(t);
    const found = without_backdrop(await read('<p id="a" style="height: 20px; width: 50px; outline: 3px solid red; outline-offset: 2px"></p><p id="b" style="background: lime; height: 20px"></p>'));
    assert.deepEqual(found.map(({ source }) => source), ['b', 'a']);
    assert.deepEqual([found[1].at, found[1].borders, found[1].line, found[1].fill], [[-5, -5, 60, 30], [3, 3, 3, 3], colours.red, 0]);
});

test('what is put out of the flow comes last, the highest level at the end', async (t) => {
    const { read } = await reader(t);
    const box = (id, style) => `<p id="${id}" style="background: red; height: 9px; ${style}"></p>`;
    const found = without_backdrop(await read(box('top', 'position: fixed; z-index: 2') + box('later', 'position: relative') + box('dock', 'position: sticky; z-index: 1') + box('flow', '')));
    assert.deepEqual(found.map(({ source }) => source), ['flow', 'later', 'dock', 'top']);
});

test('what is cut off is between a clip and its end, but for what does not lie in it', async (t) => {
    const { read } = await reader(t);
    const box = (id, position) => `<p id="${id}" style="background: red; height: 9px; position: ${position}"></p>`;
    const cut = (style) => `<div style="overflow: hidden; width: 62px; height: 32px; border: 1px solid transparent; ${style}">${box('in', 'static')}${box('laid', 'absolute')}${box('fixed', 'fixed')}</div>`;
    const order = (items) => without_backdrop(items).map(({ kind, source }) => (kind === 'box' ? source : kind));
    const found = await read(cut(''));
    assert.deepEqual(order(found), ['clip', 'in', 'unclip', 'laid', 'fixed']);
    assert.deepEqual(found[1].at, [1, 1, 60, 30]);
    assert.deepEqual(order(await read(cut('position: relative'))), ['clip', 'in', 'unclip', 'clip', 'laid', 'unclip', 'fixed']);
});

test('up to sixteen pixels beyond the view, and nothing that is there for screen readers only', async (t) => {
    const { read } = await reader(t);
    const at = async (top) => without_backdrop(await read(`<p style="position: absolute; top: ${top}px; height: 10px; width: 10px; background: red"></p>`)).length;
    assert.deepEqual([await at(615), await at(616), await at(-25), await at(-26)], [1, 0, 1, 0]);
    const hidden = async (size) => without_backdrop(await read(`<p style="overflow: hidden; width: ${size}px; height: ${size}px; background: red">words</p>`)).length;
    assert.deepEqual([await hidden(1), await hidden(1.5), await hidden(2) > 0], [0, 0, true]);
});

test('a list grows as far as it must', async (t) => {
    const { read } = await reader(t);
    const found = await read(`<div>${'<i style="float: left; width: 5px; height: 5px; background: red"></i>'.repeat(700)}</div>`);
    assert.equal(found.filter(({ fill, source }) => fill === colours.red && source === 'i').length, 700);
});

test('a sprite may lie left of the screen or above it', async (t) => {
    const { driver } = await reader(t);
    assert.deepEqual(await driver.run(async () => {
        const { Kind, PaintList } = await import('/geometry.mjs');
        const list = new PaintList(), first = list.add(Kind.sprite);
        list.sprite(first, 7, -3, 40);
        return [list.words[first + 20], list.words[first + 21]];
    }), [7, (0xfffd | 40 << 16) >>> 0]);
});
