// Trial: measures the paint against the page alone, first with pictures that nobody sees, then by the first taps.
import { verdict } from './proof.mjs';

const frame = () => new Promise(requestAnimationFrame);
const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/** A person who does something comes first; so long after it nothing is tried. */
const rest = 1500;
/** Event Timing tells of nothing quicker than 16 ms; what it does not tell of counts as this. */
const unreported = 8;
/** So long after a tap its result was presented, or the device is beyond proof. */
const presented = 1000;
const doings = ['pointerdown', 'keydown', 'wheel', 'scroll'];

/** From what is done in one frame to the second frame after it; a browser that cannot keep up delays that one. */
async function two_frames(act) {
    await frame();
    const began = performance.now();
    act();
    await frame();
    await frame();
    return performance.now() - began;
}

/**
 * Times of frames with a drawing that is cleared before anybody sees it, and of frames without, in turns.
 * `paint` has draw_unseen() and unseen(on), which puts the clear canvas over the page.
 */
export async function try_unseen(paint) {
    const times = { painted: [], alone: [] };
    const ending = new AbortController();
    let disturbed = document.hidden;
    const disturb = () => {
        disturbed = true;
        paint.unseen(false);
    };
    for (const type of doings) window.addEventListener(type, disturb, { capture: true, passive: true, signal: ending.signal });
    document.addEventListener('visibilitychange', disturb, { signal: ending.signal });
    const draw = () => disturbed || paint.draw_unseen();
    let warm = false;
    while (verdict(times) === 'more') {
        if (disturbed) {
            await pause(rest);
            await frame(); // comes only while somebody looks
            disturbed = false;
        }
        paint.unseen(true);
        const alone = await two_frames(() => {});
        const painted = await two_frames(draw);
        // Drivers finish their work at the first drawing.
        if (warm && !disturbed) {
            times.alone.push(alone);
            times.painted.push(painted);
        }
        warm = true;
    }
    paint.unseen(false);
    ending.abort();
    return times;
}

/** Notes how long the page took to present the result of an interaction. Ends by `ending`. */
function watch_presentation(ending) {
    const told = globalThis.PerformanceObserver?.supportedEntryTypes?.includes('event');
    let slowest = unreported;
    const note = (time) => { slowest = Math.max(slowest, time); };
    if (told) {
        const observer = new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => note(duration)));
        const wanted = { type: 'event', durationThreshold: 16 };
        observer.observe(/** @type {PerformanceObserverInit} */ (wanted));
        ending.addEventListener('abort', () => observer.disconnect());
    }
    return {
        tapped: ({ timeStamp }) => told || frame().then(frame).then(() => note(performance.now() - timeStamp)),
        /** The slowest since it was asked last. */
        take() {
            const time = slowest;
            slowest = unreported;
            return time;
        },
    };
}

/**
 * Judges the first taps, two with the paint and two without in turns, and gives the times to `judge` once there are enough.
 * Both faces look the same, so nobody sees the turns.
 */
export function try_in_use(paint, judge) {
    const times = { painted: [], alone: [] };
    const ending = new AbortController();
    const presentation = watch_presentation(ending.signal);
    let timer = 0, taps = 0, alone = false;
    const take = () => {
        const time = presentation.take();
        const others = paint.reasons.filter((reason) => reason !== 'trial');
        if (others.length === 0) (alone ? times.alone : times.painted).push(time);
        taps += 1;
        alone = taps % 4 >= 2;
        if (verdict(times) !== 'more') {
            ending.abort();
            alone = false;
            judge(times);
        }
        paint.step_aside('trial', alone);
    };
    window.addEventListener('click', (event) => {
        if (timer === 0) presentation.tapped(event);
        clearTimeout(timer);
        timer = setTimeout(() => { timer = 0; take(); }, presented);
    }, { capture: true, passive: true, signal: ending.signal });
    return () => {
        clearTimeout(timer);
        ending.abort();
    };
}
