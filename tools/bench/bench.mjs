// The benchmark: loads, taps, redraws, memory and requests, each figure of ours beside the static page's.
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { options as browser_options, puppeteer, spread } from './browser.mjs';
import { measure_first_taps } from './first_taps.mjs';
import { load_times, conditions } from './loads.mjs';
import { serve_preact } from './preact_page.mjs';
import { serve_elsewhere, serve_static } from './static_page.mjs';
import { tap_times, static_tap_times, idle_and_memory } from './use.mjs';

const [, , address, rounds_text, service_pid, part] = process.argv;
const rounds = Number(rounds_text);

function row(name, ours, theirs) {
    const text = (values) => {
        if (!values) return '-'.padStart(20);
        const { median, p95 } = spread(values);
        return `${median.toFixed(1)} (p95 ${p95.toFixed(1)})`.padStart(20);
    };
    console.log(`${name.padEnd(58)} ${text(ours)} ${text(theirs)}`);
}

function memory_of(pid) {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

/** Requests a second of one path over 16 connections for 4 s. */
async function requests_a_second(url) {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });
    const end = performance.now() + 4000;
    let count = 0;
    const once = () => new Promise((done, fail) => {
        http.get(url, { agent }, (response) => response.resume().on('end', done)).on('error', fail);
    });
    const client = async () => {
        for (; performance.now() < end; count += 1) await once();
    };
    await Promise.all(Array.from({ length: 16 }, client));
    agent.destroy();
    return count / 4;
}

async function measure_loads(plain, elsewhere) {
    const loads = (what) => load_times(puppeteer, browser_options, { elsewhere, ...what });
    for (const condition of conditions) {
        const ours = await loads({ url: `${address}/?lang=zh-CN`, condition, rounds });
        const warm_ours = await loads({ url: `${address}/`, condition, rounds, warm: true });
        const theirs = await loads({ url: plain.address, condition, rounds });
        const warm_theirs = await loads({ url: plain.address, condition, rounds, warm: true });
        row(`${condition.name}, cold: first card painted, a tap is kept`, ours.usable, theirs.usable);
        row(`${condition.name}, cold: a tap acts at once`, ours.core, theirs.usable);
        row(`${condition.name}, warm: first card painted, a tap is kept`, warm_ours.usable, warm_theirs.usable);
        row(`${condition.name}, warm: a tap acts at once`, warm_ours.core, warm_theirs.usable);
        row(`${condition.name}, cold: longest task of the main thread`, ours.longest, theirs.longest);
    }
}

async function main() {
    const plain = await serve_static(puppeteer, browser_options, address);
    const preact = await serve_preact(puppeteer, browser_options, address);
    const elsewhere = await serve_elsewhere();
    const pages = { ours: address, plain: plain.address, preact: preact.address, elsewhere: elsewhere.address };
    await measure_first_taps(puppeteer, browser_options, { ...pages, rounds });
    if (part !== 'first') await measure_all(plain, elsewhere);
    for (const server of [plain, preact, elsewhere]) server.close();
}

async function measure_all(plain, elsewhere) {
    console.log(`${'milliseconds, median of ' + rounds}`.padEnd(58) + '             Handrail          static page');
    await measure_loads(plain, elsewhere.address);
    const taps = await tap_times(puppeteer, browser_options, address);
    row('tap to painted result: choosing an answer', taps.choice);
    row('tap to painted result: the next screen', taps.next, await static_tap_times(puppeteer, browser_options, plain.address));
    row('redraw of the whole canvas', taps.redraw);
    const use = await idle_and_memory(puppeteer, browser_options, address);
    console.log(`memory of the page after 1 and 100 journeys: ${use.before.toFixed(1)} and ${use.after.toFixed(1)} MB`);
    console.log(`idle for 10 s: ${use.frames} frames, ${use.busy.toFixed(1)} ms of the main thread`);
    for (const path of ['/api/v1/catalogue', '/api/v1/services/certificate-appointment', '/']) {
        console.log(`requests a second, one worker, ${path}: ${(await requests_a_second(address + path)).toFixed(0)}`);
    }
    console.log(`memory of the service: ${memory_of(service_pid).toFixed(0)} MB`);
}

await main();
