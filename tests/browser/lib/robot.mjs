// The robot: takes any service to its receipt. It knows the definition and what the accessibility tree says, no more.
import assert from 'node:assert/strict';
import { photo } from './photo.mjs';
import { json } from './places.mjs';
import { words_in } from './words.mjs';

const typed = { name: { 'zh-CN': '李秀英', en: 'Li Xiuying' }, phone: '13800138000', 'id-number': '11010519491231002X' };

/** An account of the demonstration that owes something; its length tells it from the others. */
function account_of(service) {
    const payee = json('service/catalogue/bills.json').find((one) => one.service === service);
    return payee?.accounts.find(({ open }) => open.length > 0)?.account;
}

export class Robot {
    /** @param visitor who presses @param language in which @param definition of the service @param choose which option of a choice step */
    constructor(visitor, language, definition, { choose = () => 0, arrived = async () => {} } = {}) {
        Object.assign(this, { visitor, language, definition, choose, arrived, word: words_in(language) });
    }

    press(key, places) {
        return this.visitor.press('button', this.word(key, places));
    }

    /** The choice of this name, looked for on every part of the list. */
    async #choose_named(role, name) {
        for (let parts = 0; parts < 12; parts += 1) {
            const seen = await this.visitor.see((now) => now.controls.some((one) => one.role === role), `choices of ${name}`);
            const found = seen.controls.find((one) => one.role === role && (one.name === name || one.name.startsWith(`${name} `)));
            if (found) return this.#take(found);
            await this.visitor.activate(seen.controls.find(({ id }) => id.endsWith('/more')));
            await this.visitor.see((now) => now.text !== seen.text, 'other choices');
        }
        throw new Error(`“${name}” is not offered`);
    }

    async #take(control) {
        await this.visitor.activate(control);
        const is_taken = (seen) => seen.controls.some((one) => one.id === control.id && one.checked);
        return this.visitor.see(is_taken, `“${control.name}” is chosen`);
    }

    async #choose_first() {
        const free = (one) => one.role === 'radio' && one.available;
        const seen = await this.visitor.see((now) => now.controls.some(free), 'something to choose');
        return this.#take(seen.controls.find(free));
    }

    /** By the keys of the screen, or into the field by the keyboard. */
    async #type(text) {
        const seen = await this.visitor.see((now) => now.controls.some(({ role }) => role === 'textbox'), 'a field');
        const has_keys = seen.controls.some(({ id }) => id.endsWith('/key.1'));
        if (!has_keys || this.visitor.by === 'keyboard') return this.visitor.fill(text);
        for (const digit of text) await this.visitor.press('button', digit);
    }

    async #slot() {
        await this.visitor.see((now) => now.page.endsWith('.day') && now.controls.some((one) => one.role === 'radio' && one.available), 'free days');
        await this.#choose_first();
        await this.press('action.next');
        await this.visitor.see((now) => now.page.endsWith('.time'), 'the times of the day');
        await this.#choose_first();
    }

    async #photo() {
        await photo(this.visitor, this.word);
    }

    #digits(step) {
        const account = this.definition.steps.some((one) => one.account === step.id) && account_of(this.definition.id);
        return account || '12345678901234567890'.slice(0, step.length ?? step.min_length ?? 8);
    }

    #number(step) {
        const least = step.min ?? 1;
        const few = step.max !== undefined && step.min !== undefined && step.max - step.min < 8;
        return few ? this.#choose_named('radio', `${least} ${step.unit ? this.word.of(step.unit) : ''}`.trim()) : this.#type(String(Math.ceil(least)));
    }

    async #date(step) {
        const { controls } = await this.visitor.see((now) => now.controls.some(({ role }) => ['radio', 'textbox'].includes(role)), 'days');
        if (controls.some(({ role }) => role === 'radio')) return this.#choose_first();
        // A day that began something is not long ago; a birthday is.
        const yesterday = new Date(Date.now() - 86400_000).toISOString().slice(0, 10);
        return this.#type((step.min?.startsWith('today') ? yesterday : '1948-03-05').replaceAll('-', ''));
    }

    async answer(step) {
        const { word } = this;
        const ways = {
            info: async () => {},
            choice: () => this.#choose_named('radio', word.of(step.options[this.choose(step)].label)),
            choices: async () => {
                for (const option of step.options.slice(0, step.min ?? 1)) await this.#choose_named('checkbox', word.of(option.label));
            },
            yesno: () => this.#choose_named('radio', word('action.yes')),
            consent: () => this.#choose_named('radio', word('consent.yes')),
            number: () => this.#number(step),
            money: () => this.#type(String(Math.ceil((step.min?.amount ?? 100) / 100))),
            date: () => this.#date(step),
            digits: () => this.#type(this.#digits(step)),
            text: () => this.#type('abc 123'),
            photo: () => this.#photo(),
            slot: () => this.#slot(),
            name: () => this.#type(typed.name[this.language]),
            phone: () => this.#type(typed.phone),
            'id-number': () => this.#type(typed['id-number']),
        };
        await (ways[step.kind] ?? (() => this.#choose_first()))();
    }

    /** Every question that is asked, by its words, until the answers are read back. */
    async answer_all() {
        const headings = new Map(this.definition.steps.map((step) => [this.word.of(step.prompt), step]));
        const asked = [];
        const review = this.word('review.heading');
        for (let heading = ''; ;) {
            const is_new = (seen) => seen.heading !== heading && (seen.heading === review || headings.has(seen.heading));
            const seen = await this.visitor.see(is_new, `a question after “${heading}”`);
            await this.arrived(seen);
            if (seen.heading === review) return asked;
            heading = seen.heading;
            const step = headings.get(heading);
            asked.push(step.id);
            await this.answer(step);
            await this.press(step.kind === 'photo' ? 'photo.good' : 'action.next');
        }
    }

    async send() {
        for (let pages = 0; pages < 9; pages += 1) {
            const seen = await this.visitor.look();
            if (seen.controls.some(({ name }) => name === this.word('action.submit'))) break;
            await this.visitor.activate(seen.controls.findLast(({ id }) => id.endsWith('/next')));
            await this.visitor.see((now) => now.page !== seen.page, 'more answers');
        }
        await this.press('action.submit');
    }

    /** With the way to pay of this place in the list. */
    async pay(method = 0) {
        const seen = await this.visitor.see_heading(this.word('pay.heading'));
        await this.arrived(seen);
        await this.#take(seen.controls.filter(({ role }) => role === 'radio')[method]);
        const last = await this.visitor.see((now) => now.controls.some(({ id }) => id === 'pay/last'), 'the button that pays');
        await this.visitor.activate(last.controls.find(({ id }) => id === 'pay/last'));
    }

    /** From home to the receipt; gives its number and the steps that were asked. */
    async go() {
        const { word, visitor, definition } = this;
        await visitor.see_heading(word.of(definition.title));
        await visitor.press('button', word('action.start'));
        const asked = await this.answer_all();
        await this.send();
        if (definition.outcome === 'payment') await this.pay();
        const seen = await visitor.see((now) => now.page === 'receipt', 'the receipt');
        await this.arrived(seen);
        const number = await visitor.driver.run(() => document.querySelector('.number').textContent.replace(/\s/g, ''));
        assert.match(number, /^\d{8}$/);
        return { number, asked };
    }
}
