// Writing: words are written with a finger, one sign after the other, where nobody has a keyboard or none likes it.
#include <algorithm>
#include <iterator>
#include <utility>

#include "app/kinds.hpp"
#include "app/pages/steps/steps.hpp"
#include "base/utf8.hpp"

namespace handrail::app {

using screen::IconStyle;

namespace {

screen::PadKey pad_key(Composer& page, char const* key, Tapped meaning, char const* words, screen::Icon icon) {
    return {.id = page.control(key, std::move(meaning)), .label = page.words(words), .icon = std::move(icon)};
}

screen::Pad keys_of(Composer& page) {
    return {.name = page.words("writing.keys"),
            .keys = {pad_key(page, "undo", StrokesTapped{"undo"}, "writing.undo",
                             {"arrow-counter-clockwise", IconStyle::stroke}),
                     pad_key(page, "clear", StrokesTapped{"clear"}, "writing.clear", {"x", IconStyle::stroke}),
                     pad_key(page, "erase", KeyPressed{'<'}, "writing.erase", {"backspace", IconStyle::sign})}};
}

void add_signs(Composer& page, std::u32string_view signs, std::string name) {
    screen::Cards cards{.name = std::move(name), .days = true};
    for (char32_t const sign : signs) {
        auto const written = to_utf8({&sign, 1});
        auto const key = "sign." + std::to_string(cards.choices.size());
        cards.choices.push_back({.id = page.control(key, SignChosen{written}), .label = {written, {}}});
    }
    page.add(std::move(cards));
}

// A Chinese name begins with its surname, and of a hundred persons eighty-five have one of a hundred.
bool begins_with_surname(Model const& model) {
    auto const* step = current_step(model);
    return step && kind_of(*step).typing->field == screen::FieldKind::name && step_page(model).typed.empty() &&
           model.messages.language.starts_with("zh");
}

// The common surnames, else the pad.
Effects begin(Model& model, Writing& writing) {
    writing = {.surname = begins_with_surname(model)};
    return {Handwriting{writing.surname ? "surnames" : "open"}};
}

Effects open_pad(Writing& writing) {
    writing = {};
    return {Handwriting{"open"}};
}

Effects clear_pad(Writing& writing) {
    writing.signs.clear();
    return {Handwriting{"clear"}};
}

// The step takes what is written from now on, and keeps it; then the place for the next sign is made ready.
template <class MakeReady>
Effects write(Model& model, std::string typed, MakeReady make_ready) {
    auto effects = on(model, step_page(model), Typed{{}, std::move(typed)});
    auto more = make_ready();
    std::move(more.begin(), more.end(), std::back_inserter(effects));
    return effects;
}

View view_surnames(Model const& model, Writing const& writing) {
    Composer page(model, "surname");
    page.screen().head.heading.text = page.words("writing.surname");
    page.screen().head.hint = page.words("writing.surname.hint");
    auto const signs = code_points(writing.signs);
    auto const subpage = subpage_of(step_page(model).subpage, static_cast<int>(signs.size()), sign_capacity(model));
    auto const shown = std::u32string_view(signs).substr(static_cast<std::size_t>(subpage.first),
                                                         static_cast<std::size_t>(subpage.count));
    add_signs(page, shown, page.screen().head.heading.text);
    add_pager(page, subpage);
    page.dock_back();
    page.dock_next("action.other_surname");
    return page.finish();
}

}  // namespace

void add_writing(Composer& page) {
    page.add_row("writing.by_hand", page.choice("write", WritingTapped{}, "pencil-simple-line", "writing.by_hand"));
}

View view(Model const& model, Writing const& writing) {
    auto const* step = current_step(model);
    if (!step) return view(model, Home{});
    if (writing.surname) return view_surnames(model, writing);
    Composer page(model, "writing");
    page.screen().head.heading = page.words_of(step->prompt);
    page.screen().head.hint = page.words("writing.hint");
    page.add(screen::Field{.id = {page.screen().page + "/field"},
                           .kind = kind_of(*step).typing->field,
                           .label = page.screen().head.heading.text,
                           .value = step_page(model).typed,
                           .described = true});
    page.add(screen::WritingPad{page.words("writing.pad")});
    page.add(keys_of(page));
    if (writing.failed) page.add_alert("writing.failed");
    if (!writing.signs.empty()) add_signs(page, code_points(writing.signs), page.words("writing.which"));
    page.dock_back();
    page.dock_next("action.written");
    return page.finish();
}

Effects on(Model& model, Step& page, WritingTapped const&) {
    page.alert.clear();
    page.subpage = 0;
    lay_over(model, Writing{});
    return begin(model, std::get<Writing>(model.over.back()));
}

Effects on(Model&, Writing& writing, StrokesRead const& event) {
    writing.signs = event.signs;
    writing.failed = event.failed;
    return {};
}

Effects on(Model& model, Writing& writing, SignChosen const& event) {
    return write(model, step_page(model).typed + event.sign,
                 [&] { return writing.surname ? open_pad(writing) : clear_pad(writing); });
}

Effects on(Model& model, Writing& writing, Typed const& event) {
    return write(model, event.value, [&] { return clear_pad(writing); });
}

// Without any sign left it begins anew.
Effects on(Model& model, Writing& writing, KeyPressed const& event) {
    return write(model, pressed(step_page(model).typed, event.key, 0),
                 [&] { return begins_with_surname(model) ? begin(model, writing) : clear_pad(writing); });
}

Effects on(Model&, Writing& writing, StrokesTapped const& event) {
    return event.act == "clear" ? clear_pad(writing) : Effects{Handwriting{event.act}};
}

// As Next of the step itself, which also says what is wrong.
Effects on(Model& model, Writing& writing, NextTapped const&) {
    if (writing.surname) return open_pad(writing);
    model.over.pop_back();
    return on(model, step_page(model), NextTapped{});
}

}  // namespace handrail::app
