// Steps from JSON. Passes: 1 the fields of each step, by kind, in order; 2 what each says of earlier ones, which
// trusts 1.
#include "wire/step_json.hpp"

#include <algorithm>
#include <array>

#include "forms/answers.hpp"
#include "wire/condition_json.hpp"
#include "wire/terms_json.hpp"

namespace handrail::wire {
namespace {

using forms::Option;
using forms::Step;
using forms::StepKind;

// A kind, and the fields that its steps may have beside the common ones.
struct NamedKind {
    std::string_view name;
    StepKind kind;
    std::array<std::string_view, 3> fields;
};
constexpr std::array<NamedKind, 18> kinds{{{"info", StepKind::info, {"alert"}},
                                           {"choice", StepKind::choice, {"options"}},
                                           {"choices", StepKind::choices, {"options", "min", "max"}},
                                           {"yesno", StepKind::yesno, {}},
                                           {"number", StepKind::number, {"min", "max", "unit"}},
                                           {"money", StepKind::money, {"min", "max"}},
                                           {"date", StepKind::date, {"min", "max"}},
                                           {"name", StepKind::name, {}},
                                           {"phone", StepKind::phone, {}},
                                           {"id-number", StepKind::id_number, {}},
                                           {"digits", StepKind::digits, {"length", "min_length", "max_length"}},
                                           {"text", StepKind::text, {"max_length", "phrases"}},
                                           {"place", StepKind::place, {}},
                                           {"photo", StepKind::photo, {}},
                                           {"office", StepKind::office, {}},
                                           {"slot", StepKind::slot, {"office", "with"}},
                                           {"bill", StepKind::bill, {"account"}},
                                           {"consent", StepKind::consent, {}}}};

NamedKind const* kind_named(std::string_view name) {
    auto const found = std::find_if(kinds.begin(), kinds.end(), [&](auto const& kind) { return kind.name == name; });
    return found == kinds.end() ? nullptr : &*found;
}

void check_fields(Cursor const& at, NamedKind const& kind) {
    auto const& [first, second, third] = kind.fields;
    only(at, {"id", "kind", "prompt", "hint", "icon", "optional", "when", "sensitive", "audio", first, second, third});
}

Option decode_option(Cursor const& at) {
    only(at, {"value", "label", "icon", "hint", "schedule"});
    Option option;
    required(at, "value", option.value, word);
    if_given(at, "icon", option.icon, slug);
    required(at, "label", option.label, prose);
    if_given(at, "hint", option.hint, prose);
    return option;
}

std::vector<Option> decode_options(Cursor const& at) {
    auto options = list(at, decode_option);
    if (options.empty()) at.fault("a list of 1 or more is needed here");
    for (std::size_t index = 0; index < options.size(); ++index) {
        auto const here = options.begin() + static_cast<std::ptrdiff_t>(index);
        bool const repeated =
            std::any_of(options.begin(), here, [&](Option const& option) { return option.value == here->value; });
        if (repeated)
            at.at(index, (*at.json)[index]).at("value").fault("value '" + here->value + "' stands here twice");
    }
    return options;
}

std::vector<forms::StepId> step_ids(Cursor const& at) {
    return list(at, [](Cursor const& id) { return forms::StepId{slug(id)}; });
}

// A number; of money its amount in minor units.
std::optional<double> size(Cursor const& at) {
    if (auto const amount = find(at, "amount")) return size(*amount);
    if (!at.json->is_number()) return at.refused<std::optional<double>>("a number is needed here");
    return at.json->get<double>();
}

void read_sizes(Cursor const& at, Step& step) {
    if_given(at, "min", step.least, size);
    if_given(at, "max", step.most, size);
    for (auto const* name : {"max", "min"})
        if (auto const money = find(at, name); money && step.kind == StepKind::money)
            required(*money, "currency", step.currency, word);
    if (step.kind == StepKind::choices && !step.least) step.least = 1;
}

std::string day_limit(Cursor const& at) {
    auto limit = string(at);
    if (!forms::day_of(limit, Date{})) at.fault("a date such as 2026-03-05 or today+90d is needed here");
    return limit;
}

void read_lengths(Cursor const& at, Step& step) {
    if_given(at, "length", step.least, size);
    step.most = step.kind == StepKind::text ? std::optional{500.0} : step.least;
    if_given(at, "min_length", step.least, size);
    if_given(at, "max_length", step.most, size);
}

// What a step of this kind has beside what all have.
void read_particulars(Cursor const& at, Step& step) {
    switch (step.kind) {
        case StepKind::info: if_given(at, "alert", step.alert, truth); break;
        case StepKind::choices: read_sizes(at, step); [[fallthrough]];
        case StepKind::choice: required(at, "options", step.options, decode_options); break;
        case StepKind::number: if_given(at, "unit", step.unit, prose); [[fallthrough]];
        case StepKind::money: read_sizes(at, step); break;
        case StepKind::date:
            if_given(at, "min", step.earliest, day_limit);
            if_given(at, "max", step.latest, day_limit);
            break;
        case StepKind::text: if_given(at, "phrases", step.phrases, list_of<prose>); [[fallthrough]];
        case StepKind::digits: read_lengths(at, step); break;
        case StepKind::slot:
            required(at, "office", step.office.value, slug);
            if_given(at, "with", step.with, step_ids);
            break;
        case StepKind::bill: required(at, "account", step.account.value, slug); break;
        default: break;
    }
}

Step decode_step(Cursor const& at) {
    Step step;
    auto const name = field(at, "kind", string);
    auto const* kind = kind_named(name);
    if (!kind) return at.at("kind").refused<Step>("kind '" + name + "' is not known");
    step.kind = kind->kind;
    check_fields(at, *kind);
    required(at, "id", step.id.value, slug);
    required(at, "prompt", step.prompt, prose);
    if_given(at, "hint", step.hint, prose);
    if_given(at, "audio", step.audio, clips);
    if_given(at, "icon", step.icon, slug);
    if_given(at, "optional", step.optional, truth);
    if_given(at, "sensitive", step.sensitive, truth);
    if (auto const when = find(at, "when")) step.when = decode_condition(*when);
    read_particulars(at, step);
    return step;
}

// Whether the id is that of an earlier step of one of these kinds.
bool is_earlier(forms::StepId const& id, std::initializer_list<StepKind> kinds, std::vector<Step> const& earlier) {
    return std::any_of(earlier.begin(), earlier.end(), [&](Step const& step) {
        return step.id == id && std::find(kinds.begin(), kinds.end(), step.kind) != kinds.end();
    });
}

void check_among(Cursor const& at, Step const& step, std::vector<Step> const& earlier) {
    auto const refuse = [](Cursor const& place, forms::StepId const& id, std::string_view kind) {
        place.fault("'" + id.value + "' is not the id of an earlier step of kind " + std::string{kind});
    };
    for (auto const& other : earlier)
        if (other.id == step.id) at.at("id").fault("id '" + step.id.value + "' stands here twice");
    if (auto const when = find(at, "when")) check_references(*when, *step.when, earlier);
    if (step.kind == StepKind::slot && !is_earlier(step.office, {StepKind::office}, earlier))
        refuse(at.at("office"), step.office, "office");
    for (auto const& with : step.with)
        if (!is_earlier(with, {StepKind::choice}, earlier)) refuse(at.at("with"), with, "choice");
    if (step.kind == StepKind::bill && !is_earlier(step.account, {StepKind::digits}, earlier))
        refuse(at.at("account"), step.account, "digits");
}

}  // namespace

std::vector<Step> decode_steps(Cursor const& at) {
    auto steps = list(at, decode_step);
    if (steps.empty()) at.fault("a list of 1 or more is needed here");
    std::vector<Step> earlier;
    for (std::size_t index = 0; at.is_sound() && index < steps.size(); ++index) {
        check_among(at.at(index, (*at.json)[index]), steps[index], earlier);
        earlier.push_back(std::move(steps[index]));
    }
    return earlier;
}

}  // namespace handrail::wire
