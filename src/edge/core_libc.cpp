// Two functions of the C library as far as nlohmann/json uses them: the whole ones, with 128-bit floats and every
// format of printf, are a tenth of the core. The linker puts these in their place (core.flags).
#include <cstdarg>
#include <cstddef>

#include "edge/decimal.hpp"

extern "C" {

double __wrap_strtod(char const* text, char** end) {
    auto const read = handrail::edge::decimal(text);
    *end = const_cast<char*>(read.end);
    return read.value;
}

// Control characters in strings: "\u%04x", "\u%04x\u%04x" and "<U+%.4X>" are all the formats there are.
int __wrap_snprintf(char* out, std::size_t, char const* format, ...) {
    std::va_list values;
    va_start(values, format);
    char* end = out;
    for (; *format != '\0'; ++format) {
        if (*format != '%') {
            *end++ = *format;
            continue;
        }
        while (*format != 'x' && *format != 'X') ++format;
        auto const value = va_arg(values, unsigned);
        for (int shift = 12; shift >= 0; shift -= 4) *end++ = "0123456789abcdef"[(value >> shift) & 15U];
    }
    *end = '\0';
    va_end(values);
    return static_cast<int>(end - out);
}

}  // extern "C"
