// The network fails in every way it can: nothing is sent twice, nothing is lost, and there is always a way on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Journey } from './lib/journey.mjs';
import { intercept } from './lib/network.mjs';
import { pause } from './lib/processes.mjs';
import { definition, hotline, offices, words_in } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const it = world();
const word = words_in('en');
const office = offices[0].id;

/** How many seats each slot of the office of the journey has left. */
async function seats() {
    return new Map((await it.service.slots(definition.id, office)).map((slot) => [slot.id, slot.left]));
}

/** How many cases were made since: each takes one seat, and a hold that became a case takes no second. */
async function taken_since(before) {
    const now = await seats();
    return [...before].reduce((sum, [id, left]) => sum + left - (now.get(id) ?? left), 0);
}

async function ready_to_send(t, options) {
    const visitor = await it.visit(t, 'lang=en&face=page', options);
    const journey = new Journey(visitor, 'en');
    await journey.begin();
    await journey.answer_all();
    await journey.review();
    return journey;
}

async function see_that_it_is_unknown(visitor) {
    const { text } = await visitor.see_heading(word('trouble.unknown'));
    assert.ok(text.includes(word('trouble.unknown.holds')), 'what still holds');
    assert.ok(text.includes(word('action.call_person')), 'another way');
}

test('offline while sending, online again: one case', async (t) => {
    const before = await seats();
    const journey = await ready_to_send(t);
    const { visitor } = journey;
    await visitor.driver.page.setOfflineMode(true);
    await journey.send();
    await see_that_it_is_unknown(visitor);
    await visitor.driver.page.setOfflineMode(false);
    await journey.receipt();
    assert.equal(await taken_since(before), 1);
});

test('the answer is lost on its way: trying again makes no second case', async (t) => {
    const before = await seats();
    const journey = await ready_to_send(t);
    const { visitor } = journey;
    const replies = await intercept(visitor.driver, '*/api/v1/cases', 'Response');
    await replies.refuse();
    await journey.send();
    await see_that_it_is_unknown(visitor);
    assert.ok(replies.held.length >= 2, 'it was tried more than once');
    assert.equal(await taken_since(before), 1, 'the service has made the case');
    await replies.end();
    await visitor.press('button', word('action.find_out'));
    await journey.receipt();
    assert.equal(await taken_since(before), 1);
});

test('a double tap on Send makes one case', async (t) => {
    const before = await seats();
    const journey = await ready_to_send(t, { by: 'pointer' });
    const { visitor } = journey;
    const control = await visitor.find('button', word('action.submit'));
    await pause(500);
    await visitor.driver.page.mouse.click(control.x + control.width / 2, control.y + control.height / 2, { count: 2 });
    await journey.receipt();
    await pause(500);
    assert.equal(await taken_since(before), 1);
});

test('a slot that was lost is said kindly, with the nearest free times', async (t) => {
    const visitor = await it.visit(t, 'lang=en&face=page');
    const journey = new Journey(visitor, 'en');
    const steps = definition.steps;
    const slot_step = steps.findIndex((step) => step.kind === 'slot');
    await journey.begin();
    for (const step of steps.slice(0, slot_step)) await journey.answer(step);
    let lost = '';
    journey.answered = async ({ controls }) => {
        lost = controls.find((control) => control.checked).id.split('/time.')[1];
        await it.service.fill(definition.id, (await it.service.slots(definition.id, office)).find((slot) => slot.id === lost));
    };
    await journey.answer(steps[slot_step]);
    const seen = await visitor.see((now) => now.text.includes(word('slot.taken')) && now.controls.some(({ role }) => role === 'radio'));
    assert.ok(seen.text.includes(word('slot.taken.more')) && seen.text.includes(word('slot.nearest')), seen.text);
    const near = seen.controls.filter((control) => control.role === 'radio');
    assert.ok(near.length > 0 && near.length <= 4 && near.every((control) => control.available && !control.id.endsWith(lost)));
    await visitor.activate(near[0]);
    await visitor.find('button', word('action.next'));
    journey.answered = async () => {};
    await journey.next();
    for (const step of steps.slice(slot_step + 1)) await journey.answer(step);
    await journey.review();
    await journey.send();
    await journey.receipt();
});

test('without core whoever waits is told where else to go', async (t) => {
    const driver = await it.driver();
    t.after(() => driver.close());
    const core = await intercept(driver, '*core*.wasm*');
    await core.refuse();
    await driver.open(`${it.service.at}/?lang=en`);
    await driver.page.waitForSelector('#sorry:not([hidden])');
    assert.ok((await driver.run(() => document.getElementById('sorry').innerText)).includes(hotline));
});

test('a host that serves core under a wrong type only makes it slower', async (t) => {
    const driver = await it.driver();
    t.after(() => driver.close());
    const core = await intercept(driver, '*core*.wasm*', 'Response');
    await core.retype('text/plain');
    await driver.open(`${it.service.at}/?lang=en&face=page`);
    await driver.page.waitForFunction(() => document.documentElement.dataset.ready === 'core');
    assert.ok(core.held.length > 1, 'it was asked for once more');
});

test('a core that never comes is given up in the end', async (t) => {
    const driver = await it.driver();
    t.after(() => driver.close());
    // The patience of the boot script passes a hundred times faster.
    await driver.page.evaluateOnNewDocument(() => {
        const wait = window.setTimeout;
        window.setTimeout = (act, milliseconds, ...given) => wait(act, milliseconds >= 10000 ? milliseconds / 100 : milliseconds, ...given);
    });
    await intercept(driver, '*core*.wasm*');
    await driver.open(`${it.service.at}/?lang=en`);
    await driver.page.waitForSelector('#sorry:not([hidden])');
});
