// Follow: every change is told as it comes, a stream that ended is opened again, and none while nobody looks.
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { follower } from '../../web/follow.mjs';
import { settled, surround } from './lib/surroundings.mjs';

const wanted = { path: '/api/v1/cases/48273064/stream', headers: { 'X-Case-Secret': 's' } };
let listeners = {};
let page = { hidden: false };
let sent = [];
let opened = [];
/** What the next tries to open the stream come to. */
let answers = [];

beforeEach(() => {
    mock.timers.reset();
    mock.timers.enable({ apis: ['setTimeout'] });
    Math.random = () => 0;
    [listeners, sent, opened, answers] = [{}, [], [], []];
    const listen = (name, act) => (listeners[name] = act);
    page = { hidden: false, addEventListener: listen };
    surround({
        document: page, addEventListener: listen,
        fetch: async (path, options) => {
            opened.push({ path, ...options });
            const answer = answers.shift();
            if (!answer) throw new TypeError('no network');
            return answer;
        },
    });
});

const follow = () => follower((event) => sent.push(event))(wanted);
const refusal = (status, retry_after = null) => ({ ok: false, status, headers: { get: () => retry_after } });

/** A stream that says these parts and then ends, or stays open. */
function stream(parts, { ends = true } = {}) {
    const bytes = new TextEncoder();
    const body = new ReadableStream({
        start(controller) {
            for (const part of parts) controller.enqueue(bytes.encode(part));
            if (ends) controller.close();
        },
    });
    return { ok: true, status: 200, body };
}

async function pass(ms) {
    mock.timers.tick(ms);
    for (let turn = 0; turn < 10; turn += 1) await settled();
}

const change = (version) => `event: case\ndata: {"number":"48273064","version":${version}}\n\n`;

test('each change is told once, however the stream is cut', async () => {
    const whole = change(2) + ': still here\n\n' + 'event: other\ndata: {"number":"1","version":1}\n\n' + change(3);
    answers = [stream([whole.slice(0, 20), whole.slice(20, 90), whole.slice(90)])];
    follow();
    await pass(0);
    assert.deepEqual(sent.map(({ event, number, version }) => [event, number, version]),
        [['CaseChanged', '48273064', 2], ['CaseChanged', '48273064', 3]]);
    assert.deepEqual([opened[0].path, opened[0].headers, opened[0].cache], [wanted.path, wanted.headers, 'no-store']);
});

test('it is opened again after one, two, five, fifteen and then sixty seconds', async () => {
    follow();
    await pass(0);
    for (const ms of [1000, 2000, 5000, 15000, 60000, 60000]) {
        const before = opened.length;
        await pass(ms - 1);
        assert.equal(opened.length, before, `not before ${ms} ms`);
        await pass(1);
        assert.equal(opened.length, before + 1, `after ${ms} ms`);
    }
});

test('chance spreads a pause by up to a half', async () => {
    Math.random = () => 0.999;
    follow();
    await pass(0);
    await pass(1498);
    assert.equal(opened.length, 1);
    await pass(2);
    assert.equal(opened.length, 2);
});

test('a change makes the pauses short again', async () => {
    follow();
    await pass(0);
    answers = [stream([change(2)])];
    await pass(1000);
    assert.equal(sent.length, 1);
    await pass(2000);
    const before = opened.length;
    await pass(2000);
    assert.equal(opened.length, before + 1);
});

test('a service that asks for patience gets it, one that refuses is not asked again', async () => {
    answers = [refusal(429, '30'), refusal(503), refusal(404)];
    follow();
    await pass(0);
    await pass(29999);
    assert.equal(opened.length, 1);
    await pass(1);
    assert.equal(opened.length, 2);
    await pass(2000);
    assert.equal(opened.length, 3);
    await pass(600000);
    assert.equal(opened.length, 3);
});

test('nobody is listened to while the page is hidden, or once it is over', async () => {
    const tell = follower((event) => sent.push(event));
    page.hidden = true;
    tell(wanted);
    await pass(60000);
    assert.equal(opened.length, 0);
    page.hidden = false;
    answers = [stream([], { ends: false })];
    listeners.visibilitychange();
    await pass(0);
    assert.equal(opened.length, 1);
    page.hidden = true;
    listeners.visibilitychange();
    assert.ok(opened[0].signal.aborted);
    page.hidden = false;
    listeners.online();
    await pass(0);
    assert.equal(opened.length, 2);
    tell({ path: '', headers: {} });
    await pass(60000);
    assert.equal(opened.length, 2);
    assert.ok(opened[1].signal.aborted);
});
