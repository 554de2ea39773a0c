// Writes JSON (RFC 8259). The library's own writer brings fractions, indents and several alphabets along, which are not
// needed.
#include "wire/write_json.hpp"

#include "base/utf8.hpp"

namespace handrail::wire {
namespace {

void write_escaped(std::string& text, char character) {
    constexpr std::string_view signs = "\"\\\b\f\n\r\t";
    constexpr std::string_view names = "\"\\bfnrt";
    constexpr std::string_view hexadecimal = "0123456789abcdef";
    auto const found = signs.find(character);
    text += '\\';
    if (found != std::string_view::npos) {
        text += names[found];
        return;
    }
    auto const byte = static_cast<unsigned char>(character);
    (text += "u00") += {hexadecimal[byte >> 4U], hexadecimal[byte & 15U]};
}

void write_string(std::string& text, std::string const& value) {
    if (!is_utf8(value)) return write_string(text, to_utf8(code_points(value)));
    text += '"';
    for (char const character : value) {
        bool const plain = static_cast<unsigned char>(character) >= ' ' && character != '"' && character != '\\';
        if (plain)
            text += character;
        else
            write_escaped(text, character);
    }
    text += '"';
}

}  // namespace

void write_json(std::string& text, Json const& json) {
    bool first = true;
    auto const separate = [&] {
        if (!first) text += ',';
        first = false;
    };
    if (auto const* value = json.get_ptr<std::string const*>()) {
        write_string(text, *value);
    } else if (auto const* object = json.get_ptr<Json::object_t const*>()) {
        text += '{';
        for (auto const& [name, member] : *object) {
            separate();
            write_string(text, name);
            text += ':';
            write_json(text, member);
        }
        text += '}';
    } else if (auto const* array = json.get_ptr<Json::array_t const*>()) {
        text += '[';
        for (auto const& element : *array) {
            separate();
            write_json(text, element);
        }
        text += ']';
    } else if (json.is_boolean()) {
        text += *json.get_ptr<bool const*>() ? "true" : "false";
    } else if (auto const* positive = json.get_ptr<std::uint64_t const*>()) {
        text += std::to_string(*positive);
    } else if (json.is_number_integer()) {
        text += std::to_string(*json.get_ptr<std::int64_t const*>());
    } else {
        text += "null";
    }
}

}  // namespace handrail::wire
