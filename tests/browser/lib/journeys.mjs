// Journeys: the whole way in one engine, such that every pair of way of pressing, language and face is met.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './browsers.mjs';
import { Journey, phone } from './journey.mjs';
import { check_order, check_reading_order } from './keyboard.mjs';
import { Service } from './service.mjs';
import { Visitor } from './visitor.mjs';

const ways = [
    { by: 'pointer', language: 'zh-CN', face: 'canvas' },
    { by: 'pointer', language: 'en', face: 'page' },
    { by: 'keyboard', language: 'zh-CN', face: 'page' },
    { by: 'keyboard', language: 'en', face: 'canvas' },
];

export function journeys(engine) {
    let service, browser;
    before(async () => {
        service = await Service.start();
        browser = await launch(engine);
    });
    after(async () => {
        await browser?.close();
        await service?.stop();
    });
    for (const way of ways) {
        test(`${engine}: by ${way.by}, ${way.language}, ${way.face}`, () => go(browser, service, way));
    }
}

async function go(browser, service, { by, language, face }) {
    const driver = await browser.visit();
    try {
        const visitor = new Visitor(driver, by);
        await visitor.open(`${service.at}/?lang=${language}&face=${face}`, face === 'canvas' ? 'canvas' : 'core');
        const number = await new Journey(visitor, language, { arrived: (seen) => arrived(visitor, seen) }).go();
        assert.equal((await driver.run(() => document.documentElement.dataset.ready)), face === 'canvas' ? 'canvas' : 'core');
        const kept = await service.get(`/cases/${number}?phone_last4=${phone.slice(-4)}`);
        assert.equal(kept.status, 200);
        assert.equal(kept.body.state, 'booked');
        assert.deepEqual(driver.complaints, []);
    } finally {
        await driver.close();
    }
}

/** On every new screen but the very first the focus is on the heading. */
async function arrived(visitor, seen) {
    if (seen.page === 'home') return;
    assert.ok(seen.controls.find((control) => control.role === 'heading').focused, `${seen.page}: the focus is on the heading`);
    assert.equal(seen.controls.filter((control) => control.role === 'heading').length, 1, `${seen.page} has one heading`);
    check_reading_order(seen);
    if (visitor.by === 'keyboard') await check_order(visitor);
}
