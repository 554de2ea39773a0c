# How every file of ours is compiled: one set of flags for all tools, so that no code works in only one of them.
add_library(handrail_options INTERFACE)
target_compile_features(handrail_options INTERFACE cxx_std_20)
target_compile_definitions(handrail_options INTERFACE JSON_NOEXCEPTION)
target_include_directories(handrail_options INTERFACE src "${CMAKE_SOURCE_DIR}/build/generated")
# A designated initialiser that leaves members to their defaults is meant so.
target_compile_options(handrail_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wno-missing-field-initializers
  $<$<BOOL:${HANDRAIL_WERROR}>:-Werror>)

if(HANDRAIL_FOR_WEB)
  target_compile_definitions(handrail_options INTERFACE HANDRAIL_WITHOUT_REASONS)
  # Emscripten turns inlining off at -Oz; with it, what is small stays in registers and core is a tenth smaller. A function
  # is inlined only where that takes fewer bytes than the call: Clang's own bound is more generous.
  add_compile_options(-Oz -finline-functions "SHELL:-mllvm -inline-threshold=-60" -flto -DNDEBUG)
endif()
# Ours alone is instrumented: the libraries of others take longest to compile and are not what is tested.
if(HANDRAIL_SANITIZE)
  target_compile_options(handrail_options INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
    # Ours has no type information (-fno-rtti) and the tests have: an object made there has none to be checked here.
    -fno-sanitize=vptr)
  target_link_options(handrail_options INTERFACE -fsanitize=address,undefined)
endif()

# Ours is built without exceptions; only the tests have them, so that a failed REQUIRE ends its case and not the run.
set(HANDRAIL_NO_EXCEPTIONS -fno-exceptions -fno-rtti)

# Forty files at a time, so that the large headers are read and what they make of templates is made once: a fraction
# of the time where all is compiled. The presets native and web go without, so that a missing #include of ours is still found.
function(handrail_compile_at_once target)
  if(HANDRAIL_AT_ONCE)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 40)
    target_precompile_headers(${target} PRIVATE
      <algorithm> <functional> <map> <optional> <string> <string_view> <utility> <variant> <vector> ${ARGN})
  endif()
endfunction()
