// Speech: on each screen of a service what is heard is what is seen, in both languages, by clips alone: this browser has no
// voice, and once the clips have come it needs no network.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Journey } from './lib/journey.mjs';
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

/** In the page: each sound is over at once, and is kept with the pace at which it would have been heard. */
const keep_sounds = () => {
    window.sounds = [];
    const make = URL.createObjectURL;
    let newest = null;
    URL.createObjectURL = (blob) => make.call(URL, (newest = blob));
    HTMLMediaElement.prototype.play = function () {
        window.sounds.push({ pace: this.playbackRate, keeps_pitch: this.preservesPitch, blob: newest });
        setTimeout(() => this.dispatchEvent(new Event('ended')));
        return Promise.resolve();
    };
};

/** In the page: what was heard since, how loud it was, and how many samples were cut off in a row. */
const measured = () => Promise.all(window.sounds.splice(0).map(async ({ blob, ...how }) => {
    const samples = new Int16Array((await blob.arrayBuffer()).slice(44));
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    const full = (sample) => Math.abs(sample) >= 32767;
    return { ...how, decibels: 10 * Math.log10(power / 32767 ** 2), clipped: samples.filter((sample, at) => full(sample) && full(samples[at + 1] ?? 0)).length };
}));

/** The sound of the sample that is heard when this is pressed. */
async function sample_of(visitor, role, name) {
    await visitor.driver.run(() => window.sounds.splice(0));
    await visitor.press(role, name);
    await until(() => visitor.driver.run(() => window.sounds.length > 0), () => `${name} is not heard`);
    const { said } = await all_said(visitor);
    return { ...(await visitor.driver.run(measured))[0], said: said.map(({ text }) => text) };
}

const aloud_of = async (visitor, word) => {
    await visitor.press('button', word('action.help'));
    await visitor.press('button', word('help.aloud'));
    await visitor.see_heading(word('aloud.heading'));
};

for (const language of languages) {
    test(`slower, faster and louder are heard at once, hold for all that is read, and are kept, ${language}`, { timeout: 90_000 }, async (t) => {
        const visitor = await it.visit(t, `lang=${language}&face=page`, { by: 'pointer' }), word = words_in(language);
        await visitor.driver.run(keep_sounds);
        await aloud_of(visitor, word);
        await sample_of(visitor, 'radio', word('aloud.pace.3'));
        const usual = await sample_of(visitor, 'radio', word('aloud.pace.2'));
        assert.deepEqual([usual.pace, usual.keeps_pitch, usual.said], [1, true, [word('aloud.sample')]]);
        const slower = await sample_of(visitor, 'radio', word('aloud.pace.1'));
        assert.deepEqual([slower.pace, slower.keeps_pitch], [0.8, true]);
        const louder = await sample_of(visitor, 'checkbox', word('aloud.loud'));
        t.diagnostic(`louder by ${(louder.decibels - usual.decibels).toFixed(1)} dB`);
        assert.ok(louder.decibels > usual.decibels + 5, `${usual.decibels} dB, louder ${louder.decibels} dB`);
        assert.deepEqual([louder.pace, louder.clipped], [0.8, 0]);
        await visitor.press('button', word('action.done'));
        await visitor.see_heading(word('help.heading'));
        await visitor.press('button', word('action.read_aloud'));
        await all_said(visitor);
        const read = await visitor.driver.run(measured);
        assert.ok(read.length > 3 && read.every(({ pace, clipped }) => pace === 0.8 && clipped === 0), JSON.stringify(read));
        // Once it was asked for it goes on by itself; pressed again, it is said again.
        await visitor.press('button', word('help.back'));
        const { said } = await all_said(visitor);
        assert.ok(said.some(({ text }) => text === word('home.heading')), said.map(({ text }) => text).join());
        await visitor.press('button', word('action.read_aloud'));
        assert.deepEqual((await all_said(visitor)).said.map(({ text }) => text), said.map(({ text }) => text));
        await visitor.open(await visitor.driver.run(() => location.href));
        await aloud_of(visitor, word);
        const chosen = (await visitor.look()).controls.filter(({ checked, id }) => checked && /pace|loud/.test(id)).map(({ name }) => name);
        assert.deepEqual(chosen, [word('aloud.pace.1'), word('aloud.loud')]);
    });
}

test('at a kiosk the next person hears it as everybody does', { timeout: 60_000 }, async (t) => {
    const visitor = await it.visit(t, 'service=water-bill&lang=en&face=page&mode=kiosk', { by: 'pointer', width: 1080, height: 1920 });
    const word = words_in('en');
    await visitor.driver.run(keep_sounds);
    const chosen = async () => {
        await aloud_of(visitor, word);
        return (await visitor.look()).controls.filter(({ checked, id }) => checked && /pace|loud/.test(id)).map(({ name }) => name);
    };
    assert.deepEqual(await chosen(), [word('aloud.pace.2')]);
    await sample_of(visitor, 'radio', word('aloud.pace.3'));
    await sample_of(visitor, 'checkbox', word('aloud.loud'));
    assert.equal(await visitor.driver.run(() => localStorage.getItem('handrail.voice')), null);
    await visitor.press('button', word('action.done'));
    await visitor.press('button', word('help.back'));
    await visitor.press('button', word('action.start'));
    await visitor.see(({ page }) => page === 'step.account', 'the question for the account');
    await new Journey(visitor, 'en').digits('10002004');
    await visitor.press('button', word('action.next'));
    await visitor.press('button', word('action.understood')); // all is paid: the person is done
    await visitor.see_heading(word('welcome.heading'));
    await visitor.press('button', word('welcome.start'));
    assert.deepEqual(await chosen(), [word('aloud.pace.2')]);
});
