// Home: what can be done here, as cards. Where all services fit they stand there themselves; elsewhere the categories
// do, and each service is two presses away (decision 0019).
#include <algorithm>
#include <iterator>
#include <utility>

#include "app/kept.hpp"
#include "app/pages/pages.hpp"

namespace handrail::app {

using screen::Choice;
using screen::Icon;
using screen::IconStyle;

namespace {

using Services = std::vector<forms::Introduction const*>;

struct Card {
    std::string key;
    Tapped meaning;
    std::string icon;
    screen::Words label;
};
using Cards = std::vector<Card>;

// One's own cases and the check of a visitor, which stand beside the services.
constexpr int other_cards = 2;

// The height of a pager is taken from the cards, one line of them on a phone.
constexpr int line_of_cards = 2;

bool is_grouped(Model const& model) {
    return static_cast<int>(model.catalogue.services.size()) + other_cards > card_capacity(model);
}

// Those that somebody on this device has used come first.
template <class Wanted>
Services services_where(Model const& model, Wanted wanted) {
    Services found;
    for (auto const& service : model.catalogue.services)
        if (wanted(service)) found.push_back(&service);
    std::stable_partition(found.begin(), found.end(), [&](auto const* service) {
        return std::any_of(model.cases.begin(), model.cases.end(),
                           [&](KeptCase const& kept) { return kept.service == service->id; });
    });
    return found;
}

Services services_of(Model const& model, std::string const& group) {
    return services_where(model, [&](auto const& service) { return service.category == group; });
}

api::Category const* category(Model const& model, std::string const& id) {
    auto const& all = model.catalogue.categories;
    auto const found = std::find_if(all.begin(), all.end(), [&](auto const& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

bool checks_visitors(api::Category const& category) { return category.visitors; }

Card service_card(Composer const& page, forms::Introduction const& service) {
    return {"service." + service.id, ServiceChosen{service.id}, service.icon, page.words_of(service.title)};
}

Card badge_card(Composer const& page) {
    return {"badge", BadgeTapped{}, "identification-badge", {page.words("home.badge"), {}}};
}

void add_services(Composer const& page, Services const& services, Cards& cards) {
    for (auto const* service : services) cards.push_back(service_card(page, *service));
}

Cards cards_of_group(Composer const& page, api::Category const& group) {
    Cards cards;
    add_services(page, services_of(page.model(), group.id), cards);
    if (checks_visitors(group)) cards.push_back(badge_card(page));
    return cards;
}

// A category of one card is that card.
void add_group(Composer const& page, api::Category const& group, Cards& cards) {
    auto inside = cards_of_group(page, group);
    if (inside.size() == 1)
        cards.push_back(std::move(inside.front()));
    else if (!inside.empty())
        cards.push_back({"group." + group.id, GroupChosen{group.id}, group.icon, page.words_of(group.title)});
}

Cards cards_of_home(Composer const& page) {
    auto const& model = page.model();
    auto const& categories = model.catalogue.categories;
    Cards cards;
    bool const grouped = is_grouped(model);
    if (grouped)
        for (auto const& group : categories) add_group(page, group, cards);
    add_services(
        page,
        services_where(model, [&](auto const& service) { return !grouped || !category(model, service.category); }),
        cards);
    cards.push_back({"look-up", LookUpTapped{}, "list-checks", {page.words("home.look_up"), {}}});
    if (!grouped || std::none_of(categories.begin(), categories.end(), checks_visitors))
        cards.push_back(badge_card(page));
    return cards;
}

// As many as fit, and the way to the others.
void add_cards(Composer& page, std::string name, Cards cards, int index) {
    int const total = static_cast<int>(cards.size());
    int const fit = card_capacity(page.model());
    auto const subpage = subpage_of(index, total, total > fit ? std::max(fit - line_of_cards, 2) : fit);
    screen::Cards shown{.name = std::move(name)};
    for (int at = subpage.first; at < subpage.first + subpage.count; ++at) {
        auto& card = cards[static_cast<size_t>(at)];
        shown.choices.push_back(page.choice(card.key, std::move(card.meaning), card.icon, std::move(card.label)));
    }
    page.add(std::move(shown));
    add_pager(page, subpage);
}

View view_group(Model const& model, Home const& home, api::Category const& group) {
    Composer page(model, "group");
    auto& screen = page.screen();
    screen.head = {.disc = {group.icon, IconStyle::sign}, .heading = page.words_of(group.title)};
    add_cards(page, screen.head.heading.text, cards_of_group(page, group), home.subpage);
    page.dock_back();
    return page.finish();
}

// The service that a row leads on with: its picture, and its name below what is to be done.
screen::Choice of_service(Composer const& page, screen::Choice row, std::string const& id) {
    for (auto const& service : page.model().catalogue.services) {
        if (service.id != id) continue;
        row.picture.symbol = service.icon;
        row.caption = page.text_of(service.title);
    }
    return row;
}

void add_payment(Composer& page, KeptCase const& kept) {
    auto row = page.choice("pay." + kept.number, CaseChosen{kept.number}, "hand-coins", "home.pay");
    page.add_row("home.resume_name", of_service(page, std::move(row), kept.service));
}

bool add_draft(Composer& page) {
    auto const& draft = page.model().draft;
    if (!draft) return false;
    auto row = of_service(page, page.choice("resume", ResumeTapped{}, "list-checks", "home.resume"), draft->service);
    if (row.caption.empty()) return false;  // there is no such service any more
    page.add_row("home.resume_name", std::move(row));
    return true;
}

void add_appointment(Composer& page, KeptCase const& kept) {
    auto const& model = page.model();
    auto const wall = wall_time(*kept.start);
    auto words = text::near_day_words(model.messages, wall.date, today(model)) + " " + time_of(page, *kept.start);
    auto row = page.choice("case." + kept.number, CaseChosen{kept.number}, "calendar-check",
                           screen::Words{std::move(words), {}});
    page.add_row("home.appointment", of_service(page, std::move(row), kept.service));
}

// What is most likely comes first: what is under way, else where one has to go, else what is to be paid.
void add_lead(Composer& page) {
    auto const& model = page.model();
    auto const* paying = paying_now(model);
    if (paying) add_payment(page, *paying);
    if (add_draft(page) || paying) return;
    if (auto const* appointment = appointment_soon(model)) return add_appointment(page, *appointment);
    if (auto const* bill = bill_due(model)) add_payment(page, *bill);
}

// A page that was made before anybody came knows no hour.
std::string greeting(Composer const& page) {
    auto const& model = page.model();
    if (model.seed.empty()) return page.text_of(model.config.name);
    return text::greeting_words(model.messages, wall_time(moment(model, model.now)));
}

}  // namespace

View view(Model const& model, Home const& home) {
    if (auto const* group = category(model, home.group)) return view_group(model, home, *group);
    Composer page(model, "home");
    auto& screen = page.screen();
    screen.title = page.text_of(model.config.name);
    screen.head = {.disc = {"hand-grabbing", IconStyle::stroke},
                   .caption = greeting(page),
                   .heading = {page.words("home.heading"), {}}};
    add_lead(page);
    add_cards(page, page.words("home.services"), cards_of_home(page), home.subpage);
    page.dock_call("home.call");
    return page.finish();
}

void go_back(Model& model, Home&, Effects& effects) { enter(model, Home{}, effects); }

Home home_of(Model const& model, std::string const& service) {
    if (!is_grouped(model)) return {};
    for (auto const& one : model.catalogue.services) {
        auto const* group = one.id == service ? category(model, one.category) : nullptr;
        bool const is_alone = group && !checks_visitors(*group) && services_of(model, group->id).size() == 1;
        if (group && !is_alone) return {.group = group->id};
    }
    return {};
}

Effects on(Model& model, Home&, GroupChosen const& event) {
    Effects effects;
    enter(model, Home{.group = event.id}, effects);
    return effects;
}

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

Effects on(Model& model, Home&, CaseChosen const& event) {
    Effects effects;
    auto const* kept = kept_case(model, event.number);
    if (!kept) return effects;
    if (kept->unpaid) {
        resume_payment(model, *kept, effects);
        return effects;
    }
    enter(model, LookUp{.asking = LookUp::Asking::own}, effects);
    auto asked = on(model, *std::get_if<LookUp>(&model.page), event);
    std::move(asked.begin(), asked.end(), std::back_inserter(effects));
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
