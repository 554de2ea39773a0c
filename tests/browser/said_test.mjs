// What is said: the one live region of the page, as a screen reader follows it. Each thing is put in once, in words that are seen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Journey } from './lib/journey.mjs';
import { until } from './lib/processes.mjs';
import { languages, words_in } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const it = world();

/** In the page: all that is put into the region from now on, and how urgent it is then. */
const follow_region = () => {
    const region = document.querySelector('#page [role=status]');
    window.region = region;
    window.said = [];
    new MutationObserver((changes) => {
        const urgency = region.getAttribute('aria-live');
        for (const { type, target, addedNodes } of changes)
            for (const node of type === 'characterData' ? [target] : addedNodes) window.said.push([urgency, node.textContent]);
    }).observe(region, { childList: true, characterData: true, subtree: true });
};

async function follow(t, query) {
    const visitor = await it.visit(t, query);
    await visitor.driver.run(follow_region);
    const said = () => visitor.driver.run(() => window.said.map(([urgency, text]) => `${urgency}: ${text}`));
    const hears = async (urgency, part) => {
        let all = [];
        const ask = async () => {
            all = await said();
            return all.find((one) => one.startsWith(`${urgency}: `) && one.includes(part));
        };
        return until(ask, () => `“${part}” is not heard: ${all.join(' | ')}`);
    };
    return { visitor, said, hears };
}

/** What was heard was each heard once, and by the one region that was there from the beginning. */
async function check_once({ visitor, said }) {
    const all = await said();
    all.forEach((one, at) => assert.notEqual(one, all[at - 1], `said twice: ${all.join(' | ')}`));
    const regions = await visitor.driver.run(() => [...document.querySelectorAll('#page [aria-live], #page [role=status], #page [role=alert]')].map((one) => one === window.region));
    assert.deepEqual(regions, [true]);
}

for (const language of languages) {
    const word = words_in(language);

    test(`a page, a list, its parts and a warning are said, each once, ${language}`, async (t) => {
        const heard = await follow(t, `service=certificate-appointment&lang=${language}&face=page`);
        const { visitor, hears } = heard;
        await visitor.press('button', word('action.start'));
        await visitor.see((seen) => seen.page.startsWith('step.'), 'the first question');
        const [step, steps] = await visitor.driver.run(() => document.querySelector('.titles .caption').textContent.match(/\d+/g));
        await hears('polite', word('step.of', { step, steps }));
        const first = await visitor.see((seen) => seen.controls.some(({ role }) => role === 'radio'), 'choices');
        const { name } = first.controls.find((control) => control.id.endsWith('/next'));
        await visitor.press('button', name);
        assert.equal(await hears('assertive', word('step.choose_first_alert')), `assertive: ${word('step.choose_first_alert')}`);
        await visitor.activate(first.controls.find(({ role }) => role === 'radio'));
        await visitor.press('button', word('action.next'));
        const lost = await visitor.see(({ page, controls }) => page === 'step.lost' && controls.some(({ role }) => role === 'radio'), 'the second question');
        await visitor.activate(lost.controls.find(({ role }) => role === 'radio'));
        await visitor.press('button', word('action.next'));
        const offices = await visitor.see((seen) => seen.page === 'step.office' && seen.controls.some(({ role }) => role === 'radio'), 'offices');
        const label = await visitor.driver.run(() => document.querySelector('.row .label').textContent);
        await hears('polite', label);
        await visitor.activate(offices.controls.find(({ role }) => role === 'radio'));
        await visitor.press('button', word('action.next'));
        const days = await visitor.see((seen) => seen.page.endsWith('.day') && seen.controls.some(({ id }) => id.endsWith('/more')), 'days');
        const parts = (page) => word('more.page', { page, pages: '' }).split(page)[0] + page;
        await hears('polite', parts('1'));
        await visitor.activate(days.controls.find(({ id }) => id.endsWith('/more')));
        await hears('polite', parts('2'));
        await check_once(heard);
    });

    test(`that everything is paid is said, ${language}`, async (t) => {
        const heard = await follow(t, `service=water-bill&lang=${language}&face=page`);
        const { visitor, hears } = heard;
        await visitor.press('button', word('action.start'));
        await visitor.see((seen) => seen.page === 'step.account', 'the question for the account');
        await new Journey(visitor, language).digits('10002004');
        await visitor.press('button', word('action.next'));
        await hears('polite', word('bill.none'));
        await check_once(heard);
    });
}
