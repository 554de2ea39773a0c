// A visitor: finds controls by role and name as a person does, and presses them with a pointer or by keyboard only.
import { reach, survey } from './in_page.mjs';
import { pause, until } from './processes.mjs';
import { group_of } from './words.mjs';

/** Whether the control has this name, with or without what else it says: a caption, a note. */
export const is_called = (control, name) => control.name === name || [' ', ', '].some((end) => control.name.startsWith(name + end));

/** A tap meant for the page before does not count so soon after a new one came (ACCESSIBILITY O-07). */
const settle_ms = 450;
/** A second strike on the same control so soon is taken for a trembling hand (K-13); keys of a pad may follow sooner. */
const again_ms = (id) => (id.includes('/key.') ? 300 : 550);

export class Visitor {
    /** What was found to be wrong on the way. */
    faults = [];
    #page = null;
    #since = 0;
    #pressed = { id: '', at: 0 };

    /** @param driver a browser's page @param by 'pointer' or 'keyboard' */
    constructor(driver, by = 'pointer') {
        this.driver = driver;
        this.by = by;
    }

    async open(url, ready = 'core') {
        const wanted = ready === 'core' ? ['core', 'canvas'] : [ready];
        const language = new URL(url).searchParams.get('lang');
        await this.driver.open(url);
        return this.see((seen) => wanted.includes(seen.ready) && (!language || seen.language === language), `${url} ${ready}`);
    }

    async look() {
        const seen = await this.driver.run(survey);
        if (seen.page !== this.#page) {
            this.#page = seen.page;
            this.#since = Date.now();
        }
        return seen;
    }

    /** Waits for the page to be as wished and gives what is seen then. */
    async see(is_so, what = String(is_so)) {
        let seen;
        const ask = async () => {
            seen = await this.look();
            return is_so(seen) && seen;
        };
        return until(ask, () => `${what}; there is ${describe(seen)}`);
    }

    see_heading(heading) {
        return this.see((seen) => seen.heading === heading, `the heading “${heading}”`);
    }

    /** The control of this role and name; a longer name may follow, as a caption does. */
    async find(role, name) {
        const fits = (control) => control.role === role && is_called(control, name);
        const seen = await this.see((now) => now.controls.some(fits), `the ${role} “${name}”`);
        return seen.controls.find(fits);
    }

    async press(role, name) {
        return this.activate(await this.find(role, name));
    }

    /** A button that may stand on a later part of the page: More leads on, round and round. */
    async press_in_parts(name, group = group_of(name)) {
        for (let parts = 0; parts < 40; parts += 1) {
            const seen = await this.see((now) => now.controls.some(({ role }) => role === 'button'), `the button “${name}”`);
            const found = seen.controls.find((one) => one.role === 'button' && is_called(one, name));
            if (found) return this.activate(found);
            const way = seen.controls.find(({ id }) => id === `home/group.${group}`) ?? seen.controls.find(({ id }) => id.endsWith('/more'));
            if (!way) return this.press('button', name);
            await this.activate(way);
            await this.see((now) => now.text !== seen.text, 'another part');
        }
        throw new Error(`“${name}” is on no part of the page`);
    }

    async activate(control) {
        const soonest = control.id === this.#pressed.id ? this.#pressed.at + again_ms(control.id) : 0;
        const settled = this.by === 'pointer' ? this.#since + settle_ms : 0;
        await pause(Math.max(soonest, settled) - Date.now());
        if (this.by === 'keyboard') await this.#by_keyboard(control);
        else await this.#by_pointer(control);
        this.#pressed = { id: control.id, at: Date.now() };
    }

    async #by_pointer(control) {
        const place = await this.driver.run(reach, control.id);
        if (place.covered) throw new Error(`${control.role} “${control.name}” is covered by ${place.covered}`);
        await this.driver.click(place);
    }

    async #by_keyboard(control) {
        await this.focus_on(control);
        const { role, checked, focused } = now_of(control, await this.look());
        if (!focused) throw new Error(`${control.role} “${control.name}” lost the focus`);
        if (role === 'checkbox') return this.driver.press('Space');
        if (role !== 'radio') return this.driver.press(role === 'button' && control.index % 2 ? 'Space' : 'Enter');
        if (!checked) await this.driver.press('Space');
    }

    /** Tab until the focus is there; inside a group of radio buttons, arrows. */
    async focus_on(control) {
        const same_group = (one) => control.group && one?.group === control.group;
        let seen = await this.look();
        for (let tries = 0; tries <= 2 * seen.controls.length; tries += 1) {
            const now = seen.controls.find((one) => one.focused);
            const { index } = now_of(control, seen);
            if (now?.id === control.id) return;
            if (same_group(now)) await this.driver.press(now.index < index ? 'ArrowDown' : 'ArrowUp');
            else if (now && now.index > index) await this.driver.press('Tab', { shift: true });
            else await this.driver.press('Tab');
            seen = await this.look();
        }
        throw new Error(`the keyboard does not reach ${control.role} “${control.name}” in ${describe(seen)}`);
    }

    /** Types at the end of the only field, having gone there as this visitor goes; coming by Tab selects what is in it. */
    async fill(text) {
        const field = (await this.see((seen) => seen.controls.some((control) => control.role === 'textbox'), 'a field'))
            .controls.find((control) => control.role === 'textbox');
        if (this.by === 'keyboard') await this.focus_on(field);
        else await this.activate(field);
        await this.driver.press('End');
        await this.driver.type(text);
    }
}

/** The control as it is now: others may have come before it meanwhile. */
function now_of(control, seen) {
    const now = seen.controls.find((one) => one.id === control.id);
    if (!now) throw new Error(`${control.role} “${control.name}” is gone; there is ${describe(seen)}`);
    return now;
}

export function describe(seen) {
    if (!seen) return 'nothing';
    const names = seen.controls.map((control) => `${control.role} “${control.name}”${control.focused ? ' (focused)' : ''}`);
    return `${seen.page} (${seen.ready}, ${seen.language}): ${names.join(', ')}`;
}
