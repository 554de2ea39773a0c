// In the page: functions that run there. Each stands alone, for only its text travels to the browser.

/** What a person meets: how far the front end is, the heading, and every control by role and accessible name. */
export function survey() {
    const words_of = (node) => {
        if (node.nodeType === 3) return node.data;
        if (node.nodeType !== 1 || node.getAttribute('aria-hidden') === 'true' || node.matches('textarea')) return '';
        if (node.matches('input')) return node.matches('.choice') ? node.getAttribute('aria-label') : '';
        if (node.querySelector('wbr') && !node.querySelector(':not(wbr)')) return node.textContent; // one text, with marks where it may be broken
        return [...node.childNodes].map(words_of).join(' ');
    };
    const tidy = (text) => text.replace(/\s+/g, ' ').trim();
    const name_of = (node) => tidy(node.getAttribute('aria-label') ?? words_of(node.closest('label') ?? node));
    const role_of = (node) => {
        if (node.matches('h1')) return 'heading';
        if (node.matches('a')) return 'link';
        if (node.matches('button')) return 'button';
        return node.matches('.choice') ? node.type : 'textbox';
    };
    const root = document.documentElement;
    const page = document.getElementById('page');
    const nodes = [...page.querySelectorAll('h1, a[href], button, input, textarea')].filter((node) => node.getClientRects().length);
    const controls = nodes.map((node, index) => {
        const { x, y, width, height } = node.getBoundingClientRect();
        return {
            index, x, y, width, height, role: role_of(node), name: name_of(node), id: node.dataset.id ?? '',
            group: node.type === 'radio' ? node.name : '', checked: Boolean(node.checked), value: node.value ?? '',
            available: node.getAttribute('aria-disabled') !== 'true', focused: node === document.activeElement,
            docked: Boolean(node.closest('.dock, .tools')),
        };
    });
    return {
        page: page.dataset.page, ready: root.dataset.ready, language: root.lang, title: document.title,
        heading: tidy(document.querySelector('h1')?.textContent ?? ''), text: tidy(words_of(page)), controls,
        live: [...page.querySelectorAll('[aria-live], [role=status], [role=alert]')].map((node) => tidy(node.textContent)).join(' '),
    };
}

/** Scrolls a control to the middle and gives its centre, and what is on top there when it is something else. */
export function reach(id) {
    const node = document.querySelector(`[data-id="${CSS.escape(id)}"]`);
    const seen = node.getBoundingClientRect();
    const room = document.querySelector('.dock')?.getBoundingClientRect().top ?? innerHeight;
    const docked = node.closest('.dock, .tools');
    if (seen.top < 0 || seen.bottom > (docked ? innerHeight : room)) node.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = node.getBoundingClientRect();
    const centre = { x: x + width / 2, y: y + height / 2 };
    const top = document.elementFromPoint(centre.x, centre.y);
    const label = node.closest('label') ?? node;
    return { ...centre, covered: label.contains(top) ? '' : top?.outerHTML.slice(0, 120) ?? 'nothing' };
}
