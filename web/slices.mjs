// Slices: long work in pieces so short that the page answers to taps between them.

/** Milliseconds that a piece of work may take. */
export const slice = 5;

/** Lets everything else have its turn first: taps, frames, answers. */
export function give_way() {
    const { scheduler, requestIdleCallback: when_idle } = /** @type {any} */ (globalThis);
    return new Promise((resume) => {
        if (scheduler?.postTask) scheduler.postTask(resume, { priority: 'background' });
        else if (when_idle) when_idle(resume, { timeout: 200 });
        else setTimeout(resume, slice);
    });
}

/** Does work bit by bit: `advance(milliseconds)` does some and tells whether nothing is left. */
export async function in_slices(advance) {
    do await give_way(); while (!advance(slice));
}
