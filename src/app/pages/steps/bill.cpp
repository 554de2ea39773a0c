// The bill step: what is owed, one bill a row.
#include <utility>

#include "app/pages/steps/steps.hpp"

namespace handrail::app {

using screen::Choosing;
using screen::IconStyle;

bool owes_nothing(Model const& model, forms::Step const& step) {
    return step.kind == forms::StepKind::bill && model.visit->bills_loaded && model.visit->bills.empty();
}

void add_bills(Composer& page, forms::Step const& step) {
    auto const& visit = *page.model().visit;
    if (!visit.bills_loaded) return page.add(screen::Paragraph{.text = page.words("bill.loading")});
    if (owes_nothing(page.model(), step)) {
        page.screen().head.hint.clear();
        page.add(screen::Alert{.look = screen::AlertLook::saved,
                               .icon = {"check-fat", IconStyle::sign},
                               .text = page.words("bill.none"),
                               .detail = page.words("bill.none.more")});
        return;
    }
    int const total = static_cast<int>(visit.bills.size());
    int const fit = row_capacity(page.model(), true);
    auto const part = part_of(page.model(), total, total > fit ? fit - 1 : fit);
    screen::Rows rows{.name = page.screen().head.heading.text, .choosing = Choosing::one};
    for (int index = part.first; index < part.first + part.count; ++index) {
        auto const& bill = visit.bills[static_cast<size_t>(index)];
        auto row = option(page, step, bill.id, bill.id, page.words_of(bill.period));
        row.picture = {bill.icon, screen::IconStyle::picture};
        row.caption = page.text_of(bill.payee) + " " + bill.holder;
        row.note = text::money_words(page.model().messages, bill.amount);
        rows.choices.push_back(std::move(row));
    }
    page.add(std::move(rows));
    add_more(page, part);
}

}  // namespace handrail::app
