// The core module: strings go in and out of a memory that may grow, and giving up is an error.
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { settled, surround, with_assets } from './lib/surroundings.mjs';

with_assets({ 'core.wasm': '/assets/core.abc.wasm', 'core-rest.wasm': '/assets/rest.wasm' });
const { complete_core, start_core } = await import('../../web/core_module.mjs');

/** A core of one page that answers with what it was given and how often it was asked. */
class FakeCore {
    memory = new WebAssembly.Memory({ initial: 1 });
    asked = [];
    started = 0;
    _initialize = () => (this.started += 1);
    handrail_buffer = (length) => {
        if (length > this.memory.buffer.byteLength - 1024) this.memory.grow(2);
        return 512;
    };
    handrail_event = (pointer, length) => {
        this.asked.push(new TextDecoder().decode(new Uint8Array(this.memory.buffer, pointer, length)));
        return this.#answer({ patch: null, effects: this.asked.filter((text) => text.length < 100) });
    };
    handrail_screen = () => this.#answer([{ tag: 'h1', text: '扶手' }]);

    #answer(value) {
        new Uint8Array(this.memory.buffer, 0, 512).fill(0);
        new Uint8Array(this.memory.buffer, 8, 400).set(new TextEncoder().encode(JSON.stringify(value)).subarray(0, 400));
        return 8;
    }
}

let core = new FakeCore();
let imports = null;
let streams = true;
let fetched = [];

beforeEach(() => {
    [core, imports, streams, fetched] = [new FakeCore(), null, true, []];
    surround({
        fetch: async (url) => {
            fetched.push(url);
            return { arrayBuffer: async () => new ArrayBuffer(8) };
        },
    });
    const module = /** @type {any} */ ('module');
    WebAssembly.compileStreaming = async (response) => {
        await response;
        if (!streams) throw new TypeError('wrong type');
        return module;
    };
    WebAssembly.compile = async () => module;
    WebAssembly.instantiate = /** @type {any} */ (async (_, given) => {
        imports = given;
        return { exports: core };
    });
});

test('events and what follows pass as JSON, whatever letters they have', async () => {
    const started = await start_core();
    assert.equal(core.started, 1);
    assert.deepEqual(fetched, ['/assets/core.abc.wasm']);
    assert.deepEqual(started.handle({ event: 'Typed', value: '李秀英 🙂' }), { patch: null, effects: ['{"event":"Typed","value":"李秀英 🙂"}'] });
    assert.deepEqual(started.screen(), [{ tag: 'h1', text: '扶手' }]);
});

test('memory that grew meanwhile is read anew', async () => {
    const started = await start_core();
    started.handle({ value: 'x'.repeat(70000) });
    assert.equal(core.asked[0].length, 70000 + '{"value":""}'.length);
});

test('a server that gives the wrong type is asked once more', async () => {
    streams = false;
    await start_core();
    assert.equal(fetched.length, 2);
});

test('a core that gives up throws', async () => {
    await start_core();
    assert.throws(() => imports.wasi_snapshot_preview1.proc_exit(1), /gave up/);
    assert.equal(imports.env.emscripten_notify_memory_growth(0), undefined);
});

/** The rest, asked for in a world without a network until `answers` is set. */
function completing() {
    const it = { tries: 0, answers: false, told: [], waited: [], online: new EventTarget(), core: { waits: false, complete: async () => {} } };
    mock.timers.reset();
    mock.timers.enable({ apis: ['setTimeout'] });
    const wait = setTimeout;
    surround({ setTimeout: (act, ms = 0) => (ms === 60000 && it.waited.push(ms), wait(act, ms)) });
    surround({ addEventListener: (...given) => it.online.addEventListener(...given), fetch: async () => ({ arrayBuffer: async () => new ArrayBuffer(8) }) });
    const answer = async () => {
        if (!it.answers) throw new TypeError('no network');
        return 'module';
    };
    WebAssembly.compileStreaming = /** @type {any} */ (async () => (it.tries += 1, answer()));
    WebAssembly.compile = /** @type {any} */ (answer);
    it.done = complete_core(it.core, (in_vain) => it.told.push(in_vain));
    return it;
}

async function pass(ms) {
    mock.timers.tick(ms);
    for (let turn = 0; turn < 5; turn += 1) await settled();
}

test('the rest is asked for until it comes, each time for a minute at most', async () => {
    const it = completing();
    await pass(0);
    for (const [ms, tries] of [[499, 1], [1, 2], [1499, 2], [1, 3], [4999, 3], [1, 4], [4999, 4], [1, 5]]) {
        await pass(ms);
        assert.equal(it.tries, tries);
    }
    assert.deepEqual(it.waited, Array(5).fill(60000));
    it.online.dispatchEvent(new Event('online'));
    it.answers = true;
    await pass(0);
    await it.done;
    assert.deepEqual([it.tries, it.told], [6, [false]], 'at once when there is a network again');
});

test('who waits is told after ten seconds that it is in vain, and when it no longer is', async () => {
    const it = completing();
    it.answers = true;
    let come = () => {};
    it.core.complete = () => new Promise((resume) => (come = resume));
    await pass(0);
    it.core.waits = true;
    it.core.on_wait();
    await pass(9999);
    assert.deepEqual(it.told, []);
    await pass(1);
    assert.deepEqual(it.told, [true]);
    come();
    await it.done;
    assert.deepEqual(it.told, [true, false]);
});

test('who begins to wait after a try was in vain is told at once', async () => {
    const it = completing();
    await pass(0);
    it.core.waits = true;
    it.core.on_wait();
    assert.deepEqual(it.told, [true]);
    it.answers = true;
    await pass(500);
    await it.done;
    assert.deepEqual(it.told, [true, false]);
});
