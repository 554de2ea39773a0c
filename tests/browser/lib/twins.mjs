// Twins: every box, picture and line that the page shows has its painted twin within 2 px, and no painted line is alone.
import { both_sides, still } from './paint_audit.mjs';

const most_apart = 2;
const sides = ['left', 'top', 'right', 'bottom'];
const fitting = { box: ['box', 'hole'], picture: ['picture'], line: ['line', 'hole'] };

const bare = (text) => text.replace(/\s/g, '');
const is_in_view = (rect) => rect.right - rect.left > 3 && rect.bottom - rect.top > 3;

function cut(rect, width, height) {
    const { left, top, right, bottom } = rect;
    return {
        ...rect, left: Math.max(0, left), top: Math.max(0, top), right: Math.min(width, right), bottom: Math.min(height, bottom),
    };
}

/** A hyphen that the browser put at the end of a line is not in the text: that line is left to the page. */
function is_hyphenated(data, text) {
    const rest = data.slice(data.indexOf(text) + text.length);
    return /\p{Script=Latin}$/u.test(text) && /^\p{Script=Latin}/u.test(rest);
}

function is_twin(item, { kind, data, ...rect }) {
    if (!fitting[kind].includes(item.kind) || sides.some((side) => Math.abs(item[side] - rect[side]) > most_apart)) return false;
    if (kind !== 'line') return item.text === null;
    return item.text !== null && bare(data).includes(bare(item.text));
}

/** What is wrong with the paint as it stands, a line each, and the holes through which the page is seen. */
export async function audit_paint(driver) {
    for (;;) {
        const frames = await driver.run(still);
        const found = compared(await driver.run(both_sides));
        // An answer of the service that came meanwhile changed the page before its next frame.
        if (found.faults.length === 0 || await driver.run(still) === frames) return found;
    }
}

function compared({ wanted, painted, width, height }) {
    const items = painted.map((item) => cut(item, width, height));
    const faults = [];
    for (const one of wanted.map((rect) => cut(rect, width, height)).filter(is_in_view)) {
        const twins = items.filter((item) => is_twin(item, one));
        const twin = twins.find((item) => !item.used) ?? twins[0];
        if (twin) twin.used = one;
        if (!twin) faults.push(`${one.name} at ${sides.map((side) => Math.round(one[side]))} is not painted`);
        else if (twin.text !== null && twin.kind === 'hole' && !is_hyphenated(one.data, twin.text)) {
            faults.push(`${one.name} is left to the page`);
        }
    }
    for (const { kind, text, used } of items.filter(is_in_view)) {
        if (kind === 'line' && !used) faults.push(`“${text}” is painted, but the page has it elsewhere or not at all`);
    }
    if (items.length < 6) faults.push(`only ${items.length} things are painted`);
    const as_place = ({ left, top, right, bottom }) => ({ x: left, y: top, w: right - left, h: bottom - top });
    return { faults, holes: items.filter(({ kind }) => kind === 'hole').map(as_place) };
}
