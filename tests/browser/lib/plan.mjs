// Plan: the walks that take every condition of a definition both ways, worked out from the definition alone.
import { telling } from './answers.mjs';

/** The rules of comparing are those of tests/vectors. */
const comparisons = {
    is: (given, value) => given.includes(value),
    not: (given, value) => !given.includes(value),
    in: (given, values) => given.some((one) => values.includes(one)),
    at_least: ([given], bound) => given >= bound,
    at_most: ([given], bound) => given <= bound,
};
const comparison_in = (when) => Object.keys(comparisons).find((name) => name in when);
const parts_of = (when) => when.all ?? when.any;

export function holds(when, answers) {
    if (when.all) return when.all.every((part) => holds(part, answers));
    if (when.any) return when.any.some((part) => holds(part, answers));
    const answer = answers[when.step] ?? null, name = comparison_in(when);
    return answer !== null && comparisons[name]([answer?.amount ?? answer].flat(), when[name]);
}

/** The answers of the steps that are asked, by their ids in order. */
export function asked_of(definition, answers) {
    const asked = {};
    for (const { id, when } of definition.steps) if (!when || holds(when, asked)) asked[id] = answers[id] ?? null;
    return asked;
}

const comparisons_of = (when) => (parts_of(when) ?? []).flatMap(comparisons_of).concat(parts_of(when) ? [] : [when]);
export const conditional = (definition) => definition.steps.filter(({ when }) => when);

/** What a walk shows of conditions: each conditional step asked or not, each comparison with an answer holding or not. */
export function taken(definition, answers) {
    const asked = asked_of(definition, answers);
    return conditional(definition).flatMap(({ id, when }) => [
        `${id} is ${id in asked ? 'asked' : 'not asked'}`,
        ...comparisons_of(when).filter(({ step }) => (asked[step] ?? null) !== null)
            .map((one) => `${id}: ${JSON.stringify(one)} is ${holds(one, asked)}`),
    ]);
}

/** The same of every walk there could be. */
export function all_to_take(definition) {
    return new Set(conditional(definition).flatMap(({ id, when }) => [
        `${id} is asked`, `${id} is not asked`,
        ...comparisons_of(when).flatMap((one) => [true, false].map((is) => `${id}: ${JSON.stringify(one)} is ${is}`)),
    ]));
}

/** Answers to the steps that others depend on, and only to those, in every combination that is soon gone through. */
function combinations(definition, language, most = 5000) {
    const compared = conditional(definition).flatMap(({ when }) => comparisons_of(when));
    let all = [{}];
    for (const step of definition.steps) {
        const mine = compared.filter((one) => one.step === step.id);
        if (mine.length === 0) continue;
        const values = telling(step, mine.flatMap((one) => one[comparison_in(one)]), language);
        all = values.flatMap((value) => all.map((one) => ({ ...one, [step.id]: value }))).slice(0, most);
    }
    return all;
}

/** As few answers as lead both ways at every condition, two at least; every other walk leaves out what is optional. */
export function walks(definition, language) {
    const decides = new Set(conditional(definition).flatMap(({ when }) => comparisons_of(when)).map(({ step }) => step));
    const left_out = definition.steps.filter(({ id, optional }) => optional && !decides.has(id)).map(({ id }) => [id, null]);
    return telling_walks(definition, language)
        .map((answers, index) => (index % 2 ? { ...answers, ...Object.fromEntries(left_out) } : answers));
}

/** Those first that show most that is new. */
function telling_walks(definition, language) {
    const left = combinations(definition, language).map((answers) => ({ answers, sees: taken(definition, answers) }));
    const seen = new Set(), chosen = [];
    const news = ({ sees }) => new Set(sees.filter((one) => !seen.has(one))).size;
    for (;;) {
        const best = left.reduce((one, other) => (news(other) > news(one) ? other : one));
        if (news(best) === 0 && chosen.length >= 2) return chosen;
        chosen.push(best.answers);
        for (const one of best.sees) seen.add(one);
    }
}
