// Taps: which presses count. Older hands strike twice, slip off, and tap on a page that has just changed
// (ACCESSIBILITY K-13, O-04, O-07).

const same_target_ms = 500;
const pad_key_ms = 250; // two equal digits in a row are wanted in a number, so keys of the pad may follow sooner
const settle_ms = 400;
const slip_mm = 6;
const css_px_a_mm = 96 / 25.4;

export class Taps {
    #now;
    #last_id = '';
    #last_time = -Infinity;
    #page_time = -Infinity;
    /** @type {{node: Element, pointer: number} | null} */
    #down = null;
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

    /** A finger that lands on a target and lifts just beside it meant the target. @param view the window of `root` */
    watch(root, view = window) {
        root.addEventListener('pointerdown', (event) => {
            const node = event.target.closest('[data-id]');
            this.#late = false;
            this.#down = node && event.isPrimary ? { node, pointer: event.pointerId } : null;
        });
        view.addEventListener('pointerup', (event) => {
            const down = this.#down;
            this.#down = null;
            if (!down || down.pointer !== event.pointerId || !down.node.isConnected) return;
            const under = view.document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-id]');
            if (under || distance(down.node.getBoundingClientRect(), event) > slip_mm * css_px_a_mm) return;
            down.node.click();
        });
        view.addEventListener('pointercancel', () => (this.#down = null));
    }
}

function distance(rect, { clientX, clientY }) {
    const dx = Math.max(rect.left - clientX, 0, clientX - rect.right);
    const dy = Math.max(rect.top - clientY, 0, clientY - rect.bottom);
    return Math.hypot(dx, dy);
}
