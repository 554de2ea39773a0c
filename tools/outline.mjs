// Outlines: pictures of lines and areas in, as JSON, and out the same as areas alone, in each style of the icon package. Skia does
// the geometry; whoever draws writes lines.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const canvaskit = createRequire(import.meta.url)('canvaskit-wasm'); // found by NODE_PATH
const { Path, PathOp, StrokeCap, StrokeJoin } = await canvaskit();

const line = { duotone: 16, fill: 16, bold: 24 };
// How closely Skia's curves follow a circle: within a third of a unit of the grid, in few points.
const precision = 0.3;
// How far from its edge an area is opened by the lines in it when it is filled: the line around it stays whole.
const edge = 12;

const read = (shapes) => shapes.map((shape) => Path.MakeFromSVGString(shape) ?? fail(`its shape ${shape} cannot be read`));
const stroked = (path, width) => path.makeStroked({ width, cap: StrokeCap.Round, join: StrokeJoin.Round, precision });
const combined = (one, other, how) => Path.MakeFromOp(one, other, how) ?? fail('two of its shapes cannot be put together');
const joined = (paths) => paths.reduce((all, path) => combined(all, path, PathOp.Union), new Path());
const without = (path, hole) => combined(path, hole, PathOp.Difference);

function fail(reason) {
    throw new Error(reason);
}

/** Everything that is drawn with full strength: lines as wide as the style has them, and spots that grow with them. */
function ink(picture, width) {
    const grown = width - line.duotone;
    const spots = grown ? picture.solid.flatMap((path) => [path, stroked(path, grown)]) : picture.solid;
    return joined([...picture.line.map((path) => stroked(path, width)), ...spots]);
}

/** The picture as one mark: its areas are full, and the lines within them are open. */
function filled(drawn, pale) {
    const within = without(pale, stroked(pale, 2 * edge));
    return without(joined([drawn, pale]), combined(drawn, within, PathOp.Intersect));
}

function styles(picture) {
    const drawn = ink(picture, line.duotone), pale = joined(picture.pale);
    return { duotone: { pale, ink: drawn }, fill: { ink: filled(drawn, pale) }, bold: { ink: ink(picture, line.bold) } };
}

// Whole units of the grid: half of one is a tenth of a millimetre where a picture is large, and home carries the digits.
const rounded = (number) => Math.round(number);
const written = (numbers) => numbers.join(' ').replace(/ -/g, '-');

/** Part of a circle, which Skia keeps as a conic, as the curve that SVG has for it. */
function cubic([fromX, fromY], [x, y, toX, toY, weight]) {
    const share = 4 * weight / (3 * (1 + weight));
    return [fromX + share * (x - fromX), fromY + share * (y - fromY), toX + share * (x - toX), toY + share * (y - toY), toX, toY];
}

/** One curve as SVG words it, from where the pen is. */
function part(verb, far) {
    if (verb === 1 && far[1] === 0) return `h${written([far[0]])}`;
    if (verb === 1 && far[0] === 0) return `v${written([far[1]])}`;
    return { 1: 'l', 2: 'q', 4: 'c' }[verb] + written(far);
}

const lengths = [2, 2, 4, 5, 6, 0]; // of what follows each verb of Skia: move, line, quad, conic, cubic, close

/** The contours of a path, each as the points that its curves go through and by, without the pen's way back to the start. */
function contours(path) {
    const commands = [...path.toCmds()], found = [];
    for (let at = 0, pen; at < commands.length;) {
        const verb = commands[at], numbers = commands.slice(at + 1, at + 1 + lengths[verb]);
        at += 1 + lengths[verb];
        if (verb === 0) found.push({ start: numbers, curves: [] });
        else if (verb === 3) found.at(-1).curves.push({ verb: 4, from: pen, by: cubic(pen, numbers) });
        else if (verb !== 5) found.at(-1).curves.push({ verb, from: pen, by: numbers });
        if (numbers.length) pen = numbers.slice(verb === 3 ? 2 : -2).slice(0, 2);
    }
    return found.filter(({ curves }) => curves.length);
}

const commands = ({ start, curves }) => [0, ...start, ...curves.flatMap(({ verb, by }) => [verb, ...by]), 5];

function area({ start, curves }) {
    let [x, y] = start, twice = 0;
    for (const number of [...curves.flatMap(({ by }) => pairs(by)), start]) {
        twice += x * number[1] - number[0] * y;
        [x, y] = number;
    }
    return twice;
}

const pairs = (numbers) => Array.from({ length: numbers.length / 2 }, (_, index) => numbers.slice(2 * index, 2 * index + 2));

/** The same contour, drawn from its end. */
function turned({ curves }) {
    const back = [...curves].reverse().map(({ verb, from, by }) => {
        const points = pairs([...from, ...by]).reverse();
        return { verb, from: points[0], by: points.slice(1).flat() };
    });
    return { start: back[0].from, curves: back };
}

/** A point on a curve, half way along. */
function middle({ from, by }) {
    const points = pairs([...from, ...by]), shares = { 2: [1, 1], 3: [1, 2, 1], 4: [1, 3, 3, 1] }[points.length];
    const whole = 2 ** (points.length - 1);
    return [0, 1].map((axis) => points.reduce((sum, point, index) => sum + shares[index] * point[axis] / whole, 0));
}

/** Holes are drawn the other way round than what they are in: whatever rule fills them, they stay open. */
function wound(path) {
    const all = contours(path), shapes = all.map((contour) => Path.MakeFromCmds(commands(contour)));
    return all.map((contour, own) => {
        const on = middle(contour.curves[0]);
        const depth = shapes.filter((shape, index) => index !== own && shape.contains(...on)).length;
        return (area(contour) > 0) === (depth % 2 === 0) ? contour : turned(contour);
    });
}

/** Path data: each contour starts with its own M, the rest is told from where the pen is. */
function data(path) {
    return wound(path).map(({ start, curves }) => {
        let pen = start.map(rounded);
        const parts = curves.map(({ verb, by }) => {
            const numbers = by.map(rounded), text = part(verb, numbers.map((number, index) => rounded(number - pen[index % 2])));
            pen = numbers.slice(-2);
            return text;
        });
        return `M${written(start.map(rounded))}${parts.join('')}z`;
    }).join('');
}

function outlined(kinds) {
    const picture = Object.fromEntries(Object.entries(kinds).map(([kind, shapes]) => [kind, read(shapes)]));
    const { duotone, ...others } = styles(picture);
    const bounds = [...joined([duotone.ink, duotone.pale]).computeTightBounds()].map((number) => Math.round(10 * number) / 10);
    const written = (parts) => Object.fromEntries(Object.entries(parts).map(([kind, path]) => [kind, data(path)]));
    return { bounds, duotone: written(duotone), fill: written(others.fill), bold: written(others.bold) };
}

function outlinedOrFault(kinds) {
    try {
        return outlined(kinds);
    } catch (fault) {
        return { fault: fault.message };
    }
}

const pictures = Object.entries(JSON.parse(readFileSync(0, 'utf8')));
console.log(JSON.stringify(Object.fromEntries(pictures.map(([name, kinds]) => [name, outlinedOrFault(kinds)]))));
