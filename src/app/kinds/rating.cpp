// The rating step: how it was, as one of five faces.
#include "app/kinds.hpp"
#include "app/pages/steps/steps.hpp"

namespace handrail::app {

using forms::AnswerFault;

namespace {

constexpr int faces = 5;

forms::Verdict check_rating(forms::Given const& given) {
    auto const face = forms::as<std::int64_t>(given.answer);
    if (face < 1) return AnswerFault::too_small;
    return face > faces ? forms::Verdict{AnswerFault::too_large} : std::nullopt;
}

std::string told_rating(Composer const& page, forms::Step const&, forms::AnswerValue const& answer) {
    return page.words("rating." + std::to_string(forms::as<std::int64_t>(answer)));
}

// The best comes first, as where a case is rated.
screen::Choice face_card(Composer& page, forms::Step const& step, std::size_t index) {
    std::int64_t const face = faces - static_cast<int>(index);
    auto card = option(page, step, face, std::to_string(face), {told_rating(page, step, face), {}});
    card.picture = {rating_icon(static_cast<int>(face)), screen::IconStyle::picture};
    return card;
}

void add_faces(Composer& page, forms::Step const& step) {
    add_list(page, step, {.total = faces, .capacity = faces, .choice = face_card, .laid = Laid::cards});
}

}  // namespace

constinit StepKind const kinds::rating{
    .answers = {.name = "rating", .type = forms::AnswerType::number, .ordered = true, .verdict = check_rating},
    .view = add_faces,
    .told = told_rating,
    .icon = "smiley",
};

}  // namespace handrail::app
