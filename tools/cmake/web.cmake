# The three modules of the browser. `core` is the page's logic and loads first; `canvas` is paint and comes after; `hand`
# reads handwriting and comes when somebody writes.
# The linker inlines nothing that would make the module larger, and wasm-opt finds more to leave out each time it lays
# the branches of a function out anew.
set(web_link_options
  -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH=1 -sASSERTIONS=0
  -sBINARYEN_EXTRA_PASSES=flatten,rereloop,-Oz,flatten,rereloop,-Oz,-Oz,-Oz -Wl,-mllvm,-inline-threshold=-10
  --no-entry -Oz -flto)

# A module is src/edge/<name>_*.cpp and its layer. Its JavaScript libraries are <name>_*.js beside them; settings
# that it alone needs are the lines of <name>.flags. `core` is WebAssembly alone and asks for next to nothing of
# JavaScript; `canvas` draws by WebGL and comes with the compiler's glue for that.
function(handrail_module name layer)
  file(GLOB files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/edge/${name}_*.cpp")
  file(GLOB scripts CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/edge/${name}_*.js")
  add_executable(${name} ${files})
  target_link_libraries(${name} PRIVATE ${layer})
  target_compile_options(${name} PRIVATE ${HANDRAIL_NO_EXCEPTIONS})
  target_link_options(${name} PRIVATE ${web_link_options})
  foreach(script IN LISTS scripts)
    target_link_options(${name} PRIVATE "SHELL:--js-library ${script}")
    set_property(TARGET ${name} APPEND PROPERTY LINK_DEPENDS "${script}")
  endforeach()
  set(flags "${CMAKE_SOURCE_DIR}/src/edge/${name}.flags")
  if(EXISTS "${flags}")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${flags}")
    file(STRINGS "${flags}" lines)
    target_link_options(${name} PRIVATE ${lines})
  endif()
  set_target_properties(${name} PROPERTIES OUTPUT_NAME ${name} SUFFIX ${HANDRAIL_SUFFIX_${name}})
endfunction()

set(HANDRAIL_SUFFIX_core .wasm)
set(HANDRAIL_SUFFIX_canvas .mjs)
handrail_module(core handrail_edge)
set(HANDRAIL_SUFFIX_hand .wasm)
handrail_module(canvas handrail_canvas)
handrail_module(hand handrail_hand)
