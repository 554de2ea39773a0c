// Speech: on each screen of a service what is heard is what is seen, in both languages, by clips alone: this browser has no
// voice, and once the clips have come it needs no network.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { json } from './lib/places.mjs';
import { until } from './lib/processes.mjs';
import { Robot } from './lib/robot.mjs';
import { languages, words_in } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const it = world('chromium', ['--autoplay-policy=user-gesture-required']);

/** In the page: each sound is over at once, or a walk would take as long as it takes to listen. */
const be_quick = () => {
    window.heard = [];
    HTMLMediaElement.prototype.play = function () {
        window.heard.push(this.src);
        setTimeout(() => this.dispatchEvent(new Event('ended')));
        return Promise.resolve();
    };
};

/** In the page: what is said, and what is to be read outside of the tools and keys, and of arrows that lead nowhere. */
function listened() {
    const main = document.querySelector('.main');
    const seen = [];
    for (const element of main.querySelectorAll('*')) {
        const whole = element.textContent.trim();
        const is_leaf = [...element.children].every(({ localName }) => localName === 'wbr'); // marks of phrases
        const hidden = element.closest('.pad, .arrow.unavailable, [aria-hidden=true], .live, .hidden, textarea, svg') || !element.checkVisibility();
        if (is_leaf && !hidden && /[\p{L}\p{N}]/u.test(whole)) seen.push(whole);
    }
    const speaking = document.querySelector('[data-id="tools/read_aloud"]')?.ariaPressed === 'true';
    return { seen, said: window.handrail.audio.splice(0), speaking };
}

async function all_said(visitor) {
    const all = [];
    const listen = async () => {
        const now = await visitor.driver.run(listened);
        all.push(...now.said);
        return !now.speaking && { seen: now.seen, said: all };
    };
    return until(listen, () => `it is still speaking after ${all.map(({ text }) => text).join(' / ')}`, 60);
}

for (const language of languages) {
    test(`what is heard is what is seen: a document, ${language}`, { timeout: 180_000 }, async (t) => {
        const definition = json('catalogue/certificate-appointment.json'), word = words_in(language);
        const visitor = await it.visit(t, `service=${definition.id}&lang=${language}&face=page`, { by: 'pointer' });
        await visitor.driver.run(be_quick);
        const faults = [], screens = [];
        const listen = async ({ page }) => {
            const { seen, said } = await all_said(visitor);
            screens.push(page);
            const lines = said.map(({ text }) => text).join('\n');
            faults.push(...seen.filter((text) => !lines.includes(text)).map((text) => `${page}: “${text}” is seen and not heard`));
            faults.push(...said.filter(({ voice, clips }) => voice.length || !clips.length).map(({ text }) => `${page}: “${text}” has no clip`));
        };
        await visitor.press('button', word('action.read_aloud'));
        await new Robot(visitor, language, definition, { arrived: listen }).go();
        assert.deepEqual(faults, []);
        assert.ok(new Set(screens).size > 6, screens.join());
    });
}

test('the first word is heard soon, and nothing after Stop', { timeout: 60_000 }, async (t) => {
    const visitor = await it.visit(t, 'lang=en&face=page', { by: 'pointer' });
    const word = words_in('en');
    await visitor.driver.run(() => {
        addEventListener('click', () => { window.pressed = performance.now(); }, true);
        const play = HTMLMediaElement.prototype.play;
        HTMLMediaElement.prototype.play = function () {
            this.addEventListener('playing', () => { window.first ??= performance.now() - window.pressed; });
            window.player = this;
            return play.call(this);
        };
    });
    await visitor.press('button', word('action.read_aloud'));
    await until(() => visitor.driver.run(() => window.first !== undefined), () => 'nothing is heard');
    const first = await visitor.driver.run(() => window.first);
    t.diagnostic(`first word after ${Math.round(first)} ms`);
    assert.ok(first < 1000, `${first} ms, on a machine that is busy`);
    await visitor.press('button', word('action.read_aloud'));
    await until(() => visitor.driver.run(() => window.player.paused), () => 'it goes on');
});
