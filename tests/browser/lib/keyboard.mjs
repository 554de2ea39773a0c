// The keyboard's way through a page: Tab goes in reading order from the heading to the end, back again, and out.
import assert from 'node:assert/strict';

/** Controls as Tab meets them: a group of radio buttons is one stop. */
function stops(controls) {
    const keys = controls.filter((control) => control.role !== 'heading').map((control) => control.group || control.id);
    return keys.filter((key, index) => key !== keys[index - 1]);
}

const focused = async (visitor) => (await visitor.look()).controls.find((control) => control.focused);

/** Presses Tab as often as there are stops and tells where the focus came, a group once. */
async function walk(visitor, count, shift) {
    const met = [];
    for (let presses = 0; met.length < count && presses < count + 12; presses += 1) {
        await visitor.driver.press('Tab', { shift });
        const control = await focused(visitor);
        const key = control ? control.group || control.id : 'nothing';
        if (key !== met.at(-1)) met.push(key);
    }
    return met;
}

/** From the heading forwards to the last stop and backwards to the first. */
export async function check_order(visitor) {
    const { controls, page } = await visitor.look();
    const heading = controls.findIndex((control) => control.role === 'heading');
    assert.ok(controls[heading]?.focused, `${page}: the focus is on the heading`);
    const after = stops(controls.slice(heading)), before = stops(controls.slice(0, heading));
    assert.deepEqual(await walk(visitor, after.length, false), after, `${page}: Tab goes in reading order`);
    const back = [...before, ...after].slice(0, -1).reverse();
    assert.deepEqual(await walk(visitor, back.length, true), back, `${page}: Shift+Tab goes back the same way`);
}

/** What comes later in the document stands further down or beside, never above. */
export function check_reading_order({ controls, page }) {
    const read = controls.filter((control) => !control.docked && control.role !== 'heading');
    for (let index = 1; index < read.length; index += 1) {
        const [one, other] = [read[index - 1], read[index]];
        const above = other.y + other.height <= one.y, before = other.x + other.width <= one.x && other.y < one.y + one.height;
        assert.ok(!above && !before, `${page}: “${other.name}” is read after “${one.name}” but stands before it`);
    }
}
