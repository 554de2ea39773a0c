// Dear ImGui as the canvas needs it: draw lists for all painting, and one window for staff.
#pragma once

// A broken draw list must not be painted: the trap reaches paint.mjs, which steps aside for the page.
#define IM_ASSERT(EXPR) ((EXPR) ? void() : __builtin_trap())

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
