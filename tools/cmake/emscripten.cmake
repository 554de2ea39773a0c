# The toolchain of whichever emcc is in use: Debian's or the user's own.
find_program(HANDRAIL_EM_CONFIG em-config REQUIRED)
execute_process(COMMAND "${HANDRAIL_EM_CONFIG}" EMSCRIPTEN_ROOT
  OUTPUT_VARIABLE emscripten_root OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
include("${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")
