// Below: an arrow above the dock tells that the page goes on under it. Nobody scrolls to what she does not know of.

const kiosk_bar = 202; // CSS pixels that the tools of a kiosk take below the dock (sizes.css)

/**
 * @param {HTMLElement} page @param {HTMLElement} root of the document
 * @returns to be called whenever the page has changed
 */
export function watch_below(page, root = document.documentElement) {
    /** @type {Element | null} */
    let end = null;
    const tell = (entries) => {
        const { isIntersecting, boundingClientRect: { bottom }, rootBounds } = entries[entries.length - 1];
        page.querySelector('.below')?.toggleAttribute('hidden', isIntersecting || bottom <= (rootBounds?.bottom ?? Infinity));
    };
    const bar = root.dataset.mode === 'kiosk' ? kiosk_bar : 0;
    const observer = new IntersectionObserver(tell, { rootMargin: `0px 0px -${bar}px` });
    return () => {
        const now = page.querySelector('.main > .end');
        if (now === end) return;
        observer.disconnect();
        end = now;
        if (end) observer.observe(end);
    };
}
