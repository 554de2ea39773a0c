// Steps from JSON. Passes: 1 the fields of each step, by kind, in order; 2 what each says of earlier ones, which
// trusts 1.
#include "wire/step_json.hpp"

#include <algorithm>

#include "app/step_kind.hpp"
#include "base/result.hpp"
#include "wire/condition_json.hpp"
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

forms::StepId id(Cursor const& at) { return {slug(at)}; }

double number(Cursor const& at) {
    return at.json->is_number() ? at.json->get<double>() : at.refused<double>("a number is needed here");
}

std::string day_limit(Cursor const& at) {
    auto limit = string(at);
    if (!forms::day_of(limit, Date{})) at.fault("a date such as 2026-03-05 or today+90d is needed here");
    return limit;
}

// The members of a step that its fields are read into, each as its type says.
struct Reader {
    Cursor const& at;
    Step& step;

    void operator()(forms::Truth const& field) const { step.*field.into = truth(at); }
    void operator()(forms::Number const& field) const { step.*field.into = number(at); }
    void operator()(forms::Amount const& field) const {
        step.*field.into = number(find(at, "amount").value_or(at));
        required(at, "currency", step.currency, word);
    }
    void operator()(forms::Length const&) const { step.least = step.most = number(at); }
    void operator()(forms::DayLimit const& field) const { step.*field.into = day_limit(at); }
    void operator()(forms::Prose const& field) const { step.*field.into = prose(at); }
    void operator()(forms::Clips const& field) const { step.*field.into = clips(at); }
    void operator()(forms::Phrases const& field) const { step.*field.into = list_of<prose>(at); }
    void operator()(forms::Options const& field) const { step.*field.into = decode_options(at); }
    void operator()(forms::Slug const& field) const { step.*field.into = slug(at); }
    void operator()(forms::Id const& field) const { step.*field.into = id(at); }
    void operator()(forms::Earlier const& field) const { step.*field.into = id(at); }
    void operator()(forms::EarlierOnes const& field) const { step.*field.into = list(at, id); }
};

void read_field(Cursor const& object, Field const& field, Step& step) {
    auto const at = field.presence == Presence::required ? member(object, field.name) : find(object, field.name);
    if (at)
        std::visit(Reader{*at, step}, field.reading);
    else if (auto const* number = std::get_if<forms::Number>(&field.reading); number && number->absent)
        step.*number->into = number->absent;
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
    if (!kind) return at.at("kind").refused<Step>("kind '" + name + "' is not known");
    step.kind = &kind->answers;
    for (auto const& [key, child] : at.json->items())
        if (!is_field(key, *step.kind)) at.at(key).fault("field '" + key + "' is not known");
    for (auto const& common : common_fields) read_field(at, common, step);
    if (auto const when = find(at, "when")) step.when = decode_condition(*when);
    for (auto const& own : step.kind->fields) read_field(at, own, step);
    return step;
}

// A fault unless the id is that of an earlier step of the kind.
void check_earlier(Cursor const& at, forms::StepId const& id, std::string_view kind, std::vector<Step> const& earlier) {
    bool const found = std::any_of(earlier.begin(), earlier.end(),
                                   [&](Step const& step) { return step.id == id && step.kind->name == kind; });
    if (!found) at.fault("'" + id.value + "' is not the id of an earlier step of kind " + std::string{kind});
}

void check_among(Cursor const& at, Step const& step, std::vector<Step> const& earlier) {
    for (auto const& other : earlier)
        if (other.id == step.id) at.at("id").fault("id '" + step.id.value + "' stands here twice");
    if (auto const when = find(at, "when")) check_references(*when, *step.when, earlier);
    for (auto const& field : step.kind->fields) {
        if (auto const* one = std::get_if<forms::Earlier>(&field.reading))
            check_earlier(at.at(field.name), step.*one->into, one->kind, earlier);
        if (auto const* several = std::get_if<forms::EarlierOnes>(&field.reading))
            for (auto const& with : step.*several->into) check_earlier(at.at(field.name), with, several->kind, earlier);
    }
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
