// Graphics: the worker tells when the browser's graphics are started, and the page waits for nothing else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { in_browser } from './lib/in_browser.mjs';

const body = '<body><div id="page"></div></body>';
const has_graphics = (driver) => driver.run(() => new Promise((resolve) => {
    new Worker('/graphics.mjs').onmessage = ({ data }) => resolve(data);
}));
const start = (driver) => driver.run(async () => {
    const { start_graphics } = await import('/canvas_module.mjs');
    const end = await start_graphics(60000);
    return end();
});

const it = in_browser();

test('the browser starts its graphics', async (t) => {
    const driver = await it.page(t, body);
    assert.equal(await has_graphics(driver), true);
    await start(driver);
});

test('a worker that does not come is not waited for', async (t) => {
    const driver = await it.page(t, body);
    await driver.run(() => { window.Worker = class { terminate() { window.ended = true; } }; });
    const waited = await driver.run(async () => {
        const { start_graphics } = await import('/canvas_module.mjs');
        const wait = window.setTimeout, waits = [];
        window.setTimeout = (act, milliseconds) => { waits.push(milliseconds); wait(act); };
        (await start_graphics())();
        return waits;
    });
    assert.deepEqual(waited, [20000]);
    assert.equal(await driver.run(() => window.ended), true);
});
