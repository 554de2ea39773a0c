// Home: the services as cards, by category, in pages that fit the screen.
#include <algorithm>
#include <iterator>
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

using screen::Choice;
using screen::Icon;
using screen::IconStyle;

namespace {

Choice service_card(Composer& page, api::ServiceSummary const& service) {
    return page.choice("service." + service.id, ServiceChosen{service.id}, service.icon, page.words_of(service.title));
}

// The services in the order of their categories; those of no known category come last.
std::vector<Choice> service_cards(Composer& page) {
    auto const& [version, categories, services] = page.model().catalogue;
    std::vector<Choice> cards;
    for (auto const& category : categories)
        for (auto const& service : services)
            if (service.category == category.id) cards.push_back(service_card(page, service));
    for (auto const& service : services) {
        bool const placed = std::any_of(categories.begin(), categories.end(),
                                        [&](auto const& category) { return category.id == service.category; });
        if (!placed) cards.push_back(service_card(page, service));
    }
    return cards;
}

// Cards in parts that fit. One's own cases end the first part, for many come to ask how far theirs is.
void add_cards(Composer& page) {
    auto cards = service_cards(page);
    cards.push_back(page.choice("badge", BadgeTapped{}, "identification-badge", "home.badge"));
    auto const total = cards.size() + 1;
    auto capacity = static_cast<std::size_t>(card_capacity(page.model()));
    if (total > capacity) capacity -= 1;  // room for "more"
    cards.insert(cards.begin() + static_cast<std::ptrdiff_t>(std::min(capacity, total - 1) - 1),
                 page.choice("look-up", LookUpTapped{}, "list-checks", "home.look_up"));
    auto const part = part_of(page.model(), static_cast<int>(total), static_cast<int>(capacity));
    screen::Cards shown{.name = page.words("home.services")};
    std::move(cards.begin() + part.first, cards.begin() + part.first + part.count, std::back_inserter(shown.choices));
    if (part.parts > 1) {
        shown.choices.push_back(more_choice(page, part, "action.more"));
        auto& more = shown.choices.back();
        more.label.text += " " + std::exchange(more.note, {});
    }
    page.add(std::move(shown));
}

// An earlier draft comes first: going on is likelier than beginning again.
void add_resume(Composer& page) {
    auto const& draft = page.model().draft;
    if (!draft) return;
    for (auto const& service : page.model().catalogue.services) {
        if (service.id != draft->service) continue;
        auto row = page.choice("resume", ResumeTapped{}, service.icon, "home.resume");
        row.caption = page.text_of(service.title);
        page.add_row("home.resume_name", std::move(row));
    }
}

}  // namespace

View view_home(Model const& model) {
    Composer page(model, "home");
    auto& screen = page.screen();
    screen.title = page.text_of(model.config.name);
    screen.head = {.disc = {"hand-grabbing", IconStyle::stroke},
                   .caption = page.text_of(model.config.name),
                   .heading = {page.words("home.heading"), {}}};
    page.add_alert();
    add_resume(page);
    add_cards(page);
    page.dock_call("home.call");
    return page.finish();
}

Effects on(Model& model, MoreTapped const&) {
    model.part += 1;
    return {};
}

Effects on(Model& model, ServiceChosen const& event) {
    Effects effects;
    model.visit.reset();
    enter(model, {.kind = PageKind::intro}, effects);
    model.opening = event.id;
    send(model, api::GetService{event.id}, effects);
    return effects;
}

Effects on(Model& model, ResumeTapped const&) {
    if (!model.draft) return {};
    Effects effects;
    auto const service = model.draft->service;
    model.visit.reset();
    enter(model, {.kind = PageKind::intro}, effects);
    model.opening = service;
    model.resuming = true;
    send(model, api::GetService{service}, effects);
    return effects;
}

// Home asks once when there are answers that are not sent; they are kept either way.
Effects on(Model& model, HomeTapped const&) {
    Effects effects;
    bool const under_way = model.visit && !model.visit->answers.empty() && model.visit->rescheduling.empty() &&
                           (model.page.kind == PageKind::step || model.page.kind == PageKind::review);
    if (model.page.kind == PageKind::sending) return {};
    if (under_way) {
        lay_over(model, PageKind::leave);
    } else {
        enter(model, {.kind = PageKind::home}, effects);
    }
    return effects;
}

}  // namespace handrail::app
