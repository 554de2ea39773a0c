// Nothing is lost: by a reload, a closed tab, another language, or by going back one step.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Journey, names, phone } from './lib/journey.mjs';
import { Visitor } from './lib/visitor.mjs';
import { definition, words_in } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const it = world();
const word = words_in('en');
const steps = definition.steps;
const said_yes = word.of(steps.find(({ id }) => id === 'lost').yes);
const prompt = (id, say = word) => say.of(steps.find((step) => step.id === id).prompt);

/** A journey up to the question of this id. */
async function up_to(visitor, id, language = 'en') {
    const journey = new Journey(visitor, language);
    await journey.begin();
    for (const step of steps.slice(0, steps.findIndex((one) => one.id === id))) await journey.answer(step);
    await visitor.see_heading(prompt(id, words_in(language)));
    return journey;
}

const has_value = (value) => (seen) => seen.controls.some((control) => control.role === 'textbox' && control.value === value);
const has_chosen = (name) => (seen) => seen.controls.some((control) => control.checked && control.name === name);

test('a reload comes back to the same step with its answers', async (t) => {
    const visitor = await it.visit(t, 'lang=en&face=page');
    const journey = await up_to(visitor, 'phone');
    await visitor.fill(phone.slice(0, 5));
    await visitor.see(has_value('138 00'));
    await visitor.driver.page.reload();
    await visitor.see((seen) => seen.heading === prompt('phone') && has_value('138 00')(seen), 'what was typed');
    await visitor.fill(phone.slice(5));
    await journey.next();
    await journey.review();
    await journey.send();
    await journey.receipt();
});

test('after a closed tab home offers to go on', async (t) => {
    const visitor = await it.visit(t, 'lang=en&face=page');
    await up_to(visitor, 'office');
    await visitor.driver.page.close();
    visitor.driver.page = await visitor.driver.context.newPage();
    const again = new Visitor(visitor.driver, 'keyboard');
    await again.open(`${it.service.at}/?lang=en&face=page`);
    await again.see_heading(word('home.heading'));
    await again.press('button', word('home.resume'));
    await again.see_heading(prompt('office'));
    await again.press('button', word('action.back'));
    await again.see(has_chosen(said_yes), 'the answer given before');
});

test('leaving for home keeps what is not sent', async (t) => {
    const visitor = await it.visit(t, 'lang=en&face=page');
    const journey = await up_to(visitor, 'office');
    await visitor.press('button', word('action.home'));
    await visitor.see_heading(word('leave.heading'));
    await visitor.press('button', word('leave.go'));
    await journey.home();
    await visitor.press('button', word('home.resume'));
    await visitor.see_heading(prompt('office'));
});

test('another language in the middle keeps the answers', async (t) => {
    const chinese = words_in('zh-CN');
    const visitor = await it.visit(t, 'lang=en&face=page');
    await up_to(visitor, 'name');
    await visitor.fill(names.en);
    await visitor.see(has_value(names.en));
    await visitor.press('button', word('action.help'));
    await visitor.press('button', word('help.language'));
    await visitor.press('button', '中文');
    await visitor.see((seen) => seen.language === 'zh-CN' && seen.heading === prompt('name', chinese) && has_value(names.en)(seen));
    await visitor.fill('');
    await visitor.press('button', chinese('action.next'));
    await visitor.see_heading(prompt('phone', chinese));
    await visitor.fill(phone);
    await visitor.press('button', chinese('action.next'));
    const { text } = await visitor.see_heading(chinese('review.heading'));
    assert.ok(text.includes(chinese.of(steps[0].options[0].label)), 'the first answer, in the other language');
    await visitor.driver.page.reload();
    await visitor.see((seen) => seen.language === 'zh-CN' && seen.ready === 'core', 'the language is remembered');
});

for (const [what, go_back] of [
    ['Escape', (visitor) => visitor.driver.press('Escape')],
    ["the browser's Back", (visitor) => visitor.driver.page.evaluate(() => history.back())],
    ['Back on the screen', (visitor) => visitor.press('button', word('action.back'))],
]) {
    test(`${what} goes one step back and keeps the answers`, async (t) => {
        const visitor = await it.visit(t, 'lang=en&face=page');
        await up_to(visitor, 'office');
        await go_back(visitor);
        await visitor.see((seen) => seen.heading === prompt('lost') && has_chosen(said_yes)(seen));
        await go_back(visitor);
        await visitor.see((seen) => seen.heading === prompt('document') && has_chosen(word.of(steps[0].options[0].label))(seen));
        await go_back(visitor);
        await visitor.see_heading(word.of(definition.title));
        await go_back(visitor);
        await visitor.see(({ page }) => page === 'group', 'the services of its category');
        await go_back(visitor);
        await visitor.see_heading(word('home.heading'));
    });
}

test('a change from the review comes back to the review', async (t) => {
    const visitor = await it.visit(t, 'lang=en&face=page', { width: 1280, height: 800 });
    const journey = await up_to(visitor, 'phone');
    await journey.answer(steps.at(-1));
    await visitor.see_heading(word('review.heading'));
    await visitor.press('button', word('review.change_name', { what: word('answer.name') }));
    await visitor.see((seen) => seen.heading === prompt('name') && has_value(names.en)(seen));
    await visitor.fill(' Two');
    await journey.next();
    const { text } = await visitor.see_heading(word('review.heading'));
    assert.ok(text.includes(`${names.en} Two`), 'the changed answer');
});
