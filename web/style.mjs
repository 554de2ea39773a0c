// Style: what one element's computed style says to the canvas. The stylesheet is the only source of the look.

/** The page's own pixels are right for these; nothing else could draw a caret, a candidate window or a photograph. */
const native = new Set(['input', 'textarea', 'select', 'img', 'video', 'iframe', 'object', 'embed', 'progress', 'meter', 'canvas']);

const colours = new Map();

/** A computed colour as 0xAABBGGRR. */
export function colour_of(text) {
    let colour = colours.get(text);
    if (colour === undefined) {
        const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+(?:e-?\d+)?/g) ?? [0, 0, 0, 0]).map(Number);
        const scale = text.startsWith('color(') ? 255 : 1;
        const byte = (value) => Math.max(0, Math.min(255, Math.round(value)));
        colour = (byte(alpha * 255) << 24 | byte(blue * scale) << 16 | byte(green * scale) << 8 | byte(red * scale)) >>> 0;
        colours.set(text, colour);
    }
    return colour;
}

export const is_clear = (colour) => colour >>> 24 === 0;

/** "20px", "50%" or "20px 10px" as [across, down], each a length or a function of the box's side. */
function radius_of(text) {
    const parts = text.split(' ').map((part) => ({ length: parseFloat(part) || 0, relative: part.endsWith('%') }));
    return [parts[0], parts[1] ?? parts[0]];
}

function corners_of(computed) {
    const texts = [computed.borderTopLeftRadius, computed.borderTopRightRadius,
        computed.borderBottomRightRadius, computed.borderBottomLeftRadius];
    if (texts.every((text) => text === '0px')) return null;
    const corners = texts.map(radius_of);
    return [...corners.map((corner) => corner[0]), ...corners.map((corner) => corner[1])];
}

function outline_of(computed) {
    const width = computed.outlineStyle === 'none' ? 0 : parseFloat(computed.outlineWidth);
    const colour = width > 0 ? colour_of(computed.outlineColor) : 0;
    if (!(width > 0) || is_clear(colour)) return null;
    return { width, colour, offset: parseFloat(computed.outlineOffset) || 0, dashed: computed.outlineStyle === 'dashed' };
}

function underline_of(computed) {
    if (!computed.textDecorationLine.includes('underline')) return null;
    const size = parseFloat(computed.fontSize);
    const thickness = parseFloat(computed.textDecorationThickness) || Math.max(1, size / 10);
    const offset = parseFloat(computed.textUnderlineOffset);
    const gap = Number.isNaN(offset) ? Math.max(1, Math.ceil(thickness / 2)) : offset;
    return { thickness, gap, colour: colour_of(computed.textDecorationColor) };
}

/** What is painted of an element, or null when it and all within it are hidden. */
export function style_of(element, computed, root) {
    // The page as a whole may be made invisible, to prove that the canvas is; single elements are then really hidden.
    const clear = computed.opacity === '0' && element !== root;
    if (computed.display === 'none' || clear || computed.clipPath !== 'none') return null;
    const widths = [computed.borderTopWidth, computed.borderRightWidth, computed.borderBottomWidth, computed.borderLeftWidth]
        .map(parseFloat);
    const side = ['Top', 'Right', 'Bottom', 'Left'][widths.findIndex((width) => width > 0)];
    const line = side ? colour_of(computed[`border${side}Color`]) : 0;
    const style = {
        visible: computed.visibility === 'visible',
        fill: colour_of(computed.backgroundColor),
        line,
        widths: is_clear(line) ? [0, 0, 0, 0] : widths,
        padding_edge: widths,
        dashed: Boolean(side) && computed[`border${side}Style`] === 'dashed',
        clips: computed.overflowX !== 'visible' || computed.overflowY !== 'visible',
        underline: underline_of(computed),
        position: computed.position,
        level: parseInt(computed.zIndex, 10) || 0,
        contents: computed.display === 'contents',
        outline: outline_of(computed),
        native: native.has(element.localName),
        mirrored: element.localName === 'svg' && computed.transform.startsWith('matrix(-1'),
        corners: null,
        text: null,
    };
    style.paints = style.visible && (!is_clear(style.fill) || !is_clear(line));
    if (style.paints || style.outline || style.native) style.corners = corners_of(computed);
    return style;
}

export function text_style_of(computed) {
    const size = parseFloat(computed.fontSize);
    const pixels = (text) => parseFloat(text) || 0;
    const style = {
        colour: colour_of(computed.color),
        size,
        before_size: `${computed.fontStyle} ${computed.fontWeight}`,
        family: computed.fontFamily,
        spacing: pixels(computed.letterSpacing),
        word_spacing: pixels(computed.wordSpacing),
        direction: computed.direction,
        keeps_spaces: computed.whiteSpace.startsWith('pre') || computed.whiteSpace === 'break-spaces',
        key: '',
    };
    style.key = [style.before_size, size, style.family, style.spacing, style.word_spacing, style.direction].join('|');
    return style;
}

/** The fill of one path of a picture, or null when it has none. */
export function path_style_of(computed) {
    const colour = computed.fill === 'none' || computed.display === 'none' ? 0 : colour_of(computed.fill);
    return is_clear(colour) ? null : { colour, crisp: computed.shapeRendering.toLowerCase() === 'crispedges' };
}
