// Introduction: what a service is for, what to bring, how long it takes, what it costs.
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

using screen::IconStyle;

namespace {

api::ServiceSummary const* opening_service(Model const& model) {
    for (auto const& service : model.catalogue.services)
        if (service.id == model.opening) return &service;
    return nullptr;
}

void add_needs(Composer& page, forms::Definition const& definition) {
    if (definition.needs.empty()) return;
    bool const visit = definition.outcome == forms::Outcome::appointment;
    screen::Pictures pictures{.caption = page.words(visit ? "intro.bring" : "intro.ready")};
    for (size_t index = 0; index < definition.needs.size(); ++index) {
        bool const drawn = index < definition.needs_icons.size();
        pictures.items.push_back({.picture = {drawn ? definition.needs_icons[index] : "file-text", IconStyle::picture},
                                  .label = page.words_of(definition.needs[index])});
    }
    page.add(std::move(pictures));
}

void add_facts(Composer& page, forms::Definition const& definition) {
    screen::Facts facts{.panel = true};
    if (definition.takes_minutes)
        facts.facts.push_back(
            {.icon = {"clock", IconStyle::sign},
             .text = page.words("intro.minutes", {{"n", std::to_string(*definition.takes_minutes)}})});
    if (definition.takes_days)
        facts.facts.push_back({.icon = {"calendar-check", IconStyle::sign},
                               .text = page.words("intro.days", {{"n", std::to_string(*definition.takes_days)}})});
    if (definition.fee)
        facts.facts.push_back(
            {.icon = {"coins", IconStyle::sign},
             .text = page.words("intro.fee", {{"fee", text::money_words(page.model().messages, *definition.fee)}})});
    if (!facts.facts.empty()) page.screen().aside.push_back(std::move(facts));
}

std::string category_title(Composer const& page, std::string const& id) {
    for (auto const& category : page.model().catalogue.categories)
        if (category.id == id) return page.text_of(category.title);
    return {};
}

View view_opening(Composer page) {
    page.add(screen::Paragraph{.text = page.words("intro.opening")});
    page.screen().said = page.words("intro.opening");
    page.dock_back();
    return page.finish();
}

}  // namespace

View view_intro(Model const& model) {
    Composer page(model, "intro");
    auto& screen = page.screen();
    if (!model.visit) {
        if (auto const* service = opening_service(model)) {
            screen.head = {.disc = {service->icon, IconStyle::sign}, .heading = page.words_of(service->title)};
            screen.head.hint = page.text_of(service->summary);
        } else {
            screen.head = {.heading = {page.words("intro.opening"), {}}};
        }
        return view_opening(std::move(page));
    }
    auto const& definition = model.visit->definition;
    screen.head = {.disc = {definition.icon, IconStyle::sign}, .heading = page.words_of(definition.title)};
    screen.head.hint = page.text_of(definition.summary);
    if (is_wide(model)) screen.head.caption = category_title(page, definition.category);
    add_needs(page, definition);
    add_facts(page, definition);
    page.add(screen::Paragraph{.text = page.words("intro.elsewhere", {{"hotline", model.config.hotline}})});
    page.dock_back();
    page.dock_next("action.start", StartTapped{});
    return page.finish();
}

Effects on(Model& model, StartTapped const&) {
    Effects effects;
    auto const all = steps(model);
    if (all.empty()) {
        enter(model, {.kind = PageKind::home}, effects);
    } else {
        enter(model, {.kind = PageKind::step, .step = all.front()->id}, effects);
    }
    return effects;
}

}  // namespace handrail::app
