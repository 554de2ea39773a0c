// From what a person types, pastes or has filled in by the browser to what is kept and checked.
#include "base/utf8.hpp"
#include "forms/kind.hpp"

namespace handrail::forms {
namespace {

// Input methods in full width mode write ０ to ９ for 0 to 9, and Ｘ for X.
char32_t narrowed(char32_t point) { return point >= 0xFF01 && point <= 0xFF5E ? point - 0xFF01 + U'!' : point; }

enum class Keep { digits, digits_and_x };

std::string kept(std::string_view typed, Keep keep) {
    std::string result;
    for (char32_t const wide : code_points(typed)) {
        auto const point = narrowed(wide);
        if (point >= U'0' && point <= U'9') result += static_cast<char>(point);
        if (keep == Keep::digits_and_x && (point == U'x' || point == U'X')) result += 'X';
    }
    return result;
}

}  // namespace

std::string digits_of(std::string_view typed) { return kept(typed, Keep::digits); }

std::string digits_and_x_of(std::string_view typed) { return kept(typed, Keep::digits_and_x); }

// Autofill gives +86 138 …: the country code belongs to no Chinese mobile number.
std::string mobile_digits_of(std::string_view typed) {
    auto digits = digits_of(typed);
    if (digits.size() == 13 && digits.compare(0, 3, "861") == 0) digits.erase(0, 2);
    return digits;
}

std::string normalised(Step const& step, std::string_view typed) {
    return step.kind->normalised ? step.kind->normalised(typed) : std::string{typed};
}

}  // namespace handrail::forms
