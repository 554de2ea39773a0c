// Names and texts of definitions, checked character by character: no regular expressions in the core.
#include "wire/terms_json.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "forms/names.hpp"

namespace handrail::wire {
namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }
bool is_small(char character) { return character >= 'a' && character <= 'z'; }
bool is_letter(char character) { return is_small(character) || (character >= 'A' && character <= 'Z'); }

// Whether `fits` holds for every part between hyphens, given its place among them.
template <class Fits>
bool all_parts(std::string_view text, Fits const& fits) {
    for (std::size_t index = 0;; ++index) {
        auto const hyphen = text.find('-');
        if (!fits(text.substr(0, hyphen), index)) return false;
        if (hyphen == std::string_view::npos) return true;
        text.remove_prefix(hyphen + 1);
    }
}

// BCP 47 in outline: two or three small letters, then parts of two to eight letters or digits.
bool is_language(std::string_view text) {
    constexpr std::size_t most = 35;
    return text.size() <= most && all_parts(text, [](std::string_view part, std::size_t index) {
               if (index == 0)
                   return (part.size() == 2 || part.size() == 3) && std::all_of(part.begin(), part.end(), is_small);
               return part.size() >= 2 && part.size() <= 8 &&
                      std::all_of(part.begin(), part.end(), [](char it) { return is_letter(it) || is_digit(it); });
           });
}

bool is_currency(std::string_view text) {
    return text.size() == 3 && std::all_of(text.begin(), text.end(), [](char it) { return it >= 'A' && it <= 'Z'; });
}

}  // namespace

bool is_slug(std::string_view text) {
    constexpr std::size_t most = 100;  // a request can name nothing longer
    return text.size() <= most && all_parts(text, [](std::string_view part, std::size_t) {
               return !part.empty() &&
                      std::all_of(part.begin(), part.end(), [](char it) { return is_small(it) || is_digit(it); });
           });
}

std::string slug(Cursor const& at) {
    auto value = string(at);
    if (!is_slug(value)) at.fault("a name of small letters, digits and hyphens is needed here");
    return value;
}

std::string telephone(Cursor const& at) {
    auto value = string(at);
    std::string_view digits = value;
    if (digits.starts_with('+')) digits.remove_prefix(1);
    bool const grouped = all_parts(digits, [](std::string_view part, std::size_t) {
        return !part.empty() && std::all_of(part.begin(), part.end(), is_digit);
    });
    auto const count = std::count_if(digits.begin(), digits.end(), is_digit);
    if (!grouped || count < 3 || count > 20) at.fault("a telephone number such as 12345 is needed here");
    return value;
}

text::Localised prose(Cursor const& at) {
    text::Localised result;
    if (!at.json->is_object()) {
        if (at.json->is_string()) filled(at);
        return localised(at);
    }
    if (at.json->empty()) at.fault("text is needed in one language at least");
    for (auto const& [language, words] : at.json->items()) {
        auto const here = at.at(language, words);
        if (!is_language(language)) here.fault("a language such as zh-CN is needed here");
        result.by_language.emplace(language, filled(here));
    }
    return result;
}

text::Localised clips(Cursor const& at) {
    if (!at.json->is_object()) return at.refused<text::Localised>("an object of clips by language is needed here");
    return prose(at);
}

forms::Outcome outcome(Cursor const& at) {
    auto const name = string(at);
    if (name == "appointment") return forms::Outcome::appointment;
    if (name == "payment") return forms::Outcome::payment;
    if (name == "case") return forms::Outcome::request;
    if (name == "answer") return forms::Outcome::answer;
    return at.refused<forms::Outcome>("one of appointment, payment, case, answer is needed here");
}

int count(Cursor const& at, int least, int most) {
    auto const value = integer(at);
    if (value < least) at.fault("a whole number of ", least, " or more is needed here");
    if (value > most) at.fault("a whole number of ", most, " or less is needed here");
    return value;
}

double number(Cursor const& at) {
    constexpr double most = (std::int64_t{1} << 53U) - 1;
    auto const value = at.json->is_number() ? at.json->get<double>() : most + 1;
    if (value < -most || value > most) at.fault("a number that is not too large is needed here");
    return value;
}

std::string filled(Cursor const& at) {
    auto value = string(at);
    if (forms::collapsed(code_points(value)).empty()) at.fault("a string that is not empty is needed here");
    return value;
}

Money price(Cursor const& at) {
    only(at, {"amount", "currency"});
    Money price;
    required(at, "amount", price.amount, [](Cursor const& amount) { return count(amount, 0); });
    required(at, "currency", price.currency, string);
    if (!is_currency(price.currency)) at.at("currency").fault("a currency such as CNY is needed here");
    return price;
}

void check_length(Cursor const& at, std::size_t least) {
    constexpr std::size_t most = 100;
    if (!at.json->is_array()) return at.fault("must be a list");
    if (at.json->size() < least) at.fault("a list of ", least, " or more is needed here");
    if (at.json->size() > most) at.fault("a list of ", most, " or fewer is needed here");
}

}  // namespace handrail::wire
