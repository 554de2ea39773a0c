// In a browser: a small page of a test's own on loopback, where the modules of web/ can be imported one by one.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before } from 'node:test';
import { launch } from '../../browser/lib/browsers.mjs';
import { root } from '../../browser/lib/places.mjs';

const types = { mjs: 'text/javascript', css: 'text/css', html: 'text/html; charset=utf-8' };
const assets = 'export const assets = {}; export const hooks = false;';

/** @param switches for the command line of the browser */
export function in_browser(switches = []) {
    const it = { server: null, browser: null, at: '' };
    const pages = new Map();
    before(async () => {
        it.server = createServer(async ({ url }, response) => {
            const name = url.slice(1);
            const body = pages.get(name) ?? (name === 'assets.mjs' ? assets : await readFile(`${root}/web/${name}`).catch(() => null));
            response.writeHead(body === null ? 404 : 200, { 'Content-Type': types[name.split('.').at(-1)] ?? types.html });
            response.end(body);
        });
        await new Promise((ready) => it.server.listen(0, '127.0.0.1', ready));
        it.at = `http://127.0.0.1:${it.server.address().port}`;
        it.browser = await launch('chromium', switches);
    });
    after(async () => {
        await it.browser?.close();
        it.server.closeAllConnections();
        it.server.close();
    });
    return {
        /** A driver of a page with this body, which ends with the test `t`. */
        async page(t, body, size = {}) {
            const name = `${pages.size}.html`;
            pages.set(name, `<!doctype html><html lang="en"><link rel="stylesheet" href="/handrail.css">${body}</html>`);
            const driver = await it.browser.visit(size);
            t.after(() => driver.close());
            await driver.open(`${it.at}/${name}`);
            return driver;
        },
    };
}
