// Fit: what can be pressed stands whole above the dock on the screens of every profile; nobody has to look for it.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { json, root } from './lib/places.mjs';
import { Robot } from './lib/robot.mjs';
import { languages } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const meal = json('catalogue/canteen-meal.json');
const [place, day, rating] = ['place', 'date', 'rating'].map((kind) => meal.steps.find((step) => step.kind === kind));
const yes_or_no = (_, index) => ({ id: `more-${index + 1}`, kind: 'yesno', prompt: { 'zh-CN': `再问${index}？`, en: `And ${index}?` } });
const steps = [rating, { ...day, max: 'today+60d' }, place, ...Array.from({ length: 4 }, yes_or_no)];
const definition = { ...meal, steps };
const catalogue = mkdtempSync(join(tmpdir(), 'handrail-catalogue-'));
process.once('exit', () => rmSync(catalogue, { recursive: true, force: true }));
cpSync(`${root}catalogue`, catalogue, { recursive: true });
writeFileSync(join(catalogue, 'canteen-meal.json'), JSON.stringify(definition));
const it = world('chromium', [], { catalogue });

const screens = {
    'a phone': { width: 360, height: 740 },
    'a tablet': { width: 800, height: 1280 },
    'a small tablet': { width: 768, height: 1024 },
    'a desktop': { width: 1280, height: 800 },
    'a tall desktop': { width: 1280, height: 1000 },
    'a large desktop': { width: 1920, height: 1080 },
    'a kiosk': { width: 1080, height: 1920, mode: '&mode=kiosk' },
};
/** The narrowest and the one with the largest words in every language, the others in turn. */
const walks = Object.keys(screens).flatMap((screen, index) => {
    const tight = screen === 'a phone' || screen === 'a kiosk';
    return (tight ? languages : [languages[index % 2]]).map((language) => ({ screen, language, ...screens[screen] }));
});

/** How far the lowest thing that can be pressed reaches under what stays at the foot of the screen. */
function under_the_dock() {
    const lowest = Math.max(0, ...[...document.querySelectorAll('.content :is(label, button)')].map((node) => node.getBoundingClientRect().bottom));
    return Math.round(lowest + scrollY - (document.querySelector('.dock') ?? document.querySelector('.main + .tools')).getBoundingClientRect().top);
}

describe('what is to be chosen from', { concurrency: 2 }, () => {
    for (const { screen, language, mode = '', ...size } of walks) {
        test(`on ${screen}, ${language}`, { timeout: 120_000 }, async (t) => {
            const visitor = await it.visit(t, `service=${meal.id}&lang=${language}&face=page${mode}`, { by: 'pointer', ...size });
            const over = {};
            const measure = async ({ page }) => {
                const pixels = await visitor.driver.run(under_the_dock);
                if (pixels > 0) over[page] = pixels;
            };
            const robot = new Robot(visitor, language, definition, { arrived: measure, answered: measure });
            await robot.press('action.start');
            await robot.answer_all();
            assert.deepEqual(over, {}, 'pixels under the dock');
        });
    }
});

describe('all of home', { concurrency: 2 }, () => {
    for (const { screen, language, mode = '', ...size } of walks) {
        test(`on ${screen}, ${language}`, async (t) => {
            const visitor = await it.visit(t, `lang=${language}&face=page${mode}`, { by: 'pointer', ...size });
            if (mode) await visitor.activate((await visitor.look()).controls.find(({ id }) => id.endsWith('/next')));
            await visitor.see(({ page }) => page === 'home', 'home');
            assert.ok(await visitor.driver.run(under_the_dock) <= 0, `${await visitor.driver.run(under_the_dock)} pixels are under the dock`);
        });
    }
});
