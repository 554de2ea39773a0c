// Phrases: no word is cut between two lines, and no line begins with what closes, on a phone at ordinary and large text.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { json } from './lib/places.mjs';
import { Robot } from './lib/robot.mjs';
import { tour } from './lib/tour.mjs';
import { languages } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const phone = { width: 360, height: 740 };
const sizes = [1, 4, 5];
/** By engine: services that ask many kinds of questions; a photo is taken in one engine only. */
const plain = ['canteen-meal', 'electricity-bill', 'home-service'];
const services = { chromium: ['complaint', 'senior-card', ...plain], firefox: plain, webkit: plain };

/** In the page: lines that begin with what closes, and words that are cut; in Chinese as the browser tells words. */
function cut_texts() {
    const faults = [];
    const closing = /^[，。、；：？！）》」』”’…,.;:?!)\]]/;
    const range = document.createRange();
    const words = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
    const letters = (element) => {
        const found = [];
        const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
            for (let at = 0; at < node.data.length; at += 1) {
                range.setStart(node, at);
                range.setEnd(node, at + 1);
                found.push({ sign: node.data[at], rect: range.getBoundingClientRect() });
            }
        }
        return found;
    };
    const has_text = (element) => element.firstChild?.nodeType === 3 && element.textContent.trim();
    for (const element of [...document.querySelectorAll('#page *')].filter((one) => has_text(one) && one.getClientRects().length)) {
        if (element.closest('.live, .hidden, textarea, .number, svg')) continue;
        const signs = letters(element);
        const text = signs.map(({ sign }) => sign).join('');
        const inside = new Set();
        for (const { segment, index, isWordLike } of words?.segment(text) ?? []) {
            for (let at = index + 1; isWordLike && at < index + segment.length; at += 1) inside.add(at);
        }
        signs.forEach(({ sign, rect }, at) => {
            const before = signs[at - 1];
            if (!before || rect.top - before.rect.top < rect.height / 2 || !sign.trim()) return;
            if (closing.test(sign) || inside.has(at)) faults.push(`${text.slice(0, at)}/${text.slice(at)}`);
        });
    }
    return faults;
}

/** Notes what is wrong on each screen, once. */
function audit(visitor, faults) {
    return async () => {
        const seen = await visitor.driver.run(cut_texts);
        for (const fault of seen) faults.add(fault);
    };
}

function visit(it, t, query) {
    return it.visit(t, `face=page&${query}`, phone);
}

for (const engine of ['chromium', 'firefox', 'webkit']) {
    const it = world(engine);
    describe(`in ${engine}`, { concurrency: engine === 'chromium' ? 2 : 1 }, () => {
        for (const [index, size] of sizes.entries()) {
            for (const language of languages) {
                const id = services[engine][(index * 2 + languages.indexOf(language)) % services[engine].length];
                test(`${id} at size ${size}, ${language}`, { timeout: 180_000 }, async (t) => {
                    const definition = json(`catalogue/${id}.json`);
                    const visitor = await visit(it, t, `service=${id}&lang=${language}&size=${size}`);
                    const faults = new Set();
                    const note = audit(visitor, faults);
                    await new Robot(visitor, language, definition, { account: languages.indexOf(language), arrived: note, answered: note }).go();
                    assert.deepEqual([...faults], []);
                });
            }
        }
    });
}

const chromium = world();
for (const language of languages) {
    test(`every screen of the tour at size 5, ${language}`, { timeout: 240_000 }, async (t) => {
        const visitor = await visit(chromium, t, `lang=${language}&size=5`);
        const faults = new Set();
        await tour(visitor, language, audit(visitor, faults));
        assert.deepEqual([...faults], []);
    });
}
