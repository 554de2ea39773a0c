// Cash: the code says where and when it can be paid, on the page, in the paint, on paper, and while the case waits.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paint_faults } from './lib/parity.mjs';
import { json } from './lib/places.mjs';
import { Robot } from './lib/robot.mjs';
import { offices, words_in } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const it = world();
/** Each walk has a bill of its own, for one that has a code already would be in its way. */
const services = ['water-bill', 'electricity-bill'].map((id) => json(`catalogue/${id}.json`));
const owing = 3; // accounts of each
const methods = json('catalogue/config.json').payment_methods;
const cash = methods.findIndex(({ kind }) => kind === 'counter');
const desks = methods[cash].offices.map((id) => offices.find((office) => office.id === id));
const hours = {
    'zh-CN': ['星期一到星期五 上午9点到中午12点、下午2点到下午5点', '星期一到星期五 上午8点半到上午11点半、下午1点半到下午5点'],
    en: ['Monday to Friday 9:00 am to 12:00 noon, 2:00 pm to 5:00 pm', 'Monday to Friday 8:30 am to 11:30 am, 1:30 pm to 5:00 pm'],
};
const walks = [
    { face: 'page', language: 'zh-CN', width: 360, height: 740 }, { face: 'canvas', language: 'en', width: 360, height: 740 },
    { face: 'canvas', language: 'zh-CN', width: 1280, height: 800 }, { face: 'page', language: 'en', width: 1080, height: 1920, mode: '&mode=kiosk' },
];

for (const [index, { face, language, mode = '', ...size }] of walks.entries()) {
    test(`a code for cash names its desks, ${face}, ${language}, ${size.width} x ${size.height}`, { timeout: 120_000 }, async (t) => {
        const service = services[Math.trunc(index / owing)];
        const query = `service=${service.id}&lang=${language}&face=${face}${mode}`;
        const visitor = await it.visit(t, query, { ready: face === 'canvas' ? 'canvas' : 'core', by: 'pointer', ...size });
        const word = words_in(language);
        const robot = new Robot(visitor, language, service, { account: index % owing });
        await robot.press('action.start');
        await robot.answer_all();
        await robot.send();
        await robot.pay(cash);
        const told = [...desks.flatMap(({ name, address }) => [word.of(name), word.of(address)]), ...hours[language]];
        const told_by = (text) => told.filter((one) => text.includes(one));
        const seen = await visitor.see(({ page }) => page === 'payment.counter', 'the code');
        assert.deepEqual(told_by(seen.text), told);
        if (face === 'canvas') assert.deepEqual(await paint_faults(visitor.driver), []);
        await visitor.driver.page.emulateMediaType('print');
        assert.deepEqual(told_by(await visitor.driver.run(() => document.querySelector('.main').innerText.replace(/\n/g, ''))), told, 'on paper');
        await visitor.driver.page.emulateMediaType(null);
        if (mode) return;
        await robot.press('action.noted');
        await robot.press('home.pay');
        await visitor.see(({ page, text }) => page === 'payment.counter' && told_by(text).length === told.length, 'the code again');
    });
}
