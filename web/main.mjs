// Main: fetches the core, gives it its first event, and connects page, effects and paint. It decides nothing.
import { assets, hooks } from './assets.mjs';
import { watch_below } from './below.mjs';
import * as clock from './clock.mjs';
import { complete_core, start_core } from './core_module.mjs';
import { Effects } from './effects.mjs';
import { tell_fault, word_faults } from './fault.mjs';
import { watch_fit } from './fit.mjs';
import { Page } from './page.mjs';
import { follow_history } from './history.mjs';
import { guard } from './kiosk.mjs';
import * as memory from './memory.mjs';
import { is_known_slow } from './proof.mjs';
import { asked } from './patience.mjs';
import { is_at_rest, Renewal } from './renewal.mjs';
import { recall_cases, recall_draft, watch_things } from './things.mjs';

const root = document.documentElement;
const params = new URLSearchParams(location.search);
const nothing_new = { ops: [] };
const tick_ms = 60_000;
const clock_ms = 3000;

/** The wished language when it differs from the page's and is one we have. */
function wished_language() {
    const wished = memory.wish('lang');
    return wished && wished !== root.lang && assets[`i18n/${wished}.json`] ? wished : null;
}

/** Whether there may be a device of this kind. A kiosk has it or not; elsewhere one may still be plugged in. */
async function has(wanted) {
    if (!isSecureContext || !navigator.mediaDevices) return false;
    if (root.dataset.mode !== 'kiosk') return true;
    const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
    return devices.some(({ kind }) => kind === wanted);
}

async function started_event(start) {
    const given = await start;
    return {
        event: 'Started',
        now: clock.now(),
        config: JSON.stringify(given.config),
        catalogue: JSON.stringify(given.catalogue),
        language: root.lang,
        messages: JSON.stringify(given.messages),
        seed: crypto.randomUUID?.() ?? String(crypto.getRandomValues(new Uint32Array(10))).replaceAll(',', '').padEnd(32, '0'),
        mode: root.dataset.mode ?? 'home',
        palette: root.dataset.palette ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'night' : 'paper'),
        size: Number(root.dataset.size ?? 1),
        voice: Number(memory.wish('voice') ?? 2),
        width: innerWidth,
        height: innerHeight,
        service: params.get('service') ?? '',
        case: params.get('case') ?? '',
        same_visit: memory.is_same_visit(),
        records: 'MediaRecorder' in globalThis && await has('audioinput'),
        sees: await has('videoinput'),
        locates: isSecureContext && 'geolocation' in navigator,
        ...kept_things(),
    };
}

/** What this device has kept, for core. */
const kept_things = () => ({ draft: recall_draft(clock.now()), cases: recall_cases(), own: memory.recall('own') ?? '' });

function watch_surroundings(send) {
    let timer = 0;
    addEventListener('resize', () => {
        clearTimeout(timer);
        timer = setTimeout(() => send({ event: 'Resized', width: innerWidth, height: innerHeight }), 200);
    });
    addEventListener('online', () => send({ event: 'WentOnline' }));
    // Contrast and motion are followed by the style alone, and colours where the root names none.
    matchMedia('(prefers-color-scheme: dark)').addEventListener?.('change', () => {
        if (memory.wish('palette') === null) delete root.dataset.palette;
    });
    // Midnight comes, and offices open and close, without a tap: a wait that nobody waits for only tells the time.
    const tick = () => document.hidden || send({ event: 'Elapsed', timer: 'slow', of: -1 });
    setInterval(tick, tick_ms);
    document.addEventListener('visibilitychange', tick);
}

/** A kiosk knows the service's time before anybody comes, and hears of another one only while nobody is there. */
async function set_clock() {
    if (root.dataset.mode === 'kiosk') await asked('/healthz', {}, clock_ms).then(({ response }) => clock.heed(response), () => {});
}

/** The paint comes after the page is usable, and never in its way. */
async function start_paint() {
    const inspect = params.get('inspect') === '1';
    if (!root.dataset.face && !inspect && is_known_slow()) root.dataset.face = 'page';
    if (root.dataset.face === 'page') return null;
    const { start } = await import('./paint.mjs');
    return start({
        canvas: /** @type {HTMLCanvasElement} */ (document.getElementById('paint')),
        page: document.getElementById('page'),
        urls: { module: assets['canvas.mjs'], wasm: assets['canvas.wasm'] },
        inspect,
    });
}

/** What follows from each event: first on the page, then in the world. */
function carry_out(outcome, { page, effects, fit, look_below, history_follower }, break_off) {
    if (outcome.fault) throw new Error(`core: ${outcome.fault}`);
    try {
        page.apply(outcome.patch ?? nothing_new); // what others did to it meanwhile is mended all the same
        if (outcome.patch?.top) effects.leave();
        page.settle();
        fit();
        look_below();
        history_follower.sync();
    } finally {
        // What core wants is done whatever becomes of the page: an answer is kept, and what was sent is sent.
        for (const effect of outcome.effects) effects.carry_out(effect, break_off);
    }
}

/** Somebody else comes: nothing of the person before is left, here or in either module. */
async function begin_anew(start, { core, page, effects, paint, renewal }) {
    if (renewal.is_due) return renewal.come_anew();
    effects.fresh();
    page.forget();
    paint?.forget();
    const another = started_event(start).then((event) => ({ ...event, service: '', case: '' }));
    const renewed = core.renew(another);
    word_faults((await start).messages); // whatever language was chosen
    await renewed;
}

async function run() {
    const start = fetch(root.dataset.start).then((response) => response.json());
    const [core] = await Promise.all([start_core(), set_clock()]);
    const icons = fetch(root.dataset.icons).then((response) => response.json());
    const started = await started_event(start);
    // The boot script has followed taps until now: core starts where they led.
    const { taps, changed, pushed } = await window.handrailEarly.hand_over();
    const page = new Page(document.getElementById('page'), icons, changed);
    const effects = new Effects();
    const renewal = new Renewal();
    const look_below = watch_below(document.getElementById('page'));
    const fit = watch_fit(document.getElementById('page'));
    const parts = { core, page, effects, renewal, fit, look_below, paint: null, history_follower: null };
    let broken = false;
    const break_off = (error) => {
        broken = true;
        tell_fault(error);
    };
    // What is thrown anywhere else in this file, such as by a listener of the page.
    addEventListener('error', ({ filename, error }) => filename === import.meta.url && break_off(error));
    page.screen = () => core.screen();
    core.on_outcome = (outcome) => carry_out(outcome, parts, break_off);
    const send = (event) => {
        if (broken) return;
        try {
            core.send({ now: clock.now(), ...event });
        } catch (error) {
            break_off(error);
        }
    };
    parts.history_follower = follow_history(send, pushed);
    effects.send = send;
    effects.begin_anew = () => begin_anew(start, parts).catch(break_off);
    effects.heed = renewal.heard = (response) => {
        renewal.heed(response);
        if (root.dataset.mode !== 'kiosk' || is_at_rest()) clock.heed(response);
    };
    page.send = send;
    send({ ...started, early: taps });
    const language = wished_language();
    if (language) effects.carry_out({ effect: 'LoadLanguage', language }, break_off);
    watch_surroundings(send);
    watch_things(() => send({ event: 'Kept', ...kept_things() }));
    page.listen();
    renewal.watch();
    if (root.dataset.mode === 'kiosk') guard();
    root.dataset.ready = 'core';
    document.getElementById('sorry').hidden = true; // it came after all
    if (hooks) expose_hooks(core, effects);
    complete_core(core, (in_vain) => (document.getElementById('sorry').hidden = !in_vain)).catch(break_off);
    parts.paint = await start_paint().catch((error) => console.warn(`The page stands without paint: ${error}`));
    if (hooks) window.handrail.paint = parts.paint;
    keep_for_next_time();
}

/** What is shown next time is fetched now, behind the page. */
function keep_for_next_time() {
    navigator.serviceWorker?.register('/service-worker.js').catch(() => {});
    navigator.serviceWorker?.controller?.postMessage('renew');
}

function expose_hooks(core, effects) {
    window.handrail = {
        ready: true,
        core,
        screen: () => core.screen(),
        painted: () => window.handrail.paint?.painted() ?? [],
        get frames() {
            return window.handrail.paint?.stats.frames ?? 0;
        },
        audio: effects.audio,
        clock,
        paint: null,
    };
}

run().catch((error) => {
    console.error(error);
    window.handrailEarly?.give_up();
});
