// Use: from a tap to its painted result, redraws, memory over many journeys, and rest.

const journey = ['option.permit', 'next', 'option.', 'next', 'day.', 'next', 'time.', 'next'];

async function open(puppeteer, options, address) {
    const browser = await puppeteer.launch(options);
    const page = await browser.newPage();
    await page.setViewport({ width: 360, height: 740, deviceScaleFactor: 2 });
    await page.goto(`${address}/?lang=zh-CN&face=canvas`, { waitUntil: 'load' });
    await page.waitForFunction(() => document.documentElement.dataset.ready === 'canvas', { timeout: 60000 });
    return { browser, page };
}

/** Presses the first control whose key begins so, and gives the time until the frame after the change was painted. */
async function press(page, key) {
    await page.waitForFunction((wanted) => [...document.querySelectorAll('main [data-id]')].some((node) =>
        node.dataset.id.split('/')[1]?.startsWith(wanted) && node.getAttribute('aria-disabled') !== 'true'), {}, key);
    await new Promise((done) => setTimeout(done, 550)); // a second strike would not count
    return page.evaluate((wanted) => new Promise((done) => {
        const node = [...document.querySelectorAll('main [data-id]')].find((element) =>
            element.dataset.id.split('/')[1]?.startsWith(wanted) && element.getAttribute('aria-disabled') !== 'true');
        const start = performance.now();
        node.click();
        // The paint draws in the next animation frame; the task after it runs once that frame is handed over.
        requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => done(performance.now() - start);
            channel.port2.postMessage(0);
        });
    }), key);
}

async function begin(page) {
    await press(page, 'group.documents');
    await press(page, 'service.certificate-appointment');
    await page.waitForSelector('.dock .next');
    await press(page, 'next');
}

export async function tap_times(puppeteer, options, address) {
    const { browser, page } = await open(puppeteer, options, address);
    const times = { choice: [], next: [], redraw: [] };
    for (let round = 0; round < 8; round += 1) {
        await begin(page);
        for (const key of journey) times[key === 'next' ? 'next' : 'choice'].push(await press(page, key));
        for (let index = 0; index < 5; index += 1) times.redraw.push(await redraw(page));
        await page.evaluate(() => { localStorage.clear(); sessionStorage.clear(); });
        await page.goto(`${address}/?lang=zh-CN&face=canvas`, { waitUntil: 'load' });
        await page.waitForFunction(() => document.documentElement.dataset.ready === 'canvas');
    }
    await browser.close();
    return times;
}

function redraw(page) {
    return page.evaluate(() => new Promise((done) => {
        window.handrail.paint.invalidate();
        requestAnimationFrame((start) => setTimeout(() => done(performance.now() - start), 0));
    }));
}

export async function static_tap_times(puppeteer, options, address) {
    const browser = await puppeteer.launch(options);
    const page = await browser.newPage();
    await page.setViewport({ width: 360, height: 740, deviceScaleFactor: 2 });
    const times = [];
    for (let round = 0; round < 20; round += 1) {
        await page.goto(address, { waitUntil: 'load' });
        const clicked = await page.evaluate(() => {
            const at = performance.timeOrigin + performance.now();
            document.querySelector('.cards .card').click();
            return at;
        });
        await page.waitForNavigation({ waitUntil: 'load' }).catch(() => {});
        await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
        times.push(await page.evaluate((at) => performance.timeOrigin + performance.getEntriesByName('first-contentful-paint')[0].startTime - at, clicked));
    }
    await browser.close();
    return times;
}

async function heap_mb(session) {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find((metric) => metric.name === 'JSHeapUsedSize').value / 1048576;
}

async function busy_ms(session) {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find((metric) => metric.name === 'TaskDuration').value * 1000;
}

/** A journey through core alone, by its nodes: what matters here is what is left behind. */
async function quick_journey(page) {
    await page.evaluate(async () => {
        const pause = () => new Promise((done) => setTimeout(done, 30));
        const tap = async (id) => {
            document.querySelector(`[data-id="${id}"]`)?.click();
            await pause();
        };
        await tap('tools/help');
        await tap('help/size');
        await tap('settings/last');
        await tap('help/last');
        await tap('tools/language');
        await tap('languages/back');
    });
}

export async function idle_and_memory(puppeteer, options, address) {
    const { browser, page } = await open(puppeteer, options, address);
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    await quick_journey(page);
    const before = await heap_mb(session);
    for (let count = 0; count < 99; count += 1) await quick_journey(page);
    const after = await heap_mb(session);
    await new Promise((done) => setTimeout(done, 1000));
    const [frames, busy] = [await page.evaluate(() => window.handrail.frames), await busy_ms(session)];
    await new Promise((done) => setTimeout(done, 10000));
    const result = { before, after, frames: (await page.evaluate(() => window.handrail.frames)) - frames, busy: (await busy_ms(session)) - busy };
    await browser.close();
    return result;
}
