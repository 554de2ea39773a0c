// Raster: the browser's own text engine draws each line once, and Path2D each layer of a picture; both become coverage.

import { right_to_left } from './lines.mjs';

/** Lines whose text the canvas measures so differently from the page would be painted wrong: the page shows instead. */
const width_tolerance = 1;
const kept_entries = 4000;
const measured_at_once = 4;

/** Light text is drawn in white and dark text in near-black: text engines thicken the one and thin the other. */
function ink_for(colour) {
    const red = colour & 255, green = (colour >> 8) & 255, blue = (colour >> 16) & 255;
    return red * 0.3 + green * 0.59 + blue * 0.11 > 127 ? '#fff' : '#111';
}

/** The part of a length that lies inside one device pixel, as fine as browsers lay out, and the whole pixels before it. */
function split_pixel(length) {
    const parts = Math.floor(length * 64 + 0.5);
    return { whole: Math.floor(parts / 64), part: (parts & 63) / 64 };
}

/** The nearest place on the grid where the browser puts edges and baselines, in device pixels. */
const snap = (length, grid) => Math.floor(length / grid + 0.5) * grid;

const brackets = /[()[\]{}]/;
const left_to_right = /[A-Za-z\u00c0-\u02af]/;

export class Raster {
    /** Lines that measure differently here, since the last forget(). */
    disagreements = 0;

    #scratch;
    #context;
    #store;
    #entries = new Map();
    #baselines = new Map();
    #next_sprite = 1;
    /** @type {boolean | null} */
    #brackets_paired = null;

    /**
     * `store` keeps coverage: hold(sprite) tells whether it still does, put(sprite, width, height, fill) takes it.
     * `neighbour` is an element beside which measuring is done, outside the page's own content.
     */
    constructor(store, neighbour) {
        this.#store = store;
        this.#scratch = document.createElement('canvas');
        this.#scratch.width = 1024;
        this.#scratch.height = 128;
        // In the document, because text is shaped by the language that the canvas element has there.
        this.#scratch.hidden = true;
        this.#scratch.setAttribute('aria-hidden', 'true');
        this.#scratch.style.display = 'none';
        neighbour.after(this.#scratch);
        this.#context = this.#scratch.getContext('2d', { willReadFrequently: true });
    }

    stop() {
        this.#scratch.remove();
    }

    /** Fonts changed: everything is measured and drawn again. */
    forget() {
        this.#entries.clear();
        this.#baselines.clear();
        this.disagreements = 0;
        this.#context.clearRect(0, 0, this.#scratch.width, this.#scratch.height);
    }

    /** Whether the sprite can be painted without drawing it. */
    has(key) {
        const entry = this.#entries.get(key);
        return entry !== undefined && (!entry.sprite || this.#store.hold(entry.sprite));
    }

    /** Finds the baselines of lines that were not met before, a few at once and as long as there is time. */
    measure_baselines(runs, has_time = () => true) {
        if (this.#baselines.size > kept_entries) this.#baselines.clear();
        const unmeasured = new Map();
        for (const run of runs) {
            run.key = `${run.style.key}|${run.lang}|${run.drawn}`;
            if (!this.#baselines.has(run.key)) unmeasured.set(run.key, run);
        }
        const rest = [...unmeasured];
        while (rest.length > 0 && has_time()) this.#measure(rest.splice(0, measured_at_once));
    }

    /** Some lines in one layout outside the page. */
    #measure(unmeasured) {
        const bench = document.createElement('div');
        bench.setAttribute('aria-hidden', 'true');
        bench.style.cssText = 'position:fixed;top:0;left:0;width:0;height:0;overflow:hidden;visibility:hidden;contain:strict';
        const probes = unmeasured.map(([key, run]) => ({ key, ...this.#add_probe(bench, run) }));
        this.#scratch.after(bench);
        const range = document.createRange();
        for (const { key, text, foot } of probes) {
            range.selectNodeContents(text);
            this.#baselines.set(key, foot.getBoundingClientRect().bottom - range.getBoundingClientRect().top);
        }
        bench.remove();
    }

    /** A browser that lays out in device pixels has borders thinner than a CSS pixel; one that only magnifies has none. */
    grid(ratio) {
        const probe = document.createElement('div');
        probe.style.cssText = 'position:fixed;visibility:hidden;border-top:0.1px solid';
        this.#scratch.after(probe);
        const thinnest = parseFloat(getComputedStyle(probe).borderTopWidth);
        probe.remove();
        return thinnest === 1 ? ratio : 1;
    }

    #add_probe(bench, { drawn, style, lang }) {
        const line = document.createElement('div');
        line.lang = lang;
        line.dir = style.direction;
        line.style.cssText = 'position:absolute;top:0;left:0;white-space:pre;line-height:normal';
        line.style.font = `${style.before_size} ${style.size}px ${style.family}`;
        const words = document.createTextNode(drawn);
        const foot = document.createElement('i');
        foot.style.cssText = 'display:inline-block;width:0;height:0';
        const span = document.createElement('span');
        span.append(words);
        line.append(span, foot);
        bench.append(line);
        return { text: words, foot };
    }

    /** Where the line's sprite goes, in device pixels; null as long as its baseline was not measured. */
    place_run(run, { ratio, grid }) {
        if (!this.#baselines.has(run.key)) return null;
        const across = split_pixel(run.x * ratio);
        const baseline = (run.y + this.#baselines.get(run.key)) * ratio;
        const ink = ink_for(run.style.colour);
        const key = `${run.key}|${ink}|${across.part}|${ratio}`;
        return { key, left: across.whole, top: snap(baseline, grid), part: across.part, ink, baseline };
    }

    /** Browsers put the corner of a picture on a whole pixel, and leave it its size. */
    place_picture({ x, y, width, height, mirrored, crisp, shape }, { ratio, grid }) {
        const left = snap(x * ratio, grid), top = snap(y * ratio, grid);
        const key = `${width}|${height}|${ratio}|${mirrored}|${crisp}|${shape}`;
        return { key, left, top, width: width * ratio, height: height * ratio };
    }

    entry(key) {
        return this.#entries.get(key);
    }

    /** Where the sprite of a line or a picture goes. */
    place(job, pixels) {
        return job.text === undefined ? this.place_picture(job, pixels) : this.place_run(job, pixels);
    }

    /** Draws the sprite; false when there is no room for it. */
    draw(job, place, ratio) {
        return job.text === undefined ? this.draw_picture(job, place) : this.draw_run(job, place, ratio);
    }

    draw_run(run, place, ratio) {
        const context = this.#context;
        this.#set_font(run, ratio);
        const size = context.measureText(run.drawn);
        const entry = { sprite: 0, left: 0, top: 0, width: size.width / ratio };
        // Firefox gives too small a right edge when directions mix.
        const left = Math.ceil(Math.max(0, size.actualBoundingBoxLeft)) + 2;
        const right = Math.ceil(Math.max(size.actualBoundingBoxRight, size.width)) + 2;
        const above = Math.ceil(Math.max(size.actualBoundingBoxAscent, size.fontBoundingBoxAscent ?? 0)) + 2;
        const below = Math.ceil(Math.max(size.actualBoundingBoxDescent, size.fontBoundingBoxDescent ?? 0)) + 2;
        if (this.#make_room(left + right, above + below)) this.#set_font(run, ratio);
        context.fillStyle = place.ink;
        context.fillText(run.drawn, left + place.part, above);
        return this.#keep(place.key, entry, left + right, above + below, { left, top: above, crisp: false });
    }

    /** Whether the canvas shows the line as the page does, as far as can be told without looking. */
    agrees(run, entry) {
        if (Math.abs(entry.width - run.width) > width_tolerance) return false;
        const mixed = brackets.test(run.text) && right_to_left.test(run.text) && left_to_right.test(run.text);
        return !mixed || this.#pairs_brackets();
    }

    /** WebKit's canvas, unlike its page, puts brackets between words of both directions on the wrong side. */
    #pairs_brackets() {
        if (this.#brackets_paired !== null) return this.#brackets_paired;
        const context = this.#context;
        const drawn = (text) => {
            this.#make_room(128, 64);
            context.font = '32px sans-serif';
            context.direction = 'rtl';
            context.fillStyle = '#000';
            context.fillText(text, 8, 40);
            return context.getImageData(0, 0, 128, 64).data;
        };
        // The mark says outright what the pair rule would conclude, and has no width.
        const right = drawn('a (b)\u200e \u0628');
        this.#brackets_paired = drawn('a (b) \u0628').every((value, index) => value === right[index]);
        return this.#brackets_paired;
    }

    draw_picture({ view_box, mirrored, crisp, shape }, { key, width, height }) {
        const scale = Math.min(width / view_box.width, height / view_box.height);
        const x = 1 + (width - view_box.width * scale) / 2, y = 1 + (height - view_box.height * scale) / 2 - view_box.y * scale;
        const across = Math.ceil(width), down = Math.ceil(height);
        const context = this.#context;
        this.#make_room(across + 2, down + 2);
        context.save();
        if (mirrored) context.setTransform(-scale, 0, 0, scale, x + (view_box.x + view_box.width) * scale, y);
        else context.setTransform(scale, 0, 0, scale, x - view_box.x * scale, y);
        context.fillStyle = '#000';
        context.fill(new Path2D(shape));
        context.restore();
        return this.#keep(key, { sprite: 0, left: 0, top: 0, width: 0 }, across + 2, down + 2, { left: 1, top: 1, crisp });
    }

    #set_font({ style, lang }, ratio) {
        const context = this.#context;
        if (this.#scratch.lang !== lang) this.#scratch.lang = lang;
        context.font = `${style.before_size} ${style.size * ratio}px ${style.family}`;
        context.direction = style.direction;
        context.textAlign = 'left';
        context.textBaseline = 'alphabetic';
        if ('lang' in context) context.lang = lang || 'inherit';
        if ('letterSpacing' in context) context.letterSpacing = `${style.spacing * ratio}px`;
        if ('wordSpacing' in context) context.wordSpacing = `${style.word_spacing * ratio}px`;
    }

    /** Clears so much of the scratch canvas, growing it first where needed; true when that reset its state. */
    #make_room(width, height) {
        const scratch = this.#scratch;
        if (width > scratch.width || height > scratch.height) {
            scratch.width = Math.max(width, scratch.width);
            scratch.height = Math.max(height, scratch.height);
            return true;
        }
        this.#context.clearRect(0, 0, width, height);
        return false;
    }

    /** Trims what was drawn to its ink and stores it. */
    #keep(key, entry, width, height, { left, top, crisp }) {
        const pixels = new Uint32Array(this.#context.getImageData(0, 0, width, height).data.buffer);
        const box = ink_box(pixels, width, height);
        if (box) {
            entry.left = box.left - left;
            entry.top = box.top - top;
            entry.sprite = this.#next_sprite++;
            const columns = box.right - box.left, rows = box.bottom - box.top;
            const stored = this.#store.put(entry.sprite, columns, rows, (bytes) => {
                for (let row = 0, to = 0; row < rows; row += 1) {
                    let from = (box.top + row) * width + box.left;
                    for (const end = from + columns; from < end; from += 1, to += 1) {
                        const alpha = pixels[from] >>> 24;
                        bytes[to] = crisp ? (alpha > 127 ? 255 : 0) : alpha;
                    }
                }
            });
            if (!stored) return false;
        }
        if (this.#entries.size > kept_entries) this.#entries.clear();
        this.#entries.set(key, entry);
        return true;
    }
}

/** The smallest box around all pixels that are not clear, or null. Alpha is the highest byte on every platform we meet. */
function ink_box(pixels, width, height) {
    let left = width, right = 0, top = -1, bottom = 0;
    for (let row = 0; row < height; row += 1) {
        const start = row * width;
        let first = 0;
        while (first < width && pixels[start + first] >>> 24 === 0) first += 1;
        if (first === width) continue;
        let last = width - 1;
        while (pixels[start + last] >>> 24 === 0) last -= 1;
        if (top < 0) top = row;
        bottom = row + 1;
        left = Math.min(left, first);
        right = Math.max(right, last + 1);
    }
    return top < 0 ? null : { left, top, right, bottom };
}
