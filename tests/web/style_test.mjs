// Style: what a real browser's computed styles say to the canvas.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { colour_of, is_clear } from '../../web/style.mjs';
import { in_browser } from './lib/in_browser.mjs';

const it = in_browser();

test('a colour is its four bytes, the red one lowest', () => {
    for (const [text, colour] of [['rgb(1, 2, 3)', 0xff030201], ['rgba(255, 0, 16, 0.5)', 0x801000ff], ['rgba(0, 0, 0, 0)', 0],
        ['color(srgb 1 0.5 0)', 0xff0080ff], ['color(srgb 1.2 -0.1 0 / 0.5)', 0x80001aff], ['rgb(300, 0, 0)', 0xff0000ff], ['transparent', 0]]) {
        assert.equal(colour_of(text), colour, text);
    }
    assert.ok(is_clear(colour_of('rgba(9, 9, 9, 0)')) && is_clear(0x00ffffff) && !is_clear(0x01000000));
});

/** A page, and what is told there of its first element with any style. */
async function teller(t) {
    const driver = await it.page(t, '<style id="css"></style><body><div id="page"></div></body>');
    await driver.run(async () => { window.style = await import('/style.mjs'); });
    return (css, html = '<p>a</p>') => driver.run((rules, content) => {
        const page = document.getElementById('page');
        document.getElementById('css').textContent = rules;
        page.innerHTML = content;
        const element = page.firstElementChild, computed = getComputedStyle(element), path = page.querySelector('path');
        const { path_style_of, style_of, text_style_of } = window.style;
        return { box: style_of(element, computed, page), text: text_style_of(computed), path: path && path_style_of(getComputedStyle(path)) };
    }, css, html);
}

test('a box has its fill, its frame and its corners', async (t) => {
    const told = await teller(t);
    const { box } = await told('p { background: rgb(1, 2, 3); border: 2px dashed rgb(4, 5, 6); border-bottom-width: 6px; border-radius: 8px 50%; overflow: hidden; position: sticky; z-index: 7 }');
    assert.deepEqual([box.fill, box.line, box.widths, box.dashed, box.paints], [0xff030201, 0xff060504, [2, 2, 6, 2], true, true]);
    assert.deepEqual([box.clips, box.position, box.level], [true, 'sticky', 7]);
    const [length, half] = [{ length: 8, relative: false }, { length: 50, relative: true }];
    assert.deepEqual(box.corners, [length, half, length, half, length, half, length, half]);
});

test('what paints nothing has no corners, and a clear frame no width', async (t) => {
    const told = await teller(t);
    const { box } = await told('p { background: none; border: 3px solid transparent; border-radius: 9px }');
    assert.deepEqual([box.paints, box.corners, box.widths, box.padding_edge], [false, null, [0, 0, 0, 0], [3, 3, 3, 3]]);
});

test('what is hidden is not painted, and neither is anything in it', async (t) => {
    const told = await teller(t);
    for (const css of ['display: none', 'opacity: 0', 'clip-path: inset(50%)']) assert.equal((await told(`p { ${css} }`)).box, null, css);
    assert.equal((await told('p { visibility: hidden; background: red }')).box.paints, false, 'what is in it may be seen');
    assert.notEqual((await told('p { opacity: 0.5 }')).box, null);
});

test('an outline is told when there is one', async (t) => {
    const told = await teller(t);
    const { box } = await told('p { outline: 3px dashed rgb(9, 9, 9); outline-offset: 2px }');
    assert.deepEqual(box.outline, { width: 3, colour: 0xff090909, offset: 2, dashed: true });
    for (const css of ['outline: 3px none red', 'outline: 0 solid red', 'outline: 3px solid transparent']) {
        assert.equal((await told(`p { ${css} }`)).box.outline, null, css);
    }
});

test('a line under words has its thickness and its gap', async (t) => {
    const told = await teller(t);
    const told_of = async (css) => (await told(`p { font-size: 20px; text-decoration: underline rgb(1, 1, 1); ${css} }`)).box.underline;
    assert.deepEqual(await told_of(''), { thickness: 2, gap: 1, colour: 0xff010101 });
    assert.deepEqual(await told_of('text-decoration-thickness: 5px; text-underline-offset: 7px'), { thickness: 5, gap: 7, colour: 0xff010101 });
    assert.equal((await told('p { text-decoration: line-through }')).box.underline, null);
});

test('only the page draws what people write in, and what moves', async (t) => {
    const told = await teller(t);
    for (const [html, native] of [['<input>', true], ['<textarea></textarea>', true], ['<video></video>', true], ['<button>a</button>', false]]) {
        assert.equal((await told('', html)).box.native, native, html);
    }
});

test('words have their font, and a key that says when their width may differ', async (t) => {
    const told = await teller(t);
    const css = 'p { font: italic 700 20px/2 serif; letter-spacing: 2px; word-spacing: 3px; direction: rtl; white-space: pre-wrap; color: rgb(1, 2, 3) }';
    const { text } = await told(css);
    assert.deepEqual([text.colour, text.size, text.before_size, text.family, text.spacing, text.word_spacing, text.direction, text.keeps_spaces],
        [0xff030201, 20, 'italic 700', 'serif', 2, 3, 'rtl', true]);
    assert.equal((await told(`${css} p { color: red; background: red }`)).text.key, text.key);
    for (const other of ['font-size: 21px', 'font-weight: 400', 'letter-spacing: 0', 'direction: ltr']) {
        assert.notEqual((await told(`${css} p { ${other} }`)).text.key, text.key, other);
    }
});

test('a path of a picture has its fill or is not drawn', async (t) => {
    const told = await teller(t);
    const path_with = async (css) => (await told(`path { ${css} }`, '<svg viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>')).path;
    assert.deepEqual(await path_with('fill: rgb(1, 2, 3)'), { colour: 0xff030201, crisp: false });
    assert.deepEqual(await path_with('fill: rgb(1, 2, 3); shape-rendering: crispEdges'), { colour: 0xff030201, crisp: true });
    for (const css of ['fill: none', 'display: none', 'fill: transparent']) assert.equal(await path_with(css), null, css);
});
