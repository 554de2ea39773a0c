// The id-number step: a resident's identity number (GB 11643).
#include <algorithm>
#include <array>

#include "app/kinds.hpp"
#include "app/pages/steps/steps.hpp"

namespace handrail::app {

using forms::AnswerFault;

namespace {

constexpr std::size_t identity_length = 18;

int number_at(std::string const& digits, std::size_t position, std::size_t width) {
    int number = 0;
    for (auto index = position; index < position + width; ++index) number = number * 10 + (digits[index] - '0');
    return number;
}

// GB 11643: positions 7 to 14 hold the date of birth.
bool is_born(std::string const& identity, Date const& today) {
    Date const birth{number_at(identity, 6, 4), number_at(identity, 10, 2), number_at(identity, 12, 2)};
    return birth.year >= 1900 && is_valid(birth) && !(today < birth);
}

// GB 11643: the last character is the ISO 7064 MOD 11-2 check of the first 17.
bool has_right_check_character(std::string const& identity) {
    constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    constexpr std::string_view check_characters = "10X98765432";
    int sum = 0;
    for (std::size_t index = 0; index < weights.size(); ++index) sum += weights[index] * (identity[index] - '0');
    return check_characters[static_cast<std::size_t>(sum % 11)] == identity.back();
}

forms::Verdict check_identity(forms::Given const& given) {
    auto const& identity = forms::as<std::string>(given.answer);
    auto const is_known = [](char character) { return (character >= '0' && character <= '9') || character == 'X'; };
    if (!std::all_of(identity.begin(), identity.end(), is_known)) return AnswerFault::not_an_id;
    if (auto const wrong_length = forms::check_length(identity.size(), identity_length, identity_length))
        return wrong_length;
    bool const digits = identity[0] != '0' && forms::is_digits(std::string_view{identity}.substr(0, 17));
    bool const right = digits && is_born(identity, given.today) && has_right_check_character(identity);
    return right ? std::nullopt : forms::Verdict{AnswerFault::not_an_id};
}

char x_key(forms::Step const&) { return 'X'; }

}  // namespace

constinit StepKind const kinds::id_number{
    .answers = {.name = "id-number", .verdict = check_identity, .read = forms::read_identity},
    .typing = Typing{.field = screen::FieldKind::identity,
                     .grouped = text::grouped_identity,
                     .length = identity_length,
                     .corner = x_key},
    .view = add_field,
    .icon = "identification-card",
    .caption = "answer.id-number",
};

}  // namespace handrail::app
