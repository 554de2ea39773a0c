// Home: the services as cards, by category, in pages that fit the screen.
#include <algorithm>
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

using screen::Choice;
using screen::Icon;
using screen::IconStyle;

namespace {

using Services = std::vector<api::ServiceSummary const*>;

bool has_category(api::Catalogue const& catalogue, std::string const& id) {
    return std::any_of(catalogue.categories.begin(), catalogue.categories.end(),
                       [&](api::Category const& category) { return category.id == id; });
}

// The services in the order of the categories; those without one come last ("other services").
Services in_order(api::Catalogue const& catalogue) {
    Services ordered;
    for (auto const& category : catalogue.categories)
        for (auto const& service : catalogue.services)
            if (service.category == category.id) ordered.push_back(&service);
    for (auto const& service : catalogue.services)
        if (!has_category(catalogue, service.category)) ordered.push_back(&service);
    return ordered;
}

Choice service_card(Composer& page, api::ServiceSummary const& service) {
    return page.choice("service." + service.id, ServiceChosen{service.id}, service.icon, page.words_of(service.title));
}

// What is there beside the services.
Choice own_card(Composer& page, int number) {
    return number == 0 ? page.choice("look-up", LookUpTapped{}, "list-checks", "home.look_up")
                       : page.choice("badge", BadgeTapped{}, "identification-badge", "home.badge");
}

Choice more_card(Composer& page, Part const& part) {
    auto card = more_choice(page, part, "action.more");
    std::swap(card.caption, card.note);
    return card;
}

std::string category_title(Composer const& page, std::string const& id) {
    for (auto const& category : page.model().catalogue.categories)
        if (category.id == id) return page.text_of(category.title);
    return page.words("home.other_services");
}

// Cards under the name of their category; the name is shown only where there is more than one page of them.
void add_cards(Composer& page) {
    auto const services = in_order(page.model().catalogue);
    int const total = static_cast<int>(services.size()) + 2;
    int capacity = card_capacity(page.model());
    if (total > capacity) capacity -= 1;  // room for "more"
    auto const part = part_of(page.model(), total, capacity);
    std::vector<screen::Cards> groups;
    for (int index = part.first; index < part.first + part.count; ++index) {
        int const beyond = index - static_cast<int>(services.size());
        bool const is_service = beyond < 0;
        auto const title = is_service ? category_title(page, services[static_cast<size_t>(index)]->category)
                                      : page.words("home.own_things");
        if (groups.empty() || (part.parts > 1 && groups.back().name != title))
            groups.push_back(
                {.name = part.parts > 1 ? title : page.words("home.services"), .name_shown = part.parts > 1});
        groups.back().choices.push_back(is_service ? service_card(page, *services[static_cast<size_t>(index)])
                                                   : own_card(page, beyond));
    }
    if (part.parts > 1) groups.back().choices.push_back(more_card(page, part));
    for (auto& group : groups) page.add(std::move(group));
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
