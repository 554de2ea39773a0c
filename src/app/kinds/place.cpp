// The place step: the neighbourhoods to choose from, the nearest first where the person asks the device.
#include <algorithm>
#include <utility>

#include "app/kinds.hpp"
#include "app/pages/steps/steps.hpp"

namespace handrail::app {

namespace {

constexpr int nearest_shown = 3;

void add_locating(Composer& page) {
    page.add_row("place.here", page.choice("locate", LocateTapped{}, "navigation-arrow", "place.here"));
}

screen::Choice place_row(Composer& page, forms::Step const& step, std::size_t index) {
    auto const& visit = *page.model().visit;
    auto const& place = visit.places[index];
    auto row = option(page, step, place.id, place.id, page.words_of(place.name));
    row.caption = page.text_of(place.area);
    if (visit.nearest_first && index == 0) row.note = page.words("place.nearest");
    return row;
}

// How many rows there are beside the one that asks the device.
int place_capacity(Model const& model, int total) {
    if (model.visit->nearest_first) return nearest_shown;
    int const fit = model.locates ? rows_below_act(model) : row_capacity(model);
    return total > fit ? std::max(2, fit - 1) : fit;
}

void add_places(Composer& page, forms::Step const& step) {
    auto const& model = page.model();
    auto const& visit = *model.visit;
    constexpr auto strong = screen::ParagraphLook::strong;
    if (!visit.places_loaded) return page.add_paragraph(page.words("office.loading"), strong);
    if (visit.places.empty()) return add_none(page, "warning", "place.none", "office.none.more");
    int const total = static_cast<int>(visit.places.size());
    bool const locating = step_page(model).locating;
    if (locating) page.add_paragraph(page.words("place.locating"), strong);
    if (visit.nearest_first) page.add_paragraph(page.words("place.found"), strong);
    if (model.locates && !locating && !visit.nearest_first) add_locating(page);
    add_list(page, step, {.total = total, .capacity = place_capacity(model, total), .choice = place_row});
}

void load_places(Model& model, forms::Step const&, Effects& effects) {
    if (!model.visit->places_loaded) send(model, Owner::visit, api::GetPlaces{}, effects);
}

std::string told_place(Composer const& page, forms::Step const&, forms::AnswerValue const& answer) {
    for (auto const& place : page.model().visit->places)
        if (place.id == forms::as<std::string>(answer)) return page.text_of(place.name);
    return page.words("office.loading");
}

}  // namespace

constinit StepKind const kinds::place{
    .answers = {.name = "place", .verdict = forms::check_reference},
    .view = add_places,
    .load = load_places,
    .told = told_place,
    .icon = "map-pin",
};

Effects on(Model&, Visit& visit, Good<api::GetPlaces> answer) {
    visit.places = std::move(answer.value.all);
    visit.places_loaded = true;
    return {};
}

Effects on(Model& model, Step& page, LocateTapped const&) {
    if (!model.locates) return {};
    page.locating = true;
    page.alert.clear();
    return {Locate{}};
}

Effects on(Model& model, Step& page, Located const& event) {
    Effects effects;
    if (page.locating) send(model, Owner::page, api::GetPlaces{event.at}, effects);
    return effects;
}

Effects on(Model&, Step& page, LocateFailed const&) {
    if (!page.locating) return {};
    page.locating = false;
    page.alert = "place.unknown";
    return {};
}

Effects on(Model& model, Step& page, Good<api::GetPlaces> answer) {
    on(model, *model.visit, answer);
    model.visit->nearest_first = true;
    page.locating = false;
    page.subpage = 0;
    return {};
}

Effects on(Model& model, Step& page, Bad<api::GetPlaces>) { return on(model, page, LocateFailed{}); }

}  // namespace handrail::app
