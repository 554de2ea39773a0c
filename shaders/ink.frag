#version 300 es
// Paints plain colour, and sprites as coverage from the atlas. Gives premultiplied colour.
precision highp float;
precision highp int;

uniform highp sampler2D atlas;  // coverage, one texel a device pixel

in vec2 v_position;
in vec2 v_texel;
in vec4 v_colour;

out vec4 painted;

void main() {
    float part = v_texel.x < 0.0 ? 1.0 : texelFetch(atlas, ivec2(v_texel), 0).r;
    painted = vec4(v_colour.rgb, 1.0) * v_colour.a * part;
}
