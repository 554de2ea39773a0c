// Sure? Asked once, before money or a code for it goes back. To leave it as it is is the large button.
#include "app/pages/pages.hpp"

namespace handrail::app {

using screen::IconStyle;

View view(Model const& model, Sure const& sure) {
    Composer page(model, "sure");
    bool const refund = sure.what == Sure::What::refund;
    std::string const what = refund ? "sure.refund" : "sure.code";
    page.screen().head = {
        .disc = {"hand-palm", IconStyle::sign}, .heading = {page.words(what), {}}, .hint = page.words(what + ".hint")};
    page.add(screen::Amount{.words = text::money_words(model.messages, model.paying->bill.amount), .icon = {}});
    page.dock_secondary(refund ? "sure.refund.yes" : "sure.code.yes", "arrow-u-up-left", SureTapped{});
    page.dock_last(refund ? "sure.refund.keep" : "sure.code.keep", "check-fat", BackTapped{}, true);
    return page.finish();
}

Effects on(Model& model, Sure& sure, SureTapped const&) {
    Effects effects;
    bool const refund = sure.what == Sure::What::refund;
    model.over.pop_back();
    auto* receipt = std::get_if<Receipt>(&model.page);
    if (refund && receipt) give_money_back(model, *receipt, effects);
    if (!refund) give_code_back(model, effects);
    return effects;
}

}  // namespace handrail::app
