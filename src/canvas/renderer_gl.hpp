// Renderer: gives draw lists to WebGL 2. Lives in a context that may be lost; start() then makes everything anew.
#pragma once

#include "canvas/atlas.hpp"
#include "canvas/painter.hpp"

#include <GLES3/gl3.h>

#include <imgui.h>

#include <span>

namespace handrail::canvas {

class Renderer {
  public:
    // Orders programs, buffers and textures in the current context without waiting for any of them.
    void start(Atlas& atlas);
    // Once the programs are ready: false when a shader does not compile. Asked too early, it waits.
    bool finish();
    // Draws what the painter has, in these device pixels; all others stay as they are.
    void draw(Painter const& painter, Atlas& atlas, Surface const& surface, Rect const& damage);
    // The inspector, over what was drawn before.
    void draw_panel(ImDrawData& data, Surface const& surface);
    [[nodiscard]] ImTextureID atlas_texture() const { return m_atlas; }

  private:
    struct Program {
        GLuint name = 0;
        GLint surface = -1;
    };

    static GLuint link(char const* vertex, char const* fragment);
    void begin(Program const& program, Surface const& surface) const;
    void upload(ImDrawList const& list) const;
    void upload_shapes(std::span<Shape const> shapes);
    void upload_atlas(Atlas& atlas) const;
    void use(Material material) const;
    void clip_to(Rect const& clip, Surface const& surface) const;
    static void refresh(ImTextureData& texture);

    Program m_ink;
    Program m_shape;
    Program m_panel;
    GLuint m_vertices = 0;
    GLuint m_indices = 0;
    GLuint m_layout = 0;
    GLuint m_atlas = 0;
    GLuint m_shapes = 0;
    int m_shape_rows = 0;
};

}  // namespace handrail::canvas
