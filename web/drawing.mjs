// Drawing: from what the page laid out to a list that the canvas module draws. Knows neither when to draw nor why not to.
import { finished } from './canvas_module.mjs';
import { Geometry, Kind, words_an_item } from './geometry.mjs';
import { Raster } from './raster.mjs';
import { give_way } from './slices.mjs';

const atlas_size = 2048;
const panels = { events: 0, tree: 1, network: 2 };

export class Drawing {
    /** Of the last drawing: milliseconds, counts, and how many device pixels it drew anew. */
    stats = { frames: 0, items: 0, commands: 0, pixels: 0, holes: 0, geometry: 0, raster: 0, draw: 0, atlas: {} };
    geometry;

    /** Whether the list is that of the page as it is. */
    #is_read = false;
    #view = { left: 0, top: 0, width: 0, height: 0 };
    #canvas;
    #module = null;
    #memory = null;
    #gl = null;
    #raster;
    #last_frame = 0;
    #known_pixels = { ratio: 0, grid: 1 };
    #end = 0;
    #did_some = false;
    /** The backing store in device pixels where the browser tells it exactly. */
    #device_size = { width: 0, height: 0 };

    constructor(canvas, page) {
        this.#canvas = canvas;
        this.geometry = new Geometry(page);
        const store = {
            hold: (sprite) => this.#module._canvas_hold(sprite) === 1,
            put: (...sprite) => this.#put(...sprite),
        };
        this.#raster = new Raster(store, canvas);
    }

    /** Makes everything in the context, also in one that was lost; drivers compile meanwhile without holding up the page. */
    async bring_up(module = this.#module, memory = this.#memory, gl = this.#gl) {
        this.#module = module;
        this.#memory = memory;
        this.#gl = gl;
        this.#look();
        this.#fit(devicePixelRatio);
        await give_way();
        module._canvas_start(atlas_size);
        await finished(gl);
        if (module._canvas_finish() !== 1) throw new Error('The shaders do not work here');
        await finished(gl);
        // Browsers compile what is called for the first time: better now than in the first frame.
        this.draw();
    }

    stop() {
        this.#raster.stop();
    }

    /** Only positions changed. */
    moved() {
        this.#is_read = false;
    }

    /** Anything may look otherwise. */
    restyle() {
        this.geometry.restyle();
        this.moved();
    }

    /** Something changed in and around this element. */
    touch(element) {
        this.geometry.touch(element);
        this.moved();
    }

    forget_text() {
        this.geometry.forget_lines();
        this.#raster.forget();
        this.moved();
    }

    /** Nothing of what was drawn is left, in neither heap. */
    forget() {
        this.#module._canvas_forget();
        this.forget_text();
    }

    set device_size(size) {
        this.#device_size = size;
    }

    /**
     * Reads the page and finds a sprite for each line and picture, for so long, and does some of what is left in any case.
     * 'unread': the list is of no use yet. 'partly': the page has to show in place of some.
     * @returns {'unread' | 'partly' | 'ready'}
     */
    prepare(milliseconds) {
        const began = performance.now();
        this.#end = began + milliseconds;
        this.#did_some = false;
        this.#read();
        const read = performance.now();
        this.stats.geometry = read - began;
        if (!this.#is_read) return 'unread';
        this.#module._canvas_begin();
        const is_ready = this.#resolve();
        this.stats.raster = performance.now() - read;
        return is_ready ? 'ready' : 'partly';
    }

    /** Draws what was prepared where it differs from what is on the screen; false where that is nowhere. */
    draw() {
        const began = performance.now();
        const { ratio, grid } = this.#pixels();
        this.#fit(ratio);
        const { list } = this.geometry;
        const room = this.#module._canvas_items(list.count);
        const words = list.words.subarray(0, list.count * words_an_item);
        new Uint32Array(this.#memory.buffer, room, words.length).set(words);
        const { width, height } = this.#canvas;
        new Float32Array(this.#memory.buffer, this.#module._canvas_surface(), 4).set([width / ratio, height / ratio, ratio, grid]);
        const drawn = this.#module._canvas_frame(list.count, (began - this.#last_frame) / 1000) === 1;
        this.#last_frame = began;
        this.#note(performance.now() - began, drawn);
        return drawn;
    }

    /** Draws all of the page and clears it again, which costs as much as a frame that is shown. */
    draw_unseen(milliseconds) {
        this.moved();
        this.prepare(milliseconds);
        // Closing the inspector, open or not, forgets what is on the screen.
        this.inspect(false);
        this.draw();
        this.inspect(false);
        this.#gl.disable(this.#gl.SCISSOR_TEST);
        this.#gl.clear(this.#gl.COLOR_BUFFER_BIT);
    }

    inspect(open) {
        this.#module._canvas_inspect(open ? 1 : 0);
    }

    /** True when the pointer is over the inspector. */
    point(...event) {
        return this.#module._canvas_point(...event) === 1;
    }

    /** A line for the inspector: `panel` is events, tree or network. */
    tell(panel, line) {
        const bytes = new TextEncoder().encode(line);
        const room = this.#module._canvas_staging(bytes.length + 1);
        new Uint8Array(this.#memory.buffer, room, bytes.length).set(bytes);
        this.#module._canvas_tell(panels[panel], bytes.length);
    }

    /** For tests: all that the module remembers. */
    get memory() {
        return this.#memory;
    }

    /** For tests: what the last frame painted, in CSS pixels, clipped as it was. */
    painted() {
        const { list, runs } = this.geometry;
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

    /** What the canvas lies over; while it is hidden, all that can be seen. */
    #look() {
        const { left, top, width, height } = this.#canvas.getBoundingClientRect();
        const view = width > 0 ? { left, top, width, height } : { left: 0, top: 0, width: innerWidth, height: innerHeight };
        if (Object.keys(view).some((side) => view[side] !== this.#view[side])) this.moved();
        this.#view = view;
    }

    #read() {
        const left = () => Math.max(0, this.#end - performance.now());
        this.#look();
        if (this.#is_read) return;
        this.#is_read = this.geometry.renew(left()) && this.geometry.read(this.#view, left());
        this.#did_some = true;
    }

    /** Whether something more may be done now: one thing always, or a slow device would never come to an end. */
    #has_time() {
        const may = !this.#did_some || performance.now() < this.#end;
        this.#did_some = true;
        return may;
    }

    #put(sprite, width, height, fill) {
        const bytes = width * height;
        const room = this.#module._canvas_staging(bytes);
        fill(new Uint8Array(this.#memory.buffer, room, bytes));
        return this.#module._canvas_put(sprite, width, height) === 1;
    }

    /** Gives each line and picture its sprite; false when the time ran out and the page stands in for some. */
    #resolve() {
        const raster = this.#raster, pixels = this.#pixels();
        raster.measure_baselines(this.geometry.runs, () => this.#has_time());
        let is_ready = true;
        this.stats.holes = 0;
        for (const job of this.geometry.jobs()) {
            const place = raster.place(job, pixels);
            let is_there = place !== null && raster.has(place.key);
            // There may be no room for it, now and later.
            if (place && !is_there && this.#has_time()) is_there = raster.draw(job, place, pixels.ratio);
            else if (!is_there) is_ready = false;
            this.#use(job, place, is_there ? raster.entry(place.key) : null);
            if (job.underline && place) this.#place_underline(job, place.baseline / pixels.ratio);
        }
        return is_ready;
    }

    /** Where there is no sprite, or one that looks otherwise than the page does, the page shows through. */
    #use(job, place, entry) {
        const { list } = this.geometry;
        if (!entry || (job.text !== undefined && !this.#raster.agrees(job, entry))) {
            list.kind(job.first, Kind.hole);
            this.stats.holes += 1;
        } else if (entry.sprite) {
            list.kind(job.first, Kind.sprite);
            list.sprite(job.first, entry.sprite, place.left + entry.left, place.top + entry.top);
        } else {
            list.kind(job.first, Kind.box);
            list.fill(job.first, 0);
        }
    }

    #place_underline({ x, width, underline: { first, thickness, gap, colour } }, baseline) {
        const { list } = this.geometry;
        list.place(first, { x, y: baseline + gap, width, height: thickness });
        list.fill(first, colour);
    }

    /** Device pixels a CSS pixel, and how many of them lie between the places where this browser puts edges. */
    #pixels() {
        const ratio = devicePixelRatio;
        if (ratio !== this.#known_pixels.ratio) this.#known_pixels = { ratio, grid: ratio === 1 ? 1 : this.#raster.grid(ratio) };
        return this.#known_pixels;
    }

    #fit(ratio) {
        const canvas = this.#canvas, view = this.#view;
        // The observer may be a frame late, and knows nothing of an emulated screen: it only settles the last pixel.
        const side = (exact, length) => Math.abs(exact - length * ratio) < 1.5 ? exact : Math.round(length * ratio);
        const width = side(this.#device_size.width, view.width), height = side(this.#device_size.height, view.height);
        if (canvas.width === width && canvas.height === height) return;
        canvas.width = width;
        canvas.height = height;
    }

    #note(draw, drawn) {
        const { stats } = this;
        const words = new Uint32Array(this.#memory.buffer, this.#module._canvas_stats(), 9);
        const [frames, items, missing, commands, sprites, used_texels, evicted, repacked, pixels] = words;
        Object.assign(stats, { frames, items, commands, pixels, draw });
        stats.atlas = { sprites, used: used_texels / atlas_size ** 2, evicted, repacked, missing };
        if (drawn) this.#module._canvas_note(stats.geometry, stats.raster, draw, stats.holes);
    }
}
