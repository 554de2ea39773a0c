// Chromium and Firefox, through puppeteer: one by the DevTools protocol, the other by WebDriver BiDi.
import { dated } from './clock.mjs';
import { packages } from './places.mjs';

const puppeteer = packages('puppeteer-core');
// Its address bar, which nobody sees here, is made of two pages of its own: for each visit, and they take longer than ours.
const address_bar = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];
const chromium_switches = [
    '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
    '--disable-sync', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--hide-scrollbars',
    `--disable-features=${address_bar}`,
];

const engines = {
    chromium: (switches) => ({
        browser: 'chrome', executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true,
        args: [...chromium_switches, ...switches],
    }),
    // Without a screen Firefox has no WebGL, so it has one.
    firefox: () => ({
        browser: 'firefox', executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr', headless: false,
        extraPrefsFirefox: { 'datareporting.policy.dataSubmissionEnabled': false, 'app.update.disabledForTesting': true },
    }),
};

export async function launch(engine, switches = []) {
    const browser = await puppeteer.launch({ protocolTimeout: 60000, ...engines[engine](switches) });
    return {
        /** A page that shares nothing with any other. */
        async visit({ width = 360, height = 740, ratio = 1 } = {}) {
            const context = await browser.createBrowserContext();
            const page = await context.newPage();
            await page.setViewport({ width, height, deviceScaleFactor: ratio });
            return new Driver(page, context);
        },
        close: () => browser.close(),
    };
}

class Driver {
    /** What the page complained of. */
    complaints = [];

    constructor(page, context) {
        this.page = page;
        this.context = context;
        page.on('pageerror', (error) => this.complaints.push(error.message));
        page.on('console', (message) => {
            if (message.type() === 'error') this.complaints.push(message.text());
        });
    }

    /** Another tab of the same device. */
    async tab() {
        const page = await this.context.newPage();
        await page.setViewport(this.page.viewport());
        return new Driver(page, this.context);
    }

    open(url) {
        return this.page.goto(dated(url), { waitUntil: 'domcontentloaded' });
    }

    run(ask, ...given) {
        return this.page.evaluate(ask, ...given);
    }

    click({ x, y }) {
        return this.page.mouse.click(x, y);
    }

    /** Down at the first of these points, along the others, and up. */
    async draw([first, ...others]) {
        await this.page.mouse.move(first.x, first.y);
        await this.page.mouse.down();
        for (const { x, y } of others) await this.page.mouse.move(x, y);
        await this.page.mouse.up();
    }

    async press(key, { shift = false } = {}) {
        if (shift) await this.page.keyboard.down('Shift');
        await this.page.keyboard.press(key === 'Space' ? ' ' : key);
        if (shift) await this.page.keyboard.up('Shift');
    }

    type(text) {
        return this.page.keyboard.type(text);
    }

    close() {
        return this.context.close();
    }
}
