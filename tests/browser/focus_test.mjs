// Focus: after every patch of a whole visit the focus is where the patch put it, and a new page has its own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Journey } from './lib/journey.mjs';
import { world } from './lib/world.mjs';

const it = world();

/** Notes for each patch that wishes for the focus what was wished for and what has it once all is carried out. */
const watch_patches = () => {
    window.focuses = [];
    const { core } = window.handrail;
    const handle = core.handle;
    core.handle = (event) => {
        const outcome = handle(event);
        const wished = outcome.patch?.focus;
        if (wished) queueMicrotask(() => window.focuses.push([wished, document.activeElement.dataset.id ?? '']));
        return outcome;
    };
};

for (const by of ['keyboard', 'pointer']) {
    test(`from home to the receipt, by ${by}`, async (t) => {
        const visitor = await it.visit(t, 'lang=en&face=page', { by });
        await visitor.driver.run(watch_patches);
        const pages = new Set();
        const journey = new Journey(visitor, 'en', { arrived: async ({ page }) => pages.add(page) });
        await journey.begin();
        await journey.answer_all();
        await journey.review();
        await journey.send();
        await journey.receipt();
        const focuses = await visitor.driver.run(() => window.focuses);
        assert.deepEqual(focuses.filter(([wished, focused]) => wished !== focused), []);
        const places = new Set(focuses.map(([wished]) => wished.split('/')[0]));
        for (const page of pages) if (page !== 'home') assert.ok(places.has(page), `${page} had the focus`);
        assert.ok(pages.size >= 8, [...pages].join(' '));
    });
}
