# The table of the kinds of steps, out of the names of the files in src/app/kinds: a new kind is a new file.
file(GLOB kinds CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/app/kinds/*.cpp")
list(TRANSFORM kinds REPLACE ".*/([a-z_]+)[.]cpp" "\\1")
list(JOIN kinds ", " HANDRAIL_KIND_NAMES)
list(TRANSFORM kinds PREPEND "&kinds::")
list(JOIN kinds ", " HANDRAIL_KIND_ROWS)
configure_file(tools/cmake/kinds.hpp.in "${CMAKE_SOURCE_DIR}/build/generated/app/kinds.hpp" @ONLY)
