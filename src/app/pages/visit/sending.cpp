// Sending: what is done, what is going on, what comes next. Nothing to press until it takes long.
#include <algorithm>
#include <utility>

#include "app/kept.hpp"
#include "app/kinds.hpp"
#include "app/own.hpp"
#include "app/pages/pages.hpp"
#include "app/pages/steps/steps.hpp"

namespace handrail::app {

using screen::IconStyle;
using screen::StageState;

View view(Model const& model, Sending const& sending) {
    Composer page(model, sending.finding ? "finding" : "sending");
    auto& screen = page.screen();
    std::string const what = sending.finding ? "sending.finding" : "sending.heading";
    screen.head = {.heading = {page.words(what), {}}, .hint = page.words("sending.hint")};
    page.add(screen::Stages{
        .stages = {
            {.state = StageState::done, .icon = {"check-fat", IconStyle::sign}, .label = page.words("sending.filled")},
            {.state = StageState::now,
             .icon = {"hourglass-medium", IconStyle::sign},
             .label = page.words(sending.finding ? "sending.looking" : "sending.waiting"),
             .detail = page.words(sending.slow ? "sending.slow" : "sending.usual")},
            {.state = StageState::ahead, .label = page.words("sending.receipt")}}});
    page.add(screen::Facts{.panel = true,
                           .facts = {{.icon = {"shield-check", IconStyle::sign}, .text = page.words("sending.once")}}});
    if (sending.slow) page.dock_call("action.call_person");
    return page.finish();
}

void begin(Model& model, Sending&, Effects& effects) {
    effects.push_back(Wait{{Timer::Kind::slow, model.page_id}, 10});
}

void go_back(Model&, Sending&, Effects&) {}  // what is on its way cannot be taken back by a tap

namespace {

void keep_case(Model& model, api::Case const& made, Effects& effects) {
    if (model.mode != screen::Mode::home) return;
    std::erase_if(model.cases, [&](KeptCase const& kept) { return kept.number == made.number; });
    model.cases.insert(model.cases.begin(), noted({made.number, made.secret, made.service}, made, model.now));
    effects.push_back(KeepCases{model.cases});
}

// The receipt if it came along, else it is asked for.
void show_receipt(Model& model, api::CaseKey const& of, std::optional<api::Receipt> receipt, bool already,
                  Effects& effects) {
    if (receipt) return enter(model, Receipt{*std::move(receipt), already}, effects);
    if (auto* sending = std::get_if<Sending>(&model.page)) sending->already = already;
    send(model, Owner::page, api::GetReceipt{of}, effects);
}

std::string name_given(Model const& model) {
    for (auto const* step : steps(model))
        if (step->kind == &kinds::name.answers) return answer_text(model.visit->answers, step->id);
    return {};
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
    answer.value.service = answer.asked.service;
    take_case(model, std::move(answer.value), false, effects);
    return effects;
}

void take_case(Model& model, api::Case made, bool already, Effects& effects) {
    keep_case(model, made, effects);
    model.walked = {made.number, most_steps(model), name_given(model), with_answers_of_visit(model)};
    api::CaseKey const of{.number = made.number, .secret = made.secret, .phone_last4 = {}};
    forget_visit(model, effects);
    auto receipt = std::move(made.receipt);
    auto const bill = receipt ? receipt->bill : made.bill;
    if (made.state == "awaiting_payment" && bill) {
        model.paying = Paying{.of = of, .bill = *bill, .code = receipt ? receipt->code : std::string{}};
        return enter(model, Pay{}, effects);
    }
    open_case(model, of, std::move(made));
    show_receipt(model, of, std::move(receipt), already, effects);
}

Effects on(Model& model, Sending& sending, Bad<api::CreateCase> answer) {
    Effects effects;
    auto const& error = answer.error;
    if (is_fate_unknown(error)) {
        find_out(model, {}, effects);
        return effects;
    }
    if (error.code == "idempotency_conflict") {  // other answers came first: a case was made of them
        find_out(model, {.already = true, .other = true}, effects);
        return effects;
    }
    model.visit->unsure = false;
    if (error.code == "hold_expired" && !std::exchange(sending.renewed, true)) {  // the time itself may still be free
        forget_hold(*model.visit);
        hold_slot(model, effects);
        return effects;
    }
    if (error.code == "slot_taken" || error.code == "hold_expired") {
        offer_nearest(model, effects);
        return effects;
    }
    if (error.code == "invalid_answers" && ask_again(model, error, effects)) return effects;
    enter_unsent(model, effects);
    keep_draft(model, effects);  // nothing of it is under way any more
    if (error.code == "bill_paid") {
        show_trouble(model, "paid_already");
    } else if (error.code == "definition_changed") {
        send(model, Owner::visit, api::GetService{answer.asked.service}, effects);
        show_trouble(model, "changed");
    } else {
        // Sent with the same key it cannot happen twice, so it may always be tried once more.
        show_trouble(model, trouble_of(model, answer.asked, error), Asked{answer.asked, Owner::page});
    }
    return effects;
}

Effects on(Model& model, Sending&, Good<api::CancelCase> answer) {
    Effects effects;
    take_cancelled(model, std::move(answer.value), effects);
    return effects;
}

// The device keeps it no longer.
void take_cancelled(Model& model, api::Case found, Effects& effects) {
    std::erase_if(model.cases, [&](KeptCase const& kept) { return kept.number == found.number; });
    model.open_case->found = std::move(found);
    if (model.mode == screen::Mode::home) effects.push_back(KeepCases{model.cases});
    enter(model, Case{.done = "cancel.done"}, effects);
}

Effects on(Model& model, Sending&, Bad<api::CancelCase> answer) {
    Effects effects;
    if (is_fate_unknown(answer.error)) {
        find_out_about(model, answer.asked, effects);
        return effects;
    }
    enter(model, Case{}, effects);
    say_trouble(model, Owner::page, answer.asked, answer.error);
    return effects;
}

Effects on(Model& model, Sending&, Good<api::RescheduleCase> answer) {
    Effects effects;
    take_moved(model, std::move(answer.value), effects);
    return effects;
}

void take_moved(Model& model, api::Case found, Effects& effects) {
    model.visit.reset();
    model.walked = {};
    note_case(model, found, effects);
    auto receipt = std::move(found.receipt);
    model.open_case->found = std::move(found);
    show_receipt(model, model.open_case->key, std::move(receipt), false, effects);
}

Effects on(Model& model, Sending&, Bad<api::RescheduleCase> answer) {
    Effects effects;
    if (is_fate_unknown(answer.error)) {
        find_out_about(model, answer.asked, effects);
        return effects;
    }
    if (answer.error.code == "slot_taken" || answer.error.code == "slot_not_found") {
        offer_nearest(model, effects);
        return effects;
    }
    enter(model, Case{}, effects);
    say_trouble(model, Owner::page, answer.asked, answer.error);
    return effects;
}

Effects on(Model& model, Sending& sending, Good<api::GetReceipt> answer) {
    Effects effects;
    enter(model, Receipt{std::move(answer.value), sending.already}, effects);
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
