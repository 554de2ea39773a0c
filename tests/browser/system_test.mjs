// System: colours, contrast and motion of the device are followed when they change, until a person chooses colours herself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from './lib/processes.mjs';
import { Visitor } from './lib/visitor.mjs';
import { world } from './lib/world.mjs';

const it = world();

const emulate = (driver, scheme) => driver.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
const ground = (driver) => driver.run(() => getComputedStyle(document.documentElement).getPropertyValue('--bg').trim());

async function in_light_of(t, scheme, query = 'lang=en&face=page') {
    const driver = await it.driver();
    t.after(() => driver.close());
    await emulate(driver, scheme);
    const visitor = new Visitor(driver, 'pointer');
    await visitor.open(`${it.service.at}/?${query}`);
    return visitor;
}

for (const [first, then] of [['dark', 'light'], ['light', 'dark']]) {
    test(`a page that opened in the ${first} follows the system to the ${then}, and back`, async (t) => {
        const { driver } = await in_light_of(t, first);
        const before = await ground(driver);
        const wanted = await ground((await in_light_of(t, then)).driver);
        assert.notEqual(wanted, before);
        for (const [scheme, colour] of [[then, wanted], [first, before]]) {
            await emulate(driver, scheme);
            await until(async () => await ground(driver) === colour, `the ${scheme}`); // the page hears of it with the next frame
        }
    });
}

test('colours that a person chose stay, whatever the system does', async (t) => {
    const { driver } = await in_light_of(t, 'dark', 'lang=en&face=page&palette=amber');
    const before = await ground(driver);
    await emulate(driver, 'light');
    assert.equal(await ground(driver), before);
    assert.equal(await driver.run(() => document.documentElement.dataset.palette), 'amber');
});

test('what is chosen after the system changed is shown, also where it was there before', async (t) => {
    const visitor = await in_light_of(t, 'dark');
    await emulate(visitor.driver, 'light');
    await visitor.driver.run(() => window.handrail.core.on_outcome({ patch: null, effects: [{ effect: 'Remember', name: 'palette', value: 'night' }] }));
    assert.equal(await visitor.driver.run(() => document.documentElement.dataset.palette), 'night');
});
