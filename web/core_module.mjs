// The core module: strings in, values out.
import { assets } from './assets.mjs';

/** Starts the module and gives its two calls. Rejects where WebAssembly is missing. */
export async function start_core() {
    const { default: create } = await import('./core.mjs');
    const module = await create({ locateFile: () => assets['core.wasm'] });
    const encoder = new TextEncoder();
    const decoder = new TextDecoder();
    const text_at = (pointer) => {
        const bytes = module.HEAPU8;
        return decoder.decode(bytes.subarray(pointer, bytes.indexOf(0, pointer)));
    };
    return {
        /** @param {object} event @returns {{patch: object|null, effects: object[], fault?: string}} */
        handle(event) {
            const bytes = encoder.encode(JSON.stringify(event));
            const pointer = module._handrail_buffer(bytes.length);
            module.HEAPU8.set(bytes, pointer);
            return JSON.parse(text_at(module._handrail_event(pointer, bytes.length)));
        },
        screen: () => JSON.parse(text_at(module._handrail_screen())),
    };
}
