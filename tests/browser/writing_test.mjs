// Writing: at a kiosk a name is written by hand, without any key, on both faces.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Journey } from './lib/journey.mjs';
import { root } from './lib/places.mjs';
import { definition, words_in } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const word = words_in('zh-CN');
const tall = { width: 1080, height: 1920 };
const strokes = readFileSync(`${root}build/hand/strokes.bin`);

/** The strokes of a sign, in a grid of 64. */
function strokes_of(sign) {
    for (let at = 0; at < strokes.length;) {
        const code = strokes.readUInt16LE(at);
        const drawing = Array.from({ length: strokes[at + 2] });
        at += 3;
        for (const index of drawing.keys()) {
            const count = strokes[at];
            drawing[index] = Array.from({ length: count }, (_, point) => ({ x: strokes[at + 1 + 2 * point], y: strokes[at + 2 + 2 * point] }));
            at += 1 + 2 * count;
        }
        if (code === sign.codePointAt(0)) return drawing;
    }
    throw new Error(`no strokes of ${sign}`);
}

/** The last stroke first, each a little out of its place. */
async function write(visitor, sign) {
    const pad = await visitor.driver.run(() => {
        const { left, top, width } = document.querySelector('canvas.writing').getBoundingClientRect();
        return { left, top, width };
    });
    const scale = pad.width / 90;
    for (const [index, stroke] of strokes_of(sign).reverse().entries()) {
        const [right, down] = [index % 3, index % 2];
        await visitor.driver.draw(stroke.map(({ x, y }) => ({ x: pad.left + (x + 12 + right) * scale, y: pad.top + (y + 12 + down) * scale })));
    }
    await visitor.press('button', sign);
}

async function to_name(visitor) {
    const journey = new Journey(visitor, 'zh-CN');
    await journey.home();
    await journey.begin();
    for (const step of definition.steps) {
        if (step.kind === 'name') break;
        await journey.answer(step);
    }
    await visitor.press('button', word('writing.by_hand'));
    await visitor.see((seen) => seen.page === 'surname' && seen.controls.some(({ name }) => name === '王'), 'the surnames');
}

for (const [engine, face] of [['chromium', 'page'], ['chromium', 'canvas'], ['webkit', 'page']]) {
    const it = world(engine);

    test(`${engine}, ${face}: a name is written with a finger at a kiosk, and nothing of it is left`, async (t) => {
        const visitor = await it.visit(t, `lang=zh-CN&mode=kiosk&face=${face}`, { by: 'pointer', ...tall, ready: face === 'canvas' ? 'canvas' : 'core' });
        await to_name(visitor);
        if (engine === 'webkit') {
            await visitor.press('button', word('action.other_surname'));
            await visitor.see((seen) => seen.page === 'writing', 'the pad');
            await write(visitor, '王');
        } else {
            await visitor.press('button', '王');
            await visitor.see((seen) => seen.page === 'writing', 'the pad');
        }
        await write(visitor, '芳');
        const seen = await visitor.see((now) => now.controls.some(({ role, value }) => role === 'textbox' && value === '王芳'), 'the name');
        assert.ok(!seen.controls.some(({ name }) => name === '王'), 'the candidates are gone');
        await visitor.press('button', word('action.written'));
        await visitor.see((now) => !['writing', 'step.name'].includes(now.page), 'the next question');
    });
}
