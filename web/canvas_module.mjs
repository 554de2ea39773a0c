// Canvas module: fetches and compiles the module that draws, and makes its WebGL context. Knows nothing of what is drawn.

/** Compiles while it downloads; a server that gives the wrong type costs only that advantage. */
function instantiate(url, memory) {
    return (imports, receive) => {
        const use = ({ instance, module }) => {
            memory.value = Object.values(instance.exports).find((part) => part instanceof WebAssembly.Memory);
            receive(instance, module);
        };
        const whole = async () => WebAssembly.instantiate(await (await fetch(url)).arrayBuffer(), imports);
        const streamed = WebAssembly.instantiateStreaming
            ? WebAssembly.instantiateStreaming(fetch(url), imports).catch(whole) : whole();
        streamed.then(use, memory.fail);
        return {};
    };
}

export async function load(urls, gl) {
    const memory = { value: null, fail: null };
    const failed = new Promise((_, reject) => { memory.fail = reject; });
    const { default: create } = await import(urls.module);
    const module = await Promise.race([create({ instantiateWasm: instantiate(urls.wasm, memory) }), failed]);
    module.GL.makeContextCurrent(module.GL.registerContext(gl, { majorVersion: 2, enableExtensionsByDefault: false }));
    return { module, memory: memory.value };
}

export const pause = (milliseconds = 0) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/** Waits until the graphics process has done all it was given; asking outright would block the page. */
export async function finished(gl) {
    const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
    for (let tries = 0; fence && tries < 500; tries += 1) {
        await pause(8);
        if (gl.isContextLost() || gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED) break;
    }
    gl.deleteSync(fence);
}

/**
 * Lets the browser start its graphics in a worker: on the page everything would wait for that. Gives a function that ends the
 * worker, once the page has a context of its own.
 * @returns {Promise<() => void>}
 */
export function start_graphics(patience = 20000) {
    return new Promise((resolve) => {
        const worker = new Worker(new URL('./graphics.mjs', import.meta.url));
        const go_on = () => resolve(() => worker.terminate());
        worker.onmessage = go_on;
        worker.onerror = go_on;
        setTimeout(go_on, patience);
    });
}

export function open_context(canvas) {
    return canvas.getContext('webgl2', {
        alpha: true, premultipliedAlpha: true, antialias: false, depth: false, stencil: false, powerPreference: 'low-power',
        preserveDrawingBuffer: true, // only what changed is drawn
    });
}
