// Geometry: reads what the browser laid out, in one pass and in document order, and writes the paint list.
// It changes nothing on the page, and knows boxes, lines and pictures but neither services nor components.

import { is_break, Lines, text_from } from './lines.mjs';
import { is_clear, path_style_of, style_of, text_style_of } from './style.mjs';

/** Words of 32 bits an item, as struct Item of src/canvas/paint_list.hpp lays them out. */
export const words_an_item = 22;
export const Kind = { box: 1, sprite: 2, hole: 3, clip: 4, unclip: 5 };

const at = { kind: 0, x: 1, y: 2, width: 3, height: 4, fill: 5, line: 6, style: 7, borders: 8, radii: 12, sprite: 20, pixel: 21 };

const nowhere = { x: 0, y: 0, width: 0, height: 0 };

export class PaintList {
    words = new Uint32Array(words_an_item * 256);
    floats = new Float32Array(this.words.buffer);
    count = 0;
    /** The element each item was read from. @type {(Element | null)[]} */
    sources = [];

    clear() {
        this.count = 0;
        this.sources.length = 0;
    }

    /** Appends an item and gives its first word. Where nothing is said of its place, it has none yet. */
    add(kind, rect = nowhere, source = null) {
        const first = this.count * words_an_item;
        if (first + words_an_item > this.words.length) this.#grow();
        this.words.fill(0, first, first + words_an_item);
        this.words[first] = kind;
        this.count += 1;
        this.sources.push(source);
        this.place(first, rect);
        return first;
    }

    place(first, { x, y, width, height }) {
        this.floats[first + at.x] = x;
        this.floats[first + at.y] = y;
        this.floats[first + at.width] = width;
        this.floats[first + at.height] = height;
    }

    kind(first, kind) {
        this.words[first] = kind;
    }

    fill(first, colour) {
        this.words[first + at.fill] = colour;
    }

    sprite(first, id, left, top) {
        this.words[first + at.sprite] = id;
        this.words[first + at.pixel] = (left & 0xffff) | ((top & 0xffff) << 16);
    }

    border(first, colour, dashed, widths) {
        this.words[first + at.line] = colour;
        this.words[first + at.style] = dashed ? 1 : 0;
        this.floats.set(widths, first + at.borders);
    }

    radii(first, radii) {
        this.floats.set(radii, first + at.radii);
    }

    #grow() {
        const words = new Uint32Array(this.words.length * 2);
        words.set(this.words);
        this.words = words;
        this.floats = new Float32Array(words.buffer);
    }
}

const inset = (rect, [top, right, bottom, left]) => ({
    left: rect.left + left, top: rect.top + top, width: rect.width - left - right, height: rect.height - top - bottom,
});

const has_text = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data !== '');
const is_same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

export class Geometry {
    list = new PaintList();
    /** Lines of text and layers of pictures that wait for a sprite, with the first word of their item. */
    runs = [];
    pictures = [];
    /** How many styles changed without a word. */
    missed = 0;

    #page;
    #lines = new Lines();
    /** By element, with the epoch in which they were read. */
    #styles = new WeakMap();
    #epoch = 0;
    /** Styles of an earlier epoch are not to be painted by. */
    #oldest = 0;
    /** Until when lines are broken, how many texts were and how many still wait. */
    #deadline = 0;
    #broken = 0;
    #unread = 0;
    #rings = [];
    /** Of the layer being read: positioned elements put aside, and the clips in force. */
    #layers = [];
    #clips = [];
    #view = { left: 0, top: 0, width: 0, height: 0 };

    constructor(page) {
        this.#page = page;
    }

    /** Styles may have changed anywhere: nothing is painted by those that are known. Scrolling changes none and skips this. */
    restyle() {
        this.#epoch += 1;
        this.#oldest = this.#epoch;
    }

    /** Styles of this element, of all in it and of what it stands in are read again. */
    touch(element) {
        this.#styles.delete(element);
        for (const inner of element.querySelectorAll('*')) this.#styles.delete(inner);
        for (let outer = element.parentElement; outer; outer = outer.parentElement) this.#styles.delete(outer);
    }

    /** Styles are painted by as they are known, and review() looks at all of them again. */
    doubt() {
        this.#epoch += 1;
    }

    /** Lines are broken again, as after a font was loaded. */
    forget_lines() {
        this.#lines.forget();
        this.restyle();
    }

    /** Reads styles that are not known, at least one and for so long; true once none is left. */
    renew(milliseconds) {
        return this.#read_styles(milliseconds, this.#oldest);
    }

    /** Likewise those in doubt. What differed is counted in `missed`. */
    review(milliseconds) {
        return this.#read_styles(milliseconds, this.#epoch);
    }

    /**
     * Reads all that is inside `view`, the canvas' rectangle. False where there was no time to see how the page broke its
     * lines: the list is then of no use.
     */
    read(view, milliseconds) {
        this.#view = view;
        this.#deadline = performance.now() + milliseconds;
        this.#broken = 0;
        this.#unread = 0;
        this.list.clear();
        this.runs.length = 0;
        this.pictures.length = 0;
        const backdrop = this.list.add(Kind.box, { x: 0, y: 0, width: view.width, height: view.height });
        this.list.fill(backdrop, this.#backdrop());
        const lang = this.#page.closest('[lang]')?.lang ?? '';
        if (this.#style(this.#page)) this.#paint_layer(this.#page, { lang, underline: null });
        return this.#unread === 0;
    }

    /** Everything that waits for a sprite. */
    jobs() {
        return [...this.runs, ...this.pictures];
    }

    /** What the browser paints behind everything: the root's background, else the body's, else white. */
    #backdrop() {
        for (const element of [document.documentElement, document.body]) {
            const style = this.#style(element);
            if (style && !is_clear(style.fill)) return style.fill;
        }
        return 0xffffffff;
    }

    #style(element) {
        const known = this.#styles.get(element);
        return known && known.epoch >= this.#oldest ? known.style : this.#read_style(element);
    }

    #read_styles(milliseconds, oldest) {
        const deadline = performance.now() + milliseconds;
        for (let element = this.#page, read = 0; element; element = this.#next(element)) {
            if (this.#styles.get(element)?.epoch >= oldest) continue;
            if (read > 0 && performance.now() >= deadline) return false;
            this.#read_style(element);
            read += 1;
        }
        return true;
    }

    /** The next element of the page that may be painted, in document order. */
    #next(element) {
        const inner = element.firstElementChild;
        if (this.#styles.get(element)?.style && inner && !is_break(inner)) return inner;
        let last = element;
        while (last && last !== this.#page && !last.nextElementSibling) last = last.parentElement;
        return last && last !== this.#page ? last.nextElementSibling : null;
    }

    #read_style(element) {
        const computed = getComputedStyle(element);
        const style = element.localName === 'path' ? path_style_of(computed) : style_of(element, computed, this.#page);
        if (style && element.localName !== 'path' && has_text(element)) style.text = text_style_of(computed);
        const known = this.#styles.get(element);
        if (known && known.epoch >= this.#oldest && !is_same(known.style, style)) this.missed += 1;
        this.#styles.set(element, { epoch: this.#epoch, style });
        return style;
    }

    /**
     * A positioned element and what is in it. Browsers paint positioned descendants after all others, so they are put
     * aside and come last. Each is taken as a whole; levels below zero are not told apart from zero.
     */
    #paint_layer(element, inherited) {
        const outer = { layers: this.#layers, clips: this.#clips, rings: this.#rings };
        this.#layers = [];
        this.#clips = [];
        this.#rings = [];
        this.#paint(element, this.#style(element), inherited);
        // Outlines lie over all of their layer, but under what the next layer covers, such as a dock that stays in place.
        for (const ring of this.#rings) this.#add_ring(ring);
        this.#layers.sort((one, other) => one.level - other.level);
        for (const layer of this.#layers) {
            for (const clip of layer.clips) this.#add(Kind.clip, clip.inside);
            this.#paint_layer(layer.element, layer.inherited);
            for (let count = layer.clips.length; count > 0; count -= 1) this.list.add(Kind.unclip);
        }
        this.#layers = outer.layers;
        this.#clips = outer.clips;
        this.#rings = outer.rings;
    }

    #walk(element, inherited) {
        const style = this.#style(element);
        if (!style) return;
        const { position, level } = style;
        if (position === 'static') {
            this.#paint(element, style, inherited);
            return;
        }
        const within = this.#clips.filter((clip) =>
            position !== 'fixed' && (position !== 'absolute' || clip.contains_absolute));
        this.#layers.push({ element, inherited, level, clips: within });
    }

    #paint(element, style, inherited) {
        const rect = element.getBoundingClientRect();
        // One pixel, clipped: text for screen readers only.
        if (style.clips && rect.width <= 1.5 && rect.height <= 1.5) return;
        const seen = this.#in_view(rect);
        if (element.localName === 'svg') {
            if (style.visible && seen) this.#add_picture(element, style, rect);
            return;
        }
        if (!style.contents && seen) this.#add_box(element, style, rect);
        if (style.native) return;
        const clips = style.clips && element !== this.#page;
        if (clips && !seen) return;
        if (clips) this.#begin_clip(style, rect);
        this.#walk_within(element, style, {
            lang: element.lang || inherited.lang, underline: style.underline ?? inherited.underline,
        });
        if (clips) this.#end_clip();
    }

    #walk_within(element, style, inherited) {
        for (let node = element.firstChild; node; node = node.nextSibling) {
            if (node.nodeType === Node.ELEMENT_NODE && !is_break(node)) this.#walk(node, inherited);
            else if (node.nodeType === Node.TEXT_NODE && style.visible) this.#add_lines(node, element, inherited);
        }
    }

    #in_view(rect) {
        const view = this.#view;
        return rect.right > view.left - 16 && rect.bottom > view.top - 16 &&
            rect.left < view.left + view.width + 16 && rect.top < view.top + view.height + 16;
    }

    /** A rectangle of the viewport as the canvas counts. */
    #placed({ left, top, width, height }) {
        return { x: left - this.#view.left, y: top - this.#view.top, width, height };
    }

    #add(kind, rect, source = null) {
        return this.list.add(kind, this.#placed(rect), source);
    }

    #radii(corners, rect) {
        return corners.map((radius, index) => radius.relative
            ? radius.length / 100 * (index < 4 ? rect.width : rect.height) : radius.length);
    }

    #add_box(element, style, rect) {
        const radii = style.corners ? this.#radii(style.corners, rect) : null;
        if (style.paints) {
            const box = this.#add(Kind.box, rect, element);
            this.list.fill(box, style.fill);
            this.list.border(box, style.line, style.dashed, style.widths);
            if (radii) this.list.radii(box, radii);
        }
        if (style.native && style.visible) this.#add_native(element, style, rect, radii);
        if (style.outline && style.visible) this.#rings.push({ element, outline: style.outline, rect, radii });
    }

    /** The frame of a native field is painted; inside it the page shows through. */
    #add_native(element, style, rect, radii) {
        const [top, right, bottom, left] = style.widths;
        const inside = inset(rect, style.widths);
        const hole = this.#add(Kind.hole, inside, element);
        if (!radii) return;
        const beside = [left, right, right, left], above = [top, top, bottom, bottom];
        this.list.radii(hole, radii.map((radius, index) =>
            Math.max(0, radius - (index < 4 ? beside[index] : above[index - 4]))));
    }

    #add_ring({ element, outline, rect, radii }) {
        const { width, offset, colour, dashed } = outline;
        const out = width + offset;
        const ring = this.#add(Kind.box, {
            left: rect.left - out, top: rect.top - out, width: rect.width + 2 * out, height: rect.height + 2 * out,
        }, element);
        this.list.border(ring, colour, dashed, [width, width, width, width]);
        // As browsers round outlines: small corners grow by less, and square ones stay square.
        const grown = (radius) => radius >= out ? radius + out : radius + out * (1 + (radius / out - 1) ** 3);
        if (radii) this.list.radii(ring, radii.map((radius) => radius > 0 ? grown(radius) : 0));
    }

    #begin_clip({ padding_edge, position }, rect) {
        const inside = inset(rect, padding_edge);
        this.#clips = [...this.#clips, { inside, contains_absolute: position !== 'static' }];
        this.#add(Kind.clip, inside);
    }

    #end_clip() {
        this.#clips = this.#clips.slice(0, -1);
        this.list.add(Kind.unclip);
    }

    #add_picture(svg, style, rect) {
        this.#add_box(svg, style, rect);
        const view_box = svg.viewBox.baseVal;
        if (!rect.width || !rect.height || !view_box?.width || !view_box.height) return;
        for (const path of svg.querySelectorAll('path')) {
            const fill = this.#style(path);
            if (!fill) continue;
            const first = this.#add(Kind.sprite, rect, svg);
            this.list.fill(first, fill.colour);
            this.pictures.push({
                first, shape: path.getAttribute('d') ?? '', view_box, crisp: fill.crisp,
                mirrored: style.mirrored, ...this.#placed(rect),
            });
        }
    }

    #add_lines(node, element, { lang, underline: decoration }) {
        const text = text_from(node);
        const style = this.#style(element).text;
        if (!text || !style) return;
        const box = this.#lines.box(text);
        if (box.width === 0 || !this.#in_view(box)) return;
        for (const line of this.#lines_of(text, box, style)) {
            const rect = { left: box.left + line.left, top: box.top + line.top, width: line.width, height: line.height };
            const underline = decoration && { ...decoration, first: this.list.add(Kind.box) };
            const first = this.#add(Kind.sprite, rect, element);
            this.list.fill(first, style.colour);
            this.runs.push({
                first, text: line.text, drawn: line.drawn, style, lang, underline, ...this.#placed(rect),
            });
        }
    }
    /** As long as there is time lines are broken, at least those of one text. */
    #lines_of(text, box, style) {
        const known = this.#lines.known(text, box, style);
        if (known) return known;
        if (this.#broken > 0 && performance.now() >= this.#deadline) {
            this.#unread += 1;
            return [];
        }
        this.#broken += 1;
        return this.#lines.of(text, box, style);
    }
}
