// Inspector: opens and closes the developers' window in the canvas, and lends it the pointer while it lies under it.

/** `point(x, y, down, wheel)` tells Dear ImGui; true when the pointer is over its window. Ends by the function it gives. */
export function watch_inspector(paint, point) {
    const ending = new AbortController();
    const options = { capture: true, passive: false, signal: ending.signal };
    let over = false;
    // Dear ImGui answers a frame later; three more frames settle what an event began.
    const settle = (frames = 4) => {
        paint.moved();
        if (frames > 1) requestAnimationFrame(() => settle(frames - 1));
    };
    const lend = (event, down = -1, wheel = 0) => {
        if (!paint.inspecting) return;
        over = point(event.clientX, event.clientY, down, wheel);
        settle();
        if (!over) return;
        event.preventDefault();
        event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', (event) => {
        if (!event.ctrlKey || !event.altKey || event.code !== 'KeyI') return;
        event.preventDefault();
        paint.inspect(!paint.inspecting);
        settle();
    }, options);
    window.addEventListener('pointermove', (event) => lend(event), options);
    window.addEventListener('pointerdown', (event) => lend(event, 1), options);
    window.addEventListener('pointerup', (event) => lend(event, 0), options);
    window.addEventListener('wheel', (event) => lend(event, -1, -event.deltaY / 100), options);
    for (const type of ['click', 'mousedown', 'mouseup', 'touchstart']) {
        window.addEventListener(type, (event) => {
            if (!paint.inspecting || !over) return;
            event.preventDefault();
            event.stopImmediatePropagation();
        }, options);
    }
    return () => ending.abort();
}
