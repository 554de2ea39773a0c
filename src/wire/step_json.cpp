// Steps from JSON. Passes: 1 the fields of each step, by kind, in order; 2 what each says of earlier ones, which
// trusts 1.
#include "wire/step_json.hpp"

#include <algorithm>
#include <array>

#include "wire/condition_json.hpp"
#include "wire/terms_json.hpp"

namespace handrail::wire {
namespace {

using service::Option;
using service::Step;
using service::StepKind;

struct NamedKind {
    std::string_view name;
    StepKind kind;
};
constexpr std::array kinds{NamedKind{"info", StepKind::info},      NamedKind{"choice", StepKind::choice},
                           NamedKind{"yesno", StepKind::yesno},    NamedKind{"office", StepKind::office},
                           NamedKind{"slot", StepKind::slot},      NamedKind{"name", StepKind::name},
                           NamedKind{"phone", StepKind::phone},    NamedKind{"id-number", StepKind::id_number},
                           NamedKind{"consent", StepKind::consent}};

constexpr std::array<std::string_view, 9> kinds_to_come{"choices", "number", "money", "date", "digits",
                                                        "text",    "place",  "photo", "bill"};

StepKind decode_kind(Cursor const& at) {
    auto const name = string(at);
    for (auto const& known : kinds)
        if (known.name == name) return known.kind;
    bool const to_come = std::find(kinds_to_come.begin(), kinds_to_come.end(), name) != kinds_to_come.end();
    return at.refused<StepKind>("kind '" + name + (to_come ? "' is not supported by this version" : "' is not known"));
}

Option decode_option(Cursor const& at) {
    only(at, {"value", "label", "icon"});
    Option option;
    option.value = field(at, "value", word);
    option.icon = given_or(at, "icon", std::string{}, slug);
    option.label = field(at, "label", prose);
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

void check_fields(Cursor const& at, StepKind kind) {
    if (kind == StepKind::choice)
        return only(at, {"id", "kind", "prompt", "hint", "icon", "optional", "when", "sensitive", "audio", "options"});
    if (kind == StepKind::slot)
        return only(at, {"id", "kind", "prompt", "hint", "icon", "optional", "when", "sensitive", "audio", "office"});
    return only(at, {"id", "kind", "prompt", "hint", "icon", "optional", "when", "sensitive", "audio"});
}

Step decode_step(Cursor const& at) {
    Step step;
    step.kind = field(at, "kind", decode_kind);
    check_fields(at, step.kind);
    step.id.value = field(at, "id", slug);
    step.prompt = field(at, "prompt", prose);
    step.hint = given_or(at, "hint", text::Localised{}, prose);
    step.audio = given_or(at, "audio", text::Localised{}, clips);
    step.icon = given_or(at, "icon", std::string{}, slug);
    step.optional = given_or(at, "optional", false, truth);
    step.sensitive = given_or(at, "sensitive", false, truth);
    if (auto const when = find(at, "when")) step.when = decode_condition(*when);
    if (step.kind == StepKind::choice) step.options = field(at, "options", decode_options);
    if (step.kind == StepKind::slot) step.office.value = field(at, "office", slug);
    return step;
}

void check_among(Cursor const& at, Step const& step, std::vector<Step> const& earlier) {
    auto const by_id = [&](service::StepId const& id) {
        return std::find_if(earlier.begin(), earlier.end(), [&](Step const& candidate) { return candidate.id == id; });
    };
    if (by_id(step.id) != earlier.end()) at.at("id").fault("id '" + step.id.value + "' stands here twice");
    if (auto const when = find(at, "when")) check_references(*when, *step.when, earlier);
    if (step.kind != StepKind::slot) return;
    auto const office = by_id(step.office);
    if (office == earlier.end() || office->kind != StepKind::office)
        at.at("office").fault("'" + step.office.value + "' is not the id of an earlier step of kind office");
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
