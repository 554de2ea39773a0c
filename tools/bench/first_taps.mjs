// The first taps: when the first view is seen, when the screen behind its first card, and when the first question behind
// that. A person taps as soon as there is something to tap, again and again until it takes effect.
import { readFileSync } from 'node:fs';
import { spread } from './browser.mjs';
import { conditions, page_elsewhere } from './loads.mjs';

/** One that stands on home, and whose first question is a choice, which both pages can show. */
const service = JSON.parse(readFileSync(new URL('../../catalogue/hospital-registration.json', import.meta.url), 'utf8'));

/** Runs in the page before anything else. Every time is of a frame that was handed over, from the beginning of the visit. */
function tap_as_soon_as_seen(titles) {
    const seen = (window.seen = {});
    const note = (name) => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => { seen[name] = performance.now(); };
        channel.port2.postMessage(0);
    });
    const card = () => [...document.querySelectorAll('.cards .card')].find(({ textContent }) => titles.some((title) => textContent.includes(title)));
    const button = () => document.querySelector('.dock .next');
    const stages = [[card, /^intro/, 'next'], [button, /^(step|question)/, 'question']];
    const look = () => {
        const first = performance.getEntriesByName('first-contentful-paint')[0];
        if (!first || !document.querySelector('.cards .card, .dock .next')) return;
        seen.first ??= first.startTime;
        const [target, wanted, name] = stages[0];
        if (wanted.test(document.getElementById('page').dataset.page)) {
            note(name);
            stages.shift();
            if (stages.length === 0) clearInterval(timer);
            else look();
        } else {
            target()?.click();
        }
    };
    const timer = setInterval(look, 20);
}

async function one_visit(browser, { url, taps, ...others }) {
    const page = await page_elsewhere(browser, { url, watch: taps && [tap_as_soon_as_seen, Object.values(service.title)], ...others });
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60000 });
    if (taps) await page.waitForFunction(() => window.seen.question, { timeout: 60000, polling: 50 });
    else await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length, { timeout: 60000, polling: 50 });
    const seen = await page.evaluate(() => window.seen ?? { first: performance.getEntriesByName('first-contentful-paint')[0].startTime });
    await page.browserContext().close();
    return seen;
}

/**
 * The times of all pages under one condition; they take turns, another first in each round, so that a busy moment meets them all.
 * One round is not counted: a browser that has just started is busy with itself.
 */
async function times_of(puppeteer, options, pages, { rounds, ...others }) {
    const times = pages.map(() => ({ first: [], next: [], question: [] }));
    const browser = await puppeteer.launch(options);
    for (let round = 0; round <= rounds; round += 1) {
        for (let turn = 0; turn < pages.length; turn += 1) {
            const index = (round + turn) % pages.length;
            const { url, taps } = pages[index];
            const seen = await one_visit(browser, { url, taps, ...others });
            for (const name of Object.keys(times[index])) if (round && seen[name]) times[index][name].push(seen[name]);
        }
    }
    await browser.close();
    return times;
}

const told = (values) => {
    if (values.length === 0) return '-'.padStart(22);
    const { median, least, most } = spread(values);
    return `${median.toFixed(0)} (${least.toFixed(0)} to ${most.toFixed(0)})`.padStart(22);
};

/** Prints a table: ours, the static page and the one of Preact. */
export async function measure_first_taps(puppeteer, options, { ours, plain, preact, elsewhere, rounds }) {
    const pages = [{ url: `${ours}/?lang=zh-CN`, taps: true }, { url: plain, taps: false }, { url: preact, taps: true }];
    const names = { first: 'first view', next: 'a tap at once: the next screen', question: 'a second at once: the first question' };
    console.log(`${'ms since the visit began, median (range) of ' + rounds}`.padEnd(62) + '              Handrail                static                Preact');
    for (const condition of conditions.slice(0, 2)) {
        for (const warm of [false, true]) {
            const visited = warm ? pages.map((page) => ({ ...page, url: page.url.replace('?lang=zh-CN', '') })) : pages;
            const times = await times_of(puppeteer, options, visited, { elsewhere, condition, rounds, warm });
            for (const [name, words] of Object.entries(names)) {
                console.log(`${condition.name}, ${warm ? 'warm' : 'cold'}: ${words}`.padEnd(62) + times.map((one) => ` ${told(one[name])}`).join(''));
            }
        }
    }
}
