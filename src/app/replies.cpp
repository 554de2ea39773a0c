// Replies: what follows when the service answers, or does not. Each kind of request has its own good and bad ending.
#include <algorithm>
#include <type_traits>
#include <utility>

#include "app/pages/steps/steps.hpp"
#include "base/result.hpp"

namespace handrail::app {

namespace {

// What an error comes to, by message key under "trouble.", when its code has no words of its own.
std::string outcome_of(api::ApiError const& error) {
    if (error.kind == api::ApiError::Kind::unreachable) return "offline";
    if (error.status == 429 || error.status == 503) return "busy";
    if (error.status == 404) return "not_found";
    return "service";
}

// Where the same error means something else, what was wanted is part of the key.
std::string errand_of(Model const& model, api::Request const& request) {
    bool const dated = model.look_up.found && model.look_up.found->start;
    if (std::holds_alternative<api::CancelPayment>(request)) return ".refund";
    if (std::holds_alternative<api::CancelCase>(request) && !dated) return ".cancel";
    if (std::holds_alternative<api::RateCase>(request)) return ".rating";
    bool const looks_up =
        std::holds_alternative<api::GetCase>(request) || std::holds_alternative<api::GetBadge>(request);
    return looks_up ? ".look_up" : "";
}

// What is said of an error that has no ending of its own: the closest of the words that there are.
std::string trouble_of(Model const& model, api::Request const& request, api::ApiError const& error) {
    auto const errand = errand_of(model, request);
    auto const outcome = outcome_of(error);
    for (auto const& what : {error.code + errand, error.code, outcome + errand})
        if (model.messages.by_key.count("trouble." + what) > 0) return what;
    return outcome;
}

// Somebody else was faster: said kindly, with the nearest free times. The answers stay.
void offer_nearest(Model& model, Effects& effects) {
    auto& visit = *model.visit;
    auto const* slot = slot_step(visit.definition);
    auto const step = slot ? slot->id : forms::StepId{};
    if (visit.slot) visit.lost = visit.slot->start;
    visit.answers.erase(step);
    visit.slot.reset();
    forget_hold(visit);
    visit.key.clear();
    bool const new_case = visit.rescheduling.empty();
    enter(model, {.kind = PageKind::step, .step = step, .changing = new_case}, effects);
    model.alert = "slot.taken";
}

void resume(Model& model, Draft const& draft, Effects& effects) {
    auto& visit = *model.visit;
    visit.answers = draft.answers;
    visit.key = draft.key;
    visit.slot = draft.slot;
    model.draft.reset();
    resume_hold(model, draft, effects);
    auto const all = steps(model);
    if (index_of(all, draft.step) >= 0) return enter(model, {.kind = PageKind::step, .step = draft.step}, effects);
    auto const faults = forms::check_all(visit.definition, visit.answers, today(model));
    for (auto const* step : all)
        if (faults.count(step->id)) return enter(model, {.kind = PageKind::step, .step = step->id}, effects);
    enter(model, {.kind = PageKind::review}, effects);
}

void begin_rescheduling(Model& model, Effects& effects) {
    auto const& found = *model.look_up.found;
    auto& visit = *model.visit;
    visit.rescheduling = found.number;
    auto const* slot = slot_step(visit.definition);
    if (!slot || !found.office) return;
    visit.answers.insert_or_assign(slot->office, forms::AnswerValue{found.office->id});
    enter(model, {.kind = PageKind::step, .step = slot->id}, effects);
}

// -- Replies to a page already left are let go, whether good or bad ------------------------------------------------

bool reschedules(Model const& model, std::string const& service) {
    return model.page.kind == PageKind::case_page && model.look_up.found && model.look_up.found->service == service;
}

bool answers_for(Model const& model, std::string const& service) {
    return model.visit && model.visit->definition.id == service;
}

template <class Request>
bool still_wanted(Model const&, Request const&) {
    return true;
}

bool still_wanted(Model const& model, api::GetService const& request) {
    if (model.page.kind == PageKind::intro) return model.opening == request.id;
    bool const answering = model.page.kind == PageKind::review || model.page.kind == PageKind::step;
    return (answering && answers_for(model, request.id)) || reschedules(model, request.id);
}

bool still_wanted(Model const& model, api::GetOffices const& request) { return answers_for(model, request.service); }

bool still_wanted(Model const& model, api::GetSlots const& request) {
    if (!answers_for(model, request.service)) return false;
    auto const& visit = *model.visit;
    auto const* step = slot_step(visit.definition);
    auto const office = step ? visit.answers.find(step->office) : visit.answers.end();
    return office != visit.answers.end() && office->second == forms::AnswerValue{request.office};
}

bool still_wanted(Model const& model, api::GetBills const& request) {
    if (!answers_for(model, request.service)) return false;
    auto const& answers = model.visit->answers;
    return std::any_of(answers.begin(), answers.end(),
                       [&](auto const& answer) { return answer.second == forms::AnswerValue{request.account}; });
}

bool still_wanted(Model const& model, api::GetPlaces const& request) {
    return model.visit && (request.near.empty() || model.visit->locating == Locating::asking);
}

bool still_wanted(Model const& model, api::SendPhoto const&) {
    auto const* step = current_step(model);
    return step && is_unsent(model, *step);
}

bool still_wanted(Model const& model, api::GetPayment const& request) {
    return model.paying && model.paying->of == request.of;
}

bool still_wanted(Model const& model, api::CreatePayment const& request) {
    return model.paying && model.paying->key == request.key;
}

bool still_wanted(Model const& model, api::CancelPayment const& request) {
    return model.paying && model.paying->of == request.of;
}

bool still_wanted(Model const& model, api::GetReceipt const&) {
    return model.page.kind == PageKind::sending || model.page.kind == PageKind::payment ||
           model.page.kind == PageKind::case_page;
}

// -- Good endings, one overload for each pair of request and value ---------------------------------------------

void on_good(Model& model, api::GetService const& request, forms::Definition definition, Effects& effects) {
    if (model.page.kind == PageKind::review || model.page.kind == PageKind::step) {
        model.visit->definition = std::move(definition);  // it changed meanwhile; the answers stay
        return;
    }
    model.visit = Visit{};
    model.visit->definition = std::move(definition);
    if (reschedules(model, request.id)) return begin_rescheduling(model, effects);
    bool const wanted = std::exchange(model.resuming, false);
    if (wanted && model.draft && model.draft->service == request.id) resume(model, Draft(*model.draft), effects);
}

void on_good(Model& model, api::GetOffices const&, api::Offices offices, Effects&) {
    model.visit->offices = std::move(offices.all);
    model.visit->offices_loaded = true;
}

void on_good(Model& model, api::GetSlots const&, api::Slots slots, Effects&) {
    auto& visit = *model.visit;
    for (auto& slot : slots.all)
        if (is_held(visit, slot.id)) slot.left = std::max(slot.left, 1);  // its last seat is the person's own
    visit.slots = std::move(slots.all);
    visit.slots_loaded = true;
}

void on_good(Model& model, api::PlaceHold const& request, api::Hold hold, Effects& effects) {
    take_hold(model, request, std::move(hold), effects);
}

void on_good(Model& model, api::ExtendHold const&, api::Hold hold, Effects&) {
    if (model.visit && model.visit->hold) model.visit->hold = std::move(hold);
}

void on_good(Model&, api::ReleaseHold const&, api::Released, Effects&) {}

void keep_case(Model& model, api::Case const& made, Effects& effects) {
    if (model.mode != screen::Mode::home) return;
    model.cases.insert(model.cases.begin(), {made.number, made.secret, made.service});
    effects.push_back(KeepCases{model.cases});
}

void on_good(Model& model, api::CreateCase const& request, api::Case made, Effects& effects) {
    made.service = request.service;
    keep_case(model, made, effects);
    api::CaseKey const of{.number = made.number, .secret = made.secret, .phone_last4 = {}};
    model.look_up = {};
    model.look_up.key = of;
    model.receipt = std::move(made.receipt);
    forget_visit(model, effects);
    if (made.state == "awaiting_payment" && model.receipt && model.receipt->bill) {
        model.paying = Paying{.of = of, .bill = model.receipt->bill, .method = {}, .key = {}, .payment = {}};
        return enter(model, {.kind = PageKind::pay}, effects);
    }
    if (!model.receipt) {
        model.look_up.found = std::move(made);
        return send(model, api::GetReceipt{of}, effects);
    }
    enter(model, {.kind = PageKind::receipt}, effects);
}

void on_good(Model& model, api::GetPlaces const& request, api::Places places, Effects&) {
    take_places(model, request, std::move(places.all));
}

void on_good(Model& model, api::SendPhoto const&, api::Upload upload, Effects& effects) {
    effects = take_upload(model, upload.id);
}

void on_good(Model& model, api::GetBills const&, api::Bills bills, Effects&) {
    model.visit->bills = std::move(bills.all);
    model.visit->bills_loaded = true;
}

// Where the payment stands now: paid leads to the receipt; what is pending or not known is asked for again.
void take_payment(Model& model, api::Payment payment, Effects& effects) {
    auto& paying = *model.paying;
    using State = api::Payment::State;
    bool const open = payment.state == State::pending || !payment.known;
    bool const paid = payment.state == State::succeeded && payment.known;
    if (payment.state == State::failed) paying.key.clear();  // another try is another payment
    paying.payment = std::move(payment);
    if (model.page.kind != PageKind::payment) return;
    if (paid) return send(model, api::GetReceipt{paying.of}, effects);
    if (open) effects.push_back(Wait{"payment", paying.payment->at_counter ? 5 : 2});
}

void on_good(Model& model, api::CreatePayment const&, api::Payment payment, Effects& effects) {
    take_payment(model, std::move(payment), effects);
}
void on_good(Model& model, api::GetPayment const&, api::Payment payment, Effects& effects) {
    take_payment(model, std::move(payment), effects);
}
void on_good(Model& model, api::CancelPayment const&, api::Payment payment, Effects& effects) {
    take_payment(model, std::move(payment), effects);
}

void on_good(Model& model, api::GetReceipt const&, api::Receipt receipt, Effects& effects) {
    model.receipt = std::move(receipt);
    enter(model, {.kind = PageKind::receipt}, effects);
}

void on_good(Model& model, api::RescheduleCase const& request, api::Case found, Effects& effects) {
    model.visit.reset();
    model.receipt = std::move(found.receipt);
    model.look_up.found = std::move(found);
    if (!model.receipt) return send(model, api::GetReceipt{request.of}, effects);
    enter(model, {.kind = PageKind::receipt}, effects);
}

// -- Bad endings ---------------------------------------------------------------------------------------------------

void on_bad(Model& model, api::CreateCase const& request, api::ApiError const& error, Effects& effects) {
    if (!model.visit) return say_trouble(model, request, error);
    if (error.code == "slot_taken" || error.code == "hold_expired") return offer_nearest(model, effects);
    if (error.code == "bill_paid") {
        enter(model, {.kind = PageKind::review}, effects);
        return show_trouble(model, "paid_already", std::nullopt);
    }
    if (error.code == "invalid_answers" && !error.fields.empty()) {
        for (auto const* step : steps(model)) {
            auto const found = error.fields.find(step->id.value);
            if (found == error.fields.end()) continue;
            enter(model, {.kind = PageKind::step, .step = step->id, .changing = true}, effects);
            model.alert = "problem." + found->second;
            if (found->second == "unknown_option" && has_upload(model, *step)) forget_upload(model, *step);
            return;
        }
    }
    enter(model, {.kind = PageKind::review}, effects);
    if (error.code == "definition_changed" || error.code == "idempotency_conflict") {
        model.visit->key.clear();
        send(model, api::GetService{request.service}, effects);
        return show_trouble(model, "changed", std::nullopt);
    }
    show_trouble(model, error.kind == api::ApiError::Kind::unreachable ? "unsent" : trouble_of(model, request, error),
                 request);
}

void on_bad(Model& model, api::PlaceHold const& request, api::ApiError const& error, Effects& effects) {
    if (!is_current(model, request)) return;
    if (lost_slot(model, request, error)) return offer_nearest(model, effects);
    send_when_held(model, effects);
}

// The case stands all the same, and shows its number.
void on_bad(Model& model, api::GetReceipt const& request, api::ApiError const& error, Effects& effects) {
    if (model.page.kind == PageKind::sending) enter(model, {.kind = PageKind::case_page}, effects);
    say_trouble(model, request, error);
}

void on_bad(Model& model, api::ExtendHold const& request, api::ApiError const& error, Effects& effects) {
    hold_anew(model, request, error, effects);
}
void on_bad(Model&, api::ReleaseHold const&, api::ApiError const&, Effects&) {}

void on_bad(Model& model, api::GetPlaces const& request, api::ApiError const& error, Effects&) {
    if (request.near.empty()) return say_trouble(model, request, error);
    on(model, LocateFailed{});
}

void on_bad(Model& model, api::SendPhoto const&, api::ApiError const& error, Effects&) { refuse_upload(model, error); }

// A wrong account number leads back to where it was typed.
void on_bad(Model& model, api::GetBills const& request, api::ApiError const& error, Effects& effects) {
    auto const* step = current_step(model);
    if (error.code != "account_not_found" || !step) return say_trouble(model, request, error);
    enter(model, {.kind = PageKind::step, .step = step->account}, effects);
    model.alert = "bill.no_account";
}

// Whether the payment arrived is not known when no answer came: it is asked for again under the same key.
void on_bad(Model& model, api::CreatePayment const& request, api::ApiError const& error, Effects& effects) {
    if (error.kind != api::ApiError::Kind::problem || error.status >= 500) {
        model.slow = true;
        effects.push_back(Wait{"payment", 5});
        return;
    }
    model.paying->key.clear();
    enter(model, {.kind = PageKind::pay}, effects);
    if (error.code == "nothing_to_pay") return show_trouble(model, error.code, {});
    if (error.code == "bill_paid") return show_trouble(model, "paid_already", {});
    if (error.code == "payment_in_progress") return show_trouble(model, "paid_elsewhere", {});
    show_trouble(model, error.status == 429 ? "busy" : "not_paid", std::nullopt);
    (void)request;
}

// Where the payment was shown; it stands as it was.
void on_bad(Model& model, api::CancelPayment const& request, api::ApiError const& error, Effects& effects) {
    bool const paid = model.paying->payment && model.paying->payment->state == api::Payment::State::succeeded;
    if (paid && model.receipt) enter(model, {.kind = PageKind::receipt}, effects);
    say_trouble(model, request, error);
}

void on_bad(Model& model, api::GetPayment const&, api::ApiError const&, Effects& effects) {
    model.slow = true;
    effects.push_back(Wait{"payment", 5});
}

void on_bad(Model& model, api::RescheduleCase const& request, api::ApiError const& error, Effects& effects) {
    bool const gone = error.code == "slot_taken" || error.code == "slot_not_found";
    if (model.visit && gone) return offer_nearest(model, effects);
    enter(model, {.kind = PageKind::case_page}, effects);
    say_trouble(model, request, error);
}

template <class Request>
void on_bad(Model& model, Request const& request, api::ApiError const& error, Effects&) {
    say_trouble(model, api::Request{request}, error);
}

}  // namespace

void say_trouble(Model& model, api::Request const& request, api::ApiError const& error) {
    auto const what = trouble_of(model, request, error);
    bool const passes = error.kind != api::ApiError::Kind::problem || error.status == 429 || error.status >= 500;
    show_trouble(model, what, passes || what == "service" ? std::optional(request) : std::nullopt);
}

Effects on(Model& model, Arrived event) {
    auto const found = model.requests.find(event.request);
    if (found == model.requests.end()) return {};
    auto const request = std::move(found->second);
    model.requests.erase(found);
    if (!std::visit([&](auto const& asked) { return still_wanted(model, asked); }, request)) return {};
    Effects effects;
    match(request, [&](auto const& asked) {
        if (auto const* error = std::get_if<api::ApiError>(&event.reply))
            on_bad(model, asked, *error, effects);
        else if (auto* value = std::get_if<typename std::decay_t<decltype(asked)>::Value>(&event.reply))
            on_good(model, asked, std::move(*value), effects);
        else  // the service is broken, and that is what is said
            show_trouble(model, "service", request);
    });
    return effects;
}

}  // namespace handrail::app
