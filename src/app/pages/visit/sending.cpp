// Sending: what is done, what is going on, what comes next. Nothing to press until it takes long.
#include <algorithm>
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

using screen::IconStyle;
using screen::StageState;

View view(Model const& model, Sending const& sending) {
    Composer page(model, "sending");
    auto& screen = page.screen();
    screen.head = {.heading = {page.words("sending.heading"), {}}, .hint = page.words("sending.hint")};
    page.add(screen::Stages{
        .stages = {
            {.state = StageState::done, .icon = {"check-fat", IconStyle::sign}, .label = page.words("sending.filled")},
            {.state = StageState::now,
             .icon = {"hourglass-medium", IconStyle::sign},
             .label = page.words("sending.waiting"),
             .detail = page.words(sending.slow ? "sending.slow" : "sending.usual")},
            {.state = StageState::ahead, .label = page.words("sending.receipt")}}});
    page.add(screen::Facts{.panel = true,
                           .facts = {{.icon = {"shield-check", IconStyle::sign}, .text = page.words("sending.once")}}});
    if (sending.slow) {
        screen.said = page.words("sending.slow");
        page.dock_call("action.call_person");
    }
    return page.finish();
}

void begin(Model& model, Sending&, Effects& effects) {
    effects.push_back(Wait{{Timer::Kind::slow, model.page_id}, 10});
}

void go_back(Model&, Sending&, Effects&) {}  // what is on its way cannot be taken back by a tap

namespace {

void keep_case(Model& model, api::Case const& made, Effects& effects) {
    if (model.mode != screen::Mode::home) return;
    model.cases.insert(model.cases.begin(), {made.number, made.secret, made.service});
    effects.push_back(KeepCases{model.cases});
}

// The receipt if it came along, else it is asked for.
void show_receipt(Model& model, api::CaseKey const& of, std::optional<api::Receipt> receipt, Effects& effects) {
    if (receipt)
        enter(model, Receipt{*std::move(receipt)}, effects);
    else
        send(model, Owner::page, api::GetReceipt{of}, effects);
}

// The first answer that the service refuses is asked again; of those that it does not know nothing can be said.
bool ask_again(Model& model, api::ApiError const& error, Effects& effects) {
    for (auto const* step : steps(model)) {
        auto const found = error.fields.find(step->id.value);
        if (found == error.fields.end()) continue;
        enter(model, Step{.id = step->id, .changing = true, .alert = "problem." + found->second}, effects);
        if (found->second == "unknown_option" && has_upload(model, *step)) forget_upload(model, *step);
        return true;
    }
    return false;
}

}  // namespace

Effects on(Model& model, Sending&, Good<api::CreateCase> answer) {
    Effects effects;
    auto& made = answer.value;
    made.service = answer.asked.service;
    keep_case(model, made, effects);
    api::CaseKey const of{.number = made.number, .secret = made.secret, .phone_last4 = {}};
    forget_visit(model, effects);
    auto receipt = std::move(made.receipt);
    if (made.state == "awaiting_payment" && receipt && receipt->bill) {
        model.paying = Paying{.of = of, .bill = *std::move(receipt->bill)};
        enter(model, Pay{}, effects);
        return effects;
    }
    open_case(model, of, std::move(made));
    show_receipt(model, of, std::move(receipt), effects);
    return effects;
}

Effects on(Model& model, Sending&, Bad<api::CreateCase> answer) {
    Effects effects;
    auto const& error = answer.error;
    if (error.code == "slot_taken" || error.code == "hold_expired") {
        offer_nearest(model, effects);
        return effects;
    }
    if (error.code == "invalid_answers" && ask_again(model, error, effects)) return effects;
    enter(model, Review{}, effects);
    if (error.code == "bill_paid") {
        show_trouble(model, "paid_already");
    } else if (error.code == "definition_changed" || error.code == "idempotency_conflict") {
        model.visit->key.clear();
        send(model, Owner::visit, api::GetService{answer.asked.service}, effects);
        show_trouble(model, "changed");
    } else if (error.kind == api::ApiError::Kind::unreachable) {
        show_trouble(model, "unsent", Asked{answer.asked, Owner::page});
    } else {
        // Sent with the same key it cannot happen twice, so it may always be tried once more.
        show_trouble(model, trouble_of(model, answer.asked, error), Asked{answer.asked, Owner::page});
    }
    return effects;
}

// The device keeps it no longer.
Effects on(Model& model, Sending&, Good<api::CancelCase> answer) {
    Effects effects;
    model.open_case->found = std::move(answer.value);
    std::erase_if(model.cases, [&](KeptCase const& kept) { return kept.number == answer.asked.of.number; });
    if (model.mode == screen::Mode::home) effects.push_back(KeepCases{model.cases});
    enter(model, Case{}, effects);
    model.said = text::message(model.messages, "cancel.done");
    return effects;
}

Effects on(Model& model, Sending&, Bad<api::CancelCase> answer) {
    Effects effects;
    enter(model, Case{}, effects);
    say_trouble(model, Owner::page, answer.asked, answer.error);
    return effects;
}

Effects on(Model& model, Sending&, Good<api::RescheduleCase> answer) {
    Effects effects;
    model.visit.reset();
    auto receipt = std::move(answer.value.receipt);
    model.open_case->found = std::move(answer.value);
    show_receipt(model, answer.asked.of, std::move(receipt), effects);
    return effects;
}

Effects on(Model& model, Sending&, Bad<api::RescheduleCase> answer) {
    Effects effects;
    if (answer.error.code == "slot_taken" || answer.error.code == "slot_not_found") {
        offer_nearest(model, effects);
        return effects;
    }
    enter(model, Case{}, effects);
    say_trouble(model, Owner::page, answer.asked, answer.error);
    return effects;
}

Effects on(Model& model, Sending&, Good<api::GetReceipt> answer) {
    Effects effects;
    enter(model, Receipt{std::move(answer.value)}, effects);
    return effects;
}

// The case stands all the same, and shows its number.
Effects on(Model& model, Sending&, Bad<api::GetReceipt> answer) {
    Effects effects;
    enter(model, Case{}, effects);
    say_trouble(model, Owner::page, answer.asked, answer.error);
    return effects;
}

}  // namespace handrail::app
