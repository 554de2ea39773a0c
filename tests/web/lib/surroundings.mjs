// Surroundings: what a browser has around a module, as plain values that a test looks at and changes.
import { register } from 'node:module';

/** Puts values in the place of the browser's own for this file. */
export function surround(values) {
    for (const [name, value] of Object.entries(values)) {
        Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    }
}

/** What localStorage and sessionStorage do; `forbidden` makes each access throw, as browsers may. */
export class Storage {
    kept = new Map();
    forbidden = false;

    #open() {
        if (this.forbidden) throw new Error('SecurityError');
        return this.kept;
    }

    getItem(key) {
        return this.#open().get(key) ?? null;
    }

    setItem(key, value) {
        this.#open().set(key, String(value));
    }

    get length() {
        return this.#open().size;
    }

    key(index) {
        return [...this.#open().keys()][index] ?? null;
    }

    removeItem(key) {
        this.#open().delete(key);
    }
}

/** A module of this source in the place of the one whose name ends so. */
export function stand_in(ending, source) {
    const url = `data:text/javascript,${encodeURIComponent(source)}`;
    const loader = `export const resolve = (name, context, next) =>
        name.endsWith(${JSON.stringify(ending)}) ? { url: ${JSON.stringify(url)}, shortCircuit: true } : next(name, context);`;
    register(`data:text/javascript,${encodeURIComponent(loader)}`);
}

/** The module of addresses that the build writes. */
export function with_assets(assets, hooks = false) {
    stand_in('/assets.mjs', `export const assets = ${JSON.stringify(assets)}; export const hooks = ${hooks};`);
}

/** Lets all that waits for nothing but its turn go on. */
export const settled = () => new Promise((resume) => { setImmediate(resume); });
