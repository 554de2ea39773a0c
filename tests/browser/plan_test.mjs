// Plan: the robot's own reckoning of what is asked agrees with the vectors, and finds both ways of every condition.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day_of } from './lib/days.mjs';
import { json } from './lib/places.mjs';
import { all_to_take, asked_of, taken, walks } from './lib/plan.mjs';

test('the questions that follow from answers are those of the vectors', () => {
    const right = json('tests/vectors/answers.json').filter(({ asked, fields }) => asked && Object.keys(fields).length === 0);
    assert.ok(right.length > 20, `only ${right.length} vectors`);
    for (const { about, definition, answers, asked } of right) {
        assert.deepEqual(Object.keys(asked_of(definition, answers)), asked, about);
    }
});

const label = { 'zh-CN': '例', en: 'Example' };
const option = (value) => ({ value, label });

test('a condition on a condition is reached from both sides', () => {
    const definition = { steps: [
        { id: 'thing', kind: 'choice', options: ['a', 'b', 'c'].map(option) },
        { id: 'amount', kind: 'money', min: { amount: 100 }, when: { step: 'thing', in: ['b', 'c'] } },
        { id: 'large', kind: 'info', when: { all: [{ step: 'amount', at_least: 30000 }, { step: 'thing', not: 'c' }] } },
    ] };
    const planned = walks(definition, 'en');
    assert.deepEqual(new Set(planned.flatMap((answers) => taken(definition, answers))), all_to_take(definition));
    assert.ok(planned.length <= 5, `${planned.length} walks`);
});

test('what is optional and decides nothing is answered in one walk and left out in the next', () => {
    const definition = { steps: [{ id: 'more', kind: 'text', optional: true }] };
    assert.deepEqual(walks(definition, 'en').map(({ more }) => more), [undefined, null]);
});

test('days move as the service moves them', () => {
    const of = (limit, now) => day_of(limit, now);
    assert.equal(of('today+1m', '2026-01-31'), '2026-02-28');
    assert.equal(of('today-1y', '2028-02-29'), '2027-02-28');
    assert.equal(of('today-2w', '2026-03-05'), '2026-02-19');
    assert.equal(of('today', '2026-03-05'), '2026-03-05');
    assert.equal(of('2026-03-01', '2026-03-05'), '2026-03-01');
});
