// Canvas module: fetched and compiled by whichever way works, its context made, and waited for without holding up the page.
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { finished, load, open_context, pause } from '../../web/canvas_module.mjs';
import { settled, surround } from './lib/surroundings.mjs';

/** (module (memory (export "memory") 1)) */
const wasm = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 5, 3, 1, 0, 1, 7, 10, 1, 6, 109, 101, 109, 111, 114, 121, 2, 0]);
const source = `export default async ({ instantiateWasm }) => {
    const GL = { registerContext: (gl, options) => [gl, options], makeContextCurrent: (made) => (GL.current = made) };
    return new Promise((give) => instantiateWasm({}, (instance) => give({ GL, instance })));
};`;
const urls = { module: `data:text/javascript,${encodeURIComponent(source)}`, wasm: '/assets/canvas.wasm' };

let asked = [];
let answer = null;

beforeEach(() => {
    mock.timers.reset();
    [asked, answer] = [[], () => new Response(wasm, { headers: { 'Content-Type': 'application/wasm' } })];
    surround({ fetch: async (url) => (asked.push(url), answer()) });
});

test('it compiles while it downloads', async () => {
    const { module, memory } = await load(urls, 'gl');
    assert.deepEqual([asked, memory instanceof WebAssembly.Memory], [['/assets/canvas.wasm'], true]);
    assert.deepEqual(module.GL.current, ['gl', { majorVersion: 2, enableExtensionsByDefault: false }]);
});

test('a server that gives the wrong type costs a second fetch, no more', async () => {
    answer = () => new Response(wasm, { headers: { 'Content-Type': 'text/plain' } });
    assert.ok((await load(urls, 'gl')).memory);
    assert.equal(asked.length, 2);
});

test('what is no module fails', async () => {
    answer = () => new Response('words', { headers: { 'Content-Type': 'application/wasm' } });
    await assert.rejects(load(urls, 'gl'), WebAssembly.CompileError);
    answer = () => { throw new TypeError('no network'); };
    await assert.rejects(load(urls, 'gl'), /no network/);
});

/** A graphics process that is done after so many looks. */
function graphics(looks, lost = false) {
    const gl = { SIGNALED: 1, looks: 0, deleted: 0, flush() {}, fenceSync: () => 'fence', isContextLost: () => lost,
        getSyncParameter: () => ((gl.looks += 1) >= looks ? 1 : 0), deleteSync: () => (gl.deleted += 1) };
    return gl;
}

async function after(gl, ms) {
    let done = false;
    finished(gl).then(() => (done = true));
    for (let now = 0; now < ms; now += 8) {
        mock.timers.tick(8);
        await settled();
    }
    return done;
}

test('it looks every eight milliseconds whether the graphics are done', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    assert.equal(await after(graphics(3), 16), false);
    const gl = graphics(3);
    assert.equal(await after(gl, 24), true);
    assert.equal(gl.deleted, 1);
});

test('for four seconds at most, and not when the context is lost or tells nothing', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    assert.equal(await after(graphics(Infinity), 3992), false);
    assert.equal(await after(graphics(Infinity), 4000), true);
    assert.equal(await after(graphics(Infinity, true), 8), true);
    assert.equal(await after({ ...graphics(Infinity), fenceSync: () => null }, 8), true);
});

test('a pause lasts as long as it says', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    let done = false;
    pause(20).then(() => (done = true));
    mock.timers.tick(19);
    await settled();
    assert.equal(done, false);
    mock.timers.tick(1);
    await settled();
    assert.equal(done, true);
});

test('the context keeps the page beneath it visible', () => {
    const [kind, options] = open_context({ getContext: (...given) => given });
    assert.equal(kind, 'webgl2');
    assert.deepEqual([options.alpha, options.premultipliedAlpha, options.powerPreference], [true, true, 'low-power']);
});
