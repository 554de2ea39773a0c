#version 300 es
// Paints the curves and dashes of boxes as CSS describes them. Gives premultiplied colour.
precision highp float;
precision highp int;

uniform highp sampler2D shapes;  // struct Shape of src/canvas/shape.hpp, nine texels each

in vec2 v_position;
in vec2 v_texel;
in vec4 v_colour;

out vec4 painted;

const int texels_a_shape = 9;
const int texels_a_row = 1024;  // as in src/canvas/renderer_gl.cpp
const float quarter_turn = 1.57079633;

vec4 read(int shape, int part) {
    int index = shape * texels_a_shape + part;
    return texelFetch(shapes, ivec2(index % texels_a_row, index / texels_a_row), 0);
}

// Distance in pixels from a corner's ellipse, below zero inside; `from` is the way from its centre to the corner.
float from_corner(vec2 from, vec2 radii, float before) {
    if (from.x <= 0.0 || from.y <= 0.0 || radii.x <= 0.0 || radii.y <= 0.0) return before;
    vec2 part = from / radii;
    float length_of_part = length(part);
    if (length_of_part == 0.0) return before;
    return max(before, (length_of_part - 1.0) * length_of_part / length(part / radii));
}

// How much of the pixel around p lies inside a rounded rectangle. Corners: top left, top right, bottom right, bottom left.
float coverage(vec4 box, vec4 across, vec4 down, vec2 p) {
    float away = max(max(box.x - p.x, p.x - box.z), max(box.y - p.y, p.y - box.w));
    away = from_corner(vec2(box.x + across.x - p.x, box.y + down.x - p.y), vec2(across.x, down.x), away);
    away = from_corner(vec2(p.x - box.z + across.y, box.y + down.y - p.y), vec2(across.y, down.y), away);
    away = from_corner(vec2(p.x - box.z + across.z, p.y - box.w + down.z), vec2(across.z, down.z), away);
    away = from_corner(vec2(box.x + across.w - p.x, p.y - box.w + down.w), vec2(across.w, down.w), away);
    return clamp(0.5 - away, 0.0, 1.0);
}

// The way along the middle of the border, clockwise from the end of the top left corner to the point nearest to p.
float way_along(vec4 middle, vec4 radius, vec2 p) {
    float top = middle.z - middle.x - radius.x - radius.y;
    float right = top + quarter_turn * radius.y + middle.w - middle.y - radius.y - radius.z;
    float bottom = right + quarter_turn * radius.z + middle.z - middle.x - radius.z - radius.w;
    float left = bottom + quarter_turn * radius.w + middle.w - middle.y - radius.w - radius.x;
    vec2 from = vec2(p.x - middle.z + radius.y, middle.y + radius.y - p.y);
    if (from.x > 0.0 && from.y > 0.0) return top + atan(from.x, from.y) * radius.y;
    from = vec2(p.x - middle.z + radius.z, p.y - middle.w + radius.z);
    if (from.x > 0.0 && from.y > 0.0) return right + atan(from.y, from.x) * radius.z;
    from = vec2(middle.x + radius.w - p.x, p.y - middle.w + radius.w);
    if (from.x > 0.0 && from.y > 0.0) return bottom + atan(from.x, from.y) * radius.w;
    from = vec2(middle.x + radius.x - p.x, middle.y + radius.x - p.y);
    if (from.x > 0.0 && from.y > 0.0) return left + atan(from.y, from.x) * radius.x;

    float to_top = abs(p.y - middle.y), to_bottom = abs(p.y - middle.w);
    float to_left = abs(p.x - middle.x), to_right = abs(p.x - middle.z);
    float nearest = min(min(to_top, to_bottom), min(to_left, to_right));
    if (nearest == to_top) return p.x - middle.x - radius.x;
    if (nearest == to_right) return top + quarter_turn * radius.y + p.y - middle.y - radius.y;
    if (nearest == to_bottom) return right + quarter_turn * radius.z + middle.z - radius.z - p.x;
    return bottom + quarter_turn * radius.w + middle.w - radius.w - p.y;
}

float dash(vec4 outer, vec4 across, vec4 dashes, vec2 p) {
    float half_width = dashes.z / 2.0;
    vec4 middle = outer + vec4(half_width, half_width, -half_width, -half_width);
    float way = way_along(middle, max(across - half_width, 0.0), p);
    float from_centre = abs(mod(way - dashes.x / 2.0 + dashes.y / 2.0, dashes.y) - dashes.y / 2.0);
    return clamp(0.5 - (from_centre - dashes.x / 2.0), 0.0, 1.0);
}

vec4 premultiplied(vec4 colour, float part) { return vec4(colour.rgb, 1.0) * colour.a * part; }

vec4 box(int shape, vec2 p) {
    vec4 outer = read(shape, 0), across = read(shape, 2);
    vec4 fill = read(shape, 6), line = read(shape, 7), dashes = read(shape, 8);
    float whole = coverage(outer, across, read(shape, 3), p);
    if (whole == 0.0) return vec4(0.0);
    // As a part of what is covered at all: where a side has no border, both edges are one and none of it is border.
    float within = min(coverage(read(shape, 1), read(shape, 4), read(shape, 5), p) / whole, 1.0);
    if (dashes.x > 0.0) {
        // Between the dashes the background shows, for it reaches under the border.
        vec4 stroke = premultiplied(line, whole * (1.0 - within) * dash(outer, across, dashes, p));
        return stroke + premultiplied(fill, whole) * (1.0 - stroke.a);
    }
    // Mixing border and background before the outer edge is applied keeps the background from bleeding out at it.
    if (line.a >= 1.0) return (premultiplied(fill, within) + premultiplied(line, 1.0 - within)) * whole;
    vec4 stroke = premultiplied(line, 1.0 - within);
    return (stroke + premultiplied(fill, 1.0) * (1.0 - stroke.a)) * whole;
}

void main() {
    int mark = int(round(-v_texel.x));
    painted = mark == 1 ? premultiplied(v_colour, 1.0) : box(mark - 2, v_position);
}
