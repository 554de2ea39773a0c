// Clock: what time it is, for core. It is the service's time, as its answers tell it, carried on by a clock that nobody can
// set: a device may be a year off, or be set while somebody is there. In the build for tests the address moves it, as it
// moves the service's.
import { hooks } from './assets.mjs';
import * as memory from './memory.mjs';

const tolerance = 2; // seconds, for an answer is under way for a while
const is_kiosk = () => document.documentElement.dataset.mode === 'kiosk';

const device = () => Date.now() / 1000;
const uptime = () => performance.now() / 1000;

/** In seconds. */
let shift = hooks ? Number(new URLSearchParams(location.search).get('clock_shift')) : 0;
/** When `uptime` was 0, after this device and after the service as it last told. */
let device_began = device() - uptime();
let began = device_began + (Number(memory.recall('clock')) || 0);

/** Some clocks stand still while a device sleeps, and only its own time says for how long. A kiosk never sleeps. */
function wake() {
    const slept = device() - uptime() - device_began;
    device_began += slept;
    if (slept > tolerance && !is_kiosk()) began += slept;
}

function exactly() {
    wake();
    return began + uptime();
}

/** Seconds since 1970. */
export const now = () => Math.floor(exactly()) + shift;

/** An answer of the service tells its time. How far this device is off is kept for the next start. @param {{headers: Headers}} answer */
export function heed({ headers }) {
    const told = Date.parse(headers.get('date') ?? '') / 1000;
    if (!told || Math.abs(told - exactly()) <= tolerance) return;
    began = told - uptime();
    const off = Math.round(told - device());
    memory.keep('clock', Math.abs(off) > tolerance ? String(off) : null);
}

/** For tests: what it is to show from now on. */
export function set(seconds) {
    shift = seconds - Math.floor(exactly());
}
