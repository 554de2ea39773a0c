// Loading: when the first card can be used, cold and warm, under a throttled network and processor.

/** Network as DevTools defines it: latency in ms, throughput in bytes a second; `slower` divides the processor's speed. */
export const conditions = [
    { name: 'slow 4G, 4x CPU', latency: 150, throughput: (1.6 * 1024 * 1024 * 0.9) / 8, slower: 4 },
    { name: '3G, 6x CPU', latency: 562, throughput: (400 * 1024 * 0.9) / 8, slower: 6 },
    { name: 'unthrottled', latency: 0, throughput: -1, slower: 1 },
];

async function throttle(page, condition) {
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
        offline: false, latency: condition.latency, downloadThroughput: condition.throughput, uploadThroughput: condition.throughput,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: condition.slower });
}

/** Runs in the page before anything else: notes the longest task and when core is ready. */
function observe() {
    window.longest = 0;
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.longest = Math.max(window.longest, entry.duration);
    }).observe({ type: 'longtask', buffered: true });
    new MutationObserver(() => {
        const ready = document.documentElement?.dataset.ready;
        if (ready && ready !== 'page') window.core_at ??= performance.now();
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] });
}

async function one_load(page, url) {
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0, { timeout: 60000 });
    const ours = await page.evaluate(() => document.documentElement.dataset.ready !== undefined);
    if (ours) await page.waitForFunction(() => window.core_at, { timeout: 60000 });
    await new Promise((done) => setTimeout(done, 500));
    return page.evaluate(() => ({
        usable: performance.getEntriesByName('first-contentful-paint')[0].startTime,
        core: window.core_at ?? 0,
        longest: window.longest,
    }));
}

async function warm_up(page, url) {
    await page.goto(url, { waitUntil: 'networkidle0' });
    // The worker has taken over and kept the page.
    await page.evaluate(() => navigator.serviceWorker?.getRegistration().then((found) => found && navigator.serviceWorker.ready));
    await new Promise((done) => setTimeout(done, 1000));
}

/**
 * A page of a profile that was never here before or, warm, once, and that looks at another site: so people come, by a link or
 * from a new tab. From about:blank it would be shown in the process that is there already. `watch`, a function and its arguments,
 * runs in all that comes next.
 */
export async function page_elsewhere(browser, { url, elsewhere, condition, warm, watch }) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.bringToFront();
    await page.setViewport({ width: 360, height: 740, deviceScaleFactor: 2 });
    if (warm) await warm_up(page, url);
    await page.goto(elsewhere);
    if (watch) await page.evaluateOnNewDocument(...watch);
    await throttle(page, condition);
    return page;
}

/** Times of `rounds` loads: each in a fresh profile, or with `warm` again in a profile that was here before. */
export async function load_times(puppeteer, options, { url, elsewhere, condition, rounds, warm = false }) {
    const times = { usable: [], core: [], longest: [] };
    const browser = await puppeteer.launch(options);
    for (let round = 0; round < rounds; round += 1) {
        const page = await page_elsewhere(browser, { url, elsewhere, condition, warm, watch: [observe] });
        const load = await one_load(page, url);
        for (const name of Object.keys(times)) times[name].push(load[name]);
        await page.browserContext().close();
    }
    await browser.close();
    return times;
}
