// Phrases: marks where Chinese may be broken into lines, between words and never inside one. It is part of the boot script,
// so that the screens made beforehand are marked as those of core are; where a browser tells no words, it breaks as ever.
{
    /** Never at the beginning of a line: what closes, and what belongs to the word before. */
    const leans_back = /^[^\u4e00-\u9fff0-9“‘（《【「『]|^[的了吗呢吧啊着过们得个里]/;
    /** Never at its end: what belongs to the word behind. Nor is a number parted from what is counted. */
    const leans_on = /^[第不没请很再最太每这那哪几一二两三把被从在给对向和与跟共]$/;
    /** A number goes on behind these: 8月14日, 上午10点. */
    const counts = /[年月日点时分元角块周午]$|[早晚]上$/;
    const chinese_end = /[\u4e00-\u9fff]$/;
    const chinese = /[\u4e00-\u9fff].*[\u4e00-\u9fff]/;
    /** @type {any} */
    let words = null;

    /** Whether a line may end between two words. A single sign stands with others: `unit` is what has not parted before. */
    const parts = (unit, word, behind) =>
        unit.length > 1 && chinese_end.test(word) && !leans_on.test(word) && !leans_back.test(behind) &&
        (behind.length > 1 || unit.length > 3 || leans_on.test(behind)) && !(counts.test(word) && /^\d/.test(behind));

    /** @param {Text} node */
    function mark(node) {
        let [start, unit, before] = [0, '', ''];
        for (const { segment, index } of words.segment(node.data)) {
            if (parts(unit, before, segment)) {
                node = node.splitText(index - start);
                node.before(document.createElement('wbr'));
                [start, unit] = [index, ''];
            }
            unit = /[\u4e00-\u9fff0-9A-Za-z]/.test(segment) ? unit + segment : segment;
            before = segment;
        }
    }

    /** Nobody sees where what is said is broken, and marking it would say it twice. @param {any} parent */
    const is_seen = (parent) => parent.nodeName !== 'TEXTAREA' && parent.className !== 'said';

    /** Marks all that is in this part of a page; texts that are marked already stay. @param {Node} root */
    window.handrailPhrases = (root) => {
        if (!window.Intl || !('Segmenter' in Intl)) return;
        document.documentElement.dataset.phrases = 'kept';
        words = words || new Intl['Segmenter']('zh', { granularity: 'word' });
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const found = [];
        while (walker.nextNode()) {
            const node = /** @type {Text} */ (walker.currentNode);
            if (!node.nextSibling && !node.previousSibling && chinese.test(node.data) && is_seen(node.parentNode)) found.push(node);
        }
        found.forEach(mark);
    };
}
