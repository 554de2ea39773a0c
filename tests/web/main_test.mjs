// Main: core is told of all that it starts with, then of what happens; and whatever breaks leads to words, not to silence.
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { settled, stand_in, Storage, surround, with_assets } from './lib/surroundings.mjs';

with_assets({ 'i18n/en.json': '/assets/en.json', 'canvas.mjs': '/c.mjs', 'canvas.wasm': '/c.wasm' });
stand_in('/core_module.mjs', 'export const start_core = () => world.start_core(); export const complete_core = async () => {};');
stand_in('/page.mjs', 'export class Page { apply(patch) { world.did.push(patch); } settle() {} listen() { world.did.push("listen"); world.page = this; } }');
stand_in('/effects.mjs', 'export class Effects { constructor() { world.effects = this; } carry_out(effect) { world.did.push(effect); } leave() { world.did.push("leave"); } }');
stand_in('/history.mjs', 'export const follow_history = () => ({ sync: () => world.did.push("history") });');
stand_in('/fault.mjs', 'export const tell_fault = (error) => world.did.push(error.message); export const word_faults = () => {};');
stand_in('/proof.mjs', 'export const is_known_slow = () => world.slow;');
stand_in('/paint.mjs', 'export const start = async ({ urls, inspect }) => void world.did.push(["paint", urls.wasm, inspect]);');

let window = null;
let root = null;
let world = null;
let imports = 0;

const kiosk = { mediaDevices: { enumerateDevices: async () => [{ kind: 'audioinput' }] } };

beforeEach(() => {
    mock.timers.reset();
    mock.timers.enable({ apis: ['setTimeout'] });
    const wait = setTimeout; // made for tests, it knows no wait without a length
    window = new EventTarget();
    root = { dataset: { start: '/start.json', icons: '/icons.json' }, lang: 'zh-CN' };
    const core = { send: (event) => { world.sent.push(event); world.answer?.(event); } };
    world = { sent: [], did: [], slow: false, core, start_core: async () => core, gave_up: 0, kept: [] };
    world.serviceWorker = { register: async (path) => world.kept.push(path), controller: { postMessage: (words) => world.kept.push(words) } };
    surround({
        world, window, setTimeout: (act, ms = 0) => wait(act, ms), isSecureContext: true, MediaRecorder: class {}, IntersectionObserver: class { observe() {} disconnect() {} }, innerWidth: 390, innerHeight: 844, navigator: { serviceWorker: world.serviceWorker },
        localStorage: new Storage(), sessionStorage: new Storage(), matchMedia: () => ({ matches: false }), location: { search: '?service=repair' },
        document: { documentElement: root, getElementById: () => ({ dataset: {}, querySelector: () => null, querySelectorAll: () => [] }), addEventListener: (...given) => window.addEventListener(...given) },
        setInterval: (act) => (world.tick = act), Request: class { constructor(path) { this.path = path; } },
        addEventListener: (...given) => window.addEventListener(...given), requestAnimationFrame: (next) => setImmediate(next),
        fetch: async (path) => (path.path ? { text: async () => '', headers: new Headers(world.told) } : { json: async () => (path === '/start.json' ? { config: { a: 1 }, catalogue: {}, messages: { b: '2' } } : {}) }),
    });
    window.handrailEarly = { give_up: () => (world.gave_up += 1), hand_over: async () => ({ taps: { shown: ['home/more'] }, changed: 7, pushed: true }) };
});

const begin = () => import(`../../web/main.mjs?${imports += 1}`);

/** Until it is all done; gives the first event. */
async function start() {
    world.kept.length = 0;
    await begin();
    while (world.kept.length === 0 && world.gave_up === 0) {
        mock.timers.tick(1);
        await settled();
    }
    return world.sent[0];
}

test('core starts where early taps have led', async () => {
    assert.deepEqual((await start()).early, { shown: ['home/more'] });
});

test('core is told what it starts with', async () => {
    localStorage.setItem('handrail.draft.k', '{"key":"k","saved":9999999999}');
    const { event, now, config, messages, language, mode, palette, size, width, height, service, draft, same_visit, seed } = await start();
    assert.deepEqual({ event, config, messages, language, mode, palette, size, width, height, service, draft, same_visit },
        { event: 'Started', config: '{"a":1}', messages: '{"b":"2"}', language: 'zh-CN', mode: 'home', palette: 'paper', size: 1, width: 390, height: 844,
            service: 'repair', draft: '{"key":"k","saved":9999999999}', same_visit: false });
    assert.ok(Math.abs(now - Date.now() / 1000) < 60 && seed.length > 20);
    assert.equal(root.dataset.ready, 'core');
});

test('what another tab has kept is told to core', async () => {
    await start();
    world.sent.length = 0;
    localStorage.setItem('handrail.case.1', '{"number":"1","secret":"s","service":"permit"}');
    window.dispatchEvent(Object.assign(new Event('storage'), { key: 'handrail.case.1' }));
    const [{ event, draft, cases }] = world.sent;
    assert.deepEqual([event, draft, JSON.parse(cases)], ['Kept', '', [{ number: '1', secret: 's', service: 'permit' }]]);
});

test('what the root says counts more than what a device would like', async () => {
    Object.assign(root.dataset, { palette: 'contrast', size: '3', mode: 'kiosk' });
    surround({ matchMedia: () => ({ matches: true }) });
    const { palette, size, mode } = await start();
    assert.deepEqual([palette, size, mode], ['contrast', 3, 'kiosk']);
});

test('a device may have a camera, a kiosk has one or not', async () => {
    surround({ navigator: { ...kiosk, serviceWorker: world.serviceWorker } });
    const own = await start();
    assert.deepEqual([own.sees, own.records, own.locates], [true, true, false]);
    world.sent.length = 0;
    root.dataset.mode = 'kiosk';
    const shared = await start();
    assert.deepEqual([shared.sees, shared.records], [false, true]);
    world.sent.length = 0;
    surround({ isSecureContext: false });
    const open = await start();
    assert.deepEqual([open.sees, open.records], [false, false]);
});

test('at a kiosk somebody else begins with a fresh core, wherever the address leads', async () => {
    root.dataset.mode = 'kiosk';
    surround({ navigator: { ...kiosk, serviceWorker: world.serviceWorker } });
    const first = await start();
    let coming = null;
    world.core.renew = async (event) => (coming = event);
    Object.assign(world.effects, { fresh: () => world.did.push('fresh') });
    world.page.forget = () => world.did.push('forget');
    world.did.length = 0;
    world.effects.begin_anew();
    assert.deepEqual(world.did, ['fresh', 'forget']);
    const { seed, now, ...another } = await coming;
    const { seed: old_seed, now: then, early, ...same } = first;
    assert.deepEqual(another, { ...same, service: '', case: '', same_visit: true });
    assert.ok(seed !== old_seed && now >= then && early);
});

test('another language that was wished for is fetched when there is one', async () => {
    for (const [wish, loaded] of [['en', true], ['zh-CN', false], ['fr', false]]) {
        surround({ location: { search: `?lang=${wish}` } });
        world.did.length = 0;
        await start();
        assert.equal(world.did.some(({ effect }) => effect === 'LoadLanguage'), loaded, wish);
    }
});

test('what core answers is carried out: its patch, then where one is, then its effects', async () => {
    await start();
    world.did.length = 0;
    world.core.on_outcome({ patch: 'patch', effects: [{ effect: 'Hush' }] });
    world.core.on_outcome({ patch: null, effects: [] });
    assert.deepEqual(world.did, ['patch', 'history', { effect: 'Hush' }, { ops: [] }, 'history']);
});

test('effects are carried out whatever becomes of the page', async () => {
    await start();
    world.did.length = 0;
    world.page.apply = () => { throw new Error('does not fit'); };
    world.answer = () => world.core.on_outcome({ patch: {}, effects: [{ effect: 'Store' }, { effect: 'Fetch' }] });
    world.page.send({ event: 'Typed', id: 'field' });
    assert.deepEqual(world.did, [{ effect: 'Store' }, { effect: 'Fetch' }, 'does not fit']);
});

test('what sounds on a page ends with it', async () => {
    await start();
    world.did.length = 0;
    world.core.on_outcome({ patch: { top: false }, effects: [] });
    world.core.on_outcome({ patch: { top: true }, effects: [] });
    assert.deepEqual(world.did.filter((did) => did === 'leave'), ['leave']);
    assert.equal(world.did.at(-2), 'leave');
});

test('a screen that was turned is told 200 ms after the last change, a network at once', async () => {
    await start();
    world.sent.length = 0;
    window.dispatchEvent(new Event('resize'));
    mock.timers.tick(150);
    window.dispatchEvent(new Event('resize'));
    mock.timers.tick(199);
    assert.deepEqual(world.sent, []);
    mock.timers.tick(1);
    window.dispatchEvent(new Event('online'));
    assert.deepEqual(world.sent.map(({ event, width }) => [event, width]), [['Resized', 390], ['WentOnline', undefined]]);
});

test('what breaks is told in words, and nothing is sent after it', async () => {
    await start();
    world.sent.length = 0;
    world.answer = () => { throw new Error('broken'); };
    world.page.send({ event: 'Tapped', id: 'next' });
    world.answer = null;
    world.page.send({ event: 'Tapped', id: 'next' });
    assert.deepEqual([world.did.at(-1), world.sent.length], ['broken', 1]);
});

test('a fault of core is one of ours', async () => {
    await start();
    assert.throws(() => world.core.on_outcome({ fault: 'no such page', effects: [] }), /core: no such page/);
});

test('without core the words of the first view stand', async () => {
    console.error = () => {};
    world.start_core = async () => { throw new Error('no network'); };
    await start();
    assert.deepEqual([world.gave_up, world.sent, root.dataset.ready], [1, [], undefined]);
});

test('the paint comes last, unless the page is to stand alone or the device is known to be slow', async () => {
    for (const [face, slow, search, painted] of [['page', false, '', false], [undefined, true, '', false], ['canvas', true, '', true], [undefined, true, '?inspect=1', true]]) {
        root.dataset = { start: '/start.json', icons: '/icons.json', ...(face ? { face } : {}) };
        surround({ location: { search } });
        Object.assign(world, { did: [], slow });
        await start();
        assert.equal(world.did.some(([name]) => name === 'paint'), painted, `${face} ${slow} ${search}`);
    }
});

test('the next time is made ready behind the page', async () => {
    await start();
    assert.deepEqual(world.kept, ['/service-worker.js', 'renew']);
    assert.deepEqual(world.did.at(-1), ['paint', '/c.wasm', false]);
});

test('midnight comes without a tap, but not while nobody looks', async () => {
    await start();
    world.sent.length = 0;
    world.tick();
    document.hidden = true;
    world.tick();
    document.hidden = false;
    assert.deepEqual(world.sent.map(({ event, timer, of }) => [event, timer, of]), [['Elapsed', 'slow', -1]]);
});
