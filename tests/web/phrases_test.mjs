// Phrases: where Chinese may be broken is marked between words, and nowhere else, and the text stays what it is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { in_browser } from './lib/in_browser.mjs';

const it = in_browser();
const body = '<script src="/phrases.js"></script><body><div id="page"></div></body>';

/** Marks what is in the page; gives its HTML with a bar for each mark. */
async function page(t) {
    const driver = await it.page(t, body);
    return (html) => driver.run((given) => {
        const root = document.getElementById('page');
        root.innerHTML = given;
        const before = root.textContent;
        window.handrailPhrases(root);
        return [root.innerHTML.replaceAll('<wbr>', '|'), root.textContent === before];
    }, html);
}

for (const [text, marked] of [
    ['慢慢来，一步一步办。', '慢慢来，一步|一步办。'],
    ['您住在哪个社区？', '您住在|哪个|社区？'],
    ['按数字填', '按数字填'],
    ['身份证号', '身份证号'],
    ['8月14日星期六上午10点30分', '8月14日|星期六|上午10点30分'],
    ['您要付86元5角', '您要付|86元5角'],
    ['第2步，共6步', '第2步，共6步'],
    ['没有找到这个工牌。', '没有|找到|这个工牌。'],
    ['现在打不开。请等一下，再按「下一步」。', '现在|打不开。请等|一下，再按「下一步」。'],
    ['Li Xiuying 已经办完了', 'Li Xiuying 已经办|完了'],
    ['Press here to start', 'Press here to start'],
]) {
    test(`${text} may be broken at ${marked}`, async (t) => {
        const mark = await page(t);
        assert.deepEqual(await mark(`<p>${text}</p>`), [`<p>${marked}</p>`, true]);
    });
}

test('each text is marked once, and what is typed never', async (t) => {
    const mark = await page(t);
    const [once] = await mark('<h1>慢慢来，一步一步办。</h1><textarea>慢慢来，一步一步办。</textarea>');
    assert.equal(once, '<h1>慢慢来，一步|一步办。</h1><textarea>慢慢来，一步一步办。</textarea>');
    assert.deepEqual(await mark(once.replaceAll('|', '<wbr>')), [once, true]);
});
