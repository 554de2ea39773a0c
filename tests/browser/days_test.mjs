// Every service that asks for a day, from its explanation to a case that can be found: at dates when days are scarce, when
// months end, and when the next one that is free belongs to another year.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { json, root } from './lib/places.mjs';
import { asked_of, walks } from './lib/plan.mjs';
import { assert_findable, Robot } from './lib/robot.mjs';
import { languages } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const asks_for_day = ({ steps = [] }) => steps.some(({ kind }) => kind === 'date' || kind === 'slot');
const services = readdirSync(`${root}catalogue`).map((name) => json(`catalogue/${name}`)).filter(asks_for_day);
const it = world();

describe('days', { concurrency: 2 }, () => {
    services.forEach((definition, place) => {
        const language = languages[place % 2], [answers] = walks(definition, 'en');
        test(`${definition.id}, ${language}`, { timeout: 120_000 }, async (t) => {
            const visitor = await it.visit(t, `service=${definition.id}&lang=${language}&face=page`);
            const { number, asked } = await new Robot(visitor, language, definition, { answers }).go();
            assert.deepEqual(asked, Object.keys(asked_of(definition, answers)), 'the questions that these answers lead to');
            await assert_findable(it.service, visitor, definition, number);
        });
    });
});
