// Faults of ours: whatever breaks, the page says so, keeps the answers and leads on, to the same step or to a person.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Journey } from './lib/journey.mjs';
import { definition, hotline, words_in } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const it = world();
const word = words_in('en');
const steps = definition.steps;
const prompt = (id) => word.of(steps.find((step) => step.id === id).prompt);

async function at_office(t, query = 'lang=en') {
    const visitor = await it.visit(t, query);
    const journey = new Journey(visitor, 'en');
    await journey.begin();
    for (const step of steps.slice(0, 2)) await journey.answer(step);
    await visitor.see_heading(prompt('office'));
    return visitor;
}

/** What the page says, and where the focus is. */
const told = (visitor) => visitor.driver.run(() => ({
    text: document.getElementById('fault').innerText,
    links: [...document.querySelectorAll('#fault a')].map((link) => [link.innerText, link.getAttribute('href')]),
    page: document.getElementById('page').checkVisibility(),
    painted: document.getElementById('paint')?.checkVisibility() ?? false,
    focused: document.activeElement.tagName,
}));
async function open_again(visitor) {
    await visitor.driver.press('Tab');
    await Promise.all([visitor.driver.page.waitForNavigation(), visitor.driver.press('Enter')]);
}
const is_told = (visitor) => visitor.driver.page.waitForSelector('#fault:not([hidden])');

/** Ways in which something of ours may break, each brought about by the next event. */
const ways = {
    'core gives up': () => (window.handrail.core.handle = () => {
        throw new WebAssembly.RuntimeError('unreachable');
    }),
    'core does not understand': () => (window.handrail.core.handle = () => ({ fault: 'no such event', patch: null, effects: [] })),
    'a patch does not fit, and core has no page either': () => Object.assign(window.handrail.core, {
        handle: () => ({ patch: { ops: [['text', [9, 9, 9], '']] }, effects: [] }), screen: () => null,
    }),
    'nobody can carry out an effect': () => (window.handrail.core.handle = () => ({ patch: null, effects: [{ effect: 'Dance' }] })),
    'an effect fails later': () => {
        document.createElement = () => null;
        window.handrail.core.handle = () => ({ patch: null, effects: [{ effect: 'TakePhoto' }] });
    },
};

for (const [what, bring_about] of Object.entries(ways)) {
    test(`${what}: it is said, and opening it again goes on at the same step`, async (t) => {
        const visitor = await at_office(t);
        await visitor.driver.run(bring_about);
        await visitor.driver.press('Escape');
        await is_told(visitor);
        const seen = await told(visitor);
        for (const key of ['boot.fault', 'boot.fault.kept']) assert.ok(seen.text.includes(word(key)), key);
        assert.deepEqual(seen.links, [[word('boot.fault.again'), ''], [word('home.call', { hotline }), `tel:${hotline}`]]);
        assert.deepEqual([seen.page, seen.painted, seen.focused], [false, false, 'H1']);
        await open_again(visitor);
        await visitor.see_heading(prompt('office'));
        assert.ok(visitor.driver.complaints.length > 0, 'whoever looks after it finds it in the console');
    });
}

test('what breaks again where it broke begins at home, where going on is offered', async (t) => {
    const visitor = await at_office(t, 'lang=en&face=page');
    for (const heading of [prompt('office'), word('home.heading')]) {
        await visitor.driver.run(ways['core gives up']);
        await visitor.driver.press('Escape');
        await is_told(visitor);
        await open_again(visitor);
        await visitor.see_heading(heading);
    }
    await visitor.press('button', word('home.resume'));
    await visitor.see_heading(prompt('office'));
});

test('nothing acts any more once it is said, and it is said once', async (t) => {
    const visitor = await at_office(t, 'lang=en&face=page');
    await visitor.driver.run(() => {
        window.asked = 0;
        window.handrail.core.handle = () => {
            window.asked += 1;
            throw new Error('broken');
        };
    });
    await visitor.driver.press('Escape');
    await is_told(visitor);
    await visitor.driver.press('Escape');
    await visitor.driver.run(() => history.back());
    assert.equal(await visitor.driver.run(() => window.asked), 1);
});

test('a kiosk keeps nothing and says nothing of it; the words are those of its language', async (t) => {
    const visitor = await it.visit(t, 'lang=zh-CN&face=page&mode=kiosk', { width: 1080, height: 1920 });
    await visitor.press('button', 'English');
    await visitor.see((seen) => seen.language === 'en', 'English');
    await new Journey(visitor, 'en').home();
    await visitor.driver.run(ways['core gives up']);
    await visitor.driver.press('Escape');
    await is_told(visitor);
    const { text } = await told(visitor);
    assert.ok(text.includes(word('boot.fault')) && !text.includes(word('boot.fault.kept')), text);
});

test('what does not open at all is said where it is seen', async (t) => {
    const driver = await it.driver();
    t.after(() => driver.close());
    await driver.page.setRequestInterception(true);
    driver.page.on('request', (request) => (request.url().includes('/core.') ? request.abort() : request.continue()));
    await driver.open(`${it.service.at}/?lang=en`);
    await driver.page.waitForSelector('#sorry:not([hidden])');
    const { top, bottom } = await driver.run(() => document.getElementById('sorry').getBoundingClientRect().toJSON());
    assert.ok(top > 0 && bottom <= 740, `${top} to ${bottom}`);
});
