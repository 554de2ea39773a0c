// Watch: what changes the look of the page is told, as closely as it is known; and what the paint must step aside for.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { in_browser } from './lib/in_browser.mjs';

const it = in_browser();
const body = `<body><div id="page"><h1>Words</h1><div class="card"><button data-id="b"><span>One</span></button></div>
<p id="words">Text</p><div style="height: 3000px"></div></div><canvas id="paint"></canvas></body>`;

/** A page that is watched; `told` is what the paint would have been told. */
async function page(t) {
    const driver = await it.page(t, body);
    await driver.run(async () => {
        const { watch } = await import('/watch.mjs');
        window.told = [];
        const name_of = (element) => element.id || element.className || element.localName;
        const paint = {
            changed: (element) => window.told.push(`changed ${name_of(element)}`), invalidate: () => window.told.push('all'),
            moved: () => window.told.push('moved'), forget_text: () => window.told.push('text'), restore: () => window.told.push('restore'),
            step_aside: (reason, on) => window.told.push(`${reason} ${on}`), device_size: ({ width }) => window.told.push(`device ${width > 0}`),
        };
        window.end = watch(paint, document.getElementById('page'), document.getElementById('paint'));
        window.settle = () => new Promise((resume) => { requestAnimationFrame(() => requestAnimationFrame(resume)); });
        window.find = (selector) => document.querySelector(selector);
        await window.settle();
        window.told.length = 0;
    });
    return driver;
}

/** What is told when this is done in the page, each once. */
const told = (driver, act) => driver.run(async (text) => {
    window.told.length = 0;
    new Function('find', text)(window.find);
    await window.settle();
    return [...new Set(window.told)];
}, act);

test('a control that is touched may look otherwise, and nothing else that is', async (t) => {
    const driver = await page(t);
    for (const type of ['focusin', 'pointerdown', 'keydown', 'input', 'toggle']) {
        assert.ok((await told(driver, `find('span').dispatchEvent(new Event('${type}', { bubbles: true }))`.replace('new Event(\'keydown\'', 'new KeyboardEvent(\'keydown\''))).includes('changed button'), type);
    }
    assert.deepEqual(await told(driver, 'find("h1").dispatchEvent(new Event("focusin", { bubbles: true }))'), []);
    const [from, to] = await driver.run(() => {
        window.told.length = 0;
        window.find('span').dispatchEvent(new PointerEvent('pointerover', { bubbles: true, relatedTarget: window.find('h1') }));
        window.find('h1').dispatchEvent(new PointerEvent('pointerover', { bubbles: true, relatedTarget: window.find('button') }));
        return window.told;
    });
    assert.deepEqual([from, to], ['changed button', 'changed button'], 'when it is entered and when it is left');
});

test('words show where they stand, and a control in what it stands in', async (t) => {
    const driver = await page(t);
    assert.ok((await told(driver, 'find("#words").firstChild.data = "Other"')).includes('changed words'));
    assert.ok((await told(driver, 'find("#words").textContent = "New"')).includes('changed words'));
    assert.ok((await told(driver, 'find("button").disabled = true')).includes('changed card'));
    assert.ok((await told(driver, 'find("button").append(document.createElement("i"))')).includes('changed card'));
});

test('anything else may change everything', async (t) => {
    const driver = await page(t);
    for (const act of ['find("h1").before(document.createElement("p"))', 'find("h1").className = "large"', 'find("button").dataset.id = "other"',
        'document.documentElement.dataset.palette = "night"', 'document.documentElement.lang = "zh-CN"', 'dispatchEvent(new Event("resize"))',
        'document.dispatchEvent(new Event("visibilitychange"))', 'find("h1").dispatchEvent(new Event("load"))']) {
        assert.ok((await told(driver, act)).includes('all'), act);
    }
    assert.deepEqual(await told(driver, 'document.documentElement.dataset.ready = "core"'), [], 'no rule of style asks for it');
});

test('scrolling moves, and new fonts change words', async (t) => {
    const driver = await page(t);
    assert.ok((await told(driver, 'scrollTo(0, 100)')).includes('moved'));
    assert.deepEqual(await told(driver, 'document.fonts.dispatchEvent(new Event("loadingdone"))'), ['text']);
});

test('a transition is followed until it ends', async (t) => {
    const driver = await page(t);
    await driver.run(() => {
        const button = window.find('button');
        window.moving = button.animate([{ opacity: 1 }, { opacity: 0.5 }], 100000);
        button.dispatchEvent(new Event('transitionrun', { bubbles: true }));
    });
    assert.deepEqual(await told(driver, ''), ['all'], 'each frame');
    await driver.run(async () => { window.moving.cancel(); await window.settle(); });
    assert.deepEqual(await told(driver, ''), []);
});

test('what only the page can show', async (t) => {
    const driver = await page(t);
    const keys = (init) => `dispatchEvent(new KeyboardEvent("keydown", ${JSON.stringify(init)}))`;
    for (const [act, found] of [
        ['dispatchEvent(new Event("beforeprint"))', ['print true']], ['dispatchEvent(new Event("afterprint"))', ['print false']],
        ['getSelection().selectAllChildren(find("#words"))', ['selection true']], ['getSelection().removeAllRanges()', ['selection false']],
        [keys({ key: 'f', ctrlKey: true }), ['find true']], [keys({ key: 'G', metaKey: true }), ['find true']], [keys({ key: 'F3' }), ['find true']],
        [keys({ key: 'Control' }), []], [keys({ key: 'a' }), ['find false']], ['dispatchEvent(new Event("pointerdown"))', ['find false']],
        ['find("#paint").dispatchEvent(new Event("webglcontextlost", { cancelable: true }))', ['context true']],
        ['find("#paint").dispatchEvent(new Event("webglcontextrestored"))', ['restore']]]) {
        assert.deepEqual(await told(driver, act), found, act);
    }
    assert.ok(await driver.run(() => {
        const lost = new Event('webglcontextlost', { cancelable: true });
        window.find('#paint').dispatchEvent(lost);
        return lost.defaultPrevented;
    }), 'or it would never be restored');
});

test('a page that is pinched by more than two in a hundred is magnified by the browser', async (t) => {
    const driver = await it.page(t, body);
    assert.deepEqual(await driver.run(async () => {
        const viewport = Object.assign(new EventTarget(), { scale: 1 });
        Object.defineProperty(window, 'visualViewport', { value: viewport });
        const { watch } = await import('/watch.mjs');
        const found = [];
        const paint = new Proxy({}, { get: (_, name) => (...given) => name === 'step_aside' && given[0] === 'pinched' && found.push(given[1]) });
        watch(paint, document.getElementById('page'), document.getElementById('paint'));
        for (const scale of [1.02, 1.03, 1]) viewport.dispatchEvent(Object.assign(new Event('resize'), void (viewport.scale = scale)));
        return found;
    }), [false, true, false]);
});

test('the canvas is told of in device pixels, the page by its place', async (t) => {
    const driver = await page(t);
    assert.deepEqual(await told(driver, 'find("#paint").style.width = "77px"'), ['device true']);
    assert.ok((await told(driver, 'find("#words").style.height = "77px"')).includes('moved'));
});

test('once it is ended nothing is told', async (t) => {
    const driver = await page(t);
    await driver.run(() => window.end());
    assert.deepEqual(await told(driver, 'scrollTo(0, 50); find("h1").className = "x"; find("button").focus(); find("#paint").style.width = "5px"; dispatchEvent(new Event("beforeprint"))'), []);
});
