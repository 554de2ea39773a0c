// Kiosk: nothing of a person is left for the next one, in no memory, and nobody gets away from the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Journey } from './lib/journey.mjs';
import { definition, hotline, words_in } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const it = world();
const tall = { width: 1080, height: 1920 };
/** Of nobody, and in no example that the product gives. */
const names = { 'zh-CN': '欧阳清兰', en: 'Zhou Qinglan' };
const phone = '13977766655';

/** A person's texts as they may lie in a memory, as bytes: a text of the test's own would be found in the page's. */
const as_bytes = (text) => ['utf8', 'utf16le'].map((form) => [...Buffer.from(text, form)]);
const spellings = (digits) => [digits, digits.replace(/(.{4})$/, ' $1'), digits.replace(/^(.{3})(.{4})/, '$1 $2 ')];

/** From home to the receipt; gives the number. */
async function go(visitor, language) {
    const word = words_in(language), journey = new Journey(visitor, language);
    await journey.home();
    await journey.begin();
    for (const step of definition.steps) {
        if (step.kind !== 'name' && step.kind !== 'phone') {
            await journey.answer(step);
            continue;
        }
        await visitor.see_heading(word.of(step.prompt));
        if (step.kind === 'name') await visitor.fill(names[language]);
        else await journey.digits(phone);
        await journey.next();
    }
    for (let page = ''; ;) {
        const seen = await visitor.see((now) => now.page !== page && now.controls.some(({ id, name }) => id.endsWith('/next') || name === word('action.submit')), 'answers read back');
        page = seen.page;
        if (seen.controls.some(({ name }) => name === word('action.submit'))) break;
        await journey.next();
    }
    await journey.send();
    return journey.receipt();
}

/** In the page: which of these bytes are where. */
function found_in_memories(wanted) {
    const { core, paint } = window.handrail;
    window.memories ??= {};
    const { memories } = window;
    memories[`core ${window.kept_core === core.memory ? 'before' : 'now'}`] = core.memory;
    if (paint) memories.canvas = paint.memory;
    const has = (bytes, part) => {
        for (let at = bytes.indexOf(part[0]); at >= 0; at = bytes.indexOf(part[0], at + 1)) {
            if (part.every((byte, index) => bytes[at + index] === byte)) return true;
        }
        return false;
    };
    return Object.entries(memories).flatMap(([name, { buffer }]) => wanted.flatMap((part, index) => (has(new Uint8Array(buffer), part) ? [`${name}: ${index}`] : [])));
}

/** All strings that JavaScript still reaches. */
async function strings_in_heap(page) {
    const session = await page.createCDPSession();
    let text = '';
    session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => (text += chunk));
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    await session.detach();
    return JSON.parse(text).strings;
}

const ends = {
    'presses Done': (visitor, word) => visitor.press('button', word('action.noted')),
    'walks away': (visitor) => visitor.driver.run(() => {
        const { core, clock } = window.handrail;
        core.send({ event: 'Elapsed', timer: 'idle', of: 0, now: clock.now() + 200 });
    }),
};

for (const [how, leave] of Object.entries(ends)) {
    for (const language of ['zh-CN', 'en']) {
        test(`a person who ${how} leaves nothing in any memory, ${language}`, { timeout: 180_000 }, async (t) => {
            const word = words_in(language);
            const visitor = await it.visit(t, `lang=${language}&mode=kiosk`, { ready: 'canvas', by: 'pointer', ...tall });
            const number = await go(visitor, language);
            const personal = [names[language], ...spellings(phone), ...spellings(number)];
            const planted = personal.flatMap(as_bytes);
            await visitor.driver.run(() => (window.kept_core = window.handrail.core.memory));
            assert.ok((await visitor.driver.run(found_in_memories, planted)).length > 0, 'they were there');
            await leave(visitor, word);
            await visitor.driver.page.waitForFunction(() => window.handrail.core.memory !== window.kept_core);
            await visitor.see_heading(word('welcome.heading'));
            await visitor.driver.page.waitForFunction(() => !window.handrail.paint.is_busy);
            await visitor.driver.run(() => { window.memories['core before'] = window.kept_core; });
            assert.deepEqual(await visitor.driver.run(found_in_memories, planted), []);
            const reached = await strings_in_heap(visitor.driver.page);
            assert.ok(reached.some((text) => text.includes(word('welcome.heading'))), 'strings of the page are among them');
            assert.deepEqual(reached.filter((text) => personal.some((one) => text.includes(one))).map((text) => text.slice(0, 200)), []);
        });
    }
}

test('the next person waits for no tenth of a second', async (t) => {
    const visitor = await it.visit(t, 'lang=en&mode=kiosk&face=page', tall);
    const times = await visitor.driver.run(async () => {
        const { core } = window.handrail;
        const renew = core.renew.bind(core);
        const took = [];
        core.renew = async (coming) => {
            const began = performance.now();
            await renew(coming);
            took.push(performance.now() - began);
        };
        for (let people = 1; people <= 5; people += 1) {
            core.send({ event: 'Tapped', id: 'welcome/next', now: window.handrail.clock.now() });
            core.send({ event: 'Elapsed', timer: 'idle', of: 0, now: window.handrail.clock.now() + 200 });
            while (took.length < people) await new Promise((resume) => { setTimeout(resume, 5); });
        }
        return took;
    });
    assert.ok(Math.min(...times) < 100, times.join(' '));
});

test('the next person finds the language of the kiosk, and can go on at once', async (t) => {
    const visitor = await it.visit(t, 'lang=zh-CN&mode=kiosk&face=page', { by: 'pointer', ...tall });
    await visitor.press('button', 'English');
    await new Journey(visitor, 'en').home();
    await visitor.driver.run(() => {
        const { core, clock } = window.handrail;
        core.send({ event: 'Elapsed', timer: 'idle', of: 0, now: clock.now() + 200 });
        setTimeout(() => core.send({ event: 'Tapped', id: 'welcome/next', now: clock.now() }));
    });
    await visitor.see_heading(words_in('zh-CN')('home.heading'));
    assert.deepEqual(await visitor.driver.run(() => [document.documentElement.lang, document.getElementById('sorry').textContent]),
        ['zh-CN', words_in('zh-CN')('boot.sorry', { hotline })]);
});

test('nobody gets away from a kiosk by keys, by marking words, by zooming or by going back', async (t) => {
    const visitor = await it.visit(t, 'lang=en&mode=kiosk&face=page', tall);
    const refused = await visitor.driver.run(() => {
        const field = document.createElement('input');
        document.getElementById('page').append(field);
        const is_refused = (target, event) => !target.dispatchEvent(event);
        const key = (target, init) => is_refused(target, new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
        const of = (target, Kind, type, init = {}) => is_refused(target, new Kind(type, { bubbles: true, cancelable: true, ...init }));
        const h1 = document.querySelector('h1');
        return {
            refused: [
                key(h1, { key: 'p', ctrlKey: true }), key(h1, { key: 's', metaKey: true }), key(h1, { key: 'ArrowLeft', altKey: true }), key(h1, { key: 'F5' }),
                key(h1, { key: 'F12' }), key(field, { key: 'u', ctrlKey: true }), key(h1, { key: '+', ctrlKey: true }), key(h1, { key: 'BrowserHome' }),
                of(h1, MouseEvent, 'contextmenu'), of(h1, Event, 'selectstart'), of(h1, WheelEvent, 'wheel', { ctrlKey: true }), of(h1, DragEvent, 'dragstart'),
                of(field, ClipboardEvent, 'copy'),
            ],
            allowed: [
                key(field, { key: 'a' }), key(field, { key: 'a', ctrlKey: true }), key(h1, { key: 'Tab' }), key(h1, { key: 'ArrowDown' }),
                of(field, Event, 'selectstart'), of(h1, WheelEvent, 'wheel', { deltaY: 9 }), of(field, ClipboardEvent, 'paste'),
            ],
        };
    });
    assert.deepEqual([refused.refused.every(Boolean), refused.allowed.some(Boolean)], [true, false], JSON.stringify(refused));
    for (let times = 0; times < 3; times += 1) {
        await visitor.driver.run(() => history.back());
        await visitor.see_heading(words_in('en')('welcome.heading'));
    }
    const address = new URL(await visitor.driver.page.url());
    assert.equal(address.origin, it.service.at);
});
