// Steps from JSON. Passes: 1 the fields of each step, by kind, in order; 2 what each says of earlier ones, which
// trusts 1.
#include "wire/step_json.hpp"

#include <algorithm>

#include "app/step_kind.hpp"
#include "base/result.hpp"
#include "wire/condition_json.hpp"
#include "wire/limits_json.hpp"
#include "wire/terms_json.hpp"

namespace handrail::wire {
namespace {

using forms::Field;
using forms::Option;
using forms::Presence;
using forms::Step;

// What every step has or may have, beside its kind and its condition.
constexpr Field common_fields[] = {{"id", forms::Id{&Step::id}, Presence::required},
                                   {"prompt", forms::Prose{&Step::prompt}, Presence::required},
                                   {"hint", forms::Prose{&Step::hint}},
                                   {"audio", forms::Clips{&Step::audio}},
                                   {"icon", forms::Slug{&Step::icon}},
                                   {"optional", forms::Truth{&Step::optional}},
                                   {"sensitive", forms::Truth{&Step::sensitive}}};

// "08:30": the same form as an offset without its sign, whose hours go to 23 as well.
std::string time_of_day(Cursor const& at) {
    auto time = string(at);
    if (time.size() != 5 || time > "23:59" || !parse_offset("+" + time))
        at.fault("a time such as 08:30 is needed here");
    return time;
}

// When an option is there. The service keeps to it when it offers times; nothing of it is kept here.
bool check_hours(Cursor const& at) {
    only(at, {"days", "from", "to"});
    auto const weekday = [](Cursor const& day) { return count(day, 1, 7); };
    field(at, "days", [&](Cursor const& days) { return short_list(days, weekday, 1); });
    auto const from = field(at, "from", time_of_day);
    if (field(at, "to", time_of_day) <= from) at.fault("from must be earlier than to");
    return true;
}

Option decode_option(Cursor const& at) {
    only(at, {"value", "label", "icon", "hint", "schedule"});
    Option option;
    required(at, "value", option.value, filled);
    if_given(at, "icon", option.icon, slug);
    required(at, "label", option.label, prose);
    if_given(at, "hint", option.hint, prose);
    if (auto const schedule = find(at, "schedule")) short_list(*schedule, check_hours, 1);
    return option;
}

// A fault at the second of two elements whose `key`, a string, is the same.
template <class Element, class KeyOf>
void check_unique(Cursor const& at, std::vector<Element> const& elements, std::string const& key, KeyOf const& key_of) {
    for (auto here = elements.begin(); at.is_sound() && here != elements.end(); ++here) {
        auto const is_same = [&](Element const& other) { return key_of(other) == key_of(*here); };
        auto const index = static_cast<std::size_t>(here - elements.begin());
        if (std::any_of(elements.begin(), here, is_same))
            at.at(index, (*at.json)[index]).at(key).fault(key, " '", key_of(*here), "' stands here twice");
    }
}

std::vector<Option> decode_options(Cursor const& at) {
    auto options = short_list(at, decode_option, 1);
    check_unique(at, options, "value", [](Option const& option) { return option.value; });
    return options;
}

std::vector<text::Localised> decode_phrases(Cursor const& at) { return short_list(at, prose, 1); }

forms::StepId id(Cursor const& at) { return {slug(at)}; }

std::string day_limit(Cursor const& at) {
    auto limit = string(at);
    auto const day = forms::day_of(limit, Date{});
    if (!day || day->year < 1) at.fault("a date such as 2026-03-05 or today+90d is needed here");
    return limit;
}

// The members of a step that its fields are read into, each as its type says.
struct Reader {
    Cursor const& at;
    Step& step;

    void operator()(forms::Truth const& field) const { step.*field.into = truth(at); }
    void operator()(forms::Number const& field) const { step.*field.into = number(at); }
    void operator()(forms::Count const& field) const { step.*field.into = count(at, field.from, field.to); }
    void operator()(forms::Amount const& field) const {
        auto const limit = price(at);
        bool const is_second = step.least || step.most;
        if (is_second && limit.currency != step.currency)
            at.above->at("max").fault("min and max are of two currencies");
        step.*field.into = static_cast<double>(limit.amount);
        step.currency = limit.currency;
    }
    void operator()(forms::Length const& field) const { step.least = step.most = count(at, field.from, field.to); }
    void operator()(forms::DayLimit const& field) const { step.*field.into = day_limit(at); }
    void operator()(forms::Prose const& field) const { step.*field.into = prose(at); }
    void operator()(forms::Clips const& field) const { step.*field.into = clips(at); }
    void operator()(forms::Phrases const& field) const { step.*field.into = decode_phrases(at); }
    void operator()(forms::Options const& field) const { step.*field.into = decode_options(at); }
    void operator()(forms::Slug const& field) const { step.*field.into = slug(at); }
    void operator()(forms::Telephone const& field) const { step.*field.into = telephone(at); }
    void operator()(forms::Id const& field) const { step.*field.into = id(at); }
    void operator()(forms::Earlier const& field) const { step.*field.into = id(at); }
    void operator()(forms::EarlierChoices const& field) const { step.*field.into = short_list(at, id, 1); }
};

void read_field(Cursor const& object, Field const& field, Step& step) {
    auto const at = field.presence == Presence::required ? member(object, field.name) : find(object, field.name);
    if (at)
        std::visit(Reader{*at, step}, field.reading);
    else if (auto const* count = std::get_if<forms::Count>(&field.reading); count && count->absent)
        step.*count->into = count->absent;
}

bool is_field(std::string_view name, forms::Kind const& kind) {
    auto const is_named = [&](Field const& field) { return field.name == name; };
    return name == "kind" || name == "when" ||
           std::any_of(std::begin(common_fields), std::end(common_fields), is_named) ||
           std::any_of(kind.fields.begin(), kind.fields.end(), is_named);
}

Step decode_step(Cursor const& at) {
    Step step;
    auto const name = field(at, "kind", string);
    auto const* kind = app::kind_named(name);
    if (!kind) return at.at("kind").refused<Step>("kind '", name, "' is not known");
    step.kind = &kind->answers;
    for (auto const& [key, child] : at.json->items())
        if (!is_field(key, *step.kind)) at.at(key).fault("field '", key, "' is not known");
    for (auto const& common : common_fields) read_field(at, common, step);
    if (auto const when = find(at, "when")) step.when = decode_condition(*when);
    for (auto const& own : step.kind->fields) read_field(at, own, step);
    if (at.is_sound()) check_limits(at, step);
    return step;
}

using Steps = std::vector<Step>;

// The earlier step of this id and one of the kinds; null, and a fault, when there is none.
Step const* find_earlier(Cursor const& at, forms::StepId const& id, std::span<std::string_view const> kinds,
                         Steps const& earlier) {
    for (auto const& step : earlier)
        if (step.id == id && std::find(kinds.begin(), kinds.end(), step.kind->name) != kinds.end()) return &step;
    std::string names;
    for (auto const kind : kinds) names.append(names.empty() ? "" : " or ").append(kind);
    at.fault("'", id.value, "' is not the id of an earlier step of kind ", names);
    return nullptr;
}

// An option's value goes into the slot's id and must mean one thing there.
void check_choices(Cursor const& at, std::vector<forms::StepId> const& ids, Steps const& earlier) {
    constexpr std::string_view kinds[] = {"choice"};
    std::vector<std::string_view> seen;
    for (std::size_t index = 0; index < ids.size(); ++index) {
        auto const here = at.at(index, (*at.json)[index]);
        auto const* step = find_earlier(here, ids[index], kinds, earlier);
        if (!step) return;
        for (auto const& option : step->options) {
            bool const repeated = std::find(seen.begin(), seen.end(), option.value) != seen.end();
            if (repeated || !is_slug(option.value)) here.fault("its option '", option.value, "' is no name of its own");
            seen.push_back(option.value);
        }
    }
}

void check_among(Cursor const& at, Step const& step, Steps const& earlier) {
    if (auto const when = find(at, "when")) check_references(*when, *step.when, earlier);
    for (auto const& field : step.kind->fields) {
        auto const here = find(at, field.name);
        auto const* one = std::get_if<forms::Earlier>(&field.reading);
        if (one && here) find_earlier(*here, step.*one->into, one->kinds, earlier);
        auto const* several = std::get_if<forms::EarlierChoices>(&field.reading);
        if (several && here) check_choices(*here, step.*several->into, earlier);
    }
}

}  // namespace

std::vector<Step> decode_steps(Cursor const& at) {
    auto steps = short_list(at, decode_step, 1);
    check_unique(at, steps, "id", [](Step const& step) { return step.id.value; });
    std::vector<Step> earlier;
    for (std::size_t index = 0; at.is_sound() && index < steps.size(); ++index) {
        check_among(at.at(index, (*at.json)[index]), steps[index], earlier);
        earlier.push_back(std::move(steps[index]));
    }
    return earlier;
}

}  // namespace handrail::wire
