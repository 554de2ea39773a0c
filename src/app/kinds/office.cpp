// The office step: where one goes, with the address and how long people wait there.
#include "app/kinds.hpp"
#include "app/pages/steps/steps.hpp"

namespace handrail::app {

namespace {

std::string waiting_words(Composer const& page, api::Office const& office) {
    if (!office.waiting_minutes) return {};
    if (*office.waiting_minutes == 0) return page.words("office.no_waiting");
    return page.words("office.waiting", "n", *office.waiting_minutes);
}

// "Open until 5:00 pm. 8 min wait". A phone has room for one of them, so it says how long one waits. Nobody waits where
// it is closed, and where it says its hours in words nobody but its people knows.
std::string standing_words(Composer const& page, api::Office const& office) {
    auto const& model = page.model();
    auto const& times = office.open_times;
    auto const now = wall_time(moment(model, model.now));
    auto const open = times.hours.empty() ? page.text_of(office.hours) : text::open_words(model.messages, times, now);
    if (open.empty() && !times.hours.empty()) {
        auto const next = is_wide(model) ? text::opens_words(model.messages, times, now) : std::string{};
        return next.empty() ? page.words("office.closed") : next;
    }
    auto const waiting = waiting_words(page, office);
    if (!is_wide(model) || open.empty()) return waiting;
    return waiting.empty() ? open : page.words("office.standing", {{"open", open}, {"waiting", waiting}});
}

screen::Choice office_row(Composer& page, forms::Step const& step, std::size_t index) {
    auto const& office = page.model().visit->offices[index];
    auto row = option(page, step, office.id, office.id, page.words_of(office.name));
    row.caption = page.text_of(office.address);
    row.note = standing_words(page, office);
    return row;
}

void add_offices(Composer& page, forms::Step const& step) {
    auto const& visit = *page.model().visit;
    if (!visit.offices_loaded) return page.add_paragraph(page.words("office.loading"));
    if (visit.offices.empty()) return add_none(page, "warning", "office.none", "office.none.more");
    int const total = static_cast<int>(visit.offices.size());
    int const capacity = beside_more(total, row_capacity(page.model(), true));
    add_list(page, step, {.total = total, .capacity = capacity, .choice = office_row});
}

void load_offices(Model& model, forms::Step const&, Effects& effects) {
    if (!model.visit->offices_loaded) send(model, Owner::visit, api::GetOffices{model.visit->definition.id}, effects);
}

std::string told_office(Composer const& page, forms::Step const&, forms::AnswerValue const& answer) {
    for (auto const& office : page.model().visit->offices)
        if (office.id == forms::as<std::string>(answer)) return page.text_of(office.name);
    return page.words("office.loading");
}

}  // namespace

constinit StepKind const kinds::office{
    .answers = {.name = "office", .verdict = forms::check_reference},
    .view = add_offices,
    .load = load_offices,
    .told = told_office,
    .icon = "map-pin",
    .caption = "answer.office",
};

Effects on(Model&, Visit& visit, Good<api::GetOffices> answer) {
    visit.offices = std::move(answer.value.all);
    visit.offices_loaded = true;
    return {};
}

}  // namespace handrail::app
