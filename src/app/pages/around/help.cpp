// Help: a person on the telephone, larger text, the counter; then back to where one was.
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

using screen::IconStyle;

namespace {

std::string language_names(Composer const& page) {
    std::string names;
    for (auto const& language : page.model().config.languages) {
        if (!names.empty()) names += page.words("list.separator");
        names += language.name;
    }
    return names;
}

}  // namespace

View view(Model const& model, Help const& help) {
    Composer page(model, "help");
    auto& screen = page.screen();
    screen.head = {.disc = {"lifebuoy", IconStyle::sign}, .heading = {page.words("help.heading"), {}}};
    screen::Rows rows{.name = screen.head.heading.text};
    if (auto call = page.call_row()) rows.choices.push_back(*std::move(call));
    rows.choices.push_back(page.choice("size", SettingsTapped{}, "text-aa", "help.size"));
    rows.choices.back().caption = page.words("help.size_hint");
    rows.choices.push_back(page.choice("aloud", AloudTapped{}, "speaker-high", "help.aloud"));
    rows.choices.push_back(page.choice("language", LanguagesTapped{}, "globe", "help.language"));
    rows.choices.back().caption = language_names(page);
    if (help.forgotten || !model.own.empty())
        rows.choices.push_back(page.choice("forget", ForgetOwnTapped{}, help.forgotten ? "check-circle" : "eraser",
                                           help.forgotten ? "own.forgotten" : "own.forget"));
    page.add(std::move(rows));
    page.add(screen::Facts{.panel = true,
                           .facts = {{.icon = {"storefront", IconStyle::sign},
                                      .text = page.words("help.counter"),
                                      .detail = page.words("help.counter_hint")}}});
    page.dock_last("help.back", "arrow-left", BackTapped{});
    page.screen().dock.back().icon.style = IconStyle::stroke;
    return page.finish();
}

Effects on(Model& model, HelpTapped const&) {
    lay_over(model, Help{});
    return {};
}

Effects on(Model& model, Help& help, ForgetOwnTapped const&) {
    help.forgotten = true;
    model.own.clear();
    return {KeepOwn{}};
}

}  // namespace handrail::app
