// Service definitions from JSON, strictly. service/definitions.py refuses the same ones when the service starts.
#include "wire/definition_json.hpp"

#include <algorithm>

#include "wire/json.hpp"
#include "wire/step_json.hpp"
#include "wire/terms_json.hpp"

namespace handrail::wire {
namespace {

using service::Definition;
using service::Outcome;

bool is_currency(std::string const& text) {
    return text.size() == 3 && std::all_of(text.begin(), text.end(), [](char it) { return it >= 'A' && it <= 'Z'; });
}

Decoded<Money> decode_fee(Cursor const& at) {
    if (auto const fault = only(at, {"amount", "currency"})) return *fault;
    auto fee = TRY(money(at));
    if (fee.amount < 0) return DecodeFault{at.pointer + "/amount", "a whole number of 0 or more is needed here"};
    if (!is_currency(fee.currency))
        return DecodeFault{at.pointer + "/currency", "a currency such as CNY is needed here"};
    return fee;
}

struct Duration {
    std::optional<int> minutes;
    std::optional<int> days;
};
Decoded<Duration> decode_duration(Cursor const& at) {
    if (auto const fault = only(at, {"minutes", "days"})) return *fault;
    auto const whole = [](Cursor const& value) { return count(value, 0); };
    Duration duration;
    duration.minutes = TRY(given_or(at, "minutes", std::optional<int>{}, whole));
    duration.days = TRY(given_or(at, "days", std::optional<int>{}, whole));
    return duration;
}

Decoded<std::vector<std::string>> decode_needs_icons(Cursor const& at, std::size_t needs) {
    auto icons = TRY(list(at, slug));
    if (icons.size() != needs) return at.fault("one icon for each of needs is needed here");
    return icons;
}

// What the service tells before its first step.
Decoded<Definition> decode_introduction(Cursor const& at) {
    auto const version = [](Cursor const& value) { return count(value, 1); };
    Definition definition;
    definition.id = TRY(field(at, "id", slug));
    definition.version = TRY(field(at, "version", version));
    definition.category = TRY(field(at, "category", slug));
    definition.icon = TRY(field(at, "icon", slug));
    definition.outcome = TRY(field(at, "outcome", outcome));
    definition.title = TRY(field(at, "title", prose));
    definition.summary = TRY(field(at, "summary", prose));
    auto const texts = [](Cursor const& needs) { return list(needs, prose); };
    definition.needs = TRY(given_or(at, "needs", std::vector<text::Localised>{}, texts));
    if (auto const icons = find(at, "needs_icons"))
        definition.needs_icons = TRY(decode_needs_icons(*icons, definition.needs.size()));
    definition.fee = TRY(given_or(at, "fee", std::optional<Money>{}, decode_fee));
    auto const takes = TRY(given_or(at, "takes", Duration{}, decode_duration));
    definition.takes_minutes = takes.minutes;
    definition.takes_days = takes.days;
    return definition;
}

// What only the steps together can break.
std::optional<DecodeFault> fault_of_whole(Definition const& definition) {
    if (definition.outcome == Outcome::payment)
        return DecodeFault{"/outcome", "outcome 'payment' is not supported by this version"};
    auto const slots = std::count_if(definition.steps.begin(), definition.steps.end(),
                                     [](service::Step const& step) { return step.kind == service::StepKind::slot; });
    if (slots > 1) return DecodeFault{"/steps", "more than one slot step is not supported by this version"};
    if (slots == 0 && definition.outcome == Outcome::appointment)
        return DecodeFault{"/steps", "an appointment needs a slot step"};
    return std::nullopt;
}

Decoded<Definition> decode_service(Cursor const& at) {
    if (auto const fault = only(at, {"id", "version", "category", "icon", "outcome", "title", "summary", "needs",
                                     "needs_icons", "fee", "takes", "steps"}))
        return *fault;
    auto definition = TRY(decode_introduction(at));
    definition.steps = TRY(field(at, "steps", decode_steps));
    if (auto const fault = fault_of_whole(definition)) return *fault;
    return definition;
}

}  // namespace

Decoded<Definition> decode_definition(std::string_view json) { return document(json, decode_service); }

}  // namespace handrail::wire
