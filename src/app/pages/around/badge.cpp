// Badge: is whoever stands at the door who they say? Their number is asked for, and the door stays shut until it fits.
#include <algorithm>
#include <utility>

#include "app/pages/pages.hpp"
#include "base/utf8.hpp"
#include "forms/characters.hpp"

namespace handrail::app {

using screen::IconStyle;

namespace {

constexpr std::size_t longest = 20;

char const* name_of(Badge::Verdict verdict) {
    constexpr char const* names[] = {"open", "fits", "unknown", "expired", "other"};
    return names[static_cast<int>(verdict)];
}

void add_head(Composer& page, char const* icon, std::string const& key) {
    page.screen().head = {.disc = {icon, IconStyle::sign},
                          .heading = {page.words(key), {}},
                          .hint = page.words(key + ".hint", {{"hotline", page.model().config.hotline}})};
}

View view_asking(Model const& model, Badge const& badge) {
    Composer page(model, "badge");
    auto& screen = page.screen();
    add_head(page, "", "badge.number");  // the keys need the height
    page.add(screen::Field{.id = {screen.page + "/field"},
                           .kind = screen::FieldKind::digits,
                           .label = screen.head.heading.text,
                           .value = badge.number,
                           .described = true});
    page.add(number_pad(page));
    page.dock_back();
    if (is_asking<api::GetBadge>(model))
        page.dock_waiting(page.words("look_up.looking"));
    else if (badge.number.empty())
        page.dock_waiting(page.words("badge.press_first"));
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
View view_refused(Model const& model, Badge const& badge) {
    Composer page(model, "badge.refused");
    add_head(page, "hand-palm", "badge.refused");
    page.add_alert(std::string("badge.") + name_of(badge.verdict));
    if (badge.worker) add_worker(page, *badge.worker);
    page.dock_back();
    page.dock_call("action.call_person");
    return page.finish();
}

View view_fitting(Model const& model, Badge const& badge) {
    Composer page(model, "badge.fits");
    add_head(page, "check-fat", "badge.fits");
    add_worker(page, *badge.worker);
    page.dock_last("action.understood", "check-fat", BackTapped{});
    return page.finish();
}

// Narrow and without spaces. Whatever else is typed stays, and makes it nobody's.
void type(Badge& badge, std::string const& typed) {
    badge = Badge{.of_case = badge.of_case};
    auto number = forms::plain(typed);
    std::erase(number, U' ');
    badge.number = to_utf8(number);
}

// Written as badges are: letters, digits and hyphens. Nobody has any other.
bool is_number(std::string const& number) {
    return std::all_of(number.begin(), number.end(), [](char character) {
        bool const letter = (character | 32) >= 'a' && (character | 32) <= 'z';
        return letter || (character >= '0' && character <= '9') || character == '-';
    });
}

bool is_sent_for(Model const& model, std::string const& number) {
    auto const& worker = model.open_case->found.worker;
    return !worker || worker->badge == number;
}

}  // namespace

View view(Model const& model, Badge const& badge) {
    if (badge.verdict == Badge::Verdict::open) return view_asking(model, badge);
    return badge.verdict == Badge::Verdict::fits ? view_fitting(model, badge) : view_refused(model, badge);
}

// A number that does not fit may have been pressed wrong: back to the keys.
void go_back(Model& model, Badge& badge, Effects& effects) {
    bool const undisputed = badge.verdict == Badge::Verdict::open || badge.verdict == Badge::Verdict::fits;
    if (!undisputed) return type(badge, {});
    enter(model, badge.of_case ? Page{Case{}} : Page{Home{}}, effects);
}

Effects on(Model&, Badge& badge, Typed const& event) {
    type(badge, event.value);
    return {};
}

Effects on(Model&, Badge& badge, KeyPressed const& event) {
    type(badge, pressed(badge.number, event.key, longest));
    return {};
}

Effects on(Model& model, Badge& badge, NextTapped const&) {
    Effects effects;
    if (badge.number.empty() || badge.verdict != Badge::Verdict::open) return effects;
    if (!is_number(badge.number)) {
        badge.verdict = Badge::Verdict::unknown;
        return effects;
    }
    send(model, Owner::page, api::GetBadge{badge.number}, effects);
    return effects;
}

// The number may have been changed while it was looked up.
Effects on(Model& model, Badge& badge, Good<api::GetBadge> answer) {
    if (badge.number != answer.asked.badge) return {};
    auto& found = answer.value;
    bool const other = badge.of_case && !is_sent_for(model, found.badge);
    badge.verdict = !found.valid ? Badge::Verdict::expired : other ? Badge::Verdict::other : Badge::Verdict::fits;
    badge.worker = std::move(found);
    return {};
}

Effects on(Model& model, Badge& badge, Bad<api::GetBadge> answer) {
    if (badge.number != answer.asked.badge) return {};
    if (answer.error.status == 404)
        badge.verdict = Badge::Verdict::unknown;
    else
        say_trouble(model, Owner::page, answer.asked, answer.error);
    return {};
}

}  // namespace handrail::app
