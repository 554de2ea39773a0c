// Parity: on every screen the canvas paints what the page lays out, and alone it looks the same.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './lib/browsers.mjs';
import { audit_layout, audit_paint, still } from './lib/paint_audit.mjs';
import { difference, shot } from './lib/pixels.mjs';
import { Service } from './lib/service.mjs';
import { tour } from './lib/tour.mjs';
import { Visitor } from './lib/visitor.mjs';

/** LOOK.md: no target is smaller, in CSS pixels, than the house rule of 60. */
const least_target = 60;
/** A pixel differs when one of its channels does by more than this, of 255. */
const most = 64;
/** Of all pixels, and of those in one small block: edges of pictures are not smoothed alike to the last bit. */
const tolerated = { share: 0.002, worst: 0.3 };

const screens = [
    { width: 360, height: 740, language: 'zh-CN' }, { width: 800, height: 1280, language: 'en' },
    { width: 1280, height: 800, language: 'zh-CN' }, { width: 1080, height: 1920, language: 'en', more: '&mode=kiosk' },
];
const narrow = [{ width: 320, height: 740, language: 'en' }, { width: 320, height: 256, language: 'zh-CN' }];

let service, browser;
before(async () => {
    service = await Service.start();
    browser = await launch('chromium');
});
after(async () => {
    await browser?.close();
    await service?.stop();
});

async function compare(driver, holes) {
    const canvas = await shot(driver, '#page { opacity: 0 !important; }');
    const page = await shot(driver, '#paint { visibility: hidden !important; }');
    return difference(canvas, page, most, holes);
}

async function check(driver, name, faults) {
    await driver.run(still);
    const { faults: found, holes, count } = await driver.run(audit_paint);
    assert.ok(count > 5, `${name}: something is painted`);
    faults.push(...found.concat(await driver.run(audit_layout, least_target)).map((fault) => `${name}: ${fault}`));
    const { share, worst, where } = await compare(driver, holes);
    const percent = (part) => `${(part * 100).toFixed(2)} %`;
    if (process.env.HANDRAIL_TELL) console.log(name, percent(share), percent(worst), where);
    if (share > tolerated.share || worst > tolerated.worst) {
        faults.push(`${name}: ${percent(share)} of the pixels differ, most of them at ${where}, ${percent(worst)} there`);
    }
}

for (const { width, height, language, more = '' } of screens) {
    test(`painted as laid out at ${width} x ${height}, ${language}`, async () => {
        const driver = await browser.visit({ width, height });
        const visitor = new Visitor(driver, 'keyboard');
        await visitor.open(`${service.at}/?lang=${language}${more}`, 'canvas');
        const faults = [];
        await tour(visitor, language, (name) => check(driver, name, faults));
        assert.deepEqual(faults, []);
        await driver.close();
    });
}

for (const { width, height, language } of narrow) {
    test(`nothing is lost at ${width} x ${height}, ${language}`, async () => {
        const driver = await browser.visit({ width, height });
        const visitor = new Visitor(driver, 'keyboard');
        await visitor.open(`${service.at}/?lang=${language}&face=page`);
        const faults = [];
        await tour(visitor, language, async (name) => {
            faults.push(...(await driver.run(audit_layout, least_target)).map((fault) => `${name}: ${fault}`));
        });
        assert.deepEqual(faults, []);
        await driver.close();
    });
}
