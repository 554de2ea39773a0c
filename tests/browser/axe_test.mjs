// axe-core with every rule on: no violation on any screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe_faults } from './lib/axe.mjs';
import { tour } from './lib/tour.mjs';
import { languages } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const it = world();

for (const language of languages) {
    test(`axe finds nothing in ${language}`, async (t) => {
        const visitor = await it.visit(t, `lang=${language}&face=page`, language === 'en' ? { width: 1280, height: 800 } : {});
        const { driver } = visitor;
        const faults = [], screens = [];
        await tour(visitor, language, async (name) => {
            screens.push(name);
            faults.push(...await axe_faults(driver, name));
        });
        assert.deepEqual(faults, []);
        assert.ok(screens.length > 30, `only ${screens.length} screens were seen: ${screens}`);
    });
}
