// Looking a case up: its number, then the last four digits of the telephone; or one made on this device.
#include <algorithm>
#include <utility>

#include "app/check_digit.hpp"
#include "app/kept.hpp"
#include "app/pages/pages.hpp"
#include "forms/kind.hpp"

namespace handrail::app {

using Asking = LookUp::Asking;
using screen::IconStyle;

namespace {

// What it is about, its number, and where it stands as soon as that is known.
screen::Choice own_case(Composer& page, KeptCase const& kept) {
    auto choice = page.choice("case." + kept.number, CaseChosen{kept.number}, "list-checks", "case.heading");
    choice.caption = text::grouped_case_number(kept.number);
    for (auto const& service : page.model().catalogue.services) {
        if (service.id != kept.service) continue;
        choice.picture.symbol = service.icon;
        choice.label = page.words_of(service.title);
    }
    auto const state = page.model().states.find(kept.number);
    if (state != page.model().states.end()) choice.note = page.text_of(state->second);
    return choice;
}

// Whether the one that shall be shown is still asked for; where the others stand does not count.
bool is_opening(Model const& model, LookUp const& look_up) {
    return std::any_of(model.requests.begin(), model.requests.end(), [&](auto const& open) {
        auto const* asked = std::get_if<api::GetCase>(&open.second.request);
        return asked && look_up.opening == std::optional(asked->of);
    });
}

// The cases made on this device, newest first; any other is found by its number.
View view_own_cases(Model const& model, LookUp const& look_up) {
    Composer page(model, "look-up.own");
    auto& screen = page.screen();
    screen.head = {.disc = {"list-checks", IconStyle::sign}, .heading = {page.words("look_up.own"), {}}};
    screen::Rows rows{.name = screen.head.heading.text};
    auto const total = static_cast<int>(model.cases.size());
    int const capacity = row_capacity(model) - 1;
    auto const subpage = subpage_of(look_up.subpage, total, total > capacity ? std::max(capacity - 1, 1) : capacity);
    for (int index = subpage.first; index < subpage.first + subpage.count; ++index)
        rows.choices.push_back(own_case(page, model.cases[static_cast<size_t>(index)]));
    rows.choices.push_back(page.choice("by-number", NumberWanted{}, "numpad", "look_up.by_number"));
    page.add(std::move(rows));
    add_pager(page, subpage);
    page.dock_back();
    if (is_opening(model, look_up)) page.dock_waiting(page.words("look_up.looking"));
    return page.finish();
}

std::size_t length_of(LookUp const& look_up) { return look_up.asking == Asking::phone ? 4 : 8; }

Grouping grouping_of(LookUp const& look_up) {
    return look_up.asking == Asking::phone ? text::grouped_digits : text::grouped_case_number;
}

std::string digits_of(forms::Entry const& entry) {
    return entry.answer ? forms::as<std::string>(*entry.answer) : std::string{};
}

// Of a whole telephone number the last four count.
forms::Entry entry_of(LookUp const& look_up) {
    if (look_up.asking != Asking::phone) return forms::case_number_in(look_up.typed);
    auto entry = forms::digits_in(look_up.typed);
    auto const whole = digits_of(forms::read_mobile({}, look_up.typed));
    if (whole.size() == 11) entry = {.answer = whole.substr(7)};
    return entry;
}

bool is_patterned(LookUp const& look_up, std::string_view typed) {
    return typed.size() <= length_of(look_up) && forms::is_digits(typed);
}

// Digits in their groups; anything else as it was typed, with what was understood behind it.
screen::Field field_of(LookUp const& look_up, screen::NodeId id, std::string const& label) {
    auto const entry = entry_of(look_up);
    auto const digits = digits_of(entry);
    auto* const grouped = grouping_of(look_up);
    bool const plain = is_patterned(look_up, look_up.typed);
    return {.id = std::move(id),
            .kind = screen::FieldKind::digits,
            .label = label,
            .value = plain ? grouped(look_up.typed) : look_up.typed,
            .missing = entry.asks.empty() ? low_lines(grouped, digits, length_of(look_up)) : std::string{},
            .read_back = plain || !is_patterned(look_up, digits) ? std::string{} : grouped(digits),
            .problem = !look_up.alert.empty(),
            .described = true};
}

// Where the newest of them stand is asked for while the list already shows.
void ask_for_states(Model& model, Effects& effects) {
    auto const newest = std::min<std::size_t>(model.cases.size(), 12);
    for (std::size_t index = 0; index < newest; ++index)
        send(model, Owner::page, api::GetCase{key_of(model.cases[index])}, effects);
}

}  // namespace

View view(Model const& model, LookUp const& look_up) {
    if (look_up.asking == Asking::own) return view_own_cases(model, look_up);
    bool const asks_phone = look_up.asking == Asking::phone;
    Composer page(model, asks_phone ? "look-up.phone" : "look-up");
    auto& screen = page.screen();
    screen.head = {.disc = {"list-checks", IconStyle::sign},
                   .heading = {page.words(asks_phone ? "look_up.phone" : "look_up.number"), {}},
                   .hint = page.words(asks_phone ? "look_up.phone_hint" : "look_up.number_hint")};
    if (asks_phone)
        screen.head.caption = page.words("case.number", {{"number", text::grouped_case_number(look_up.number)}});
    screen::NodeId const field{screen.page + "/field"};
    auto const entry = entry_of(look_up);
    auto const entered = digits_of(entry).size();
    std::size_t const length = length_of(look_up);
    page.add(field_of(look_up, field, screen.head.heading.text));
    if (!look_up.alert.empty()) screen.focus = field;
    page.add_alert(look_up.alert, entry.what);
    page.add(number_pad(page));
    page.dock_back();
    if (is_opening(model, look_up))
        page.dock_waiting(page.words("look_up.looking"));
    else if (model.sees && !asks_phone && look_up.typed.empty())
        page.dock_secondary("look_up.scan", "qr-code", ScanTapped{});
    else if (entered < length && entry.asks.empty())
        page.dock_waiting(page.words("step.digits_missing", {{"n", std::to_string(length - entered)}}), NextTapped{});
    else
        page.dock_next("action.next", NextTapped{});
    return page.finish();
}

Effects on(Model& model, Home&, LookUpTapped const&) {
    Effects effects;
    enter(model, LookUp{.asking = model.cases.empty() ? Asking::number : Asking::own}, effects);
    ask_for_states(model, effects);
    return effects;
}

void go_back(Model& model, LookUp& look_up, Effects& effects) {
    if (look_up.asking == Asking::phone)
        look_up = LookUp{.typed = look_up.number};
    else if (look_up.asking == Asking::number && !model.cases.empty())
        look_up = LookUp{.asking = Asking::own};
    else
        enter(model, Home{}, effects);
}

Effects on(Model&, LookUp& look_up, NumberWanted const&) {
    look_up = LookUp{};
    return {};
}

Effects on(Model&, LookUp& look_up, Typed const& event) {
    look_up.typed = event.value;
    // As long as nothing but the way of writing differs, the digits stand there in theirs.
    auto const entry = forms::digits_in(event.value);
    if (is_patterned(look_up, digits_of(entry)) && entry.asks.empty()) look_up.typed = digits_of(entry);
    look_up.alert.clear();
    return {};
}

Effects on(Model&, LookUp& look_up, KeyPressed const& event) {
    look_up.typed = pressed(std::move(look_up.typed), event.key, length_of(look_up));
    look_up.alert.clear();
    return {};
}

Effects on(Model& model, LookUp& look_up, ScanTapped const&) {
    look_up.alert.clear();
    lay_over(model, Camera{});
    return {UseCamera{"code"}};
}

namespace {

void ask_for(Model& model, LookUp& look_up, api::CaseKey key, Effects& effects) {
    look_up.opening = key;
    send(model, Owner::page, api::GetCase{std::move(key)}, effects);
}

}  // namespace

// A wrong check digit is caught here, without asking the service (ACCESSIBILITY A-20).
Effects on(Model& model, LookUp& look_up, NextTapped const&) {
    Effects effects;
    if (is_opening(model, look_up)) return effects;
    auto const entry = entry_of(look_up);
    auto const digits = digits_of(entry);
    bool const whole = digits.size() == length_of(look_up);
    if (!entry.asks.empty()) {
        look_up.alert = "problem." + std::string(entry.asks);
    } else if (look_up.asking == Asking::phone) {
        if (whole)
            ask_for(model, look_up, {.number = look_up.number, .secret = {}, .phone_last4 = digits}, effects);
        else
            look_up.alert = "look_up.phone_short";
    } else if (!whole || !has_valid_check_digit(digits)) {
        look_up.alert = whole ? "look_up.not_a_number" : "look_up.too_short";
    } else {
        look_up = LookUp{.asking = Asking::phone, .number = digits};
    }
    return effects;
}

Effects on(Model& model, LookUp& look_up, CaseChosen const& event) {
    Effects effects;
    for (auto const& kept : model.cases)
        if (kept.number == event.number) ask_for(model, look_up, key_of(kept), effects);
    return effects;
}

// Of the others in the list only their state was asked for.
Effects on(Model& model, LookUp& look_up, Good<api::GetCase> answer) {
    Effects effects;
    auto& found = answer.value;
    if (!found.timeline.empty()) model.states[found.number] = found.timeline.back().text;
    note_case(model, found, effects);
    if (look_up.opening != std::optional(answer.asked.of)) return effects;
    open_case(model, answer.asked.of, std::move(found));
    enter(model, Case{}, effects);
    return effects;
}

// What was asked for by itself fails without a word.
Effects on(Model& model, LookUp& look_up, Bad<api::GetCase> answer) {
    if (look_up.opening != std::optional(answer.asked.of)) return {};
    auto const status = answer.error.status;
    if (status == 404 || status == 403 || status == 401)
        look_up = LookUp{.typed = look_up.number, .alert = "look_up.not_found"};
    else
        say_trouble(model, Owner::page, answer.asked, answer.error);
    return {};
}

}  // namespace handrail::app
