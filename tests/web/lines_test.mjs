// Lines: where a real browser broke a text, and what is drawn of each line, told apart from what only the page knows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { in_browser } from './lib/in_browser.mjs';

const it = in_browser();
const body = `<style>p { font: 20px/30px monospace; margin: 0 }</style><body>
<p id="one">one</p><p id="two" style="width: 8ch">one two three</p><p id="marked" style="width: 5ch">one<wbr>two<wbr>three</p><p id="long" style="width: 4ch; overflow-wrap: anywhere">abcdefghij</p>
<p id="spaces">  a \n  b </p><p id="kept" style="white-space: pre">  a  b</p><p id="hidden" style="display: none">none</p><p id="empty"> </p>
<p id="mixed" style="width: 100ch">abc \u0633\u0644\u0627\u0645 def</p><p id="rtl" dir="rtl" style="width: 12ch">\u0633\u0644\u0627\u0645 abc \u0633\u0644\u0627\u0645 xyz</p></body>`;

/** A page with lines_of(id), which tells the lines of the text of an element. */
async function page(t) {
    const driver = await it.page(t, body);
    await driver.run(async () => {
        const { Lines, text_from } = await import('/lines.mjs');
        const { text_style_of } = await import('/style.mjs');
        window.lines = new Lines();
        const given = (id) => {
            const element = document.getElementById(id), text = text_from(element.firstChild);
            return [text, window.lines.box(text), text_style_of(getComputedStyle(element))];
        };
        window.known = (id) => window.lines.known(...given(id));
        window.found = (id) => window.lines.of(...given(id));
    });
    return driver;
}

const texts = (driver, id, part = 'text') => driver.run((which, what) => window.found(which).map((line) => line[what]), id, part);

test('a text is broken where the browser broke it', async (t) => {
    const driver = await page(t);
    assert.deepEqual(await texts(driver, 'one'), ['one']);
    assert.deepEqual(await texts(driver, 'two'), ['one two', 'three']);
    assert.deepEqual(await texts(driver, 'long'), ['abcd', 'efgh', 'ij']);
});

test('a text with places where it may be broken is one text', async (t) => {
    const driver = await page(t);
    assert.deepEqual(await texts(driver, 'marked'), ['one', 'two', 'three']);
    await driver.run(() => { document.getElementById('marked').style.width = '30ch'; });
    assert.deepEqual(await texts(driver, 'marked'), ['onetwothree']);
});

test('each line has its place within the text', async (t) => {
    const driver = await page(t);
    const [first, second] = await driver.run(() => window.found('two'));
    assert.deepEqual([first.left, first.top, second.left, second.top - first.top], [0, 0, 0, 30]);
    assert.ok(Math.abs(first.width / second.width - 7 / 5) < 0.01, 'seven letters beside five');
});

test('spaces that have no width are not drawn', async (t) => {
    const driver = await page(t);
    assert.deepEqual(await texts(driver, 'spaces'), ['a b']);
    assert.deepEqual(await texts(driver, 'kept'), ['  a  b']);
    assert.deepEqual(await texts(driver, 'empty'), []);
    assert.deepEqual(await texts(driver, 'hidden'), []);
});

test('a line drawn alone is told which letters stood beside it', async (t) => {
    const driver = await page(t);
    assert.deepEqual(await texts(driver, 'one', 'drawn'), ['one'], 'of one direction it needs nothing');
    assert.deepEqual(await texts(driver, 'mixed', 'drawn'), ['abc \u0633\u0644\u0627\u0645 def']);
    const drawn = await texts(driver, 'rtl', 'drawn');
    assert.equal(drawn.length, 2);
    assert.ok(/[\u200e\u200f]$/.test(drawn[0]) && /^[\u200e\u200f]/.test(drawn[1]), 'a mark at each end where letters stood');
});

test('lines are known until the text, its style or its width changes', async (t) => {
    const driver = await page(t);
    assert.equal(await driver.run(() => window.known('two')), null);
    const same = (change) => driver.run((text) => {
        const before = window.found('two'), element = document.getElementById('two');
        new Function('element', text)(element);
        return window.known('two') === before;
    }, change);
    assert.ok(await same(''));
    assert.ok(await same('element.style.color = "red"'));
    for (const change of ['element.firstChild.data = "one two four"', 'element.style.fontSize = "21px"', 'element.style.width = "4ch"', 'lines.forget()']) {
        assert.ok(!await same(change), change);
    }
    assert.deepEqual(await texts(driver, 'two'), ['one', 'two', 'four']);
});
