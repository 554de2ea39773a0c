# The two modules of the browser. `core` is the page's logic and loads first; `canvas` is paint and comes after.
set(web_link_options
  -sMODULARIZE=1 -sEXPORT_ES6=1 -sENVIRONMENT=web -sFILESYSTEM=0 -sDYNAMIC_EXECUTION=0 -sMALLOC=emmalloc
  -sALLOW_MEMORY_GROWTH=1 -sASSERTIONS=0 -sEXPORTED_RUNTIME_METHODS=UTF8ToString,stringToUTF8,lengthBytesUTF8
  --no-entry -Oz -flto)

# src/edge/<name>_main.cpp and its neighbours <name>_*.cpp; JavaScript libraries are <name>_*.js beside them;
# settings that one module alone needs are lines of <name>.flags.
function(handrail_module name)
  if(NOT EXISTS "${CMAKE_SOURCE_DIR}/src/edge/${name}_main.cpp")
    return()
  endif()
  file(GLOB files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/edge/${name}_*.cpp")
  file(GLOB scripts CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/edge/${name}_*.js")
  add_executable(${name} ${files})
  target_link_libraries(${name} PRIVATE ${ARGN})
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
  set_target_properties(${name} PROPERTIES SUFFIX .mjs)
endfunction()

add_compile_options(-Oz -flto)
handrail_module(core handrail_wire)

handrail_module(canvas handrail_canvas)
