// Watch: everything that changes what the page looks like, or asks the paint to step aside. Knows the paint only by its calls.
import { is_break } from './lines.mjs';

/** Events after which the control that they happen to may look otherwise. */
const restyling = ['focusin', 'focusout', 'pointerdown', 'pointerup', 'pointercancel', 'keydown', 'keyup', 'input', 'change', 'toggle'];
/** Attributes of the root that rules of style depend on. */
const looks = ['lang', 'dir', 'class', 'style', 'data-palette', 'data-size', 'data-mode', 'data-reach'];
/** What has looks of its own while it is touched, and shows in what it stands in at most. */
const controls = 'a, button, label, input, textarea, select, summary, .field-frame, [tabindex]';
/** While these go on, every frame differs. */
const beginnings = ['transitionrun', 'animationstart'];

/** Observes until the function it gives is called. */
export function watch(paint, page, canvas) {
    const ending = new AbortController();
    const on = (target, type, listener, options = {}) =>
        target.addEventListener(type, listener, { signal: ending.signal, passive: true, ...options });
    const capture = { capture: true };

    const touched = (node) => {
        const control = node instanceof Element ? node.closest(controls) : null;
        if (control) paint.changed(control);
    };
    for (const type of restyling) on(window, type, ({ target }) => touched(target), capture);
    on(document, 'pointerover', ({ target, relatedTarget }) => [target, relatedTarget].forEach(touched), capture);
    on(document, 'load', () => paint.invalidate(), capture); // a photo has its size only now
    on(document, 'scroll', () => paint.moved(), capture);
    on(window, 'resize', () => paint.invalidate());
    on(document, 'visibilitychange', () => paint.invalidate());
    if (document.fonts) on(document.fonts, 'loadingdone', () => paint.forget_text());
    watch_motion(paint, on);
    watch_media(paint, on);
    watch_find(paint, on);
    watch_context(paint, canvas, on);
    const sizes = watch_sizes(paint, page, canvas);
    const mutations = watch_mutations(paint, page);

    on(window, 'beforeprint', () => paint.step_aside('print', true));
    on(window, 'afterprint', () => paint.step_aside('print', false));
    on(document, 'selectionchange', () => {
        const selection = document.getSelection();
        const selected = selection !== null && !selection.isCollapsed && page.contains(selection.anchorNode);
        paint.step_aside('selection', selected);
    });
    return () => {
        ending.abort();
        sizes.disconnect();
        mutations.disconnect();
    };
}

/**
 * What a patch changed. Words show where they stand, and what a control is or holds in what it stands in; anything else may
 * change the look of everything.
 */
function watch_mutations(paint, page) {
    const observer = new MutationObserver((records) => {
        const changed = new Set(records.map(part_of));
        if (changed.has(null)) paint.invalidate();
        else for (const element of changed) paint.changed(element);
    });
    observer.observe(page, { subtree: true, childList: true, attributes: true, characterData: true });
    observer.observe(document.documentElement, { attributes: true, attributeFilter: looks });
    return observer;
}

/** In and around which element this change shows; null where that is not known. */
function part_of({ target, type, attributeName, addedNodes, removedNodes }) {
    const is_text = (node) => node.nodeType === Node.TEXT_NODE || is_break(node);
    if (type === 'characterData') return target.parentElement;
    if (type === 'childList' && [...addedNodes, ...removedNodes].every(is_text)) return target;
    // Rules ask for the keys of controls in order to place others.
    return attributeName === 'data-id' ? null : target.closest(controls)?.parentElement ?? null;
}

/** Transitions are drawn frame by frame until none is running. */
function watch_motion(paint, on) {
    let moving = false;
    const follow = () => {
        moving = document.getAnimations().some((animation) => animation.playState === 'running');
        paint.invalidate();
        if (moving) requestAnimationFrame(follow);
    };
    for (const type of beginnings) on(document, type, () => { if (!moving) follow(); }, { capture: true });
}

function watch_media(paint, on) {
    const forced = matchMedia('(forced-colors: active)');
    const heed = () => paint.step_aside('forced colours', forced.matches);
    on(forced, 'change', heed);
    heed();
    for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(prefers-reduced-motion: reduce)']) {
        on(matchMedia(query), 'change', () => paint.invalidate());
    }
    // A query holds for one pixel ratio only; it is asked anew each time the ratio has changed.
    const follow_ratio = () => on(matchMedia(`(resolution: ${devicePixelRatio}dppx)`), 'change', () => {
        paint.invalidate();
        follow_ratio();
    }, { once: true });
    follow_ratio();
    // A pinched page is magnified by the browser: its own text stays sharp, a canvas would blur.
    const viewport = window.visualViewport;
    if (viewport) on(viewport, 'resize', () => paint.step_aside('pinched', viewport.scale > 1.02));
}

/** Find in page marks the page's own text. When the search ends no event says so; the next tap or key does. */
function watch_find(paint, on) {
    on(window, 'keydown', (event) => {
        const key = event.key.toLowerCase();
        const finds = ((event.ctrlKey || event.metaKey) && (key === 'f' || key === 'g')) || key === 'f3';
        if (finds) paint.step_aside('find', true);
        else if (!['control', 'meta', 'shift', 'alt'].includes(key)) paint.step_aside('find', false);
    }, { capture: true });
    on(window, 'pointerdown', () => paint.step_aside('find', false), { capture: true });
}

function watch_context(paint, canvas, on) {
    on(canvas, 'webglcontextlost', (event) => {
        event.preventDefault();
        paint.step_aside('context', true);
    }, { passive: false });
    on(canvas, 'webglcontextrestored', () => paint.restore());
}

function watch_sizes(paint, page, canvas) {
    const sizes = new ResizeObserver((entries) => {
        for (const { target, devicePixelContentBoxSize: exact } of entries) {
            if (target !== canvas) paint.moved();
            else if (exact && exact[0].inlineSize > 0) paint.device_size({ width: exact[0].inlineSize, height: exact[0].blockSize });
        }
    });
    sizes.observe(page);
    try {
        sizes.observe(canvas, { box: 'device-pixel-content-box' });
    } catch {
        // WebKit has no such box; the size is then rounded from CSS pixels.
    }
    return sizes;
}
