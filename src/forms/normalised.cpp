// From what a person types, pastes or has filled in by the browser to what is kept and checked.
#include "base/utf8.hpp"
#include "forms/answers.hpp"
#include "forms/names.hpp"

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

// Autofill gives +86 138 …: the country code belongs to no Chinese mobile number.
std::string without_country_code(std::string digits) {
    if (digits.size() == 13 && digits.compare(0, 3, "861") == 0) digits.erase(0, 2);
    return digits;
}

}  // namespace

std::string normalised(StepKind kind, std::string_view typed) {
    switch (kind) {
        case StepKind::name: return to_utf8(collapsed(code_points(typed)));
        case StepKind::phone: return without_country_code(kept(typed, Keep::digits));
        case StepKind::digits:
        case StepKind::number:
        case StepKind::money:
        case StepKind::date: return kept(typed, Keep::digits);
        case StepKind::text: return to_utf8(trimmed(code_points(typed)));
        case StepKind::id_number: return kept(typed, Keep::digits_and_x);
        default: return std::string{typed};
    }
}

}  // namespace handrail::forms
