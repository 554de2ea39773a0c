// Sure? Asked once, before money or a code for it goes back, or something that was taken is dropped. To leave it as it
// is is the large button.
#include <array>
#include <string>

#include "app/pages/pages.hpp"

namespace handrail::app {

using screen::IconStyle;

namespace {

struct Question {
    char const* words;  // with ".hint", ".yes" and ".keep" behind it
    char const* icon;
};
constexpr std::array<Question, 4> questions{{{"sure.refund", "arrow-u-up-left"},
                                             {"sure.code", "arrow-u-up-left"},
                                             {"sure.photo", "prohibit"},
                                             {"sure.voice", "prohibit"}}};

bool is_of_money(Sure const& sure) { return sure.what == Sure::What::refund || sure.what == Sure::What::code; }

}  // namespace

View view(Model const& model, Sure const& sure) {
    Composer page(model, "sure");
    auto const& [words, icon] = questions.at(static_cast<std::size_t>(sure.what));
    std::string const what = words;
    page.screen().head = {
        .disc = {"hand-palm", IconStyle::sign}, .heading = {page.words(what), {}}, .hint = page.words(what + ".hint")};
    if (is_of_money(sure))
        page.add(screen::Amount{.words = text::money_words(model.messages, model.paying->bill.amount), .icon = {}});
    page.dock_secondary((what + ".yes").c_str(), icon, SureTapped{});
    page.dock_last((what + ".keep").c_str(), "check-fat", BackTapped{}, true);
    return page.finish();
}

Effects on(Model& model, Sure& sure, SureTapped const&) {
    Effects effects;
    auto const what = sure.what;
    model.over.pop_back();
    auto* receipt = std::get_if<Receipt>(&model.page);
    if (what == Sure::What::refund && receipt) give_money_back(model, *receipt, effects);
    if (what == Sure::What::code) give_code_back(model, effects);
    if (what == Sure::What::photo || what == Sure::What::voice) drop_upload(model, effects);
    return effects;
}

}  // namespace handrail::app
