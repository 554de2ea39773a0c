// Writing: draws what a finger, a pen or a mouse writes on the pad, and has the hand module read it in a worker. Loaded
// with the module and its strokes when somebody wants to write, and not before.
import { assets } from './assets.mjs';

// The hundred surnames that are most common in the country, the most common first (Ministry of Public Security, names of 2020).
const common = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const most_signs = 8;
const pen_share = 0.025; // of the pad's side
const pause_ms = 60; // the line is seen to its end before it is read

/** @type {Worker | null} */
let hand = null;
/** Whoever waits for what is read. @type {(answer: {number?: number, signs?: string, failed?: boolean}) => void} */
let take = () => {};
let asked = 0;
/** What is written on: ends when core drops it. @type {Pad | null} */
let pad = null;

/** @typedef {(event: {event: string, signs: string, failed?: boolean}) => void} Send */

/** What is often written first; the module is on its way meanwhile. @param {Send} send */
export function surnames(send) {
    drop();
    load();
    send({ event: 'StrokesRead', signs: common });
}

/** @param {Send} send */
export function open(send) {
    drop();
    const mine = pad = new Pad(/** @type {any} */ (document.querySelector('canvas.writing')), () => ask(mine));
    take = ({ number, signs = '', failed = false }) => {
        if (failed || number === asked) send({ event: 'StrokesRead', signs, failed });
    };
    load();
}

function load() {
    if (hand) return;
    hand = new Worker(new URL('./hand_worker.mjs', import.meta.url));
    hand.onmessage = ({ data }) => (data.failed ? failed() : take(data));
    hand.onerror = failed;
    hand.postMessage({ urls: [assets['hand.wasm'], assets['strokes.bin']] });
}

/** @param {Pad} mine */
function ask(mine) {
    load();
    asked += 1;
    if (!mine.strokes.length) return take({ number: asked, signs: '' });
    hand?.postMessage({ number: asked, strokes: mine.strokes, most: most_signs });
}

export const undo = () => pad?.undo();

export function clear() {
    asked += 1; // what is read just now is of what was there
    pad?.clear();
}

export function drop() {
    pad?.end();
    pad = null;
    take = () => {};
    asked += 1;
}

/** Somebody else comes: the module goes, and with its memory all that was written. */
export function forget() {
    drop();
    forget_hand();
}

/** The next stroke tries again. */
function failed() {
    forget_hand();
    take({ failed: true });
}

function forget_hand() {
    hand?.terminate();
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
