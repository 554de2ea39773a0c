// The office step: where one goes, with the address and how long people wait there.
#include <utility>

#include "app/kinds.hpp"
#include "app/pages/steps/steps.hpp"

namespace handrail::app {

using screen::Choosing;
using screen::IconStyle;

namespace {

std::string waiting_words(Composer const& page, api::Office const& office) {
    if (!office.waiting_minutes) return {};
    if (*office.waiting_minutes == 0) return page.words("office.no_waiting");
    return page.words("office.waiting", {{"n", std::to_string(*office.waiting_minutes)}});
}

void add_offices(Composer& page, forms::Step const& step) {
    auto const& offices = page.model().visit->offices;
    if (!page.model().visit->offices_loaded) return page.add(screen::Paragraph{.text = page.words("office.loading")});
    if (offices.empty()) {
        page.add(screen::Alert{.icon = {"warning", IconStyle::sign},
                               .text = page.words("office.none"),
                               .detail = page.words("office.none.more", {{"hotline", page.model().config.hotline}})});
        return;
    }
    int const total = static_cast<int>(offices.size());
    int const fit = row_capacity(page.model(), true);
    auto const part = part_of(step_page(page.model()).part, total, total > fit ? fit - 1 : fit);
    screen::Rows rows{.name = page.screen().head.heading.text, .choosing = Choosing::one};
    for (int index = part.first; index < part.first + part.count; ++index) {
        auto const& office = offices[static_cast<size_t>(index)];
        auto row = option(page, step, office.id, office.id, page.words_of(office.name));
        row.caption = page.text_of(office.address);
        row.note = waiting_words(page, office);
        rows.choices.push_back(std::move(row));
    }
    page.add(std::move(rows));
    add_more(page, part);
}

void load_offices(Model& model, forms::Step const&, Effects& effects) {
    if (!model.visit->offices_loaded) send(model, Owner::visit, api::GetOffices{model.visit->definition.id}, effects);
}

Lines office_lines(Composer const& page, forms::Step const&, forms::AnswerValue const& answer) {
    for (auto const& office : page.model().visit->offices)
        if (office.id == forms::as<std::string>(answer)) return {page.text_of(office.name)};
    return {page.words("office.loading")};
}

}  // namespace

constinit StepKind const kinds::office{
    .answers = {.name = "office", .verdict = forms::check_reference},
    .view = add_offices,
    .load = load_offices,
    .lines = office_lines,
    .icon = "map-pin",
    .caption = "answer.office",
};

Effects on(Model&, Visit& visit, Good<api::GetOffices> answer) {
    visit.offices = std::move(answer.value.all);
    visit.offices_loaded = true;
    return {};
}

}  // namespace handrail::app
