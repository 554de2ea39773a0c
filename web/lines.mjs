// Lines: where the browser broke a text into lines, found with Range rectangles and kept until something changes. A text is
// a text node, or several with nothing between them but the places where it may be broken (phrases.js).

/** Whether all rectangles lie on one line; more than one stands there when directions mix. */
function on_one_line(rects) {
    let top = Infinity, lowest_top = -Infinity, height = 0;
    for (const rect of rects) {
        if (rect.width === 0) continue;
        top = Math.min(top, rect.top);
        lowest_top = Math.max(lowest_top, rect.top);
        height = Math.max(height, rect.height);
    }
    return lowest_top - top < height / 2 || top === Infinity;
}

function union(rects) {
    let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
    for (const rect of rects) {
        if (rect.width === 0) continue;
        left = Math.min(left, rect.left);
        top = Math.min(top, rect.top);
        right = Math.max(right, rect.right);
        bottom = Math.max(bottom, rect.bottom);
    }
    return { left, top, width: right - left, height: bottom - top };
}

/** Letters of the scripts written from right to left. */
export const right_to_left = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;
const other_letter = /\p{L}/u;

const mark_of = (letter) => letter === undefined ? '' : right_to_left.test(letter) ? '\u200f' : '\u200e';

/**
 * The page decides the order of mixed directions for the whole paragraph, before it breaks lines. A line drawn alone gets
 * marks without width at its ends, in place of the letters that stood there.
 */
function with_neighbours(text, data, start, end, direction) {
    const opposed = direction === 'rtl' ? other_letter.test(data.replaceAll(/[\u0590-\u08ff]/g, '')) : right_to_left.test(data);
    if (!opposed) return text;
    const before = start > 0 ? data.slice(0, start).match(/\p{L}/gu)?.at(-1) : undefined;
    return mark_of(before) + text + mark_of(data.slice(end).match(other_letter)?.[0]);
}

function line_of(data, [start, end], rect, box, style) {
    const raw = data.slice(start, end);
    const text = style.keeps_spaces ? raw : raw.replace(/[ \t\r\n\f]+/g, ' ');
    const drawn = with_neighbours(text, data, start, end, style.direction);
    return { text, drawn, left: rect.left - box.left, top: rect.top - box.top, width: rect.width, height: rect.height };
}

/** A place where a text may be broken. @param {any} node */
export const is_break = (node) => node.localName === 'wbr';

/** The text that begins with this node; null where it is a later part of one. @param {any} node */
export function text_from(node) {
    if (node.previousSibling && is_break(node.previousSibling)) return null;
    const nodes = [node];
    for (let next = node; next.nextSibling && is_break(next.nextSibling); next = next.nextSibling.nextSibling) {
        nodes.push(next.nextSibling.nextSibling);
    }
    return { nodes, data: nodes.map(({ data }) => data).join('') };
}

export class Lines {
    #range = document.createRange();
    #known = new WeakMap();

    /** Lines are broken again, as after a font was loaded. */
    forget() {
        this.#known = new WeakMap();
    }

    /** The box around all of a text. */
    box({ nodes }) {
        this.#range.setStart(nodes[0], 0);
        this.#range.setEnd(nodes[nodes.length - 1], nodes[nodes.length - 1].length);
        return this.#range.getBoundingClientRect();
    }

    /** The lines of a text, relative to its box; null where text, font or size changed since they were broken. */
    known({ nodes, data }, box, style) {
        const known = this.#known.get(nodes[0]);
        const is_right = known && known.data === data && known.key === style.key &&
            Math.abs(known.width - box.width) < 0.02 && Math.abs(known.height - box.height) < 0.02;
        return is_right ? known.lines : null;
    }

    /** Likewise, broken anew. */
    of(text, box, style) {
        const lines = this.#break(text, box, style);
        this.#known.set(text.nodes[0], { data: text.data, key: style.key, width: box.width, height: box.height, lines });
        return lines;
    }

    #break(text, box, style) {
        const lines = [];
        const { data } = text;
        for (let start = 0; start < data.length;) {
            const end = this.#line_end(text, start);
            const [from, to] = this.#without_collapsed(text, start, end);
            const rect = to > from ? union(this.#rects(text, from, to)) : null;
            if (rect && rect.width > 0) lines.push(line_of(data, [from, to], rect, box, style));
            start = end;
        }
        return lines;
    }

    /** A place where two nodes meet belongs to the one behind at the start of a range, and to the one before at its end. */
    #rects({ nodes }, start, end) {
        let index = 0;
        while (start >= nodes[index].length && index < nodes.length - 1) {
            start -= nodes[index].length;
            end -= nodes[index].length;
            index += 1;
        }
        this.#range.setStart(nodes[index], start);
        while (end > nodes[index].length && index < nodes.length - 1) {
            end -= nodes[index].length;
            index += 1;
        }
        this.#range.setEnd(nodes[index], end);
        return this.#range.getClientRects();
    }

    /** Spaces at either end that the page gives no width are not drawn; others keep the words in their places. */
    #without_collapsed(text, start, end) {
        const words = text.data.slice(start, end);
        const first = start + words.length - words.trimStart().length, last = start + words.trimEnd().length;
        if (last <= first) return [start, start];
        const has_width = (from, to) => to > from && union(this.#rects(text, from, to)).width > 0.5;
        return [has_width(start, first) ? start : first, has_width(last, end) ? end : last];
    }

    /** Where the line that begins at `start` ends, found by halving. */
    #line_end(text, start) {
        let fits = start + 1, fails = text.data.length + 1;
        let probe = text.data.length;
        while (fails - fits > 1) {
            if (on_one_line(this.#rects(text, start, probe))) fits = probe; else fails = probe;
            probe = (fits + fails) >> 1;
        }
        return fits;
    }
}
