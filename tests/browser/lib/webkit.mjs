// WebKit, by plain W3C WebDriver: a driver of its own on loopback, and a MiniBrowser for each visit.
import { dated } from './clock.mjs';
import { free_port, start, stop, until } from './processes.mjs';

const mini_browser = process.env.MINIBROWSER ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const keys = {
    Tab: '\uE004', Enter: '\uE007', Space: ' ', Escape: '\uE00C', End: '\uE010', Home: '\uE011', Shift: '\uE008', Backspace: '\uE003',
    ArrowUp: '\uE013', ArrowDown: '\uE015', ArrowLeft: '\uE012', ArrowRight: '\uE014',
};

export async function launch() {
    const port = await free_port();
    const process = start('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`]);
    const at = `http://127.0.0.1:${port}`;
    await until(() => fetch(`${at}/status`).then((answer) => answer.ok, () => false), () => process.log.join('\n'));
    return {
        async visit({ width = 360, height = 740 } = {}) {
            const browserOptions = { binary: mini_browser, args: ['--automation'] };
            const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } };
            const { sessionId } = await command(`${at}/session`, 'POST', { capabilities });
            const driver = new Driver(`${at}/session/${sessionId}`);
            await driver.size(width, height);
            return driver;
        },
        close: () => stop(process),
    };
}

async function command(url, method, body) {
    const answer = await fetch(url, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`WebDriver: ${value.error}: ${value.message}`);
    return value;
}

class Driver {
    /** This protocol tells none. */
    complaints = [];

    constructor(at) {
        this.at = at;
    }

    #send(path, body) {
        return command(`${this.at}/${path}`, 'POST', body);
    }

    async size(width, height) {
        await this.#send('window/rect', { x: 0, y: 0, width, height });
    }

    open(url) {
        return this.#send('url', { url: dated(url) });
    }

    /** Promises are waited for by hand: not every version does so itself. */
    async run(ask, ...given) {
        const script = `const done = arguments[arguments.length - 1], given = [...arguments].slice(0, -1);
            const well = (value) => done({ value: value ?? null }), badly = (error) => done({ error: String(error) });
            Promise.resolve().then(() => (${ask})(...given)).then(well, badly);`;
        const { value, error } = await this.#send('execute/async', { script, args: given });
        if (error) throw new Error(error);
        return value;
    }

    #act(source) {
        return this.#send('actions', { actions: [source] });
    }

    click({ x, y }) {
        const button = 0;
        return this.#act({
            type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' },
            actions: [
                { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
                { type: 'pointerDown', button }, { type: 'pointerUp', button },
            ],
        });
    }

    /** Down at the first of these points, along the others, and up. */
    draw(points) {
        const moves = points.map(({ x, y }) => ({ type: 'pointerMove', duration: 8, x: Math.round(x), y: Math.round(y) }));
        return this.#act({
            type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' },
            actions: [moves[0], { type: 'pointerDown', button: 0 }, ...moves.slice(1), { type: 'pointerUp', button: 0 }],
        });
    }

    #keys(actions) {
        return this.#act({ type: 'key', id: 'keyboard', actions });
    }

    press(key, { shift = false } = {}) {
        const stroke = [{ type: 'keyDown', value: keys[key] }, { type: 'keyUp', value: keys[key] }];
        if (shift) {
            stroke.unshift({ type: 'keyDown', value: keys.Shift });
            stroke.push({ type: 'keyUp', value: keys.Shift });
        }
        return this.#keys(stroke);
    }

    type(text) {
        return this.#keys([...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]));
    }

    close() {
        return command(this.at, 'DELETE');
    }
}
