// Renderer: one vertex layout, two programs, and as few changes of state as the draw list allows.
#include "canvas/renderer_gl.hpp"

#include "canvas/damage.hpp"
#include "canvas/shaders.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace handrail::canvas {
namespace {

constexpr int texels_a_row = 1024;  // as in shaders/shape.frag
constexpr std::size_t texels_a_shape = sizeof(Shape) / (4 * sizeof(float));

GLuint compile(GLenum kind, char const* source) {
    GLuint const shader = glCreateShader(kind);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    return shader;
}

void sample_exactly(GLint filter) {
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, filter);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, filter);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
}

Rect rect_of(ImVec4 const& clip) { return {clip.x, clip.y, clip.z, clip.w}; }

// What an ImTextureID of ours names, as GL counts.
GLuint texture_name(ImTextureID texture) { return static_cast<GLuint>(texture); }

void upload_part(Slot const& part, int row_length, std::uint8_t const* texels) {
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, row_length);
    glTexSubImage2D(GL_TEXTURE_2D, 0, part.x, part.y, part.width, part.height, GL_RED, GL_UNSIGNED_BYTE, texels);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
}

void draw_command(ImDrawCmd const& command) {
    auto const offset = static_cast<std::size_t>(command.IdxOffset) * sizeof(ImDrawIdx);
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_SHORT,
                   reinterpret_cast<void const*>(offset));
}

}  // namespace

GLuint Renderer::link(char const* vertex, char const* fragment) {
    GLuint const program = glCreateProgram();
    GLuint const parts[] = {compile(GL_VERTEX_SHADER, vertex), compile(GL_FRAGMENT_SHADER, fragment)};
    for (GLuint const part : parts) glAttachShader(program, part);
    glLinkProgram(program);
    for (GLuint const part : parts) glDeleteShader(part);
    return program;
}

bool Renderer::finish() {
    for (auto* program : {&m_ink, &m_shape, &m_panel}) {
        GLint linked = 0;
        glGetProgramiv(program->name, GL_LINK_STATUS, &linked);
        if (linked == 0) return false;
        program->surface = glGetUniformLocation(program->name, "surface");
    }
    // The atlas, like the inspector's textures, is in unit 0, where samplers look by themselves.
    glUseProgram(m_shape.name);
    glUniform1i(glGetUniformLocation(m_shape.name, "shapes"), 1);
    return true;
}

void Renderer::start(Atlas& atlas) {
    m_ink.name = link(shaders::place_vert, shaders::ink_frag);
    m_shape.name = link(shaders::place_vert, shaders::shape_frag);
    m_panel.name = link(shaders::place_vert, shaders::panel_frag);
    glGenVertexArrays(1, &m_layout);
    glBindVertexArray(m_layout);
    glGenBuffers(1, &m_vertices);
    glGenBuffers(1, &m_indices);
    glBindBuffer(GL_ARRAY_BUFFER, m_vertices);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, m_indices);
    auto const attribute = [](GLuint index, GLint size, GLenum type, GLboolean scaled, std::size_t offset) {
        glEnableVertexAttribArray(index);
        glVertexAttribPointer(index, size, type, scaled, sizeof(ImDrawVert), reinterpret_cast<void const*>(offset));
    };
    attribute(0, 2, GL_FLOAT, GL_FALSE, offsetof(ImDrawVert, pos));
    attribute(1, 2, GL_FLOAT, GL_FALSE, offsetof(ImDrawVert, uv));
    attribute(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, offsetof(ImDrawVert, col));

    glGenTextures(1, &m_shapes);
    m_shape_rows = 0;
    glGenTextures(1, &m_atlas);
    glBindTexture(GL_TEXTURE_2D, m_atlas);
    glTexStorage2D(GL_TEXTURE_2D, 1, GL_R8, atlas.width(), atlas.height());
    sample_exactly(GL_NEAREST);
    atlas.mark_all_changed();

    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glEnable(GL_BLEND);
}

void Renderer::draw(Painter const& painter, Atlas& atlas, Surface const& surface, Rect const& damage) {
    glActiveTexture(GL_TEXTURE1);
    upload_shapes(painter.shapes());
    glActiveTexture(GL_TEXTURE0);
    upload_atlas(atlas);
    begin(m_ink, surface);
    begin(m_shape, surface);
    glEnable(GL_SCISSOR_TEST);
    clip_to(damage, surface);
    glClearColor(0, 0, 0, 0);
    glClear(GL_COLOR_BUFFER_BIT);

    auto const& list = painter.draw_list();
    upload(list);
    for (auto const& command : list.CmdBuffer) {
        if (command.ElemCount == 0) continue;
        use(static_cast<Material>(command.TexRef.GetTexID()));
        clip_to(shared(rect_of(command.ClipRect), damage), surface);
        draw_command(command);
    }
}

// Erasing keeps of the pixel what the hole does not cover, colour and alpha alike.
void Renderer::use(Material material) const {
    glUseProgram(material == Material::ink ? m_ink.name : m_shape.name);
    glBlendFunc(material == Material::erase ? GL_ZERO : GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
}

void Renderer::draw_panel(ImDrawData& data, Surface const& surface) {
    glActiveTexture(GL_TEXTURE0);
    if (data.Textures) {
        for (auto* texture : *data.Textures) refresh(*texture);
    }
    begin(m_panel, surface);
    glUniform2f(m_panel.surface, surface.width, surface.height);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glEnable(GL_SCISSOR_TEST);
    for (auto const* list : data.CmdLists) {
        upload(*list);
        for (auto const& command : list->CmdBuffer) {
            if (command.UserCallback || command.ElemCount == 0) continue;
            auto clip = command.ClipRect;
            for (float* edge : {&clip.x, &clip.y, &clip.z, &clip.w}) *edge *= surface.ratio;
            clip_to(rect_of(clip), surface);
            glBindTexture(GL_TEXTURE_2D, texture_name(command.GetTexID()));
            draw_command(command);
        }
    }
}

void Renderer::begin(Program const& program, Surface const& surface) const {
    auto const pixels = [](float length) { return static_cast<GLsizei>(std::round(length)); };
    glUseProgram(program.name);
    glBindVertexArray(m_layout);
    glBindBuffer(GL_ARRAY_BUFFER, m_vertices);
    glUniform2f(program.surface, surface.width * surface.ratio, surface.height * surface.ratio);
    glViewport(0, 0, pixels(surface.width * surface.ratio), pixels(surface.height * surface.ratio));
}

void Renderer::upload(ImDrawList const& list) const {
    if (list.VtxBuffer.empty()) return;  // WebGL takes a length of 0 for all the memory there is
    glBufferData(GL_ARRAY_BUFFER, list.VtxBuffer.size_in_bytes(), list.VtxBuffer.Data, GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, list.IdxBuffer.size_in_bytes(), list.IdxBuffer.Data, GL_STREAM_DRAW);
}

// A texture of floats rather than a uniform block: a block may hold only 113 shapes on a small device.
void Renderer::upload_shapes(std::span<Shape const> shapes) {
    glBindTexture(GL_TEXTURE_2D, m_shapes);
    std::size_t const texels = shapes.size() * texels_a_shape;
    int const rows = static_cast<int>((texels + texels_a_row - 1) / texels_a_row);
    if (rows > m_shape_rows) {
        m_shape_rows = rows;
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA32F, texels_a_row, rows, 0, GL_RGBA, GL_FLOAT, nullptr);
        sample_exactly(GL_NEAREST);
    }
    auto const* data = reinterpret_cast<float const*>(shapes.data());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    for (int row = 0; row < rows; ++row) {
        std::size_t const first = static_cast<std::size_t>(row) * texels_a_row;
        auto const width = static_cast<GLsizei>(std::min<std::size_t>(texels_a_row, texels - first));
        glTexSubImage2D(GL_TEXTURE_2D, 0, 0, row, width, 1, GL_RGBA, GL_FLOAT, data + first * 4);
    }
}

void Renderer::upload_atlas(Atlas& atlas) const {
    glBindTexture(GL_TEXTURE_2D, m_atlas);
    for (auto const& part : atlas.take_changes()) {
        auto const first = static_cast<std::size_t>(part.y) * static_cast<std::size_t>(atlas.width()) +
                           static_cast<std::size_t>(part.x);
        upload_part(part, atlas.width(), atlas.texels().data() + first);
    }
}

void Renderer::clip_to(Rect const& clip, Surface const& surface) const {
    // Each edge is rounded by itself, or a part of a clip would end elsewhere than the whole.
    auto const whole = [](float length) { return static_cast<GLint>(std::round(length)); };
    glScissor(whole(clip.left), whole(surface.height * surface.ratio) - whole(clip.bottom),
              std::max(0, whole(clip.right) - whole(clip.left)), std::max(0, whole(clip.bottom) - whole(clip.top)));
}

// Dear ImGui asks for its font texture to be made, changed and dropped; it holds coverage only (Alpha8).
void Renderer::refresh(ImTextureData& texture) {
    if (texture.Status == ImTextureStatus_WantCreate) {
        GLuint name = 0;
        glGenTextures(1, &name);
        glBindTexture(GL_TEXTURE_2D, name);
        glTexStorage2D(GL_TEXTURE_2D, 1, GL_R8, texture.Width, texture.Height);
        sample_exactly(GL_LINEAR);
        upload_part({0, 0, texture.Width, texture.Height}, texture.Width, texture.Pixels);
        texture.SetTexID(name);
        texture.SetStatus(ImTextureStatus_OK);
    } else if (texture.Status == ImTextureStatus_WantUpdates) {
        glBindTexture(GL_TEXTURE_2D, texture_name(texture.TexID));
        for (auto const& part : texture.Updates) {
            auto const* from = static_cast<std::uint8_t const*>(texture.GetPixelsAt(part.x, part.y));
            upload_part({part.x, part.y, part.w, part.h}, texture.Width, from);
        }
        texture.SetStatus(ImTextureStatus_OK);
    } else if (texture.Status == ImTextureStatus_WantDestroy && texture.UnusedFrames > 0) {
        GLuint const name = texture_name(texture.TexID);
        glDeleteTextures(1, &name);
        texture.SetTexID(ImTextureID_Invalid);
        texture.SetStatus(ImTextureStatus_Destroyed);
    }
}

}  // namespace handrail::canvas
