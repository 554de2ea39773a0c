// The page: patches, focus, and what is told of taps and typing, in a real browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { in_browser } from './lib/in_browser.mjs';

const it = in_browser();
const body = `<body><div id="page"><h1 tabindex="-1" data-id="h">One</h1><input data-id="field" value="12"><textarea data-id="words"></textarea>
<label><input type="radio" class="choice" data-id="yes" checked></label><label><input type="radio" class="choice" data-id="no"></label>
<svg viewBox="0 0 256 256" data-symbol="house" data-style="fill"></svg>
<div class="dock"><button data-id="back">Back</button><button data-id="next">Next</button></div></div>
<a href="#" id="elsewhere">elsewhere</a></body>`.replaceAll('\n', '');

/** The page with its listeners on; `sent` is what it told. */
async function page(t, { listening = true } = {}) {
    const driver = await it.page(t, body);
    await driver.run(async (listen) => {
        const { Page } = await import('/page.mjs');
        const icons = Promise.resolve({ fill: { house: { pale: 'M0 0h1', ink: 'M1 1h1' }, tree: { ink: 'M2 2h1' } } });
        const root = document.getElementById('page');
        Object.assign(window, { sent: [], page: new Page(root, icons) });
        window.page.send = (event) => window.sent.push(event);
        await icons;
        if (listen) window.page.listen();
    }, listening);
    return driver;
}

const apply = (driver, patch) => driver.run((given) => window.page.apply(given), { ops: [], ...patch });
const sent = (driver) => driver.run(() => window.sent.splice(0));
const focused = (driver) => driver.run(() => document.activeElement.dataset.id ?? document.activeElement.tagName);

test('operations are carried out in their order, each at the path of its time', async (t) => {
    const driver = await page(t);
    await apply(driver, { ops: [
        ['remove', [], 1],
        ['insert', [], 1, '<p data-id="p">new</p>'],
        ['text', [1], 'text'],
        ['set', [1], 'class', 'caption'],
        ['insert', [6], 0, '<button data-id="more">More</button>'],
        ['set', [6, 1], 'data-id', null],
    ], root: { 'data-size': '2', lang: 'zh-CN' }, title: 'Two' });
    assert.deepEqual(await driver.run(() => [
        document.querySelector('[data-id=p]').outerHTML, document.querySelector('input:not(.choice)'), document.title,
        document.documentElement.lang, document.documentElement.dataset.size,
        [...document.querySelectorAll('.dock button')].map((button) => button.dataset.id ?? ''),
    ]), ['<p data-id="p" class="caption">text</p>', null, 'Two', 'zh-CN', '2', ['more', '', 'next']]);
});

test('marks where Chinese may be broken are of no account', async (t) => {
    const driver = await page(t);
    await driver.run(() => {
        window.handrailPhrases = (root) => {
            for (const text of root.querySelectorAll?.('p') ?? []) text.firstChild?.splitText(2).before(document.createElement('wbr'));
        };
        window.page.screen = () => { throw new Error('drawn whole'); };
    });
    await apply(driver, { ops: [['insert', [], 1, '<div><p>没有找到</p><p>这个工牌</p></div>']] }).catch(() => {});
    await apply(driver, { ops: [['text', [1, 1], '另一个字'], ['remove', [1], 0]] }).catch(() => {});
    assert.equal(await driver.run(() => document.querySelector('#page div').innerHTML), '<p>另一个字</p>');
});

test('each patch puts the focus where it says, and one that says nothing leaves it', async (t) => {
    const driver = await page(t);
    for (const id of ['field', 'h', 'next', 'words', 'yes', 'back']) {
        await apply(driver, { focus: id });
        assert.equal(await focused(driver), id);
    }
    await apply(driver, { ops: [['text', [0], 'Two']] });
    assert.equal(await focused(driver), 'back');
    await apply(driver, { focus: 'nobody' });
    assert.equal(await focused(driver), 'back');
    await apply(driver, { ops: [['insert', [], 0, '<h1 tabindex="-1" data-id="a/b.c">New</h1>']], focus: 'a/b.c' });
    assert.equal(await focused(driver), 'a/b.c', 'what has only just come');
});

test('a page that is another one begins at its top', async (t) => {
    const driver = await page(t);
    await driver.run(() => document.body.append(Object.assign(document.createElement('div'), { style: 'height: 5000px' })));
    await driver.run(() => scrollTo(0, 900));
    await apply(driver, { ops: [['text', [0], 'Two']] });
    assert.equal(await driver.run(() => scrollY), 900);
    await apply(driver, { top: true, focus: 'h' });
    assert.equal(await driver.run(() => scrollY), 0);
});

test('icons are drawn once they are known, and anew when they change', async (t) => {
    const driver = await page(t);
    const drawn = () => driver.run(() => [...document.querySelectorAll('svg path')].map((path) => [path.getAttribute('class'), path.getAttribute('d')]));
    assert.deepEqual(await drawn(), [['pale', 'M0 0h1'], ['ink', 'M1 1h1']]);
    await apply(driver, { ops: [['set', [5], 'data-symbol', 'tree']] });
    assert.deepEqual(await drawn(), [['ink', 'M2 2h1']]);
});

test('a value keeps the caret behind the same character, whatever spaces were put between', async (t) => {
    const driver = await page(t);
    const after = async (value, from, to) => {
        await driver.run((was, at) => {
            const field = document.querySelector('[data-id=field]');
            Object.assign(field, { value: was }).focus();
            field.setSelectionRange(at, at);
        }, value, from);
        await apply(driver, { ops: [['set', [1], 'value', to]] });
        return driver.run(() => [document.querySelector('[data-id=field]').value, document.querySelector('[data-id=field]').selectionStart]);
    };
    assert.deepEqual(await after('1380013', 7, '138 0013'), ['138 0013', 8]);
    assert.deepEqual(await after('13810013', 4, '138 1001 3'), ['138 1001 3', 5]);
    assert.deepEqual(await after('138 0013', 8, ''), ['', 0]);
    assert.deepEqual(await after('+86 138 0013 8000', 7, '138 0013 8000'), ['138 0013 8000', 3]);
    assert.deepEqual(await after('138-0013-8000', 9, '138 0013 8000'), ['138 0013 8000', 8]);
    await driver.run(() => document.activeElement.blur());
    await apply(driver, { ops: [['text', [2], 'words']] });
    assert.deepEqual(await driver.run(() => [document.querySelector('textarea').value, document.querySelector('textarea').selectionStart]), ['words', 5]);
});

test('what core did not choose does not stay chosen', async (t) => {
    const driver = await page(t);
    await driver.run(() => document.querySelector('[data-id=no]').click());
    assert.deepEqual(await sent(driver), [{ event: 'Tapped', id: 'no' }]);
    assert.deepEqual(await driver.run(() => [...document.querySelectorAll('.choice')].map((input) => input.checked)), [true, false]);
});

test('a press of a control is told, of anything else not', async (t) => {
    const driver = await page(t);
    for (const id of ['next', 'h', 'field', 'back']) await driver.run((what) => document.querySelector(`[data-id=${what}]`).click(), id);
    assert.deepEqual(await sent(driver), [{ event: 'Tapped', id: 'next' }, { event: 'Tapped', id: 'back' }]);
});

test('typing is told letter by letter', async (t) => {
    const driver = await page(t);
    await apply(driver, { focus: 'words' });
    await driver.type('ab');
    assert.deepEqual(await sent(driver), [{ event: 'Typed', id: 'words', value: 'a' }, { event: 'Typed', id: 'words', value: 'ab' }]);
});

test('a letter and its accents are told as one', async (t) => {
    const driver = await page(t);
    await driver.run(() => {
        const field = document.querySelector('[data-id=words]');
        field.value = 'Nguye\u0302\u0303n';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    assert.deepEqual(await sent(driver), [{ event: 'Typed', id: 'words', value: 'Nguy\u1EC5n' }]);
});

test('what is being composed is told once it is done, and its keys act on nothing', async (t) => {
    const driver = await page(t);
    const events = (list) => driver.run((given) => {
        const field = document.querySelector('[data-id=words]');
        field.focus();
        for (const [type, value, composing] of given) {
            if (value !== null) field.value = value;
            const init = { bubbles: true, cancelable: true, isComposing: composing, key: 'Escape' };
            field.dispatchEvent(type === 'input' ? new InputEvent(type, init)
                : type === 'keydown' ? new KeyboardEvent(type, init) : new CompositionEvent(type, init));
        }
    }, list);
    await events([['compositionstart', null, false], ['input', 'n', true], ['input', 'ni', false], ['keydown', null, true]]);
    assert.deepEqual(await sent(driver), []);
    await events([['compositionend', '你', false]]);
    assert.deepEqual(await sent(driver), [{ event: 'Typed', id: 'words', value: '你' }]);
    await events([['input', '你好', false], ['keydown', null, false]]);
    assert.deepEqual(await sent(driver), [{ event: 'Typed', id: 'words', value: '你好' }, { event: 'WentBack' }]);
    await events([['input', '你好n', true]]); // some browsers tell no start
    assert.deepEqual(await sent(driver), []);
});

test('what was composed in a field that went counts no more, and the next field is told at once', async (t) => {
    for (const go of ['pages', 'focus']) {
        const driver = await page(t);
        await driver.run((how) => {
            const field = document.querySelector('[data-id=words]');
            if (how === 'focus') field.focus(); // some engines tell nothing of a field that goes with the focus
            field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
            field.value = 'ni';
            field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
            if (how === 'pages') window.page.apply({ ops: [['remove', [], 2], ['insert', [], 2, '<textarea data-id="words"></textarea>']] });
            window.sent.length = 0;
            document.querySelector('[data-id=field]').focus();
        }, go);
        if (go === 'focus') assert.deepEqual(await sent(driver), [{ event: 'Typed', id: 'words', value: 'ni' }]);
        await apply(driver, { focus: 'words' });
        await driver.type('a');
        assert.equal((await sent(driver)).at(-1).value.at(-1), 'a');
    }
});

test('the Enter and the Escape that a keyboard took act on nothing, also once composing is over', async (t) => {
    const driver = await page(t);
    await driver.run(() => {
        const field = document.querySelector('[data-id=field]');
        for (const key of ['Enter', 'Escape']) {
            const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
            Object.defineProperty(event, 'keyCode', { value: 229 });
            field.dispatchEvent(event);
        }
    });
    assert.deepEqual(await sent(driver), []);
});

test('a field shows what core has, whatever was typed; what is being composed stays', async (t) => {
    const driver = await page(t);
    const shown = () => driver.run(() => {
        window.page.settle();
        return document.querySelector('[data-id=field]').value;
    });
    await driver.run(() => Object.assign(document.querySelector('[data-id=field]'), { value: '12\u200b' }).focus());
    assert.equal(await shown(), '12');
    await driver.run(() => {
        const field = document.querySelector('[data-id=field]');
        field.value = '12n';
        field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    });
    assert.equal(await shown(), '12n');
    await driver.run(() => document.querySelector('[data-id=words]').focus());
    assert.equal(await shown(), '12');
});

test('half a character waits for its other half', async (t) => {
    const driver = await page(t);
    for (const value of ['a', 'a\ud83d', 'a\ud83d\ude00', 'a\ud83d\ude00b']) {
        await driver.run((typed) => {
            const field = document.querySelector('[data-id=words]');
            field.value = JSON.parse(typed);
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }, JSON.stringify(value));
    }
    assert.deepEqual((await sent(driver)).map(({ value }) => value), ['a', 'a😀', 'a😀b']);
});

test('Enter in a field presses the last of the dock, Escape goes back, and a held key acts once', async (t) => {
    const driver = await page(t);
    await apply(driver, { focus: 'field' });
    await driver.press('Enter');
    await driver.press('Escape');
    assert.deepEqual(await sent(driver), [{ event: 'Tapped', id: 'next' }, { event: 'WentBack' }]);
    const prevented = await driver.run(() => [['back', true], ['back', false], ['field', true]].map(([id, repeat]) => {
        const event = new KeyboardEvent('keydown', { key: 'Enter', repeat, bubbles: true, cancelable: true });
        document.querySelector(`[data-id=${id}]`).dispatchEvent(event);
        return event.defaultPrevented;
    }));
    assert.deepEqual(prevented, [true, false, false]);
    assert.deepEqual(await sent(driver), []);
});

test('Enter on a choice leads to what costs money, and only once more does it', async (t) => {
    const driver = await page(t);
    await driver.run(() => document.querySelector('[data-id=next]').classList.add('risky'));
    await apply(driver, { focus: 'field' });
    await driver.press('Enter');
    assert.deepEqual([await sent(driver), await focused(driver)], [[], 'next']);
    await driver.press('Enter');
    assert.deepEqual(await sent(driver), [{ event: 'Tapped', id: 'next' }]);
});

test('a tap for the page before does not act on the next one', async (t) => {
    const driver = await page(t);
    const at = await driver.run(() => {
        const { left, top } = document.querySelector('[data-id=next]').getBoundingClientRect();
        return { x: left + 10, y: top + 10 };
    });
    // In one go, so that a slow machine does not make the tap a late one.
    await driver.run(() => {
        window.page.apply({ ops: [], top: true });
        document.querySelector('[data-id=next]').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    });
    assert.deepEqual(await sent(driver), []);
    await new Promise((resume) => { setTimeout(resume, 450); });
    await driver.click(at);
    assert.deepEqual(await sent(driver), [{ event: 'Tapped', id: 'next' }]);
});

/** What core knows of the page above. */
const described = () => {
    const describe = (element) => ({
        tag: element.localName,
        attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
        ...element.localName === 'svg' || element.children.length === 0 ? { text: element.textContent } : { children: [...element.children].map(describe) },
    });
    window.page.screen = () => window.described;
    window.described = describe(document.getElementById('page'));
};

/** What others do to a page, beside each control of it. */
const foreign = {
    'put an element before it': (control) => control.before(document.createElement('alien-icon')),
    'put an element behind it': (control) => control.after(document.createElement('alien-icon'), document.createElement('div')),
    'put a frame around it': (control) => {
        const frame = document.createElement('div');
        control.replaceWith(frame);
        frame.append(control);
    },
    'take it away': (control) => control.remove(),
};

for (const [what, act] of Object.entries(foreign)) {
    test(`others ${what}: each operation still meets what it is about`, async (t) => {
        for (const at of [0, 1, 2, 3, 5]) {
            const driver = await page(t);
            await driver.run(described);
            await apply(driver, {});
            await driver.run((act_text, index) => {
                new Function('control', `(${act_text})(control)`)([...document.querySelectorAll('#page [data-id]')][index]);
                window.described = structuredClone(window.described);
                window.described.children[0].text = 'Two';
                window.described.children.splice(1, 1);
                window.described.children[1].attributes.lang = 'en';
                const [dock] = window.described.children.slice(-1);
                dock.children[1].text = 'On';
                dock.children.push({ tag: 'button', attributes: { 'data-id': 'more' }, text: 'More' });
            }, String(act), at);
            await apply(driver, { ops: [
                ['text', [0], 'Two'], ['remove', [], 1], ['set', [1], 'lang', 'en'],
                ['text', [5, 1], 'On'], ['insert', [5], 2, '<button data-id="more">More</button>'],
            ] });
            assert.deepEqual(await driver.run(() => [
                [...document.querySelectorAll('#page [data-id]')].map((element) => `${element.dataset.id} ${element.textContent}`),
                document.querySelector('textarea').lang, document.querySelectorAll('svg path').length,
            ]), [['h Two', 'words ', 'yes ', 'no ', 'back Back', 'next On', 'more More'], 'en', 2], `${at}`);
        }
    });
}

test('what stood in the page before core came is made what core knows, and what fits is kept', async (t) => {
    const driver = await page(t);
    await driver.run(described);
    await driver.run(() => {
        window.field = document.querySelector('input');
        window.field.focus();
        document.querySelector('h1').before(document.createElement('alien-icon'));
        document.querySelector('textarea').remove();
        document.querySelector('[data-id=next]').className = 'foreign';
    });
    await apply(driver, {});
    assert.deepEqual(await driver.run(() => [
        window.field === document.activeElement, document.querySelector('alien-icon'), document.querySelector('[data-id=next]').className,
        [...document.querySelectorAll('[data-id]')].map((element) => element.dataset.id).join(' '),
    ]), [true, null, '', 'h field words yes no back next']);
});

test('the focus comes back to a control that was taken away', async (t) => {
    const driver = await page(t);
    await driver.run(described);
    await apply(driver, { focus: 'field' });
    await driver.run(() => document.querySelector('textarea').remove());
    await apply(driver, {});
    assert.equal(await focused(driver), 'field');
    await driver.run(() => document.querySelector('input').parentElement.firstElementChild.remove());
    await apply(driver, { ops: [['text', [0], 'One']] });
    assert.equal(await focused(driver), 'field');
});

test('a field of somebody else keeps what is in it', async (t) => {
    const driver = await page(t);
    await driver.run(() => {
        const other = Object.assign(document.createElement('input'), { id: 'other' });
        document.querySelector('h1').after(other);
        other.value = 'mine';
        window.page.settle();
    });
    assert.equal(await driver.run(() => document.getElementById('other').value), 'mine');
});
