// Memory: what a device and a tab keep, and that nothing breaks where they may not.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import * as memory from '../../web/memory.mjs';
import { Storage, surround } from './lib/surroundings.mjs';

let device = new Storage();
let tab = new Storage();
let root = { dataset: {} };

beforeEach(() => {
    [device, tab, root] = [new Storage(), new Storage(), { dataset: {} }];
    surround({ localStorage: device, sessionStorage: tab, document: { documentElement: root }, location: { search: '' } });
});

const forbid = () => {
    device.forbidden = true;
    tab.forbidden = true;
};

test('what is kept is recalled until it is forgotten', () => {
    assert.equal(memory.recall('draft'), null);
    memory.keep('draft', '{}');
    assert.equal(memory.recall('draft'), '{}');
    assert.ok(device.kept.has('handrail.draft'));
    memory.keep('draft', null);
    assert.equal(memory.recall('draft'), null);
    assert.equal(device.kept.size, 0);
});

test('a wish of this tab counts more than the address, and that more than the device', () => {
    memory.keep('lang', 'de');
    assert.equal(memory.wish('lang'), 'de');
    surround({ location: { search: '?lang=en' } });
    assert.equal(memory.wish('lang'), 'en');
    memory.keep_wish('lang', 'zh-CN');
    assert.equal(memory.wish('lang'), 'zh-CN');
    assert.equal(memory.recall('lang'), 'zh-CN');
});

test('a kiosk keeps no wish for the next person of this tab', () => {
    root.dataset.mode = 'kiosk';
    memory.keep_wish('lang', 'en');
    assert.equal(tab.kept.size, 0);
});

test('a tab that was here before is the same visit, until that is forgotten', () => {
    assert.equal(memory.is_same_visit(), false);
    assert.equal(memory.is_same_visit(), true);
    memory.forget_visit();
    assert.equal(memory.is_same_visit(), false);
});

test('what broke once is known the second time, and is no visit', () => {
    assert.equal(memory.has_broken(), false);
    assert.equal(memory.has_broken(), true);
    assert.equal(memory.is_same_visit(), false);
});

test('where storage is forbidden nothing is kept and nothing breaks', () => {
    forbid();
    memory.keep('draft', '{}');
    memory.keep('draft', null);
    memory.keep_wish('lang', 'en');
    memory.forget_visit();
    assert.equal(memory.recall('draft'), null);
    surround({ location: { search: '?lang=en' } });
    assert.equal(memory.wish('lang'), 'en');
    assert.deepEqual([memory.is_same_visit(), memory.is_same_visit(), memory.has_broken()], [false, false, false]);
});
