// Kiosk: which keys and gestures the page keeps from the browser, and which it leaves alone.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { guard } from '../../web/kiosk.mjs';
import { surround } from './lib/surroundings.mjs';

let heard = {};
const words = { matches: () => false };
const field = { matches: () => true };

beforeEach(() => {
    heard = {};
    surround({ addEventListener: (type, act, options) => (heard[type] = { act, options }) });
    guard();
});

function is_refused(type, event = {}) {
    let refused = false;
    heard[type]?.act({ target: words, ...event, preventDefault: () => (refused = true) });
    return refused;
}

const key = (key, more = {}) => is_refused('keydown', { key, ...more });

test('what leads away from the page is refused', () => {
    for (const name of ['F1', 'F5', 'F11', 'F12', 'BrowserBack', 'BrowserHome', 'LaunchMail', 'ContextMenu', 'PrintScreen', 'Alt', 'Meta']) assert.ok(key(name), name);
    for (const [name, held] of [['p', 'ctrlKey'], ['s', 'metaKey'], ['ArrowLeft', 'altKey'], ['+', 'ctrlKey'], ['Tab', 'altKey']]) assert.ok(key(name, { [held]: true }), name);
    assert.ok(key('u', { ctrlKey: true, target: field }) && key('c', { ctrlKey: true, target: field }) && key('a', { altKey: true, target: field }));
});

test('what one types, edits and goes about with is not', () => {
    for (const name of ['a', '1', 'Enter', 'Tab', 'Escape', 'Backspace', 'ArrowDown', 'Shift', 'Process']) assert.ok(!key(name), name);
    for (const name of ['a', 'V', 'z', 'Backspace', 'ArrowLeft']) assert.ok(!key(name, { ctrlKey: true, target: field }), name);
    assert.ok(!key('@', { ctrlKey: true, altKey: true, getModifierState: (state) => state === 'AltGraph' }), 'a letter of the third level');
});

test('menus, copies, marks and zooming are refused, by listeners that may', () => {
    for (const type of ['contextmenu', 'copy', 'cut', 'dragstart', 'drop', 'gesturestart', 'selectstart']) assert.ok(is_refused(type), type);
    assert.ok(!is_refused('selectstart', { target: field }), 'in a field one chooses what to change');
    assert.deepEqual([is_refused('wheel', { ctrlKey: true }), is_refused('wheel', { ctrlKey: false })], [true, false]);
    assert.deepEqual([is_refused('touchmove', { touches: [1, 2] }), is_refused('touchmove', { touches: [1] })], [true, false]);
    assert.ok(Object.values(heard).every(({ options }) => options.passive === false && options.capture));
});
