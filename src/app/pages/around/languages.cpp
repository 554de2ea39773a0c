// Languages: each in its own script; choosing one changes everything at once and goes back.
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

View view_languages(Model const& model) {
    Composer page(model, "languages");
    auto& screen = page.screen();
    screen.head = {.disc = {"globe", screen::IconStyle::stroke}, .heading = {page.words("languages.heading"), {}}};
    if (model.language_failed) page.add_alert("languages.failed");
    screen::Rows rows{.name = screen.head.heading.text, .choosing = screen::Choosing::acts};
    for (auto const& language : model.config.languages) {
        bool const own = language.tag == model.messages.language;
        rows.choices.push_back(page.choice("language." + language.tag, LanguageChosen{language.tag}, "chat-circle-text",
                                           screen::Words{language.name, own ? std::string{} : language.tag}));
        if (own) rows.choices.back().note = page.words("languages.now");
    }
    page.add(std::move(rows));
    page.dock_back();
    return page.finish();
}

Effects on(Model& model, LanguagesTapped const&) {
    model.language_failed = false;
    lay_over(model, PageKind::languages);
    return {};
}

Effects on(Model& model, LanguageChosen const& event) {
    if (event.language == model.messages.language) {
        Effects effects;
        if (shown(model).kind == PageKind::languages) go_back(model, effects);
        return effects;
    }
    model.language_failed = false;
    return {LoadLanguage{event.language}};
}

Effects on(Model& model, LanguageLoaded event) {
    auto effects = remember(model, "lang", event.messages.language);
    model.messages = std::move(event.messages);
    model.language_failed = false;
    if (shown(model).kind == PageKind::languages) go_back(model, effects);
    if (shown(model).kind == PageKind::help) go_back(model, effects);
    return effects;
}

Effects on(Model& model, LanguageFailed const&) {
    model.language_failed = true;
    return {};
}

}  // namespace handrail::app
