#version 300 es
// Places the vertices of a Dear ImGui draw list; positions are device pixels from the top-left corner.
precision highp float;

uniform vec2 surface;

layout(location = 0) in vec2 position;
layout(location = 1) in vec2 texel;
layout(location = 2) in vec4 colour;

out vec2 v_position;
out vec2 v_texel;
out vec4 v_colour;

void main() {
    v_position = position;
    v_texel = texel;
    v_colour = colour;
    gl_Position = vec4(position.x / surface.x * 2.0 - 1.0, 1.0 - position.y / surface.y * 2.0, 0.0, 1.0);
}
