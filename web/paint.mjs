// Paint: starts the canvas module, draws at most once a frame and only when something changed, and steps aside in time.
import { finished, load, open_context, pause } from './canvas_module.mjs';
import { Geometry, Kind, words_an_item } from './geometry.mjs';
import { watch_inspector } from './inspector.mjs';
import { in_words, keep_proof, proved_face, renderer_of, verdict } from './proof.mjs';
import { Raster } from './raster.mjs';
import { try_in_use, try_unseen } from './trial.mjs';
import { watch } from './watch.mjs';

const atlas_size = 2048;
/** Milliseconds a frame may spend on drawing new lines; what is left over shows through as the page's own text. */
const raster_budget = 9;
/** The same at the start, when the page has other work to do. */
const starting_budget = 5;
const panels = { events: 0, tree: 1, network: 2 };

/**
 * Paints `page` on `canvas`. Gives null when there is no WebGL 2, the page is to stand alone (html[data-face=page]), or
 * the paint would make this device slower; html[data-face=canvas] and the inspector insist on it.
 * @param {{canvas: HTMLCanvasElement, page: HTMLElement, urls: {module: string, wasm: string}, inspect?: boolean}} options
 */
export async function start({ canvas, page, urls, inspect = new URLSearchParams(location.search).get('inspect') === '1' }) {
    const { face } = document.documentElement.dataset;
    if (face === 'page') return null;
    const gl = open_context(canvas);
    if (!gl) return null;
    const paint = new Paint(canvas, page);
    try {
        const { module, memory } = await load(urls, gl);
        await paint.adopt(module, memory, gl);
        await paint.warm_up();
        if (face !== 'canvas' && !inspect && !await paint.prove_itself()) return null;
    } catch (error) {
        paint.crash(error);
        return null;
    }
    paint.watch();
    if (inspect) paint.inspect(true);
    return paint;
}

class Paint {
    stats = { frames: 0, holes: 0, disagreements: 0, geometry: 0, raster: 0, draw: 0, atlas: {} };

    #canvas;
    #page;
    #module = null;
    #memory = null;
    #gl = null;
    #geometry;
    #raster;
    #reasons = new Set(['starting']);
    #requested = 0;
    #inspecting = false;
    #last_frame = 0;
    #unwatch = [];
    #known_pixels = { ratio: 0, grid: 1 };
    /** The backing store in device pixels where the browser tells it exactly. */
    #device_size = { width: 0, height: 0 };

    constructor(canvas, page) {
        this.#canvas = canvas;
        this.#page = page;
        Object.assign(canvas.style, {
            position: 'fixed', inset: '0', width: '100%', height: '100%', pointerEvents: 'none', zIndex: '2147483647',
        });
        this.#show(false);
        this.#geometry = new Geometry(page);
        const store = {
            hold: (sprite) => this.#module._canvas_hold(sprite) === 1,
            put: (...sprite) => this.#put(...sprite),
        };
        this.#raster = new Raster(store, canvas);
    }

    async adopt(module, memory, gl) {
        this.#module = module;
        this.#memory = memory;
        this.#gl = gl;
        await this.#bring_up();
    }

    /** Makes everything in the context; drivers compile meanwhile without holding up the page. */
    async #bring_up() {
        this.#module._canvas_start(atlas_size);
        await finished(this.#gl);
        if (this.#module._canvas_finish() !== 1) throw new Error('The shaders do not work here');
        await finished(this.#gl);
    }

    /** Draws the lines of the first frame in slices, so that the page answers to taps meanwhile. */
    async warm_up() {
        await document.fonts?.ready;
        const pixels = this.#pixels();
        this.#geometry.read({ left: 0, top: 0, width: innerWidth, height: innerHeight });
        await pause();
        this.#raster.measure_baselines(this.#geometry.runs);
        this.#module._canvas_begin();
        const jobs = this.#geometry.jobs();
        for (let index = 0; index < jobs.length;) {
            await pause();
            for (const end = performance.now() + starting_budget; index < jobs.length && performance.now() < end; index += 1) {
                this.#sprite_of(jobs[index], this.#raster.place(jobs[index], pixels), pixels.ratio, true);
            }
        }
        this.#reasons.delete('starting');
    }

    /** False when pictures that nobody sees made the page slower; else the first taps are judged too. */
    async prove_itself() {
        if (proved_face(renderer_of(this.#gl)) === 'canvas') return true;
        const stays = this.judge(await try_unseen(this));
        if (stays) this.#unwatch.push(try_in_use(this, (times) => this.judge(times) && keep_proof('canvas', renderer_of(this.#gl))));
        return stays;
    }

    /** Steps aside for good where these times say so. */
    judge(times) {
        const renderer = renderer_of(this.#gl);
        this.tell('events', in_words(times, renderer));
        if (verdict(times) !== 'aside') return true;
        keep_proof('page', renderer);
        document.documentElement.dataset.face = 'page';
        this.stop();
        this.#gl.getExtension('WEBGL_lose_context')?.loseContext();
        return false;
    }

    /** Paints the whole page and clears it before anybody sees it, which costs as much as a frame that is shown. */
    draw_unseen() {
        const pixels = this.#pixels();
        const box = this.#canvas.getBoundingClientRect();
        this.#geometry.restyle();
        this.#geometry.read(box);
        this.#module._canvas_begin();
        this.#resolve(pixels, performance.now() + starting_budget);
        this.#fit(box, pixels.ratio);
        this.#draw_anew(pixels);
        this.#gl.disable(this.#gl.SCISSOR_TEST);
        this.#gl.clear(this.#gl.COLOR_BUFFER_BIT);
    }

    /** Draws also what was drawn last: closing the inspector, open or not, forgets what is on the screen. */
    #draw_anew(pixels) {
        this.#module._canvas_inspect(0);
        this.#draw(pixels, performance.now());
        this.#module._canvas_inspect(0);
    }

    /** Lays the clear canvas over the page, or takes it away. */
    unseen(on) {
        this.#show(on);
    }

    /** Starts to observe what changes the look, and asks for the first frame. */
    watch() {
        this.#unwatch.push(
            watch(this, this.#page, this.#canvas),
            watch_inspector(this, (...event) => this.#module._canvas_point(...event) === 1),
        );
        this.invalidate();
    }

    /** Something that is painted may have changed: styles are read again and the next frame is drawn. */
    invalidate() {
        this.#geometry.restyle();
        this.moved();
    }

    /** Only positions changed, as by scrolling. */
    moved() {
        if (this.#requested || this.#reasons.size > 0 || !this.#module) return;
        this.#requested = requestAnimationFrame(() => {
            this.#requested = 0;
            if (this.#reasons.size > 0) return;
            try {
                this.#frame();
            } catch (error) {
                this.crash(error);
            }
        });
    }

    /** Fonts changed under the same names. */
    forget_text() {
        this.#geometry.forget_lines();
        this.#raster.forget();
        this.moved();
    }

    device_size(size) {
        this.#device_size = size;
        this.moved();
    }

    /** Hides or shows the paint for one reason; it is seen only while there is none. */
    step_aside(reason, on) {
        if (on === this.#reasons.has(reason)) return;
        if (on) this.#reasons.add(reason); else this.#reasons.delete(reason);
        if (this.#reasons.size > 0) this.#show(false); else this.invalidate();
    }

    get reasons() {
        return [...this.#reasons];
    }

    /** A restored context has lost every object of the old one; the coverage is kept in the module's own memory. */
    async restore() {
        try {
            await this.#bring_up();
            this.step_aside('context', false);
        } catch (error) {
            this.crash(error);
        }
    }

    stop() {
        for (const unwatch of this.#unwatch) unwatch();
        this.#unwatch = [];
        this.step_aside('stopped', true);
        this.#raster.stop();
        if (document.documentElement.dataset.ready === 'canvas') document.documentElement.dataset.ready = 'core';
    }

    /** The module failed: the page stands alone from here on. */
    crash(error) {
        console.error('The canvas steps aside:', error);
        this.stop();
    }

    get inspecting() {
        return this.#inspecting;
    }

    inspect(open) {
        this.#inspecting = open;
        this.#module._canvas_inspect(open ? 1 : 0);
        this.invalidate();
    }

    /** A line for the inspector: `panel` is events, tree or network. */
    tell(panel, line) {
        const bytes = new TextEncoder().encode(line);
        const room = this.#module._canvas_staging(bytes.length + 1);
        new Uint8Array(this.#memory.buffer, room, bytes.length).set(bytes);
        this.#module._canvas_tell(panels[panel], bytes.length);
        if (this.#inspecting) this.moved();
    }

    /** Replaces all lines of a panel. */
    show(panel, lines) {
        this.#module._canvas_clear_panel(panels[panel]);
        for (const line of lines) this.tell(panel, line);
    }

    /** For tests: what the last frame painted, in CSS pixels, clipped as it was. */
    painted() {
        const { list, runs } = this.#geometry;
        const edges = new Float32Array(this.#memory.buffer, this.#module._canvas_painted(), list.count * 4);
        const names = ['', 'box', 'picture', 'hole', 'clip', 'clip'];
        const texts = new Map(runs.map((run) => [run.first, run.text]));
        return list.sources.flatMap((source, index) => {
            const [left, top, right, bottom] = edges.subarray(index * 4, index * 4 + 4).map((edge) => edge / devicePixelRatio);
            if (!source || right <= left) return [];
            const text = texts.get(index * words_an_item), item = list.words[index * words_an_item];
            const kind = text !== undefined && item === Kind.sprite ? 'line' : names[item];
            const id = source.closest('[data-id]')?.dataset.id ?? null;
            return [{ id, kind, x: left, y: top, w: right - left, h: bottom - top, text }];
        });
    }

    #show(shown) {
        if (this.#canvas.hidden === !shown && this.#canvas.style.display !== '') return;
        this.#canvas.hidden = !shown;
        this.#canvas.style.display = shown ? 'block' : 'none';
    }

    #put(sprite, width, height, fill) {
        const bytes = width * height;
        const room = this.#module._canvas_staging(bytes);
        fill(new Uint8Array(this.#memory.buffer, room, bytes));
        return this.#module._canvas_put(sprite, width, height) === 1;
    }

    #frame() {
        const began = performance.now();
        this.#show(true);
        const pixels = this.#pixels();
        const box = this.#canvas.getBoundingClientRect();
        this.#geometry.read(box);
        const read = performance.now();
        this.#module._canvas_begin();
        const pending = this.#resolve(pixels, read + raster_budget);
        const resolved = performance.now();
        this.#fit(box, pixels.ratio);
        const drawn = this.#draw(pixels, began);
        this.#measure({ geometry: read - began, raster: resolved - read, draw: performance.now() - resolved, drawn });
        if (pending) this.moved();
        if (drawn && document.documentElement.dataset.ready !== 'canvas') document.documentElement.dataset.ready = 'canvas';
    }

    /** Gives each line and picture its sprite; true when the budget ran out and the page stands in for some. */
    #resolve(pixels, deadline) {
        this.#raster.measure_baselines(this.#geometry.runs);
        let pending = false;
        this.stats.holes = 0;
        for (const job of this.#geometry.jobs()) {
            const place = this.#raster.place(job, pixels);
            if (!this.#use(job, place, pixels.ratio, deadline)) pending = true;
            if (job.underline) this.#place_underline(job, place.baseline / pixels.ratio);
        }
        return pending;
    }

    /** False when there was no time left to draw it. */
    #use(job, place, ratio, deadline) {
        const { list } = this.#geometry;
        const timely = performance.now() < deadline;
        const entry = this.#sprite_of(job, place, ratio, timely);
        if (!entry || (job.text !== undefined && !this.#raster.agrees(job, entry))) {
            list.kind(job.first, Kind.hole);
            this.stats.holes += 1;
            return Boolean(entry) || timely;
        }
        if (entry.sprite) list.sprite(job.first, entry.sprite, place.left + entry.left, place.top + entry.top);
        else list.kind(job.first, Kind.box);
        if (!entry.sprite) list.fill(job.first, 0);
        return true;
    }

    #sprite_of(job, place, ratio, may_draw) {
        const raster = this.#raster;
        if (!raster.has(place.key) && !(may_draw && raster.draw(job, place, ratio))) return undefined;
        return raster.entry(place.key);
    }

    #place_underline({ x, width, underline: { first, thickness, gap, colour } }, baseline) {
        const { list } = this.#geometry;
        list.place(first, { x, y: baseline + gap, width, height: thickness });
        list.fill(first, colour);
    }

    /** Device pixels a CSS pixel, and how many of them lie between the places where this browser puts edges. */
    #pixels() {
        const ratio = devicePixelRatio;
        if (ratio !== this.#known_pixels.ratio) this.#known_pixels = { ratio, grid: ratio === 1 ? 1 : this.#raster.grid(ratio) };
        return this.#known_pixels;
    }

    #fit(box, ratio) {
        const canvas = this.#canvas;
        // The observer may be a frame late, and knows nothing of an emulated screen: it only settles the last pixel.
        const side = (exact, length) => Math.abs(exact - length * ratio) < 1.5 ? exact : Math.round(length * ratio);
        const width = side(this.#device_size.width, box.width), height = side(this.#device_size.height, box.height);
        if (canvas.width === width && canvas.height === height) return;
        canvas.width = width;
        canvas.height = height;
    }

    #draw({ ratio, grid }, now) {
        const { list } = this.#geometry;
        const room = this.#module._canvas_items(list.count);
        const words = list.words.subarray(0, list.count * words_an_item);
        new Uint32Array(this.#memory.buffer, room, words.length).set(words);
        const { width, height } = this.#canvas;
        new Float32Array(this.#memory.buffer, this.#module._canvas_surface(), 4).set([width / ratio, height / ratio, ratio, grid]);
        const seconds = (now - this.#last_frame) / 1000;
        this.#last_frame = now;
        return this.#module._canvas_frame(list.count, seconds) === 1;
    }

    #measure({ geometry, raster, draw, drawn }) {
        const { stats } = this;
        const words = new Uint32Array(this.#memory.buffer, this.#module._canvas_stats(), 8);
        const [frames, items, missing, commands, sprites, used_texels, evicted, repacked] = words;
        Object.assign(stats, { frames, items, commands, geometry, raster, draw });
        stats.atlas = { sprites, used: used_texels / atlas_size ** 2, evicted, repacked, missing };
        if (drawn) this.#module._canvas_note(geometry, raster, draw, stats.holes);
    }
}
