// Replies about a case: opened, renewed, taken back, written to, rated; and whose badge it is.
#include <algorithm>
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

namespace {

bool is_open(Model const& model, api::CaseKey const& of) { return model.look_up.key == std::optional(of); }

// After something was done to the case on page `from`: the case again, with `alert` to say so.
void come_back(Model& model, PageKind from, api::Case found, char const* alert, Effects& effects) {
    bool const here = model.page.kind == from;
    if (model.look_up.found && model.look_up.found->number == found.number) model.look_up.found = std::move(found);
    if (!here) return;
    enter(model, {.kind = PageKind::case_page}, effects);
    model.alert = alert;
}

}  // namespace

bool still_wanted(Model const& model, api::GetCase const& request) {
    return model.page.kind == PageKind::look_up || (is_at_case(model) && is_open(model, request.of));
}

bool still_wanted(Model const& model, api::GetBadge const& request) {
    return model.page.kind == PageKind::badge && model.badge == request.badge;
}

void on_good(Model& model, api::GetCase const& request, api::Case found, Effects& effects) {
    if (!found.timeline.empty()) model.states[found.number] = found.timeline.back().text;
    if (is_at_case(model)) return renew_case(model, std::move(found));
    if (!is_open(model, request.of)) return;  // only its state was asked for
    model.look_up.found = std::move(found);
    enter(model, {.kind = PageKind::case_page}, effects);
}

// The device keeps it no longer.
void on_good(Model& model, api::CancelCase const& request, api::Case found, Effects& effects) {
    model.look_up.found = std::move(found);
    model.cases.erase(std::remove_if(model.cases.begin(), model.cases.end(),
                                     [&](KeptCase const& kept) { return kept.number == request.of.number; }),
                      model.cases.end());
    if (model.mode == screen::Mode::home) effects.push_back(KeepCases{model.cases});
    enter(model, {.kind = PageKind::case_page}, effects);
    model.said = text::message(model.messages, "cancel.done");
}

void on_good(Model& model, api::SendMessage const& request, api::Case found, Effects& effects) {
    if (model.message == request.text) model.message.clear();
    come_back(model, PageKind::message, std::move(found), "message.sent", effects);
}

void on_good(Model& model, api::RateCase const&, api::Case found, Effects& effects) {
    come_back(model, PageKind::rating, std::move(found), "rating.thanks", effects);
}

void on_good(Model& model, api::GetBadge const&, api::Badge found, Effects&) { take_badge(model, std::move(found)); }

// What was asked for by itself fails without a word.
void on_bad(Model& model, api::GetCase const& request, api::ApiError const& error, Effects&) {
    if (is_at_case(model) || !is_open(model, request.of)) return;
    if (error.status == 404 || error.status == 403 || error.status == 401) {
        model.look_up.asking_phone = false;
        model.look_up.typed = model.look_up.number;
        model.alert = "look_up.not_found";
        return;
    }
    say_trouble(model, request, error);
}

void on_bad(Model& model, api::CancelCase const& request, api::ApiError const& error, Effects& effects) {
    enter(model, {.kind = PageKind::case_page}, effects);
    say_trouble(model, request, error);
}

void on_bad(Model& model, api::GetBadge const& request, api::ApiError const& error, Effects&) {
    if (error.status == 404) return refuse_badge(model);
    say_trouble(model, request, error);
}

}  // namespace handrail::app
