// Faces: from a tap to its presented result, by Event Timing, with the page alone, the paint, and whichever stays by itself.
import { options, puppeteer, software_graphics, spread } from './browser.mjs';

const [, , address, rounds] = process.argv;
const graphics = [{ name: 'its own choice', without: software_graphics }, { name: "that of the tests", without: [] }];
const faces = ['page', 'canvas', ''];
const slower = 4;
const journey = ['group.documents', 'service.certificate-appointment', 'next', 'option.permit', 'next', 'option.', 'next', 'day.', 'next', 'time.', 'next', 'back'];
/** Event Timing tells of nothing quicker than 16 ms. */
const unreported = 8;
/** So long after the page can be used all is settled, also what proves the paint. */
const settled = 6000;

/** Runs in the page before anything else: notes each interaction, and how long tasks held it up after the first view. */
function observe() {
    Object.assign(window, { interactions: new Map(), blocked: 0, longest: 0 });
    new PerformanceObserver((list) => {
        for (const { interactionId: id, startTime, duration } of list.getEntries()) {
            if (id) window.interactions.set(id, { at: startTime, duration: Math.max(duration, window.interactions.get(id)?.duration ?? 0) });
        }
    }).observe({ type: 'event', durationThreshold: 16, buffered: true });
    new PerformanceObserver((list) => {
        const [seen] = performance.getEntriesByName('first-contentful-paint');
        for (const { startTime, duration } of list.getEntries()) {
            if (!seen || startTime + duration <= seen.startTime) continue;
            window.blocked += Math.max(0, duration - 50);
            window.longest = Math.max(window.longest, duration);
        }
    }).observe({ type: 'longtask', buffered: true });
}

/** Where the first control is whose key begins so; null until there is one. */
function place_of(key) {
    const fits = (node) => node.dataset.id.split('/')[1]?.startsWith(key) && node.getAttribute('aria-disabled') !== 'true';
    const node = [...document.querySelectorAll('#page [data-id]')].filter((one) => one.getClientRects().length).find(fits);
    if (!node) return null;
    const target = node.closest('label') ?? node;
    target.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = target.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
}

const pause = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });

async function tap(page, key) {
    const { x, y } = await (await page.waitForFunction(place_of, { timeout: 20000 }, key)).jsonValue();
    await pause(600); // a second strike would not count
    const from = await page.evaluate(() => performance.now());
    await page.mouse.click(x, y);
    await pause(500);
    const took = await page.evaluate((since) => [...window.interactions.values()].filter(({ at }) => at >= since).map((one) => one.duration), from);
    return Math.max(unreported, ...took);
}

async function open(browser, face) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 360, height: 740, deviceScaleFactor: 2 });
    await page.evaluateOnNewDocument(observe);
    const session = await page.createCDPSession();
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.goto(`${address}/?lang=zh-CN${face && `&face=${face}`}`, { waitUntil: 'load' });
    await page.waitForFunction(() => document.documentElement.dataset.ready !== 'page', { timeout: 60000 });
    await pause(settled);
    return { context, page };
}

async function one_round(browser, face) {
    const { context, page } = await open(browser, face);
    const { blocked, longest } = await page.evaluate(() => ({ blocked: window.blocked, longest: window.longest }));
    const used = await page.evaluate(() => document.getElementById('paint').checkVisibility() ? 'paint' : 'page');
    const taps = [];
    for (const key of journey) taps.push(await tap(page, key));
    await context.close();
    return { taps, blocked, longest, used };
}

/** Faces take turns, so that whatever else the machine does meets all of them. */
async function measure({ without }) {
    const browser = await puppeteer.launch({ ...options, args: options.args.filter((one) => !without.includes(one)) });
    const rows = faces.map((face) => ({ face, taps: [], blocked: [], longest: [], used: new Set() }));
    for (let round = 0; round < Number(rounds); round += 1) {
        for (const row of rows) {
            const { taps, blocked, longest, used } = await one_round(browser, row.face);
            row.taps.push(...taps);
            row.blocked.push(blocked);
            row.longest.push(longest);
            row.used.add(used);
        }
    }
    await browser.close();
    return rows;
}

const whole = (time) => time.toFixed(0).padStart(4);

function tell({ face, taps, blocked, longest, used }) {
    const range = (values) => {
        const { median, least, most } = spread(values);
        return `${whole(median)} (${whole(least)} to${whole(most)})`;
    };
    const { p95 } = spread(taps);
    console.log(`${`face=${face || 'none wished'}, used: ${[...used].join(' and ')}`.padEnd(40)}${range(taps)}, p95${whole(p95)}   ` +
        `${range(blocked)}   ${range(longest)}`);
}

console.log(`Milliseconds at a processor ${slower} times slower, pixel ratio 2, ${rounds} rounds of ${journey.length} taps: median (range)`);
console.log(`${''.padEnd(40)}from tap to result         blocked after first view   longest task`);
for (const one of graphics) {
    console.log(`\nGraphics: ${one.name}`);
    for (const row of await measure(one)) tell(row);
}
