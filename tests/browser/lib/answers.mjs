// Answers: what the robot says to a step, by its kind and limits, written as the API writes answers.
import { day_of, days_between, today } from './days.mjs';

/** Whatever is offered first: only the page knows what that is. */
export const offered = 'whatever is offered first';

const names = { 'zh-CN': '李秀英', en: 'Li Xiuying' };
const within = (wish, least, most) => Math.min(Math.max(wish, Math.ceil(least)), Math.floor(most));

/** In whole yuan, as one pays. */
function money({ min, max }) {
    const amount = 100 * within(1, (min?.amount ?? 0) / 100, (max?.amount ?? Infinity) / 100);
    return { amount, currency: (min ?? max)?.currency ?? 'CNY' };
}

/** Days are chosen from a list when there are few: the next ones first, and of those gone by the latest. */
const most_listed = 62;

function date({ min, max }) {
    const now = today(), first = min && day_of(min, now), last = max && day_of(max, now);
    if (first && last && days_between(first, last) <= most_listed) return first < now ? last : first;
    const birthday = '1948-03-05';
    if (first && first > birthday) return first;
    return last && last < birthday ? last : birthday;
}

function digits({ length, min_length, max_length }) {
    return '1234567890'.repeat(4).slice(0, length ?? min_length ?? Math.min(8, max_length));
}

const usual_of = {
    info: () => null,
    choice: ({ options }) => options[0].value,
    choices: ({ options, min }) => options.slice(0, Math.max(1, min ?? 1)).map(({ value }) => value),
    yesno: () => true,
    consent: () => true,
    rating: () => 5,
    number: ({ min, max }) => within(1, min ?? 0, max ?? Infinity),
    money, date, digits,
    text: ({ max_length }) => 'abc 123'.slice(0, max_length),
    name: (_, language) => names[language],
    phone: () => '13800138000',
    'id-number': () => '11010519491231002X',
};

/** The answer to a step when nothing else is wanted. */
export function usual(step, language) {
    return (usual_of[step.kind] ?? (() => offered))(step, language);
}

function near(step, compared, apart) {
    const [least, most] = [step.min?.amount ?? step.min ?? 0, step.max?.amount ?? step.max ?? Infinity];
    const values = compared.flatMap((value) => [value - apart, value, value + apart]);
    return values.filter((value) => value >= least && value <= most && value % apart === 0);
}

const others = {
    choice: ({ options }) => options.map(({ value }) => value),
    choices: ({ options, min }) => options.map((_, index) => [...options, ...options].slice(index, index + Math.max(1, min ?? 1))
        .map(({ value }) => value)),
    yesno: () => [true, false],
    rating: () => [1, 2, 3, 4, 5],
    number: (step, compared) => near(step, compared, 1),
    money: (step, compared) => near(step, compared, 100).map((amount) => ({ ...money(step), amount })),
};

/** Answers that make a difference to conditions which compare with these values, the usual one first; null leaves it out. */
export function telling(step, compared, language) {
    const more = (others[step.kind] ?? (() => []))(step, compared);
    return [usual(step, language), ...more, ...step.optional ? [null] : []];
}
