// Fetches core: its first part before anything can be done, the rest behind it.
import { assets } from './assets.mjs';
import { Core } from './core.mjs';
import { giving_up } from './patience.mjs';

const patience_ms = 10000; // until somebody who waits is told
const timeout_ms = 60000;
const pauses_ms = [500, 1500, 5000]; // before the second, the third and every further try

/** Compiles while it downloads; a server that gives the wrong type costs only that advantage. */
async function compiled(url, signal = null) {
    const whole = async () => WebAssembly.compile(await (await fetch(url, { signal })).arrayBuffer());
    return WebAssembly.compileStreaming ? WebAssembly.compileStreaming(fetch(url, { signal })).catch(whole) : whole();
}

/** Starts core with its first part. Rejects where that does not come, or WebAssembly is missing. */
export async function start_core() {
    return Core.start(await compiled(assets['core.wasm']));
}

const paused = (milliseconds) => new Promise((resume) => {
    setTimeout(resume, milliseconds);
    addEventListener('online', resume, { once: true });
});

/** Brings the rest, however often it has to be asked for. `tell(true)`: somebody waits in vain; `tell(false)`: no longer. */
export async function complete_core(core, tell) {
    let late = false;
    const is_late = () => {
        late = true;
        if (core.waits) tell(true);
    };
    core.on_wait = () => (late ? is_late() : setTimeout(is_late, patience_ms));
    for (let tries = 0; ; tries += 1) {
        const rest = await compiled(assets['core-rest.wasm'], giving_up(timeout_ms)).catch(() => null);
        if (rest) return core.complete(rest).finally(() => tell(false));
        is_late();
        await paused(pauses_ms[Math.min(tries, pauses_ms.length - 1)]);
    }
}
