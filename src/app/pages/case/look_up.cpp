// Looking a case up: its number, then the last four digits of the telephone; or one made on this device.
#include <algorithm>
#include <utility>

#include "app/check_digit.hpp"
#include "app/pages/pages.hpp"

namespace handrail::app {

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

// The cases made on this device, newest first; any other is found by its number.
View view_own_cases(Model const& model) {
    Composer page(model, "look-up.own");
    auto& screen = page.screen();
    screen.head = {.disc = {"list-checks", IconStyle::sign}, .heading = {page.words("look_up.own"), {}}};
    page.add_alert();
    screen::Rows rows{.name = screen.head.heading.text};
    auto const part = part_of(model, static_cast<int>(model.cases.size()), row_capacity(model) - 1);
    for (int index = part.first; index < part.first + part.count; ++index)
        rows.choices.push_back(own_case(page, model.cases[static_cast<size_t>(index)]));
    rows.choices.push_back(page.choice("by-number", NumberWanted{}, "numpad", "look_up.by_number"));
    page.add(std::move(rows));
    page.dock_back();
    if (part.parts > 1) page.dock_secondary("action.more", "dots-three-circle", MoreTapped{});
    return page.finish();
}

api::CaseKey key_of(KeptCase const& kept) { return {.number = kept.number, .secret = kept.secret, .phone_last4 = {}}; }

// Where the newest of them stand is asked for while the list already shows.
void ask_for_states(Model& model, Effects& effects) {
    auto const newest = std::min<std::size_t>(model.cases.size(), 12);
    for (std::size_t index = 0; index < newest; ++index) send(model, api::GetCase{key_of(model.cases[index])}, effects);
}

}  // namespace

View view_look_up(Model const& model) {
    auto const& look_up = model.look_up;
    if (look_up.choosing) return view_own_cases(model);
    Composer page(model, look_up.asking_phone ? "look-up.phone" : "look-up");
    auto& screen = page.screen();
    screen.head = {.disc = {"list-checks", IconStyle::sign},
                   .heading = {page.words(look_up.asking_phone ? "look_up.phone" : "look_up.number"), {}},
                   .hint = page.words(look_up.asking_phone ? "look_up.phone_hint" : "look_up.number_hint")};
    if (look_up.asking_phone)
        screen.head.caption = page.words("case.number", {{"number", text::grouped_case_number(look_up.number)}});
    screen::NodeId const field{screen.page + "/field"};
    Grouping const grouped = look_up.asking_phone ? text::grouped_digits : text::grouped_case_number;
    std::size_t const length = look_up.asking_phone ? 4 : 8;
    page.add(screen::Field{.id = field,
                           .kind = screen::FieldKind::digits,
                           .label = screen.head.heading.text,
                           .value = grouped(look_up.typed),
                           .missing = low_lines(grouped, look_up.typed, length),
                           .problem = !model.alert.empty(),
                           .described = true});
    if (!model.alert.empty()) screen.focus = field;
    page.add_alert();
    page.add(number_pad(page, false));
    page.dock_back();
    if (model.sees && !look_up.asking_phone && look_up.typed.empty())
        page.dock_secondary("look_up.scan", "qr-code", ScanTapped{});
    else if (look_up.typed.size() < length)
        page.dock_waiting(page.words("step.digits_missing", {{"n", std::to_string(length - look_up.typed.size())}}),
                          NextTapped{});
    else
        page.dock_next("action.next", NextTapped{});
    return page.finish();
}

Effects on(Model& model, LookUpTapped const&) {
    Effects effects;
    model.look_up = {};
    model.look_up.choosing = !model.cases.empty();
    model.message.clear();
    enter(model, {.kind = PageKind::look_up}, effects);
    ask_for_states(model, effects);
    return effects;
}

Effects on(Model& model, NumberWanted const&) {
    model.look_up = {};
    model.alert.clear();
    return {};
}

// A wrong check digit is caught here, without asking the service (ACCESSIBILITY A-20).
Effects look_up_next(Model& model) {
    auto& look_up = model.look_up;
    Effects effects;
    if (!look_up.asking_phone) {
        if (look_up.typed.size() != 8 || !has_valid_check_digit(look_up.typed)) {
            model.alert = look_up.typed.size() == 8 ? "look_up.not_a_number" : "look_up.too_short";
            return {};
        }
        look_up.number = look_up.typed;
        look_up.typed.clear();
        look_up.asking_phone = true;
        return {};
    }
    if (look_up.typed.size() != 4) {
        model.alert = "look_up.phone_short";
        return {};
    }
    look_up.last4 = look_up.typed;
    look_up.key = api::CaseKey{.number = look_up.number, .secret = {}, .phone_last4 = look_up.last4};
    send(model, api::GetCase{*look_up.key}, effects);
    model.said = text::message(model.messages, "look_up.looking");
    return effects;
}

Effects on(Model& model, CaseChosen const& event) {
    Effects effects;
    for (auto const& kept : model.cases) {
        if (kept.number != event.number) continue;
        model.look_up.key = key_of(kept);
        send(model, api::GetCase{*model.look_up.key}, effects);
        model.said = text::message(model.messages, "look_up.looking");
    }
    return effects;
}

}  // namespace handrail::app
