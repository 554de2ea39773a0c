// Paint audit, in the page: what the page laid out, what the canvas says it painted, and whether the layout is sound.
// Each function stands alone, for only its text travels to the browser.

/** Waits until nothing moves and no frame is due. */
export async function still() {
    const frame = () => new Promise((resolve) => { requestAnimationFrame(resolve); });
    await document.fonts.ready;
    for (let quiet = 0, frames = -1; quiet < 4;) {
        await frame();
        const moving = document.getAnimations().some((animation) => animation.playState === 'running');
        quiet = moving || window.handrail.paint?.is_busy || window.handrail.frames !== frames ? 0 : quiet + 1;
        frames = window.handrail.frames;
    }
    return window.handrail.frames;
}

/** The dashed edges in view: a canvas need not begin its dashes where the browser begins its own. */
export function dashed_edges() {
    const is_dashed = (node) => getComputedStyle(node).borderTopStyle === 'dashed';
    return [...document.querySelectorAll('#page *')].filter(is_dashed).map((node) => {
        const { x, y, width, height } = node.getBoundingClientRect();
        const { borderTopWidth, borderTopLeftRadius } = getComputedStyle(node);
        const ring = parseFloat(borderTopWidth) + 2, radius = parseFloat(borderTopLeftRadius) + 1;
        return { x: x - 1, y: y - 1, w: width + 2, h: height + 2, ring, radius };
    });
}

/** Every control, picture and line of text that the page shows, and all that the canvas says it painted. */
export function both_sides() {
    const page = document.getElementById('page');
    const wanted = [];
    const plain = ({ left, top, right, bottom }) => ({ left, top, right, bottom });
    const shown = (selector) => [...page.querySelectorAll(selector)].filter((node) => node.getClientRects().length);
    for (const control of shown('a[href], button, input, textarea, img')) {
        const frame = control.closest('label') ?? control;
        wanted.push({ kind: 'box', name: control.dataset.id, ...plain(frame.getBoundingClientRect()) });
    }
    for (const svg of shown('svg').filter((one) => one.querySelector('path'))) {
        wanted.push({ kind: 'picture', name: `picture ${svg.dataset.symbol}`, ...plain(svg.getBoundingClientRect()) });
    }
    const range = document.createRange();
    const lines_of = (node) => {
        range.selectNodeContents(node.nextSibling ? node.parentNode : node); // with the places where it may be broken
        const lines = [];
        for (const { left, top, right, bottom } of range.getClientRects()) {
            if (left === right) continue;
            const beside = (one) => Math.min(one.bottom, bottom) - Math.max(one.top, top) > (bottom - top) / 2;
            const line = lines.find(beside) ?? lines[lines.push({ left, top, right, bottom }) - 1];
            line.left = Math.min(line.left, left);
            line.top = Math.min(line.top, top);
            line.right = Math.max(line.right, right);
            line.bottom = Math.max(line.bottom, bottom);
        }
        return lines;
    };
    const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const { visibility } = getComputedStyle(node.parentElement);
        if (visibility !== 'visible' || !node.data.trim() || node.parentElement.closest('.live, .hidden')) continue;
        if (node.previousSibling) continue;
        const { textContent: data } = node.nextSibling ? node.parentNode : node;
        for (const line of lines_of(node)) wanted.push({ kind: 'line', name: `“${data}”`, data, ...line });
    }
    const painted = window.handrail.painted().map(({ x, y, w, h, kind, text }) =>
        ({ kind, text: text ?? null, left: x, top: y, right: x + w, bottom: y + h }));
    return { wanted, painted, width: innerWidth, height: innerHeight };
}

/** Targets are large and apart, and nothing makes the page scroll sideways. */
export function audit_targets(least) {
    const faults = [];
    const { scrollWidth } = document.scrollingElement;
    if (scrollWidth > innerWidth) faults.push(`it scrolls sideways: ${scrollWidth} px in ${innerWidth}`);
    const shown = [...document.querySelectorAll('#page :is(a[href], button, input, textarea)')].filter((node) => node.getClientRects().length);
    const targets = shown.map((node) => ({
        id: node.dataset.id, docked: Boolean(node.closest('.dock, .tools')), node,
        rect: (node.closest('label, .field-frame') ?? node).getBoundingClientRect(),
    }));
    for (const { id, rect: { left, right, width, height }, node } of targets) {
        if (Math.min(width, height) < least - 0.5) faults.push(`${id} is only ${Math.round(width)} x ${Math.round(height)}`);
        if (left < -0.5 || right > innerWidth + 0.5) faults.push(`${id} runs off the side`);
        if (node.matches('input:not(.choice)') && node.scrollWidth > node.clientWidth + 1) faults.push(`${id} cuts what is typed`);
    }
    const overlap = (one, other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 &&
        Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5;
    targets.forEach((one, index) => targets.slice(index + 1).forEach((other) => {
        // The dock lies over what is scrolled under it, and nothing else over anything.
        if (one.docked === other.docked && overlap(one.rect, other.rect)) faults.push(`${one.id} and ${other.id} overlap`);
    }));
    return faults;
}

/** All text is large enough and inside its box, and no box cuts off what is in it. */
export function audit_texts(least_font) {
    const faults = [];
    const page = document.getElementById('page');
    const range = document.createRange();
    const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const parent = node.parentElement, style = getComputedStyle(parent);
        if (!node.data.trim() || parent.closest('.live, .hidden') || style.visibility !== 'visible') continue;
        const box = parent.closest('a, button, label, .panel, .alert')?.getBoundingClientRect() ?? { left: 0, right: innerWidth };
        range.selectNodeContents(node);
        const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
        const least_left = Math.max(0, box.left) - 1, most_right = Math.min(innerWidth, box.right) + 1;
        const is_out = ({ left, right }) => left < least_left || right > most_right;
        if (rects.some(is_out)) faults.push(`“${node.data}” runs out of its box`);
        if (rects.length && parseFloat(style.fontSize) < least_font) faults.push(`“${node.data}” is only ${style.fontSize}`);
    }
    for (const node of page.querySelectorAll('*')) {
        if (getComputedStyle(node).overflowX === 'visible' || node.matches('input, textarea') || node.closest('.live, .hidden')) continue;
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = node;
        if (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1) faults.push(`${node.className} cuts what is in it`);
    }
    return faults;
}
