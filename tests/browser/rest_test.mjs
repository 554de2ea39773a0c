// The rest of core comes behind its first part: what needs it waits, is told when it waits in vain, and finds it offline too.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Journey } from './lib/journey.mjs';
import { intercept } from './lib/network.mjs';
import { json } from './lib/places.mjs';
import { Visitor } from './lib/visitor.mjs';
import { definition, hotline, words_in } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const it = world();
const word = words_in('en');

/** Somebody at home, with the requests for the rest of core held back or as `prepare` wants it. */
async function at_home(t, prepare = async (requests, driver) => void [requests, driver]) {
    const driver = await it.driver();
    t.after(() => driver.close());
    const requests = await intercept(driver, '*core-rest*.wasm*');
    await prepare(requests, driver);
    const visitor = new Visitor(driver, 'keyboard');
    await visitor.open(`${it.service.at}/?lang=en&face=page`);
    return { visitor, requests, driver };
}

/** What stands at the foot of the window when something did not come. */
const told = (driver) => driver.run(() => {
    const sorry = document.getElementById('sorry');
    const { top, bottom } = sorry.getBoundingClientRect();
    return sorry.hidden ? '' : top >= 0 && bottom <= innerHeight ? sorry.innerText : 'out of sight';
});
const is_told = (driver) => driver.page.waitForSelector('#sorry:not([hidden])');

test('nothing waits for the rest until the first question stands there', async (t) => {
    const { visitor, driver, requests } = await at_home(t);
    await new Journey(visitor, 'en').begin();
    await visitor.see_heading(word.of(definition.steps[0].prompt));
    assert.equal(requests.held.length, 1, 'it was asked for by itself');
    assert.equal(await told(driver), '');
});

test('nothing waits for the rest where another service asks first', async (t) => {
    const { visitor, driver, requests } = await at_home(t);
    const bill = json('catalogue/water-bill.json');
    await visitor.press_in_parts(word.of(bill.title));
    await visitor.press('button', word('action.start'));
    await visitor.see_heading(word.of(bill.steps[0].prompt));
    assert.equal(requests.held.length, 1);
    assert.equal(await told(driver), '');
});

test('what needs the rest waits for it, and nothing is lost', async (t) => {
    const { visitor, driver, requests } = await at_home(t);
    await visitor.press('button', word('home.look_up'));
    assert.equal((await visitor.look()).page, 'home');
    assert.equal(await told(driver), '', 'it may come yet');
    await requests.release();
    await visitor.see_heading(word('look_up.number'));
});

test('whoever waits for a rest that fails is told, until it comes after all', async (t) => {
    const { visitor, driver, requests } = await at_home(t, (replies) => replies.refuse());
    assert.equal(await told(driver), '', 'nobody waits');
    await visitor.press('button', word('home.look_up'));
    await is_told(driver);
    assert.ok((await told(driver)).includes(hotline), await told(driver));
    assert.ok(requests.held.length > 1, 'it was asked for again');
    await requests.release();
    await visitor.see_heading(word('look_up.number'));
    assert.equal(await told(driver), '');
});

test('whoever waits for a rest that does not come is told', async (t) => {
    // Ten seconds pass in a tenth of one.
    const hurry = (requests, driver) => driver.page.evaluateOnNewDocument(() => {
        const wait = window.setTimeout;
        window.setTimeout = (act, milliseconds, ...given) => wait(act, milliseconds >= 10000 ? milliseconds / 100 : milliseconds, ...given);
    });
    const { visitor, driver } = await at_home(t, hurry);
    await visitor.press('button', word('home.look_up'));
    await is_told(driver);
    assert.ok((await told(driver)).includes(hotline), await told(driver));
});

test('after a first visit all of core is there without a network', async (t) => {
    const visitor = await it.visit(t, 'face=page');
    const { page } = visitor.driver;
    await page.waitForFunction(async () => {
        const names = await caches.keys();
        const kept = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)));
        return ['core.', 'core-rest.', 'main.', 'start.', 'icons.'].every((part) => kept.flat().some((url) => url.includes(`/${part}`)));
    });
    await it.service.stop();
    await visitor.open(`${it.service.at}/?face=page`);
    await visitor.press('button', word('home.look_up'));
    await visitor.see_heading(word('look_up.number'));
});
