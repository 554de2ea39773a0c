// Writing: words are written with a finger, one sign after the other, where nobody has a keyboard or none likes it.
#include <utility>

#include "app/kinds.hpp"
#include "app/pages/steps/steps.hpp"
#include "base/utf8.hpp"

namespace handrail::app {

using screen::IconStyle;

namespace {

screen::PadKey pad_key(Composer& page, char const* key, Tapped meaning, char const* words, char const* icon) {
    return {.id = page.control(key, std::move(meaning)), .label = page.words(words), .icon = {icon, IconStyle::stroke}};
}

screen::Pad keys_of(Composer& page) {
    return {.name = page.words("writing.keys"),
            .keys = {pad_key(page, "undo", StrokesTapped{"undo"}, "writing.undo", "arrow-counter-clockwise"),
                     pad_key(page, "clear", StrokesTapped{"clear"}, "writing.clear", "x"),
                     pad_key(page, "erase", KeyPressed{'<'}, "writing.erase", "backspace")}};
}

screen::Cards candidates_of(Composer& page, std::string const& signs) {
    screen::Cards cards{.name = page.words("writing.which"), .days = true};
    for (char32_t const sign : code_points(signs)) {
        auto const written = to_utf8({&sign, 1});
        auto const key = "sign." + std::to_string(cards.choices.size());
        cards.choices.push_back({.id = page.control(key, SignChosen{written}), .label = {written, {}}});
    }
    return cards;
}

Effects write(Model& model, Writing& writing, std::string typed) {
    writing.signs.clear();
    auto effects = on(model, step_page(model), Typed{{}, std::move(typed)});
    effects.push_back(Handwriting{"clear"});
    return effects;
}

}  // namespace

void add_writing(Composer& page) {
    page.add_row("writing.by_hand", page.choice("write", WritingTapped{}, "pencil-simple-line", "writing.by_hand"));
}

View view(Model const& model, Writing const& writing) {
    auto const* step = current_step(model);
    if (!step) return view(model, Home{});
    Composer page(model, "writing");
    page.screen().head.heading = page.words_of(step->prompt);
    page.screen().head.hint = page.words("writing.hint");
    auto const kind = &kind_of(*step) == &kinds::text ? screen::FieldKind::text : screen::FieldKind::name;
    page.add(screen::Field{.id = {page.screen().page + "/field"},
                           .kind = kind,
                           .label = page.screen().head.heading.text,
                           .value = step_page(model).typed,
                           .described = true});
    page.add(screen::WritingPad{page.words("writing.pad")});
    page.add(keys_of(page));
    if (writing.failed) page.add_alert("writing.failed");
    if (!writing.signs.empty()) page.add(candidates_of(page, writing.signs));
    page.dock_back();
    page.dock_next("writing.end");
    return page.finish();
}

Effects on(Model& model, Step& page, WritingTapped const&) {
    page.alert.clear();
    lay_over(model, Writing{});
    return {Handwriting{"open"}};
}

Effects on(Model&, Writing& writing, StrokesRead const& event) {
    writing.signs = event.signs;
    writing.failed = event.failed;
    return {};
}

Effects on(Model& model, Writing& writing, SignChosen const& event) {
    return write(model, writing, step_page(model).typed + event.sign);
}

Effects on(Model& model, Writing& writing, Typed const& event) { return write(model, writing, event.value); }

Effects on(Model& model, Writing& writing, KeyPressed const& event) {
    return write(model, writing, pressed(step_page(model).typed, event.key, 0));
}

Effects on(Model&, Writing&, StrokesTapped const& event) { return {Handwriting{event.act}}; }

// As Next of the step itself, which also says what is wrong.
Effects on(Model& model, Writing&, NextTapped const&) {
    model.over.pop_back();
    return on(model, step_page(model), NextTapped{});
}

}  // namespace handrail::app
