// Kiosk: what must not happen on a device that many people use. Nobody gets away from the page, sees what lies behind it, or
// leaves it larger or marked for the next one.

const own_keys = /^(F\d+|Browser.*|Launch.*|ContextMenu|Help|Print.*|Alt|Meta)$/;
const editing = ['a', 'x', 'v', 'y', 'z', 'backspace', 'delete', 'arrowleft', 'arrowright', 'home', 'end'];
const refused = ['contextmenu', 'copy', 'cut', 'dragstart', 'dragover', 'drop', 'gesturestart'];

const is_field = (target) => Boolean(target?.matches?.('input, textarea'));

/** Keys that the browser or the system would take for something of its own; the third level of a keyboard makes letters. */
function is_shortcut(event) {
    if (event.getModifierState?.('AltGraph')) return false;
    if (own_keys.test(event.key)) return true;
    if (is_field(event.target) && !event.altKey && editing.includes(event.key.toLowerCase())) return false;
    return event.ctrlKey || event.metaKey || event.altKey;
}

export function guard() {
    const refuse = (type, is_so = (_) => true) =>
        addEventListener(type, (event) => is_so(event) && event.preventDefault(), { capture: true, passive: false });
    for (const type of refused) refuse(type);
    refuse('keydown', is_shortcut);
    refuse('selectstart', ({ target }) => !is_field(target));
    refuse('wheel', ({ ctrlKey }) => ctrlKey);
    refuse('touchmove', ({ touches }) => touches.length > 1);
}
