// Paper: the receipt on a sheet and on a roll, as a browser prints it. Nothing that is pressed is on it, nothing is wider than the paper.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Journey } from './lib/journey.mjs';
import { world } from './lib/world.mjs';

const it = world();
const papers = { 'a sheet': [688, 900], 'a roll': [272, 900] }; // CSS pixels between the margins

/** In the page: what is printed outside of the paper, what is printed and can only be pressed, and how the number stands. */
function printed() {
    const seen = [...document.querySelectorAll('#page *')].filter((node) => node.getClientRects().length);
    const names = (nodes) => nodes.map((node) => node.className.baseVal ?? node.className ?? node.tagName);
    const box = (selector) => document.querySelector(selector).getBoundingClientRect();
    return {
        outside: names(seen.filter((node) => node.getBoundingClientRect().right > innerWidth + 1)),
        pressed: names(seen.filter((node) => node.matches('button, .tools, .dock'))),
        number: document.querySelector('.number').innerText.replace(/\s/g, ''),
        above: box('.qr').top < box('.facts').top,
        lines: ['.paper:not(.strip) .line', '.strip .line'].map((lines) => seen.filter((node) => node.matches(lines)).length),
        cut: names(seen.filter((node) => node.matches('.fact, .stage, .paper, .case-number') && getComputedStyle(node).breakInside !== 'avoid')),
        dark: getComputedStyle(document.querySelector('h1')).color,
        ground: getComputedStyle(document.documentElement).backgroundColor,
    };
}

for (const language of ['zh-CN', 'en']) {
    test(`a receipt fits a sheet and a roll, ${language}`, async (t) => {
        const visitor = await it.visit(t, `lang=${language}&face=page&palette=night&size=4`);
        const journey = new Journey(visitor, language);
        await journey.home();
        await journey.begin();
        await journey.answer_all();
        await journey.review();
        await journey.send();
        const number = await journey.receipt();
        const { page } = visitor.driver;
        assert.equal(await visitor.driver.run(() => document.querySelector('.strip').getClientRects().length), 0, 'it is for paper alone');
        await page.emulateMediaType('print');
        for (const [paper, [width, height]] of Object.entries(papers)) {
            await page.setViewport({ width, height });
            const seen = await visitor.driver.run(printed);
            assert.deepEqual(seen, { outside: [], pressed: [], number, above: true, lines: [3, 6], cut: [], dark: 'rgb(0, 0, 0)', ground: 'rgb(255, 255, 255)' }, paper);
            if (process.env.HANDRAIL_PAPER) await page.pdf({ path: `${process.env.HANDRAIL_PAPER}/${language}-${width}.pdf`, width: width > 300 ? '210mm' : '80mm', height: width > 300 ? '297mm' : '300mm' });
        }
    });
}
