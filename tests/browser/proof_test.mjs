// Where the paint makes a device slower the page stands alone, by itself and from then on, unless somebody insists.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { with_assets } from '../web/lib/surroundings.mjs';
import { Visitor } from './lib/visitor.mjs';
import { world } from './lib/world.mjs';

with_assets({});
const { allowance } = await import('../../web/proof.mjs');

const it = world();

const seen = (visitor) => visitor.driver.run(() => ({
    face: document.documentElement.dataset.face ?? null,
    painted: document.getElementById('paint').checkVisibility(),
    kept: JSON.parse(localStorage.getItem('handrail.paint')),
}));

const until = (visitor, is_so) => visitor.driver.page.waitForFunction(is_so, { timeout: 120000 });

/** Makes each drawing of the canvas hold the browser up for so long, as a processor that stands in for a graphics card does. */
const slow_down = (visitor, milliseconds) => visitor.driver.page.evaluateOnNewDocument((time) => {
    const draw = WebGL2RenderingContext.prototype.drawElements;
    let last = -1;
    WebGL2RenderingContext.prototype.drawElements = function (...given) {
        draw.apply(this, given);
        const frame = Math.floor(document.timeline.currentTime);
        if (frame === last) return;
        last = frame;
        for (const end = performance.now() + time; performance.now() < end;);
    };
}, milliseconds);

async function arrive(t, query, cost) {
    const driver = await it.driver({ painted: true, ratio: 2 });
    t.after(() => driver.close());
    const visitor = new Visitor(driver, 'pointer');
    await slow_down(visitor, cost);
    await visitor.open(`${it.service.at}/?lang=en${query}`);
    return visitor;
}

test('a device that the paint makes slower keeps the page, also after a reload', async (t) => {
    const visitor = await arrive(t, '', 4 * allowance + 40);
    await until(visitor, () => document.documentElement.dataset.face === 'page');
    const { painted, kept } = await seen(visitor);
    assert.equal(painted, false);
    assert.equal(kept.face, 'page');
    assert.ok(kept.browser && kept.renderer && kept.seen, 'it says what it was proved on');
    const asked = [];
    visitor.driver.page.on('request', (request) => asked.push(request.url()));
    await visitor.driver.page.reload();
    await until(visitor, () => document.documentElement.dataset.face === 'page');
    assert.ok(!asked.some((url) => url.includes('canvas')), 'what paints is not even fetched');
    assert.deepEqual(visitor.driver.complaints, []);
});

test('another browser is tried anew', async (t) => {
    const visitor = await arrive(t, '&face=page', 0);
    await visitor.driver.run(() => localStorage.setItem('handrail.paint', JSON.stringify({ face: 'page', browser: 'another', renderer: '', seen: '' })));
    const asked = [];
    visitor.driver.page.on('request', (request) => asked.push(request.url()));
    await visitor.open(`${it.service.at}/?lang=en`);
    await until(visitor, () => JSON.parse(localStorage.getItem('handrail.paint')).browser !== 'another' ||
        document.documentElement.dataset.ready === 'canvas');
    assert.ok(asked.some((url) => url.includes('canvas')), 'the paint is fetched and tried');
});

test('whoever insists has the paint, however slow', async (t) => {
    const visitor = await arrive(t, '&face=canvas', 4 * allowance + 40);
    await until(visitor, () => document.documentElement.dataset.ready === 'canvas');
    const { painted, face, kept } = await seen(visitor);
    assert.deepEqual({ painted, face, kept }, { painted: true, face: 'canvas', kept: null });
});
