// Clock: what time it is, for core. In the build for tests the address moves it, as it moves the service's.
import { hooks } from './assets.mjs';

/** In seconds. */
let shift = hooks ? Number(new URLSearchParams(location.search).get('clock_shift')) : 0;

const device = () => Math.floor(Date.now() / 1000);

/** Seconds since 1970. */
export const now = () => device() + shift;

/** For tests: what it is to show from now on. */
export function set(seconds) {
    shift = seconds - device();
}
