// Lines: where the browser broke a text node into lines, found with Range rectangles and kept until something changes.

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

export class Lines {
    #range = document.createRange();
    #known = new WeakMap();

    /** Lines are broken again, as after a font was loaded. */
    forget() {
        this.#known = new WeakMap();
    }

    /** The box around all of a text node. */
    box(node) {
        this.#range.selectNodeContents(node);
        return this.#range.getBoundingClientRect();
    }

    /** The lines of a text node, relative to its box; null where text, font or size changed since they were broken. */
    known(node, box, style) {
        const known = this.#known.get(node);
        const is_right = known && known.data === node.data && known.key === style.key &&
            Math.abs(known.width - box.width) < 0.02 && Math.abs(known.height - box.height) < 0.02;
        return is_right ? known.lines : null;
    }

    /** Likewise, broken anew. */
    of(node, box, style) {
        const lines = this.#break(node, box, style);
        this.#known.set(node, { data: node.data, key: style.key, width: box.width, height: box.height, lines });
        return lines;
    }

    #break(node, box, style) {
        const lines = [];
        const { data } = node;
        for (let start = 0; start < data.length;) {
            const end = this.#line_end(node, start);
            const [from, to] = this.#without_collapsed(node, start, end);
            const rect = to > from ? this.#rect(node, from, to) : null;
            if (rect && rect.width > 0) lines.push(line_of(data, [from, to], rect, box, style));
            start = end;
        }
        return lines;
    }

    #rect(node, start, end) {
        this.#range.setStart(node, start);
        this.#range.setEnd(node, end);
        return union(this.#range.getClientRects());
    }

    /** Spaces at either end that the page gives no width are not drawn; others keep the words in their places. */
    #without_collapsed(node, start, end) {
        const words = node.data.slice(start, end);
        const first = start + words.length - words.trimStart().length, last = start + words.trimEnd().length;
        if (last <= first) return [start, start];
        const has_width = (from, to) => to > from && this.#rect(node, from, to).width > 0.5;
        return [has_width(start, first) ? start : first, has_width(last, end) ? end : last];
    }

    /** Where the line that begins at `start` ends, found by halving. */
    #line_end(node, start) {
        let fits = start + 1, fails = node.data.length + 1;
        let probe = node.data.length;
        while (fails - fits > 1) {
            this.#range.setStart(node, start);
            this.#range.setEnd(node, probe);
            if (on_one_line(this.#range.getClientRects())) fits = probe; else fails = probe;
            probe = (fits + fails) >> 1;
        }
        return fits;
    }
}
