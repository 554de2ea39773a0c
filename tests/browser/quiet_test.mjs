// Quiet: nothing is drawn or asked for while nobody does anything, and a patch touches only what changed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Journey } from './lib/journey.mjs';
import { still } from './lib/paint_audit.mjs';
import { pause } from './lib/processes.mjs';
import { definition, words_in } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const it = world();
const word = words_in('en');
const idle_seconds = 10;

async function stay_idle({ driver }) {
    await driver.run(still);
    const asked = [];
    driver.page.on('request', (request) => asked.push(request.url()));
    const before = await driver.run(() => {
        const ask = window.requestAnimationFrame;
        window.wanted = 0;
        window.requestAnimationFrame = (draw) => {
            window.wanted += 1;
            return ask(draw);
        };
        return window.handrail.frames;
    });
    await pause(idle_seconds * 1000);
    assert.equal(await driver.run(() => window.handrail.frames), before, 'no frame was drawn');
    assert.equal(await driver.run(() => window.wanted), 0, 'none was wanted');
    assert.deepEqual(asked, [], 'nothing was asked for');
    assert.ok(before > 0, 'frames are counted');
}

test('home rests', async (t) => {
    await stay_idle(await it.visit(t, 'lang=zh-CN', { ready: 'canvas' }));
});

test('a question with a field in focus rests', async (t) => {
    const visitor = await it.visit(t, 'lang=en', { ready: 'canvas' });
    const journey = new Journey(visitor, 'en');
    await journey.begin();
    for (const step of definition.steps.slice(0, -2)) await journey.answer(step);
    await visitor.fill('Li');
    await stay_idle(visitor);
});

/** Collects where the page changes, as the nearest part that a person would name. */
async function changed_by(visitor, act) {
    await visitor.driver.run(() => {
        window.changed = new Set();
        const part = (node) => {
            const element = node.nodeType === 1 ? node : node.parentElement;
            return element.closest('.item')?.querySelector('[data-id]')?.dataset.id ??
                element.closest('.dock, .field-frame, .live')?.classList[0] ?? (element.id || element.className);
        };
        window.observer = new MutationObserver((records) => records.forEach((record) => window.changed.add(part(record.target))));
        window.observer.observe(document.getElementById('page'), { subtree: true, childList: true, attributes: true, characterData: true });
    });
    await act();
    return visitor.driver.run(() => {
        window.observer.disconnect();
        return [...window.changed].sort();
    });
}

test('choosing changes only what is chosen and the dock', async (t) => {
    const visitor = await it.visit(t, 'lang=en');
    await new Journey(visitor, 'en').begin();
    // The first leads the longest way, which is what the line of progress shows already; the others are a step shorter.
    const names = definition.steps[0].options.map((option) => word.of(option.label));
    const ids = [];
    for (const name of names) ids.push((await visitor.find('radio', name)).id);
    const changed_by_choosing = (name) => changed_by(visitor, async () => {
        await visitor.press('radio', name);
        await visitor.see((seen) => seen.controls.some((control) => control.checked && control.name === name));
    });
    assert.deepEqual(await changed_by_choosing(names[0]), ['dock', ids[0]].sort());
    await changed_by_choosing(names[1]);
    assert.deepEqual(await changed_by_choosing(names[2]), [ids[1], ids[2]].sort());
});

test('a digit changes only the field and the dock', async (t) => {
    const visitor = await it.visit(t, 'lang=en');
    await new Journey(visitor, 'en').ask_for_number();
    const changed = await changed_by(visitor, async () => {
        await visitor.press('button', '7');
        await visitor.see((seen) => seen.controls.some((control) => control.role === 'textbox' && control.value === '7'));
    });
    assert.deepEqual(changed.filter((part) => !['dock', 'field-frame'].includes(part)), []);
});
