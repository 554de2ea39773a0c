// Days as the service counts them: today in its time zone, and the limits of a date step.
import { now } from './clock.mjs';
import { json } from './places.mjs';

const [, sign, hours, minutes] = /^(.)(\d\d):(\d\d)$/.exec(json('catalogue/config.json').utc_offset);
const offset_ms = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
const day_ms = 86_400_000;
const written = (time) => new Date(time).toISOString().slice(0, 10);

export const today = () => written(now() + offset_ms);
export const days_between = (one, other) => (Date.parse(other) - Date.parse(one)) / day_ms;

/** The same day some months later, or the last one of a shorter month. */
function months_later(day, months) {
    const [year, month, date] = day.split('-').map(Number);
    const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
    return written(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}

/** @param limit a date, or one such as today+90d, today-1y */
export function day_of(limit, now = today()) {
    const [, direction, digits, unit] = /^today(?:([+-])(\d+)([dwmy]))?$/.exec(limit) ?? [];
    if (!limit.startsWith('today')) return limit;
    const count = Number(`${direction ?? ''}${digits ?? 0}`);
    if (unit === 'm' || unit === 'y') return months_later(now, unit === 'y' ? 12 * count : count);
    return written(Date.parse(now) + count * (unit === 'w' ? 7 : 1) * day_ms);
}
