// The journey: from home to the receipt and back to the case, told once for every engine, language and way of pressing.
import assert from 'node:assert/strict';
import { is_case_number } from './damm.mjs';
import { today } from './days.mjs';
import { definition, offices, words_in } from './words.mjs';

export const phone = '13800138000';
const is_row = ({ role }) => role === 'radio';
const free = (control) => control.role === 'radio' && control.available;
export const names = { 'zh-CN': '李秀英', en: 'Li Xiuying' };

export class Journey {
    /**
     * @param visitor who goes @param language in which
     * @param arrived called on every new screen with what is seen @param answered called once a question is answered
     */
    constructor(visitor, language, { arrived = async () => {}, answered = async () => {} } = {}) {
        this.visitor = visitor;
        this.language = language;
        this.word = words_in(language);
        this.arrived = arrived;
        this.answered = answered;
    }

    async #arrive(heading) {
        const seen = await this.visitor.see_heading(heading);
        await this.arrived(seen);
        return seen;
    }

    next() {
        return this.visitor.press('button', this.word('action.next'));
    }

    async #choose(name) {
        await this.visitor.press('radio', name);
        const chosen = (control) => control.role === 'radio' && control.checked && control.name.startsWith(name);
        await this.visitor.see((seen) => seen.controls.some(chosen), `“${name}” is chosen`);
    }

    /** Home, or first what a kiosk says to everybody. */
    async home() {
        const { word, visitor } = this;
        const seen = await visitor.see((now) => [word('home.heading'), word('welcome.heading')].includes(now.heading), 'the first page');
        if (seen.heading === word('welcome.heading')) {
            await this.arrived(seen);
            await visitor.press('button', word('welcome.start'));
        }
        await this.#arrive(word('home.heading'));
    }

    /** From home to the explanation, and on to the first question. */
    async begin() {
        const { word, visitor } = this;
        await visitor.press_in_parts(word.of(definition.title));
        await visitor.find('button', word('action.start'));
        await this.#arrive(word.of(definition.title));
        await visitor.press('button', word('action.start'));
    }

    /** Every question that these answers lead to. */
    async answer_all() {
        for (const step of definition.steps) await this.answer(step);
    }

    async answer(step) {
        await this.visitor.see_heading(this.word.of(step.prompt));
        const ways = {
            choice: () => this.#choice(this.word.of(step.options[0].label)),
            yesno: () => this.#choice(this.word.of(step.yes)),
            office: () => this.#choice(this.word.of(offices[0].name)),
            slot: () => this.#slot(),
            name: () => this.#field(names[this.language]),
            phone: () => this.digits(phone),
        };
        await ways[step.kind]();
        await this.answered(await this.visitor.look());
        await this.next();
    }

    async #choice(name) {
        await this.visitor.find('radio', name);
        await this.arrived(await this.visitor.look());
        await this.#choose(name);
    }

    /** Free days, on the first part that has one after today: a visit of today may be too near to be changed. */
    async #later_days(later) {
        for (let parts = 0; parts < 9; parts += 1) {
            const seen = await this.visitor.see((now) => now.page.endsWith('.day') && now.controls.some(is_row), 'the days');
            if (parts === 0) await this.arrived(seen);
            if (seen.controls.some(later)) return seen;
            await this.visitor.activate(seen.controls.find(({ id }) => id.endsWith('/more')));
            await this.visitor.see((now) => now.text !== seen.text, 'other days');
        }
        throw new Error('no day after today is free');
    }

    /** The last free day of those, and its first free time. */
    async #slot() {
        const later = (control) => free(control) && !control.id.endsWith(today());
        await this.#choose((await this.#later_days(later)).controls.findLast(later).name);
        await this.next();
        const times = await this.visitor.see((seen) => seen.page.endsWith('.time') && seen.controls.some(free), 'free times');
        await this.arrived(times);
        await this.#choose(times.controls.find(free).name);
    }

    async #field(text) {
        await this.arrived(await this.visitor.look());
        await this.visitor.fill(text);
        await this.#filled(text);
    }

    /** With the keys of the screen, or, by keyboard, straight into the field. */
    async digits(digits) {
        await this.arrived(await this.visitor.look());
        if (this.visitor.by === 'keyboard') await this.visitor.fill(digits);
        else for (const digit of digits) await this.visitor.press('button', digit);
        await this.#filled(digits);
    }

    #filled(text) {
        const is_there = (control) => control.role === 'textbox' && control.value.replaceAll(' ', '') === text.replaceAll(' ', '');
        return this.visitor.see((seen) => seen.controls.some(is_there), `the field says ${text}`);
    }

    /** Reads all answers back, page by page, to the one where they can be sent. */
    async review() {
        const { word, visitor } = this;
        await this.#arrive(word('review.heading'));
        let read = '';
        const last = (control) => control.name === word('action.submit');
        for (let pages = 0; pages < 5; pages += 1) {
            const is_there = (now) => now.controls.length > 0 && now.page !== read.page && !now.text.includes(word('office.loading'));
            const seen = await visitor.see(is_there, 'the answers in words');
            read = { page: seen.page, text: (read.text ?? '') + seen.text };
            if (seen.controls.some(last)) break;
            await visitor.activate(seen.controls.findLast((control) => control.role === 'button' && control.id.endsWith('/next')));
            await visitor.see((now) => now.page !== read.page, 'more answers');
            await this.arrived(await visitor.look());
        }
        const { steps } = definition;
        for (const said of [steps[0].options[0].label, offices[0].name].map(word.of).concat(names[this.language], '138 0013 8000')) {
            assert.ok(read.text.includes(said), `the review reads “${said}” back`);
        }
    }

    send() {
        return this.visitor.press('button', this.word('action.submit'));
    }

    /** The receipt; gives the number. */
    async receipt() {
        const seen = await this.#arrive(this.word('receipt.heading'));
        const number = await this.visitor.driver.run(() => document.querySelector('.number').textContent.replace(/\s/g, ''));
        assert.ok(is_case_number(number), `${number} is eight digits with a right check digit`);
        assert.ok(seen.text.includes(this.word.of(offices[0].name)), 'the receipt says where');
        return number;
    }

    async note() {
        await this.visitor.press('button', this.word('action.noted'));
        await this.home();
    }

    /** From home to the question for the number; a device that made cases shows them first. */
    async ask_for_number() {
        const { word, visitor } = this;
        await visitor.press_in_parts(word('home.look_up'));
        const seen = await visitor.see((now) => [word('look_up.own'), word('look_up.number')].includes(now.heading));
        if (seen.heading === word('look_up.number')) return;
        await this.arrived(seen);
        await visitor.press('button', word('look_up.by_number'));
        await visitor.see_heading(word('look_up.number'));
    }

    /** From home to the case, by its number and the end of the telephone number. */
    async look_up(number) {
        const { word, visitor } = this;
        await this.ask_for_number();
        await this.digits(number);
        await this.next();
        await visitor.see((seen) => seen.page === 'look-up.phone', 'the question for the phone');
        await this.digits(phone.slice(-4));
        await this.next();
        const grouped = `${number.slice(0, 4)} ${number.slice(4)}`;
        const seen = await visitor.see((now) => now.page === 'case', 'the case');
        assert.equal(seen.heading, word.of(definition.title));
        assert.ok(seen.text.includes(word('case.number', { number: grouped })), 'the case says its number');
        await this.arrived(seen);
    }

    /** All of it. */
    async go() {
        await this.home();
        await this.begin();
        await this.answer_all();
        await this.review();
        await this.send();
        const number = await this.receipt();
        await this.note();
        await this.look_up(number);
        return number;
    }
}
