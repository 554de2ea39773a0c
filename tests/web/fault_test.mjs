// Fault: the page gives way to words that stood in it, which tell no more than is true.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { tell_fault, word_faults } from '../../web/fault.mjs';
import { Storage, surround } from './lib/surroundings.mjs';

const device = new Storage();
const tab = new Storage();
let parts = {};
const complaints = [];
console.error = (error) => complaints.push(error.message);

beforeEach(() => {
    for (const storage of [device, tab]) storage.kept.clear();
    parts = {
        fault: { hidden: true, querySelector: (what) => parts[what] }, page: { hidden: false }, sorry: { hidden: false }, root: { dataset: {} },
        '[href^="tel:"]': { textContent: 'Call 12345', replaceWith: (other) => (parts.call = other) }, call: null,
        old: { hidden: true, textContent: 'too old' }, p: { hidden: false }, h1: { focused: 0, focus: () => (parts.h1.focused += 1) },
    };
    surround({
        window: { handrailEarly: { is_old: false } },
        localStorage: device, sessionStorage: tab,
        document: { documentElement: parts.root, getElementById: (id) => parts[id], querySelector: () => ({ getAttribute: () => 'tel:12345' }), createElement: (tagName) => ({ tagName }),
            querySelectorAll: () => [parts.h1, parts.p] },
    });
});

test('the words take the place of the page and of its paint', () => {
    tell_fault(new Error('broken'));
    assert.deepEqual([parts.fault.hidden, parts.page.hidden, parts.root.dataset.face, parts.h1.focused], [false, true, 'page', 1]);
    assert.ok(parts.sorry.hidden);
    assert.equal(complaints.at(-1), 'broken');
    tell_fault(new Error('once more'));
    assert.equal(parts.h1.focused, 1, 'said once');
});

test('a browser that is too old is told to be that', () => {
    window.handrailEarly.is_old = true;
    tell_fault(new TypeError('x is not a function'));
    assert.deepEqual([parts.h1.textContent, parts.fault.hidden], ['too old', false]);
});

test('only what is kept is said to be kept', () => {
    tell_fault(new Error('broken'));
    assert.equal(parts.p.hidden, true);
    parts.fault.hidden = true;
    device.setItem('handrail.draft.k', '{}');
    tell_fault(new Error('broken'));
    assert.equal(parts.p.hidden, false);
    parts.fault.hidden = true;
    parts.root.dataset.mode = 'kiosk';
    tell_fault(new Error('broken'));
    assert.equal(parts.p.hidden, true, 'whatever somebody once kept there');
});

test('a kiosk, which cannot dial, shows the number, and another device keeps its link', () => {
    tell_fault(new Error('broken'));
    assert.equal(parts.call, null);
    parts.fault.hidden = true;
    parts.root.dataset.mode = 'kiosk';
    tell_fault(new Error('broken'));
    assert.deepEqual([parts.call.tagName, parts.call.textContent], ['p', 'Call 12345']);
});

test('what breaks for the second time in a tab begins at home', () => {
    tab.setItem('handrail.visit', '1');
    tell_fault(new Error('broken'));
    assert.equal(tab.getItem('handrail.visit'), '1');
    parts.fault.hidden = true;
    tell_fault(new Error('broken'));
    assert.equal(tab.getItem('handrail.visit'), null);
});

test('the words follow the language of the page', () => {
    parts.h1.dataset = { words: 'boot.fault' };
    parts.p.dataset = { words: 'boot.sorry' };
    word_faults({ 'boot.fault': 'Sorry', 'boot.sorry': 'Call {hotline}' });
    assert.deepEqual([parts.h1.textContent, parts.p.textContent], ['Sorry', 'Call 12345']);
});
