// Payment: what becomes of it. What is not known is called not known, until it is.
#include <string>
#include <utility>

#include "app/kept.hpp"
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

// What finds the case again, on the slip too.
screen::Fact case_fact(Composer const& page, Paying const& paying) {
    auto code = paying.code.empty() ? std::string{} : page.words("receipt.code", {{"code", paying.code}});
    return {.icon = {"receipt", IconStyle::picture},
            .text = page.words("case.number", {{"number", text::grouped_case_number(paying.of.number)}}),
            .detail = std::move(code)};
}

// The days before the code lapses on which its hours do not count.
std::string closed_words(Composer const& page, api::Office const& desk, std::optional<Moment> const& until) {
    std::string words;
    for (auto const& day : desk.open_times.closed) {
        if (day < today(page.model()) || !until || wall_time(*until).date < day) continue;
        if (!words.empty()) words += " ";
        words += page.words("opening.closed", {{"day", text::date_words(page.model().messages, day)}});
    }
    return words;
}

void add_desk(Composer const& page, api::Payment const& payment, api::Office const& desk,
              std::vector<screen::Fact>& facts) {
    facts.push_back({.icon = {"map-pin", IconStyle::picture},
                     .text = page.text_of(desk.name),
                     .detail = page.text_of(desk.address)});
    auto hours = text::week_words(page.model().messages, desk.open_times);
    if (!desk.hours.empty()) hours.push_back(page.text_of(desk.hours));
    for (auto& line : hours)
        facts.push_back({.icon = {"clock", IconStyle::sign}, .text = std::move(line), .detail = {}});
    if (!hours.empty()) facts.back().detail = closed_words(page, desk, payment.valid_until);
}

void add_counter(Composer& page, api::Payment const& payment) {
    auto& screen = page.screen();
    screen.paper.top = {page.text_of(page.model().config.name),
                        page.words("receipt.holder", {{"name", page.model().paying->bill.holder}})};
    screen.head = {.caption = page.words("pay.not_paid"),
                   .heading = {page.words("payment.counter"), {}},
                   .hint = page.words(payment.desks.size() > 1 ? "payment.counter.any" : "payment.counter.hint")};
    page.add(screen::Amount{.words = text::money_words(page.model().messages, payment.amount), .icon = {}});
    page.add(screen::CaseNumber{.caption = page.words("payment.code"),
                                .groups = {payment.counter_code.substr(0, 4), payment.counter_code.substr(4, 4),
                                           payment.counter_code.substr(8)}});
    auto facts = where_to_pay(page, payment);
    facts.push_back(case_fact(page, *page.model().paying));
    page.add(screen::Facts{.facts = std::move(facts)});
    if (payment.barcode.size > 0)
        page.add(screen::Barcode{
            .modules = payment.barcode.size, .path = payment.barcode.path, .name = page.words("payment.barcode")});
    page.add_row("action.other_way", page.choice("other-way", BackTapped{}, "hand-coins", "action.other_way"));
    page.dock_secondary("action.print", "printer", PrintTapped{});
    page.dock_last("action.noted", "check-fat", DoneTapped{});
}

// It is certain that nothing was taken: an apology, and the other ways.
void add_failed(Composer& page, api::Payment const& payment) {
    page.screen().head = {.caption = page.words("pay.not_paid"), .heading = {page.words("payment.failed"), {}}};
    page.add(screen::Alert{.icon = {"warning", IconStyle::sign},
                           .text = page.words("payment.failed." + payment.reason),
                           .detail = page.words("payment.nothing_taken")});
    page.dock_call("action.call_person");
    page.dock_next("action.other_way", BackTapped{});
}

// Its receipt is on its way, or did not come: paid it is all the same.
void add_paid(Composer& page, api::Payment const& payment) {
    auto const amount = text::money_words(page.model().messages, payment.amount);
    page.screen().head = {.heading = {page.words("receipt.heading.paid"), {}}};
    page.add(screen::Alert{.look = AlertLook::saved,
                           .icon = {"check-fat", IconStyle::sign},
                           .text = page.words("receipt.paid", {{"amount", amount}}),
                           .detail = page.words("payment.once")});
    page.add(screen::Facts{.panel = false, .facts = {case_fact(page, *page.model().paying)}});
    page.dock_last("action.understood", "check-fat", DoneTapped{});
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

// Money or a code goes back, or it is looked for what became of it; nothing is being paid.
View view_waiting(Model const& model, char const* name, char const* words) {
    Composer page(model, name);
    page.screen().head = {.heading = {page.words(words), {}}, .hint = page.words("sending.hint")};
    page.add(screen::Stages{.stages = {{.state = StageState::now,
                                        .icon = {"hourglass-medium", IconStyle::sign},
                                        .label = page.words("sending.waiting"),
                                        .detail = page.words("sending.usual")}}});
    return page.finish();
}

}  // namespace

std::vector<screen::Fact> where_to_pay(Composer const& page, api::Payment const& payment) {
    std::vector<screen::Fact> facts;
    for (auto const& desk : payment.desks) add_desk(page, payment, desk, facts);
    if (facts.empty())
        facts.push_back({.icon = {"map-pin", IconStyle::picture},
                         .text = page.words("payment.no_desk", {{"hotline", page.model().config.hotline}}),
                         .detail = {}});
    if (payment.valid_until)
        facts.push_back({.icon = {"hourglass-medium", IconStyle::sign},
                         .text = page.words("payment.valid_until", {{"day", when_words(page, *payment.valid_until)},
                                                                    {"time", time_of(page, *payment.valid_until)}}),
                         .detail = {}});
    return facts;
}

View view(Model const& model, Payment const& shown) {
    auto const& payment = model.paying->payment;
    auto const state = payment ? payment->state : State::pending;
    bool const ended = state == State::refunded || state == State::cancelled;
    bool const counter = state == State::pending && payment && payment->at_counter;
    bool const paid = state == State::succeeded && payment->known;
    if (shown.resuming) return view_waiting(model, "payment.finding", "payment.finding");
    if (shown.switching) return view_waiting(model, "payment.back", "payment.code_back");
    if (shown.receipt && !ended) return view_waiting(model, "payment.back", "payment.giving_back");
    bool const unknown = is_unknown(payment, shown.slow);
    Composer page(model, state == State::failed ? "payment.failed"
                         : ended                ? "payment.ended"
                         : paid                 ? "payment.paid"
                         : counter              ? "payment.counter"
                         : unknown              ? "payment.unknown"
                                                : "payment");
    if (state == State::failed)
        add_failed(page, *payment);
    else if (ended)
        add_ended(page, *payment);
    else if (paid)
        add_paid(page, *payment);
    else if (counter)
        add_counter(page, *payment);
    else
        add_under_way(page, unknown);
    return page.finish();
}

void begin(Model& model, Payment&, Effects& effects) {
    effects.push_back(Wait{{Timer::Kind::slow, model.page_id}, 10});
}

void go_back(Model& model, Payment& page, Effects& effects) {
    if (page.resuming) return enter(model, Home{}, effects);
    enter(model, Pay{.right = true}, effects);
}

Effects on(Model& model, Payment& page, Elapsed const&) {
    Effects effects;
    auto const& paying = *model.paying;
    if (page.resuming)
        send(model, Owner::page, api::GetCase{paying.of}, effects);
    else if (paying.payment)
        send(model, Owner::page, api::GetPayment{paying.payment->id, paying.of}, effects);
    else if (!paying.key.empty())  // nobody knows whether it arrived: the same key asks for the same payment
        send(model, Owner::page, api::CreatePayment{paying.key, paying.of, paying.method}, effects);
    return effects;
}

namespace {

// It stays paid: the receipt shows it, and why.
Effects keep_paid(Model& model, Payment& page, std::string what) {
    Effects effects;
    auto& paying = *model.paying;
    enter(model, Receipt{*std::move(page.receipt)}, effects);
    api::CancelPayment again{new_key(model), paying.payment->id, paying.of};
    show_trouble(model, std::move(what), Asked{std::move(again), Owner::page});
    return effects;
}

// Where the payment stands now: paid leads to the receipt; what is pending or not known is asked for again.
Effects take(Model& model, Payment& page, api::Payment payment) {
    Effects effects;
    auto& paying = *model.paying;
    if (std::exchange(page.switching, false) && payment.state == State::cancelled) {
        paying.key = new_key(model);
        paying.payment.reset();
        note_paying(model, effects);
        send(model, Owner::page, api::CreatePayment{paying.key, paying.of, paying.method}, effects);
        return effects;
    }
    if (page.receipt && payment.state == State::succeeded && payment.known) return keep_paid(model, page, "undone");
    bool const open = payment.state == State::pending || !payment.known;
    bool const paid = payment.state == State::succeeded && payment.known;
    if (payment.state == State::failed) paying.key.clear();  // another try is another payment
    if (open) effects.push_back(Wait{{Timer::Kind::payment, model.page_id}, payment.at_counter ? 5 : 2});
    paying.payment = std::move(payment);
    note_paying(model, effects);
    if (paid) send(model, Owner::page, api::GetReceipt{paying.of}, effects);
    return effects;
}

void refuse(Model& model, Payment& page, Effects& effects) {
    auto what = std::move(page.refused);
    model.paying->key.clear();
    note_paying(model, effects);
    enter(model, Pay{.right = true}, effects);
    show_trouble(model, std::move(what));
}

Effects ask_later(Model& model, Payment& page) {
    page.slow = true;
    return {Wait{{Timer::Kind::payment, model.page_id}, 5}};
}

}  // namespace

void show_payment(Model& model, api::Payment payment, Effects& effects) {
    enter(model, Payment{}, effects);
    auto taken = take(model, *std::get_if<Payment>(&model.page), std::move(payment));
    for (auto& wanted : taken) effects.push_back(std::move(wanted));
}

void give_money_back(Model& model, Receipt& page, Effects& effects) {
    enter(model, Payment{.receipt = std::move(page.receipt)}, effects);
    send(model, Owner::page, api::CancelPayment{new_key(model), model.paying->payment->id, model.paying->of}, effects);
}

void give_code_back(Model& model, Effects& effects) {
    enter(model, Payment{.switching = true}, effects);
    send(model, Owner::page, api::CancelPayment{new_key(model), model.paying->payment->id, model.paying->of}, effects);
}

Effects on(Model& model, Payment& page, Good<api::CreatePayment> answer) {
    return take(model, page, std::move(answer.value));
}
Effects on(Model& model, Payment& page, Good<api::GetPayment> answer) {
    return take(model, page, std::move(answer.value));
}
Effects on(Model& model, Payment& page, Good<api::CancelPayment> answer) {
    return take(model, page, std::move(answer.value));
}

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
    page.refused = error.code == "nothing_to_pay"        ? error.code
                   : error.code == "bill_paid"           ? "paid_already"
                   : error.code == "payment_in_progress" ? "paid_elsewhere"
                   : error.status == 429                 ? "busy"
                                                         : "not_paid";
    if (error.status == 409 && error.code != "case_cancelled")
        send(model, Owner::page, api::GetCase{model.paying->of}, effects);
    else
        refuse(model, page, effects);
    return effects;
}

namespace {

// Nothing is being paid: a way to pay is chosen, with the same key, so that what is still on its way is not paid twice.
Effects take_up(Model& model, api::Case found) {
    Effects effects;
    auto& paying = *model.paying;
    if (found.bill && found.state == "awaiting_payment") {
        if (found.payment) paying.key.clear();  // that one has ended
        paying.payment = std::move(found.payment);
        enter(model, Pay{.right = !paying.method.empty()}, effects);
        return effects;
    }
    open_case(model, paying.of, std::move(found));
    enter(model, Case{}, effects);
    return effects;
}

}  // namespace

void resume_payment(Model& model, KeptCase const& kept, Effects& effects) {
    model.paying = Paying{.of = key_of(kept), .bill = {}, .method = kept.method, .key = kept.key};
    enter(model, Payment{.resuming = true}, effects);
    send(model, Owner::page, api::GetCase{model.paying->of}, effects);
}

// It may be the person's own payment that is in the way, of which the answer was lost, or which another page has begun.
Effects on(Model& model, Payment& page, Good<api::GetCase> answer) {
    auto& found = answer.value;
    bool const resuming = std::exchange(page.resuming, false);
    if (resuming && found.bill) model.paying->bill = *found.bill;
    if (resuming && found.receipt) model.paying->code = found.receipt->code;
    auto& own = found.payment;
    if (own && (own->state == State::pending || own->state == State::succeeded)) {
        model.paying->method = own->method;
        return take(model, page, *std::move(own));
    }
    if (resuming) return take_up(model, std::move(found));
    Effects effects;
    refuse(model, page, effects);
    return effects;
}

// A case that the service has no longer cannot be paid any more.
Effects on(Model& model, Payment& page, Bad<api::GetCase> answer) {
    if (!page.resuming || answer.error.status != 404) return ask_later(model, page);
    Effects effects;
    api::Case const gone{.number = answer.asked.of.number};
    note_case(model, gone, effects);
    enter(model, Home{}, effects);
    say_trouble(model, Owner::page, answer.asked, answer.error);
    return effects;
}

Effects on(Model& model, Payment& page, Bad<api::GetPayment>) {
    if (page.receipt) return keep_paid(model, page, "unknown.refund");
    return ask_later(model, page);
}

// Where the payment was shown; it stands as it was.
Effects on(Model& model, Payment& page, Bad<api::CancelPayment> answer) {
    Effects effects;
    if (is_fate_unknown(answer.error)) {
        send(model, Owner::page, api::GetPayment{answer.asked.id, answer.asked.of}, effects);
        return effects;
    }
    bool const paid = model.paying->payment && model.paying->payment->state == State::succeeded;
    if (paid && page.receipt)
        enter(model, Receipt{*std::move(page.receipt)}, effects);
    else if (model.paying->payment && std::exchange(page.switching, false))
        show_payment(model, *model.paying->payment, effects);
    say_trouble(model, Owner::page, answer.asked, answer.error);
    return effects;
}

}  // namespace handrail::app
