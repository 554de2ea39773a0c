// Patience: an answer in time, no answer, and what is no sign of the network.
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { asked, giving_up, NoNetwork } from '../../web/patience.mjs';
import { settled, surround } from './lib/surroundings.mjs';

let answer = null;

beforeEach(() => {
    mock.timers.reset();
    mock.timers.enable({ apis: ['setTimeout'] });
    surround({
        Request: class {
            constructor(path, options) {
                if (options.method === 'a b') throw new TypeError('Invalid method');
                Object.assign(this, { path, ...options });
            }
        },
        fetch: (request) => answer(request),
    });
    delete AbortSignal.timeout; // as in older browsers
});

test('an answer comes with its text', async () => {
    answer = async ({ path }) => ({ status: 200, text: async () => path });
    const { response, text } = await asked('/x', {}, 1000);
    assert.deepEqual([response.status, text], [200, '/x']);
});

test('no answer, half an answer and none in time are the network', async () => {
    for (const one of [async () => { throw new TypeError('failed'); }, async () => ({ text: async () => { throw new TypeError('cut off'); } })]) {
        answer = one;
        await assert.rejects(asked('/x', {}, 1000), NoNetwork);
    }
    answer = ({ signal }) => new Promise((_, fail) => { signal.addEventListener('abort', () => fail(signal.reason)); });
    const late = assert.rejects(asked('/x', {}, 1000), NoNetwork);
    mock.timers.tick(1000);
    await late;
});

test('what cannot be asked at all is a fault of ours', async () => {
    await assert.rejects(asked('/x', { method: 'a b' }, 1000), (error) => error instanceof TypeError && !(error instanceof NoNetwork));
});

test('a signal gives up after so long', async () => {
    const signal = giving_up(500);
    mock.timers.tick(499);
    assert.equal(signal.aborted, false);
    mock.timers.tick(1);
    await settled();
    assert.equal(signal.aborted, true);
});
