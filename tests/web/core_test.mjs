// Core: what happens before its rest is there, with a core in JavaScript that fails half-way where it needs the rest.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Core } from '../../web/core.mjs';

const first = /** @type {any} */ ('first'), rest = /** @type {any} */ ('rest');
const question = 1024, reply = 4096;

/** Remembers what it is told, and tells it all. `far` events call into the rest after they have changed something. */
function instance_of({ placeholder }) {
    const memory = { buffer: new ArrayBuffer(8192) };
    const table = [placeholder['0']];
    const told = [];
    const handrail_event = (pointer, length) => {
        const event = JSON.parse(new TextDecoder().decode(new Uint8Array(memory.buffer, pointer, length)));
        told.push(event.event);
        if (event.far) table[0]();
        if (event.broken) throw new Error('core gave up');
        new Uint8Array(memory.buffer, reply).set(new TextEncoder().encode(`${JSON.stringify(told)}\0`));
        return reply;
    };
    return { exports: { memory, table, handrail_event, _initialize() {}, handrail_buffer: () => question } };
}

/** In place of WebAssembly. `held` holds the rest back at its door. */
function engine() {
    const it = { made: 0, held: Promise.resolve() };
    it.instantiate = async (module, given) => {
        if (module === first) {
            it.made += 1;
            return instance_of(given);
        }
        await it.held;
        given.core.table[0] = () => {};
        return {};
    };
    return it;
}

async function core_with(it) {
    const core = await Core.start(first, it.instantiate);
    const outcomes = [];
    core.on_outcome = (outcome) => outcomes.push(outcome.join(' '));
    return { core, outcomes };
}

const near = (event) => ({ event }), far = (event) => ({ event, far: true });

test('events have their outcomes in order, and what is sent by one comes next', async () => {
    const { core, outcomes } = await core_with(engine());
    core.on_outcome = (outcome) => {
        outcomes.push(outcome.join(' '));
        if (outcomes.length === 1) core.send(near('c'));
    };
    core.send(near('a'));
    core.send(near('b'));
    assert.deepEqual(outcomes, ['a', 'a c', 'a c b']);
});

test('half a character costs nothing of what stands beside it', async () => {
    const { core } = await core_with(engine());
    core.on_outcome = ([told]) => assert.equal(told, 'a\ufffdb😀\\ud800');
    core.send(near('a\ud83db😀\\ud800'));
});

test('what needs the rest waits for it, and so does all that comes after', async () => {
    const it = engine();
    const { core, outcomes } = await core_with(it);
    let waits = 0;
    core.on_wait = () => (waits += 1);
    core.send(near('a'));
    core.send(far('b'));
    core.send(near('c'));
    assert.deepEqual([outcomes, waits, core.waits], [['a'], 1, true]);
    await core.complete(rest);
    assert.deepEqual([outcomes, waits, core.waits], [['a', 'a b', 'a b c'], 1, false]);
    assert.equal(it.made, 2, 'the core that failed half-way was not used again');
});

test('a rest that comes before it is needed joins the core that runs', async () => {
    const it = engine();
    const { core, outcomes } = await core_with(it);
    core.send(near('a'));
    await core.complete(rest);
    core.send(far('b'));
    assert.deepEqual([outcomes, it.made], [['a', 'a b'], 1]);
});

test('what needs the rest while that is at the door happens once', async () => {
    const it = engine();
    let open = () => {};
    it.held = new Promise((resume) => (open = /** @type {any} */ (resume)));
    const { core, outcomes } = await core_with(it);
    const completed = core.complete(rest);
    core.send(far('a'));
    open();
    core.send(near('b'));
    await completed;
    assert.deepEqual(outcomes, ['a', 'a b']);
});

test('any other failure is told, and is no waiting', async () => {
    const { core, outcomes } = await core_with(engine());
    assert.throws(() => core.send({ event: 'a', broken: true }), /gave up/);
    core.send(near('b'));
    assert.deepEqual([outcomes, core.waits], [['a b'], false], 'what comes after it is heard');
});

test('for somebody else a fresh core starts, nothing is left in the memory of the one before, and what happened meanwhile comes after it', async () => {
    for (const complete of [true, false]) {
        const it = engine();
        const { core, outcomes } = await core_with(it);
        if (complete) await core.complete(rest);
        core.send(near('a'));
        const before = core.memory;
        const renewed = core.renew(Promise.resolve(near('started')));
        core.send(near('tap'));
        assert.deepEqual(outcomes, ['a'], 'not to the one that goes');
        await renewed;
        assert.deepEqual([it.made, outcomes], [2, ['a', 'started', 'started tap']]);
        assert.ok(new Uint8Array(before.buffer).every((byte) => byte === 0) && core.memory !== before);
        if (!complete) await core.complete(rest);
        core.send(far('b'));
        assert.equal(outcomes.at(-1), 'started tap b', 'the rest is there');
    }
});
