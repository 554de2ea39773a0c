// Walks through all that leads to the first question, and writes a profile of what core called on the way:
// node tools/walk_core.mjs CORE INSTRUMENTED PROFILE CATALOGUE I18N
//
// Passes: 1 with core as it is, press whatever the screens before the first question offer, and keep what happened on each
// way; 2 let the same happen to the instrumented one, which counts, also where it was tapped before core was there.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { calls_of, imports } from '../web/core.mjs';

const [plain, instrumented, profile, catalogue_folder, i18n_folder] = process.argv.slice(2);
const json_of = (file) => JSON.parse(readFileSync(file, 'utf8'));
const module_of = (file) => new WebAssembly.Module(readFileSync(file));

const config = { features: {}, payment_methods: [], ...json_of(`${catalogue_folder}/config.json`) };
const definitions = readdirSync(catalogue_folder).sort().map((name) => json_of(`${catalogue_folder}/${name}`)).filter(({ steps }) => steps);
const languages = config.languages.map(({ tag }) => tag);
const words = (language) => readFileSync(`${i18n_folder}/${language}.json`, 'utf8');
const now = 1795395600;

// Where somebody is before the first question. What lies beyond is not walked, nor the way into it.
const before = new Set(['home', 'group', 'languages', 'help', 'settings', 'intro', 'welcome', 'problem']);
const is_question = (page) => page.startsWith('step.');

function started(language, mode) {
    const catalogue = { version: '1', categories: json_of(`${catalogue_folder}/categories.json`), services: definitions };
    return {
        event: 'Started', config: JSON.stringify(config), catalogue: JSON.stringify(catalogue), language, messages: words(language),
        seed: 'seed', mode, palette: 'paper', size: 1, width: 360, height: 740, service: '', case: '', same_visit: false,
        voices: languages, records: true, sees: true, locates: true, draft: '', cases: '',
    };
}

/** The service as far as the first question; what else is asked for never comes. */
function reply(request, path) {
    const definition = definitions.find(({ id }) => path === `/api/v1/services/${id}`);
    return definition ? { event: 'Replied', request, status: 200, body: JSON.stringify(definition), retry_after: 0 } : null;
}

function answer({ effect, request, path, language }) {
    if (effect === 'Fetch') return reply(request, path);
    return effect === 'LoadLanguage' ? { event: 'LanguageLoaded', language, messages: words(language) } : null;
}

/** Somebody before a core of their own, to whom all this has happened. */
class Person {
    constructor(module, events) {
        this.instance = new WebAssembly.Instance(module, imports);
        this.calls = calls_of(this.instance);
        for (const event of events) this.happen(event);
    }

    /** What the world answers. */
    happen(event) {
        const { effects, fault } = this.calls.handle({ now, ...event });
        if (fault) throw new Error(`core refused ${event.event}: ${fault}`);
        return effects.map(answer).filter(Boolean);
    }
}

const has_id = ({ tag, attributes = {} }) => attributes['data-id'] && ['button', 'a', 'input'].includes(tag);
const ids_in = (element) => [...(has_id(element) ? [element.attributes['data-id']] : []), ...(element.children ?? []).flatMap(ids_in)];

/** The service that is introduced: the screens of all look alike, and what they ask first does not. */
const service_of = (events) => events.findLast(({ id }) => id?.includes('/service.'))?.id;

/** All ways from one beginning: each control once on each screen, as long as there is no question yet. */
function ways_from(module, beginning) {
    const ways = [], seen = new Set(), open = [[beginning]];
    while (open.length) {
        const events = open.shift();
        const screen = new Person(module, events).calls.screen();
        const page = screen.attributes['data-page'], ids = ids_in(screen);
        if (!before.has(page) && !is_question(page)) continue;
        ways.push(events);
        const place = `${page} ${ids} ${page === 'intro' ? service_of(events) : ''}`;
        if (is_question(page) || seen.has(place)) continue;
        seen.add(place);
        for (const id of ids) open.push(...ways_on(module, events, { event: 'Tapped', id }));
    }
    return ways;
}

/** With what the service answers and, where something was asked of it, with the network gone. */
function ways_on(module, events, event) {
    const answers = new Person(module, events).happen(event);
    const asked = answers.filter(({ request }) => request);
    const ways = [[...events, event, ...answers]];
    if (asked.length) ways.push([...events, event, ...asked.map(({ request }) => ({ event: 'Unreachable', request }))]);
    return ways;
}

/** The same taps, before core was there: shown by the page in a narrow and in a wide window, or kept by it. */
function early_ways([beginning, ...events]) {
    const taps = events.filter(({ event }) => event === 'Tapped').map(({ id }) => ({ id }));
    const replied = events.find(({ body }) => body);
    const service = replied && JSON.parse(replied.body);
    const shown = taps.map(({ id }) => id);
    const early = (size, told) => [{ ...beginning, ...size, early: { wide: false, shown: [], kept: [], service, ...told } }];
    return [early({}, { shown }), early({ width: 1280, height: 800 }, { shown, wide: true }), early({}, { kept: taps })];
}

function profile_of({ instance }) {
    const { handrail_buffer, __write_profile, memory } = instance.exports;
    const size = __write_profile(0, 0);
    const pointer = handrail_buffer(size);
    __write_profile(pointer, size);
    return Buffer.from(memory.buffer, pointer, size);
}

/** A profile begins with eight bytes that name its module; then a word says of each function when it was first called. */
function joined(profiles) {
    const joint = Buffer.from(profiles[0]);
    for (const other of profiles)
        for (let at = 8; at < joint.length; at += 4) if (other.readUInt32LE(at)) joint.writeUInt32LE(1, at);
    return joint;
}

const core = module_of(plain), counting = module_of(instrumented);
const beginnings = languages.flatMap((language) => ['home', 'kiosk'].map((mode) => started(language, mode)));
const turned = { event: 'Resized', width: 740, height: 360 };
const walked = beginnings.flatMap((beginning) => [...ways_from(core, beginning), [beginning, turned]]);
const ways = [...walked, ...walked.flatMap(early_ways)];
const profiles = ways.map((events) => {
    const person = new Person(counting, events);
    person.calls.screen(); // a page that does not fit is drawn whole
    return profile_of(person);
});
writeFileSync(profile, joined(profiles));
console.log(`${ways.length} ways`);
