// Pixels: screenshots as bytes, and how much two of them differ outside given rectangles.
import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';

/** What is on the screen while this style sheet is in force. */
export async function shot(driver, css) {
    await driver.run((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        document.adoptedStyleSheets = [sheet];
    }, css);
    const bytes = await driver.page.screenshot({ type: 'png', optimizeForSpeed: true, captureBeyondViewport: false });
    await driver.run(() => { document.adoptedStyleSheets = []; });
    return decode(Buffer.from(bytes));
}

/** A PNG of eight bits a channel, as browsers write it. */
export function decode(file) {
    const width = file.readUInt32BE(16), height = file.readUInt32BE(20);
    assert.equal(file[24], 8);
    const channels = { 2: 3, 6: 4 }[file[25]];
    const parts = [];
    for (let at = 8; at < file.length;) {
        const length = file.readUInt32BE(at);
        if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length));
        at += length + 12;
    }
    return { width, height, channels, bytes: unfiltered(inflateSync(Buffer.concat(parts)), width * channels, height, channels) };
}

function paeth(left, up, corner) {
    const guess = left + up - corner;
    const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
    return a <= b && a <= c ? left : b <= c ? up : corner;
}

const predictors = [
    () => 0, (left) => left, (left, up) => up, (left, up) => (left + up) >> 1, paeth,
];

function unfiltered(data, stride, height, channels) {
    const out = new Uint8Array(stride * height);
    for (let row = 0, from = 0, to = 0; row < height; row += 1) {
        const kind = data[from];
        from += 1;
        const predict = predictors[kind];
        for (let column = 0; column < stride; column += 1, from += 1, to += 1) {
            const left = column < channels ? 0 : out[to - channels], up = row === 0 ? 0 : out[to - stride];
            const corner = column < channels || row === 0 ? 0 : out[to - stride - channels];
            out[to] = data[from] + predict(left, up, corner);
        }
    }
    return out;
}

const block = 12;

/**
 * The share of pixels of which a channel differs by more than `most` of 255, and the same of the worst small block with
 * its place: smoothed edges differ a little all over, a missing letter differs much in one place.
 * @param {{x: number, y: number, w: number, h: number}[]} except left out, in the pixels of the pictures
 */
export function difference(one, other, most, except = []) {
    assert.deepEqual([one.width, one.height], [other.width, other.height]);
    const { width, height } = one;
    const skipped = mask(width, height, except);
    const across = Math.ceil(width / block);
    const blocks = new Uint16Array(across * Math.ceil(height / block));
    let differing = 0;
    for (let pixel = 0; pixel < skipped.length; pixel += 1) {
        if (skipped[pixel] || !differs(one, other, pixel, most)) continue;
        differing += 1;
        const x = pixel % width, y = (pixel - x) / width;
        blocks[Math.floor(y / block) * across + Math.floor(x / block)] += 1;
    }
    const worst = blocks.indexOf(blocks.reduce((most_yet, count) => Math.max(most_yet, count)));
    const where = `${worst % across * block},${Math.floor(worst / across) * block}`;
    return { share: differing / skipped.length, worst: blocks[worst] / block ** 2, where };
}

/** A rectangle with a radius is left out along its edge only, as thick as `ring`. */
function mask(width, height, rects) {
    const skipped = new Uint8Array(width * height);
    for (const { x, y, w, h, ring = 0, radius = 0 } of rects) {
        const inner = { x: x + ring, y: y + ring, w: w - 2 * ring, h: h - 2 * ring };
        for (let row = Math.max(0, Math.floor(y)); row < Math.min(height, y + h); row += 1) {
            for (let column = Math.max(0, Math.floor(x)); column < Math.min(width, x + w); column += 1) {
                if (!ring || !is_inside(inner, radius - ring, column + 0.5, row + 0.5)) skipped[row * width + column] = 1;
            }
        }
    }
    return skipped;
}

/** Whether a point lies in a rectangle with round corners. */
function is_inside({ x, y, w, h }, radius, px, py) {
    const round = Math.max(0, Math.min(radius, w / 2, h / 2));
    const dx = Math.max(x + round - px, 0, px - x - w + round), dy = Math.max(y + round - py, 0, py - y - h + round);
    return Math.hypot(dx, dy) <= round;
}

function differs(one, other, pixel, most) {
    const a = pixel * one.channels, b = pixel * other.channels;
    for (let channel = 0; channel < 3; channel += 1) {
        if (Math.abs(one.bytes[a + channel] - other.bytes[b + channel]) > most) return true;
    }
    return false;
}
