// Badge: is whoever stands at the door who they say? Their number is asked for, and the door stays shut until it fits.
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

using screen::IconStyle;

namespace {

constexpr std::size_t longest = 20;

void add_head(Composer& page, char const* icon, std::string const& key) {
    page.screen().head = {.disc = {icon, IconStyle::sign},
                          .heading = {page.words(key), {}},
                          .hint = page.words(key + ".hint", {{"hotline", page.model().config.hotline}})};
}

View view_asking(Model const& model) {
    Composer page(model, "badge");
    auto& screen = page.screen();
    add_head(page, "", "badge.number");  // the keys need the height
    page.add(screen::Field{.id = {screen.page + "/field"},
                           .kind = screen::FieldKind::digits,
                           .label = screen.head.heading.text,
                           .value = model.badge,
                           .described = true});
    page.add(number_pad(page, false));
    page.dock_back();
    if (model.badge.empty())
        page.dock_waiting(page.words("badge.press_first"), NextTapped{});
    else
        page.dock_next("badge.check", NextTapped{});
    return page.finish();
}

void add_worker(Composer& page, api::Badge const& worker) {
    auto const until = parse_date(worker.valid_until);
    page.add(screen::Facts{
        .panel = true,
        .facts = {
            {.icon = {"user", IconStyle::sign}, .text = page.text_of(worker.name), .detail = page.text_of(worker.role)},
            {.icon = {"storefront", IconStyle::sign}, .text = page.text_of(worker.organisation)},
            {.icon = {"identification-badge", IconStyle::sign},
             .text = worker.badge,
             .detail = until
                           ? page.words("badge.until", {{"day", text::short_date_words(page.model().messages, *until)},
                                                        {"year", std::to_string(until->year)}})
                           : std::string{}}}});
}

// Who it is does not count: the door stays shut, and a person answers the telephone.
View view_refused(Model const& model) {
    Composer page(model, "badge.refused");
    add_head(page, "hand-palm", "badge.refused");
    page.add_alert();
    if (model.worker) add_worker(page, *model.worker);
    page.dock_back();
    page.dock_call("action.call_person");
    return page.finish();
}

View view_fitting(Model const& model) {
    Composer page(model, "badge.fits");
    add_head(page, "check-fat", "badge.fits");
    add_worker(page, *model.worker);
    page.dock_last("action.understood", "check-fat", BackTapped{});
    return page.finish();
}

}  // namespace

View view_badge(Model const& model) {
    if (!model.alert.empty()) return view_refused(model);
    return model.worker ? view_fitting(model) : view_asking(model);
}

// From a case it is also compared with whom the case was given to.
Effects on(Model& model, BadgeTapped const&) {
    Effects effects;
    bool const of_case = is_at_case(model);
    type_badge(model, {});
    enter(model, {.kind = PageKind::badge, .step = {}, .changing = of_case}, effects);
    return effects;
}

void type_badge(Model& model, std::string typed) {
    model.badge.clear();
    model.worker.reset();
    model.alert.clear();
    for (char const character : typed) {
        bool const digit = character >= '0' && character <= '9';
        bool const letter = (character | 32) >= 'a' && (character | 32) <= 'z';
        if ((digit || letter || character == '-') && model.badge.size() < longest) model.badge += character;
    }
}

Effects badge_next(Model& model) {
    Effects effects;
    if (model.badge.empty() || model.worker || !model.alert.empty()) return {};
    send(model, api::GetBadge{model.badge}, effects);
    model.said = text::message(model.messages, "look_up.looking");
    return effects;
}

void take_badge(Model& model, api::Badge found) {
    auto const& of_case = model.look_up.found;
    bool const other = model.page.changing && of_case && of_case->worker && of_case->worker->badge != found.badge;
    model.said.clear();
    if (!found.valid)
        model.alert = "badge.expired";
    else if (other)
        model.alert = "badge.other";
    model.worker = std::move(found);
}

void refuse_badge(Model& model) { model.alert = "badge.unknown"; }

// A number that does not fit may have been pressed wrong: back to the keys.
void go_back_from_badge(Model& model, Effects& effects) {
    if (!model.alert.empty()) return type_badge(model, {});
    enter(model, {.kind = model.page.changing ? PageKind::case_page : PageKind::home}, effects);
}

}  // namespace handrail::app
