// The other page to compare with: prerendered and brought to life by Preact, of the same words, cards and questions.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from './static_page.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const packages = join(root, 'build/node/node_modules');
const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const fill = (text, places) => text.replace(/\{(\w+)(?:\|[^}]*\|([^}|]*))?\}/g, (_, name, many) => many ?? places[name]);

/** The cards of the first view, as the running front end shows them. */
async function cards_of(puppeteer, options, address) {
    const browser = await puppeteer.launch(options);
    const page = await browser.newPage();
    await page.setViewport({ width: 360, height: 740 });
    await page.goto(`${address}/?lang=zh-CN&face=page`, { waitUntil: 'networkidle0' });
    const cards = await page.$$eval('.cards .card', (all) => all.map((card) => ({
        id: card.dataset.id, icon: card.querySelector('svg').dataset.symbol, title: card.querySelector('.label').textContent,
    })));
    const css = await page.$eval('style', (element) => element.textContent);
    await browser.close();
    return { cards, css };
}

function facts_of({ takes = {}, fee }, message) {
    const facts = [];
    if (takes.minutes) facts.push(['clock', fill(message['intro.minutes'], { n: takes.minutes })]);
    if (takes.days) facts.push(['calendar-check', fill(message['intro.days'], { n: takes.days })]);
    if (fee) facts.push(['coins', fill(message['intro.fee'], { fee: `${fee.amount / 100} 元` })]);
    return facts;
}

async function service_of(address, card, message) {
    const id = card.id.split('service.')[1];
    if (!id) return { icon: card.icon, title: card.title };
    const made = await (await fetch(`${address}/api/v1/services/${id}`)).json();
    const word = (text) => text['zh-CN'] ?? text;
    const [first] = made.steps;
    return {
        icon: made.icon, title: word(made.title), summary: word(made.summary), facts: facts_of(made, message),
        bring: message[made.outcome === 'appointment' ? 'intro.bring' : 'intro.ready'],
        needs: (made.needs ?? []).map((need, index) => [made.needs_icons?.[index] ?? 'file-text', word(need)]),
        question: { prompt: word(first.prompt), options: first.options?.map(({ value, icon, label }) => [value, icon, word(label)]) },
    };
}

/** Only the icons that are drawn. */
function icons_of(services) {
    const shapes = { picture: json('build/icons/duotone.json'), sign: json('build/icons/fill.json'), stroke: json('build/icons/bold.json') };
    const pictures = services.flatMap(({ icon, needs = [], question }) =>
        [icon, ...needs.map(([name]) => name), ...(question?.options ?? []).map(([, name]) => name)]).filter(Boolean);
    const names = [...pictures.map((name) => `picture/${name}`), ...services.map(({ icon }) => `sign/${icon}`),
        ...['clock', 'calendar-check', 'coins', 'lifebuoy', 'house', 'phone-call'].map((name) => `sign/${name}`),
        ...['hand-grabbing', 'globe', 'arrow-left', 'arrow-right'].map((name) => `stroke/${name}`)];
    return Object.fromEntries(names.map((name) => [name, shapes[name.split('/')[0]][name.split('/')[1]]]));
}

async function data_of(address, cards) {
    const message = json('i18n/zh-CN.json');
    const { name, hotline } = await (await fetch(`${address}/api/v1/config`)).json();
    const services = await Promise.all(cards.map((card) => service_of(address, card, message)));
    const words = {
        name: name['zh-CN'], hotline, heading: message['home.heading'], call: fill(message['home.call'], { hotline }),
        elsewhere: fill(message['intro.elsewhere'], { hotline }), start: message['action.start'], next: message['action.next'],
        back: message['action.back'], home: message['action.home'], help: message['action.help'], language: message['action.language'],
    };
    return { words, services, icons: icons_of(services) };
}

function bundle(folder, entry, platform) {
    execFileSync(join(packages, '.bin/esbuild'), [entry, '--bundle', '--minify', '--format=esm', `--platform=${platform}`,
        '--charset=utf8', '--target=es2022', `--outfile=${entry}.out.mjs`, '--log-level=error'],
    { cwd: folder, env: { ...process.env, NODE_PATH: packages } });
    return join(folder, `${entry}.out.mjs`);
}

/** Serves it as the static page is served; its script is asked for beside the stylesheet. */
export async function serve_preact(puppeteer, options, address) {
    const { cards, css } = await cards_of(puppeteer, options, address);
    const folder = mkdtempSync(join(tmpdir(), 'handrail-preact-'));
    try {
        cpSync(join(root, 'tools/bench/preact'), folder, { recursive: true });
        const data = await data_of(address, cards);
        writeFileSync(join(folder, 'data.mjs'), Object.entries(data).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join('\n'));
        const { html } = await import(bundle(folder, 'server.mjs', 'node'));
        const script = readFileSync(bundle(folder, 'client.mjs', 'browser'), 'utf8');
        const document = '<!doctype html><html lang="zh-CN" data-palette="paper" data-size="1"><head><meta charset="utf-8">' +
            '<meta name="viewport" content="width=device-width, initial-scale=1"><title>Handrail</title><link rel="icon" href="data:,">' +
            `<link rel="stylesheet" href="/style.css"><script type="module" src="/app.js"></script></head><body>${html}</body></html>`;
        return serve({ '/': ['text/html; charset=utf-8', document], '/style.css': ['text/css', css], '/app.js': ['text/javascript', script] });
    } finally {
        rmSync(folder, { recursive: true });
    }
}
