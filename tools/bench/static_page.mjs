// The page to compare with: the same home screen and its next screen as plain HTML with one stylesheet, no script.
import http from 'node:http';
import zlib from 'node:zlib';

/** What is shown now, as a document without scripts; every button is a link, as a plain page would have it. */
async function snapshot(page, next) {
    return page.evaluate((href) => {
        const shown = document.getElementById('page').cloneNode(true);
        for (const button of shown.querySelectorAll('button')) {
            const link = document.createElement('a');
            link.className = button.className;
            link.href = href;
            link.innerHTML = button.innerHTML;
            button.replaceWith(link);
        }
        return `<!doctype html><html lang="zh-CN" data-palette="paper" data-size="1"><head><meta charset="utf-8">` +
            '<meta name="viewport" content="width=device-width, initial-scale=1"><title>Handrail</title>' +
            `<link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css"></head><body>${shown.outerHTML}</body></html>`;
    }, next);
}

async function pages_of(puppeteer, options, address) {
    const browser = await puppeteer.launch(options);
    const page = await browser.newPage();
    await page.setViewport({ width: 360, height: 740 });
    await page.goto(`${address}/?lang=zh-CN&face=page`, { waitUntil: 'networkidle0' });
    const style = await page.$eval('style', (element) => element.textContent);
    const home = await snapshot(page, '/next.html');
    await page.click('.cards .card');
    await page.waitForSelector('.dock .next');
    const next = await snapshot(page, '/');
    await browser.close();
    return { '/': ['text/html; charset=utf-8', home], '/next.html': ['text/html; charset=utf-8', next], '/style.css': ['text/css', style] };
}

/** Serves pages as a good static server does: compressed, HTML revalidated, all else kept for a year. */
export async function serve(pages) {
    const packed = new Map(Object.entries(pages).map(([path, [type, text]]) => [path, { type, body: zlib.brotliCompressSync(text) }]));
    const server = http.createServer((request, response) => {
        const found = packed.get(new URL(request.url, 'http://localhost').pathname);
        if (!found) return response.writeHead(404).end();
        const etag = `"${found.body.length}"`;
        const cache = found.type.startsWith('text/html') ? 'no-cache' : 'public, max-age=31536000, immutable';
        if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag, 'cache-control': cache }).end();
        response.writeHead(200, { 'content-type': found.type, 'content-encoding': 'br', etag, 'cache-control': cache }).end(found.body);
    });
    await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
    return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

export async function serve_static(puppeteer, options, address) {
    return serve(await pages_of(puppeteer, options, address));
}

/** Another site than ours, which people come from. */
export async function serve_elsewhere() {
    const { address, close } = await serve({ '/': ['text/html; charset=utf-8', '<!doctype html><title>Elsewhere</title><p>Elsewhere'] });
    return { address: address.replace('127.0.0.1', 'localhost'), close };
}
