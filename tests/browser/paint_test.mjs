// The paint steps aside for whatever it cannot do well, comes back, and is never needed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch } from './lib/browsers.mjs';
import { Journey } from './lib/journey.mjs';
import { still } from './lib/paint_audit.mjs';
import { paint_faults } from './lib/parity.mjs';
import { difference, shot } from './lib/pixels.mjs';
import { until } from './lib/processes.mjs';
import { Visitor } from './lib/visitor.mjs';
import { definition, words_in } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const it = world();
const word = words_in('en');

const is_painted = (visitor) => visitor.driver.run(() => document.getElementById('paint').checkVisibility());
const see_painted = (visitor, wanted, why) =>
    until(async () => await is_painted(visitor) === wanted, `the canvas is ${wanted ? 'shown' : 'aside'}: ${why}`);

test('a lost context leaves the page; a restored one paints it again', async (t) => {
    const visitor = await it.visit(t, 'lang=en', { ready: 'canvas' });
    await visitor.driver.run(() => {
        window.loss = document.getElementById('paint').getContext('webgl2').getExtension('WEBGL_lose_context');
        window.loss.loseContext();
    });
    await see_painted(visitor, false, 'context lost');
    await new Journey(visitor, 'en').begin();
    await visitor.driver.run(() => window.loss.restoreContext());
    await see_painted(visitor, true, 'context restored');
    assert.deepEqual(await paint_faults(visitor.driver), []);
});

test('without WebGL the page completes the journey alone', async (t) => {
    const browser = await launch('chromium', ['--disable-3d-apis']);
    t.after(() => browser.close());
    const visitor = new Visitor(await browser.visit(), 'keyboard');
    await visitor.open(`${it.service.at}/?lang=en`);
    assert.equal(await visitor.driver.run(() => document.createElement('canvas').getContext('webgl2')), null);
    await new Journey(visitor, 'en').go();
    assert.equal((await visitor.look()).ready, 'core');
});

test('a selection is the page\'s own', async (t) => {
    const visitor = await it.visit(t, 'lang=en', { ready: 'canvas' });
    await visitor.driver.run(() => document.getSelection().selectAllChildren(document.querySelector('h1')));
    await see_painted(visitor, false, 'text is selected');
    await visitor.driver.run(() => document.getSelection().removeAllRanges());
    await see_painted(visitor, true, 'nothing is selected');
    assert.deepEqual(await paint_faults(visitor.driver), []);
});

test('forced colours are the system\'s own', async (t) => {
    const visitor = await it.visit(t, 'lang=en', { ready: 'canvas' });
    const session = await visitor.driver.page.createCDPSession();
    const force = (value) => session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
    await force('active');
    await see_painted(visitor, false, 'colours are forced');
    await force('none');
    await see_painted(visitor, true, 'colours are free');
});

test('printing prints the page', async (t) => {
    const visitor = await it.visit(t, 'lang=en', { ready: 'canvas' });
    await visitor.driver.run(() => {
        window.shown_in_print = [];
        addEventListener('beforeprint', () => window.shown_in_print.push(document.getElementById('paint').checkVisibility()));
    });
    const paper = await visitor.driver.page.pdf();
    assert.ok(paper.length > 5000, 'there is something on the paper');
    assert.deepEqual(await visitor.driver.run(() => window.shown_in_print), [false]);
    await see_painted(visitor, true, 'printed');
});

test('find in page marks the page\'s own text', async (t) => {
    const visitor = await it.visit(t, 'lang=en', { ready: 'canvas' });
    await visitor.driver.page.keyboard.down('Control');
    await visitor.driver.press('f');
    await visitor.driver.page.keyboard.up('Control');
    await see_painted(visitor, false, 'something is sought');
    await visitor.driver.press('Escape');
    await see_painted(visitor, true, 'the search is over');
});

test('a full atlas gives up what was used longest ago, and still paints all', async (t) => {
    const visitor = await it.visit(t, 'lang=en&size=5', { ready: 'canvas', ratio: 3 });
    const journey = new Journey(visitor, 'en', { arrived: () => visitor.driver.run(still) });
    const paint_in = async (palette) => {
        await visitor.press('button', word('action.help'));
        await visitor.press('button', word('help.size'));
        await visitor.press('radio', word(`settings.palette.${palette}`));
        await visitor.driver.run(still);
        await visitor.press('button', word('action.done'));
        await visitor.press('button', word('help.back'));
        await visitor.see_heading(word('home.heading'));
    };
    await journey.home();
    const atlas = () => visitor.driver.run(() => window.handrail.paint.stats.atlas);
    for (const palette of ['night', 'amber']) await paint_in(palette);
    await journey.begin();
    for (const step of definition.steps.slice(0, 3)) await journey.answer(step);
    // Where the dashes of a frame fall is not what is asked here.
    const day = ({ role, available }) => role === 'radio' && available;
    await visitor.activate((await visitor.see(({ controls }) => controls.some(day))).controls.find(day));
    await visitor.driver.run(still);
    const { evicted, missing } = await atlas();
    assert.ok(evicted > 0, `something was evicted: ${JSON.stringify(await atlas())}`);
    assert.equal(missing, 0, 'nothing of this screen is missing');
    assert.deepEqual(await paint_faults(visitor.driver), []);
});

test('the inspector opens over the page and closes again', async (t) => {
    const visitor = await it.visit(t, 'lang=en&inspect=1', { ready: 'canvas', width: 1280, height: 800 });
    const { driver } = visitor;
    const toggle = async () => {
        for (const key of ['Control', 'Alt']) await driver.page.keyboard.down(key);
        await driver.page.keyboard.press('KeyI');
        for (const key of ['Alt', 'Control']) await driver.page.keyboard.up(key);
        await driver.run(still);
    };
    const seen = async () => {
        await driver.run(still);
        return shot(driver, '');
    };
    const open = await seen();
    await toggle();
    const closed = await seen();
    assert.ok(difference(open, closed, 64).share > 0.02, 'a window lies over the page');
    assert.deepEqual(await paint_faults(driver), []);
    await toggle();
    assert.ok(difference(open, await seen(), 64).worst > 0 || (await driver.run(() => window.handrail.paint.inspecting)), 'open again');
    assert.equal(await driver.run(() => window.handrail.paint.inspecting), true);
});
