// Verdicts on answers. service/forms/answers.py gives the same ones; tests/vectors/answers.json holds both to it.
#include <algorithm>
#include <array>

#include "base/result.hpp"
#include "base/utf8.hpp"
#include "forms/answers.hpp"
#include "forms/names.hpp"

namespace handrail::forms {
namespace {

using Verdict = std::optional<AnswerFault>;

constexpr std::size_t reference_length = 100;  // an id longer than this names nothing
constexpr std::size_t phone_length = 11;
constexpr std::size_t identity_length = 18;

bool is_digit(char character) { return character >= '0' && character <= '9'; }

Verdict check_length(std::size_t length, std::size_t least, std::size_t most) {
    if (length < least) return AnswerFault::too_short;
    return length > most ? Verdict{AnswerFault::too_long} : std::nullopt;
}

Verdict check_name(std::string const& answer) {
    auto const name = collapsed(code_points(answer));
    if (auto const wrong_length = check_length(name.size(), 2, 40)) return wrong_length;
    return is_name(name) ? std::nullopt : Verdict{AnswerFault::not_a_name};
}

Verdict check_phone(std::string const& answer) {
    if (!std::all_of(answer.begin(), answer.end(), is_digit)) return AnswerFault::not_a_mobile;
    if (auto const wrong_length = check_length(answer.size(), phone_length, phone_length)) return wrong_length;
    return answer[0] == '1' && answer[1] >= '3' ? std::nullopt : Verdict{AnswerFault::not_a_mobile};
}

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
bool has_right_check(std::string const& identity) {
    constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    constexpr std::string_view checks = "10X98765432";
    int sum = 0;
    for (std::size_t index = 0; index < weights.size(); ++index) sum += weights[index] * (identity[index] - '0');
    return checks[static_cast<std::size_t>(sum % 11)] == identity.back();
}

Verdict check_identity(std::string const& answer, Date const& today) {
    auto const known = [](char character) { return is_digit(character) || character == 'X'; };
    if (!std::all_of(answer.begin(), answer.end(), known)) return AnswerFault::not_an_id;
    if (auto const wrong_length = check_length(answer.size(), identity_length, identity_length)) return wrong_length;
    bool const digits = answer[0] != '0' && std::all_of(answer.begin(), answer.end() - 1, is_digit);
    return digits && is_born(answer, today) && has_right_check(answer) ? std::nullopt : Verdict{AnswerFault::not_an_id};
}

bool is_offered(Step const& step, std::string const& answer) {
    return std::any_of(step.options.begin(), step.options.end(),
                       [&](Option const& option) { return option.value == answer; });
}

// Less than the least, more than the most, or neither.
Verdict check_limits(Step const& step, double size, AnswerFault below, AnswerFault above) {
    if (step.least && size < *step.least) return below;
    return step.most && size > *step.most ? Verdict{above} : std::nullopt;
}

Verdict check_choices(Step const& step, Choices const& answer) {
    for (auto one = answer.begin(); one != answer.end(); ++one)
        if (!is_offered(step, *one) || std::find(answer.begin(), one, *one) != one) return AnswerFault::unknown_option;
    return check_limits(step, static_cast<double>(answer.size()), AnswerFault::too_few, AnswerFault::too_many);
}

Verdict check_date(Step const& step, std::string const& answer, Date const& today) {
    auto const day = parse_date(answer);
    if (!day || day->year < 1) return AnswerFault::not_a_date;
    auto const earliest = day_of(step.earliest, today);
    auto const latest = day_of(step.latest, today);
    if (earliest && *day < *earliest) return AnswerFault::too_early;
    return latest && *latest < *day ? Verdict{AnswerFault::too_late} : std::nullopt;
}

Verdict check_digits(Step const& step, std::string const& answer) {
    if (!std::all_of(answer.begin(), answer.end(), is_digit)) return AnswerFault::not_digits;
    return check_limits(step, static_cast<double>(answer.size()), AnswerFault::too_short, AnswerFault::too_long);
}

// What is said counts without limits, also alone.
Verdict check_words(Step const& step, std::string const& answer) {
    auto const whole = normalised(step.kind, answer);
    auto const parts = spoken(whole);
    auto const length = static_cast<double>(trimmed(code_points(parts.words)).size());
    if (length == 0 && !parts.recording.empty()) return std::nullopt;
    return check_limits(step, length, AnswerFault::too_short, AnswerFault::too_long);
}

// Whether the id names an office, a slot, a photo and so on is the service's to check.
Verdict check_reference(std::string const& answer) {
    return code_points(answer).size() <= reference_length ? std::nullopt : Verdict{AnswerFault::unknown_option};
}

Verdict check_string(Step const& step, std::string const& answer, Date const& today) {
    switch (step.kind) {
        case StepKind::choice: return is_offered(step, answer) ? std::nullopt : Verdict{AnswerFault::unknown_option};
        case StepKind::name: return check_name(answer);
        case StepKind::phone: return check_phone(answer);
        case StepKind::id_number: return check_identity(answer, today);
        case StepKind::date: return check_date(step, answer, today);
        case StepKind::digits: return check_digits(step, answer);
        case StepKind::text: return check_words(step, answer);
        default: return check_reference(answer);
    }
}

Verdict check_size(Step const& step, std::int64_t size) {
    return check_limits(step, static_cast<double>(size), AnswerFault::too_small, AnswerFault::too_large);
}

constexpr bool is_exact(std::int64_t number) {
    constexpr std::int64_t most = (std::int64_t{1} << 53U) - 1;  // that every channel's numbers hold exactly
    return number >= -most && number <= most;
}

}  // namespace

std::string_view code(AnswerFault fault) {
    constexpr std::array<std::string_view, 19> codes{
        "missing",      "wrong_type", "unknown_option", "too_short", "too_long",    "too_few",    "too_many",
        "too_small",    "too_large",  "too_early",      "too_late",  "not_a_date",  "not_digits", "not_a_name",
        "not_a_mobile", "not_an_id",  "consent_needed", "not_asked", "unknown_step"};
    return codes[static_cast<std::size_t>(fault)];
}

bool is_blank(Step const& step, AnswerValue const& answer) {
    auto const* chosen = std::get_if<Choices>(&answer);
    if (chosen && step.kind == StepKind::choices) return chosen->empty();
    auto const* text = std::get_if<std::string>(&answer);
    return text && collapsed(code_points(*text)).empty();
}

bool has_right_type(Step const& step, AnswerValue const& answer) {
    switch (step.kind) {
        case StepKind::info: return false;
        case StepKind::yesno:
        case StepKind::consent: return std::holds_alternative<bool>(answer);
        case StepKind::choices: return std::holds_alternative<Choices>(answer);
        case StepKind::number: {
            auto const* number = std::get_if<std::int64_t>(&answer);
            return number && is_exact(*number);
        }
        case StepKind::money: {
            auto const* money = std::get_if<Money>(&answer);
            return money && money->amount >= 0 && is_exact(money->amount) && money->currency == step.currency;
        }
        default: return std::holds_alternative<std::string>(answer);
    }
}

std::optional<AnswerFault> check(Step const& step, std::optional<AnswerValue> const& answer, Date const& today) {
    bool const is_info = step.kind == StepKind::info;
    if (!answer || is_blank(step, *answer))
        return step.optional || is_info ? std::nullopt : Verdict{AnswerFault::missing};
    if (!has_right_type(step, *answer)) return is_info ? AnswerFault::not_asked : AnswerFault::wrong_type;
    return match(
        *answer,
        [&](bool agreed) {
            bool const refused = step.kind == StepKind::consent && !agreed && !step.optional;
            return refused ? Verdict{AnswerFault::consent_needed} : std::nullopt;
        },
        [&](std::string const& text) { return check_string(step, text, today); },
        [&](std::int64_t number) { return check_size(step, number); },
        [&](Money const& money) { return check_size(step, money.amount); },
        [&](Choices const& chosen) { return check_choices(step, chosen); });
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
