// The place step: the neighbourhoods to choose from, the nearest first where the person asks the device.
#include <algorithm>
#include <utility>

#include "app/kinds.hpp"
#include "app/pages/steps/steps.hpp"

namespace handrail::app {

using screen::Choosing;
using screen::IconStyle;

namespace {

constexpr int nearest_shown = 3;

void add_locating(Composer& page) {
    page.add_row("place.here", page.choice("locate", LocateTapped{}, "navigation-arrow", "place.here"));
}

screen::Rows place_rows(Composer& page, forms::Step const& step, Part const& part) {
    bool const near = page.model().visit->nearest_first;
    screen::Rows rows{.name = page.screen().head.heading.text, .choosing = Choosing::one};
    for (int index = part.first; index < part.first + part.count; ++index) {
        auto const& place = page.model().visit->places[static_cast<std::size_t>(index)];
        auto row = option(page, step, place.id, place.id, page.words_of(place.name));
        row.caption = page.text_of(place.area);
        if (near && index == 0) row.note = page.words("place.nearest");
        rows.choices.push_back(std::move(row));
    }
    return rows;
}

void add_wait(Composer& page, std::string_view key) {
    page.add(screen::Paragraph{.text = page.words(key), .look = screen::ParagraphLook::strong});
}

void add_places(Composer& page, forms::Step const& step) {
    auto const& model = page.model();
    auto const& visit = *model.visit;
    if (!visit.places_loaded) return add_wait(page, "office.loading");
    if (visit.places.empty()) {
        page.add(screen::Alert{.icon = {"warning", IconStyle::sign},
                               .text = page.words("place.none"),
                               .detail = page.words("office.none.more", {{"hotline", model.config.hotline}})});
        return;
    }
    bool const near = visit.nearest_first;
    int const total = static_cast<int>(visit.places.size());
    int const fit = row_capacity(model) - (model.locates && model.height < 1000 ? 1 : 0);
    auto const part = part_of(step_page(model).part, total,
                              near          ? nearest_shown
                              : total > fit ? std::max(2, fit - 1)
                                            : fit);
    bool const locating = step_page(model).locating;
    if (locating) add_wait(page, "place.locating");
    if (model.locates && !locating && !near) add_locating(page);
    page.add(place_rows(page, step, part));
    add_more(page, part);
}

void load_places(Model& model, forms::Step const&, Effects& effects) {
    if (!model.visit->places_loaded) send(model, Owner::visit, api::GetPlaces{}, effects);
}

Lines place_lines(Composer const& page, forms::Step const&, forms::AnswerValue const& answer) {
    for (auto const& place : page.model().visit->places)
        if (place.id == forms::as<std::string>(answer)) return {page.text_of(place.name)};
    return {page.words("office.loading")};
}

}  // namespace

constinit StepKind const kinds::place{
    .answers = {.name = "place", .verdict = forms::check_reference},
    .view = add_places,
    .load = load_places,
    .lines = place_lines,
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
    model.said = text::message(model.messages, "place.locating");
    return {Locate{}};
}

Effects on(Model& model, Step& page, Located const& event) {
    Effects effects;
    if (page.locating) send(model, Owner::page, api::GetPlaces{event.at}, effects);
    return effects;
}

Effects on(Model& model, Step& page, LocateFailed const&) {
    if (!page.locating) return {};
    page.locating = false;
    model.said.clear();
    page.alert = "place.unknown";
    return {};
}

Effects on(Model& model, Step& page, Good<api::GetPlaces> answer) {
    on(model, *model.visit, answer);
    model.visit->nearest_first = true;
    page.locating = false;
    page.part = 0;
    model.said = text::message(model.messages, "place.found");
    return {};
}

Effects on(Model& model, Step& page, Bad<api::GetPlaces>) { return on(model, page, LocateFailed{}); }

}  // namespace handrail::app
