// Signs: a name is said sign by sign, and a sign alone by a word that it is known by.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Signs, breath } from '../../web/signs.mjs';

const signs = new Signs({
    clips: { wang2: 'w', guo2: 'g', de0: 'd', ceng2: 'c', zeng1: 'z', chang2: 'l', zhang3: 'g3', fang1: 'f' },
    readings: { wang2: '王亡', guo2: '国', de0: '的', ceng2: '曾', chang2: '长', zeng1: '增', fang1: '芳' },
    surnames: { 曾: 'zeng1' },
    words: '王国王 长增长 曾未曾',
    otherwise: { 增长: 'zeng1 zhang3' },
}, { 3: 'three' });

test('a name is said sign by sign, and begins with a surname', () => {
    assert.deepEqual(signs.clips_of('王芳'), ['w', 'f']);
    assert.deepEqual(signs.clips_of('曾 国芳'), ['z', 'g', 'f']);
    assert.deepEqual(signs.clips_of('国曾'), ['g', 'c'], 'a surname is the first');
    assert.deepEqual(signs.clips_of('曾'), ['c'], 'alone it is none');
    assert.deepEqual(signs.clips_of('曾国国国国'), ['c', 'g', 'g', 'g', 'g'], 'nor where that is too long for a name');
});

test('digits in an address are said, and marks are not', () => {
    assert.deepEqual(signs.clips_of('王芳，3'), ['w', 'f', 'three']);
});

test('what is not known whole is not said in part', () => {
    for (const text of ['王丽', 'Wang', '王X', '', '，']) assert.equal(signs.clips_of(text), null, text);
});

test('a sign alone is told from others by a word', () => {
    assert.deepEqual(signs.known_by('王'), { text: '王，国王的王', clips: ['w', breath, 'g', 'w', 'd', 'w'] });
});

test('in its word a sign is read as there', () => {
    assert.deepEqual(signs.known_by('长'), { text: '长，增长的长', clips: ['g3', breath, 'z', 'g3', 'd', 'g3'] });
});

test('a sign that no word is known of, or a word that cannot be said whole, is said otherwise', () => {
    assert.equal(signs.known_by('芳'), null);
    assert.equal(signs.known_by('曾'), null, '未 has no clip here');
});
