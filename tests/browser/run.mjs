// Runs the tests in real browsers: node tests/browser/run.mjs [part of a name …]. Needs build/www-hooks and a screen.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { prerenderer, site } from './lib/places.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv.slice(2);
const files = readdirSync(folder).filter((name) => name.endsWith('_test.mjs'))
    .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)));

function fail(words) {
    console.error(words);
    process.exit(2);
}

if (files.length === 0) fail(`No test is named like ${wanted.join(' or ')}.`);
for (const [place, remedy] of [[`${site}/assets.json`, 'www-hooks'], [prerenderer, 'native --target handrail-prerender']]) {
    if (!existsSync(place)) fail(`${place} is missing: python3 tools/build.py ${remedy}`);
}
if (!process.env.DISPLAY) fail('There is no screen: xvfb-run --auto-servernum node tests/browser/run.mjs');

// Each file starts its own service and browsers and ends them, also when it is told to end itself.
const options = ['--test', '--test-reporter=spec', `--test-concurrency=${availableParallelism()}`];
const tests = spawn(process.execPath, [...options, ...files.map((name) => folder + name)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => tests.kill(signal));
tests.on('exit', (status) => process.exit(status ?? 1));
