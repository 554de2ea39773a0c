// Spoken: which clips, one after another, say a line. A line is a text, or a template with values in it; a value is
// a text again, an amount, a number, or digits. What none of them is, such as a name, is left to a voice.

/** @typedef {{clips: Record<string, string>, templates: string[], apart: string[], words: Record<string, string>}} List as tools/clips.py writes it */
/** @typedef {{say: string} | {unknown: string} | {pause: true}} Part */
/** @typedef {{parts: Part[], unknown: number, again: Part[]}} Found how much of it no clip says, and what is worth saying twice */

const nothing = /** @type {Found} */ ({ parts: [], unknown: 0, again: [] });
const pause = /** @type {Part} */ ({ pause: true });
// After one of these, two is 两 in Chinese.
const counted = /^[个点位元块毛角分天次件张口条份小人楼步种]/;
const longest_amount = 4;
const emergency = /^(110|119|120|122)$/;

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const letters = /[\p{L}\p{N}]/u;

export class Spoken {
    #templates;

    /** @param {List} list @param {string} language */
    constructor(list, language) {
        this.list = list;
        this.chinese = language.startsWith('zh');
        const literal = (template) => template.replaceAll('{}', '').length;
        // A sentence before a value, and of each the one that says most by itself.
        const order = (template) => (list.apart.includes(template) ? 0 : 1000) + literal(template);
        this.#templates = [...list.templates].sort((one, other) => order(other) - order(one)).map((template) => {
            const literals = template.split(/(?:\{\}\s*)+/);
            return { literals, apart: list.apart.includes(template), pattern: new RegExp(`^${literals.map(escaped).join('(.+?)')}$`) };
        });
    }

    /** The parts of a line. Amounts, dates and times have a pause around them, and inside a sentence are said once more after it. */
    parts_of(line) {
        const digits = /^\d{4,}$/.test(line) && this.#digits(line); // a group of a longer number, which has a line of its own
        const { parts, again } = digits || this.#found(line, 0);
        const heard = parts.filter((part) => part !== pause);
        const all = heard.length > again.length ? [...parts, pause, ...again] : parts;
        const once = all.filter((part, at) => part !== pause || at > 0 && all[at - 1] !== pause);
        if (once[once.length - 1] === pause) once.pop();
        return this.chinese ? this.#with_two(once) : once;
    }

    /** @returns {Found} */
    #found(given, depth) {
        const text = given.trim();
        if (!letters.test(text)) return nothing;
        const clip = [text, text.replace(/[。，、.,!?！？：:]+$/, '')].find((form) => Object.hasOwn(this.list.clips, form));
        if (clip !== undefined) return { parts: [{ say: clip }], unknown: 0, again: [] };
        const value = this.#value(text);
        if (value || depth > 4) return value ?? this.#unknown(text);
        return this.#by_template(text, depth) ?? this.#by_pieces(text, depth) ?? this.#unknown(text);
    }

    #unknown(text) {
        return { parts: [{ unknown: text }], unknown: text.length, again: [] };
    }

    /** The template that leaves least unsaid. */
    #by_template(text, depth) {
        let best = null;
        for (const { literals, pattern, apart } of this.#templates) {
            const values = pattern.exec(text)?.slice(1);
            if (!values) continue;
            const value = (at) => this.#value_before(values[at], literals[at + 1], apart) ?? this.#found(values[at], depth + 1);
            const found = joined(literals.flatMap((literal, at) => [this.#literal(literal, apart), at < values.length ? value(at) : nothing]));
            if (!best || found.unknown < best.unknown) best = apart ? set_apart(found) : found;
            if (!best.unknown) break;
        }
        return best && best.unknown < text.length ? best : null;
    }

    /** A year is said digit by digit in Chinese; in amounts and dates any other number is one. */
    #value_before(text, literal, apart) {
        if (!/^\d+$/.test(text)) return null;
        if (/^0\d$/.test(text)) return of([this.list.words.zero, text[1]]); // minutes
        if (text.length === 4 && literal.startsWith('年')) return of([...text]);
        return apart ? of(this.#number(Number(text))) : null;
    }

    /** Money is 块 and 毛 where it is spoken. */
    #literal(literal, apart) {
        const { words } = this.list;
        const said = apart && this.chinese ? { 元: [words.yuan], 元零: [words.yuan, words.zero], 角: [words.jiao] }[literal] : undefined;
        return said ? of(said) : this.#found(literal, 5);
    }

    /** Some values stand side by side, as in "Monday 6 March" or 上午9. */
    #by_pieces(text, depth) {
        for (const pieces of [text.split(/[\s,，、|/·~–]+/).filter(Boolean), text.match(/\d+\D*|\D+/g) ?? []]) {
            if (pieces.length < 2) continue;
            const found = joined(pieces.map((piece) => this.#year(piece) ?? this.#found(piece, depth + 1)));
            if (!found.unknown) return /\d/.test(text) && /\s/.test(text) ? set_apart(found) : found;
        }
        return null;
    }

    /** In English a year is two numbers. */
    #year(text) {
        if (this.chinese || !/^(19|20)\d\d$/.test(text)) return null;
        const [first, last] = [text.slice(0, 2), Number(text.slice(2))];
        return of(last === 0 ? this.#number(Number(text)) : [first, ...(last < 10 ? [this.list.words.zero] : []), String(last)]);
    }

    /** @returns {Found | null} */
    #value(text) {
        const { words } = this.list;
        const money = /^(-?)¥(\d+)(?:\.(\d\d))?$/.exec(text);
        if (money) {
            const [yuan, fen] = [Number(money[2]), Number(money[3] ?? 0)];
            const whole = yuan || !fen ? [...this.#number(yuan), words.yuan] : [];
            // 36 yuan 50, but 36 yuan 5 fen.
            const rest = fen ? [...this.#number(fen), ...(yuan && fen > 9 ? [] : [words.fen])] : [];
            return set_apart(of([...(money[1] ? [words.minus] : []), ...whole, ...rest]));
        }
        const step = /^(\d+) \/ (\d+)$/.exec(text);
        if (step) return this.#found(words.step_of.replace('{step}', step[1]).replace('{steps}', step[2]), 0);
        if (/^-\d+[元角分]/.test(text)) { // money that goes back
            const given = this.#found(text.slice(1), 0);
            return set_apart(joined([of([words.minus]), { ...given, again: [] }]));
        }
        if (/^\d[\d ]*[Xx]?$/.test(text)) {
            const alone = !emergency.test(text) && /^\d+$/.test(text) && text.length <= longest_amount && !(text.length > 1 && text.startsWith('0'));
            return alone ? of(this.#number(Number(text))) : this.#digits(text);
        }
        const time = /^(\d{1,2}):(\d\d)$/.exec(text);
        if (time) {
            const minutes = Number(time[2]);
            return of([...this.#number(Number(time[1])), ...(minutes && minutes < 10 ? [words.zero] : []), ...(minutes ? this.#number(minutes) : [])]);
        }
        const decimal = /^(\d+)\.(\d+)$/.exec(text);
        return decimal && of([...this.#number(Number(decimal[1])), words.point, ...decimal[2]]);
    }

    /** One by one; telephone numbers with 幺, and a breath between groups. */
    #digits(text) {
        const { words } = this.list;
        const plain = text.replaceAll(' ', '');
        const called = plain.startsWith('1') && [3, 5, 6, 11].includes(plain.length) || plain.length === 5;
        const one = (digit) => (digit === '1' && called ? words.hotline_one : /\d/.test(digit) ? digit : words.letter_x);
        return of([...plain].map(one));
    }

    #number(number) {
        return (this.chinese ? chinese_number : english_number)(number, this.list.words);
    }

    #with_two(parts) {
        return parts.map((part, at) => {
            const [before, after] = [parts[at - 1], parts[at + 1]];
            const is_two = 'say' in part && part.say === '2' && after && 'say' in after && counted.test(after.say);
            const goes_on = before && 'say' in before && (/^\d+$/.test(before.say) || before.say === this.list.words.zero || before.say === '第');
            return is_two && !goes_on ? { say: this.list.words.two } : part;
        });
    }
}

const said = (texts) => texts.map((text) => ({ say: text }));
const of = (texts) => ({ parts: said(texts), unknown: 0, again: [] });

/** @param {Found} found @returns {Found} */
function set_apart({ parts, unknown }) {
    const heard = parts.filter((part) => part !== pause);
    return { parts: [pause, ...heard, pause], unknown, again: unknown ? [] : heard };
}

/** @param {Found[]} all @returns {Found} */
function joined(all) {
    return { parts: all.flatMap(({ parts }) => parts), unknown: all.reduce((sum, { unknown }) => sum + unknown, 0), again: all.flatMap(({ again }) => again) };
}

function chinese_number(number, words) {
    if (number < 100) return [String(number)];
    if (number >= 10000) {
        const rest = number % 10000;
        const low = rest === 0 ? [] : [...(rest < 1000 ? [words.zero] : []), ...inner(rest, words)];
        return [...chinese_number(Math.floor(number / 10000), words), words.ten_thousand, ...low];
    }
    return inner(number, words);
}

/** What follows a larger unit: there 15 is 一十五. */
function inner(number, words) {
    if (number < 10 || number >= 20 && number < 100) return [String(number)];
    if (number < 20) return [words.one_ten, ...(number === 10 ? [] : [String(number - 10)])];
    const unit = number < 1000 ? 100 : 1000;
    const rest = number % unit;
    return [String(number - rest), ...(rest === 0 ? [] : [...(rest < unit / 10 ? [words.zero] : []), ...inner(rest, words)])];
}

function english_number(number, words) {
    if (number < 100) return [String(number)];
    if (number >= 10000) return [...english_number(Math.floor(number / 1000), words), words.ten_thousand, ...rest_of(number, 1000, words)];
    const unit = number < 1000 ? 100 : 1000;
    return [String(number - number % unit), ...rest_of(number, unit, words)];
}

const rest_of = (number, unit, words) => (number % unit ? english_number(number % unit, words) : []);
