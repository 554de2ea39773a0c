// Things: each draft and each case has an entry of its own, whatever other tabs do.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Storage, surround } from './lib/surroundings.mjs';

const now = 1795395600;
let device = new Storage();

/** A tab of this device: the module with a state of its own. */
let tabs = 0;
async function tab(session = new Storage()) {
    const things = await import(`../../web/things.mjs?tab=${tabs += 1}`);
    const use = () => surround({ localStorage: device, sessionStorage: session });
    use();
    return { ...things, use, session };
}

const draft = (key, more = {}) => JSON.stringify({ service: 'permit', key, saved: now, ...more });
const one = (number, more = {}) => ({ number, secret: 's', service: 'permit', ...more });

beforeEach(() => (device = new Storage()));

test('two tabs with a draft each keep both, and a reload finds its own', async () => {
    const first = await tab(), second = await tab();
    first.use();
    first.store_draft(draft('a', { saved: now - 1 }));
    second.use();
    second.store_draft(draft('b'));
    assert.deepEqual([...device.kept.keys()], ['handrail.draft.a', 'handrail.draft.b']);
    const again = await tab(first.session);
    assert.equal(again.recall_draft(now), draft('a', { saved: now - 1 }));
    assert.equal((await tab()).recall_draft(now), draft('b'), 'another tab has the newest');
    second.use();
    second.store_draft(null);
    assert.deepEqual([...device.kept.keys()], ['handrail.draft.a'], 'what one has sent takes no other with it');
});

test('a case that another tab has made is not written back', async () => {
    const first = await tab(), second = await tab();
    first.use();
    first.recall_cases();
    second.use();
    second.recall_cases();
    second.store_cases(JSON.stringify([one('2')]), 2);
    first.use();
    first.store_cases(JSON.stringify([one('1')]), 1);
    const all = JSON.parse((await tab()).recall_cases());
    assert.deepEqual(all.map(({ number }) => number), ['2', '1'], 'the newest first');
    first.store_cases('[]', 3);
    assert.deepEqual(JSON.parse((await tab()).recall_cases()).map(({ number }) => number), ['2']);
});

test('a draft is forgotten by its key, whichever this tab had last', async () => {
    const it = await tab();
    it.store_draft(draft('a'));
    it.store_draft(draft('b'));
    it.store_draft(null, 'a');
    assert.deepEqual([...device.kept.keys()], ['handrail.draft.b']);
    assert.equal(it.session.getItem('handrail.draft'), 'b');
});

test('another tab is heard of, and what came while this one was put away', async () => {
    const window = new EventTarget();
    surround({ addEventListener: (...given) => window.addEventListener(...given) });
    const it = await tab();
    let told = 0;
    it.watch_things(() => (told += 1));
    const happen = (name, more) => window.dispatchEvent(Object.assign(new Event(name), more));
    for (const key of ['handrail.case.1', 'handrail.draft.k', null]) happen('storage', { key });
    assert.equal(told, 3);
    for (const key of ['handrail.size', 'other.case.1']) happen('storage', { key });
    happen('pageshow', { persisted: false });
    assert.equal(told, 3, 'of what is no thing of hers nothing is told');
    happen('pageshow', { persisted: true });
    assert.equal(told, 4);
});

test('a case that changes keeps its place, and what is the same is not written', async () => {
    const it = await tab();
    it.store_cases(JSON.stringify([one('1')]), 1);
    it.store_cases(JSON.stringify([one('2'), one('1', { service: 'repair' })]), 2);
    assert.deepEqual(JSON.parse(device.kept.get('handrail.case.1')), { ...one('1'), service: 'repair', made: 1 });
    device.kept.delete('handrail.case.2');
    it.store_cases(JSON.stringify([one('2'), one('1')]), 3);
    assert.ok(!device.kept.has('handrail.case.2'), 'another tab has cancelled it');
});

test('what was kept in the older form is carried over once', async () => {
    device.setItem('handrail.draft', draft('a'));
    device.setItem('handrail.cases', JSON.stringify([one('2'), one('1')]));
    const it = await tab();
    assert.equal(it.has_draft(), true);
    assert.equal(it.recall_draft(now), draft('a'));
    assert.deepEqual(JSON.parse(it.recall_cases()).map(({ number }) => number), ['2', '1']);
    assert.deepEqual([...device.kept.keys()].sort(), ['handrail.case.1', 'handrail.case.2', 'handrail.draft.a']);
});

test('drafts that are too old go, and what is damaged harms nothing', async () => {
    device.setItem('handrail.draft.old', draft('old', { saved: now - 9 * 24 * 3600 }));
    device.setItem('handrail.draft.bad', '{');
    device.setItem('handrail.case.bad', '{');
    device.setItem('handrail.cases', '7');
    const it = await tab();
    assert.deepEqual([it.recall_draft(now), it.recall_cases()], ['', '']);
    assert.ok(!device.kept.has('handrail.draft.old'));
    for (const [age, kept] of [[8 * 24 * 3600, true], [8 * 24 * 3600 + 1, false]]) {
        device.setItem('handrail.draft.a', draft('a', { saved: now - age }));
        assert.equal(it.recall_draft(now) !== '', kept, `${age} seconds old`);
    }
});

test('where storage is forbidden nothing is kept and nothing breaks', async () => {
    const it = await tab();
    device.forbidden = true;
    it.session.forbidden = true;
    it.store_draft(draft('a'));
    it.store_cases(JSON.stringify([one('1')]), 1);
    assert.deepEqual([it.recall_draft(now), it.recall_cases(), it.has_draft()], ['', '', false]);
});
