// Parity of one screen: rectangles and pixels of the canvas against those of the page.
import { dashed_edges } from './paint_audit.mjs';
import { difference, shot } from './pixels.mjs';
import { audit_paint } from './twins.mjs';

/** A pixel differs when one of its channels does by more than this, of 255. */
const most = 64;
/** Of all pixels, and of those in one small block: edges of pictures are not smoothed alike to the last bit. */
const tolerated = { share: 0.002, worst: 0.15 };

/** Everything in which the paint and the page differ, a line each. */
export async function paint_faults(driver) {
    const { faults, holes } = await audit_paint(driver);
    const canvas = await shot(driver, '#page { opacity: 0 !important; }');
    const page = await shot(driver, '#paint { visibility: hidden !important; }');
    const { share, worst, where } = difference(canvas, page, most, holes.concat(await driver.run(dashed_edges)));
    if (share <= tolerated.share && worst <= tolerated.worst) return faults;
    const percent = (part) => `${(part * 100).toFixed(2)} %`;
    return [...faults, `${percent(share)} of the pixels differ, most of them at ${where}, ${percent(worst)} there`];
}
