// Writing: draws what a finger, a pen or a mouse writes on the pad, and has the hand module read it. Loaded with the
// module and its strokes when somebody wants to write, and not before.
import { assets } from './assets.mjs';
import { calls_of_hand } from './hand.mjs';

const most_signs = 8;
const pen_share = 0.025; // of the pad's side
const pause_ms = 60; // the line is seen to its end before it is read

/** @type {Promise<{read: (strokes: number[][], most: number) => string}> | null} */
let hand = null;
/** What is written on: ends when core drops it. @type {Pad | null} */
let pad = null;

async function load() {
    const [module, strokes] = await Promise.all([assets['hand.wasm'], assets['strokes.bin']].map(async (url) => {
        const response = await fetch(url);
        if (!response.ok) throw new Error(String(response.status));
        return response.arrayBuffer();
    }));
    return calls_of_hand(await WebAssembly.compile(module), strokes);
}

/** @param {(event: {event: string, signs: string, failed?: boolean}) => void} send */
export async function open(send) {
    drop();
    const mine = pad = new Pad(/** @type {any} */ (document.querySelector('canvas.writing')), () => tell(mine, send));
    hand ??= load();
    await hand.catch(() => {
        hand = null;
        if (mine === pad) send({ event: 'StrokesRead', signs: '', failed: true });
    });
}

async function tell(mine, send) {
    const reader = await hand?.catch(() => null);
    if (mine === pad && reader) send({ event: 'StrokesRead', signs: reader.read(mine.strokes, most_signs) });
}

export const undo = () => pad?.undo();
export const clear = () => pad?.clear();

export function drop() {
    pad?.end();
    pad = null;
}

/** Somebody else comes: the module goes, and with its memory all that was written. */
export function forget() {
    drop();
    hand = null;
}

/** One surface and the strokes on it; each stroke is x, y, x, y… in CSS pixels of the surface. */
class Pad {
    /** @type {number[][]} */
    strokes = [];
    #canvas;
    #context;
    #written;
    #pointer = -1;
    #pause = 0;
    #listening = new AbortController();

    /** @param {HTMLCanvasElement} canvas @param {() => void} written called after each stroke */
    constructor(canvas, written) {
        this.#canvas = canvas;
        this.#context = canvas.getContext('2d');
        this.#written = written;
        const { signal } = this.#listening;
        canvas.addEventListener('pointerdown', (event) => this.#down(event), { signal });
        canvas.addEventListener('pointermove', (event) => this.#moved(event), { signal });
        for (const end of ['pointerup', 'pointercancel']) canvas.addEventListener(end, (event) => this.#up(/** @type {any} */ (event)), { signal });
        addEventListener('resize', () => this.#draw(), { signal });
        this.#draw();
    }

    end() {
        this.#listening.abort();
        clearTimeout(this.#pause);
    }

    undo() {
        this.strokes.pop();
        this.#draw();
        this.#written();
    }

    clear() {
        clearTimeout(this.#pause);
        this.strokes.length = 0;
        this.#draw();
    }

    /** A palm and a second finger are no pen. */
    #down(event) {
        if (this.#pointer >= 0 || !event.isPrimary || event.button > 0) return;
        event.preventDefault();
        clearTimeout(this.#pause);
        this.#pointer = event.pointerId;
        this.#canvas.setPointerCapture(event.pointerId);
        this.strokes.push([]);
        this.#add(event);
    }

    #moved(event) {
        if (event.pointerId !== this.#pointer) return;
        const between = event.getCoalescedEvents?.() ?? [];
        for (const one of between.length ? between : [event]) this.#add(one);
    }

    #up(event) {
        if (event.pointerId !== this.#pointer) return;
        this.#pointer = -1;
        this.#pause = window.setTimeout(this.#written, pause_ms);
    }

    #add({ clientX, clientY }) {
        const { left, top } = this.#canvas.getBoundingClientRect();
        const stroke = this.strokes[this.strokes.length - 1];
        stroke?.push(Math.max(0, clientX - left), Math.max(0, clientY - top));
        if (stroke) this.#draw_line(stroke.slice(-4));
    }

    #draw_line(points) {
        const context = this.#context;
        context.beginPath();
        context.moveTo(points[0], points[1]);
        for (let index = 0; index < points.length; index += 2) context.lineTo(points[index], points[index + 1]);
        context.stroke();
    }

    /** Everything anew, at the size and in the colour that the pad has now. */
    #draw() {
        const { clientWidth, clientHeight } = this.#canvas;
        this.#canvas.width = clientWidth * devicePixelRatio;
        this.#canvas.height = clientHeight * devicePixelRatio;
        const context = this.#context;
        context.scale(devicePixelRatio, devicePixelRatio);
        Object.assign(context, { lineWidth: clientHeight * pen_share, lineCap: 'round', lineJoin: 'round', strokeStyle: getComputedStyle(this.#canvas).color });
        for (const stroke of this.strokes) this.#draw_line(stroke);
    }
}
