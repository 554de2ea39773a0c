// Early: the first taps show the next screens before core is there, and core takes them over as they stand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { intercept } from './lib/network.mjs';
import { json } from './lib/places.mjs';
import { pause } from './lib/processes.mjs';
import { Visitor } from './lib/visitor.mjs';
import { definition, words_in } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const it = world();
const word = words_in('en');
const title = word.of(definition.title);
/** One that stands on home by itself, for it is alone in its category. */
const alone = word.of(json('catalogue/hospital-registration.json').title);

/** A visitor whose core stays away until `core.release()`. */
async function without_core(t, query = 'lang=en', { by = 'pointer', others = [], ...size } = {}) {
    const driver = await it.driver({ painted: true, ...size });
    t.after(() => driver.close());
    const core = await intercept(driver, '*/core*.wasm*');
    for (const [pattern, act] of others) await act(await intercept(driver, pattern));
    const visitor = new Visitor(driver, by);
    await visitor.open(`${it.service.at}/?${query}`, 'page');
    return { visitor, core };
}

/** Notes every change of the page from now on; gives a function that says how many there were. */
async function watch_changes({ driver }) {
    await driver.run(() => {
        window.changes = [];
        // The arrow that says that the page goes on below belongs to the window, not to the page.
        const is_page = ({ target }) => !target.matches?.('.below');
        window.watcher = new MutationObserver((records) => records.filter(is_page).forEach(({ type, target }) => window.changes.push(`${type} ${target.outerHTML?.slice(0, 80) ?? target.data}`)));
        window.watcher.observe(document.getElementById('page'), { subtree: true, childList: true, attributes: true, characterData: true });
    });
    return () => driver.run(() => window.changes);
}

const has_focus = ({ controls }) => controls.find(({ role }) => role === 'heading')?.focused;

async function core_takes_over({ visitor, core }) {
    await core.release();
    return visitor.see(({ ready }) => ready !== 'page', 'core');
}

test('a tap before core shows the introduction, and core changes nothing of it', async (t) => {
    const { visitor, core } = await without_core(t);
    await visitor.press_in_parts(title);
    const seen = await visitor.see((all) => all.page === 'intro' && has_focus(all), 'the introduction, its heading with the focus');
    assert.equal(seen.ready, 'page');
    assert.equal(seen.title, title);
    assert.equal(seen.heading, title);
    assert.ok(seen.text.includes(word.of(definition.needs[0])), 'what to bring');
    const changes = await watch_changes(visitor);
    const after = await core_takes_over({ visitor, core });
    await visitor.see(({ ready }) => ready === 'canvas' || ready === 'core', 'core');
    assert.deepEqual(await changes(), []);
    assert.deepEqual(after.controls.map(({ id }) => id), seen.controls.map(({ id }) => id));
    assert.ok(has_focus(after), 'and keeps it');
    await visitor.press('button', word('action.start'));
    await visitor.see(({ page }) => page === 'step.document', 'the first question');
    assert.deepEqual(visitor.driver.complaints, []);
});

test('two taps come to the first question, and core goes on from there', async (t) => {
    const { visitor, core } = await without_core(t);
    await visitor.press_in_parts(title);
    await visitor.press('button', word('action.start'));
    await visitor.see(({ page, ready }) => page === 'step.document' && ready === 'page', 'the first question');
    const changes = await watch_changes(visitor);
    await core_takes_over({ visitor, core });
    assert.deepEqual(await changes(), []);
    await visitor.press('radio', word.of(definition.steps[0].options[1].label));
    await visitor.press('button', word('action.next'));
    await visitor.see(({ page }) => page === 'step.office', 'the second question');
});

test('an answer and Next before core are kept in their order', async (t) => {
    const { visitor, core } = await without_core(t);
    await visitor.press_in_parts(title);
    await visitor.press('button', word('action.start'));
    await visitor.press('radio', word.of(definition.steps[0].options[1].label));
    const { controls } = await visitor.look();
    await visitor.activate(controls.find(({ id }) => id === 'step.document/next'));
    await core_takes_over({ visitor, core });
    await visitor.see(({ page }) => page === 'step.office', 'the second question');
});

for (const [name, back] of [
    ['Back', (visitor) => visitor.press('button', word('action.back'))],
    ['Home', (visitor) => visitor.press('button', word('action.home'))],
    ["the browser's Back", (visitor) => visitor.driver.page.goBack()],
]) {
    test(`${name} leads home before core`, async (t) => {
        const { visitor, core } = await without_core(t);
        const home = await visitor.look();
        await visitor.press('button', alone);
        await visitor.see(({ page }) => page === 'intro', 'the introduction');
        await back(visitor);
        const seen = await visitor.see(({ page }) => page === 'home', 'home');
        assert.deepEqual([seen.title, seen.text], [home.title, home.text]);
        const changes = await watch_changes(visitor);
        await core_takes_over({ visitor, core });
        const greeting = word('greeting.morning');
        assert.deepEqual((await changes()).filter((change) => !change.includes(greeting)), [], 'home greets, and nothing else changes');
    });
}

test('help, a group and language open before core, and Back returns', async (t) => {
    const { visitor } = await without_core(t);
    for (const [name, heading, back] of [[word('action.help'), word('help.heading'), word('help.back')],
        [word('action.language'), word('languages.heading'), word('action.back')]]) {
        await visitor.press('button', name);
        await visitor.see_heading(heading);
        await visitor.press('button', back);
        await visitor.see_heading(word('home.heading'));
    }
    const { text } = await visitor.look();
    await visitor.activate((await visitor.look()).controls.find(({ id }) => id === 'home/group.payments'));
    await visitor.see((seen) => seen.page === 'group' && seen.text !== text, 'the other services');
});

test('Enter and Space do the same', async (t) => {
    const { visitor, core } = await without_core(t, 'lang=en', { by: 'keyboard' });
    await visitor.press('button', alone);
    await visitor.see(({ page, ready }) => page === 'intro' && ready === 'page', 'the introduction');
    await visitor.press('button', word('action.back'));
    await visitor.see(({ page, ready }) => page === 'home' && ready === 'page', 'home');
    await core_takes_over({ visitor, core });
});

test('Escape goes back, and Enter in a field goes on with what was typed', async (t) => {
    const { visitor, core } = await without_core(t);
    await visitor.press('button', word('action.help'));
    await visitor.see_heading(word('help.heading'));
    await visitor.driver.page.keyboard.press('Escape');
    await visitor.see(({ page }) => page === 'home', 'home');
    await visitor.press('button', word('home.look_up'));
    await visitor.driver.page.type('#page input', '48273064');
    await visitor.driver.page.keyboard.press('Enter');
    await core_takes_over({ visitor, core });
    await visitor.see(({ page }) => page === 'look-up.phone', 'the next question, with the number of the case');
});

test('where core never comes, the first screens still answer, and one reads whom to call', async (t) => {
    const { visitor, core } = await without_core(t);
    await visitor.press('button', alone);
    await visitor.see(({ page }) => page === 'intro', 'the introduction');
    await core.refuse();
    await visitor.driver.page.waitForSelector('#sorry:not([hidden])');
    await visitor.press('button', word('action.home'));
    await visitor.see(({ page, ready }) => page === 'home' && ready === 'page', 'home');
    await visitor.press('button', word('action.help'));
    await visitor.see_heading(word('help.heading'));
});

test('a reload before core begins again at home, and the language stays', async (t) => {
    const { visitor, core } = await without_core(t);
    await visitor.press('button', alone);
    await visitor.see(({ page }) => page === 'intro', 'the introduction');
    await visitor.driver.page.reload({ waitUntil: 'domcontentloaded' });
    const seen = await visitor.see(({ page }) => page === 'home', 'home');
    assert.equal(seen.language, 'en');
    await visitor.press('button', alone);
    await visitor.see(({ page, ready }) => page === 'intro' && ready === 'page', 'the introduction once more');
    await core_takes_over({ visitor, core });
    await visitor.driver.page.goBack();
    await visitor.see(({ page }) => page === 'home', 'home');
});

test('a kiosk goes from its welcome to home and on before core', async (t) => {
    const { visitor, core } = await without_core(t, 'lang=en&mode=kiosk', { width: 1080, height: 1920 });
    await visitor.press('button', word('welcome.start'));
    await visitor.see(({ page, ready }) => page === 'home' && ready === 'page', 'home');
    await visitor.press_in_parts(title);
    await visitor.see(({ page, ready }) => page === 'intro' && ready === 'page', 'the introduction');
    const changes = await watch_changes(visitor);
    await core_takes_over({ visitor, core });
    assert.deepEqual(await changes(), []);
});

test('a tap that cannot be shown is kept, and the last one counts', async (t) => {
    const { visitor, core } = await without_core(t);
    await visitor.press('button', word('action.language'));
    await visitor.see_heading(word('languages.heading'));
    await visitor.press('button', '中文');
    await core_takes_over({ visitor, core });
    await visitor.see(({ language }) => language === 'zh-CN', 'the other language');
});

test('a second strike is not meant for the page that has just come', async (t) => {
    const { visitor } = await without_core(t);
    const { x, y, width, height } = await visitor.find('button', alone);
    await visitor.driver.page.mouse.click(x + width / 2, y + height / 2, { count: 2, delay: 40 });
    await visitor.see(({ page }) => page === 'intro', 'the introduction');
    await pause(500);
    assert.equal((await visitor.look()).page, 'intro');
});

for (const [name, become] of [
    ['does not come', (next) => next.refuse()],
    ['is another', (next) => next.refuse_with({ status: 200, nodes: 7 })],
]) {
    test(`where the file of screens ${name}, taps are kept`, async (t) => {
        const { visitor, core } = await without_core(t, 'lang=en', { others: [['*/next.*.json*', become]] });
        await visitor.press('button', alone);
        await visitor.driver.page.waitForSelector('.pressed');
        await pause(300);
        assert.equal((await visitor.look()).page, 'home');
        await core_takes_over({ visitor, core });
        await visitor.see(({ page }) => page === 'intro', 'the introduction, after all');
        assert.equal(await visitor.driver.run(() => document.querySelectorAll('.pressed').length), 0, 'the press is over');
    });
}

test('a question whose definition does not come is asked by core', async (t) => {
    const { visitor, core } = await without_core(t, 'lang=en', { others: [['*/forms.*.json*', (forms) => forms.refuse()]] });
    await visitor.press_in_parts(title);
    await visitor.press('button', word('action.start'));
    await visitor.see(({ page }) => page === 'step.document', 'the first question');
    await core_takes_over({ visitor, core });
    await visitor.see(({ page, ready }) => page === 'step.document' && ready !== 'page', 'the first question, after all');
    await visitor.press('radio', word.of(definition.steps[0].options[1].label));
    await visitor.press('button', word('action.next'));
    await visitor.see(({ page }) => page === 'step.office', 'the second question');
});

test('a reload that goes on with a draft leads there, whatever is tapped', async (t) => {
    const { visitor } = await without_core(t);
    await visitor.driver.run((service) => {
        sessionStorage.setItem('handrail.visit', '1');
        localStorage.setItem('handrail.draft', JSON.stringify({ service }));
    }, definition.id);
    await visitor.driver.page.reload({ waitUntil: 'domcontentloaded' });
    await visitor.press('button', word('action.help'));
    await visitor.driver.page.waitForSelector('.pressed');
    await pause(300);
    assert.equal((await visitor.look()).page, 'home');
});

test('a device that keeps something waits for core where the screen would differ', async (t) => {
    const { visitor, core } = await without_core(t, 'lang=en');
    await visitor.driver.run(() => localStorage.setItem('handrail.cases', '[]'));
    await visitor.driver.page.reload({ waitUntil: 'domcontentloaded' });
    await visitor.press('button', word('home.look_up'));
    await pause(300);
    assert.equal((await visitor.look()).page, 'home');
    await visitor.press('button', alone);
    await visitor.see(({ page, ready }) => page === 'intro' && ready === 'page', 'what does not differ');
    await core_takes_over({ visitor, core });
});
