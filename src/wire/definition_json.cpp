// Service definitions from JSON, strictly. service/forms/definitions.py refuses the same ones at the start.
#include "wire/definition_json.hpp"

#include <algorithm>

#include "forms/kind.hpp"
#include "wire/json.hpp"
#include "wire/step_json.hpp"
#include "wire/terms_json.hpp"

namespace handrail::wire {
namespace {

using forms::Definition;
using forms::Introduction;
using forms::Outcome;

struct Duration {
    std::optional<int> minutes;
    std::optional<int> days;
};

int whole(Cursor const& at) { return count(at, 0); }

Duration decode_duration(Cursor const& at) {
    only(at, {"minutes", "days"});
    Duration duration;
    if_given(at, "minutes", duration.minutes, whole);
    if_given(at, "days", duration.days, whole);
    return duration;
}

std::vector<text::Localised> decode_needs(Cursor const& at) { return short_list(at, prose); }

std::vector<std::string> decode_needs_icons(Cursor const& at, std::size_t needs) {
    auto icons = short_list(at, slug);
    if (icons.size() != needs) at.fault("one icon for each of needs is needed here");
    return icons;
}

// What to do on the day: the service tells it on the receipt, and nothing of it is kept here.
bool check_guidance(Cursor const& at) {
    only(at, {"icon", "text"});
    field(at, "icon", slug);
    field(at, "text", prose);
    return true;
}

// How many days the service keeps a case, by its state; the front end keeps nothing of it.
bool check_retention(Cursor const& at) {
    only(at, {"received", "assigned", "working", "waiting", "done", "declined", "booked", "cancelled", "moved",
              "awaiting_payment", "paid", "refunded"});
    table(at, whole);
    return true;
}

// A kind that stands there twice though it may only once.
forms::Kind const* repeated(std::vector<forms::Step> const& steps) {
    for (auto step = steps.begin(); step != steps.end(); ++step) {
        auto const is_same = [&](forms::Step const& other) { return other.kind == step->kind; };
        if (step->kind->once && std::any_of(steps.begin(), step, is_same)) return step->kind;
    }
    return nullptr;
}

// What only the steps together can break.
void check_whole(Cursor const& at, Definition const& definition) {
    auto const steps = at.at("steps");
    auto const is_without = [&](Outcome outcome) {
        return definition.outcome == outcome && !forms::find_step(definition, outcome);
    };
    if (auto const* kind = repeated(definition.steps))
        steps.fault("more than one ", kind->name, " step is not supported by this version");
    if (is_without(Outcome::payment)) steps.fault("a payment needs a bill step");
    if (is_without(Outcome::appointment)) steps.fault("an appointment needs a slot step");
}

}  // namespace

Introduction introduction(Cursor const& at) {
    auto const version = [](Cursor const& value) { return count(value, 1); };
    Introduction told;
    required(at, "id", told.id, slug);
    required(at, "version", told.version, version);
    required(at, "category", told.category, slug);
    required(at, "icon", told.icon, slug);
    required(at, "outcome", told.outcome, outcome);
    required(at, "title", told.title, prose);
    required(at, "summary", told.summary, prose);
    if_given(at, "needs", told.needs, decode_needs);
    if (auto const icons = find(at, "needs_icons")) told.needs_icons = decode_needs_icons(*icons, told.needs.size());
    if_given(at, "fee", told.fee, price);
    if (auto const guide = find(at, "guide")) short_list(*guide, check_guidance, 1);
    Duration takes;
    if_given(at, "takes", takes, decode_duration);
    told.takes_minutes = takes.minutes;
    told.takes_days = takes.days;
    return told;
}

Definition definition(Cursor const& at) {
    only(at, {"id", "version", "category", "icon", "outcome", "title", "summary", "needs", "needs_icons", "fee",
              "takes", "guide", "weight", "retention", "connector", "steps"});
    Definition definition{introduction(at), {}};
    std::optional<int> weight;  // the catalogue comes in its order already
    if_given(at, "weight", weight, whole);
    if (auto const retention = find(at, "retention")) check_retention(*retention);
    if (auto const connector = find(at, "connector")) slug(*connector);
    required(at, "steps", definition.steps, decode_steps);
    if (at.is_sound()) check_whole(at, definition);
    return definition;
}

Decoded<Definition> decode_definition(std::string_view json) { return document(json, definition); }

}  // namespace handrail::wire
