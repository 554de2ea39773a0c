// Boot: runs before the first paint. It applies what this device remembers and keeps a tap made before core runs.
(() => {
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
    for (const name of ['palette', 'size', 'mode', 'face']) {
        const value = kept('sessionStorage', name) ?? params.get(name) ?? kept('localStorage', name);
        if (value && /^[a-z0-9]{1,9}$/.test(value)) root.dataset[name] = value;
    }
    // A kiosk greets first: its page waits in the document and takes the place of home before any module runs.
    if (root.dataset.mode === 'kiosk') {
        document.addEventListener('readystatechange', () => {
            const kiosk = /** @type {HTMLTemplateElement} */ (document.getElementById('kiosk'));
            document.getElementById('page').replaceWith(kiosk.content);
        }, { once: true });
    }
    /** The node tapped first, its look meanwhile, and who takes over once core runs. */
    const early = (window.handrailEarly = { id: '', take: false, timer: 0, give_up: () => {} });
    addEventListener('click', (event) => {
        const node = event.target.closest?.('#page [data-id]');
        if (early.take || !node || node.matches('a[href]')) return;
        early.id = node.dataset.id;
        document.querySelector('.pressed')?.classList.remove('pressed');
        node.classList.add('pressed');
    }, true);
    // Whoever waits in vain is told where else to go (the words stand hidden in the page).
    early.give_up = () => {
        if (root.dataset.ready === 'page') document.getElementById('sorry')?.removeAttribute('hidden');
    };
    early.timer = setTimeout(early.give_up, 20000);
    addEventListener('error', (event) => event.target?.matches?.('script') && early.give_up(), true);
})();
