// Rating: how it was, as one of five faces, once the case is over.
#include "app/pages/pages.hpp"

namespace handrail::app {

using screen::IconStyle;

View view_rating(Model const& model) {
    if (!model.look_up.found) return view_look_up(model);
    static constexpr char const* faces[] = {"smiley-angry", "smiley-sad", "smiley-meh", "smiley", "smiley-wink"};
    Composer page(model, "rating");
    auto& screen = page.screen();
    screen.head.heading = {page.words("rating.heading"), {}};
    page.add_alert();
    screen::Cards cards{.name = screen.head.heading.text, .choosing = screen::Choosing::one};
    for (int face = 5; face >= 1; --face) {
        auto const number = std::to_string(face);
        cards.choices.push_back(page.choice("face." + number, RatingGiven{face}, faces[face - 1], "rating." + number));
        cards.choices.back().chosen = model.face == face;
    }
    page.add(std::move(cards));
    page.dock_back();
    if (model.face)
        page.dock_next("action.next", NextTapped{});
    else
        page.dock_waiting(page.words("step.choose_first"), NextTapped{});
    return page.finish();
}

Effects on(Model& model, RateTapped const&) {
    Effects effects;
    if (!is_at_case(model)) return {};
    model.face = model.look_up.found->rating;
    enter(model, {.kind = PageKind::rating}, effects);
    return effects;
}

Effects on(Model& model, RatingGiven const& event) {
    model.face = event.face;
    model.alert.clear();
    return {};
}

Effects rating_next(Model& model) {
    Effects effects;
    if (!model.face) model.alert = "step.choose_first_alert";
    if (!model.face || !model.look_up.key) return {};
    send(model, api::RateCase{fresh_key(model), *model.look_up.key, model.face}, effects);
    model.said = text::message(model.messages, "message.sending");
    return effects;
}

}  // namespace handrail::app
