#version 300 es
// Paints the inspector: Dear ImGui's own widgets and font, and the atlas as a picture. Textures hold coverage only.
precision highp float;

uniform highp sampler2D image;

in vec2 v_position;
in vec2 v_texel;
in vec4 v_colour;

out vec4 painted;

void main() {
    painted = vec4(v_colour.rgb, 1.0) * v_colour.a * texture(image, v_texel).r;
}
