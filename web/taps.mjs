// Taps: which presses count. Older hands strike twice, slip off, and tap on a page that has just changed
// (ACCESSIBILITY K-13, O-04, O-07).

const same_target_ms = 500;
const pad_key_ms = 250; // two equal digits in a row are wanted in a number, so keys of the pad may follow sooner
const settle_ms = 400;
const slip_mm = 6;
const scroll_mm = 8; // a finger that slips takes the page along a little; whoever scrolls moves it further
const tap_px = 6; // within these every browser makes a click of its own
const click_ms = 60; // it comes at once, or not at all
const targets = 'label, [data-id]:not(h1)';
const css_px_a_mm = 96 / 25.4;

export class Taps {
    #now;
    #last_id = '';
    #last_time = -Infinity;
    #page_time = -Infinity;
    /** @type {{target: Element, pointer: number, x: number, y: number, scroll: number, by_touch: boolean, pans: boolean} | null} */
    #down = null;
    #clicks = 0;
    /** Whether the finger that is down, or was last, came down on the page before. */
    #late = false;

    /** @param now the time in milliseconds, from any beginning */
    constructor(now = () => performance.now()) {
        this.#now = now;
    }

    page_changed(at = this.#now()) {
        this.#page_time = at;
        this.#late = this.#down !== null;
        this.#down = null;
    }

    /** Whether this press acts; a second strike and a tap meant for the page before do not. */
    counts(event, node) {
        const now = this.#now();
        const by_pointer = event.detail > 0 || event.pointerType;
        if (by_pointer && (this.#late || now - this.#page_time < settle_ms)) return false;
        const gap = node.closest('.pad') ? pad_key_ms : same_target_ms;
        if (node.dataset.id === this.#last_id && now - this.#last_time < gap) return false;
        this.#last_id = node.dataset.id;
        this.#last_time = now;
        return true;
    }

    /** A finger that lands on a target and lifts in it or just beside it meant the target, also where the browser takes its
     * way for the beginning of a scroll and makes no click of it. @param view the window of `root` */
    watch(root, view = window) {
        root.addEventListener('pointerdown', (event) => {
            const target = event.target.closest(targets);
            this.#late = false;
            if (!target || !event.isPrimary) return void (this.#down = null);
            const { pointerId: pointer, clientX: x, clientY: y } = event;
            this.#down = { target, pointer, x, y, scroll: view.scrollY, by_touch: event.pointerType === 'touch', pans: false };
        });
        root.addEventListener('click', () => (this.#clicks += 1), { capture: true });
        view.addEventListener('pointerup', (event) => this.#down?.pointer === event.pointerId && this.#lifted(event, view));
        view.addEventListener('pointercancel', () => {
            if (this.#down?.by_touch) this.#down.pans = true;
            else this.#down = null;
        });
        view.addEventListener('touchend', ({ changedTouches }) => this.#down?.pans && this.#lifted(changedTouches[0], view), { passive: true });
        view.addEventListener('touchcancel', () => (this.#down = null), { passive: true });
    }

    #lifted({ clientX, clientY }, view) {
        const { target, by_touch, x, y, scroll } = this.#down;
        this.#down = null;
        if (!target.isConnected || Math.abs(view.scrollY - scroll) > scroll_mm * css_px_a_mm) return;
        const under = view.document.elementFromPoint(clientX, clientY)?.closest(targets);
        if (under && under !== target) return;
        if (!under) {
            if (distance(target.getBoundingClientRect(), { clientX, clientY }) <= slip_mm * css_px_a_mm) target.click();
            return;
        }
        // By mouse that is a click, by touch only where the finger hardly moved.
        if (!by_touch || Math.hypot(clientX - x, clientY - y) <= tap_px) return;
        const before = this.#clicks;
        setTimeout(() => this.#clicks === before && target.isConnected && target.click(), click_ms);
    }
}

function distance(rect, { clientX, clientY }) {
    const dx = Math.max(rect.left - clientX, 0, clientX - rect.right);
    const dy = Math.max(rect.top - clientY, 0, clientY - rect.bottom);
    return Math.hypot(dx, dy);
}
