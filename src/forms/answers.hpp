// Answers to the steps of a service, the journey that follows from them, and whether each is good.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/money.hpp"
#include "base/time.hpp"
#include "forms/definition.hpp"

namespace handrail::forms {

// yesno and consent are truth values, number a whole number, money an amount, choices a list; info has no answer, and
// all others are strings (docs/service-api.md, Answers as JSON).
using Choices = std::vector<std::string>;
using AnswerValue = std::variant<bool, std::string, std::int64_t, Money, Choices>;
using Answers = std::map<StepId, AnswerValue>;

// Why an answer is not good. The words for a person are in i18n under "problem.<code>".
enum class AnswerFault {
    missing,
    wrong_type,
    unknown_option,
    too_short,
    too_long,
    too_few,
    too_many,
    too_small,
    too_large,
    too_early,
    too_late,
    not_a_date,
    not_digits,
    not_a_name,
    not_a_mobile,
    not_an_id,
    consent_needed,
    not_asked,
    unknown_step
};
std::string_view code(AnswerFault fault);  // "too_short", as the API's `fields` carry it

// Whether a condition holds. A comparison with a step that has no answer is false, `not` included, so that nothing is
// asked because of a question that was never put.
bool holds(Condition const& condition, Answers const& answers);

// The steps that are asked with these answers, in order. Derived anew each time, never stored: a step whose
// condition rests on an answer that is itself no longer asked does not apply.
std::vector<Step const*> journey(Definition const& definition, Answers const& answers);

// The answers that count: those of steps in the journey.
Answers applicable(Definition const& definition, Answers const& answers);

// The most steps that a journey with these answers may have: what is not answered yet may lead the longest way.
int most_steps(Definition const& definition, Answers const& answers);

// The answer that something typed gives: what it means, or as it stands when it is asked about, so that it is neither
// right nor lost. Nothing typed is none. And back: money as 36.50, a date as eight digits.
std::optional<AnswerValue> answer_from(Step const& step, std::string_view typed);
std::string typed_from(Step const& step, AnswerValue const& answer);

// A text answer in its two parts: the words, and the id of the recording that may end it as "[voice:ID]", empty without
// one. Both are parts of `answer`. with_recording puts them together again.
struct Spoken {
    std::string_view words;
    std::string_view recording;
};
Spoken spoken(std::string_view answer);
std::string with_recording(std::string_view words, std::string_view recording);

// Only spaces, or to `choices` a list of nothing: no answer.
bool is_blank(Step const& step, AnswerValue const& answer);
// Whether the answer is of the JSON type that this kind of step has.
bool has_right_type(Step const& step, AnswerValue const& answer);

// The day that a limit of a date names: "2026-03-05", "today", "today-1w". Months keep the day of the month or take
// the last of a shorter one. Nothing when the text is no limit.
std::optional<Date> day_of(std::string_view limit, Date const& today);

// Nothing when the answer to this step is good. `today` bounds birth dates in identity numbers (GB 11643).
std::optional<AnswerFault> check(Step const& step, std::optional<AnswerValue> const& answer, Date const& today);

// All faults of a whole set of answers, by step; empty when it may be sent. tests/vectors/README.md has the rules.
std::map<StepId, AnswerFault> check_all(Definition const& definition, Answers const& answers, Date const& today);

}  // namespace handrail::forms
