// Core: events in, what follows from each out, in their order. It is a module in two parts: the first leads to the first
// question, the rest is fetched behind it. What needs the rest before that is there waits for it.

/** What the first part calls in place of the rest. */
const missing = new Error('the rest of core is not there yet');
const not_there = () => {
    throw missing;
};

/** All that core asks of us: nothing is to be done when its memory grows, and nothing can be when it gives up. */
export const imports = {
    env: { emscripten_notify_memory_growth() {} },
    wasi_snapshot_preview1: {
        proc_exit() {
            throw new Error('core gave up');
        },
    },
    placeholder: new Proxy({}, { get: () => not_there }),
};

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Half a character, as a broken paste may leave, is no text anywhere else: it would cost all that was typed. */
const whole = (_, value) => (typeof value === 'string' ? value.replace(/\p{Cs}/gu, '\ufffd') : value);

/** The calls of an instance: strings in, values out. */
export function calls_of({ exports }) {
    const core = /** @type {any} */ (exports);
    const bytes_at = (pointer) => new Uint8Array(core.memory.buffer, pointer); // anew each time: the memory may have grown
    const value_at = (pointer) => {
        const bytes = bytes_at(pointer);
        return JSON.parse(decoder.decode(bytes.subarray(0, bytes.indexOf(0))));
    };
    core._initialize();
    return {
        /** @param {object} event @returns {{patch: object|null, effects: object[], fault?: string}} */
        handle(event) {
            const bytes = encoder.encode(JSON.stringify(event, whole));
            const pointer = core.handrail_buffer(bytes.length);
            bytes_at(pointer).set(bytes);
            return value_at(core.handrail_event(pointer, bytes.length));
        },
        screen: () => value_at(core.handrail_screen()),
    };
}

export class Core {
    /** Takes what follows from an event: a patch and effects. */
    on_outcome = (/** @type {{patch: object|null, effects: object[], fault?: string}} */ outcome) => void outcome;
    /** One event to its end. Tests may replace it. */
    handle = (event) => this.#calls.handle(event);
    /** The whole page as it is to be, element by element. */
    screen = () => this.#calls.screen();
    /** Called when an event begins to wait for the rest. */
    on_wait = () => {};
    waits = false;
    #first;
    /** @type {WebAssembly.Module | null} */
    #rest = null;
    #is_changing = false;
    #instantiate;
    #instance;
    #calls;
    #events = [];
    #running = false;
    /** What happened before the rest was there. An instance that missed it half-way is not used again: core knows only what
     * it is told, so a fresh one that is told the same is the same. */
    #told = [];

    /** @param {WebAssembly.Module} first @param {(module: any, imports: any) => Promise<any>} instantiate */
    static async start(first, instantiate = WebAssembly.instantiate) {
        const core = new Core();
        core.#first = first;
        core.#instantiate = instantiate;
        await core.#begin();
        return core;
    }

    send(event) {
        this.#events.push(event);
        this.#go_on();
    }

    /** Takes the rest in, and goes on with what waited for it. @param {WebAssembly.Module} rest */
    async complete(rest) {
        this.#rest = rest;
        await this.#join(rest);
        if (this.waits) {
            await this.#begin();
            await this.#join(rest);
            for (const event of this.#told) this.#calls.handle(event);
            this.waits = false;
        }
        this.#told = null;
        this.#go_on();
    }

    /** Somebody else comes: a fresh instance starts with the event that is coming, and of the one before nothing is left. What happens
     * meanwhile comes after it. */
    async renew(coming) {
        this.#is_changing = true;
        const started = await coming;
        const before = this.memory;
        await this.#begin();
        if (this.#rest) await this.#join(this.#rest);
        else this.#told = [];
        new Uint8Array(before.buffer).fill(0);
        this.#is_changing = false;
        this.#events.unshift(started);
        this.#go_on();
    }

    /** All that core remembers. @returns {WebAssembly.Memory} */
    get memory() {
        return this.#instance.exports.memory;
    }

    async #begin() {
        this.#instance = await this.#instantiate(this.#first, imports);
        this.#calls = calls_of(this.#instance);
    }

    /** The rest fills its places in the table of the first part's instance. */
    async #join(rest) {
        await this.#instantiate(rest, { core: this.#instance.exports });
    }

    #go_on() {
        if (this.#running || this.#is_changing) return; // what is sent meanwhile comes next
        this.#running = true;
        try {
            while (this.#events.length && !this.waits) this.#take(this.#events.shift());
        } finally {
            this.#running = false;
        }
    }

    #take(event) {
        let outcome;
        try {
            outcome = this.handle(event);
        } catch (error) {
            if (error !== missing) throw error;
            this.#events.unshift(event);
            this.waits = true;
            return this.on_wait();
        }
        this.#told?.push(event);
        this.on_outcome(outcome);
    }
}
