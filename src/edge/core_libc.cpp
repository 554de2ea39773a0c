// A function of the C library as far as JSON uses it: the whole one reckons with 128-bit floats. The linker puts this
// in its place (core.flags).
#include "edge/decimal.hpp"

extern "C" double __wrap_strtod(char const* text, char** end) {
    auto const read = handrail::edge::decimal(text);
    if (end) *end = const_cast<char*>(read.end);
    return read.value;
}
