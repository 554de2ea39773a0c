// Fit: a word that is wider than its place is written smaller, and is not cut. Letters give way last, and only as far as
// they stood with ordinary text; what is still too wide then, such as a long address, is broken anywhere.

const least = 0.4; // of the largest text
const rounds = 3; // the place of some words gets narrower with their letters

/** @param {HTMLElement} page @returns to be called whenever the page has changed */
export function watch_fit(page) {
    /** @type {HTMLElement[]} */
    let smaller = [];
    const paper = matchMedia('print');

    function fit() {
        for (const { style } of smaller) style.fontSize = style.overflowWrap = '';
        smaller = [];
        if (paper.matches) return;
        const first = new Map();
        for (let round = 1; round <= rounds; round += 1) {
            const wide = texts(page).filter(is_wide);
            const sizes = wide.map((text) => parseFloat(getComputedStyle(text).fontSize));
            const shares = wide.map(({ clientWidth, scrollWidth }) => clientWidth / scrollWidth);
            wide.forEach((text, index) => {
                if (!first.has(text)) first.set(text, sizes[index]);
                const size = Math.max(first.get(text) * least, sizes[index] * shares[index]);
                text.style.fontSize = `${Math.floor(size * 2) / 2}px`;
                if (round === rounds) text.style.overflowWrap = 'anywhere';
            });
        }
        smaller = [...first.keys()];
    }
    paper.addEventListener?.('change', fit);
    return fit;
}

const is_wide = ({ clientWidth, scrollWidth }) => clientWidth > 0 && scrollWidth > clientWidth;

/** What holds words, and no more than places where they may be broken. @returns {HTMLElement[]} */
function texts(page) {
    return [...page.querySelectorAll('h1, h2, p, span:not(.typed)')].filter((one) => one.firstChild?.nodeType === 3 && !one.closest('.live, .hidden'));
}
