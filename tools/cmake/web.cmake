# The two modules of the browser. `core` is the page's logic and loads first; `canvas` is paint and comes after.
# `with-hooks` builds both again into hooks/, with HANDRAIL_HOOKS: there tests can look inside.
# The linker inlines nothing that would make the module larger, and wasm-opt finds more to leave out each time it lays
# the branches of a function out anew.
set(web_link_options
  -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH=1 -sASSERTIONS=0
  -sBINARYEN_EXTRA_PASSES=flatten,rereloop,-Oz,flatten,rereloop,-Oz,-Oz -Wl,-mllvm,-inline-threshold=-10
  --no-entry -Oz -flto)

# A module is src/edge/<name>_*.cpp and its layer. Its JavaScript libraries are <name>_*.js beside them; settings
# that it alone needs are the lines of <name>.flags. `core` is WebAssembly alone and asks for next to nothing of
# JavaScript; `canvas` draws by WebGL and comes with the compiler's glue for that.
function(handrail_module target name layer)
  file(GLOB files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/edge/${name}_*.cpp")
  file(GLOB scripts CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/edge/${name}_*.js")
  add_executable(${target} ${files})
  target_link_libraries(${target} PRIVATE ${layer})
  target_compile_options(${target} PRIVATE ${HANDRAIL_NO_EXCEPTIONS})
  target_link_options(${target} PRIVATE ${web_link_options})
  foreach(script IN LISTS scripts)
    target_link_options(${target} PRIVATE "SHELL:--js-library ${script}")
    set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS "${script}")
  endforeach()
  set(flags "${CMAKE_SOURCE_DIR}/src/edge/${name}.flags")
  if(EXISTS "${flags}")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${flags}")
    file(STRINGS "${flags}" lines)
    target_link_options(${target} PRIVATE ${lines})
  endif()
  set_target_properties(${target} PROPERTIES OUTPUT_NAME ${name} SUFFIX ${HANDRAIL_SUFFIX_${name}})
endfunction()

function(handrail_modules name layer)
  if(EXISTS "${CMAKE_SOURCE_DIR}/src/edge/${name}_main.cpp")
    handrail_module(${name} ${name} ${layer})
    handrail_module(${name}-hooks ${name} ${layer})
    target_compile_definitions(${name}-hooks PRIVATE HANDRAIL_HOOKS)
    set_target_properties(${name}-hooks PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/hooks")
    if(NOT HANDRAIL_HOOKS)
      set_target_properties(${name}-hooks PROPERTIES EXCLUDE_FROM_ALL ON)
    endif()
    add_dependencies(with-hooks ${name}-hooks)
  endif()
endfunction()

add_custom_target(with-hooks)
set(HANDRAIL_SUFFIX_core .wasm)
set(HANDRAIL_SUFFIX_canvas .mjs)
handrail_modules(core handrail_edge)
handrail_modules(canvas handrail_canvas)
