// The bill step: what is owed, one bill a row.
#include "app/kinds.hpp"
#include "app/pages/steps/steps.hpp"

namespace handrail::app {

namespace {

// All bills of the account are paid.
bool owes_nothing(Model const& model) { return model.visit->bills_loaded && model.visit->bills.empty(); }

screen::Choice bill_row(Composer& page, forms::Step const& step, std::size_t index) {
    auto const& bill = page.model().visit->bills[index];
    auto row = option(page, step, bill.id, bill.id, page.words_of(bill.period));
    row.picture = {bill.icon, screen::IconStyle::picture};
    row.caption = page.text_of(bill.payee) + " " + bill.holder;
    row.note = text::money_words(page.model().messages, bill.amount);
    return row;
}

void add_bills(Composer& page, forms::Step const& step) {
    auto const& visit = *page.model().visit;
    if (!visit.bills_loaded) return page.add_paragraph(page.words("bill.loading"));
    if (owes_nothing(page.model())) {
        page.screen().head.hint.clear();
        return page.add_note(screen::AlertLook::saved, "check-fat", page.words("bill.none"),
                             page.words("bill.none.more"));
    }
    int const total = static_cast<int>(visit.bills.size());
    int const capacity = beside_more(total, row_capacity(page.model(), true));
    add_list(page, step, {.total = total, .capacity = capacity, .choice = bill_row});
}

bool dock_done(Composer& page, forms::Step const&) {
    if (!owes_nothing(page.model())) return false;
    page.dock_last("action.understood", "check-fat", DoneTapped{});
    return true;
}

void load_bills(Model& model, forms::Step const& step, Effects& effects) {
    auto const& visit = *model.visit;
    if (visit.bills_loaded) return;
    send(model, Owner::page, api::GetBills{visit.definition.id, answer_text(visit.answers, step.account)}, effects);
}

// Another account has other bills.
void forget_bills(Model& model, forms::Step const& step, forms::StepId const& changed, Effects&) {
    if (!(step.account == changed)) return;
    model.visit->answers.erase(step.id);
    model.visit->bills.clear();
    model.visit->bills_loaded = false;
}

std::string told_bill(Composer const& page, forms::Step const&, forms::AnswerValue const& answer) {
    for (auto const& bill : page.model().visit->bills)
        if (bill.id == forms::as<std::string>(answer))
            return text::money_words(page.model().messages, bill.amount) + "\n" + page.text_of(bill.period);
    return page.words("bill.loading");
}

constexpr std::string_view account_kinds[] = {"digits", "text", "phone", "id-number", "choice"};
constexpr forms::Field bill_fields[] = {
    {"account", forms::Earlier{&forms::Step::account, account_kinds}, forms::Presence::required}};

}  // namespace

constinit StepKind const kinds::bill{
    .answers = {.name = "bill",
                .fields = bill_fields,
                .once = true,
                .makes = forms::Outcome::payment,
                .verdict = forms::check_reference},
    .view = add_bills,
    .dock = dock_done,
    .load = load_bills,
    .forget = forget_bills,
    .told = told_bill,
    .icon = "receipt",
};

namespace {

Effects keep(Visit& visit, api::Bills bills) {
    visit.bills = std::move(bills.all);
    visit.bills_loaded = true;
    return {};
}

}  // namespace

Effects on(Model& model, Step&, Good<api::GetBills> answer) { return keep(*model.visit, std::move(answer.value)); }
Effects on(Model& model, Review&, Good<api::GetBills> answer) { return keep(*model.visit, std::move(answer.value)); }

// A wrong account number leads back to where it was typed.
Effects on(Model& model, Step&, Bad<api::GetBills> answer) {
    Effects effects;
    auto const* step = current_step(model);
    if (answer.error.code == "account_not_found" && step)
        enter(model, Step{.id = step->account, .alert = "bill.no_account"}, effects);
    else
        say_trouble(model, Owner::page, answer.asked, answer.error);
    return effects;
}

}  // namespace handrail::app
