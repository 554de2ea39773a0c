// Steps that are typed: a native field, and a number pad where only digits are wanted.
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

using screen::FieldKind;
using screen::Icon;
using screen::IconStyle;
using service::StepKind;

namespace {

FieldKind field_kind(StepKind kind) {
    if (kind == StepKind::phone) return FieldKind::phone;
    if (kind == StepKind::id_number) return FieldKind::identity;
    return FieldKind::name;
}

std::string shown_value(StepKind kind, std::string const& typed) {
    if (kind == StepKind::phone) return text::grouped_phone(service::normalised(kind, typed));
    if (kind == StepKind::id_number) return text::grouped_identity(service::normalised(kind, typed));
    return typed;
}

std::size_t length_of(StepKind kind) { return kind == StepKind::phone ? 11 : kind == StepKind::id_number ? 18 : 40; }

// What is typed counts as the answer at once, so that nothing is lost; whether it is good is asked at Next.
void take(Model& model, std::string typed, Effects& effects) {
    auto const* step = current_step(model);
    auto value = service::normalised(step->kind, typed);
    model.visit->typed = std::move(typed);
    model.alert.clear();
    if (value.empty()) {
        model.visit->answers.erase(step->id);
    } else {
        model.visit->answers.insert_or_assign(step->id, service::AnswerValue{std::move(value)});
    }
    keep_draft(model, effects);
    extend_hold(model, effects);
}

}  // namespace

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

std::string pressed(std::string typed, char key, std::size_t limit) {
    if (key == 'c') return {};
    if (key == '<') {
        if (!typed.empty()) typed.pop_back();
        return typed;
    }
    if (typed.size() < limit) typed.push_back(key);
    return typed;
}

void add_field(Composer& page, service::Step const& step) {
    auto const& visit = *page.model().visit;
    page.screen().blocks.insert(page.screen().blocks.begin(),
                                screen::Field{.id = {page.screen().page + "/field"},
                                              .kind = field_kind(step.kind),
                                              .label = page.screen().head.heading.text,
                                              .value = shown_value(step.kind, visit.typed),
                                              .problem = !page.model().alert.empty(),
                                              .described = !step.hint.empty()});
    if (!page.model().alert.empty()) page.screen().focus = screen::NodeId{page.screen().page + "/field"};
    if (step.kind != StepKind::name) page.add(number_pad(page, step.kind == StepKind::id_number));
}

Effects on(Model& model, Typed const& event) {
    Effects effects;
    if (shown(model).kind == PageKind::look_up) {
        model.look_up.typed = service::normalised(StepKind::phone, event.value);
        model.alert.clear();
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
    } else if (auto const* step = current_step(model)) {
        auto const digits = service::normalised(step->kind, model.visit->typed);
        take(model, pressed(digits, event.key, length_of(step->kind)), effects);
    }
    return effects;
}

}  // namespace handrail::app
