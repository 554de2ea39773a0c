# Tests of every layer, and the prerenderer. Emscripten builds the tests too; Node runs them.
add_subdirectory("${HANDRAIL_DEPS}/catch2" catch2 EXCLUDE_FROM_ALL SYSTEM)
set_target_properties(Catch2 Catch2WithMain PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 40)
# What is compiled once and run briefly is not worth an optimiser's time. Natively only: Clang 14's WebAssembly
# back end crashes on Dear ImGui at -O0.
if(NOT HANDRAIL_WASM_TEST)
  foreach(library Catch2 imgui)
    target_compile_options(${library} PRIVATE -O0 -g0)
  endforeach()
endif()

add_library(handrail_test_options INTERFACE)
target_link_libraries(handrail_test_options INTERFACE handrail_options Catch2::Catch2WithMain)
target_include_directories(handrail_test_options INTERFACE tests)
target_compile_definitions(handrail_test_options INTERFACE "HANDRAIL_SOURCE_DIR=\"${CMAKE_SOURCE_DIR}\"")
# Test cases compare and convert freely; a narrowing in an expectation fails as a test does.
target_compile_options(handrail_test_options INTERFACE -Wno-conversion)

if(HANDRAIL_WASM_TEST)
  target_compile_options(Catch2 PUBLIC -fexceptions)
  target_link_options(handrail_test_options INTERFACE
    -fexceptions -sEXIT_RUNTIME=1 -sNODERAWFS=1 -sALLOW_MEMORY_GROWTH=1 -sENVIRONMENT=node)
endif()

# `tests-base`, `tests-text`, … test one layer without waiting for the others to compile.
set(all_tests)
foreach(layer IN LISTS HANDRAIL_LAYERS)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/${layer}/*.cpp")
  list(FILTER files EXCLUDE REGEX "_main\\.cpp$")
  if(files)
    add_library(tests_${layer}_objects OBJECT ${files})
    target_link_libraries(tests_${layer}_objects PRIVATE handrail_${layer} handrail_test_options)
    handrail_compile_at_once(tests_${layer}_objects <catch2/catch_test_macros.hpp>)
    # Instrumented test cases take the optimiser longer than they run, but for the walks in tests/edge.
    if(HANDRAIL_SANITIZE AND NOT layer STREQUAL "edge")
      target_compile_options(tests_${layer}_objects PRIVATE -O0)
    endif()
    add_executable(tests-${layer} EXCLUDE_FROM_ALL $<TARGET_OBJECTS:tests_${layer}_objects>)
    target_link_libraries(tests-${layer} PRIVATE handrail_${layer} handrail_test_options)
    list(APPEND all_tests $<TARGET_OBJECTS:tests_${layer}_objects>)
  endif()
endforeach()

if(all_tests)
  add_executable(handrail-tests ${all_tests})
  list(TRANSFORM HANDRAIL_LAYERS PREPEND handrail_ OUTPUT_VARIABLE layers)
  target_link_libraries(handrail-tests PRIVATE ${layers} handrail_test_options)
endif()

if(NOT HANDRAIL_WASM_TEST AND EXISTS "${CMAKE_SOURCE_DIR}/src/edge/prerender_main.cpp")
  add_executable(handrail-prerender src/edge/prerender_main.cpp)
  target_link_libraries(handrail-prerender PRIVATE handrail_edge)
  target_compile_options(handrail-prerender PRIVATE ${HANDRAIL_NO_EXCEPTIONS})
endif()

# Every kind of screen as a page to look at: handrail-samples OUT CSS ICONS.
if(NOT HANDRAIL_WASM_TEST)
  file(GLOB samples CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/screen/samples/*.cpp")
  add_executable(handrail-samples EXCLUDE_FROM_ALL tests/screen/sample_pages_main.cpp ${samples})
  target_link_libraries(handrail-samples PRIVATE handrail_wire)
  target_include_directories(handrail-samples PRIVATE tests)
endif()
