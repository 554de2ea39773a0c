// Renewal: a page that is older than the service comes anew, at a moment that costs nobody anything: at home with nobody
// at it, at a kiosk between two persons. Every answer of the service says which edition is the newest.
import * as memory from './memory.mjs';
import { asked } from './patience.mjs';

const quiet_ms = 10_000; // since anybody did anything
const look_ms = 5_000;
const ask_ms = 600_000; // a page at which nobody is hears of nothing
const worker_ms = 15_000;

const root = () => document.documentElement.dataset;
export const is_at_rest = () => document.getElementById('page').dataset.page === (root().mode === 'kiosk' ? 'welcome' : 'home');

export class Renewal {
    #newest = '';
    #acted = 0;
    #is_waiting = false;
    #is_coming = false;
    /** Hears of each answer that it asked for itself. */
    heard = (/** @type {Response} */ response) => this.heed(response);

    watch() {
        for (const type of ['pointerdown', 'keydown']) {
            addEventListener(type, () => (this.#acted = performance.now()), { capture: true, passive: true });
        }
        setTimeout(() => this.#ask(), ask_ms);
    }

    /** @param {Response} response of the service */
    heed({ headers }) {
        this.#newest = headers.get('handrail-build') ?? this.#newest;
        if (!this.is_due || this.#is_waiting) return;
        this.#is_waiting = true;
        this.#look();
    }

    /** Once for each edition: one that never comes would be waited for without end. */
    get is_due() {
        return this.#newest !== '' && Boolean(root().build) && this.#newest !== root().build && memory.renewed_for() !== this.#newest;
    }

    /** Opens the page once more, from its beginning. */
    async come_anew() {
        if (this.#is_coming) return;
        this.#is_coming = true;
        if (!memory.renew_for(this.#newest)) return; // forbidden: nothing would stop it the next time
        await renewed_by_worker();
        memory.forget_visit();
        const address = new URL(location.href);
        for (const name of ['service', 'case']) address.searchParams.delete(name);
        location.replace(address);
    }

    #look() {
        const is_quiet = document.hidden || performance.now() - this.#acted > quiet_ms;
        if (is_quiet && is_at_rest()) this.come_anew();
        else setTimeout(() => this.#look(), look_ms);
    }

    async #ask() {
        if (is_at_rest() && !document.hidden) await asked('/healthz', {}, worker_ms).then(({ response }) => this.heard(response), () => {});
        setTimeout(() => this.#ask(), ask_ms);
    }
}

/** What it keeps of the page is the newest too, or not kept at all. */
async function renewed_by_worker() {
    const worker = navigator.serviceWorker?.controller;
    if (!worker) return;
    await new Promise((resume) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resume;
        setTimeout(resume, worker_ms);
        worker.postMessage('renew', [port2]);
    });
}
