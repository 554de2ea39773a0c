// Paint audit, in the page: what the canvas says it painted against what the page laid out. Nothing may lack its twin.

/** Waits until nothing moves and no frame is due. */
export async function still() {
    const frame = () => new Promise((resolve) => { requestAnimationFrame(resolve); });
    await document.fonts.ready;
    for (let quiet = 0, frames = -1; quiet < 4;) {
        await frame();
        const moving = document.getAnimations().some((animation) => animation.playState === 'running');
        quiet = moving || window.handrail.frames !== frames ? 0 : quiet + 1;
        frames = window.handrail.frames;
    }
    return window.handrail.frames;
}

/** The dashed edges in view: a canvas need not begin its dashes where the browser begins its own. */
export function dashed_edges() {
    return [...document.querySelectorAll('#page *')].filter((node) => getComputedStyle(node).borderTopStyle === 'dashed').map((node) => {
        const { x, y, width: w, height: h } = node.getBoundingClientRect();
        const { borderTopWidth, borderTopLeftRadius } = getComputedStyle(node);
        return { x: x - 1, y: y - 1, w: w + 2, h: h + 2, ring: parseFloat(borderTopWidth) + 2, radius: parseFloat(borderTopLeftRadius) + 1 };
    });
}

/** Every control, line and picture of the page that is in view has a painted twin within 2 px, and none is left over. */
export function audit_paint() {
    const faults = [];
    const page = document.getElementById('page');
    const cut = ({ left, top, right, bottom }) => ({
        left: Math.max(0, left), top: Math.max(0, top), right: Math.min(innerWidth, right), bottom: Math.min(innerHeight, bottom),
    });
    const in_view = (rect) => rect.right - rect.left > 3 && rect.bottom - rect.top > 3;
    const near = (one, other) => ['left', 'top', 'right', 'bottom'].every((side) => Math.abs(one[side] - other[side]) <= 2);
    const painted = window.handrail.painted().map(({ x, y, w, h, kind, text }) => ({ kind, text, ...cut({ left: x, top: y, right: x + w, bottom: y + h }) }));
    const seek = (name, rect, fits) => {
        const seen = cut(rect);
        if (!in_view(seen)) return;
        const twin = painted.find((item) => !item.used && fits(item) && near(item, seen)) ?? painted.find((item) => fits(item) && near(item, seen));
        if (twin) twin.used = true;
        else faults.push(`${name} at ${[seen.left, seen.top, seen.right, seen.bottom].map(Math.round)} is not painted`);
    };
    for (const control of page.querySelectorAll('a[href], button, input')) {
        if (!control.getClientRects().length) continue;
        const frame = control.closest('label') ?? control;
        seek(control.dataset.id, frame.getBoundingClientRect(), ({ kind }) => kind === 'box' || kind === 'hole');
    }
    for (const picture of page.querySelectorAll('svg')) {
        if (!picture.querySelector('path') || !picture.getClientRects().length) continue;
        seek(`picture ${picture.dataset.symbol}`, picture.getBoundingClientRect(), ({ kind }) => kind === 'picture');
    }
    const range = document.createRange();
    const lines_of = (node) => {
        range.selectNodeContents(node);
        const lines = [];
        for (const { left, top, right, bottom } of range.getClientRects()) {
            const line = lines.find((one) => Math.min(one.bottom, bottom) - Math.max(one.top, top) > (bottom - top) / 2);
            if (line) Object.assign(line, { left: Math.min(line.left, left), right: Math.max(line.right, right), top: Math.min(line.top, top), bottom: Math.max(line.bottom, bottom) });
            else lines.push({ left, top, right, bottom });
        }
        return lines;
    };
    const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const { visibility, clipPath } = getComputedStyle(node.parentElement);
        if (!node.data.trim() || visibility !== 'visible' || node.parentElement.closest('.live, .hidden') || clipPath !== 'none') continue;
        const bare = node.data.replace(/\s/g, '');
        for (const line of lines_of(node)) {
            seek(`“${node.data}”`, line, ({ text, kind }) => kind === 'line' && bare.includes(text.replace(/\s/g, '')));
        }
    }
    for (const { kind, text, used, ...rect } of painted) {
        if (kind === 'line' && !used && in_view(rect)) faults.push(`“${text}” is painted, but the page has it elsewhere or not at all`);
        if (kind === 'hole' && text !== undefined) faults.push(`“${text}” is left to the page`);
    }
    return { faults, holes: window.handrail.painted().filter(({ kind }) => kind === 'hole'), count: painted.length };
}

/** Layout: targets are large and apart, nothing runs off the side, is cut off or covers something else. */
export function audit_layout(least) {
    const faults = [];
    const page = document.getElementById('page');
    if (document.scrollingElement.scrollWidth > innerWidth) faults.push(`it scrolls sideways: ${document.scrollingElement.scrollWidth} px in ${innerWidth}`);
    const controls = [...page.querySelectorAll('a[href], button, input')].filter((node) => node.getClientRects().length)
        .map((node) => ({ id: node.dataset.id, docked: Boolean(node.closest('.dock, .tools')), node, rect: (node.closest('label, .field-frame') ?? node).getBoundingClientRect() }));
    for (const { id, rect, node } of controls) {
        if (Math.min(rect.width, rect.height) < least - 0.5) faults.push(`${id} is only ${Math.round(rect.width)} x ${Math.round(rect.height)}`);
        if (rect.left < -0.5 || rect.right > innerWidth + 0.5) faults.push(`${id} runs off the side`);
        if (node.matches('input:not([type=radio])') && node.scrollWidth > node.clientWidth + 1) faults.push(`${id} cuts what is typed: ${node.scrollWidth} in ${node.clientWidth}`);
    }
    const apart = (one, other) => one.right <= other.left + 0.5 || other.right <= one.left + 0.5 || one.bottom <= other.top + 0.5 || other.bottom <= one.top + 0.5;
    controls.forEach((one, index) => controls.slice(index + 1).forEach((other) => {
        if (one.docked === other.docked && !apart(one.rect, other.rect)) faults.push(`${one.id} and ${other.id} overlap`);
    }));
    const range = document.createRange();
    const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const parent = node.parentElement;
        if (!node.data.trim() || parent.closest('.live, .hidden') || getComputedStyle(parent).visibility !== 'visible') continue;
        const box = parent.closest('a, button, label, .panel, .alert')?.getBoundingClientRect() ?? { left: 0, right: innerWidth };
        range.selectNodeContents(node);
        for (const { left, right, width } of range.getClientRects()) {
            if (width > 0 && (left < Math.max(0, box.left) - 1 || right > Math.min(innerWidth, box.right) + 1)) faults.push(`“${node.data}” runs out of its box`);
        }
        const size = parseFloat(getComputedStyle(parent).fontSize);
        if (size < 18) faults.push(`“${node.data}” is only ${size} px`);
    }
    for (const node of page.querySelectorAll('*')) {
        if (getComputedStyle(node).overflowX === 'visible' || node.closest('.live, .hidden') || node.matches('input, #page')) continue;
        if (node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1) faults.push(`${node.className} cuts what is in it`);
    }
    return faults;
}
