// Clock: the date that service, page and tests agree on. run.mjs sets it; a file that runs alone has today's.

/** In seconds; the service reads the same variable (service/values/clock.py). */
const shift = Number(process.env.HANDRAIL_CLOCK_SHIFT ?? 0);

/** In milliseconds, as Date.now gives them. */
export const now = () => Date.now() + shift * 1000;

/** The address at which the page has this clock too (web/clock.mjs). */
export function dated(address) {
    const url = new URL(address);
    if (shift !== 0) url.searchParams.set('clock_shift', String(shift));
    return url.href;
}
