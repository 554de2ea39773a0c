// Speech: on each screen of a service what is heard is what is seen, in both languages, by clips alone: this browser has no
// voice, and once the clips have come it needs no network.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Journey } from './lib/journey.mjs';
import { json, root } from './lib/places.mjs';
import { until } from './lib/processes.mjs';
import { Robot } from './lib/robot.mjs';
import { languages, words_in } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const it = world('chromium', ['--autoplay-policy=user-gesture-required']);

/** In the page: each sound is over at once, or a walk would take as long as it takes to listen; what stands out with it is kept. */
const be_quick = () => {
    window.stood_out = [];
    const words_of = (element) => (element?.localName === 'nav' ? element.ariaLabel : element?.value || element?.textContent.trim());
    HTMLMediaElement.prototype.play = function () {
        const { audio } = window.handrail;
        window.stood_out.push({ line: audio[audio.length - 1]?.text, shown: words_of(document.querySelector('[data-spoken]')) });
        setTimeout(() => this.dispatchEvent(new Event('ended')));
        return Promise.resolve();
    };
};

/** In the page: what is said, and what is to be read outside of the tools and keys, and of arrows that lead nowhere. */
function listened() {
    const main = document.querySelector('.main');
    const seen = [];
    for (const element of main.querySelectorAll('*')) {
        const whole = (element.localName === 'input' && !element.matches('[type=radio], [type=checkbox]') ? element.value : element.textContent).trim();
        const is_leaf = [...element.children].every(({ localName }) => localName === 'wbr'); // marks of phrases
        const hidden = element.closest('.rail, .missing, .below, .paper, .pad, .arrow.unavailable, .live, .hidden, textarea, svg') || !element.checkVisibility();
        if (is_leaf && !hidden && /[\p{L}\p{N}]/u.test(whole)) seen.push(whole);
        if (element.localName === 'nav' && !hidden) seen.push(element.ariaLabel); // which part of a list it is: dots are seen
    }
    const speaking = document.querySelector('[data-id="tools/read_aloud"]')?.ariaPressed === 'true';
    return { seen, said: window.handrail.audio.splice(0), stood_out: window.stood_out?.splice(0) ?? [], speaking };
}

async function all_said(visitor) {
    const all = [], stood_out = [];
    const listen = async () => {
        const now = await visitor.driver.run(listened);
        all.push(...now.said);
        stood_out.push(...now.stood_out);
        return !now.speaking && { seen: now.seen, said: all, stood_out };
    };
    return until(listen, () => `it is still speaking after ${all.map(({ text }) => text).join(' / ')}`, 60);
}

/** What is wrong with what was heard of a screen: each line that is seen is said once, in its order, by clips, and stands out meanwhile. */
function faults_of({ seen, said, stood_out }, unseen) {
    const all = said.map(({ text }) => text.trim()).filter((text) => /[\p{L}\p{N}]/u.test(text) && !unseen.includes(text));
    const lines = all.slice(-seen.length); // before came what was shown until all was there
    const first = seen.findIndex((line, index) => line !== lines[index]);
    return [
        ...(first < 0 ? [] : [`“${seen[first] ?? ''}” is seen where “${lines[first] ?? ''}” is heard`]),
        ...said.filter(({ voice, clips }) => voice.length || !clips.length).map(({ text }) => `“${text}” has no clip`),
        ...stood_out.filter(({ line }) => !unseen.includes(line)).slice(-seen.length).filter(({ line, shown }) => line.trim() !== shown).map(({ line, shown }) => `“${line}” is heard where “${shown}” stands out`),
    ];
}

const services = readdirSync(`${root}catalogue`).map((name) => json(`catalogue/${name}`)).filter(({ steps }) => steps);
const both = 'certificate-appointment';

describe('listening', { concurrency: 2 }, () => {
    services.flatMap((definition, place) => (definition.id === both ? languages : [languages[place % 2]]).map((language) => ({ definition, language }))).forEach(({ definition, language }) => {
        test(`what is heard is what is seen: ${definition.id}, ${language}`, { timeout: 180_000 }, async (t) => {
            const word = words_in(language);
            const visitor = await it.visit(t, `service=${definition.id}&lang=${language}&face=page`, { by: 'pointer' });
            await visitor.driver.run(be_quick);
            const faults = [], screens = [];
            const listen = async ({ page }) => {
                if (screens.includes(page)) return;
                screens.push(page);
                faults.push(...faults_of(await all_said(visitor), [word('choice.chosen')]).map((fault) => `${page}: ${fault}`));
            };
            await visitor.press('button', word('action.read_aloud'));
            const answered = () => all_said(visitor); // what is chosen is said, and no part of the next screen
            await new Robot(visitor, language, definition, { arrived: listen, answered }).go();
            assert.deepEqual(faults, []);
            assert.ok(screens.length > 3, screens.join());
        });
    });
});

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
