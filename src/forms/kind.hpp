// Kind: what the steps of one kind have in common, as one row of a table: their fields, the type of their answers, how
// an answer is judged, and how what is typed becomes one. The rows themselves, one a file, are in src/app/kinds.
#pragma once

#include <span>

#include "forms/answers.hpp"
#include "forms/entry.hpp"
#include "forms/field.hpp"

namespace handrail::forms {

using Verdict = std::optional<AnswerFault>;

// An answer of the right type that is not blank.
struct Given {
    Step const& step;
    AnswerValue const& answer;
    Date const& today;
};

// In the order of AnswerValue.
enum class AnswerType { truth, text, number, money, choices, none };

struct Kind {
    std::string_view name;          // as definitions write it: "id-number"
    std::span<Field const> fields;  // beside those that every step has
    AnswerType type = AnswerType::text;
    bool ordered = false;                    // a condition may ask whether an answer is more or less than another
    bool once = false;                       // a definition has one step of this kind at most
    std::optional<Outcome> makes;            // the outcome that needs such a step
    Verdict (*verdict)(Given const& given);  // none: every answer of the right type is good
    // What a person types, as it is understood. None: as it stands.
    Entry (*read)(Step const& step, std::string_view typed);
    std::string (*retyped)(std::string_view answer);  // an answer in text, as it is typed; none: the same
};

// Verdicts that several kinds share.
Verdict check_length(std::size_t length, std::size_t least, std::size_t most);
// Less than the least of the step, more than its most, or neither.
Verdict check_limits(Step const& step, double size, AnswerFault below, AnswerFault above);
Verdict check_size(Given const& given);       // of a number or of money
Verdict check_reference(Given const& given);  // whether the id names anything is the service's to check
bool is_digits(std::string_view text);
bool is_offered(Step const& step, std::string_view value);

// Precondition: the answer is of this type.
template <class T>
T const& as(AnswerValue const& answer) {
    return *std::get_if<T>(&answer);
}

}  // namespace handrail::forms
