// Verdicts on answers. service/forms/answers.py gives the same ones; tests/vectors/answers.json holds both to it.
#include <algorithm>
#include <array>

#include "base/result.hpp"
#include "base/utf8.hpp"
#include "forms/kind.hpp"
#include "forms/names.hpp"

namespace handrail::forms {
namespace {

constexpr std::size_t reference_length = 100;  // an id longer than this names nothing

constexpr bool is_exact(std::int64_t number) {
    constexpr std::int64_t most = (std::int64_t{1} << 53U) - 1;  // that every channel's numbers hold exactly
    return number >= -most && number <= most;
}

// What a number counts, or money in minor units.
std::int64_t size_of(AnswerValue const& answer) {
    auto const* number = std::get_if<std::int64_t>(&answer);
    return number ? *number : as<Money>(answer).amount;
}

}  // namespace

Verdict check_length(std::size_t length, std::size_t least, std::size_t most) {
    if (length < least) return AnswerFault::too_short;
    return length > most ? Verdict{AnswerFault::too_long} : std::nullopt;
}

Verdict check_limits(Step const& step, double size, AnswerFault below, AnswerFault above) {
    if (step.least && size < *step.least) return below;
    return step.most && size > *step.most ? Verdict{above} : std::nullopt;
}

Verdict check_size(Given const& given) {
    auto const size = static_cast<double>(size_of(given.answer));
    return check_limits(given.step, size, AnswerFault::too_small, AnswerFault::too_large);
}

Verdict check_reference(Given const& given) {
    bool const short_enough = code_points(as<std::string>(given.answer)).size() <= reference_length;
    return short_enough ? std::nullopt : Verdict{AnswerFault::unknown_option};
}

bool is_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char it) { return it >= '0' && it <= '9'; });
}

bool is_offered(Step const& step, std::string_view value) {
    return std::any_of(step.options.begin(), step.options.end(),
                       [&](Option const& option) { return option.value == value; });
}

std::string_view code(AnswerFault fault) {
    constexpr std::array<std::string_view, 19> codes{
        "missing",      "wrong_type", "unknown_option", "too_short", "too_long",    "too_few",    "too_many",
        "too_small",    "too_large",  "too_early",      "too_late",  "not_a_date",  "not_digits", "not_a_name",
        "not_a_mobile", "not_an_id",  "consent_needed", "not_asked", "unknown_step"};
    return codes[static_cast<std::size_t>(fault)];
}

bool is_blank(Step const& step, AnswerValue const& answer) {
    auto const* chosen = std::get_if<Choices>(&answer);
    if (chosen && step.kind->type == AnswerType::choices) return chosen->empty();
    auto const* text = std::get_if<std::string>(&answer);
    return text && collapsed(code_points(*text)).empty();
}

bool has_right_type(Step const& step, AnswerValue const& answer) {
    if (answer.index() != static_cast<std::size_t>(step.kind->type)) return false;
    auto const* money = std::get_if<Money>(&answer);
    if (money && (money->amount < 0 || money->currency != step.currency)) return false;
    return (!money && !std::holds_alternative<std::int64_t>(answer)) || is_exact(size_of(answer));
}

std::optional<AnswerFault> check(Step const& step, std::optional<AnswerValue> const& answer, Date const& today) {
    bool const unasked = step.kind->type == AnswerType::none;
    if (!answer || is_blank(step, *answer))
        return step.optional || unasked ? std::nullopt : Verdict{AnswerFault::missing};
    if (!has_right_type(step, *answer)) return unasked ? AnswerFault::not_asked : AnswerFault::wrong_type;
    return step.kind->verdict ? step.kind->verdict({step, *answer, today}) : std::nullopt;
}

std::map<StepId, AnswerFault> check_all(Definition const& definition, Answers const& answers, Date const& today) {
    std::map<StepId, AnswerFault> faults;
    for (auto const& [id, value] : answers)
        faults.emplace(id, find_step(definition, id) ? AnswerFault::not_asked : AnswerFault::unknown_step);
    for (auto const* step : journey(definition, answers)) {
        faults.erase(step->id);
        auto const answer = answers.find(step->id);
        auto const given = answer == answers.end() ? std::nullopt : std::optional{answer->second};
        if (auto const fault = check(*step, given, today)) faults.emplace(step->id, *fault);
    }
    return faults;
}

}  // namespace handrail::forms
