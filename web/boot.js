// Boot: runs before the first paint. It applies what this device remembers and, until core runs, follows taps to the
// screens that were made beforehand; what it cannot show it keeps for core.
'use strict';
{
    const root = document.documentElement;
    const params = new URLSearchParams(location.search);
    /** @param {'sessionStorage' | 'localStorage'} storage @param {string} name */
    const kept = (storage, name) => {
        try {
            return window[storage].getItem(`handrail.${name}`);
        } catch {
            return null; // storage may be forbidden; the front end works without
        }
    };
    /** Whether the device keeps a thing under such a key (things.mjs). @param {RegExp} pattern */
    const keeps = (pattern) => {
        try {
            return Object.keys(localStorage).some((key) => pattern.test(key));
        } catch {
            return false;
        }
    };
    for (const name of ['palette', 'size', 'mode', 'face']) {
        const value = kept('sessionStorage', name) ?? params.get(name) ?? kept('localStorage', name);
        if (value && /^[a-z0-9]{1,9}$/.test(value)) root.dataset[name] = value;
    }
    const kiosk = root.dataset.mode === 'kiosk';
    const page = () => document.getElementById('page');
    const mark = (part) => window.handrailPhrases && window.handrailPhrases(part);
    // A kiosk greets first: its page waits in the document and takes the place of home before any module runs.
    if (kiosk) {
        document.addEventListener('readystatechange', () => {
            const template = /** @type {HTMLTemplateElement} */ (document.getElementById('kiosk'));
            page().replaceWith(template.content);
        }, { once: true });
    }

    let wide = false;
    /** How this device may differ from the one that the next screens were made for (src/edge/next_screens.cpp). */
    let differs = {};
    function look_around() {
        wide = innerWidth >= 700;
        const able = isSecureContext && navigator.mediaDevices && 'MediaRecorder' in window && 'geolocation' in navigator;
        differs = {
            keeps: !kiosk && keeps(/^handrail\.(draft|cases?)(\.|$)/),
            small: wide ? innerHeight < 600 : innerWidth < 340 || innerHeight < 740,
            tall: innerHeight >= 1000,
            large: (root.dataset.size ?? '1') !== '1',
            dark: (root.dataset.palette ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'night' : 'paper')) !== 'paper',
            devices: Boolean(able) === kiosk,
        };
    }

    const patience_ms = 2000; // core waits no longer for the next screens
    const hidden_ms = 1000; // a page that nobody sees is never painted, and starts all the same
    const forms_ms = 10000;
    const quiet_ms = 300;
    const settle_ms = 400; // as in taps.mjs: a second strike is not meant for the page that has just come
    let changed = -Infinity;
    let unsettled = false;
    let pushed = false;
    let taken = false;
    /** @type {{pages: string[][], nodes: any[]} | null} */
    let next = null;
    let awaited = true;
    /** @type {{page: HTMLElement, title: string} | null} */
    let first = null;
    /** Where taps have led from the first view: each tap, and its node. */
    const trail = [{ id: '', node: 0 }];
    /** Taps for core. @type {{id: string, stays: boolean}[]} */
    let waiting = [];
    /** The definitions behind the questions. @type {Promise<any> | null} */
    let forms = null;

    let quiet_timer = 0;
    let rest = () => {};
    /** Until nobody taps or somebody needs core, whose start takes a slow processor from the screen that a tap has asked for. */
    const quiet = new Promise((rested) => { rest = () => rested(null); });
    function rest_soon() {
        clearTimeout(quiet_timer);
        quiet_timer = setTimeout(rest, quiet_ms);
    }

    async function read_forms() {
        const ending = new AbortController(); // older browsers have no signal that ends by itself
        setTimeout(() => ending.abort(), forms_ms);
        return (await fetch(root.dataset.forms, { signal: ending.signal })).json();
    }
    const here = () => trail[trail.length - 1].node;
    const is_home = () => page().dataset.page === 'home';

    function made(index) {
        const [title, html] = next.pages[next.nodes[index][wide ? 'wide' : 'narrow']];
        const template = document.createElement('template');
        template.innerHTML = html;
        mark(template.content);
        return { page: /** @type {HTMLElement} */ (template.content.firstChild), title };
    }

    /** Both ask for the layout, which the frame makes anyway: made for each of two quick taps it would cost twice. */
    function settle() {
        if (!unsettled) return;
        unsettled = false;
        scrollTo(0, 0);
        page().querySelector('h1').focus({ preventScroll: true });
    }

    function show(index) {
        first ??= { page: page(), title: document.title };
        const shown = index ? made(index) : first;
        press(null);
        page().replaceWith(shown.page);
        document.title = shown.title;
        unsettled = true;
        requestAnimationFrame(settle);
        changed = performance.now();
        if (pushed || is_home()) return;
        history.pushState(null, '');
        pushed = true;
    }

    /** Shows what the tap leads to, where that is known and the same on this device. */
    function follow(id) {
        const index = next?.nodes[here()].taps[id];
        const node = next?.nodes[index];
        if (!node || node.unless?.some((name) => differs[name])) return false;
        show(index);
        const before = trail.findIndex((place) => place.node === index);
        if (before >= 0) trail.length = before + 1;
        else trail.push({ id, node: index });
        if (node.service) forms ??= read_forms().catch(() => null);
        return true;
    }

    /** A tap takes the place of the one before it, unless that has only answered what the page asks. */
    function tapped(id, stays = false) {
        if (follow(id)) {
            waiting = [];
            rest_soon();
            return;
        }
        if (!awaited) rest();
        if (waiting.length && !waiting[waiting.length - 1].stays) waiting.pop();
        waiting.push({ id, stays });
    }

    function went_back() {
        if (!taken && !is_home()) tapped('');
    }

    /** What was typed comes before the taps that wait. */
    function typed() {
        const inputs = /** @type {NodeListOf<HTMLInputElement>} */ (page().querySelectorAll('input:not(.choice), textarea'));
        const filled = [...inputs].filter(({ value, defaultValue }) => value !== defaultValue);
        return filled.map(({ dataset, value }) => ({ id: dataset.id, typed: value }));
    }

    function press(node) {
        document.querySelector('.pressed')?.classList.remove('pressed');
        node?.classList.add('pressed');
    }

    const early = (window.handrailEarly = {
        timer: 0,
        /** Older than what we need (README); everything else that we use is asked for before it is used. */
        is_old: !('WebAssembly' in window && 'replaceAll' in String.prototype),
        /** Whoever waits in vain is told where else to go (the words stand hidden in the page). */
        give_up() {
            if (root.dataset.ready === 'page') document.getElementById(early.is_old ? 'old' : 'sorry')?.removeAttribute('hidden');
        },
        /** From now on core follows the taps: where the page is, what waits, and what taps and history must know. */
        async hand_over() {
            let asked, definitions;
            while (asked !== forms) definitions = await (asked = forms);
            settle();
            taken = true;
            clearTimeout(early.timer);
            press(null);
            const needed = next?.nodes[here()].service;
            const service = definitions?.[needed];
            if (needed && !service) {
                waiting = [{ id: trail.pop().id, stays: false }];
                show(here());
            }
            const kept = [...typed(), ...waiting.map(({ id }) => ({ id }))];
            return { taps: { wide, shown: trail.slice(1).map(({ id }) => id), kept, service }, changed, pushed };
        },
    });
    early.timer = setTimeout(early.give_up, 20000);
    addEventListener('error', (event) => {
        if (event.error instanceof SyntaxError) early.is_old = true; // it does not understand main
        if (early.is_old || event.target?.matches?.('script')) early.give_up();
    }, true);

    addEventListener('click', (event) => {
        const node = event.target.closest?.('#page [data-id]');
        if (taken || !node || node.matches('a[href], h1, input:not(.choice), textarea')) return;
        if (event.detail && performance.now() - changed < settle_ms) return event.preventDefault();
        press(node);
        tapped(node.dataset.id, node.matches('.choice') || Boolean(node.closest('.pad')));
    }, true);
    addEventListener('popstate', () => {
        pushed = false;
        went_back();
    });
    addEventListener('keydown', (event) => {
        if (taken || event.isComposing || event.keyCode === 229 || event.repeat) return; // 229: as in page.mjs
        if (event.key === 'Escape') went_back();
        if (event.key === 'Enter' && event.target.matches?.('#page input')) tapped(`${page().dataset.page}/next`);
    });

    /** The screens have come, or never will: a tap that waits for them is followed, by core where it is not by us. */
    function take(screens) {
        awaited = false;
        if (taken) return;
        next = screens?.nodes?.[0]?.taps ? screens : null;
        if (waiting.length && follow(waiting[0].id)) waiting = [];
        if (waiting.length) rest();
        else rest_soon();
    }
    // A link leads elsewhere at once, and a reload to where the person was. Without the screens all taps wait for core.
    const resumes = kept('sessionStorage', 'visit') !== null && keeps(/^handrail\.draft(\.|$)/);
    const leads_elsewhere = params.has('service') || params.has('case') || resumes;
    const answer = leads_elsewhere ? null : fetch(kiosk ? root.dataset.kiosk : root.dataset.next, { priority: 'high' });
    answer?.catch(() => {});

    /** What the first view can do without is done once it is on the screen. */
    function go_on() {
        mark(page());
        look_around();
        answer?.then((response) => response.json()).then(take, () => take(null));
        setTimeout(rest, answer ? patience_ms : 0);
    }

    let begun = false;
    function begin() {
        if (!begun) setTimeout(go_on);
        begun = true;
    }
    /** Until the frame that holds the page, whose end the parser may still read. */
    const watch_frames = () => requestAnimationFrame(() => (page() ? begin() : watch_frames()));
    watch_frames();
    const parsed = new Promise((whole) => addEventListener('DOMContentLoaded', whole, { once: true }));
    parsed.then(() => setTimeout(begin, hidden_ms));
    Promise.all([parsed, quiet]).then(() => {
        document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: root.dataset.main }));
    });
}
