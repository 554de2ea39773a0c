// Receipt: the number, when, where, what to bring, whom to call; to print, to save, to note.
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

using screen::Fact;
using screen::IconStyle;

namespace {

// A payment can be taken back for ten minutes.
bool can_take_back(Model const& model, api::Receipt const& receipt) {
    return receipt.paid && !receipt.refunded && receipt.cancel_until && model.now < receipt.cancel_until->seconds &&
           model.paying && model.paying->payment;
}

char const* heading_of(api::Receipt const& receipt) {
    if (receipt.paid) return "receipt.heading.paid";
    return receipt.start ? "receipt.heading" : "receipt.heading.case";
}

std::string joined(Composer const& page, std::vector<text::Localised> const& items) {
    std::string all;
    for (auto const& item : items) {
        if (!all.empty()) all += page.words("list.separator");
        all += page.text_of(item);
    }
    return all;
}

std::string place_detail(Composer const& page, api::Receipt const& receipt) {
    auto const window = page.text_of(receipt.window);
    auto const address = page.text_of(receipt.office->address);
    if (window.empty()) return address;
    return window + page.words("list.separator") + address;
}

std::string money_of(Composer const& page, Money const& money) {
    return text::money_words(page.model().messages, money);
}

// What was paid to whom, and till when it can be taken back.
void add_bill(Composer const& page, api::Receipt const& receipt, std::vector<Fact>& facts) {
    if (!receipt.bill) return;
    auto const& bill = *receipt.bill;
    auto const what = page.text_of(bill.payee) + page.words("list.separator") + page.text_of(bill.period);
    auto const amount = money_of(page, bill.amount);
    facts.push_back({.icon = {"receipt", IconStyle::picture},
                     .text = receipt.paid ? page.words("receipt.paid", {{"amount", amount}}) : amount,
                     .detail = what});
    if (can_take_back(page.model(), receipt))
        facts.push_back(
            {.icon = {"clock-countdown", IconStyle::picture},
             .text = page.words("receipt.take_back_until", {{"time", time_of(page, *receipt.cancel_until)}})});
}

// What comes next, by when, and that there is nothing to be done; and thanks.
std::string next_words(Composer const& page, api::Receipt const& receipt) {
    if (receipt.refunded) return page.words("receipt.next.refunded");
    if (receipt.paid) return page.words("receipt.next.paid");
    if (receipt.start) return page.words("receipt.next.visit");
    for (auto const& service : page.model().catalogue.services)
        if (service.id == receipt.service && service.takes_days)
            return page.words("receipt.next.days", "n", *service.takes_days);
    return page.words("receipt.next");
}

std::vector<Fact> facts_of(Composer const& page, api::Receipt const& receipt) {
    std::vector<Fact> facts;
    if (!receipt.code.empty())
        facts.push_back(
            {.icon = {"numpad", IconStyle::picture}, .text = page.words("receipt.code", {{"code", receipt.code}})});
    add_bill(page, receipt, facts);
    if (receipt.start)
        facts.push_back({.icon = {"calendar-check", IconStyle::picture},
                         .text = when_words(page, *receipt.start),
                         .detail = time_of(page, *receipt.start)});
    if (receipt.office)
        facts.push_back({.icon = {"map-pin", IconStyle::picture},
                         .text = page.text_of(receipt.office->name),
                         .detail = place_detail(page, receipt)});
    bool const visit = receipt.start || receipt.office;  // otherwise it was for filling in, and that is done
    if (visit && !receipt.bring.empty())
        facts.push_back({.icon = {"identification-card", IconStyle::picture},
                         .text = page.words("receipt.bring", {{"things", joined(page, receipt.bring)}}),
                         .detail = receipt.fee ? page.words("receipt.fee", {{"fee", money_of(page, *receipt.fee)}})
                                               : std::string{}});
    if (receipt.fee && (!visit || receipt.bring.empty()))
        facts.push_back({.icon = {"coins", IconStyle::sign},
                         .text = page.words("receipt.fee", {{"fee", money_of(page, *receipt.fee)}})});
    auto const call = receipt.call.empty() ? page.model().config.hotline : receipt.call;
    facts.push_back(
        {.icon = {"phone-call", IconStyle::picture}, .text = page.words("receipt.call", {{"number", call}})});
    facts.push_back({.icon = {"hand-heart", IconStyle::sign}, .text = next_words(page, receipt)});
    return facts;
}

std::vector<std::string> groups(std::string const& number) {
    if (number.size() != 8) return {number};
    return {number.substr(0, 4), number.substr(4)};
}

// Who gives it, when, and to whom where that is known; and for a visit what to do when and where, to be torn off and
// put beside the calendar.
screen::Paper paper_of(Composer const& page, api::Receipt const& receipt) {
    screen::Paper paper{.top = {page.text_of(page.model().config.name)}, .strip = {}};
    if (receipt.created)
        paper.top.push_back(page.words("receipt.issued", {{"day", when_words(page, *receipt.created)}}));
    auto const& walked = page.model().walked;
    auto const name = receipt.bill                      ? receipt.bill->holder
                      : walked.number == receipt.number ? walked.name
                                                        : std::string{};
    if (!name.empty()) paper.top.push_back(page.words("receipt.holder", {{"name", name}}));
    if (!receipt.start || !receipt.office) return paper;
    paper.strip = {page.text_of(receipt.title),   when_words(page, *receipt.start),
                   time_of(page, *receipt.start), page.text_of(receipt.office->name),
                   place_detail(page, receipt),   text::grouped_case_number(receipt.number)};
    return paper;
}

// The same facts as lines of text, to be kept as a file.
std::string as_text(Composer const& page, api::Receipt const& receipt) {
    std::string text = page.text_of(page.model().config.name) + "\n" + page.text_of(receipt.title) + "\n\n" +
                       page.words("receipt.number") + " " + text::grouped_case_number(receipt.number) + "\n";
    for (auto const& fact : facts_of(page, receipt)) {
        text += fact.text + "\n";
        if (!fact.detail.empty()) text += fact.detail + "\n";
    }
    return text;
}

// What is to be done there, one after the other.
void add_guide(Composer& page, api::Receipt const& receipt) {
    if (receipt.guide.empty()) return;
    screen::Stages guide;
    for (auto const& step : receipt.guide)
        guide.stages.push_back({.icon = {step.icon, IconStyle::picture}, .label = page.text_of(step.text)});
    page.add(screen::Paragraph{.text = page.words("receipt.guide"), .look = screen::ParagraphLook::caption});
    page.add(std::move(guide));
}

// That what was written need not be written again, on a device of one's own.
void add_keeping(Composer& page, Receipt const& shown) {
    auto const& model = page.model();
    bool const news = model.walked.number == shown.receipt.number && model.walked.own != model.own;
    if (model.mode != screen::Mode::home || (!news && !shown.known)) return;
    auto row = page.choice("own", KeepOwnTapped{}, shown.known ? "check-circle" : "address-book",
                           shown.known ? "own.known" : "own.keep");
    row.caption = page.words("own.hint");
    page.add_row("own.group", std::move(row));
}

}  // namespace

View view(Model const& model, Receipt const& shown) {
    auto const& receipt = shown.receipt;
    Composer page(model, "receipt");
    auto& screen = page.screen();
    screen.head = {.caption = page.text_of(receipt.title), .heading = {page.words(heading_of(receipt)), {}}};
    if (auto const& walked = model.walked; walked.number == receipt.number)
        screen.head.rail = screen::Rail{.step = walked.steps, .steps = walked.steps, .finished = true};
    else  // nobody has come here by steps
        screen.head.disc = {"check-fat", IconStyle::sign};
    screen.paper = paper_of(page, receipt);
    if (shown.already)
        page.add_note(screen::AlertLook::saved, "check-fat", page.words("receipt.already"),
                      page.words("receipt.already.more", {{"hotline", model.config.hotline}}));
    screen::CaseNumber number{.caption = page.words("receipt.number"), .groups = groups(receipt.number)};
    if (receipt.qr.size > 0)
        number.qr =
            screen::Qr{.modules = receipt.qr.size,
                       .path = receipt.qr.path,
                       .name = page.words("receipt.qr", {{"number", text::grouped_case_number(receipt.number)}})};
    page.add(std::move(number));
    page.add(screen::Facts{.panel = false, .facts = facts_of(page, receipt)});
    add_guide(page, receipt);
    if (model.mode != screen::Mode::kiosk) {  // whose files the next person would find
        auto save = page.choice("save", SaveTapped{}, shown.saved ? "check-circle" : "download-simple",
                                shown.saved ? "receipt.saved" : "action.save");
        save.caption = page.words("receipt.save_hint");
        page.add_row("receipt.keep", std::move(save));
    }
    add_keeping(page, shown);
    if (can_take_back(model, receipt)) {
        auto back = page.choice("take-back", PayCancelTapped{}, "arrow-u-up-left", "action.take_back");
        back.risky = true;
        page.add_row("action.take_back", std::move(back));
    }
    if (receipt.start)
        page.add(screen::Paragraph{.text = page.words("receipt.change", {{"hotline", model.config.hotline}})});
    page.dock_secondary("action.print", "printer", PrintTapped{});
    page.dock_last("action.noted", "check-fat", DoneTapped{});
    return page.finish();
}

void go_back(Model& model, Receipt&, Effects& effects) { enter(model, Home{}, effects); }

Effects on(Model&, PrintTapped const&) { return {Print{}}; }

Effects on(Model& model, Receipt& page, SaveTapped const&) {
    Composer const composer(model, "receipt");
    SaveFile file{.name = "handrail-" + page.receipt.number + ".txt", .text = as_text(composer, page.receipt)};
    page.saved = true;
    return {std::move(file)};
}

Effects on(Model& model, Receipt& page, KeepOwnTapped const&) {
    page.known = true;
    model.own = model.walked.own;
    return {KeepOwn{model.own}};
}

Effects on(Model& model, Receipt&, PayCancelTapped const&) {
    if (model.paying && model.paying->payment) lay_over(model, Sure{Sure::What::refund});
    return {};
}

// Also where nothing is left to be paid: there is nothing to go on with later.
Effects on(Model& model, DoneTapped const&) {
    Effects effects;
    release_hold(model, effects);
    bool const advised = std::holds_alternative<Advice>(model.page);
    if (current_step(model) || advised) forget_visit(model, effects);
    model.paying.reset();
    if (model.beginning)
        begin_anew(model, effects);
    else
        enter(model, Home{}, effects);
    return effects;
}

}  // namespace handrail::app
