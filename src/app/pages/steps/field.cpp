// Steps that are typed: a native field, and a number pad where only digits are wanted.
#include <cstdlib>
#include <utility>

#include "app/pages/steps/steps.hpp"

namespace handrail::app {

using screen::IconStyle;

namespace {

// Of a step that is typed. Others have no field, and what this says of them is not asked.
Typing const& typing_of(forms::Step const& step) {
    static constexpr Typing usual;
    auto const& typing = kind_of(step).typing;
    return typing ? *typing : usual;
}

// With its unit, once there is anything.
std::string shown_value(Composer const& page, forms::Step const& step, std::string const& typed) {
    auto const& typing = typing_of(step);
    if (typing.words) return typed;
    auto value = forms::normalised(step, typed);
    if (value.empty()) return value;
    return typing.shown ? typing.shown(page, step, value) : typing.grouped(value);
}

// How much can be typed.
std::size_t most_typed(forms::Step const& step) {
    if (auto const length = fixed_length(step)) return length;
    auto const& typing = typing_of(step);
    return typing.counted && step.most ? static_cast<std::size_t>(*step.most) : typing.most;
}

// What is typed counts as the answer at once, so that nothing is lost; whether it is good is asked at Next.
Effects take(Model& model, Step& page, std::string typed) {
    Effects effects;
    auto const* step = current_step(model);
    if (!step) return effects;
    auto value = forms::answer_from(*step, typed);
    if (!typing_of(*step).words) typed = forms::normalised(*step, typed).substr(0, most_typed(*step));
    page.typed = std::move(typed);
    page.alert.clear();
    model.visit->answers.erase(step->id);
    if (value) model.visit->answers.emplace(step->id, *std::move(value));
    forget_what_rests_on(model, step->id, effects);
    keep_draft(model, effects);
    extend_hold(model, effects);
    return effects;
}

}  // namespace

bool is_field(Model const& model, forms::Step const& step) {
    auto const& typing = kind_of(step).typing;
    return typing && !(typing->replaced && typing->replaced(model, step));
}

std::size_t fixed_length(forms::Step const& step) {
    auto const& typing = typing_of(step);
    if (!typing.counted || step.least != step.most) return typing.length;
    return static_cast<std::size_t>(step.most.value_or(0));
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

std::string letters_left(Composer const& page, int left) {
    return page.words(left < 0 ? "text.over" : "text.left", "n", std::abs(left));
}

void add_letters_left(Composer& page, int left) {
    if (left <= few_left) page.add_paragraph(letters_left(page, left), screen::ParagraphLook::strong);
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
    auto const& typed = step_page(page.model()).typed;
    bool const refused = !step_page(page.model()).alert.empty();
    auto const& typing = typing_of(step);
    page.screen().blocks.insert(
        page.screen().blocks.begin(),
        screen::Field{.id = {page.screen().page + "/field"},
                      .kind = typing.field,
                      .label = page.screen().head.heading.text,
                      .value = shown_value(page, step, typed),
                      .missing = low_lines(typing.grouped, forms::normalised(step, typed), fixed_length(step)),
                      .problem = refused,
                      .described = !step.hint.empty()});
    if (refused) page.screen().focus = screen::NodeId{page.screen().page + "/field"};
    if (!typing.words) page.add(number_pad(page, typing.field == screen::FieldKind::identity));
}

Effects on(Model& model, Step& page, Typed const& event) { return take(model, page, event.value); }

Effects on(Model& model, Step& page, KeyPressed const& event) {
    auto const* step = current_step(model);
    if (!step) return {};
    return take(model, page, pressed(forms::normalised(*step, page.typed), event.key, most_typed(*step)));
}

}  // namespace handrail::app
