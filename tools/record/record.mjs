// Record: one text at a time is heard, recorded, tried and kept. Nothing is written before it is kept.
import { drop, record, stop } from './voice.mjs';

const token = document.querySelector('meta[name=token]').content;
const by_id = (id) => document.getElementById(id);
const player = new Audio();
const words = await (await fetch('words.json')).json();
const seen_when = { // which buttons there are
    idle: ['now', 'record', 'back', 'before', 'next'], recording: ['stop'], checking: [], tried: ['listen', 'keep', 'again', 'before', 'next'],
};

let own = localStorage.getItem('words') ?? (navigator.language.startsWith('zh') ? 'zh-CN' : 'en');
let all = {}, language = '', at = 0, state = 'idle', tried = null, said = null;

const word = (name, values = {}) => words[own][name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
const texts = () => all[language] ?? [];
const here = () => texts()[at];
const address = (what) => `${what}/${language}/${encodeURIComponent(here().key)}`;

async function ask(path, options = {}) {
    try {
        return await fetch(path, { ...options, headers: { 'handrail-token': token } });
    } catch {
        return tell('ended'), null;
    }
}

function tell(name) {
    said = name;
    by_id('said').textContent = name ? word(name) : '';
}

/** Those that the machine still speaks come first, and stay where they are while somebody works on them. */
async function load() {
    const reply = await ask('texts');
    if (!reply?.ok) return;
    all = await reply.json();
    for (const list of Object.values(all)) list.sort((one, other) => Number(one.state !== 'machine') - Number(other.state !== 'machine'));
    if (!all[language]) language = all[own] ? own : Object.keys(all)[0];
    show();
}

function show() {
    document.documentElement.lang = own;
    for (const element of document.querySelectorAll('[data-word]')) element.textContent = word(element.dataset.word);
    for (const button of by_id('words').children) button.ariaPressed = String(button.dataset.words === own);
    const count = (list) => word('count', { done: list.filter((one) => one.state !== 'machine').length, all: list.length });
    const choose = (tag) => () => to(0, tag);
    by_id('languages').replaceChildren(...Object.entries(all).map(([tag, list]) => button(`${tag}: ${count(list)}`, tag === language, choose(tag))));
    by_id('list').replaceChildren(...texts().map((one, index) => item(one, index)));
    by_id('place').textContent = word('place', { at: at + 1, all: texts().length });
    by_id('line').hidden = !here().line;
    by_id('line').textContent = here().line ? word('line', here()) : '';
    for (const id of ['text', 'line']) by_id(id).lang = language;
    by_id('text').textContent = here().text;
    by_id('state').textContent = word(here().state);
    show_tasks();
    tell(said);
}

function show_tasks() {
    for (const element of by_id('tasks').children) element.hidden = !seen_when[state].includes(element.id);
    if (here().state !== 'own') by_id('back').hidden = true;
    by_id('before').disabled = at === 0;
    by_id('next').disabled = at === texts().length - 1;
}

function button(text, is_current, pressed) {
    const made = Object.assign(document.createElement('button'), { textContent: text, onclick: pressed });
    made.setAttribute('aria-current', String(is_current));
    return made;
}

function item(one, index) {
    const made = document.createElement('li');
    const state_of = Object.assign(document.createElement('span'), { className: 'caption', textContent: word(one.state) });
    const pressed = button(one.text, index === at, () => to(index));
    pressed.lang = language;
    state_of.lang = own;
    pressed.append(state_of);
    made.append(pressed);
    return made;
}

/** Another text. What was tried and not kept is gone; what was kept before is as it was. */
function to(index, tag = language) {
    drop();
    player.pause();
    [at, language, state, tried] = [index, tag, 'idle', null];
    said = null;
    show();
    by_id('text').focus();
}

function become(now, told, focus) {
    state = now;
    show_tasks();
    tell(told);
    by_id(focus)?.focus();
}

function play(blob) {
    player.src = URL.createObjectURL(blob);
    player.play().catch(() => tell('broken'));
}

function start() {
    player.pause();
    become('checking', 'checking');
    const place = address('tried');
    const failed = (why) => become('idle', { NotFoundError: 'none', NotAllowedError: 'refused' }[why?.name] ?? (navigator.mediaDevices ? 'silent' : 'none'), 'record');
    record((blob) => attempt(place, blob), failed, () => become('recording', 'recording', 'stop'));
}

async function attempt(place, blob) {
    become('checking', 'checking');
    const reply = await ask(place, { method: 'POST', body: blob });
    if (!reply) return become('idle', 'ended', 'record');
    if (place !== address('tried')) return;
    if (!reply.ok) return become('idle', (await reply.json()).fault, 'record');
    tried = await reply.blob();
    become('tried', reply.headers.get('handrail-doubt') || 'tried', 'listen');
}

async function change(method, told) {
    const before = state;
    become('checking', 'checking');
    const reply = await ask(address('kept'), { method });
    if (!reply?.ok) return become(before, reply ? 'unkept' : 'ended', 'keep');
    here().state = (await reply.json()).state;
    [state, tried, said] = ['idle', null, told];
    show();
    by_id(method === 'PUT' && at < texts().length - 1 ? 'next' : 'record').focus();
}

by_id('now').onclick = async () => {
    const reply = await ask(address('now'));
    if (reply?.ok) play(await reply.blob());
    else if (reply) tell('no_clip');
};
by_id('record').onclick = by_id('again').onclick = start;
by_id('stop').onclick = stop;
by_id('listen').onclick = () => play(tried);
by_id('keep').onclick = () => change('PUT', 'kept');
by_id('back').onclick = () => change('DELETE', 'taken_back');
by_id('before').onclick = () => to(at - 1);
by_id('next').onclick = () => to(at + 1);
for (const choice of by_id('words').children) choice.onclick = () => {
    own = choice.dataset.words;
    localStorage.setItem('words', own);
    show();
};
setInterval(() => ask('alive'), 60_000);
load();
