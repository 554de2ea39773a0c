// Composing: an input method at work in a field. Chromium is given it by protocol; the others have no such command, so
// that their own order of events is sent into the field.

/** In the page: what an engine says while words are composed, and when the key that ends it is pressed. */
function say(steps) {
    const field = document.activeElement;
    for (const [type, init, value] of steps) {
        if (value !== undefined) field.value = value;
        const Kind = type.startsWith('composition') ? CompositionEvent : type === 'input' ? InputEvent : KeyboardEvent;
        const event = new Kind(type, { bubbles: true, cancelable: true, ...init });
        if (init.keyCode) Object.defineProperty(event, 'keyCode', { value: init.keyCode });
        field.dispatchEvent(event);
    }
}

/** By events. @param order of the key that ends composing: 'before' it does so, or 'after' */
const by_events = (order) => (driver) => ({
    compose: (text) => driver.run(say, [
        ['keydown', { key: 'Process', keyCode: 229, isComposing: false }],
        ['compositionstart', {}],
        ['compositionupdate', { data: text }],
        ['input', { isComposing: true, inputType: 'insertCompositionText', data: text }, text],
    ]),
    end(text, key) {
        const pressed = ['keydown', { key, keyCode: 229, isComposing: order === 'before' }];
        const ended = order === 'before'
            ? [['compositionend', { data: text }, text], ['input', { inputType: 'insertCompositionText', data: text }]]
            : [['input', { isComposing: true, inputType: 'insertFromComposition', data: text }, text], ['compositionend', { data: text }]];
        return driver.run(say, order === 'before' ? [pressed, ...ended] : [...ended, pressed]);
    },
});

function by_protocol(driver) {
    const session = driver.page.createCDPSession();
    const ask = async (method, given) => (await session).send(`Input.${method}`, given);
    const taken = { windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
    return {
        compose: (text) => ask('imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
        async end(text, key) {
            await ask('dispatchKeyEvent', { type: 'rawKeyDown', key, ...taken });
            await (text ? ask('insertText', { text }) : ask('imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 }));
            await ask('dispatchKeyEvent', { type: 'keyUp', key, ...taken });
        },
    };
}

const ways = { chromium: by_protocol, firefox: by_events('before'), webkit: by_events('after') };

/** What composes in the field of this driver that has the focus, and ends it with a key that the input method takes. */
export const composer = (engine, driver) => ways[engine](driver);
