// A case: what has happened, who has it, what comes next and by when, and what the person can do about it.
#include <algorithm>
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

using screen::IconStyle;
using screen::StageState;

namespace {

std::string icon_of(Model const& model, api::Case const& found) {
    for (auto const& service : model.catalogue.services)
        if (service.id == found.service) return service.icon;
    return "list-checks";
}

// "3月2日 上午9点": of what has been the hour is enough, of today the minute too.
std::string past_words(Composer const& page, Moment const& at) {
    auto const& messages = page.model().messages;
    auto wall = wall_time(at);
    auto day = text::near_day_words(messages, wall.date, today(page.model()));
    if (day.empty()) {
        day = text::short_date_words(messages, wall.date);
        wall.minute = 0;
    }
    return day + " " + text::time_words(messages, wall);
}

bool is_over(api::Case const& found) {
    for (auto const* state : {"done", "declined", "cancelled", "paid", "refunded"})
        if (found.state == state) return true;
    return false;
}

// "王大山，云河市上门服务队"
std::string worker_words(Composer const& page, api::Badge const& worker) {
    return page.text_of(worker.name) + page.words("list.separator") + page.text_of(worker.organisation);
}

char const* icon_of_state(std::string const& state) {
    if (state == "working") return "wrench";
    if (state == "waiting") return "hourglass-medium";
    if (state == "cancelled" || state == "declined") return "x-circle";
    if (state == "assigned") return "user";
    return "hand-grabbing";
}

screen::Stage last_stage(Composer const& page, api::Case const& found, api::TimelineEntry const& entry) {
    bool const over = is_over(found), well = over && found.state != "cancelled" && found.state != "declined";
    screen::Stage stage{.state = well ? StageState::done : StageState::now,
                        .icon = {well ? "check-fat" : icon_of_state(found.state), IconStyle::sign},
                        .label = page.text_of(entry.text),
                        .detail = past_words(page, entry.at)};
    if (over || found.now.by_language.empty()) return stage;
    stage.label = page.words("case.now", {{"what", stage.label}});
    stage.detail = page.text_of(found.now);
    if (found.worker) stage.detail = worker_words(page, *found.worker);
    if (!found.waiting_reason.by_language.empty()) stage.detail = page.text_of(found.waiting_reason);
    return stage;
}

// "3月6日 星期五前"; the service says a day or a moment.
std::string by_words(Composer const& page, std::string const& expected) {
    auto const day = parse_date(expected);
    auto const moment = day ? std::nullopt : parse_moment(expected);
    if (!day && !moment) return {};
    return page.words("case.by",
                      {{"when", day ? text::date_words(page.model().messages, *day) : at_words(page, *moment)}});
}

void add_timeline(Composer& page, api::Case const& found) {
    screen::Stages stages;
    for (auto const& entry : found.timeline)
        stages.stages.push_back(&entry == &found.timeline.back() ? last_stage(page, found, entry)
                                                                 : screen::Stage{.state = StageState::done,
                                                                                 .icon = {"check-fat", IconStyle::sign},
                                                                                 .label = page.text_of(entry.text),
                                                                                 .detail = past_words(page, entry.at)});
    auto const next = page.text_of(found.next);
    bool const to_go = found.start && (found.state == "booked" || found.state == "moved");
    if (to_go || (!next.empty() && !is_over(found)))
        stages.stages.push_back({.state = StageState::ahead,
                                 .label = to_go ? page.words("case.go") : next,
                                 .detail = to_go ? at_words(page, *found.start) : by_words(page, found.expected)});
    page.add(std::move(stages));
}

// What the person has to do; usually nothing.
void add_to_do(Composer& page, api::Case const& found) {
    bool const something = !found.to_do.by_language.empty();
    bool const in_time = found.start && found.state != "cancelled";
    page.add(
        screen::Facts{.panel = true,
                      .facts = {{.icon = {something ? "hand-pointing" : "hand-heart", IconStyle::sign},
                                 .text = something ? page.text_of(found.to_do)
                                                   : page.words(in_time ? "case.on_time" : "case.nothing_to_do")}}});
}

void add_desks(Composer& page, api::Case const& found) {
    auto const& payment = found.payment;
    if (payment && payment->at_counter && payment->state == api::Payment::State::pending)
        page.add(screen::Facts{.facts = where_to_pay(page, *payment)});
}

// What both sides wrote, the newest first.
void add_messages(Composer& page, api::Case const& found) {
    if (found.messages.empty()) return;
    page.add(screen::Paragraph{.text = page.words("case.messages"), .look = screen::ParagraphLook::strong});
    screen::Facts facts{.panel = true};
    for (auto message = found.messages.rbegin(); message != found.messages.rend(); ++message) {
        auto text = page.text_of(message->text);
        if (text.empty()) text = page.words("case.photo");
        facts.facts.push_back({.icon = {message->from_staff ? "chat-circle-text" : "user", IconStyle::sign},
                               .text = std::move(text),
                               .detail = page.words(message->from_staff ? "case.from_staff" : "case.from_you",
                                                    {{"when", past_words(page, message->at)}})});
    }
    page.add(std::move(facts));
}

struct Way {
    char const* words;  // "case.receipt"; what comes after "case." names the control
    char const* icon;
    Tapped event;
    std::string caption = {};
    bool risky = false;  // stands apart from what leaves everything as it is
};

void add_row(Composer& page, screen::Rows& rows, Way const& way) {
    rows.choices.push_back(page.choice(way.words + 5, way.event, way.icon, way.words));
    rows.choices.back().caption = way.caption;
    rows.choices.back().risky = way.risky;
}

// The likeliest thing to do now stands in the dock, the others in rows.
void add_likely(Composer& page, screen::Rows& rows, api::Case const& found) {
    Way likely[] = {{"case.pay", "hand-coins", PayTapped{}},
                    {"case.rate", "smiley", RateTapped{}},
                    {"case.message", "chat-circle-text", MessageTapped{}}};
    if (found.rating) {
        likely[1].caption = page.words("rating." + std::to_string(found.rating));
        std::swap(likely[1], likely[2]);
    }
    page.dock_back();
    bool const paying = found.payment && found.payment->state == api::Payment::State::pending;
    if (paying)
        page.dock_secondary(found.payment->at_counter ? "case.code" : "case.payment", "hand-coins", PayTapped{});
    for (auto const& way : likely) {
        if (!can(found, way.words + 5)) continue;
        if (page.screen().dock.size() == 1)
            page.dock_secondary(way.words, way.icon, way.event);
        else
            add_row(page, rows, way);
    }
    if (page.screen().dock.size() == 1) page.dock_call("action.call_person");
}

void add_ways(Composer& page, api::Case const& found) {
    screen::Rows rows{.name = page.words("case.ways")};
    if (found.worker)
        add_row(page, rows, {"case.badge", "identification-badge", BadgeTapped{}, worker_words(page, *found.worker)});
    add_likely(page, rows, found);
    if (found.state != "cancelled") add_row(page, rows, {"case.receipt", "receipt", ReceiptTapped{}});
    if (can(found, "reschedule")) add_row(page, rows, {"case.reschedule", "calendar-move", RescheduleTapped{}});
    if (can(found, "cancel"))
        add_row(page, rows, {found.start ? "case.cancel" : "case.withdraw", "calendar-x", CancelTapped{}, {}, true});
    if (!rows.choices.empty()) page.add(std::move(rows));
}

}  // namespace

std::string at_words(Composer const& page, Moment const& at) { return when_words(page, at) + " " + time_of(page, at); }

bool can(api::Case const& found, std::string_view what) {
    return std::find(found.can.begin(), found.can.end(), what) != found.can.end();
}

std::string title_of(Composer const& page, api::Case const& found) {
    for (auto const& service : page.model().catalogue.services)
        if (service.id == found.service) return page.text_of(service.title);
    auto const own = page.text_of(found.title);
    return own.empty() ? page.words("case.heading") : own;
}

View view(Model const& model, Case const& shown) {
    auto const& found = model.open_case->found;
    Composer page(model, "case");
    auto& screen = page.screen();
    screen.head = {.disc = {icon_of(model, found), IconStyle::sign},
                   .caption = page.words("case.number", {{"number", text::grouped_case_number(found.number)}}),
                   .heading = {title_of(page, found), {}}};
    page.add_alert(shown.done);
    if (!screen.blocks.empty()) {  // what is said here is that something was done
        auto& alert = std::get<screen::Alert>(screen.blocks.back());
        alert.look = screen::AlertLook::saved;
        alert.icon.symbol = "check-fat";
    }
    if (model.open_case->unsure) page.add_alert("case.unsure");
    bool const to_do = !found.to_do.by_language.empty();
    if (to_do) add_to_do(page, found);
    add_desks(page, found);
    add_timeline(page, found);
    if (!to_do) add_to_do(page, found);
    add_messages(page, found);
    add_ways(page, found);
    return page.finish();
}

void open_case(Model& model, api::CaseKey key, api::Case found) {
    model.open_case = OpenCase{.id = ++model.issued, .key = std::move(key), .found = std::move(found)};
}

// What became of what was asked of it is looked for until it is known.
void begin(Model& model, Case&, Effects& effects) {
    if (model.open_case->unsure) send(model, Owner::open_case, api::GetCase{model.open_case->key}, effects);
}

void go_back(Model& model, Case&, Effects& effects) { enter(model, Home{}, effects); }

Effects on(Model& model, Case&, ReceiptTapped const&) {
    Effects effects;
    send(model, Owner::page, api::GetReceipt{model.open_case->key}, effects);
    return effects;
}

Effects on(Model& model, Case&, Good<api::GetReceipt> answer) {
    Effects effects;
    enter(model, Receipt{std::move(answer.value)}, effects);
    return effects;
}

// Another time is chosen with the same step that chose the first; its definition is fetched once more.
Effects on(Model& model, Case&, RescheduleTapped const&) {
    Effects effects;
    auto const& found = model.open_case->found;
    if (found.office) send(model, Owner::page, api::GetService{found.service}, effects);
    return effects;
}

Effects on(Model& model, Case&, Good<api::GetService> answer) {
    Effects effects;
    auto const& found = model.open_case->found;
    begin_visit(model, std::move(answer.value));
    auto& visit = *model.visit;
    visit.rescheduling = found.number;
    auto const* slot = slot_step(visit.definition);
    if (!slot) return effects;
    visit.answers.insert_or_assign(slot->office, forms::AnswerValue{found.office->id});
    enter(model, Step{.id = slot->id}, effects);
    return effects;
}

Effects on(Model& model, Case&, CancelTapped const&) {
    Effects effects;
    enter(model, Cancel{}, effects);
    return effects;
}

Effects on(Model& model, Case&, MessageTapped const&) {
    Effects effects;
    enter(model, Message{}, effects);
    return effects;
}

Effects on(Model& model, Case&, RateTapped const&) {
    Effects effects;
    enter(model, Rating{.given = model.open_case->found.rating}, effects);
    return effects;
}

// There it is also compared with whom the case was given to.
Effects on(Model& model, Case&, BadgeTapped const&) {
    Effects effects;
    enter(model, Badge{.of_case = true}, effects);
    return effects;
}

Effects on(Model& model, Case&, PayTapped const&) {
    Effects effects;
    auto const& open = *model.open_case;
    if (!open.found.bill) return effects;
    model.paying = Paying{.of = open.key, .bill = *open.found.bill};
    auto const& own = open.found.payment;
    if (own && own->state == api::Payment::State::pending)
        show_payment(model, *own, effects);
    else
        enter(model, Pay{}, effects);
    return effects;
}

}  // namespace handrail::app
