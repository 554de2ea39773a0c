// Languages: each in its own script; choosing one changes everything at once and goes back.
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

View view(Model const& model, Languages const& languages) {
    Composer page(model, "languages");
    auto& screen = page.screen();
    screen.head = {.disc = {"globe", screen::IconStyle::stroke}, .heading = {page.words("languages.heading"), {}}};
    if (languages.failed) page.add_alert("languages.failed");
    screen::Rows rows{.name = screen.head.heading.text, .choosing = screen::Choosing::acts};
    for (auto const& language : model.config.languages) {
        bool const own = language.tag == model.messages.language;
        rows.choices.push_back(page.choice("language." + language.tag, LanguageChosen{language.tag}, "translate",
                                           screen::Words{language.name, own ? std::string{} : language.tag}));
        if (own) rows.choices.back().note = page.words("languages.now");
    }
    page.add(std::move(rows));
    page.dock_back();
    return page.finish();
}

Effects on(Model& model, LanguagesTapped const&) {
    lay_over(model, Languages{});
    return {};
}

Effects on(Model& model, Languages& languages, LanguageChosen const& event) {
    Effects effects;
    languages.failed = false;
    if (event.language == model.messages.language)
        go_back(model, effects);
    else
        effects.push_back(LoadLanguage{event.language});
    return effects;
}

Effects on(Model& model, LanguageLoaded event) {
    auto effects = remember(model, "lang", event.messages.language);
    model.messages = std::move(event.messages);
    if (shown<Languages>(model)) go_back(model, effects);
    if (shown<Help>(model)) go_back(model, effects);
    if (auto* welcome = std::get_if<Welcome>(&model.page)) welcome->failed = false;
    return effects;
}

Effects on(Model&, Languages& languages, LanguageFailed const&) {
    languages.failed = true;
    return {};
}

}  // namespace handrail::app
