// Home: the services as cards, by category, in pages that fit the screen.
#include <algorithm>
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

using screen::Choice;
using screen::Icon;
using screen::IconStyle;

namespace {

Choice service_card(Composer& page, forms::Introduction const& service) {
    return page.choice("service." + service.id, ServiceChosen{service.id}, service.icon, page.words_of(service.title));
}

// Cards in subpages that fit. One's own cases end the first subpage, for many come to ask how far theirs is.
void add_cards(Composer& page, int which) {
    auto const& services = page.model().catalogue.services;
    int const total = static_cast<int>(services.size()) + 2;
    int capacity = card_capacity(page.model());
    if (total > capacity) capacity -= 1;  // room for "more"
    int const look_up = std::min(capacity, total - 1) - 1;
    auto const subpage = subpage_of(which, total, capacity);
    screen::Cards cards{.name = page.words("home.services")};
    for (int index = subpage.first; index < subpage.first + subpage.count; ++index) {
        if (index == look_up)
            cards.choices.push_back(page.choice("look-up", LookUpTapped{}, "list-checks", "home.look_up"));
        else if (index == total - 1)
            cards.choices.push_back(page.choice("badge", BadgeTapped{}, "identification-badge", "home.badge"));
        else
            cards.choices.push_back(service_card(page, services[static_cast<size_t>(index - (index > look_up))]));
    }
    if (subpage.total > 1) {
        auto const words = page.words(
            "home.more", {{"page", std::to_string(subpage.number)}, {"pages", std::to_string(subpage.total)}});
        cards.choices.push_back(page.choice("more", MoreTapped{}, "dots-three-circle", screen::Words{words, {}}));
    }
    page.add(std::move(cards));
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

View view(Model const& model, Home const& home) {
    Composer page(model, "home");
    auto& screen = page.screen();
    screen.title = page.text_of(model.config.name);
    screen.head = {.disc = {"hand-grabbing", IconStyle::stroke},
                   .caption = page.text_of(model.config.name),
                   .heading = {page.words("home.heading"), {}}};
    add_resume(page);
    add_cards(page, home.subpage);
    page.dock_call("home.call");
    return page.finish();
}

void go_back(Model& model, Home&, Effects& effects) { enter(model, Home{}, effects); }

Effects on(Model& model, Home&, ServiceChosen const& event) {
    Effects effects;
    open_service(model, {.service = event.id}, effects);
    return effects;
}

Effects on(Model& model, Home&, ResumeTapped const&) {
    Effects effects;
    if (model.draft) open_service(model, {.service = model.draft->service, .resuming = true}, effects);
    return effects;
}

Effects on(Model& model, Home&, BadgeTapped const&) {
    Effects effects;
    enter(model, Badge{}, effects);
    return effects;
}

// Home asks once when there are answers that are not sent; they are kept either way.
Effects on(Model& model, HomeTapped const&) {
    Effects effects;
    bool const answering = std::holds_alternative<Step>(model.page) || std::holds_alternative<Review>(model.page);
    bool const under_way = answering && !model.visit->answers.empty() && model.visit->rescheduling.empty();
    if (std::holds_alternative<Sending>(model.page)) return effects;
    if (under_way)
        lay_over(model, Leave{});
    else
        enter(model, Home{}, effects);
    return effects;
}

}  // namespace handrail::app
