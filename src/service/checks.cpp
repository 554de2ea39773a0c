// Verdicts on answers. service/answers.py gives the same ones; tests/vectors/answers.json holds both to it.
#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "service/answers.hpp"
#include "service/names.hpp"

namespace handrail::service {
namespace {

using Verdict = std::optional<AnswerFault>;

constexpr std::size_t reference_length = 100;  // an office or slot id longer than this names nothing
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

Verdict check_choice(Step const& step, std::string const& answer) {
    bool const offered = std::any_of(step.options.begin(), step.options.end(),
                                     [&](Option const& option) { return option.value == answer; });
    return offered ? std::nullopt : Verdict{AnswerFault::unknown_option};
}

// Whether the id names an office or a slot is the service's to check.
Verdict check_reference(std::string const& answer) {
    return code_points(answer).size() <= reference_length ? std::nullopt : Verdict{AnswerFault::unknown_option};
}

Verdict check_text(Step const& step, std::string const& answer, Date const& today) {
    switch (step.kind) {
        case StepKind::choice: return check_choice(step, answer);
        case StepKind::office:
        case StepKind::slot: return check_reference(answer);
        case StepKind::name: return check_name(answer);
        case StepKind::phone: return check_phone(answer);
        case StepKind::id_number: return check_identity(answer, today);
        case StepKind::info: return AnswerFault::not_asked;
        case StepKind::yesno:
        case StepKind::consent: break;
    }
    return AnswerFault::wrong_type;
}

Verdict check_truth(Step const& step, bool answer) {
    switch (step.kind) {
        case StepKind::yesno: return std::nullopt;
        case StepKind::consent: return answer || step.optional ? std::nullopt : Verdict{AnswerFault::consent_needed};
        case StepKind::info: return AnswerFault::not_asked;
        default: return AnswerFault::wrong_type;
    }
}

bool is_blank(std::optional<AnswerValue> const& answer) {
    if (!answer) return true;
    auto const* text = std::get_if<std::string>(&*answer);
    return text && collapsed(code_points(*text)).empty();
}

}  // namespace

std::string_view code(AnswerFault fault) {
    switch (fault) {
        case AnswerFault::missing: return "missing";
        case AnswerFault::wrong_type: return "wrong_type";
        case AnswerFault::unknown_option: return "unknown_option";
        case AnswerFault::too_short: return "too_short";
        case AnswerFault::too_long: return "too_long";
        case AnswerFault::not_a_name: return "not_a_name";
        case AnswerFault::not_a_mobile: return "not_a_mobile";
        case AnswerFault::not_an_id: return "not_an_id";
        case AnswerFault::consent_needed: return "consent_needed";
        case AnswerFault::not_asked: return "not_asked";
        case AnswerFault::unknown_step: break;
    }
    return "unknown_step";
}

std::optional<AnswerFault> check(Step const& step, std::optional<AnswerValue> const& answer, Date const& today) {
    if (is_blank(answer)) {
        bool const needed = !step.optional && step.kind != StepKind::info;
        return needed ? Verdict{AnswerFault::missing} : std::nullopt;
    }
    if (auto const* text = std::get_if<std::string>(&*answer)) return check_text(step, *text, today);
    return check_truth(step, *std::get_if<bool>(&*answer));
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

}  // namespace handrail::service
