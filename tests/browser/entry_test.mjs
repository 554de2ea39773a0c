// Entry: what is typed, pasted and pressed on the pad stands in the field as it will be judged, with the caret where it was,
// in each engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words_in } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const word = words_in('en');
const field = ({ controls }) => controls.find(({ role }) => role === 'textbox');
const value = (seen) => field(seen)?.value;

/** As pasting does: all of it at once, where the caret is. */
const put = (visitor, text) => visitor.driver.run((it) => document.execCommand('insertText', false, it), text);
const caret = (visitor) => visitor.driver.run(() => document.activeElement.selectionStart);

async function at_first_question(it, t, service) {
    const visitor = await it.visit(t, `lang=en&face=page&service=${service}`);
    await visitor.press('button', word('action.start'));
    await visitor.focus_on(field(await visitor.see(field, 'a field')));
    return visitor;
}

async function shows(visitor, wanted) {
    await visitor.see((seen) => value(seen) === wanted, `“${wanted}” in the field`);
}

for (const engine of ['chromium', 'firefox', 'webkit']) {
    const it = world(engine);

    test(`${engine}: one digit too many stays, is asked about, and can be taken out`, async (t) => {
        const visitor = await at_first_question(it, t, 'phone-bill');
        await put(visitor, '138 0013 80001');
        await shows(visitor, '138 0013 80001');
        await visitor.press('button', word('action.next'));
        await visitor.see((seen) => seen.text.includes(word('problem.too_long')), 'that it looks too long');
        await shows(visitor, '138 0013 80001');
        await visitor.focus_on(field(await visitor.look()));
        await visitor.driver.press('End');
        await visitor.driver.press('Backspace');
        await shows(visitor, '138 0013 8000');
        await visitor.press('button', word('action.next'));
        await visitor.see((seen) => !seen.text.includes(word('problem.too_long')), 'that it is right now');
    });

    test(`${engine}: a number is mended in its middle, and the caret stays there`, async (t) => {
        const visitor = await at_first_question(it, t, 'phone-bill');
        await visitor.driver.type('13800138000');
        await shows(visitor, '138 0013 8000');
        await visitor.driver.press('Home');
        for (let times = 0; times < 3; times += 1) await visitor.driver.press('ArrowRight');
        await visitor.driver.press('Backspace');
        await shows(visitor, '130 0138 000');
        assert.equal(await caret(visitor), 2);
        await visitor.driver.type('9');
        await shows(visitor, '139 0013 8000');
        assert.equal(await caret(visitor), 3);
    });

    test(`${engine}: money has its fen by the pad, and what is read out of words is said`, async (t) => {
        const visitor = await at_first_question(it, t, 'canteen-card');
        await visitor.driver.type('12345678');
        await visitor.press('button', word('action.next'));
        for (const key of ['3', '6', word('pad.point'), '5']) await visitor.press('button', key);
        await visitor.see((seen) => seen.text.includes('36.50'), 'what it comes to');
        await visitor.focus_on(field(await visitor.look()));
        await visitor.driver.press('End');
        for (let times = 0; times < 4; times += 1) await visitor.driver.press('Backspace');
        await put(visitor, '36元5角');
        await shows(visitor, '36元5角');
        await visitor.see((seen) => seen.text.includes('36.50'), 'what it comes to');
    });
}
