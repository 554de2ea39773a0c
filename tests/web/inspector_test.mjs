// Inspector: opened and closed by its keys, and lent the pointer only while that is over it.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { watch_inspector } from '../../web/inspector.mjs';
import { surround } from './lib/surroundings.mjs';

let window = new EventTarget();
let frames = [];
let pointed = [];
let over = false;
let paint = null;
let end = null;

beforeEach(() => {
    [window, frames, pointed, over] = [new EventTarget(), [], [], false];
    paint = { inspecting: false, drawn: 0, moved: () => (paint.drawn += 1), inspect: (on) => (paint.inspecting = on) };
    surround({ window, requestAnimationFrame: (next) => frames.push(next) });
    end = watch_inspector(paint, (...given) => (pointed.push(given), over));
});

/** Whether the page still hears of it. */
function reaches_the_page(type, given = {}) {
    let heard = false;
    window.addEventListener(type, () => (heard = true), { once: true });
    const event = Object.assign(new Event(type, { cancelable: true }), { clientX: 3, clientY: 4, ...given });
    window.dispatchEvent(event);
    return heard && !event.defaultPrevented;
}

const keys = { ctrlKey: true, altKey: true, code: 'KeyI' };

test('its keys open and close it, all three of them', () => {
    for (const [given, open] of [[keys, true], [{ ...keys, ctrlKey: false }, true], [{ ...keys, altKey: false }, true],
        [{ ...keys, code: 'KeyK' }, true], [keys, false]]) {
        window.dispatchEvent(Object.assign(new Event('keydown'), given));
        assert.equal(paint.inspecting, open);
    }
});

test('what it shows is settled after four frames', () => {
    window.dispatchEvent(Object.assign(new Event('keydown'), keys));
    while (frames.length) frames.shift()();
    assert.equal(paint.drawn, 4);
});

test('while it is closed the page has the pointer', () => {
    for (const type of ['pointermove', 'pointerdown', 'pointerup', 'wheel', 'click']) assert.ok(reaches_the_page(type, { deltaY: 0 }), type);
    assert.deepEqual(pointed, []);
});

test('it is told of the pointer, and has it alone while that is over it', () => {
    paint.inspecting = true;
    for (const [type, told] of [['pointermove', [3, 4, -1, 0]], ['pointerdown', [3, 4, 1, 0]], ['pointerup', [3, 4, 0, 0]], ['wheel', [3, 4, -1, -2]]]) {
        over = false;
        assert.ok(reaches_the_page(type, { deltaY: 200 }), type);
        over = true;
        assert.ok(!reaches_the_page(type, { deltaY: 200 }), type);
        assert.deepEqual(pointed.splice(0), [told, told]);
    }
    for (const type of ['click', 'mousedown', 'mouseup', 'touchstart']) assert.ok(!reaches_the_page(type), type);
    over = false;
    reaches_the_page('pointermove');
    assert.ok(reaches_the_page('click'));
});

test('once it is ended it hears nothing', () => {
    end();
    window.dispatchEvent(Object.assign(new Event('keydown'), keys));
    assert.equal(paint.inspecting, false);
});
