// The page: carries out patches, and says which node was tapped or typed into. It knows no page by name.
// Others put elements of theirs into it, such as managers of passwords beside a field, or take some of ours away. So it
// keeps in mind which are ours, and draws all of it where that is not what stands there any more.
import { Taps } from './taps.mjs';

/** An element as core describes it. @typedef {{tag: string, attributes?: Record<string, string>, text?: string, children?: Description[]}} Description */

const svg = 'http://www.w3.org/2000/svg';
/** Where Chinese may be broken is marked wherever text is written (phrases.js, decision 0033); the marks are nobody's. */
const mark_phrases = (root) => window.handrailPhrases?.(root);
const is_mark = ({ localName }) => localName === 'wbr';

export class Page {
    #root;
    #icons = null;
    /** What the keyboard is still composing in. It may go before that ends, and then nobody says that it did. */
    #composed = null;
    #taps = new Taps();
    /** Our children of each element of ours, as core knows them. @type {WeakMap<Element, Element[]>} */
    #ours = new WeakMap();
    #is_adopted = false;
    /** @type {(event: object) => void} */
    send = () => {};
    /** The whole page as core has it. @type {(() => Description) | null} */
    screen = null;

    /** @param {HTMLElement} root @param {Promise<object>} icons by style and name @param {number} changed when another page came */
    constructor(root, icons, changed = -Infinity) {
        this.#root = root;
        this.#taps.page_changed(changed);
        this.#own(root);
        icons.then((table) => {
            this.#icons = table;
            this.#draw_icons();
        });
    }

    /** Somebody else comes, and with them another core. */
    forget() {
        this.#composed = null;
        this.#is_adopted = false;
    }

    apply(patch) {
        for (const [name, value] of Object.entries(patch.root ?? {})) document.documentElement.setAttribute(name, value);
        if (patch.title !== undefined) document.title = patch.title;
        if (!this.#carries_out(patch.ops) || (this.screen && !this.#is_adopted)) this.#draw();
        this.#draw_icons();
        if (patch.top) {
            scrollTo(0, 0);
            this.#taps.page_changed();
        }
        if (patch.focus) this.#focus(patch.focus);
    }

    /** The browser checks a box and changes a field by itself; the core decides what is chosen and what stands there. */
    settle() {
        for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (this.#root.querySelectorAll('input[data-id]'))) {
            if (input.matches('.choice')) input.checked = input.hasAttribute('checked');
            else if (input !== this.#composed) set_value(input, input.defaultValue);
        }
    }

    listen() {
        this.#taps.watch(this.#root);
        this.#root.addEventListener('click', (event) => this.#clicked(event));
        this.#root.addEventListener('change', (event) => this.#chosen(event));
        this.#root.addEventListener('input', (event) => this.#typed(event));
        this.#root.addEventListener('compositionstart', ({ target }) => (this.#composed = target));
        for (const end of ['compositionend', 'focusout']) {
            this.#root.addEventListener(end, (event) => {
                if (event.target !== this.#composed) return;
                this.#composed = null;
                this.#typed(event);
            });
        }
        addEventListener('keydown', (event) => this.#key(event));
    }

    /** False when what they are about is not there, or something else of ours is gone. */
    #carries_out(ops) {
        try {
            for (const op of ops) this.#carry_out(op);
        } catch (error) {
            console.warn('The page is drawn whole:', error);
            return false;
        }
        return this.#is_whole(this.#root);
    }

    #is_whole(element) {
        return element.isConnected && this.#ours.get(element).every((child) => this.#is_whole(child));
    }

    /** All that is in it is ours from now on. */
    #own(element) {
        const children = element.localName === 'svg' ? [] : [...element.children].filter((one) => !is_mark(one)); // its paths come and go
        this.#ours.set(element, children);
        for (const child of children) this.#own(child);
    }

    /** Makes the page what core has, and keeps each element that fits: it may have the focus, a caret or a picture. */
    #draw() {
        if (!this.screen) throw new Error('The page is not what core knows');
        const focused = /** @type {HTMLElement | null} */ (document.activeElement)?.dataset.id;
        this.#mend(this.#root, this.screen());
        this.#is_adopted = true;
        if (focused && document.activeElement === document.body) this.#focus(focused);
    }

    /** @param {Element} element @param {Description} wanted */
    #mend(element, { attributes = {}, text = '', children = [] }) {
        for (const { name } of [...element.attributes]) if (!(name in attributes)) this.#set(element, name, null);
        for (const [name, value] of Object.entries(attributes)) if (element.getAttribute(name) !== value) this.#set(element, name, value);
        this.#ours.set(element, []);
        if (attributes['data-symbol']) return; // its paths are drawn later
        if (children.length) this.#mend_children(element, children);
        else if (element.textContent !== text || ![...element.children].every(is_mark)) set_content(element, text);
    }

    #mend_children(element, children) {
        const there = [...element.children];
        const ours = children.map((child) => {
            const found = there.findIndex((one) => is_same(one, child));
            return found < 0 ? made(child) : there.splice(found, 1)[0];
        });
        for (const node of [...element.childNodes]) if (!ours.includes(/** @type {Element} */ (node))) node.remove();
        ours.forEach((child, index) => {
            if (element.children[index] !== child) element.insertBefore(child, element.children[index] ?? null);
            this.#mend(child, children[index]);
        });
        this.#ours.set(element, ours);
    }

    #element(path) {
        return path.reduce((element, index) => this.#ours.get(element)[index], this.#root);
    }

    #carry_out([kind, path, ...rest]) {
        const element = this.#element(path);
        const ours = this.#ours.get(element);
        if (kind === 'insert') {
            const template = document.createElement('template');
            template.innerHTML = rest[1];
            const added = template.content.firstElementChild;
            mark_phrases(template.content);
            this.#own(added);
            element.insertBefore(added, ours[rest[0]] ?? null);
            ours.splice(rest[0], 0, added);
        } else if (kind === 'remove') {
            ours.splice(rest[0], 1)[0].remove();
        } else if (kind === 'text') {
            set_content(element, rest[0]);
        } else {
            this.#set(element, rest[0], rest[1]);
        }
    }

    #set(element, name, value) {
        if (value === null) element.removeAttribute(name);
        else element.setAttribute(name, value);
        if (name === 'value' && element instanceof HTMLInputElement) set_value(element, value ?? '');
        if (name === 'data-symbol' || name === 'data-style') element.replaceChildren();
    }

    #draw_icons() {
        if (!this.#icons) return;
        for (const picture of this.#root.querySelectorAll('svg[data-symbol]:empty')) {
            const icon = this.#icons[picture.dataset.style]?.[picture.dataset.symbol];
            for (const layer of ['pale', 'ink']) if (icon?.[layer]) picture.append(path_of(layer, icon[layer]));
        }
    }

    #focus(id) {
        const element = this.#root.querySelector(`[data-id="${CSS.escape(id)}"]`);
        element?.focus({ preventScroll: element.tagName === 'H1' });
    }

    #clicked(event) {
        const node = event.target.closest('[data-id]');
        if (!node || node.matches('input, textarea, a[href], h1')) return;
        if (this.#taps.counts(event, node)) this.send({ event: 'Tapped', id: node.dataset.id });
    }

    #chosen(event) {
        if (!event.target.matches('.choice')) return;
        if (this.#taps.counts(event, event.target)) this.send({ event: 'Tapped', id: event.target.dataset.id });
        this.settle();
    }

    #typed(event) {
        const input = event.target;
        if (event.isComposing) this.#composed = input; // some browsers tell no start
        if (input === this.#composed || input.matches('.choice') || !input.dataset.id) return;
        if (/[\ud800-\udbff]$/.test(input.value.slice(0, input.selectionStart ?? 0))) return; // its other half comes next
        // Letters and their accents as one, however the keyboard gives them.
        this.send({ event: 'Typed', id: input.dataset.id, value: input.value.normalize() });
    }

    #key(event) {
        if (is_composed(event)) return;
        if (event.key === 'Escape') this.send({ event: 'WentBack' });
        const node = event.target.closest?.('#page [data-id]');
        // A key held down acts once (EN 301 549, 5.7).
        if (event.repeat && (event.key === 'Enter' || event.key === ' ') && node?.matches('button, a')) event.preventDefault();
        if (event.key !== 'Enter' || event.repeat || !node?.matches('input')) return;
        event.preventDefault();
        const last = /** @type {HTMLElement | undefined} */ ([...this.#root.querySelectorAll('.dock [data-id]')].pop());
        // What costs money takes a press of its own: Enter leads there, and once more does it.
        if (last?.matches('.risky')) last.focus();
        else last?.click();
    }
}

/** Whether the keyboard took this key to compose with. In WebKit composing ends before the Enter that chose the words
 * and the Escape that gave them up; their code still is that of a key that was taken. */
function is_composed({ isComposing, keyCode }) {
    return isComposing || keyCode === 229;
}

/** Whether it is this element of its parent, told by key, else by place. @param {Element} element @param {Description} wanted */
function is_same(element, { tag, attributes }) {
    return element.localName === tag && element.getAttribute('data-id') === (attributes?.['data-id'] ?? null);
}

/** @param {Description} wanted */
function made({ tag }) {
    return tag === 'svg' ? document.createElementNS(svg, tag) : document.createElement(tag);
}

function set_content(element, text) {
    element.textContent = text;
    if (element instanceof HTMLTextAreaElement) set_text(element, text);
    else mark_phrases(element);
}

function path_of(layer, shape) {
    const path = document.createElementNS(svg, 'path');
    path.setAttribute('class', layer);
    path.setAttribute('d', shape);
    return path;
}

/** Whoever comes to the field then goes on at its end. */
function set_text(area, value) {
    set_value(area, value);
    if (document.activeElement !== area) area.setSelectionRange(value.length, value.length);
}

const counted = (text) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
const same = (text) => text.match(/[\p{L}\p{N}]/gu)?.join('') ?? '';

/** Sets what a field shows and keeps the caret behind the same character, whatever marks were put between or taken away.
 * Where what stood before it went (a country code), it stays before the same character. */
function set_value(input, value) {
    if (input.value === value) return;
    const at = input.selectionStart ?? input.value.length;
    const [before, behind] = [input.value.slice(0, at), input.value.slice(at)];
    input.value = value;
    if (document.activeElement !== input) return;
    const left = same(value).startsWith(same(before)) ? counted(before) : counted(value) - counted(behind);
    let caret = behind ? 0 : value.length;
    while (caret < value.length && counted(value.slice(0, caret)) < left) caret += 1;
    input.setSelectionRange(caret, caret);
}
