// Introduction: what a service is for, what to bring, how long it takes, what it costs.
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

using screen::IconStyle;

namespace {

using forms::Introduction;

// What the service tells of itself: its definition, or the catalogue until that is here.
Introduction const* introduced(Model const& model, Intro const& intro) {
    if (model.visit) return &model.visit->definition;
    for (auto const& service : model.catalogue.services)
        if (service.id == intro.service) return &service;
    return nullptr;
}

void add_needs(Composer& page, Introduction const& service) {
    if (service.needs.empty()) return;
    bool const visit = service.outcome == forms::Outcome::appointment;
    screen::Pictures pictures{.caption = page.words(visit ? "intro.bring" : "intro.ready")};
    for (size_t index = 0; index < service.needs.size(); ++index) {
        bool const drawn = index < service.needs_icons.size();
        pictures.items.push_back({.picture = {drawn ? service.needs_icons[index] : "file-text", IconStyle::picture},
                                  .label = page.words_of(service.needs[index])});
    }
    page.add(std::move(pictures));
}

void add_facts(Composer& page, Introduction const& service) {
    screen::Facts facts{.panel = true};
    if (service.takes_minutes)
        facts.facts.push_back({.icon = {"clock", IconStyle::sign},
                               .text = page.words("intro.minutes", {{"n", std::to_string(*service.takes_minutes)}})});
    if (service.takes_days)
        facts.facts.push_back({.icon = {"calendar-check", IconStyle::sign},
                               .text = page.words("intro.days", {{"n", std::to_string(*service.takes_days)}})});
    if (service.fee)
        facts.facts.push_back(
            {.icon = {"coins", IconStyle::sign},
             .text = page.words("intro.fee", {{"fee", text::money_words(page.model().messages, *service.fee)}})});
    if (!facts.facts.empty()) page.screen().aside.push_back(std::move(facts));
}

std::string category_title(Composer const& page, std::string const& id) {
    for (auto const& category : page.model().catalogue.categories)
        if (category.id == id) return page.text_of(category.title);
    return {};
}

View view_opening(Composer page) {
    page.add(screen::Paragraph{.text = page.words("intro.opening")});
    page.dock_back();
    return page.finish();
}

}  // namespace

View view(Model const& model, Intro const& intro) {
    Composer page(model, "intro");
    auto& screen = page.screen();
    auto const* service = introduced(model, intro);
    if (!service) {
        screen.head = {.heading = {page.words("intro.opening"), {}}};
        return view_opening(std::move(page));
    }
    screen.head = {.disc = {service->icon, IconStyle::sign}, .heading = page.words_of(service->title)};
    screen.head.hint = page.text_of(service->summary);
    if (is_wide(model)) screen.head.caption = category_title(page, service->category);
    add_needs(page, *service);
    add_facts(page, *service);
    page.add(screen::Paragraph{.text = page.words("intro.elsewhere", {{"hotline", model.config.hotline}})});
    page.dock_back();
    if (!model.visit && (intro.starting || intro.resuming))
        page.dock_waiting(page.words("intro.opening"), StartTapped{});
    else
        page.dock_next("action.start", StartTapped{});
    return page.finish();
}

void open_service(Model& model, Intro intro, Effects& effects) {
    auto const service = intro.service;
    model.visit.reset();
    enter(model, std::move(intro), effects);
    send(model, Owner::page, api::GetService{service}, effects);
}

void go_back(Model& model, Intro& intro, Effects& effects) { enter(model, home_of(model, intro.service), effects); }

Effects on(Model& model, Intro& intro, StartTapped const&) {
    intro.starting = !model.visit;
    if (intro.starting) return {};
    Effects effects;
    auto const all = steps(model);
    if (all.empty())
        enter(model, Home{}, effects);
    else
        enter(model, Step{.id = all.front()->id}, effects);
    return effects;
}

void begin_visit(Model& model, forms::Definition definition) {
    model.visit.emplace();
    model.visit->id = ++model.issued;
    model.visit->definition = std::move(definition);
    model.visit->key = new_key(model);
    model.visit->token = new_key(model);
}

namespace {

void resume(Model& model, Effects& effects) {
    auto const draft = *std::exchange(model.draft, {});
    auto& visit = *model.visit;
    visit.answers = draft.answers;
    if (!draft.key.empty()) visit.key = draft.key;
    if (!draft.token.empty()) visit.token = draft.token;
    visit.slot = draft.slot;
    visit.unsure = draft.sent;
    if (draft.sent) return find_out(model, {.already = true}, effects);
    resume_hold(model, draft, effects);
    auto const all = steps(model);
    if (index_of(all, draft.step) >= 0) return enter(model, Step{.id = draft.step}, effects);
    auto const faults = forms::check_all(visit.definition, visit.answers, today(model));
    for (auto const* step : all)
        if (faults.count(step->id)) return enter(model, Step{.id = step->id}, effects);
    if (!sends(model)) return go_to_end(model, effects);
    enter_unsent(model, effects);
}

}  // namespace

Effects on(Model& model, Intro& intro, Good<api::GetService> answer) {
    Effects effects;
    begin_visit(model, std::move(answer.value));
    bool const starting = std::exchange(intro.starting, false);
    bool const resuming = std::exchange(intro.resuming, false);
    if (resuming && model.draft && model.draft->service == answer.asked.id)
        resume(model, effects);
    else if (starting)
        effects = on(model, intro, StartTapped{});
    return effects;
}

Effects on(Model&, Visit& visit, Good<api::GetService> answer) {
    visit.definition = std::move(answer.value);
    return {};
}

}  // namespace handrail::app
