// The robot: takes any service to its receipt. It knows the definition and what the accessibility tree says, no more.
import assert from 'node:assert/strict';
import { offered, usual } from './answers.mjs';
import { photo } from './photo.mjs';
import { json } from './places.mjs';
import { words_in } from './words.mjs';
import { is_called } from './visitor.mjs';

const demonstration = json('catalogue/bills.json');
const ignore = async () => {};

const grouped = (number) => `${number.slice(0, 4)} ${number.slice(4)}`;

/** An account that owes something. @param which of those, so that a second visitor pays a bill of its own */
function account_of(service, bills, which) {
    const owing = bills.find((payee) => payee.service === service)?.accounts.filter(({ open }) => open.length > 0);
    return owing?.[which].account;
}

export class Robot {
    /**
     * @param visitor who presses @param language in which @param definition of the service
     * @param answers by step, where not the usual ones; null leaves an optional step out
     * @param account which of those with a bill to pay @param bills of all services
     * @param arrived called on each page @param answered called once it is answered, before going on
     */
    constructor(visitor, language, definition, { answers, account = 0, bills = demonstration, ...watch } = {}) {
        Object.assign(this, { visitor, language, definition, arrived: ignore, answered: ignore, ...watch });
        this.word = words_in(language);
        this.answers = { ...this.#accounts(bills, account), ...answers };
    }

    /** The number that a bill is asked for with. */
    #accounts(bills, which) {
        const { steps, id } = this.definition;
        const asking = steps.filter(({ kind }) => kind === 'bill');
        return Object.fromEntries(asking.map(({ account }) => [account, account_of(id, bills, which)]));
    }

    press(key, places) {
        return this.visitor.press('button', this.word(key, places));
    }

    /** The choice of this name, looked for on every part of the list. */
    async #choose_named(role, name) {
        for (let parts = 0; parts < 12; parts += 1) {
            const seen = await this.visitor.see((now) => now.controls.some((one) => one.role === role), `choices of ${name}`);
            const is_it = (one) => one.role === role && is_called(one, name);
            const found = seen.controls.find(is_it);
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
        await this.visitor.see((now) => now.page.endsWith('.day'), 'the days');
        await this.#choose_first();
        await this.answered(await this.visitor.look());
        await this.press('action.next');
        await this.visitor.see((now) => now.page.endsWith('.time'), 'the times of the day');
        await this.#choose_first();
    }

    #named(step, value) {
        return this.word.of(step.options.find((option) => option.value === value).label);
    }

    /** What a definition calls its yes and no; else they are called as everywhere. */
    #named_yes(step, value, usual) {
        const own = step[value ? 'yes' : 'no'];
        return own ? this.word.of(own) : this.word(`${usual}.${value ? 'yes' : 'no'}`);
    }

    /** Whether the page offers a list; else there is a field. */
    async #is_listed() {
        const is_there = ({ role }) => role === 'radio' || role === 'textbox';
        const { controls } = await this.visitor.see((now) => now.controls.some(is_there), 'a list or a field');
        return controls.some(({ role }) => role === 'radio');
    }

    async #number(step, value) {
        if (!await this.#is_listed()) return this.#type(String(value));
        return this.#choose_named('radio', `${value} ${step.unit ? this.word.of(step.unit) : ''}`.trim());
    }

    async #date(value) {
        return await this.#is_listed() ? this.#choose_first() : this.#type(value.replaceAll('-', ''));
    }

    #ways = {
        info: async () => {},
        choice: (step, value) => this.#choose_named('radio', this.#named(step, value)),
        choices: async (step, values) => {
            for (const value of values) await this.#choose_named('checkbox', this.#named(step, value));
        },
        yesno: (step, value) => this.#choose_named('radio', this.#named_yes(step, value, 'action')),
        consent: (step, value) => this.#choose_named('radio', this.#named_yes(step, value, 'consent')),
        rating: (_, value) => this.#choose_named('radio', this.word(`rating.${value}`)),
        number: (step, value) => this.#number(step, value),
        money: (_, { amount }) => this.#type(String(amount / 100)),
        date: (_, value) => this.#date(value),
        photo: () => photo(this.visitor, this.word),
        slot: () => this.#slot(),
    };

    /** Answers the question on the page and presses what leads on. */
    async answer(step) {
        const value = step.id in this.answers ? this.answers[step.id] : usual(step, this.language);
        const left_out = value === null && step.kind !== 'info';
        const way = this.#ways[step.kind] ?? ((_, text) => (text === offered ? this.#choose_first() : this.#type(text)));
        if (!left_out) await way(step, value);
        await this.answered(await this.visitor.look());
        const next = step.kind === 'photo' ? (left_out ? 'photo.skip' : 'photo.good') : step.ends ? 'alarm.safe' : 'action.next';
        await this.press(next);
    }

    /** Every question that is asked, by its words, until the answers are read back: a bill is where it is paid. */
    async answer_all() {
        const headings = new Map(this.definition.steps.map((step) => [this.word.of(step.prompt), step]));
        const asked = [];
        const review = this.word('review.heading');
        for (let heading = ''; ;) {
            const is_new = (seen) => seen.heading !== heading
                && (seen.heading === review || seen.page === 'pay' || headings.has(seen.heading));
            const seen = await this.visitor.see(is_new, `a question after “${heading}”`);
            if (seen.page === 'pay') return asked;
            await this.arrived(seen);
            if (seen.heading === review) return asked;
            heading = seen.heading;
            const step = headings.get(heading);
            asked.push(step.id);
            await this.answer(step);
        }
    }

    async send() {
        if ((await this.visitor.look()).page === 'pay') return;
        for (let pages = 0; pages < 9; pages += 1) {
            const seen = await this.visitor.look();
            if (seen.controls.some(({ name }) => name === this.word('action.submit'))) break;
            await this.visitor.activate(seen.controls.findLast(({ id }) => id.endsWith('/next')));
            await this.arrived(await this.visitor.see((now) => now.page !== seen.page, 'more answers'));
        }
        await this.press('action.submit');
    }

    /** With the way to pay of this place in the list; after a payment that was refused only that is asked again. */
    async pay(method = 0) {
        const bill = await this.visitor.see(({ page }) => ['pay', 'pay.how'].includes(page), 'what is to be paid');
        await this.arrived(bill);
        if (bill.page === 'pay') await this.press('pay.right');
        const seen = await this.visitor.see((now) => now.page === 'pay.how' && now.controls.some(({ role }) => role === 'radio'), 'the ways to pay');
        await this.#take(seen.controls.filter(({ role }) => role === 'radio')[method]);
        const last = await this.visitor.see((now) => now.controls.some(({ id }) => id === 'pay.how/last'), 'the button that pays');
        await this.answered(last);
        await this.visitor.activate(last.controls.find(({ id }) => id === 'pay.how/last'));
    }

    /** From home to the receipt; gives its number and the steps that were asked. */
    async go() {
        const { word, visitor, definition } = this;
        await visitor.see_heading(word.of(definition.title));
        await visitor.find('button', word('action.start'));
        await this.arrived(await visitor.look());
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

    /** From the receipt home, and from there to the case among those made on this device. */
    async find_again(number) {
        const { word, visitor, definition } = this;
        await this.press('action.noted');
        await visitor.see_heading(word('home.heading'));
        await visitor.press_in_parts(word('home.look_up'));
        await visitor.see_heading(word('look_up.own'));
        const { controls } = await visitor.look();
        await visitor.activate(controls.find(({ name }) => name.includes(grouped(number))));
        const seen = await visitor.see((now) => now.page === 'case', 'the case');
        assert.equal(seen.heading, word.of(definition.title));
        assert.ok(seen.text.includes(grouped(number)), 'the case says its number');
        await this.arrived(seen);
    }
}

/** The service has the case that this device keeps the secret of, and in the state that its outcome leads to. */
export async function assert_findable(service, { driver }, definition, number) {
    const kept = await driver.run(() => Object.keys(localStorage).filter((key) => key.startsWith('handrail.case.'))
            .map((key) => JSON.parse(localStorage.getItem(key))));
    const { secret } = kept.find((one) => one.number === number);
    const { status, body } = await service.get(`/cases/${number}`, { 'Case-Secret': secret });
    assert.equal(status, 200);
    assert.equal(body.service, definition.id);
    const states = { payment: 'paid', appointment: 'booked' };
    assert.equal(body.state, states[definition.outcome] ?? 'received');
}
