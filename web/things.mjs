// Things: drafts and cases, each kept under a key of its own, so that no tab writes back what another has made or sent
// (docs/decisions/0031). Core speaks of one draft and of a list of cases; here they are many entries.
import { keep, recall } from './memory.mjs';

const prefix = 'handrail.';
const draft_seconds = 8 * 24 * 3600; // as long as the service knows its key
/** The draft of this tab: what it wrote last, or was given. */
let own = '';
/** The cases as core knows them: the text of each, by number. @type {Map<string, string>} */
let known = new Map();

/** @param {string} text @returns {any} null where it is damaged */
function read(text) {
    try {
        return JSON.parse(text);
    } catch {
        return null;
    }
}

/** The texts of all entries whose key begins so, by the rest of it. @param {string} kind */
function entries(kind) {
    const found = [];
    try {
        for (let index = 0; index < localStorage.length; index += 1) {
            const key = localStorage.key(index);
            if (key.startsWith(`${prefix}${kind}.`)) found.push([key.slice(prefix.length + kind.length + 1), localStorage.getItem(key)]);
        }
    } catch {
        // Forbidden: nothing is kept.
    }
    return found;
}

const name_of = (draft) => draft.key || draft.service;

/** Once they were one entry each, written back whole. */
function carry_over() {
    const draft = read(recall('draft') ?? 'null');
    if (draft) keep(`draft.${name_of(draft)}`, JSON.stringify(draft));
    const cases = read(recall('cases') ?? 'null');
    const all = Array.isArray(cases) ? cases : [];
    all.forEach((one, index) => keep(`case.${one.number}`, JSON.stringify({ ...one, made: all.length - index })));
    for (const old of ['draft', 'cases']) if (recall(old) !== null) keep(old, null);
}

function mark(name) {
    own = name;
    try {
        sessionStorage.setItem(`${prefix}draft`, name);
    } catch {
        // Forbidden: a reload begins at home.
    }
}

function marked() {
    try {
        return sessionStorage.getItem(`${prefix}draft`) ?? '';
    } catch {
        return '';
    }
}

export const has_draft = () => recall('draft') !== null || entries('draft').length > 0;

/** The draft of this tab, else the newest of the device. @param {number} now in seconds since 1970 @returns {string} empty: none */
export function recall_draft(now) {
    carry_over();
    const drafts = entries('draft').map(([name, text]) => ({ name, text, saved: Number(read(text)?.saved) || 0 }));
    for (const { name, saved } of drafts) if (saved + draft_seconds < now) keep(`draft.${name}`, null);
    const newest = drafts.filter(({ saved }) => saved + draft_seconds >= now).sort((one, other) => other.saved - one.saved);
    const found = newest.find(({ name }) => name === marked()) ?? newest[0];
    own = found?.name ?? '';
    return found?.text ?? '';
}

/** All cases of the device, the newest first, as one list. */
export function recall_cases() {
    carry_over();
    const cases = entries('case').map(([, text]) => read(text)).filter((one) => one?.number);
    cases.sort((one, other) => other.made - one.made);
    known = new Map(cases.map(({ made: _, ...one }) => [one.number, JSON.stringify(one)]));
    return cases.length ? JSON.stringify(cases) : '';
}

/** @param {string} text a draft, or null to forget one @param {string} [key] of that one; else it is that of this tab */
export function store_draft(text, key) {
    if (text === null) {
        const name = key || own;
        if (name) keep(`draft.${name}`, null);
        return name === own ? mark('') : undefined;
    }
    mark(name_of(JSON.parse(text)));
    keep(`draft.${own}`, text);
}

/** Tells what there is whenever another tab has changed it, or may have while this one was put away. @param {() => void} tell */
export function watch_things(tell) {
    addEventListener('storage', ({ key }) => (key === null || /^handrail\.(draft|case)\./.test(key)) && tell());
    addEventListener('pageshow', ({ persisted }) => persisted && tell());
}

/** Only what has changed here is written: the others may have changed elsewhere. @param {string} text the list @param {number} now in seconds since 1970 */
export function store_cases(text, now) {
    const cases = JSON.parse(text);
    const wanted = new Map(cases.map((one) => [one.number, JSON.stringify(one)]));
    for (const number of known.keys()) if (!wanted.has(number)) keep(`case.${number}`, null);
    for (const one of cases) {
        if (known.get(one.number) === wanted.get(one.number)) continue;
        const made = read(recall(`case.${one.number}`) ?? 'null')?.made ?? now;
        keep(`case.${one.number}`, JSON.stringify({ ...one, made }));
    }
    known = wanted;
}
