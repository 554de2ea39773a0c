// Foreign: what others put into the page, or take out of it, costs nobody an answer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Journey, phone } from './lib/journey.mjs';
import { Visitor } from './lib/visitor.mjs';
import { definition, words_in } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const it = world();
const word = words_in('en');
const steps = definition.steps;
const prompt = (id) => word.of(steps.find((step) => step.id === id).prompt);

/** As a manager of passwords does: an element of its own beside each field and each button, from the beginning on. */
function put_beside() {
    const mark = () => {
        for (const control of document.querySelectorAll('#page :is(input, textarea, button):not([data-marked])')) {
            control.setAttribute('data-marked', '');
            control.before(document.createElement('alien-icon'));
            control.after(document.createElement('alien-icon'));
        }
    };
    new MutationObserver(mark).observe(document, { subtree: true, childList: true });
}

/** A visitor in whose page this runs before anything of ours. */
async function disturbed(t, act, query) {
    const driver = await it.driver();
    t.after(() => driver.close());
    await driver.page.evaluateOnNewDocument(act);
    const visitor = new Visitor(driver, 'keyboard');
    await visitor.open(`${it.service.at}/?${query}`);
    return visitor;
}

for (const language of ['zh-CN', 'en']) {
    test(`elements put beside every field and button change nothing of the journey, ${language}`, { timeout: 120_000 }, async (t) => {
        const visitor = await disturbed(t, put_beside, `lang=${language}&face=page`);
        await new Journey(visitor, language).go();
        assert.ok(await visitor.driver.run(() => document.querySelectorAll('alien-icon').length > 0), 'somebody did put them there');
    });
}

test('what is typed beside an element of others is kept, every letter of it', async (t) => {
    const visitor = await disturbed(t, put_beside, 'lang=en&face=page');
    const journey = new Journey(visitor, 'en');
    await journey.begin();
    for (const step of steps.slice(0, steps.findIndex(({ id }) => id === 'phone'))) await journey.answer(step);
    await visitor.see_heading(prompt('phone'));
    await visitor.fill(phone);
    await visitor.driver.page.reload();
    await visitor.see((seen) => seen.controls.some(({ value }) => value === '138 0013 8000'), 'what was typed');
});

test('what was taken out of the page comes back with the next event', async (t) => {
    const visitor = await it.visit(t, 'lang=en&face=page');
    const journey = new Journey(visitor, 'en');
    await journey.begin();
    for (const step of steps.slice(0, steps.findIndex(({ id }) => id === 'phone'))) await journey.answer(step);
    await visitor.see_heading(prompt('phone'));
    for (const taken of ['input', '.pad', 'h1', '.dock']) {
        const controls = (await visitor.look()).controls.length;
        await visitor.driver.run((selector) => document.querySelector(`#page ${selector}`).remove(), taken);
        await visitor.driver.run(() => dispatchEvent(new Event('online')));
        await visitor.see((seen) => seen.controls.length === controls, taken);
    }
    await visitor.fill(phone);
    await journey.next();
    await visitor.see_heading(word('review.heading'));
});
