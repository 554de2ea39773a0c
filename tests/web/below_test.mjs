// Below: the arrow shows while the page's end is out of sight, and on no other page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { in_browser } from './lib/in_browser.mjs';

const it = in_browser();
const main = (height) => `<main class="main"><div class="content"><div class="inside" style="height: ${height}px"></div></div><div class="dock">
<span class="below" hidden>More</span><button data-id="next">Next</button></div><span class="end"></span></main>`;

/** A page of this height; gives whether the arrow is shown there after `act`. */
async function page(t, height) {
    const driver = await it.page(t, `<body><div id="page">${main(height)}</div></body>`, { width: 360, height: 740 });
    await driver.run(async () => {
        const { watch_below } = await import('/below.mjs');
        window.look = watch_below(document.getElementById('page'));
        window.look();
    });
    return (act = () => {}, given = null) => driver.run(async (text, value) => {
        new Function('value', `(${text})(value)`)(value);
        for (let frames = 0; frames < 4; frames += 1) await new Promise(requestAnimationFrame);
        return !document.querySelector('.below').hidden;
    }, String(act), given);
}

test('a page that goes on says so until its end is seen', async (t) => {
    const shows = await page(t, 1500);
    assert.equal(await shows(), true);
    assert.equal(await shows(() => scrollTo(0, 100)), true);
    assert.equal(await shows(() => scrollTo(0, 5000)), false);
    assert.equal(await shows(() => scrollTo(0, 0)), true);
});

test('a page that fits says nothing, until it grows', async (t) => {
    const shows = await page(t, 300);
    assert.equal(await shows(), false);
    assert.equal(await shows(() => { document.querySelector('.inside').style.height = '2000px'; }), true);
});

test('the next page is looked at anew', async (t) => {
    const shows = await page(t, 300);
    const becomes = (html) => { document.getElementById('page').innerHTML = html; window.look(); };
    assert.equal(await shows(becomes, main(1500)), true);
    assert.equal(await shows(becomes, main(200)), false);
});
