// Every service of the catalogue, from its explanation to a receipt and a case that can be found: in both languages and
// both faces, along both ways of each condition, and past axe on each screen.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { axe_faults } from './lib/axe.mjs';
import { json, root } from './lib/places.mjs';
import { all_to_take, asked_of, taken, walks } from './lib/plan.mjs';
import { assert_findable, Robot } from './lib/robot.mjs';
import { languages } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const files = readdirSync(`${root}catalogue`).map((name) => json(`catalogue/${name}`));
const services = files.filter((file) => file.steps);
const it = world();

/** By service: how it was walked, which ways of its conditions were taken, and which screens axe has seen. */
const walked = Object.fromEntries(services.map(({ id }) => [id, { ways: [], conditions: new Set(), screens: new Set() }]));
const kinds_seen = new Set();

/** Audits each screen of the service once; in every palette where it is the first of its kind, since colours follow from that. */
function auditor(visitor, definition, faults) {
    const { screens } = walked[definition.id];
    return async ({ page }) => {
        if (screens.has(page)) return;
        screens.add(page);
        const kind = definition.steps.find(({ id }) => page.split('.')[1] === id)?.kind ?? page;
        faults.push(...await axe_faults(visitor.driver, `${definition.id} ${page}`, kinds_seen.has(kind) ? [] : undefined));
        kinds_seen.add(kind);
    };
}

async function walk(t, definition, { language, face, answers, account }) {
    const query = `service=${definition.id}&lang=${language}&face=${face}`;
    const visitor = await it.visit(t, query, { ready: face === 'canvas' ? 'canvas' : 'core', by: 'pointer' });
    const faults = [];
    const audit = auditor(visitor, definition, faults);
    const robot = new Robot(visitor, language, definition, { answers, account, answered: audit, arrived: audit });
    const { number, asked } = await robot.go();
    assert.deepEqual(asked, Object.keys(asked_of(definition, answers)), 'the questions that these answers lead to');
    await assert_findable(it.service, visitor, definition, number);
    await robot.find_again(number);
    assert.deepEqual(faults, []);
    for (const way of taken(definition, answers)) walked[definition.id].conditions.add(way);
    walked[definition.id].ways.push(language, face);
}

// Much of a walk is waiting, so two go side by side.
describe('walks', { concurrency: 2 }, () => {
    services.forEach((definition, place) => {
        walks(definition, 'en').forEach((answers, index) => {
            const language = languages[(place + index) % 2], face = index % 2 ? 'canvas' : 'page';
            test(`${definition.id} ${index + 1}, ${language}, ${face}`, { timeout: 120_000 },
                (t) => walk(t, definition, { language, face, answers, account: index }));
        });
    });
});

/** The screens that every walk of the service comes to, and that of each question. All bills here ask for nothing else. */
function screens_of({ steps, outcome }) {
    const asked = steps.flatMap(({ id, kind }) => (kind === 'slot' ? [`step.${id}.day`, `step.${id}.time`] : [`step.${id}`]));
    return ['intro', ...asked, outcome === 'payment' ? 'pay' : 'review', 'receipt', 'case'];
}

for (const definition of services) {
    test(`${definition.id} was walked in both languages and faces, along both ways of each condition, past axe`, () => {
        const { ways, conditions, screens } = walked[definition.id];
        assert.deepEqual([...new Set(ways)].sort(), [...languages, 'page', 'canvas'].sort());
        assert.deepEqual([...all_to_take(definition)].filter((way) => !conditions.has(way)), []);
        assert.deepEqual(screens_of(definition).filter((screen) => !screens.has(screen)), []);
        assert.equal(screens.has('review'), definition.outcome !== 'payment', 'a bill is read back once, where it is paid');
    });
}
