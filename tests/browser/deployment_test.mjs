// Deployment: a page that was opened before it goes on to load what it names, says what does not come, and comes anew where
// that costs nobody anything.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { another_edition } from './lib/edition.mjs';
import { Journey } from './lib/journey.mjs';
import { intercept } from './lib/network.mjs';
import { json, root } from './lib/places.mjs';
import { Robot } from './lib/robot.mjs';
import { Visitor } from './lib/visitor.mjs';
import { definition, words_in } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const it = world('chromium', ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']);
const word = words_in('en');
const tall = { width: 1080, height: 1920 };
const complaint = json('catalogue/complaint.json');
const www = another_edition();

/** The catalogue of the demonstration with another name for its first service. */
function another_catalogue(title) {
    const folder = mkdtempSync(join(tmpdir(), 'handrail-catalogue-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    cpSync(`${root}catalogue`, folder, { recursive: true });
    const file = join(folder, `${definition.id}.json`);
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), title: { 'zh-CN': title, en: title } }));
    return folder;
}

/** A page for which no worker keeps anything, as after a first visit in a private window. */
async function visit(t, query, size = {}) {
    const driver = await it.driver(size);
    t.after(() => driver.close());
    await driver.page.evaluateOnNewDocument(() => { delete Navigator.prototype.serviceWorker; });
    const visitor = new Visitor(driver, 'pointer');
    await visitor.open(`${it.service.at}/?${query}`);
    return visitor;
}

const build_of = (visitor) => visitor.driver.run(() => document.documentElement.dataset.build);
/** Nobody looks at the page, which is the moment at which it may come anew. */
const look_away = (visitor) => visitor.driver.run(() => Object.defineProperty(document, 'hidden', { value: true, configurable: true }));

async function at_words(visitor) {
    const robot = new Robot(visitor, 'en', complaint);
    await robot.press('action.start');
    for (const step of complaint.steps.filter(({ when }) => !when)) {
        await visitor.see_heading(word.of(step.prompt));
        if (step.kind === 'text') return;
        await robot.answer(step);
    }
}

test('after a deployment an older page loads its languages, its camera and its microphone', { timeout: 180_000 }, async (t) => {
    const speaker = await visit(t, 'lang=en&face=page&service=complaint');
    const kiosk = await visit(t, 'lang=en&face=page&mode=kiosk', tall);
    await it.service.deploy({ www });

    await kiosk.press('button', '中文');
    await kiosk.see((seen) => seen.language === 'zh-CN', 'the other language');
    await new Journey(kiosk, 'zh-CN').home();
    await new Journey(kiosk, 'zh-CN').ask_for_number();
    await kiosk.press('button', words_in('zh-CN')('look_up.scan'));
    await kiosk.driver.page.waitForFunction(() => document.querySelector('video.photo')?.srcObject?.active);

    await at_words(speaker);
    await speaker.press('button', word('voice.record'));
    await speaker.see_heading(word('voice.heading'));
    await new Promise((resume) => { setTimeout(resume, 500); });
    await speaker.press('button', word('voice.end'));
    await speaker.see((seen) => seen.text.includes(word('voice.look')), 'it was heard');
});

test('what does not come is said, and nobody is told that somebody listens', { timeout: 120_000 }, async (t) => {
    const visitor = await visit(t, 'lang=en&face=page&service=complaint');
    await at_words(visitor);
    const voice = await intercept(visitor.driver, '*voice*.mjs*');
    await voice.refuse();
    await visitor.press('button', word('voice.record'));
    const seen = await visitor.see((now) => now.text.includes(word('capture.absent')), 'that it did not open');
    assert.ok(!seen.text.includes(word('voice.heading')));
});

test('an older page comes anew at home and nowhere else, with the new catalogue', { timeout: 180_000 }, async (t) => {
    await it.service.deploy({});
    const visitor = await visit(t, `lang=en&face=page&service=${definition.id}`);
    const first = await build_of(visitor);
    await it.service.deploy({ www, catalogue: another_catalogue('Another name') });
    await visitor.press('button', word('action.start'));
    const journey = new Journey(visitor, 'en');
    for (const step of definition.steps.slice(0, 3)) await journey.answer(step);
    await look_away(visitor);
    await new Promise((resume) => { setTimeout(resume, 6000); });
    assert.equal(await build_of(visitor), first, 'not where somebody is');
    await visitor.press('button', word('action.home'));
    await visitor.press('button', word('leave.go'));
    await visitor.driver.page.waitForFunction((old) => document.documentElement.dataset.build !== old && document.documentElement.dataset.ready === 'core', {}, first);
    await visitor.see_heading(word('home.heading'));
    await visitor.find('button', word('home.resume'));
    await visitor.press_in_parts('Another name', definition.category);
});

test('an older kiosk comes anew between two persons, with the new catalogue', { timeout: 180_000 }, async (t) => {
    await it.service.deploy({});
    const visitor = await visit(t, 'lang=en&face=page&mode=kiosk', tall);
    const first = await build_of(visitor);
    await it.service.deploy({ www, catalogue: another_catalogue('Another name') });
    const journey = new Journey(visitor, 'en');
    await journey.home();
    await visitor.press_in_parts(word.of(definition.title));
    await visitor.press('button', word('action.start'));
    await journey.answer(definition.steps[0]);
    await visitor.see_heading(word.of(definition.steps[1].prompt));
    await visitor.driver.run(() => {
        const { core, clock } = window.handrail;
        core.send({ event: 'Elapsed', timer: 'idle', of: 0, now: clock.now() + 200 });
    });
    await visitor.driver.page.waitForFunction((old) => document.documentElement.dataset.build !== old && document.documentElement.dataset.ready === 'core', {}, first);
    await journey.home();
    await visitor.press_in_parts('Another name', definition.category);
});

test('with a worker that keeps the old page it comes anew once', { timeout: 180_000 }, async (t) => {
    await it.service.deploy({});
    const visitor = await it.visit(t, 'lang=en&face=page', { by: 'pointer' });
    await visitor.driver.page.waitForFunction(() => navigator.serviceWorker.controller);
    const first = await build_of(visitor);
    await it.service.deploy({ www });
    await visitor.press_in_parts(word.of(definition.title));
    await visitor.press('button', word('action.home'));
    await visitor.see_heading(word('home.heading'));
    await visitor.driver.run(() => window.handrail.core.on_outcome({ patch: null, effects: [{ effect: 'Fetch', request: 999, method: 'GET', path: '/healthz', headers: {} }] }));
    await look_away(visitor);
    await visitor.driver.page.waitForFunction((old) => document.documentElement.dataset.build !== old && document.documentElement.dataset.ready === 'core', {}, first);
    await visitor.see_heading(word('home.heading'));
});
