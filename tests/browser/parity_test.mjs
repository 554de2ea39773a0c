// Parity: on every screen the canvas paints what the page lays out, and alone it looks the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paint_faults } from './lib/parity.mjs';
import { audit_targets, audit_texts } from './lib/paint_audit.mjs';
import { tour } from './lib/tour.mjs';
import { world } from './lib/world.mjs';

/** LOOK.md: no target is smaller, in CSS pixels, than the house rule of 60. */
const least_target = 60;
/** ACCESSIBILITY C-01: no text is smaller, at any setting. */
const least_font = 18;
const screens = [
    { width: 360, height: 740, language: 'zh-CN' }, { width: 800, height: 1280, language: 'en' },
    { width: 1280, height: 800, language: 'zh-CN' }, { width: 1080, height: 1920, language: 'en', more: '&mode=kiosk' },
];
const narrow = [{ width: 320, height: 740, language: 'en' }, { width: 320, height: 256, language: 'zh-CN' }];

const it = world();

async function layout_faults(driver) {
    return [...await driver.run(audit_targets, least_target), ...await driver.run(audit_texts, least_font)];
}

async function check(driver, name, faults) {
    faults.push(...[...await paint_faults(driver), ...await layout_faults(driver)].map((fault) => `${name}: ${fault}`));
}

for (const { width, height, language, more = '' } of screens) {
    test(`painted as laid out at ${width} x ${height}, ${language}`, async (t) => {
        const visitor = await it.visit(t, `lang=${language}${more}`, { ready: 'canvas', width, height });
        const faults = [];
        await tour(visitor, language, (name) => check(visitor.driver, name, faults));
        assert.deepEqual(faults, []);
    });
}

for (const { width, height, language } of narrow) {
    test(`nothing is lost at ${width} x ${height}, ${language}`, async (t) => {
        const visitor = await it.visit(t, `lang=${language}&face=page`, { width, height });
        const faults = [];
        await tour(visitor, language, async (name) => {
            faults.push(...(await layout_faults(visitor.driver)).map((fault) => `${name}: ${fault}`));
        });
        assert.deepEqual(faults, []);
    });
}
