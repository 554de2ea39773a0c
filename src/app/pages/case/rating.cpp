// Rating: how it was, as one of five faces, once the case is over.
#include "app/pages/pages.hpp"

namespace handrail::app {

using screen::IconStyle;

char const* rating_icon(int rating) {
    static constexpr char const* faces[] = {"smiley-angry", "smiley-sad", "smiley-meh", "smiley", "smiley-wink"};
    return faces[rating - 1];
}

View view(Model const& model, Rating const& rating) {
    Composer page(model, "rating");
    auto& screen = page.screen();
    screen.head.heading = {page.words("rating.heading"), {}};
    page.add_alert(rating.alert);
    screen::Cards cards{.name = screen.head.heading.text, .choosing = screen::Choosing::one};
    for (int face = 5; face >= 1; --face) {
        auto const number = std::to_string(face);
        cards.choices.push_back(
            page.choice("face." + number, RatingGiven{face}, rating_icon(face), "rating." + number));
        cards.choices.back().chosen = rating.given == face;
    }
    page.add(std::move(cards));
    page.dock_back();
    if (is_asking<api::RateCase>(model))
        page.dock_waiting(page.words("message.sending"));
    else if (rating.given)
        page.dock_next("action.next", NextTapped{});
    else
        page.dock_waiting(page.words("step.choose_first"), NextTapped{});
    return page.finish();
}

void go_back(Model& model, Rating&, Effects& effects) { enter(model, Case{}, effects); }

Effects on(Model&, Rating& rating, RatingGiven const& event) {
    rating = Rating{.given = event.face};
    return {};
}

Effects on(Model& model, Rating& rating, NextTapped const&) {
    Effects effects;
    if (!rating.given) {
        rating.alert = "step.choose_first_alert";
        return effects;
    }
    send(model, Owner::open_case, api::RateCase{new_key(model), model.open_case->key, rating.given}, effects);
    return effects;
}

Effects on(Model& model, OpenCase& open, Good<api::RateCase> answer) {
    Effects effects;
    open.unsure = false;
    open.found = std::move(answer.value);
    if (std::holds_alternative<Rating>(model.page)) enter(model, Case{.done = "rating.thanks"}, effects);
    return effects;
}

Effects on(Model& model, OpenCase& open, Bad<api::RateCase> answer) {
    open.unsure = is_fate_unknown(answer.error);
    say_trouble(model, Owner::open_case, answer.asked, answer.error);
    return {};
}

}  // namespace handrail::app
