// Pay: what is paid to whom is read back, then on a page of its own a way to pay is chosen; the button that pays stands
// apart.
#include <algorithm>
#include <utility>

#include "app/kept.hpp"
#include "app/pages/pages.hpp"

namespace handrail::app {

using screen::Choosing;
using screen::IconStyle;

namespace {

void add_bill(Composer& page, api::Bill const& bill) {
    page.add(screen::Amount{.words = text::money_words(page.model().messages, bill.amount),
                            .icon = {bill.icon, IconStyle::picture}});
    page.add(screen::Facts{
        .facts = {{.icon = {"receipt", IconStyle::sign},
                   .text = page.text_of(bill.payee),
                   .detail = page.text_of(bill.period)},
                  {.icon = {"user", IconStyle::sign},
                   .text = bill.holder,
                   .detail = page.words("pay.account", {{"account", text::grouped_digits(bill.account)}})}}});
}

void add_methods(Composer& page, Paying const& paying) {
    screen::Rows rows{.name = page.words("pay.how"), .choosing = Choosing::one};
    for (auto const& method : page.model().config.payment_methods) {
        bool const usable = !paying.payment || paying.payment->alternatives.empty() ||
                            std::find(paying.payment->alternatives.begin(), paying.payment->alternatives.end(),
                                      method.id) != paying.payment->alternatives.end();
        if (!usable) continue;
        rows.choices.push_back(
            page.choice("method." + method.id, PayTapped{method.id}, method.icon, page.words_of(method.title)));
        if (method.at_counter) rows.choices.back().caption = page.words("pay.at_counter");
        rows.choices.back().chosen = paying.method == method.id;
    }
    page.add(std::move(rows));
}

// The person has a code already: it is not somebody else who pays.
void add_own_code(Composer& page, Paying const& paying) {
    bool const open = paying.payment && paying.payment->state == api::Payment::State::pending;
    if (!open || !paying.payment->at_counter) return;
    page.add(screen::Facts{.facts = {{.icon = {"receipt", IconStyle::sign},
                                      .text = page.words("pay.own_code"),
                                      .detail = page.words("pay.own_code.more")}}});
}

// Whether the sum is right, before anything else is asked.
View view_bill(Model const& model) {
    auto const& paying = *model.paying;
    Composer page(model, "pay");
    page.screen().head = {.caption = page.words("pay.not_paid"), .heading = {page.words("pay.heading"), {}}};
    add_bill(page, paying.bill);
    add_own_code(page, paying);
    page.add(screen::Facts{.panel = false,
                           .facts = {{.icon = {"timer", IconStyle::picture}, .text = page.words("pay.take_back")}}});
    page.dock_back();
    page.dock_next("pay.right", NextTapped{});
    return page.finish();
}

}  // namespace

View view(Model const& model, Pay const& pay) {
    if (!pay.right) return view_bill(model);
    auto const& paying = *model.paying;
    Composer page(model, "pay.how");
    auto& screen = page.screen();
    screen.head = {.caption = page.words("pay.not_paid"), .heading = {page.words("pay.how"), {}}};
    page.add_alert(pay.alert);
    add_own_code(page, paying);
    add_methods(page, paying);
    page.dock_back();
    if (paying.method.empty()) {
        page.dock_waiting(page.words("pay.choose_first"), NextTapped{});
    } else {
        page.dock_last("action.pay", "hand-coins", NextTapped{}, true);
        screen.dock.back().label =
            page.words("pay.amount", {{"amount", text::money_words(model.messages, paying.bill.amount)}});
    }
    return page.finish();
}

void go_back(Model& model, Pay& pay, Effects& effects) {
    if (pay.right)
        enter(model, Pay{}, effects);
    else
        enter(model, Home{}, effects);
}

Effects on(Model& model, Pay& pay, PayTapped const& event) {
    model.paying->method = event.method;
    pay.alert.clear();
    return {};
}

Effects on(Model& model, Pay& pay, NextTapped const&) {
    Effects effects;
    auto& paying = *model.paying;
    if (!pay.right) {
        enter(model, Pay{.right = true}, effects);
        return effects;
    }
    if (paying.method.empty()) {
        pay.alert = "pay.choose_first_alert";
        return effects;
    }
    bool const open = paying.payment && paying.payment->state == api::Payment::State::pending;
    if (open && paying.payment->at_counter && paying.payment->method != paying.method) {
        lay_over(model, Sure{Sure::What::code});
        return effects;
    }
    if (open) {
        show_payment(model, *paying.payment, effects);
        return effects;
    }
    // The key stays the same until the payment is known to have failed, so that nothing is paid twice.
    if (paying.key.empty()) paying.key = new_key(model);
    paying.payment.reset();
    note_paying(model, effects);
    enter(model, Payment{}, effects);
    send(model, Owner::page, api::CreatePayment{paying.key, paying.of, paying.method}, effects);
    return effects;
}

}  // namespace handrail::app
