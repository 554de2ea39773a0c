// Proof: whether the paint makes this device slower than the page alone, judged from times of both, and what is kept of it.
import { now } from './clock.mjs';
import { keep, recall } from './memory.mjs';

/** The most that the paint may cost: one frame at 60 Hz, in milliseconds. */
export const allowance = 1000 / 60;
/** So many times of each face make a proof. */
export const enough = 5;

const median = (times) => [...times].sort((one, other) => one - other)[times.length >> 1];

/** 'more' while there are too few times, else whether the paint may 'stay' or steps 'aside'. */
export function verdict({ painted, alone }) {
    if (Math.min(painted.length, alone.length) < enough) return 'more';
    return median(painted) - median(alone) > allowance ? 'aside' : 'stay';
}

/** A line for the inspector. */
export function in_words({ painted, alone }, renderer) {
    const times = (name, list) => `${name} ${list.length ? median(list).toFixed(0) : '?'} ms (${list.length})`;
    return `${verdict({ painted, alone })}: ${times('page alone', alone)}, ${times('with paint', painted)}, ${renderer}`;
}

/** A hint alone: the same name may stand for a quick machine and for a slow one. */
export function renderer_of(gl) {
    const named = gl.getExtension('WEBGL_debug_renderer_info');
    return String(gl.getParameter(named ? named.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
}

/** Whether what was proved still holds: another browser or graphics card is tried anew. */
export const holds = (proof, browser, renderer) => proof?.browser === browser && proof?.renderer === renderer;

const today = () => new Date(now() * 1000).toISOString().slice(0, 10);

function kept_proof() {
    try {
        return JSON.parse(recall('paint') ?? 'null');
    } catch {
        return null;
    }
}

/** @param {'canvas' | 'page'} face */
export function keep_proof(face, renderer) {
    keep('paint', JSON.stringify({ face, browser: navigator.userAgent, renderer, seen: today() }));
}

/** The face that was proved on this browser and graphics card, or null. */
export function proved_face(renderer) {
    const proof = kept_proof();
    return holds(proof, navigator.userAgent, renderer) ? proof.face : null;
}

/** Whether the page stands alone here. The graphics card is asked for once a day, for asking costs time as well. */
export function is_known_slow() {
    const proof = kept_proof();
    if (proof?.face !== 'page' || !holds(proof, navigator.userAgent, proof.renderer)) return false;
    if (proof.seen === today()) return true;
    const gl = document.createElement('canvas').getContext('webgl2');
    const renderer = gl ? renderer_of(gl) : '';
    gl?.getExtension('WEBGL_lose_context')?.loseContext();
    if (renderer !== proof.renderer) return false;
    keep_proof('page', renderer);
    return true;
}
