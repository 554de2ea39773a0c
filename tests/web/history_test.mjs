// History: one entry stands for the visit away from home, and the browser's Back is the one on the screen.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { follow_history } from '../../web/history.mjs';
import { surround } from './lib/surroundings.mjs';

const page = { dataset: { page: 'home' } };
const root = { dataset: {} };
let entries = 0;
let listeners = [];
let sent = [];

beforeEach(() => {
    root.dataset = {};
    [page.dataset.page, entries, listeners, sent] = ['home', 0, [], []];
    surround({
        document: { documentElement: root, getElementById: () => page },
        history: { pushState: () => (entries += 1) },
        addEventListener: (name, act) => name === 'popstate' && listeners.push(act),
    });
});

const begin = (pushed = false) => follow_history((event) => sent.push(event), pushed);
const back = () => listeners.forEach((act) => act());

test('home has no entry of its own, and what follows has one in all', () => {
    const follower = begin();
    follower.sync();
    assert.equal(entries, 0);
    for (page.dataset.page of ['intro', 'step.name', 'review']) follower.sync();
    assert.equal(entries, 1);
});

test("the browser's Back goes back on the page, which has an entry again", () => {
    const follower = begin();
    page.dataset.page = 'step.name';
    follower.sync();
    back();
    assert.deepEqual(sent, [{ event: 'WentBack' }]);
    follower.sync();
    assert.equal(entries, 2);
});

test("from home the browser's Back leaves", () => {
    begin();
    back();
    assert.deepEqual(sent, []);
});

test('a kiosk is never left, wherever somebody is', () => {
    root.dataset.mode = 'kiosk';
    const follower = begin();
    for (page.dataset.page of ['welcome', 'home']) {
        follower.sync();
        const before = entries;
        back();
        back();
        assert.equal(entries, before + 2, 'an entry of ours each time');
    }
    assert.equal(sent.length, 4);
});
