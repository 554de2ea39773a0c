// Old: browsers that lack what came later do all that others do, and one that is too old is told to be that.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from './lib/processes.mjs';
import { Journey } from './lib/journey.mjs';
import { Visitor } from './lib/visitor.mjs';
import { hotline, words_in } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const it = world();

/** What the oldest browsers of the README have not, of all that is used in web/. */
const later = [
    'AbortSignal.timeout', 'AbortSignal.any', 'WebAssembly.compileStreaming', 'WebAssembly.instantiateStreaming', 'TextDecoderStream',
    'crypto.randomUUID', 'structuredClone', 'scheduler', 'requestIdleCallback', 'OffscreenCanvas', 'URLPattern', 'Object.hasOwn',
    'Object.groupBy', 'Array.prototype.at', 'Array.prototype.findLast', 'Array.prototype.findLastIndex', 'Array.prototype.toSorted',
    'Array.fromAsync', 'String.prototype.at', 'String.prototype.isWellFormed', 'String.prototype.toWellFormed', 'Promise.withResolvers',
    'Promise.any', 'Element.prototype.checkVisibility', 'Intl.Segmenter', 'AggregateError', 'Element.prototype.getHTML',
    'document.startViewTransition', 'navigator.userAgentData',
];

/** In the page, before anything of ours. */
function take_away(names) {
    for (const name of names) {
        const parts = name.split('.');
        const last = parts.pop();
        let owner = parts.reduce((value, part) => value?.[part], window);
        while (owner && !Object.hasOwn(owner, last)) owner = Object.getPrototypeOf(owner);
        if (owner) delete owner[last];
    }
}

/** A visitor whose browser lacks these. */
async function without(t, names, query, ready = 'core') {
    const driver = await it.driver({ painted: !query.includes('face=page') });
    t.after(() => driver.close());
    // Object.hasOwn goes last: what takes away asks it.
    const order = [...names].sort((one, other) => Number(one === 'Object.hasOwn') - Number(other === 'Object.hasOwn'));
    await driver.page.evaluateOnNewDocument(take_away, order);
    const visitor = new Visitor(driver, 'keyboard');
    if (ready) await visitor.open(`${it.service.at}/?${query}`, ready);
    else await driver.open(`${it.service.at}/?${query}`);
    return visitor;
}

for (const language of ['zh-CN', 'en']) {
    test(`without all that came later the journey is the same, ${language}`, { timeout: 120_000 }, async (t) => {
        const visitor = await without(t, later, `lang=${language}&face=page`);
        await new Journey(visitor, language).go();
        assert.deepEqual(visitor.driver.complaints, []);
    });
}

/** In the page: it decodes no Ogg/Opus, and says so or does not. */
function without_opus(honest) {
    const can = HTMLMediaElement.prototype.canPlayType, decode = BaseAudioContext.prototype.decodeAudioData;
    if (honest) HTMLMediaElement.prototype.canPlayType = function (type) { return type.includes('ogg') ? '' : can.call(this, type); };
    BaseAudioContext.prototype.decodeAudioData = function (content) {
        const is_ogg = new TextDecoder().decode(content.slice(0, 4)) === 'OggS';
        return is_ogg ? Promise.reject(new DOMException('', 'EncodingError')) : decode.call(this, content);
    };
}

for (const honest of [true, false]) {
    test(`without Ogg/Opus clips are heard too, where that is ${honest ? 'said' : 'not said'}`, { timeout: 60_000 }, async (t) => {
        const driver = await it.driver();
        t.after(() => driver.close());
        await driver.page.evaluateOnNewDocument(without_opus, honest);
        const visitor = new Visitor(driver, 'pointer');
        await visitor.open(`${it.service.at}/?lang=en&face=page`, 'core');
        await visitor.press('button', words_in('en')('action.read_aloud'));
        const said = await until(() => driver.run(() => window.handrail.audio.find(({ text }) => text)), () => 'nothing is said');
        assert.ok(said.clips.length > 0, JSON.stringify(said));
        assert.deepEqual(said.voice, []);
        const kinds = await driver.run(() => performance.getEntriesByType('resource').map(({ name }) => /clips\/.*\.(opus|m4a)$/.exec(name)?.[1]).filter(Boolean));
        assert.ok(kinds.includes('m4a'), kinds.join());
        assert.ok(!honest || !kinds.includes('opus'), kinds.join());
    });
}

test('such a browser shows the page without paint', async (t) => {
    const visitor = await without(t, later, 'lang=en');
    await visitor.see((seen) => seen.ready === 'core');
    assert.deepEqual(visitor.driver.complaints, []);
});

test('the boot script is understood by browsers that understand nothing else of ours', async () => {
    const html = await (await fetch(`${it.service.at}/`)).text();
    const [, script] = /<script>(.*?)<\/script>/s.exec(html);
    assert.doesNotMatch(script.replace(/"[^"]*"|'[^']*'|`[^`]*`|\/[^/\n]+\/[a-z]*\./g, '""'), /\?\.[a-z([]|\?\?|\|\|=|catch\{/i);
});

const sentence = (visitor) => visitor.driver.run(() => ['old', 'sorry'].map((id) => document.getElementById(id))
    .filter((element) => !element.hidden).map((element) => element.innerText));

for (const language of ['zh-CN', 'en']) {
    test(`a browser that is too old is told to be that, and whom to call, ${language}`, async (t) => {
        const said = words_in(language)('boot.old', { hotline });
        const without_core = await without(t, ['WebAssembly'], `lang=${language}`, '');
        await without_core.driver.page.waitForSelector('#old:not([hidden])');
        assert.deepEqual(await sentence(without_core), [said]);
    });
}

test('a browser that does not understand our modules is told the same', async (t) => {
    const driver = await it.driver();
    t.after(() => driver.close());
    await driver.page.setRequestInterception(true);
    driver.page.on('request', (request) => (/\/main\.[^/]*mjs/.test(request.url())
        ? request.respond({ contentType: 'text/javascript', body: 'class A { #b = ; }' }) : request.continue()));
    await driver.open(`${it.service.at}/?lang=en`);
    await driver.page.waitForSelector('#old:not([hidden])');
    assert.deepEqual(await sentence({ driver }), [words_in('en')('boot.old', { hotline })]);
});
