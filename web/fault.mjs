// Fault: something of ours broke. The page says so in words that stood in it from the beginning, and how to go on.
import { forget_visit, has_broken } from './memory.mjs';
import { has_draft } from './things.mjs';

/** The words outside the page follow its language. @param {Record<string, string>} messages by key */
export function word_faults(messages) {
    const hotline = document.querySelector('#fault [href^="tel:"]').getAttribute('href').slice('tel:'.length);
    for (const element of document.querySelectorAll('[data-words]')) {
        element.textContent = messages[element.dataset.words].replace('{hotline}', hotline);
    }
}

/** A kiosk cannot dial: the number is there to be read and noted. @param {HTMLAnchorElement} link */
function show_number(link) {
    link.replaceWith(Object.assign(document.createElement('p'), { className: 'number', textContent: link.textContent }));
}

/** Nothing acts any more but the two links. @param {unknown} error */
export function tell_fault(error) {
    console.error(error);
    const root = document.documentElement;
    const words = document.getElementById('fault');
    if (!words.hidden) return;
    // Whoever breaks it once more where they were begins at home, where they may go on later.
    if (has_broken()) forget_visit();
    // A device that many people use keeps nothing, and no other one where storage is forbidden.
    words.querySelector('p').hidden = root.dataset.mode === 'kiosk' || !has_draft();
    if (root.dataset.mode === 'kiosk') show_number(words.querySelector('[href^="tel:"]'));
    if (window.handrailEarly?.is_old) words.querySelector('h1').textContent = document.getElementById('old').textContent;
    for (const id of ['page', 'sorry']) document.getElementById(id).hidden = true;
    root.dataset.face = 'page';
    document.getElementById('paint')?.remove(); // also where the paint is only about to start
    words.hidden = false;
    words.querySelector('h1').focus();
}
