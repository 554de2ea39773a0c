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

Decoded<StepKind> decode_kind(Cursor const& at) {
    auto const name = TRY(string(at));
    for (auto const& known : kinds)
        if (known.name == name) return known.kind;
    bool const to_come = std::find(kinds_to_come.begin(), kinds_to_come.end(), name) != kinds_to_come.end();
    return at.fault("kind '" + name + (to_come ? "' is not supported by this version" : "' is not known"));
}

Decoded<Option> decode_option(Cursor const& at) {
    if (auto const fault = only(at, {"value", "label", "icon"})) return *fault;
    Option option;
    option.value = TRY(field(at, "value", word));
    option.icon = TRY(given_or(at, "icon", std::string{}, slug));
    option.label = TRY(field(at, "label", prose));
    return option;
}

Decoded<std::vector<Option>> decode_options(Cursor const& at) {
    auto options = TRY(list(at, decode_option));
    if (options.empty()) return at.fault("a list of 1 or more is needed here");
    for (std::size_t index = 0; index < options.size(); ++index) {
        auto const here = options.begin() + static_cast<std::ptrdiff_t>(index);
        bool const repeated =
            std::any_of(options.begin(), here, [&](Option const& option) { return option.value == here->value; });
        if (repeated)
            return DecodeFault{at.pointer + "/" + std::to_string(index) + "/value",
                               "value '" + here->value + "' stands here twice"};
    }
    return options;
}

std::optional<DecodeFault> fault_of_fields(Cursor const& at, StepKind kind) {
    if (kind == StepKind::choice)
        return only(at, {"id", "kind", "prompt", "hint", "icon", "optional", "when", "sensitive", "audio", "options"});
    if (kind == StepKind::slot)
        return only(at, {"id", "kind", "prompt", "hint", "icon", "optional", "when", "sensitive", "audio", "office"});
    return only(at, {"id", "kind", "prompt", "hint", "icon", "optional", "when", "sensitive", "audio"});
}

Decoded<Step> decode_step(Cursor const& at) {
    Step step;
    step.kind = TRY(field(at, "kind", decode_kind));
    if (auto const fault = fault_of_fields(at, step.kind)) return *fault;
    step.id.value = TRY(field(at, "id", slug));
    step.prompt = TRY(field(at, "prompt", prose));
    step.hint = TRY(given_or(at, "hint", text::Localised{}, prose));
    step.audio = TRY(given_or(at, "audio", text::Localised{}, clips));
    step.icon = TRY(given_or(at, "icon", std::string{}, slug));
    step.optional = TRY(given_or(at, "optional", false, truth));
    step.sensitive = TRY(given_or(at, "sensitive", false, truth));
    if (auto const when = find(at, "when")) step.when = TRY(decode_condition(*when));
    if (step.kind == StepKind::choice) step.options = TRY(field(at, "options", decode_options));
    if (step.kind == StepKind::slot) step.office.value = TRY(field(at, "office", slug));
    return step;
}

std::optional<DecodeFault> fault_among(Cursor const& at, Step const& step, std::vector<Step> const& earlier) {
    auto const by_id = [&](service::StepId const& id) {
        return std::find_if(earlier.begin(), earlier.end(), [&](Step const& candidate) { return candidate.id == id; });
    };
    if (by_id(step.id) != earlier.end())
        return DecodeFault{at.pointer + "/id", "id '" + step.id.value + "' stands here twice"};
    if (auto const when = find(at, "when"))
        if (auto fault = fault_of_references(*when, *step.when, earlier)) return fault;
    if (step.kind != StepKind::slot) return std::nullopt;
    auto const office = by_id(step.office);
    if (office != earlier.end() && office->kind == StepKind::office) return std::nullopt;
    return DecodeFault{at.pointer + "/office",
                       "'" + step.office.value + "' is not the id of an earlier step of kind office"};
}

}  // namespace

Decoded<std::vector<Step>> decode_steps(Cursor const& at) {
    auto const steps = TRY(list(at, decode_step));
    if (steps.empty()) return at.fault("a list of 1 or more is needed here");
    std::vector<Step> earlier;
    for (std::size_t index = 0; index < steps.size(); ++index) {
        auto const here = at.at(index, (*at.json)[index]);
        if (auto const fault = fault_among(here, steps[index], earlier)) return *fault;
        earlier.push_back(steps[index]);
    }
    return earlier;
}

}  // namespace handrail::wire
