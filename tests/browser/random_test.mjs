// Services that nobody thought of: definitions made at random from the format, walked like those of the catalogue.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { json, root } from './lib/places.mjs';
import { asked_of, walks } from './lib/plan.mjs';
import { assert_findable, Robot } from './lib/robot.mjs';
import { languages } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const seed = process.env.HANDRAIL_SEED ?? '1', count = 20;
const catalogue = mkdtempSync(join(tmpdir(), 'handrail-catalogue-'));
process.once('exit', () => rmSync(catalogue, { recursive: true, force: true }));
const made = ['-m', 'tests.vectors.random_catalogue', catalogue, '--seed', seed, '--count', String(count)];
execFileSync('/usr/bin/python3', made, { cwd: root });
const read = (name) => JSON.parse(readFileSync(join(catalogue, name), 'utf8'));
const definitions = Array.from({ length: count }, (_, index) => read(`random-${index + 1}.json`));
const bills = read('bills.json');
const it = world('chromium', [], { catalogue });
const walked = new Set();

describe(`definitions of seed ${seed}`, { concurrency: 2 }, () => {
    definitions.forEach((definition, index) => {
        const language = languages[index % 2], face = index % 4 < 2 ? 'page' : 'canvas';
        test(`${definition.id}, ${language}, ${face}`, { timeout: 120_000 }, async (t) => {
            const query = `service=${definition.id}&lang=${language}&face=${face}`;
            const visitor = await it.visit(t, query, { ready: face === 'canvas' ? 'canvas' : 'core', by: 'pointer' });
            const answers = walks(definition, language)[index % 2];
            const { number, asked } = await new Robot(visitor, language, definition, { answers, bills }).go();
            assert.deepEqual(asked, Object.keys(asked_of(definition, answers)), 'the questions that these answers lead to');
            await assert_findable(it.service, visitor, definition, number);
            for (const { id, kind } of definition.steps) if (asked.includes(id)) walked.add(kind);
        });
    });
});

test('steps of every kind were asked', () => {
    const { kind } = json('service/openapi.json').components.schemas.Step.properties;
    assert.deepEqual(kind.enum.filter((one) => !walked.has(one)), []);
});
