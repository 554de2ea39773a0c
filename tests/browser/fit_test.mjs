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

/** Parts of the screen that are empty, in hundredths of its height: below what is last above the dock, and the largest between two things. */
function empty() {
    const parts = [...document.querySelectorAll('.summary > *, .title > *, .content > *')].map((node) => node.getBoundingClientRect()).filter(({ height }) => height > 0);
    const dock = document.querySelector('.dock').getBoundingClientRect().top;
    const ends = parts.map(({ bottom }) => bottom);
    const gap_after = (end) => Math.min(dock, ...parts.map(({ top, bottom }) => (bottom > end ? Math.max(top, end) : dock))) - end;
    const share = (pixels) => Math.round(pixels / innerHeight * 100);
    return { below: share(dock - Math.max(...ends)), within: share(Math.max(...ends.map(gap_after))) };
}

describe('a kiosk uses its height', () => {
    for (const language of languages) {
        test(`for services, languages, answers, leaving and ways to pay, ${language}`, { timeout: 120_000 }, async (t) => {
            const seen = {};
            const arrive = async (id, account = 0) => {
                const visitor = await it.visit(t, `service=${id}&lang=${language}&face=page&mode=kiosk`, { by: 'pointer', width: 1080, height: 1920 });
                const robot = new Robot(visitor, language, json(`catalogue/${id}.json`), { account });
                return { robot, measure: async (page) => {
                    await visitor.see((now) => now.page === page, page);
                    seen[page] = await visitor.driver.run(empty);
                } };
            };
            const paying = await arrive('water-bill', languages.indexOf(language));
            await paying.measure('intro');
            await paying.robot.press('action.language');
            await paying.measure('languages');
            await paying.robot.press('action.back');
            await paying.robot.press('action.start');
            await paying.robot.answer_all();
            await paying.robot.send();
            await paying.robot.press('pay.right');
            await paying.measure('pay.how');
            const booking = await arrive('certificate-appointment');
            await booking.robot.press('action.start');
            await booking.robot.answer_all();
            await booking.measure('review');
            await booking.robot.press('action.home');
            await booking.measure('leave');
            for (const [page, { below, within }] of Object.entries(seen)) {
                assert.ok(below <= (page === 'leave' ? 25 : 5), `${page}: ${below} % are empty above the dock`);
                assert.ok(within <= (page === 'intro' ? 8 : 32), `${page}: ${within} % are empty in one piece`);
            }
            t.diagnostic(JSON.stringify(seen));
        });
    }
});
