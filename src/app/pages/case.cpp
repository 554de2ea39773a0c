// A case: what has happened, what comes next, and what the person can do about it.
#include <algorithm>
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

using screen::IconStyle;
using screen::StageState;

namespace {

bool can(api::Case const& found, char const* what) {
    return std::find(found.can.begin(), found.can.end(), what) != found.can.end();
}

void add_timeline(Composer& page, api::Case const& found) {
    screen::Stages stages;
    for (auto const& entry : found.timeline) {
        bool const last = &entry == &found.timeline.back();
        stages.stages.push_back({.state = last ? StageState::now : StageState::done,
                                 .icon = {last ? "hand-grabbing" : "check-fat", IconStyle::sign},
                                 .label = page.text_of(entry.text),
                                 .detail = when_words(page, entry.at) + " " + time_of(page, entry.at)});
    }
    if (found.start && found.state == "booked") {
        auto const& start = *found.start;
        stages.stages.push_back({.state = StageState::ahead,
                                 .label = page.words("case.go"),
                                 .detail = when_words(page, start) + " " + time_of(page, start)});
    }
    page.add(std::move(stages));
}

void add_ways(Composer& page, api::Case const& found) {
    screen::Rows rows{.name = page.words("case.ways")};
    if (found.state == "booked")
        rows.choices.push_back({.id = page.control("receipt", ReceiptTapped{}),
                                .picture = {"receipt", IconStyle::picture},
                                .label = {page.words("case.receipt"), {}}});
    if (can(found, "reschedule"))
        rows.choices.push_back({.id = page.control("reschedule", RescheduleTapped{}),
                                .picture = {"calendar-check", IconStyle::picture},
                                .label = {page.words("case.reschedule"), {}}});
    if (can(found, "cancel"))
        rows.choices.push_back({.id = page.control("cancel", CancelTapped{}),
                                .picture = {"calendar-x", IconStyle::picture},
                                .label = {page.words("case.cancel"), {}}});
    if (!rows.choices.empty()) page.add(std::move(rows));
}

std::string title_of(Composer const& page, api::Case const& found) {
    for (auto const& service : page.model().catalogue.services)
        if (service.id == found.service) return page.text_of(service.title);
    return page.words("case.heading");
}

std::string icon_of(Model const& model, api::Case const& found) {
    for (auto const& service : model.catalogue.services)
        if (service.id == found.service) return service.icon;
    return "list-checks";
}

}  // namespace

View view_case(Model const& model) {
    if (!model.look_up.found) return view_look_up(model);
    auto const& found = *model.look_up.found;
    Composer page(model, "case");
    auto& screen = page.screen();
    screen.head = {.disc = {icon_of(model, found), IconStyle::sign},
                   .caption = page.words("case.number", {{"number", text::grouped_case_number(found.number)}}),
                   .heading = {title_of(page, found), {}}};
    screen.title = screen.head.heading.text;
    page.add_alert();
    add_timeline(page, found);
    page.add(screen::Facts{
        .panel = true,
        .facts = {{.icon = {"hand-heart", IconStyle::sign},
                   .text = page.words(found.state == "booked" ? "case.on_time" : "case.nothing_to_do")}}});
    add_ways(page, found);
    page.dock_back();
    page.dock_call("action.call_person");
    return page.finish();
}

View view_cancel(Model const& model) {
    if (!model.look_up.found) return view_look_up(model);
    auto const& found = *model.look_up.found;
    Composer page(model, "cancel");
    auto& screen = page.screen();
    screen.head = {.caption = title_of(page, found), .heading = {page.words("cancel.heading"), {}}};
    screen.title = screen.head.heading.text;
    screen.head.hint = page.words("cancel.hint");
    if (found.start) {
        auto const& start = *found.start;
        page.add(screen::Facts{.panel = true,
                               .facts = {{.icon = {"calendar-x", IconStyle::sign},
                                          .text = when_words(page, start),
                                          .detail = time_of(page, start)}}});
    }
    page.screen().dock.push_back({.id = page.control("keep", BackTapped{}),
                                  .look = screen::ButtonLook::secondary,
                                  .icon = {"arrow-left", IconStyle::stroke},
                                  .label = page.words("cancel.keep")});
    page.dock_last("cancel.confirm", "calendar-x", CancelConfirmed{}, true);
    return page.finish();
}

Effects on(Model& model, ReceiptTapped const&) {
    Effects effects;
    if (model.look_up.key) send(model, api::GetReceipt{*model.look_up.key}, effects);
    return effects;
}

Effects on(Model& model, CancelTapped const&) {
    Effects effects;
    enter(model, {.kind = PageKind::cancel}, effects);
    return effects;
}

Effects on(Model& model, CancelConfirmed const&) {
    Effects effects;
    if (model.look_up.key) {
        auto const of = *model.look_up.key;
        enter(model, {.kind = PageKind::sending}, effects);
        send(model, api::CancelCase{fresh_key(model), of}, effects);
        effects.push_back(Wait{"slow", 10});
    }
    return effects;
}

// Another time is chosen with the same step that chose the first; its definition is fetched once more.
Effects on(Model& model, RescheduleTapped const&) {
    Effects effects;
    if (model.look_up.found && model.look_up.found->office)
        send(model, api::GetService{model.look_up.found->service}, effects);
    return effects;
}

}  // namespace handrail::app
