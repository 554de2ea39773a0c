// Boot: when core is sent for and when it starts, and which taps are shown, kept or dropped until then.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { beforeEach, mock, test } from 'node:test';
import { settled, Storage, surround } from './lib/surroundings.mjs';

const script = readFileSync(new URL('../../web/boot.js', import.meta.url), 'utf8');
const screens = {
    pages: [['Home', 'home'], ['Repair', 'intro'], ['Where', 'step.where']],
    nodes: [{ taps: { 'home/repair': 1 } }, { narrow: 1, wide: 1, taps: { 'intro/next': 2 } }, { narrow: 2, wide: 2, service: 'repair', taps: {} }],
};

let it = null;

/** An element as far as the script asks: a page of this name, or a control. */
function element(name, properties = {}) {
    return {
        dataset: { page: name, id: name }, classList: { add() {}, remove() {} }, querySelector: () => ({ focus: () => (it.focused = name) }), querySelectorAll: () => [],
        replaceWith(other) { it.page = other; }, closest(wanted) { return wanted.includes('data-id') ? this : null; }, matches: () => false, ...properties,
    };
}

beforeEach(() => {
    mock.timers.reset();
    mock.timers.enable({ apis: ['setTimeout'] });
    const wait = setTimeout; // made for tests, it knows no wait without a length
    const listeners = { document: new EventTarget(), window: new EventTarget() };
    it = { page: element('home'), added: [], frames: [], asked: [], time: 5000, listeners, answer: async () => screens };
    const document = {
        documentElement: { dataset: { main: '/main.mjs', next: '/next.json', kiosk: '/kiosk.json', forms: '/forms.json', ready: 'page' } }, title: '',
        head: { append: (added) => it.added.push(added) }, getElementById: (id) => (id === 'page' ? it.page : { removeAttribute: () => (it.sorry = true) }),
        createElement: (tag) => ({ tag, content: {}, set innerHTML(html) { this.content.firstChild = element(html); } }), querySelector: () => null,
        addEventListener: (...given) => listeners.document.addEventListener(...given),
    };
    surround({
        window: { localStorage: new Storage(), sessionStorage: new Storage(), MediaRecorder: class {} }, document, location: { search: '' },
        navigator: { mediaDevices: {}, geolocation: {} }, isSecureContext: true, innerWidth: 390, innerHeight: 844, scrollTo() {},
        matchMedia: () => ({ matches: false }), history: { pushState: () => (it.pushed = true) }, performance: { now: () => it.time },
        requestAnimationFrame: (draw) => it.frames.push(draw), setTimeout: (act, ms = 0) => wait(act, ms),
        addEventListener: (...given) => listeners.window.addEventListener(...given),
        fetch: async (path) => { it.asked.push(path); return { json: () => it.answer(path) }; },
    });
});

async function passes(milliseconds) {
    mock.timers.tick(milliseconds);
    for (let turn = 0; turn < 5; turn += 1) await settled();
}

/** Runs the script and parses the page; nothing is on the screen yet. */
async function begin() {
    (0, eval)(script);
    it.early = window.handrailEarly;
    await passes(0);
}

async function frame() {
    it.frames.splice(0).forEach((draw) => draw());
    await passes(1);
}

async function parsed() {
    it.listeners.window.dispatchEvent(new Event('DOMContentLoaded'));
    await passes(0);
}

async function first_view() {
    await begin();
    await parsed();
    await frame();
}

async function tap(id, detail = 0) {
    const event = Object.assign(new Event('click', { cancelable: true }), { detail });
    Object.defineProperty(event, 'target', { value: element(id) });
    it.listeners.window.dispatchEvent(event);
    await passes(0);
    return event;
}

/** Whether core was sent for. */
const core = () => it.added.some(({ src }) => src === '/main.mjs');

test('the next screens are asked for at once, core once nobody has tapped for 300 ms', async () => {
    await begin();
    assert.deepEqual(it.asked, ['/next.json']);
    await parsed();
    await frame();
    await passes(298);
    assert.ok(!core());
    await tap('home/repair');
    assert.equal(it.page.dataset.page, 'intro');
    await passes(299);
    assert.ok(!core());
    await passes(1);
    assert.ok(core());
});

test('where nobody taps core is sent for 300 ms after the next screens have come', async () => {
    await first_view();
    await passes(299);
    assert.ok(!core());
    await passes(1);
    assert.ok(core());
});

test('core waits for the whole document', async () => {
    it.answer = () => new Promise(() => {});
    await begin();
    await frame();
    await passes(5000);
    assert.ok(!core());
    await parsed();
    assert.ok(core());
});

test('core waits two seconds for the next screens', async () => {
    it.answer = () => new Promise(() => {});
    await first_view();
    await passes(1999);
    assert.ok(!core());
    await passes(1);
    assert.ok(core());
});

test('a page that nobody sees goes on after a second', async () => {
    it.answer = async () => null;
    await begin();
    await parsed();
    await passes(999);
    await tap('home/repair');
    assert.ok(!core());
    await passes(1);
    assert.ok(core());
});

test('core is sent for at once when a tap needs it', async () => {
    await first_view();
    await tap('home/call');
    assert.ok(core());
    const { taps } = await it.early.hand_over();
    assert.deepEqual(taps.kept, [{ id: 'home/call' }]);
});

for (const [init, kept] of [[{ isComposing: true }, []], [{ keyCode: 229 }, []], [{ keyCode: 13 }, [{ id: 'home/next' }]]]) {
    test(`an Enter is a press unless a keyboard took it to compose with: ${JSON.stringify(init)}`, async () => {
        await first_view();
        const event = Object.assign(new Event('keydown'), { key: 'Enter', ...init });
        Object.defineProperty(event, 'target', { value: { matches: () => true } });
        it.listeners.window.dispatchEvent(event);
        const { taps } = await it.early.hand_over();
        assert.deepEqual(taps.kept, kept);
    });
}

test('two quick taps are laid out once', async () => {
    await first_view();
    await tap('home/repair');
    await tap('intro/next');
    assert.equal(it.focused, undefined);
    await frame();
    assert.equal(it.focused, 'step.where');
});

test('core finds the page settled', async () => {
    await first_view();
    await tap('home/repair');
    await it.early.hand_over();
    assert.equal(it.focused, 'intro');
});

for (const [came, page] of [[true, 'intro'], [false, 'home']]) {
    test(`a tap waits for the next screens, and for core where they do not come: ${came ? 'they come' : 'they do not'}`, async () => {
        let come = null;
        it.answer = () => new Promise((resolve, reject) => (come = () => (came ? resolve(screens) : reject(new Error('lost')))));
        await first_view();
        await tap('home/repair');
        assert.ok(!core());
        come();
        await passes(0);
        assert.deepEqual([it.page.dataset.page, core()], [page, !came]);
    });
}

test('a link is for core alone', async () => {
    location.search = '?service=repair';
    await first_view();
    assert.deepEqual([it.asked, core()], [[], true]);
});

test('a second strike does not act on the page that has just come', async () => {
    await first_view();
    await tap('home/repair', 1);
    it.time += 399;
    assert.ok((await tap('intro/next', 1)).defaultPrevented);
    assert.equal(it.page.dataset.page, 'intro');
    it.time += 1;
    assert.ok(!(await tap('intro/next', 1)).defaultPrevented);
    assert.deepEqual([it.page.dataset.page, it.asked], ['step.where', ['/next.json', '/forms.json']]);
});

test('after 20 seconds without core the words for that are shown', async () => {
    await first_view();
    await passes(19998);
    assert.ok(!it.sorry);
    await passes(1);
    assert.ok(it.sorry);
});
