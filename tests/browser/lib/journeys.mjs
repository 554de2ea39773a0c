// Journeys: the whole way in one engine, such that every pair of way of pressing, language and face is met.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Journey, phone } from './journey.mjs';
import { check_order, check_reading_order } from './keyboard.mjs';
import { audit_paint } from './twins.mjs';
import { world } from './world.mjs';

const ways = [
    { by: 'pointer', language: 'zh-CN', face: 'canvas' },
    { by: 'pointer', language: 'en', face: 'page' },
    { by: 'keyboard', language: 'zh-CN', face: 'page' },
    { by: 'keyboard', language: 'en', face: 'canvas' },
];

export function journeys(engine) {
    const it = world(engine);
    for (const way of ways) {
        test(`${engine}: by ${way.by}, ${way.language}, ${way.face}`, (t) => go(it, t, way));
    }
}

async function go(it, t, { by, language, face }) {
    const ready = face === 'canvas' ? 'canvas' : 'core';
    const visitor = await it.visit(t, `lang=${language}&face=${face}`, { ready, by });
    const journey = new Journey(visitor, language, {
        arrived: async (seen) => {
            await arrived(visitor, seen);
            if (face === 'canvas') await is_painted(visitor.driver, seen.page);
        },
    });
    const number = await journey.go();
    assert.equal((await visitor.look()).ready, ready);
    const kept = await it.service.get(`/cases/${number}?phone_last4=${phone.slice(-4)}`);
    assert.equal(kept.status, 200);
    assert.equal(kept.body.state, 'booked');
    assert.deepEqual(visitor.driver.complaints, []);
}

/** On every new screen but the very first the focus is on the heading. */
async function arrived(visitor, seen) {
    if (seen.page === 'home') return;
    assert.ok(seen.controls.find((control) => control.role === 'heading').focused, `${seen.page}: the focus is on the heading`);
    assert.equal(seen.controls.filter((control) => control.role === 'heading').length, 1, `${seen.page} has one heading`);
    check_reading_order(seen);
    if (visitor.by === 'keyboard') await check_order(visitor);
}

/** In every engine what is painted lies where the page has it; the pixels are compared in one (parity_test.mjs). */
async function is_painted(driver, page) {
    assert.deepEqual((await audit_paint(driver)).faults, [], page);
}
