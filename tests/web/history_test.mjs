// History: one entry stands for the visit away from home, and the browser's Back is the one on the screen.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { follow_history } from '../../web/history.mjs';
import { surround } from './lib/surroundings.mjs';

const page = { dataset: { page: 'home' } };
let entries = 0;
let listeners = [];
let sent = [];

beforeEach(() => {
    [page.dataset.page, entries, listeners, sent] = ['home', 0, [], []];
    surround({
        document: { getElementById: () => page },
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
