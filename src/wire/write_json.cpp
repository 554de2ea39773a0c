// Writes JSON (RFC 8259). The library's own writer brings indents, several alphabets and every fraction along, which
// are not needed.
#include "wire/write_json.hpp"

#include <cmath>

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

// A number with a fraction in as few digits as read back the same: up to 15 digits and 22 places, as edge/decimal.hpp
// reads them. What has more is no number that the API sends.
void write_fraction(std::string& text, double value) {
    constexpr double exact = 9007199254740992;  // whole numbers below are held exactly
    constexpr std::size_t most_places = 22;
    double scale = 1;
    std::size_t places = 0;
    for (; places < most_places && std::round(value * scale) / scale != value; ++places) scale *= 10;
    double const digits = std::round(std::fabs(value) * scale);
    if (!(digits < exact) || std::round(value * scale) / scale != value) {
        text += "null";
        return;
    }
    auto number = std::to_string(static_cast<std::uint64_t>(digits));
    if (number.size() <= places) number.insert(0, places + 1 - number.size(), '0');
    if (places > 0) number.insert(number.size() - places, 1, '.');
    if (std::signbit(value)) text += '-';
    (text += number) += places > 0 ? "" : ".0";
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
    } else if (auto const* fraction = json.get_ptr<double const*>()) {
        write_fraction(text, *fraction);
    } else {
        text += "null";
    }
}

}  // namespace handrail::wire
