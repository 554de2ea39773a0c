// Payment: what becomes of it. What is not known is called not known, until it is.
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

using screen::AlertLook;
using screen::IconStyle;
using screen::StageState;
using State = api::Payment::State;

namespace {

// Nobody can say whether money was taken: the service has not answered, or cannot itself.
bool is_unknown(std::optional<api::Payment> const& payment, bool slow) {
    return payment ? !payment->known || (payment->state == State::pending && !payment->at_counter && slow) : slow;
}

void add_under_way(Composer& page, bool unknown) {
    auto& screen = page.screen();
    screen.head = {.heading = {page.words(unknown ? "payment.unknown" : "payment.under_way"), {}}};
    if (unknown) {
        page.add(screen::Alert{.icon = {"hand-palm", IconStyle::sign},
                               .text = page.words("payment.wait"),
                               .detail = page.words("payment.wait.more")});
        screen.said_at_once = page.words("payment.wait");
    }
    page.add(screen::Stages{
        .stages = {
            {.state = StageState::done, .icon = {"check-fat", IconStyle::sign}, .label = page.words("payment.asked")},
            {.state = StageState::now,
             .icon = {"hourglass-medium", IconStyle::sign},
             .label = page.words("payment.bank"),
             .detail = page.words(unknown ? "payment.still_asking" : "sending.usual")},
            {.state = StageState::ahead, .label = page.words("sending.receipt")}}});
    page.add(screen::Facts{.facts = {{.icon = {"shield-check", IconStyle::sign}, .text = page.words("payment.once")}}});
    if (unknown) page.dock_call("action.call_person");
}

void add_counter(Composer& page, api::Payment const& payment) {
    auto& screen = page.screen();
    screen.head = {.caption = page.words("pay.not_paid"),
                   .heading = {page.words("payment.counter"), {}},
                   .hint = page.words("payment.counter.hint")};
    page.add(screen::Amount{.words = text::money_words(page.model().messages, payment.amount), .icon = {}});
    page.add(screen::CaseNumber{.caption = page.words("payment.code"),
                                .groups = {payment.counter_code.substr(0, 4), payment.counter_code.substr(4, 4),
                                           payment.counter_code.substr(8)}});
    if (payment.barcode.size > 0)
        page.add(screen::Barcode{
            .modules = payment.barcode.size, .path = payment.barcode.path, .name = page.words("payment.barcode")});
    if (payment.valid_until)
        page.add(screen::Facts{
            .facts = {{.icon = {"clock", IconStyle::sign},
                       .text = page.words("payment.valid_until", {{"day", when_words(page, *payment.valid_until)},
                                                                  {"time", time_of(page, *payment.valid_until)}})}}});
    page.dock_secondary("action.print", "printer", PrintTapped{});
    page.dock_last("action.noted", "check-fat", DoneTapped{});
}

// It is certain that nothing was taken: an apology, and the other ways.
void add_failed(Composer& page, api::Payment const& payment) {
    page.screen().head = {.caption = page.words("pay.not_paid"), .heading = {page.words("payment.failed"), {}}};
    auto const text = page.words("payment.failed." + payment.reason);
    page.add(screen::Alert{
        .icon = {"warning", IconStyle::sign}, .text = text, .detail = page.words("payment.nothing_taken")});
    page.screen().said_at_once = text;
    page.dock_call("action.call_person");
    page.dock_next("action.other_way", BackTapped{});
}

// Taken back, or ended before it was paid.
void add_ended(Composer& page, api::Payment const& payment) {
    bool const refunded = payment.state == State::refunded;
    page.screen().head = {.heading = {page.words(refunded ? "payment.refunded" : "payment.cancelled"), {}}};
    page.add(screen::Alert{.look = AlertLook::saved,
                           .icon = {"check-fat", IconStyle::sign},
                           .text = page.words(refunded ? "payment.money_back" : "payment.nothing_taken"),
                           .detail = text::money_words(page.model().messages, payment.amount)});
    page.dock_last("action.understood", "check-fat", DoneTapped{});
}

}  // namespace

View view(Model const& model, Payment const& shown) {
    auto const& payment = model.paying->payment;
    auto const state = payment ? payment->state : State::pending;
    bool const ended = state == State::refunded || state == State::cancelled;
    bool const counter = state == State::pending && payment && payment->at_counter;
    bool const unknown = is_unknown(payment, shown.slow);
    Composer page(model, state == State::failed ? "payment.failed"
                         : ended                ? "payment.ended"
                         : counter              ? "payment.counter"
                         : unknown              ? "payment.unknown"
                                                : "payment");
    if (state == State::failed)
        add_failed(page, *payment);
    else if (ended)
        add_ended(page, *payment);
    else if (counter)
        add_counter(page, *payment);
    else
        add_under_way(page, unknown);
    return page.finish();
}

void begin(Model& model, Payment&, Effects& effects) {
    effects.push_back(Wait{{Timer::Kind::slow, model.page_id}, 10});
}

void go_back(Model& model, Payment&, Effects& effects) { enter(model, Pay{}, effects); }

Effects on(Model& model, Payment&, Elapsed const&) {
    Effects effects;
    auto const& paying = *model.paying;
    if (paying.payment)
        send(model, Owner::page, api::GetPayment{paying.payment->id, paying.of}, effects);
    else if (!paying.key.empty())  // nobody knows whether it arrived: the same key asks for the same payment
        send(model, Owner::page, api::CreatePayment{paying.key, paying.of, paying.method}, effects);
    return effects;
}

namespace {

// Where the payment stands now: paid leads to the receipt; what is pending or not known is asked for again.
Effects take(Model& model, api::Payment payment) {
    Effects effects;
    auto& paying = *model.paying;
    bool const open = payment.state == State::pending || !payment.known;
    bool const paid = payment.state == State::succeeded && payment.known;
    if (payment.state == State::failed) paying.key.clear();  // another try is another payment
    if (open) effects.push_back(Wait{{Timer::Kind::payment, model.page_id}, payment.at_counter ? 5 : 2});
    paying.payment = std::move(payment);
    if (paid) send(model, Owner::page, api::GetReceipt{paying.of}, effects);
    return effects;
}

Effects ask_later(Model& model, Payment& page) {
    page.slow = true;
    return {Wait{{Timer::Kind::payment, model.page_id}, 5}};
}

}  // namespace

Effects on(Model& model, Payment&, Good<api::CreatePayment> answer) { return take(model, std::move(answer.value)); }
Effects on(Model& model, Payment&, Good<api::GetPayment> answer) { return take(model, std::move(answer.value)); }
Effects on(Model& model, Payment&, Good<api::CancelPayment> answer) { return take(model, std::move(answer.value)); }

Effects on(Model& model, Payment&, Good<api::GetReceipt> answer) {
    Effects effects;
    enter(model, Receipt{std::move(answer.value)}, effects);
    return effects;
}

// Whether the payment arrived is not known when no answer came: it is asked for again under the same key.
Effects on(Model& model, Payment& page, Bad<api::CreatePayment> answer) {
    auto const& error = answer.error;
    if (error.kind != api::ApiError::Kind::problem || error.status >= 500) return ask_later(model, page);
    Effects effects;
    model.paying->key.clear();
    enter(model, Pay{}, effects);
    show_trouble(model, error.code == "nothing_to_pay"        ? error.code
                        : error.code == "bill_paid"           ? "paid_already"
                        : error.code == "payment_in_progress" ? "paid_elsewhere"
                        : error.status == 429                 ? "busy"
                                                              : "not_paid");
    return effects;
}

Effects on(Model& model, Payment& page, Bad<api::GetPayment>) { return ask_later(model, page); }

// Where the payment was shown; it stands as it was.
Effects on(Model& model, Payment& page, Bad<api::CancelPayment> answer) {
    Effects effects;
    bool const paid = model.paying->payment && model.paying->payment->state == State::succeeded;
    if (paid && page.receipt) enter(model, Receipt{*std::move(page.receipt)}, effects);
    say_trouble(model, Owner::page, answer.asked, answer.error);
    return effects;
}

}  // namespace handrail::app
