// Words, a place, a photo and a voice: a complaint from its first question to its receipt, and what happens when a photo
// or the microphone fails.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { axe_faults } from './lib/axe.mjs';
import { watch_devices } from './lib/devices.mjs';
import { json } from './lib/places.mjs';
import { intercept } from './lib/network.mjs';
import { audit_paint } from './lib/twins.mjs';
import { words_in } from './lib/words.mjs';
import { world } from './lib/world.mjs';

// The browser's own microphone beeps; whether it may be used is asked and answered as by a person.
const it = world('chromium', ['--use-fake-device-for-media-stream']);
const without_microphone = world();
const word = words_in('en');
const steps = Object.fromEntries(json('catalogue/complaint.json').steps.map((step) => [step.id, step]));
const folder = mkdtempSync(join(tmpdir(), 'handrail-photo-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** EXIF: the camera was held so that the picture has to be turned by a quarter. */
const turned = Buffer.from('ffe1002245786966' + '00004d4d002a00000008' + '000101120003000000010006000000000000', 'hex');

/** A JPEG of 2400 by 1600 that stands upright once it is turned. */
async function photo_file({ page }) {
    const coded = await page.evaluate(async () => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 2400, height: 1600 });
        const context = canvas.getContext('2d');
        for (let band = 0; band < 24; band += 1) {
            context.fillStyle = `hsl(${band * 15} 60% 50%)`;
            context.fillRect(band * 100, 0, 100, 1600);
        }
        return canvas.toDataURL('image/jpeg', 0.9).split(',')[1];
    });
    const bytes = Buffer.from(coded, 'base64');
    const path = join(folder, 'turned.jpg');
    writeFileSync(path, Buffer.concat([bytes.subarray(0, 2), turned, bytes.subarray(2)]));
    return path;
}

async function choose_file(visitor, label, path) {
    const [chooser] = await Promise.all([visitor.driver.page.waitForFileChooser(), visitor.press('button', label)]);
    await chooser.accept([path]);
}

const next = (visitor) => visitor.press('button', word('action.next'));
const at = (visitor, id) => visitor.see_heading(word.of(steps[id].prompt));

async function choose(visitor, role, name) {
    await visitor.press(role, name);
    await visitor.see((seen) => seen.controls.some((control) => control.checked && control.name.startsWith(name)), `“${name}” is chosen`);
}

async function to_place(visitor) {
    await visitor.press('button', word('action.start'));
    await at(visitor, 'about');
    await choose(visitor, 'radio', word.of(steps.about.options[0].label));
    await next(visitor);
    await at(visitor, 'place');
}

async function place(visitor, check) {
    await visitor.driver.context.overridePermissions(it.service.at, ['geolocation']);
    await visitor.driver.page.setGeolocation({ latitude: 30.01681, longitude: 110.05512 });
    await visitor.find('radio', 'Green Pine');
    await check('place');
    await visitor.press('button', word('place.here'));
    const { controls } = await visitor.see((seen) => seen.text.includes(word('place.nearest')), 'the nearest place');
    assert.ok(controls.find(({ role }) => role === 'radio').name.startsWith('Sun Gate'), 'the nearest comes first');
    await check('place, nearest');
    await choose(visitor, 'radio', 'Sun Gate');
    await next(visitor);
}

async function words(visitor, check) {
    await at(visitor, 'where');
    await check('text');
    await visitor.fill('x'.repeat(101));
    await visitor.press('button', word('text.over', { n: 1 }));
    await visitor.see((seen) => seen.text.includes(word('problem.too_long')));
    await check('text, too long');
    await visitor.driver.press('Backspace');
    await next(visitor);
    await at(visitor, 'since');
    await next(visitor);
    await at(visitor, 'what');
    await choose(visitor, 'checkbox', word.of(steps.what.phrases[0]));
    await visitor.fill(' Still.');
    const said = `${word.of(steps.what.phrases[0])}. Still.`;
    await visitor.see((seen) => seen.controls.some(({ value }) => value === said), `the field says ${said}`);
    await check('phrases');
    await next(visitor);
    return said;
}

/** Up to a photo that is shown and not sent yet. */
async function photo(visitor, check) {
    await at(visitor, 'photo');
    await check('photo');
    await choose_file(visitor, word('photo.take'), await photo_file(visitor.driver));
    await visitor.find('button', word('photo.good'));
    await visitor.driver.page.waitForFunction(() => document.querySelector('.photo').complete);
    const size = await visitor.driver.run(() => {
        const { naturalWidth, naturalHeight } = document.querySelector('.photo');
        return [naturalWidth, naturalHeight];
    });
    assert.deepEqual(size, [1067, 1600], 'it stands upright and is small');
    await check('photo, taken');
}

async function to_receipt(visitor) {
    await at(visitor, 'open');
    await choose(visitor, 'radio', word.of(steps.open.yes));
    await next(visitor);
    await at(visitor, 'name');
    await visitor.fill('Li Xiuying');
    await next(visitor);
    await at(visitor, 'phone');
    await visitor.fill('13800138000');
    await next(visitor);
    await visitor.see_heading(word('review.heading'));
    let text = '';
    for (let seen = await visitor.look(); ; seen = await visitor.look()) {
        text += seen.text;
        const more = seen.controls.find(({ id }) => id.endsWith('/next'));
        if (!more) break;
        await visitor.activate(more);
        await visitor.see((now) => now.page !== seen.page, 'more answers');
    }
    await visitor.press('button', word('action.submit'));
    await visitor.see((seen) => seen.page === 'receipt', 'the receipt');
    return text;
}

for (const { by, face, ...size } of [{ by: 'keyboard', face: 'canvas' }, { by: 'pointer', face: 'page', width: 1280, height: 800 }]) {
    test(`a complaint by ${by} on the ${face}`, async (t) => {
        const visitor = await it.visit(t, `lang=en&face=${face}&service=complaint`, { ready: face === 'canvas' ? 'canvas' : 'core', by, ...size });
        const faults = [], sent = [];
        visitor.driver.page.on('request', (request) => {
            if (request.method() === 'POST') sent.push({ path: new URL(request.url()).pathname, body: request.postData() });
        });
        const check = async (name) => {
            if (face === 'canvas') faults.push(...(await audit_paint(visitor.driver)).faults.map((fault) => `${name}: ${fault}`));
            else faults.push(...await axe_faults(visitor.driver, name));
        };
        await to_place(visitor);
        await place(visitor, check);
        const said = await words(visitor, check);
        await photo(visitor, check);
        await visitor.press('button', word('photo.good'));
        const review = await to_receipt(visitor);
        for (const line of ['Sun Gate', word('photo.kept')]) assert.ok(review.includes(line), `the review says ${line}`);
        const { answers } = JSON.parse(sent.find(({ path }) => path.endsWith('/cases')).body);
        assert.equal(answers.what, said);
        assert.match(answers.photo, /^[\w-]{10,}$/);
        assert.deepEqual(faults, []);
        assert.deepEqual(visitor.driver.complaints, []);
    });
}

test('a photo that fails is said and tried again; a reload loses only the picture', async (t) => {
    const visitor = await it.visit(t, 'lang=en&face=page&service=complaint');
    const ignore = async () => {};
    await to_place(visitor);
    await choose(visitor, 'radio', 'Green Pine');
    await next(visitor);
    await words(visitor, ignore);
    await at(visitor, 'photo');
    const wrong = join(folder, 'wrong.jpg');
    writeFileSync(wrong, 'not a photo');
    await choose_file(visitor, word('photo.take'), wrong);
    await visitor.see((seen) => seen.text.includes(word('photo.refused')));
    await photo(visitor, ignore);
    const uploads = await intercept(visitor.driver, '*/api/v1/uploads');
    await visitor.press('button', word('photo.good'));
    await visitor.see((seen) => seen.text.includes(word('photo.sending')));
    await uploads.refuse();
    await visitor.see((seen) => seen.text.includes(word('photo.offline')));
    await uploads.end();
    await visitor.press('button', word('photo.good'));
    await at(visitor, 'open');
    await visitor.press('button', word('action.back'));
    await visitor.find('button', word('photo.again'));
    assert.ok(await visitor.driver.run(() => document.querySelector('.photo') !== null), 'the picture is still there');
    await visitor.driver.page.reload();
    await at(visitor, 'open');
    await visitor.press('button', word('action.back'));
    await visitor.see((seen) => seen.text.includes(word('photo.kept')), 'the answer without its picture');
    await next(visitor);
    await at(visitor, 'open');
});

/** Up to the question that is answered with words, said or written. */
async function to_words(visitor) {
    await to_place(visitor);
    await choose(visitor, 'radio', 'Green Pine');
    await next(visitor);
    await at(visitor, 'where');
    await next(visitor);
    await at(visitor, 'since');
    await next(visitor);
    await at(visitor, 'what');
}

async function say(visitor, check) {
    await visitor.press('button', word('voice.record'));
    await visitor.see_heading(word('voice.heading'));
    await check('voice');
    await new Promise((resolve) => setTimeout(resolve, 1500)); // what is said takes its time
    await visitor.press('button', word('voice.end'));
    await visitor.see((seen) => seen.text.includes(word('voice.look')), 'what was said is there');
    await check('voice, recorded');
}

for (const { face, ...size } of [{ face: 'canvas' }, { face: 'page', width: 1280, height: 800 }]) {
    test(`what happened is said instead of written, on the ${face}`, async (t) => {
        const visitor = await it.visit(t, `lang=en&face=${face}&service=complaint`, { ready: face === 'canvas' ? 'canvas' : 'core', ...size });
        await visitor.driver.context.overridePermissions(it.service.at, ['microphone']);
        const faults = [];
        const check = async (name) => {
            if (face === 'canvas') faults.push(...(await audit_paint(visitor.driver)).faults.map((fault) => `${name}: ${fault}`));
            else faults.push(...await axe_faults(visitor.driver, name));
        };
        await to_words(visitor);
        await say(visitor, check);
        await visitor.press('button', word('voice.play'));
        await next(visitor);
        await at(visitor, 'photo');
        await visitor.press('button', word('photo.skip'));
        const review = await to_receipt(visitor);
        assert.ok(review.includes(word('voice.kept')), 'the review says that something was said');
        assert.deepEqual(faults, []);
        assert.deepEqual(visitor.driver.complaints, []);
    });
}

test('without leave to use the microphone, writing is still there', async (t) => {
    const visitor = await it.visit(t, 'lang=en&face=page&service=complaint');
    await visitor.driver.context.overridePermissions(it.service.at, []); // none: the browser refuses
    await to_words(visitor);
    await visitor.press('button', word('voice.record'));
    await visitor.see((seen) => seen.text.includes(word('voice.refused')), 'the refusal');
    await visitor.fill('It is dark.');
    await next(visitor);
    await at(visitor, 'photo');
});

for (const [place, offered] of [[it, true], [without_microphone, false]]) {
    test(`a kiosk ${offered ? 'with' : 'without'} a microphone ${offered ? 'offers' : 'does not offer'} to speak`, async (t) => {
        const visitor = await place.visit(t, 'lang=en&face=page&mode=kiosk&service=complaint', { width: 1080, height: 1920 });
        await to_place(visitor);
        await choose(visitor, 'radio', 'Green Pine');
        await next(visitor);
        const { controls } = await at(visitor, 'where');
        assert.equal(controls.some(({ name }) => name === word('voice.record')), offered);
    });
}

test('the microphone is on only while its page is shown', async (t) => {
    const visitor = await it.visit(t, 'lang=en&face=page&service=complaint');
    await visitor.driver.context.overridePermissions(it.service.at, ['microphone']);
    const microphones = await watch_devices(visitor);
    await to_words(visitor);
    await visitor.press('button', word('voice.record'));
    await microphones('live');
    await visitor.press('button', word('action.back'));
    await microphones('ended');
    await visitor.press('button', word('voice.record'));
    await microphones('ended', 'live');
    await visitor.press('button', word('action.help'));
    await microphones('ended', 'ended');
    await visitor.see_heading(word('help.heading'));
});
