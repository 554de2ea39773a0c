// Following: what staff do to a case shows on the open screen, which stays where it is and says so.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { today } from './lib/days.mjs';
import { Journey, phone } from './lib/journey.mjs';
import { pause } from './lib/processes.mjs';
import { words_in } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const it = world();
const word = words_in('en');
const worker = { badge: 'YH-2001', name: 'Wang Dashan' };

/** A reading of a meter, sent as the front end sends it; gives the number. */
async function sent_case() {
    const answers = { meter: 'water', account: '12345678', 'read-on': today(), reading: 120, phone };
    const body = { service: 'meter-reading', definition_version: 1, language: 'en', channel: 'web', answers };
    const { status, body: made } = await it.service.post('/cases', body);
    assert.equal(status, 201, JSON.stringify(made));
    return made.number;
}

async function open_case(t, number) {
    const visitor = await it.visit(t, `lang=en&face=page&case=${number}`);
    await visitor.see((seen) => seen.page === 'look-up.phone', 'the question for the phone');
    const journey = new Journey(visitor, 'en');
    await journey.digits(phone.slice(-4));
    await journey.next();
    await visitor.see((seen) => seen.page === 'case', 'the case');
    return visitor;
}

const says = (text) => (seen) => seen.text.includes(text);
const status = (visitor) => visitor.driver.run(() => document.querySelector('[role=status]').textContent);

test('staff move a case, and the open screen changes in place and says so', async (t) => {
    const number = await sent_case();
    const visitor = await open_case(t, number);
    const button = await visitor.find('button', word('case.message'));
    await visitor.focus_on(button);
    await visitor.driver.run(() => { window.same = true; });
    await it.service.command('case', number, 'working', '--by', worker.badge, '--text', 'Reading it now');
    const seen = await visitor.see(says(word('case.now', { what: 'Reading it now' })), 'what staff did');
    assert.ok(seen.text.includes(worker.name), 'who has it');
    assert.equal(seen.page, 'case');
    assert.equal(seen.controls.find((control) => control.focused)?.name, button.name, 'the focus stays');
    assert.ok(await visitor.driver.run(() => window.same), 'no reload');
    assert.ok((await status(visitor)).includes('Reading it now'), 'it is said');
    await it.service.command('case', number, 'waiting', '--reason', 'The meter is old', '--message', 'Please wait a day.');
    await visitor.see((now) => says('The meter is old')(now) && says('Please wait a day.')(now), 'why it waits');
    assert.ok((await status(visitor)).includes('Please wait a day.'), 'what they write is said');
});

test('a hidden page does not listen, and hears what it missed when it is seen again', async (t) => {
    const number = await sent_case();
    const visitor = await open_case(t, number);
    const hide = (hidden) => visitor.driver.run((is) => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => is });
        document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
    await hide(true);
    await it.service.command('case', number, 'assigned', '--text', 'Someone has it');
    await pause(2500);
    assert.ok(!says('Someone has it')(await visitor.look()), 'nothing while it is hidden');
    await hide(false);
    await visitor.see(says('Someone has it'), 'what was missed');
});

test('a message is sent, a case that is done is rated, and a badge is checked', async (t) => {
    const number = await sent_case();
    const visitor = await open_case(t, number);
    await visitor.press('button', word('case.message'));
    await visitor.see_heading(word('message.heading'));
    await visitor.fill('The gate is open.');
    await visitor.press('button', word('message.send'));
    await visitor.see((seen) => says(word('message.sent'))(seen) && says('The gate is open.')(seen), 'that it is sent');
    await it.service.command('case', number, 'done', '--by', worker.badge);
    await visitor.press('button', word('case.rate'));
    await visitor.see_heading(word('rating.heading'));
    await visitor.press('radio', word('rating.5'));
    await visitor.press('button', word('action.next'));
    await visitor.see((seen) => seen.page === 'case' && says(word('rating.thanks'))(seen), 'thanks');
    await visitor.press('button', word('case.badge'));
    await visitor.see_heading(word('badge.number'));
    await new Journey(visitor, 'en').digits(worker.badge.replace(/\D/g, ''));
    await visitor.press('button', word('badge.check'));
    const { text } = await visitor.see_heading(word('badge.fits'));
    assert.ok(text.includes(worker.name));
});
