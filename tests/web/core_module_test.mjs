// The core module: strings go in and out of a memory that may grow, and giving up is an error.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { surround, with_assets } from './lib/surroundings.mjs';

with_assets({ 'core.wasm': '/assets/core.abc.wasm' });
const { start_core } = await import('../../web/core_module.mjs');

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
