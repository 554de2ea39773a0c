// Welcome: where a kiosk begins and ends. One thing to press, the languages, and Listen in the one that is shown.
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

using screen::IconStyle;

View view(Model const& model, Welcome const& welcome) {
    Composer page(model, "welcome");
    auto& screen = page.screen();
    screen.head = {.disc = {"hand-grabbing", IconStyle::stroke},
                   .caption = page.text_of(model.config.name),
                   .heading = {page.words("welcome.heading"), {}},
                   .stairs = true};
    screen.title = screen.head.caption;
    screen.tools.clear();
    for (auto const& language : model.config.languages) {
        bool const own = language.tag == model.messages.language;
        screen.tools.push_back({.id = page.tool("language." + language.tag, LanguageChosen{language.tag}),
                                .icon = {"globe", IconStyle::stroke},
                                .label = language.name,
                                .pressed = own,
                                .language = own ? std::string{} : language.tag});
    }
    page.add_listen();
    if (welcome.failed) page.add_alert("languages.failed");
    page.add(screen::Paragraph{.text = page.words("welcome.promise")});
    page.dock_next("welcome.start", HomeTapped{});
    return page.finish();
}

void go_back(Model&, Welcome&, Effects&) {}

Effects on(Model& model, Welcome& welcome, LanguageChosen const& event) {
    welcome.failed = false;
    if (event.language == model.messages.language) return {};
    return {LoadLanguage{event.language}};
}

Effects on(Model&, Welcome& welcome, LanguageFailed const&) {
    welcome.failed = true;
    return {};
}

}  // namespace handrail::app
