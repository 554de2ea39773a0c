// Finding out what became of what was sent, where no answer came: it may have been done all the same. Until that is
// known nothing is said to be sent or not, and the same key keeps it from being done twice.
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

void find_out(Model& model, Sending sending, Effects& effects) {
    sending.finding = true;
    enter(model, std::move(sending), effects);
    send(model, Owner::page, api::FindCase{model.visit->key}, effects);
}

void find_out_about(Model& model, api::Request sent, Effects& effects) {
    enter(model, Sending{.finding = true, .change = std::move(sent)}, effects);
    send(model, Owner::page, api::GetCase{model.open_case->key}, effects);
}

Effects on(Model& model, Sending& sending, Good<api::FindCase> answer) {
    Effects effects;
    if (answer.value.service.empty()) answer.value.service = model.visit->definition.id;
    release_hold(model, effects);  // of a time that was chosen since
    take_case(model, std::move(answer.value), sending.already, effects);
    return effects;
}

// It has not arrived: it is sent, or the person is asked to. Else nothing is known, and that is what is said.
Effects on(Model& model, Sending& sending, Bad<api::FindCase> answer) {
    Effects effects;
    bool const nothing = answer.error.code == "case_not_found";
    if (nothing && sending.other) model.visit->key = new_key(model);
    if (nothing && sending.sends) {
        enter(model, Sending{}, effects);
        send_answers(model, effects);
        return effects;
    }
    if (nothing) hold_slot(model, effects);  // after a reload
    enter_unsent(model, effects);
    show_trouble(model, nothing ? "unsent" : "unknown", Asked{answer.asked, Owner::page});
    return effects;
}

namespace {

// Whether the case is as the change would have made it.
bool is_done(Model const& model, api::Request const& change, api::Case const& found) {
    if (std::holds_alternative<api::CancelCase>(change)) return found.state == "cancelled";
    return model.visit && model.visit->slot && found.start && found.start->seconds == model.visit->slot->start.seconds;
}

}  // namespace

Effects on(Model& model, Sending& sending, Good<api::GetCase> answer) {
    Effects effects;
    auto const change = *std::exchange(sending.change, {});
    bool const cancelling = std::holds_alternative<api::CancelCase>(change);
    if (!is_done(model, change, answer.value)) {
        model.open_case->found = std::move(answer.value);
        enter(model, Case{}, effects);
        show_trouble(model, "undone", Asked{change, Owner::page});
    } else if (cancelling) {
        take_cancelled(model, std::move(answer.value), effects);
    } else {
        take_moved(model, std::move(answer.value), effects);
    }
    return effects;
}

// What the case shows may be old by now, and it says so.
Effects on(Model& model, Sending& sending, Bad<api::GetCase>) {
    Effects effects;
    auto const change = *std::exchange(sending.change, {});
    model.open_case->unsure = true;
    enter(model, Case{}, effects);
    show_trouble(model, "unknown.case", Asked{change, Owner::page});
    return effects;
}

}  // namespace handrail::app
