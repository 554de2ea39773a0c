// Paint: starts the canvas module, draws at most once a frame and only when something changed, and steps aside in time.
import { load, open_context, start_graphics } from './canvas_module.mjs';
import { Drawing } from './drawing.mjs';
import { watch_inspector } from './inspector.mjs';
import { in_words, keep_proof, proved_face, renderer_of, verdict } from './proof.mjs';
import { give_way, in_slices } from './slices.mjs';
import { try_in_use, try_unseen } from './trial.mjs';
import { watch } from './watch.mjs';

/** Milliseconds that a frame may spend on reading and on drawing new lines; the page shows until more is done. */
const budget = 8;
/** Milliseconds without a change after which all styles are looked at again. */
const quiet = 120;

/**
 * Paints `page` on `canvas`. Gives null when there is no WebGL 2, the page is to stand alone (html[data-face=page]), or
 * the paint would make this device slower; html[data-face=canvas] and the inspector insist on it.
 * @param {{canvas: HTMLCanvasElement, page: HTMLElement, urls: {module: string, wasm: string}, inspect?: boolean}} options
 */
export async function start({ canvas, page, urls, inspect = new URLSearchParams(location.search).get('inspect') === '1' }) {
    const { face } = document.documentElement.dataset;
    if (face === 'page' || !('at' in Array.prototype)) return null; // browsers before 2022 end no listeners by a signal
    const end_worker = await start_graphics().catch(() => () => {}); // without workers the page has to wait
    await give_way();
    const gl = open_context(canvas);
    end_worker();
    if (!gl) return null;
    const paint = new Paint(canvas, page, gl);
    try {
        await paint.set_up(await load(urls, gl));
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
    inspecting = false;

    #canvas;
    #page;
    #gl;
    #drawing;
    /** Why the page stands alone; 'behind' while the paint does not know the page as it is. */
    #reasons = new Set(['starting']);
    #requested = 0;
    #catching_up = false;
    #review = 0;
    #unwatch = [];

    constructor(canvas, page, gl) {
        this.#canvas = canvas;
        this.#page = page;
        this.#gl = gl;
        Object.assign(canvas.style, {
            position: 'fixed', inset: '0', width: '100%', height: '100%', pointerEvents: 'none', zIndex: '2147483647',
        });
        this.#show(false);
        this.#drawing = new Drawing(canvas, page);
    }

    /** Makes all that is needed, and draws the lines of the first frame. */
    async set_up({ module, memory }) {
        await give_way();
        await this.#drawing.bring_up(module, memory, this.#gl);
        await document.fonts?.ready;
        await in_slices((time) => this.#drawing.prepare(time) === 'ready');
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

    draw_unseen() {
        this.#drawing.draw_unseen(budget);
    }

    /** Lays the clear canvas over the page, or takes it away. */
    unseen(on) {
        this.#show(on);
    }

    /** Starts to observe what changes the look. What changed before nobody told: the first frame waits for all to be read. */
    watch() {
        this.#unwatch.push(
            watch(this, this.#page, this.#canvas),
            watch_inspector(this, (...event) => this.#drawing.point(...event)),
        );
        this.#drawing.restyle();
        this.#fall_behind();
    }

    /** Anything may look otherwise now. */
    invalidate() {
        this.#drawing.restyle();
        this.#ask();
    }

    /**
     * Something changed in and around this element. A rule of style that reaches further is met as soon as the page has nothing
     * better to do.
     */
    changed(element) {
        this.#drawing.touch(element);
        this.#ask();
        clearTimeout(this.#review);
        this.#review = setTimeout(() => this.#look_again(), quiet);
    }

    /** Only positions changed, as by scrolling. */
    moved() {
        this.#drawing.moved();
        this.#ask();
    }

    /** Fonts changed under the same names. */
    forget_text() {
        this.#drawing.forget_text();
        this.#ask();
    }

    /** Somebody else comes. */
    forget() {
        this.#drawing.forget();
        this.#ask();
    }

    device_size(size) {
        this.#drawing.device_size = size;
        this.#ask();
    }

    /** Hides or shows the paint for one reason; it is seen only while there is none. */
    step_aside(reason, on) {
        if (on === this.#reasons.has(reason)) return;
        if (on) this.#reasons.add(reason); else this.#reasons.delete(reason);
        if (this.#reasons.size > 0) this.#show(false);
        this.invalidate();
    }

    get reasons() {
        return [...this.#reasons];
    }

    /** A restored context has lost every object of the old one; the coverage is kept in the module's own memory. */
    async restore() {
        await this.#guard(() => this.#drawing.bring_up());
        this.step_aside('context', false);
    }

    stop() {
        for (const unwatch of this.#unwatch) unwatch();
        this.#unwatch = [];
        clearTimeout(this.#review);
        this.step_aside('stopped', true);
        this.#drawing.stop();
        if (document.documentElement.dataset.ready === 'canvas') document.documentElement.dataset.ready = 'core';
    }

    /** The module failed: the page stands alone from here on. */
    crash(error) {
        console.error('The canvas steps aside:', error);
        this.stop();
    }

    inspect(open) {
        this.inspecting = open;
        this.#drawing.inspect(open);
        this.invalidate();
    }

    tell(panel, line) {
        this.#drawing.tell(panel, line);
        if (this.inspecting) this.#ask();
    }

    /** For tests: whether something is still to be done before the paint shows the page as it is. */
    get is_busy() {
        return this.#catching_up || this.#requested > 0;
    }

    get memory() {
        return this.#drawing.memory;
    }

    get stats() {
        return { ...this.#drawing.stats, missed: this.#drawing.geometry.missed };
    }

    painted() {
        return this.#drawing.painted();
    }

    #show(shown) {
        if (this.#canvas.hidden === !shown && this.#canvas.style.display !== '') return;
        this.#canvas.hidden = !shown;
        this.#canvas.style.display = shown ? 'block' : 'none';
    }

    /** Asks for a frame, once. */
    #ask() {
        if (this.#requested || this.#reasons.size > 0) return;
        this.#requested = requestAnimationFrame(() => {
            this.#requested = 0;
            if (this.#reasons.size === 0) this.#guard(() => this.#frame());
        });
    }

    #frame() {
        this.#show(true);
        const state = this.#drawing.prepare(budget);
        if (state === 'unread') {
            this.#fall_behind();
            return;
        }
        const drawn = this.#drawing.draw();
        if (state === 'partly') this.#catch_up();
        if (drawn && document.documentElement.dataset.ready !== 'canvas') document.documentElement.dataset.ready = 'canvas';
    }

    /** The page shows itself until all of it is read: an old picture of it would be wrong. */
    #fall_behind() {
        this.#reasons.add('behind');
        this.#show(false);
        this.#catch_up();
    }

    /** Does what no frame had time for, and asks for one that draws it. */
    async #catch_up() {
        if (this.#catching_up) return;
        this.#catching_up = true;
        const is_aside = () => this.#reasons.size > (this.#reasons.has('behind') ? 1 : 0);
        await this.#guard(() => in_slices((time) => is_aside() || this.#drawing.prepare(time) === 'ready'));
        this.#catching_up = false;
        this.#reasons.delete('behind');
        this.#ask();
    }

    /** Looks for what changed without a word. */
    #look_again() {
        const { geometry } = this.#drawing;
        const missed = geometry.missed;
        geometry.doubt();
        this.#guard(() => in_slices((time) => this.#reasons.size > 0 || geometry.review(time)))
            .then(() => { if (geometry.missed !== missed) this.moved(); });
    }

    async #guard(act) {
        try {
            await act();
        } catch (error) {
            this.crash(error);
        }
    }
}
