// The page to compare with, as one would write it with Preact: the same cards, introductions and first questions.
import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { icons, services, words } from './data.mjs';

const div = (className, ...inside) => h('div', { class: className }, ...inside);
const span = (className, ...inside) => h('span', { class: className }, ...inside);

function Icon({ look, name }) {
    const { pale, ink } = icons[`${look}/${name}`];
    return h('svg', { class: look, viewBox: '0 0 256 256', 'aria-hidden': 'true' },
        pale && h('path', { class: 'pale', d: pale }), h('path', { class: 'ink', d: ink }));
}

const Tool = ({ icon, look = 'sign', label, onClick }) =>
    h('button', { class: 'tool', type: 'button', onClick }, h(Icon, { look, name: icon }), span('word', label));

const Back = ({ go }) => h('button', { class: 'button back', type: 'button', onClick: () => go('home') },
    h(Icon, { look: 'stroke', name: 'arrow-left' }), span('word', words.back));

const Next = ({ label, onClick }) => h('button', { class: 'button next', type: 'button', onClick },
    span('word', label), h(Icon, { look: 'stroke', name: 'arrow-right' }));

const Facts = ({ service }) => h('ul', { class: 'facts panel' }, service.facts.map(([icon, text]) =>
    h('li', { class: 'fact' }, h(Icon, { look: 'sign', name: icon }), span('words', span('label', text)))));

const Needs = ({ service }) => h('section', { class: 'group' }, h('h2', { class: 'caption' }, service.bring), h('ul', { class: 'pictures' },
    service.needs.map(([icon, text]) => h('li', { class: 'panel' }, h(Icon, { look: 'picture', name: icon }), span('label', text)))));

function Screen({ page, icon, look = 'sign', caption, heading, hint, layout, aside, dock, tools, children }) {
    const title = useRef(null);
    const shown = useRef(page);
    useEffect(() => {
        if (shown.current === page) return;
        shown.current = page;
        document.title = heading;
        scrollTo(0, 0);
        title.current.focus({ preventScroll: true });
    });
    return h('div', { id: 'page', class: 'page', 'data-page': page }, h('nav', { class: 'tools' }, tools),
        h('main', { class: `main ${layout}` },
            div('summary', div('title with-disc', span('stub'), span('disc', h(Icon, { look, name: icon })),
                div('titles', caption && h('p', { class: 'caption' }, caption), h('h1', { class: 'heading', tabIndex: -1, ref: title }, heading))),
            hint && h('p', { class: 'hint' }, hint), aside),
            div('content', children), div('dock', dock)));
}

const Home = ({ go }) => h(Screen, {
    page: 'home', icon: 'hand-grabbing', look: 'stroke', caption: words.name, heading: words.heading, layout: 'stacked',
    tools: [h(Tool, { icon: 'globe', look: 'stroke', label: words.language }), h(Tool, { icon: 'lifebuoy', label: words.help })],
    dock: h('a', { class: 'button secondary', href: `tel:${words.hotline}` }, h(Icon, { look: 'sign', name: 'phone-call' }), span('word', words.call)),
}, h('section', { class: 'group' }, h('ul', { class: `cards n${services.length}` }, services.map((service) =>
    h('li', { class: 'item' }, h('button', { class: 'card act', type: 'button', onClick: () => service.facts && go('intro', service) },
        h(Icon, { look: 'picture', name: service.icon }), span('words', span('label', service.title))))))));

const around = (go) => [h(Tool, { icon: 'house', label: words.home, onClick: () => go('home') }), h(Tool, { icon: 'lifebuoy', label: words.help })];

const Intro = ({ go, service }) => h(Screen, {
    page: 'intro', icon: service.icon, heading: service.title, hint: service.summary, layout: 'split with-aside', tools: around(go),
    aside: h(Facts, { service }), dock: [h(Back, { go }), h(Next, { label: words.start, onClick: () => go('question', service) })],
}, h(Needs, { service }), h('p', { class: 'paragraph' }, words.elsewhere));

function Question({ go, service }) {
    const [chosen, choose] = useState('');
    return h(Screen, {
        page: 'question', icon: service.icon, heading: service.question.prompt, layout: 'listed', tools: around(go),
        dock: [h(Back, { go }), h(Next, { label: words.next, onClick: () => {} })],
    }, div('group', service.question.options ? div(`rows n${service.question.options.length}`, service.question.options.map(([value, icon, label]) =>
        div('item', h('label', { class: `row noted${chosen === value ? ' chosen' : ''}` },
            h('input', { class: 'choice', type: 'radio', name: 'answer', checked: chosen === value, onChange: () => choose(value) }),
            span('disc hollow'), icon && h(Icon, { look: 'picture', name: icon }), span('words', span('label', label)))))) :
        h('input', { class: 'field', value: chosen, onInput: (event) => choose(event.target.value) })));
}

export function App() {
    const [{ page, service }, set] = useState({ page: 'home', service: null });
    const go = (to, of = null) => set({ page: to, service: of });
    return page === 'home' ? h(Home, { go }) : page === 'intro' ? h(Intro, { go, service }) : h(Question, { go, service });
}
