// Every service of the catalogue, taken from its explanation to a receipt and a case that can be found.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { json, root } from './lib/places.mjs';
import { Robot } from './lib/robot.mjs';
import { world } from './lib/world.mjs';

const files = readdirSync(`${root}service/catalogue`).map((name) => json(`service/catalogue/${name}`));
const services = files.filter((file) => file.steps);

const it = world();

// Each in one language and face; the next one in the other, so that both are walked in every kind of step.
services.forEach((definition, index) => {
    const language = index % 2 ? 'en' : 'zh-CN', face = index % 4 < 2 ? 'page' : 'canvas';
    test(`${definition.id}, ${language}, ${face}`, { timeout: 120_000 }, async (t) => {
        const query = `service=${definition.id}&lang=${language}&face=${face}`;
        const visitor = await it.visit(t, query, { ready: face === 'canvas' ? 'canvas' : 'core', by: 'pointer' });
        const { number, asked } = await new Robot(visitor, language, definition).go();
        assert.ok(asked.length > 0);
        const kept = JSON.parse(await visitor.driver.run(() => localStorage.getItem('handrail.cases'))).find((one) => one.number === number);
        const found = await it.service.get(`/cases/${number}`, { 'Case-Secret': kept.secret });
        assert.equal(found.status, 200);
        assert.equal(found.body.service, definition.id);
        if (definition.outcome === 'payment') assert.equal(found.body.state, 'paid');
    });
});
