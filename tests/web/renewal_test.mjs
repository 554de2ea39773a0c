// Renewal: when an older page comes anew, and when it does not.
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { settled, Storage, surround } from './lib/surroundings.mjs';
import { Renewal } from '../../web/renewal.mjs';

let it = null;

beforeEach(() => {
    mock.timers.reset();
    mock.timers.enable({ apis: ['setTimeout'] });
    const root = { build: 'one', mode: 'home' };
    it = { time: 0, page: 'home', root, opened: [], asked: 0, newest: 'one', acted: [], hidden: false, worker: null };
    surround({
        document: { documentElement: { dataset: root }, getElementById: () => ({ dataset: { page: it.page } }), get hidden() { return it.hidden; } },
        addEventListener: (type, act) => it.acted.push(act), performance: { now: () => it.time }, sessionStorage: new Storage(), localStorage: new Storage(),
        location: { href: 'http://x/?mode=kiosk&service=a&case=1', search: '', replace: (address) => it.opened.push(address.search) },
        navigator: { get serviceWorker() { return it.worker && { controller: it.worker }; } },
        Request: class { constructor(url) { this.url = url; } },
        fetch: async ({ url }) => (it.asked += 1, { url, headers: new Headers({ 'handrail-build': it.newest }), text: async () => '' }),
    });
    it.renewal = new Renewal();
    it.renewal.watch();
});

const says = (build) => it.renewal.heed({ headers: new Headers(build ? { 'handrail-build': build } : {}) });
async function pass(ms) {
    for (let left = ms; left > 0; left -= 1000) {
        it.time += Math.min(left, 1000);
        mock.timers.tick(Math.min(left, 1000));
        await settled();
    }
}

test('the edition of the page itself, and a service that names none, renew nothing', async () => {
    it.time = 60000;
    for (const build of ['one', '', 'one']) says(build);
    await pass(60000);
    assert.deepEqual([it.renewal.is_due, it.opened], [false, []]);
});

test('an older page comes anew at home once nobody did anything for a while, without what its address led to', async () => {
    it.time = 60000;
    it.acted[0]();
    says('two');
    await pass(9000);
    assert.deepEqual(it.opened, []);
    await pass(7000);
    assert.deepEqual(it.opened, ['?mode=kiosk']);
    assert.equal(it.renewal.is_due, false, 'once for each edition');
});

test('never while somebody is anywhere else, at once when nobody looks', async () => {
    it.page = 'step.name';
    it.hidden = true;
    says('two');
    await pass(120000);
    assert.deepEqual(it.opened, []);
    it.page = 'home';
    await pass(5000);
    assert.equal(it.opened.length, 1);
});

test('at a kiosk home is no rest, its welcome is', async () => {
    it.root.mode = 'kiosk';
    it.time = 60000;
    says('two');
    await pass(30000);
    assert.equal(it.opened.length, 0);
    it.page = 'welcome';
    await pass(5000);
    assert.equal(it.opened.length, 1);
});

test('a page at rest asks by itself now and then', async () => {
    await pass(599000);
    assert.equal(it.asked, 0);
    it.newest = 'two';
    await pass(1000);
    assert.deepEqual([it.asked, it.renewal.is_due || it.opened.length === 1], [1, true]);
});

test('where nothing can be kept it does not come anew without end', async () => {
    sessionStorage.forbidden = true;
    it.time = 60000;
    says('two');
    await pass(30000);
    assert.deepEqual(it.opened, []);
});

test('a service worker keeps the new page first', async () => {
    let port = null;
    it.worker = { postMessage: (words, [given]) => (port = given) };
    it.time = 60000;
    says('two');
    await settled();
    assert.deepEqual(it.opened, []);
    port.postMessage('renewed');
    for (let tries = 0; tries < 50 && it.opened.length === 0; tries += 1) await settled();
    assert.equal(it.opened.length, 1);
    port.close();
});
