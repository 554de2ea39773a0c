// Walks through all that leads to the first question, and writes a profile of what core called on the way:
// node tools/walk_core.mjs CORE INSTRUMENTED PROFILE CATALOGUE I18N
//
// With core as it is, whatever the screens before the first question offer is pressed, but Listen: whoever listens waits
// for clips, which come after the rest of core. What does not lead beyond happens to
// the instrumented one as well, which counts, also where it was tapped before core was there. Both go on from a copy of the
// memory that the way so far has left, rather than from its beginning.
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
        records: true, sees: true, locates: true, draft: '', cases: '',
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

/** WebAssembly's memory is whole pages of these. */
const nothing = Buffer.alloc(65536);

/** Where the last page ends that is not empty. */
function end_of(memory) {
    let end = memory.length;
    while (end > 0 && nothing.compare(memory, end - nothing.length, end) === 0) end -= nothing.length;
    return end;
}

/** A core that can be put back to what it was. */
class Core {
    constructor(module) {
        this.instance = new WebAssembly.Instance(module, imports);
        this.calls = calls_of(this.instance);
        this.fresh = this.save();
    }

    /** Most of the memory was never used. */
    save() {
        const memory = new Uint8Array(this.instance.exports.memory.buffer);
        return memory.slice(0, end_of(memory));
    }

    /** What a core of the same layout has saved; what it had not used, or not yet, is as empty as new. */
    restore(saved) {
        const memory = new Uint8Array(this.instance.exports.memory.buffer);
        memory.set(saved);
        memory.fill(0, saved.length);
    }

    /** Lets this happen after `saved`. Returns what the world answers to the last of it. */
    happen(saved, events) {
        this.restore(saved);
        return events.map((event) => this.#handle(event)).at(-1);
    }

    #handle(event) {
        const { effects, fault } = this.calls.handle({ now, ...event });
        if (fault) throw new Error(`core refused ${event.event}: ${fault}`);
        return effects.map(answer).filter(Boolean);
    }
}

const has_id = ({ tag, attributes = {} }) => attributes['data-id'] && ['button', 'a', 'input'].includes(tag);
const ids_in = (element) => [...(has_id(element) ? [element.attributes['data-id']] : []), ...(element.children ?? []).flatMap(ids_in)];

/** The service that is introduced: the screens of all look alike, and what they ask first does not. */
const service_of = (events) => events.findLast(({ id }) => id?.includes('/service.'))?.id;

/** All ways from one beginning: each control once on each screen, as long as there is no question yet. A way is what happens
 * at its end, `latest`, after what core was, `saved`; and all that happened. */
function* ways_from(core, beginning) {
    const seen = new Set(), open = [{ saved: core.fresh, latest: [beginning], events: [beginning] }];
    while (open.length) {
        const way = open.shift();
        core.happen(way.saved, way.latest);
        const screen = core.calls.screen();
        const page = screen.attributes['data-page'], ids = ids_in(screen);
        if (!before.has(page) && !is_question(page)) continue;
        yield way;
        const place = `${page} ${ids} ${page === 'intro' ? service_of(way.events) : ''}`;
        if (is_question(page) || seen.has(place)) continue;
        seen.add(place);
        core.happen(way.saved, way.latest);
        const saved = core.save();
        for (const id of ids.filter((one) => one !== 'tools/read_aloud')) open.push(...ways_on(core, saved, way.events, { event: 'Tapped', id }));
    }
}

/** With what the service answers and, where something was asked of it, with the network gone. */
function ways_on(core, saved, events, event) {
    const answers = core.happen(saved, [event]);
    const asked = answers.filter(({ request }) => request);
    const on = (...latest) => ({ saved, latest, events: [...events, ...latest] });
    const gone = on(event, ...asked.map(({ request }) => ({ event: 'Unreachable', request })));
    return asked.length ? [on(event, ...answers), gone] : [on(event, ...answers)];
}

/** The same taps, before core was there: shown by the page in a narrow and in a wide window, or kept by it. */
function early_beginnings([beginning, ...events]) {
    const taps = events.filter(({ event }) => event === 'Tapped').map(({ id }) => ({ id }));
    const replied = events.find(({ body }) => body);
    const service = replied && JSON.parse(replied.body);
    const shown = taps.map(({ id }) => id);
    const early = (size, told) => ({ ...beginning, ...size, early: { wide: false, shown: [], kept: [], service, ...told } });
    return [early({}, { shown }), early({ width: 1280, height: 800 }, { shown, wide: true }), early({}, { kept: taps })];
}

function profile_of({ instance }) {
    const { handrail_buffer, __write_profile, memory } = instance.exports;
    const size = __write_profile(0, 0);
    const pointer = handrail_buffer(size);
    __write_profile(pointer, size);
    return Buffer.from(memory.buffer, pointer, size);
}

const core = new Core(module_of(plain)), counting = new Core(module_of(instrumented));
const counted = new Set();

/** The same for the one that counts, once; a page that does not fit is drawn whole. */
function count(saved, events) {
    const what = JSON.stringify(events);
    if (saved === core.fresh && counted.has(what)) return;
    counted.add(what);
    counting.happen(saved, events);
    counting.calls.screen();
}

const turned = { event: 'Resized', width: 740, height: 360 };
let ways = 0;
for (const beginning of languages.flatMap((language) => ['home', 'kiosk'].map((mode) => started(language, mode)))) {
    count(core.fresh, [beginning, turned]);
    for (const { saved, latest, events } of ways_from(core, beginning)) {
        ways += 1;
        count(saved, latest);
        for (const early of early_beginnings(events)) count(core.fresh, [early]);
    }
}
writeFileSync(profile, profile_of(counting));
console.log(`${ways} ways, ${counted.size} counted`);
