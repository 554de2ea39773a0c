// The core module: strings in, values out.
import { assets } from './assets.mjs';

/** All that core asks of us: nothing is to be done when its memory grows, and nothing can be when it gives up. */
const imports = {
    env: { emscripten_notify_memory_growth() {} },
    wasi_snapshot_preview1: {
        proc_exit() {
            throw new Error('core gave up');
        },
    },
};

/** Compiles while it downloads; a server that gives the wrong type costs only that advantage. */
async function compiled(url) {
    const whole = async () => WebAssembly.instantiate(await (await fetch(url)).arrayBuffer(), imports);
    return WebAssembly.instantiateStreaming(fetch(url), imports).catch(whole);
}

/** Starts the module and gives its two calls. Rejects where WebAssembly is missing. */
export async function start_core() {
    const { instance } = await compiled(assets['core.wasm']);
    const core = /** @type {any} */ (instance.exports);
    const encoder = new TextEncoder();
    const decoder = new TextDecoder();
    const bytes_at = (pointer) => new Uint8Array(core.memory.buffer, pointer); // anew each time: the memory may have grown
    const text_at = (pointer) => {
        const bytes = bytes_at(pointer);
        return decoder.decode(bytes.subarray(0, bytes.indexOf(0)));
    };
    core._initialize();
    return {
        /** @param {object} event @returns {{patch: object|null, effects: object[], fault?: string}} */
        handle(event) {
            const bytes = encoder.encode(JSON.stringify(event));
            const pointer = core.handrail_buffer(bytes.length);
            bytes_at(pointer).set(bytes);
            return JSON.parse(text_at(core.handrail_event(pointer, bytes.length)));
        },
        screen: () => JSON.parse(text_at(core.handrail_screen())),
    };
}
