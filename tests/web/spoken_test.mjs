// Spoken: every line of a screen is said by clips, values as people say them, and only a name is left to a voice.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Spoken } from '../../web/spoken.mjs';

const numbers = [...Array(100).keys(), ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((n) => [n * 100, n * 1000])].map(String);
const zh_words = { two: '两', zero: '零', one_ten: '一十', ten_thousand: '万', hotline_one: '幺', point: '点', minus: '负', yuan: '块', jiao: '毛', fen: '分', step_of: '第{step}步，共{steps}步', letter_x: '叉', yours: '您写的字' };
const en_words = { two: 'two', zero: 'oh', one_ten: 'ten', ten_thousand: 'thousand', hotline_one: 'one', point: 'point', minus: 'minus', yuan: 'yuan', fen: 'fen', step_of: 'Step {step} of {steps}', letter_x: 'X', yours: 'what you wrote' };

function spoken(language, words, texts, templates, apart) {
    const pieces = templates.flatMap((template) => template.split('{}').map((piece) => piece.trim()).filter((piece) => /[\p{L}\p{N}]/u.test(piece)));
    const clips = Object.fromEntries([...numbers, ...texts, ...pieces, ...Object.values(words)].map((text) => [text, 'name']));
    return new Spoken({ clips, templates, apart, words }, language);
}
const months = ['January', 'February', 'March'];
const zh = spoken('zh-CN', zh_words, ['您好。', '2月', '12月', '星期二', '上午', '下午', '凌晨', '块零'],
    ['第{}步，共{}步', '{}{}点{}分', '{}角', '{}分', '{}角{}分', '{}元零{}分', '{}元{}角{}分', '还有{}个位', '付 {}', '打 {}', '第{}页，共{}页', '{} {}以前都能付。', '{}{}点半', '{}{}点', '{}{}日 {}', '{}{}日', '{}年{}', '{}元{}角', '{}元', '您，{}', '{}（{}）'],
    ['{}{}点{}分', '{}角', '{}分', '{}角{}分', '{}元零{}分', '{}元{}角{}分', '{}{}点半', '{}{}点', '{}{}日 {}', '{}{}日', '{}年{}', '{}元{}角', '{}元']);
const en = spoken('en', en_words, ['Hello.', ...months, 'Tuesday', 'am', 'pm', 'noon'], ['Step {} of {}', '{} place left', '{} places left', 'Pay {}', 'Call {}', 'Page {} of {}', 'You can pay until {}, {}.'], []);
const said = (of, line) => of.parts_of(line).map((part) => part.say ?? (part.pause ? '--' : `?${part.unknown}`)).join('|');

function are_said(of, wanted) {
    assert.deepEqual(Object.fromEntries(Object.keys(wanted).map((line) => [line, said(of, line)])), wanted);
}

test('a text is one clip, and marks around it make no difference', () => {
    are_said(zh, { '您好。': '您好。', '': '', '。': '', '星期二：': '星期二' });
    are_said(en, { 'Hello.': 'Hello.', ' am ': 'am' });
});

test('Chinese values as people say them', () => are_said(zh, {
    '2月3日 星期二': '2月|3|日|星期二', '上午9点半': '上午|9|点半', '下午2点': '下午|两|点', '2026年12月1日': '2|0|2|6|年|12月|1|日',
    '36元5角': '36|块|5|毛', '2元': '两|块', '102元': '100|零|2|块', '还有2个位': '还有|两|个位', '还有12个位': '还有|12|个位',
    '第2页，共5页': '第|2|页，共|5|页', '12345元': '1|万|2000|300|45|块', '100500元': '10|万|零|500|块', '1015元': '1000|零|一十|5|块',
    '-36元5角': '负|36|块|5|毛', '-2元': '负|两|块', '2角': '两|毛', '36元零5分': '36|块|零|5|分', '36元5角5分': '36|块|5|毛|5|分', '5分': '5|分',
    '上午9点05分': '上午|9|点|零|5|分', '凌晨2点15分': '凌晨|两|点|15|分', '2 / 7': '第|2|步，共|7|步',
    '115元': '100|一十|5|块', '110元': '100|一十|块', '3000元': '3000|块', '20002元': '2|万|零|2|块',
}));

test('English values as people say them', () => are_said(en, {
    'Tuesday 3 February': 'Tuesday|3|February', '9:30 am': '9|30|am', '9:05 am': '9|oh|5|am', '12:00 noon': '12|noon',
    '¥36.50': '36|yuan|50', '¥36.05': '36|yuan|5|fen', '¥0.50': '50|fen', '¥0.05': '5|fen', '¥0': '0|yuan', '-¥36.50': 'minus|36|yuan|50',
    '2 / 7': 'Step|2|of|7', '-¥3': 'minus|3|yuan', '3 February 2026': '3|February|20|26', '3 March 2005': '3|March|20|oh|5', '1 March 2000': '1|March|2000',
    '3 places left': '3|places left', '1 place left': '1|place left', '¥12345': '12|thousand|300|45|yuan', '2.5': '2|point|5',
}));

test('numbers that call somebody or name something are said digit by digit', () => {
    are_said(zh, {
        '打 12345': '打|幺|2|3|4|5', '138 0013 8000': '幺|3|8|0|0|幺|3|8|0|0|0', '4827': '4|8|2|7', '1234': '1|2|3|4',
        '110101 1948 0305 123X': '1|1|0|1|0|1|1|9|4|8|0|3|0|5|1|2|3|叉', '打 120': '打|幺|2|0',
    });
    are_said(en, { 'Call 12345': 'Call|one|2|3|4|5', '4827 3061': '4|8|2|7|3|0|6|1' });
});

test('an amount or a date in a sentence stands between pauses and is said once more', () => {
    are_said(zh, { '付 36元5角': '付|--|36|块|5|毛|--|36|块|5|毛', '您，2月3日 星期二 上午9点半': '您，|--|2月|3|日|星期二|上午|9|点半|--|2月|3|日|星期二|上午|9|点半' });
    are_said(en, { 'Pay ¥36.50': 'Pay|--|36|yuan|50|--|36|yuan|50', 'You can pay until 3 February, 9:05 am.': 'You can pay until|--|3|February|--|9|oh|5|am|--|3|February|9|oh|5|am' });
});

test('what no clip can say is left to a voice as it stands, and the rest is said', () => {
    are_said(zh, { 王小明: '?王小明', '您，王小明': '您，|?王小明' });
    are_said(en, { 'Li Hua': '?Li Hua', 'Pay Li Hua': 'Pay|?Li Hua' });
});

test('a chain of values in values comes to its end', () => {
    assert.equal(said(zh, '（'.repeat(40) + '王' + '）'.repeat(40)).includes('王'), true);
});
