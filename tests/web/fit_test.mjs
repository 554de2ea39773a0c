// Fit: letters of a word that is too wide become smaller, those of no other do, and again large once there is room.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { in_browser } from './lib/in_browser.mjs';

const it = in_browser();
const body = `<style>p { font: 40px/50px monospace; width: 240px }</style><body><div id="page"><p id="one">several words</p>
<p id="two">Appointment</p><p id="three">${'x'.repeat(60)}</p><p id="said" class="live">not seen</p></div></body>`;

const look = (driver) => driver.run(() => {
    window.fit();
    return ['one', 'two', 'three', 'said'].map((id) => {
        const { style, scrollWidth, clientWidth, offsetHeight } = document.getElementById(id);
        return { size: parseFloat(style.fontSize) || 0, out: scrollWidth > clientWidth, lines: Math.round(offsetHeight / 50) };
    });
});

async function page(t) {
    const driver = await it.page(t, body);
    await driver.run(async () => {
        const { watch_fit } = await import('/fit.mjs');
        window.fit = watch_fit(document.getElementById('page'));
    });
    return driver;
}

test('a word too wide for its place is written smaller, on one line', async (t) => {
    const [one, two] = await look(await page(t));
    assert.deepEqual(one, { size: 0, out: false, lines: 2 });
    assert.ok(two.size > 30 && two.size < 40, `${two.size} px`);
    assert.deepEqual([two.out, two.lines], [false, 1]);
});

test('what is still too wide with the smallest letters is broken', async (t) => {
    const [, , three] = await look(await page(t));
    assert.ok(three.size <= 16 && three.size >= 6, `${three.size} px`);
    assert.deepEqual([three.out, three.lines > 1], [false, true]);
});

test('with more room the letters are as large as ever, and on paper as paper has them', async (t) => {
    const driver = await page(t);
    await look(driver);
    await driver.page.emulateMediaType('print');
    assert.equal((await look(driver))[1].size, 0);
    await driver.page.emulateMediaType('screen');
    await driver.run(() => document.getElementById('two').style.setProperty('width', '900px'));
    assert.equal((await look(driver))[1].size, 0);
});
