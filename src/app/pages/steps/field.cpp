// Steps that are typed: a native field, and a number pad where only digits are wanted.
#include <utility>

#include "app/pages/steps/steps.hpp"

namespace handrail::app {

using forms::StepKind;
using screen::FieldKind;
using screen::Icon;
using screen::IconStyle;

namespace {

FieldKind field_kind(StepKind kind) {
    switch (kind) {
        case StepKind::phone: return FieldKind::phone;
        case StepKind::id_number: return FieldKind::identity;
        case StepKind::name: return FieldKind::name;
        default: return FieldKind::digits;
    }
}

// How digits of this kind are read.
Grouping grouping_of(StepKind kind) {
    switch (kind) {
        case StepKind::phone: return text::grouped_phone;
        case StepKind::id_number: return text::grouped_identity;
        case StepKind::date: return text::grouped_date;
        default: return text::grouped_digits;
    }
}

// With its unit, once there is anything.
std::string shown_value(Composer const& page, forms::Step const& step, std::string const& typed) {
    auto value = forms::normalised(step.kind, typed);
    if (step.kind == StepKind::name) return typed;
    if (value.empty()) return value;
    if (step.kind == StepKind::money) return text::money_words(page.model().messages, forms::whole_yuan(value));
    return step.kind == StepKind::number ? with_unit(page, step, value) : grouping_of(step.kind)(value);
}

// How much can be typed.
std::size_t most_typed(forms::Step const& step) {
    if (auto const length = fixed_length(step)) return length;
    if (step.kind == StepKind::digits && step.most) return static_cast<std::size_t>(*step.most);
    return step.kind == StepKind::money ? 7 : step.kind == StepKind::number ? 9 : 40;
}

// Another account has other bills.
void drop_bills(Model& model, forms::StepId const& account) {
    for (auto const& step : model.visit->definition.steps) {
        if (step.kind != StepKind::bill || !(step.account == account)) continue;
        model.visit->answers.erase(step.id);
        model.visit->bills.clear();
        model.visit->bills_loaded = false;
    }
}

// What is typed counts as the answer at once, so that nothing is lost; whether it is good is asked at Next.
void take(Model& model, std::string typed, Effects& effects) {
    auto const* step = current_step(model);
    auto value = forms::answer_from(*step, typed);
    bool const in_words = step->kind == StepKind::name || step->kind == StepKind::text;
    if (!in_words) typed = forms::normalised(step->kind, typed).substr(0, most_typed(*step));
    model.visit->typed = std::move(typed);
    model.alert.clear();
    model.visit->answers.erase(step->id);
    if (value) model.visit->answers.emplace(step->id, *std::move(value));
    drop_bills(model, step->id);
    keep_draft(model, effects);
    extend_hold(model, effects);
}

}  // namespace

bool is_field(Model const& model, forms::Step const& step) {
    switch (step.kind) {
        case StepKind::number: return !is_counted(step);
        case StepKind::date: return !is_near(model, step);
        case StepKind::name:
        case StepKind::text:
        case StepKind::phone:
        case StepKind::id_number:
        case StepKind::money:
        case StepKind::digits: return true;
        default: return false;
    }
}

std::size_t fixed_length(forms::Step const& step) {
    switch (step.kind) {
        case StepKind::phone: return 11;
        case StepKind::id_number: return 18;
        case StepKind::date: return 8;
        case StepKind::digits: return step.least == step.most ? static_cast<std::size_t>(step.most.value_or(0)) : 0;
        default: return 0;
    }
}

screen::Pad number_pad(Composer& page, bool with_x) {
    screen::Pad pad{.name = page.words("pad.name")};
    for (char digit = '1'; digit <= '9'; ++digit)
        pad.keys.push_back(
            {.id = page.control(std::string("key.") + digit, KeyPressed{digit}), .label = std::string(1, digit)});
    if (with_x) {
        pad.keys.push_back({.id = page.control("key.X", KeyPressed{'X'}), .label = "X"});
    } else {
        pad.keys.push_back({.id = page.control("key.clear", KeyPressed{'c'}),
                            .label = page.words("action.clear"),
                            .icon = {"x", IconStyle::stroke}});
    }
    pad.keys.push_back({.id = page.control("key.0", KeyPressed{'0'}), .label = "0"});
    pad.keys.push_back({.id = page.control("key.erase", KeyPressed{'<'}),
                        .label = page.words("action.erase"),
                        .icon = {"backspace", IconStyle::sign}});
    return pad;
}

std::string low_lines(Grouping grouped, std::string const& digits, std::size_t length) {
    if (digits.size() >= length) return {};
    auto const whole = grouped(digits + std::string(length - digits.size(), '_'));
    return whole.substr(grouped(digits).size());
}

std::string pressed(std::string typed, char key, std::size_t limit) {
    if (key == 'c') return {};
    if (key == '<') {
        if (!typed.empty()) typed.pop_back();
        return typed;
    }
    if (typed.size() < limit) typed.push_back(key);
    return typed;
}

void add_field(Composer& page, forms::Step const& step) {
    auto const& visit = *page.model().visit;
    page.screen().blocks.insert(
        page.screen().blocks.begin(),
        screen::Field{
            .id = {page.screen().page + "/field"},
            .kind = field_kind(step.kind),
            .label = page.screen().head.heading.text,
            .value = shown_value(page, step, visit.typed),
            .missing = low_lines(grouping_of(step.kind), forms::normalised(step.kind, visit.typed), fixed_length(step)),
            .problem = !page.model().alert.empty(),
            .described = !step.hint.empty()});
    if (!page.model().alert.empty()) page.screen().focus = screen::NodeId{page.screen().page + "/field"};
    if (step.kind != StepKind::name) page.add(number_pad(page, step.kind == StepKind::id_number));
}

Effects on(Model& model, Typed const& event) {
    Effects effects;
    if (shown(model).kind == PageKind::look_up) {
        model.look_up.typed = forms::normalised(StepKind::phone, event.value);
        model.alert.clear();
    } else if (shown(model).kind == PageKind::message) {
        model.message = event.value;
        model.alert.clear();
    } else if (shown(model).kind == PageKind::badge) {
        type_badge(model, event.value);
    } else if (current_step(model)) {
        take(model, event.value, effects);
    }
    return effects;
}

Effects on(Model& model, KeyPressed const& event) {
    Effects effects;
    if (shown(model).kind == PageKind::look_up) {
        auto& typed = model.look_up.typed;
        typed = pressed(std::move(typed), event.key, model.look_up.asking_phone ? 4 : 8);
        model.alert.clear();
    } else if (shown(model).kind == PageKind::badge) {
        type_badge(model, pressed(model.badge, event.key, 20));
    } else if (auto const* step = current_step(model)) {
        auto const digits = forms::normalised(step->kind, model.visit->typed);
        take(model, pressed(digits, event.key, most_typed(*step)), effects);
    }
    return effects;
}

}  // namespace handrail::app
