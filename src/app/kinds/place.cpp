// The place step: the neighbourhoods to choose from, the nearest first where the person asks the device.
#include <algorithm>
#include <utility>

#include "app/kinds.hpp"
#include "app/pages/steps/steps.hpp"

namespace handrail::app {

using forms::Step;
using screen::Choosing;
using screen::IconStyle;

namespace {

constexpr int nearest_shown = 3;

void add_locating(Composer& page) {
    page.add_row("place.here", page.choice("locate", LocateTapped{}, "navigation-arrow", "place.here"));
}

screen::Rows place_rows(Composer& page, Step const& step, Part const& part) {
    bool const near = page.model().visit->locating == Locating::found;
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

void add_places(Composer& page, Step const& step) {
    auto const& model = page.model();
    auto const& visit = *model.visit;
    if (!visit.places_loaded) return add_wait(page, "office.loading");
    if (visit.places.empty()) {
        page.add(screen::Alert{.icon = {"warning", IconStyle::sign},
                               .text = page.words("place.none"),
                               .detail = page.words("office.none.more", {{"hotline", model.config.hotline}})});
        return;
    }
    bool const near = visit.locating == Locating::found;
    int const total = static_cast<int>(visit.places.size());
    int const fit = row_capacity(model) - (model.locates && model.height < 1000 ? 1 : 0);
    auto const part = part_of(model, total, near ? nearest_shown : total > fit ? std::max(2, fit - 1) : fit);
    if (visit.locating == Locating::asking) add_wait(page, "place.locating");
    if (model.locates && visit.locating == Locating::no) add_locating(page);
    page.add(place_rows(page, step, part));
    add_more(page, part);
}

void load_places(Model& model, Step const&, Effects& effects) {
    if (!model.visit->places_loaded) send(model, api::GetPlaces{}, effects);
}

Lines place_lines(Composer const& page, Step const&, forms::AnswerValue const& answer) {
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

void take_places(Model& model, api::GetPlaces const& request, std::vector<api::Place> places) {
    auto& visit = *model.visit;
    visit.places = std::move(places);
    visit.places_loaded = true;
    if (request.near.empty()) return;
    visit.locating = Locating::found;
    model.part = 0;
    model.said = text::message(model.messages, "place.found");
}

Effects on(Model& model, LocateTapped const&) {
    if (!model.visit || !model.locates) return {};
    model.visit->locating = Locating::asking;
    model.alert.clear();
    model.said = text::message(model.messages, "place.locating");
    return {Locate{}};
}

Effects on(Model& model, Located const& event) {
    if (!model.visit || model.visit->locating != Locating::asking) return {};
    Effects effects;
    send(model, api::GetPlaces{event.at}, effects);
    return effects;
}

Effects on(Model& model, LocateFailed const&) {
    if (!model.visit || model.visit->locating != Locating::asking) return {};
    model.visit->locating = Locating::no;
    model.said.clear();
    model.alert = "place.unknown";
    return {};
}

}  // namespace handrail::app
