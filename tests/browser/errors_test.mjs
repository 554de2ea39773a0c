// Errors: each code of the API has its words on a page, in every language, with a way on.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { today } from './lib/days.mjs';
import { watch_devices } from './lib/devices.mjs';
import { Journey, phone } from './lib/journey.mjs';
import { photo } from './lib/photo.mjs';
import { json } from './lib/places.mjs';
import { alert_says, codes, page_says, Refusals } from './lib/refusals.mjs';
import { Robot } from './lib/robot.mjs';
import { definition as certificate, languages, offices, words_in } from './lib/words.mjs';
import { world } from './lib/world.mjs';

// The browser's own microphone beeps, and nobody is asked for it.
const it = world('chromium', ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']);
const meter = json('catalogue/meter-reading.json');
const home = json('catalogue/home-service.json');
const water = json('catalogue/water-bill.json');
const met = Object.fromEntries(languages.map((language) => [language, new Set()]));

/** What the front end itself never gets wrong: the person is told that it is not their fault. */
const faults_of_ours = [
    'malformed_json', 'unknown_field', 'missing_field', 'wrong_type', 'invalid_field', 'idempotency_key_missing',
    'idempotency_key_invalid', 'method_not_allowed', 'body_too_large', 'unsupported_media_type', 'nothing_to_send',
];

/** A robot at a question of the service, those before it answered; or where all are read back, a bill where it is paid. */
async function robot_at(visitor, language, definition, last = 'review', account = 0) {
    const robot = new Robot(visitor, language, definition, { account });
    await robot.press('action.start');
    for (const step of definition.steps) {
        await visitor.see_heading(robot.word.of(step.prompt));
        if (step.id === last) return robot;
        await robot.answer(step);
    }
    await visitor.see_heading(robot.word(`${last}.heading`));
    return robot;
}

/** An appointment far enough from now to be changed, made as the front end makes it; gives its number. */
async function appointment() {
    const office = offices[0].id;
    const slot = (await it.service.slots(certificate.id, office)).findLast(({ left }) => left > 0).id;
    return made(certificate, { document: 'permit', office, slot, name: '李秀英', phone });
}

const reading = () => made(meter, { meter: 'water', account: '12345678', 'read-on': today(), reading: 120, phone });

async function made({ id, version }, answers) {
    const request = { service: id, definition_version: version, language: 'en', channel: 'web', answers };
    const { status, body } = await it.service.post('/cases', request);
    assert.equal(status, 201, JSON.stringify(body));
    return body.number;
}

/** From home to the case by its number, and what happens when the last four digits are sent. */
async function look_up({ visitor, language, word }, number, last = phone.slice(-4)) {
    const journey = new Journey(visitor, language);
    const { page } = await visitor.look();
    if (page === 'home') await journey.ask_for_number();
    const { controls } = await visitor.see_heading(word('look_up.number'));
    if (!controls.find(({ role }) => role === 'textbox').value) await journey.digits(number);
    await journey.next();
    await visitor.see_heading(word('look_up.phone'));
    await journey.digits(last);
    await journey.next();
}

async function choose_first(visitor) {
    const is_free = ({ role, available }) => role === 'radio' && available;
    const { controls } = await visitor.see((now) => now.controls.some(is_free), 'something to choose');
    const { id } = controls.find(is_free);
    await visitor.activate(controls.find(is_free));
    await visitor.see((now) => now.controls.some((one) => one.id === id && one.checked), 'it is chosen');
}

const places = {
    async opening({ visitor, word, refusals }) {
        const open = () => visitor.press_in_parts(word.of(meter.title));
        for (const code of ['service_not_found', 'not_found']) {
            await refusals.put(code, '/services/*', open, page_says('not_found', 'action.understood'));
            await visitor.see_heading(word('home.heading'));
        }
    },

    async sending({ visitor, language, refusals }) {
        const robot = await robot_at(visitor, language, certificate);
        const send = () => robot.press('action.submit');
        const put = (code, says) => refusals.put(code, '/cases', send, says);
        for (const code of faults_of_ours) await put(code, page_says('service'));
        await put('definition_changed', page_says('changed', 'action.understood'));
        await put('hold_not_found', page_says('not_found'));
        for (const code of ['too_many_requests', 'unavailable']) await put(code, page_says('busy'));
        await put('bill_paid', page_says('paid_already', 'action.understood'));
        for (const code of ['slot_taken', 'hold_expired']) { // a time that runs out again and again is as good as gone
            await put(code, alert_says('slot.taken', 'step.choose_first'));
            await choose_first(visitor);
            await robot.press('action.next');
        }
        // Nobody can say what became of it: it is asked for by its key, and that fails here too.
        for (const code of ['internal_error', 'idempotency_conflict']) await put(code, page_says('unknown', 'action.find_out'));
        await send();
        await visitor.see((seen) => seen.page === 'receipt', 'the receipt, after all');
    },

    async answers({ visitor, language, refusals }) {
        const robot = await robot_at(visitor, language, meter);
        const send = () => robot.press('action.submit');
        for (const code of json('service/openapi.json').components.schemas.AnswerCode.enum) {
            await refusals.put('invalid_answers', '/cases', send, alert_says(`problem.${code}`), { fields: { phone: code } });
            await robot.press('action.next');
        }
        await send();
        await visitor.see((seen) => seen.page === 'receipt', 'the receipt, after all');
    },

    async office({ visitor, language, refusals }) {
        const robot = await robot_at(visitor, language, certificate, 'office');
        const choose = () => robot.answer(certificate.steps.find(({ id }) => id === 'office'));
        await refusals.put('office_not_found', '/slots*', choose, page_says('not_found', 'action.understood'));
    },

    async photo({ visitor, language, word, refusals }) {
        await robot_at(visitor, language, meter, 'photo');
        await photo(visitor, word);
        const send = () => visitor.press('button', word('photo.good'));
        for (const [code, key] of [['not_a_photo', 'photo.refused'], ['body_too_large', 'photo.too_large']]) {
            await refusals.put(code, '/uploads', send, alert_says(key, 'photo.good'));
        }
        await visitor.press('button', word('photo.again'));
    },

    async voice({ visitor, language, word, refusals }) {
        await robot_at(visitor, language, home, 'more');
        const microphones = await watch_devices(visitor);
        await visitor.press('button', word('voice.record'));
        await visitor.see_heading(word('voice.heading'));
        await microphones('live');
        await new Promise((resolve) => setTimeout(resolve, 500)); // something is said
        await visitor.press('button', word('voice.end'));
        await visitor.see((seen) => seen.text.includes(word('voice.look')));
        const send = () => visitor.press('button', word('action.next'));
        for (const [code, key] of [['not_a_recording', 'voice.refused'], ['body_too_large', 'voice.too_large']]) {
            await refusals.put(code, '/uploads', send, alert_says(key, 'action.next'));
        }
        await visitor.press('button', word('voice.again'));
    },

    async account({ visitor, language, word, refusals }) {
        await robot_at(visitor, language, water, 'account');
        const ask = async () => {
            await new Journey(visitor, language).digits('99999999');
            await visitor.press('button', word('action.next'));
        };
        await refusals.real('account_not_found', ask, alert_says('bill.no_account'));
    },

    async paying({ visitor, language, word, refusals }) {
        const robot = await robot_at(visitor, language, water, 'pay', languages.indexOf(language));
        const pay = () => robot.pay();
        await refusals.put('payment_in_progress', '/payments', pay, page_says('paid_elsewhere', 'action.understood'));
        await refusals.put('nothing_to_pay', '/payments', pay, page_says('nothing_to_pay', 'action.understood'));
        await pay();
        await visitor.see((seen) => seen.page === 'receipt', 'the receipt, after all');
        const take_back = async () => {
            await visitor.press('button', word('action.take_back'));
            await visitor.press('button', word('sure.refund.yes'));
        };
        await refusals.put('payment_not_found', '/payments/*', take_back, page_says('payment_not_found', 'action.understood'));
    },

    async looking_up(at) {
        const { visitor, refusals } = at, number = await reading();
        const says = alert_says('look_up.not_found');
        await refusals.real('case_not_found', () => look_up(at, number, '0000'), says);
        for (const code of ['mistyped_number', 'secret_needed']) {
            await refusals.put(code, '/cases/*', () => look_up(at, number), says);
        }
        for (let tries = 1; tries < 5; tries += 1) await it.service.get(`/cases/${number}?phone_last4=0000`);
        await refusals.real('too_many_requests', () => look_up(at, number), page_says('too_many_requests.look_up'));
        await visitor.press('button', at.word('action.back'));
    },

    async badge({ visitor, language, word, refusals }) {
        await visitor.press_in_parts(word('home.badge'));
        const ask = async () => {
            await new Journey(visitor, language).digits('9999');
            await visitor.press('button', word('badge.check'));
        };
        await refusals.real('badge_not_found', ask, async () => {
            const { text } = await visitor.see_heading(word('badge.refused'));
            assert.ok(text.includes(word('badge.unknown')));
            await visitor.find('link', word('action.call_person'));
        });
    },

    async appointment(at) {
        const { visitor, word, refusals } = at;
        const press = (key) => visitor.press('button', word(key));
        await look_up(at, await appointment());
        await visitor.find('button', word('case.reschedule'));
        await refusals.put('no_receipt', '/cases/*/receipt*', () => press('case.receipt'), page_says('no_receipt', 'action.understood'));
        const cancel = async () => {
            await press('case.cancel');
            await press('cancel.confirm');
        };
        await refusals.put('too_late', '/cases/*/cancel*', cancel, page_says('too_late', 'action.understood'));
        const move = async () => {
            await press('case.reschedule');
            for (const part of ['.day', '.time']) {
                await visitor.see(({ page }) => page.endsWith(part), part);
                await choose_first(visitor);
                await press('action.next');
            }
        };
        await refusals.put('no_appointment', '/cases/*/reschedule*', move, page_says('no_appointment', 'action.understood'));
        await refusals.put('slot_not_found', '/cases/*/reschedule*', move, alert_says('slot.taken', 'step.choose_first'));
    },

    async following(at) {
        const { visitor, word, refusals } = at, number = await reading();
        const press = (key) => visitor.press('button', word(key));
        await it.service.command('case', number, 'done', '--by', 'YH-2001');
        await look_up(at, number);
        await press('case.rate');
        await visitor.press('radio', word('rating.5'));
        await refusals.put('not_done', '/cases/*/rating*', () => press('action.next'), page_says('not_done', 'action.understood'));
        await press('action.back');
        await press('case.message');
        await visitor.fill('123');
        await refusals.put('case_cancelled', '/cases/*/messages*', () => press('message.send'), page_says('case_cancelled', 'action.understood'));
    },
};

/** Where a place begins, if not at home. */
const services = { sending: certificate, answers: meter, office: certificate, photo: meter, voice: home, account: water, paying: water };

for (const language of languages) {
    describe(`in ${language}`, { concurrency: 2 }, () => {
        for (const [place, go] of Object.entries(places)) {
            test(place, { timeout: 180_000 }, async (t) => {
                const begin = services[place] ? `&service=${services[place].id}` : '';
                // As wide as all answers need to be read back on one page.
                const size = { width: 1280, height: 800 };
                const visitor = await it.visit(t, `lang=${language}&face=page${begin}`, { by: 'pointer', ...size });
                const word = words_in(language), refusals = new Refusals(visitor, word);
                await go({ visitor, language, word, refusals });
                for (const code of refusals.met) met[language].add(code);
            });
        }
    });

    test(`no code of the service was left out in ${language}`, () => {
        assert.deepEqual(Object.keys(codes).filter((code) => !met[language].has(code)), []);
    });
}
