// Composing: words that an input method has not given yet, when their field goes, when the person goes, and the keys that
// end it, in each engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composer } from './lib/composing.mjs';
import { words_in } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const word = words_in('en');

async function at_look_up(it, t, engine, mode = '') {
    const visitor = await it.visit(t, `lang=en&face=page${mode}`);
    if (mode) await visitor.press('button', word('welcome.start'));
    return look_up(visitor, engine);
}

async function look_up(visitor, engine) {
    await visitor.press_in_parts(word('home.look_up'));
    await visitor.see_heading(word('look_up.number'));
    await focus(visitor);
    return { visitor, ...composer(engine, visitor.driver) };
}

async function focus(visitor) {
    await visitor.focus_on(await visitor.find('textbox', word('look_up.number')));
}

const value = ({ controls }) => controls.find(({ role }) => role === 'textbox').value;

/** What somebody types then is there, and counts. */
async function can_type(visitor) {
    await focus(visitor);
    await visitor.driver.type('4827');
    await visitor.see((seen) => value(seen) === '4827', 'the field shows what was typed');
    await visitor.find('button', word('step.digits_missing', { n: 4 }));
}

for (const engine of ['chromium', 'firefox', 'webkit']) {
    const it = world(engine);

    test(`${engine}: what was not given yet is gone with its field`, async (t) => {
        const { visitor, compose } = await at_look_up(it, t, engine);
        await compose('ni');
        await visitor.see((seen) => value(seen) === 'ni', 'it is being composed');
        await visitor.driver.run(() => history.back());
        await visitor.see((seen) => seen.page === 'home', 'home');
        await look_up(visitor, engine);
        await can_type(visitor);
    });

    test(`${engine}: a kiosk begins anew while words are composed, and the next person can type`, async (t) => {
        const { visitor, compose } = await at_look_up(it, t, engine, '&mode=kiosk');
        await compose('ni');
        await visitor.driver.run(() => {
            const { core, clock } = window.handrail;
            core.send({ event: 'Elapsed', timer: 'idle', of: 0, now: clock.now() + 200 });
        });
        await visitor.press('button', word('welcome.start'));
        await look_up(visitor, engine);
        await can_type(visitor);
    });

    test(`${engine}: the Enter that chooses words does not go on, nor the Escape that gives them up back`, async (t) => {
        const { visitor, compose, end } = await at_look_up(it, t, engine);
        await compose('si');
        await end('48', 'Enter');
        let seen = await visitor.see((now) => value(now) === '48', 'the words were chosen');
        assert.ok(!seen.text.includes(word('look_up.too_short')), 'nobody went on');
        await visitor.driver.press('Enter');
        await visitor.see((now) => now.text.includes(word('look_up.too_short')), 'the next Enter goes on');
        await visitor.driver.press('End');
        await compose('ni');
        await end('', 'Escape');
        seen = await visitor.look();
        assert.equal(seen.page, 'look-up');
        await visitor.driver.press('Escape');
        await visitor.see((now) => now.page === 'home', 'the next Escape goes back');
    });
}
