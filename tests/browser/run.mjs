// Runs the tests in real browsers, at dates of its own so that they end alike on every day of the year:
// node tests/browser/run.mjs [part of a name …]. Needs build/www-hooks and a screen.
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { prerenderer, site } from './lib/places.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv.slice(2);
// All of them on an ordinary day. Those that choose days, or wait for one, also on the last day of a year, before a holiday
// and a weekend, and on a day that most years do not have: `days` walks every service that asks for one, as `services` does
// on the ordinary day.
const ordinary = '2027-03-10T10:00:00+08:00';
const others = ['2027-12-31T10:00:00+08:00', '2028-02-29T10:00:00+08:00'];
const only_on_others = ['days'];
const also_on_others = ['days', 'draft', 'journey_chromium'];

/** The longest first, so that none is left running alone at the end. */
const longest = ['services', 'errors', 'parity', 'random', 'phrases', 'journey', 'touch', 'deployment', 'damage', 'axe', 'paint'];
const rank = (name) => longest.findIndex((part) => name.startsWith(part)) >>> 0;
const files = readdirSync(folder).filter((name) => name.endsWith('_test.mjs'))
    .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
    .sort((one, other) => rank(one) - rank(other) || one.localeCompare(other));

function fail(words) {
    console.error(words);
    process.exit(2);
}

if (files.length === 0) fail(`No test is named like ${wanted.join(' or ')}.`);
for (const [place, remedy] of [[`${site}/assets.json`, 'www-hooks'], [prerenderer, 'prerender']]) {
    if (!existsSync(place)) fail(`${place} is missing: python3 tools/build.py ${remedy}`);
}
if (!process.env.DISPLAY) fail('There is no screen: xvfb-run --auto-servernum node tests/browser/run.mjs');

// Each file runs in a process of its own, which ends its service and browsers also when it is told to end itself.
const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => ending.abort());

/** Named once more at the very end, where a long run is read first. */
const failures = [];
const told_lines = 8;

function note_failure(date, { name, file, details: { error } }) {
    process.exitCode = 1;
    if (error.failureType === 'subtestsFailed') return;
    const why = String(error.cause?.stack ?? error.cause ?? error).split('\n').filter((line) => !/\(node:|at node:/.test(line));
    failures.push(`${file?.slice(folder.length)}, ${date.slice(0, 10)}: ${name}\n    ${why.slice(0, told_lines).join('\n    ')}`);
}

async function run_at(date, names) {
    if (names.length === 0 || ending.signal.aborted) return;
    process.env.HANDRAIL_CLOCK_SHIFT = String(Math.round((Date.parse(date) - Date.now()) / 1000));
    console.log(`\nAt ${date}`);
    const tests = run({ files: names.map((name) => folder + name), concurrency: availableParallelism(), signal: ending.signal });
    tests.on('test:fail', (failed) => note_failure(date, failed));
    for await (const said of tests.compose(spec)) process.stdout.write(said);
}

const named = (parts) => files.filter((name) => parts.some((part) => name.startsWith(part)));
await run_at(ordinary, files.filter((name) => !named(only_on_others).includes(name)));
for (const date of others) await run_at(date, named(also_on_others));

if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}`);
