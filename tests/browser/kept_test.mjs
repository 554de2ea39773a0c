// Kept: a tab hears of what another one keeps, and a reload loses no payment.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Journey } from './lib/journey.mjs';
import { intercept } from './lib/network.mjs';
import { json } from './lib/places.mjs';
import { until } from './lib/processes.mjs';
import { Robot } from './lib/robot.mjs';
import { Visitor } from './lib/visitor.mjs';
import { definition, words_in } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const it = world();
const word = words_in('en');
const water = json('catalogue/water-bill.json');
const query = 'lang=en&face=page';

async function another_tab(visitor) {
    const other = new Visitor(await visitor.driver.tab(), 'keyboard');
    await other.open(`${it.service.at}/?${query}`);
    return other;
}

async function to_review(visitor) {
    const journey = new Journey(visitor, 'en');
    await journey.begin();
    await journey.answer_all();
    await journey.review();
    return journey;
}

const cases_of = (visitor) => visitor.driver.run(() => Object.keys(localStorage).filter((key) => key.startsWith('handrail.case.')).length);

test('what one tab keeps and sends shows in the other', async (t) => {
    const visitor = await it.visit(t, query);
    const other = await another_tab(visitor);
    await visitor.driver.page.bringToFront();
    const journey = await to_review(visitor);
    await other.find('button', word('home.resume'));
    await journey.send();
    const number = await journey.receipt();
    await other.see((seen) => !seen.controls.some(({ name }) => name.startsWith(word('home.resume'))), 'nothing to go on with');
    await other.driver.page.bringToFront();
    await other.press('button', word('home.look_up'));
    const { text } = await other.see_heading(word('look_up.own'));
    assert.ok(text.includes(`${number.slice(0, 4)} ${number.slice(4)}`), text);
});

test('the same visit sent from two tabs is one case', async (t) => {
    const visitor = await it.visit(t, query);
    const journey = await to_review(visitor);
    const other = await another_tab(visitor);
    await other.press('button', word('home.resume'));
    const again = new Journey(other, 'en');
    await again.review();
    await visitor.driver.page.bringToFront();
    await journey.send();
    const number = await journey.receipt();
    await other.driver.page.bringToFront();
    await again.send();
    const { text } = await other.see((seen) => seen.page === 'receipt', 'the receipt');
    assert.ok(text.replaceAll(' ', '').includes(number), `${number} is the case of both`);
    assert.equal(await cases_of(other), 1);
});

/** Where a way to pay is chosen. @param account which of those that owe something */
async function at_pay(t, account) {
    const visitor = await it.visit(t, query);
    await visitor.press_in_parts(word.of(water.title));
    const robot = new Robot(visitor, 'en', water, { account });
    await robot.press('action.start');
    await robot.answer_all();
    await robot.send();
    await visitor.see_heading(word('pay.heading'));
    return { visitor, robot };
}

async function reload(visitor) {
    await visitor.driver.page.reload();
    await visitor.see((seen) => seen.page === 'home' && seen.ready === 'core', 'home');
    await visitor.press('button', word('home.pay'));
}

test('a reload where a way to pay is chosen leads back there, and it can be paid', async (t) => {
    const { visitor, robot } = await at_pay(t, 0);
    await reload(visitor);
    await robot.pay();
    await visitor.see((seen) => seen.page === 'receipt', 'the receipt');
    await visitor.press('button', word('action.noted'));
    const seen = await visitor.see_heading(word('home.heading'));
    assert.ok(!seen.text.includes(word('home.pay')), 'nothing is due any more');
});

test('a payment that was under way when the page was loaded anew is said to be paid', async (t) => {
    const { visitor, robot } = await at_pay(t, 1);
    const replies = await intercept(visitor.driver, '*/payments', 'Response');
    await robot.pay();
    await visitor.see((seen) => seen.page === 'payment', 'that it is being paid');
    await until(() => replies.held.length > 0, () => 'the service has not charged it'); // its answer waits at the door of the page
    await reload(visitor);
    await replies.end();
    const { text } = await visitor.see((seen) => seen.page === 'receipt', 'the receipt');
    assert.ok(text.includes(word('receipt.heading.paid')), text);
});

test('a device that was asked to knows name and telephone again, and forgets them by one press', async (t) => {
    const visitor = await it.visit(t, query);
    const journey = await to_review(visitor);
    await journey.send();
    await journey.receipt();
    await visitor.press('button', word('own.keep'));
    await visitor.find('button', word('own.known'));
    await visitor.open(`${it.service.at}/?${query}`);
    await journey.begin();
    for (const step of definition.steps) {
        if (step.kind !== 'name' && step.kind !== 'phone') {
            await journey.answer(step);
            continue;
        }
        const { text } = await visitor.see_heading(word.of(step.prompt));
        assert.ok(text.includes(word('own.filled')), text);
        await journey.next();
    }
    await visitor.see((seen) => seen.page.startsWith('review'), 'all is read back');
    await visitor.press('button', word('action.help'));
    await visitor.press('button', word('own.forget'));
    await visitor.find('button', word('own.forgotten'));
    assert.equal(await visitor.driver.run(() => localStorage.getItem('handrail.own')), null);
});
