// The date step: days to choose from, the likeliest first, in a calendar where the screen is wide; or eight digits.
#include <algorithm>
#include <utility>

#include "app/pages/steps/steps.hpp"

namespace handrail::app {

using forms::StepKind;
using screen::Choice;
using screen::Choosing;

namespace {

// What is further away, as a date of birth, is known by its digits.
constexpr int most_days = 400;

struct Span {
    Date first;
    Date last;
    int days = 1;
};

std::optional<Span> span_of(Model const& model, forms::Step const& step) {
    auto const earliest = forms::day_of(step.earliest, today(model));
    auto const latest = forms::day_of(step.latest, today(model));
    if (!earliest || !latest) return {};
    auto const days = days_since_epoch(*latest) - days_since_epoch(*earliest) + 1;
    if (days > most_days) return {};
    return Span{*earliest, *latest, static_cast<int>(std::max<std::int64_t>(days, 1))};
}

// Seven targets of 16 mm beside each other fit no phone: there the days are rows.
bool has_calendar(Model const& model) {
    return is_wide(model) && model.height >= 600 && model.text_size == 1 && !model.low;
}

// As the style sheets set them: three days a line, five on a desktop.
int calendar_capacity(Model const& model) {
    bool const desktop = model.width >= 1000 && model.width > model.height;
    int const lines = model.height >= 1000 ? 5 : model.height >= 760 ? 3 : 2;
    return lines * (desktop ? 5 : 3);
}

Choice day_of_step(Composer& page, forms::Step const& step, Date const& day) {
    auto choice = day_choice(page, day);
    choice.id = page.control(day_key(day), AnswerChosen{to_string(day)});
    choice.chosen = is_answer(page.model(), step.id, to_string(day));
    return choice;
}

// To other days, and to the digits.
void add_other_ways(Composer& page, Part const& part) {
    screen::Rows ways{.name = page.words("action.more")};
    if (part.parts > 1) {
        auto const words =
            page.words("home.more", {{"part", std::to_string(part.number)}, {"parts", std::to_string(part.parts)}});
        ways.choices.push_back(page.choice("more", MoreTapped{}, "dots-three-circle", screen::Words{words, {}}));
    }
    ways.choices.push_back(page.choice("digits", DigitsWanted{}, "numpad", "date.digits"));
    page.add(std::move(ways));
}

}  // namespace

bool is_near(Model const& model, forms::Step const& step) {
    return !(model.visit->by_digits == step.id) && span_of(model, step).has_value();
}

void add_days(Composer& page, forms::Step const& step) {
    auto const span = *span_of(page.model(), step);
    bool const calendar = has_calendar(page.model());
    int const rows = row_capacity(page.model());
    int const fit = calendar ? calendar_capacity(page.model()) : span.days > rows ? rows - 1 : rows;
    auto const part = part_of(page.model(), span.days, fit);
    // Days gone by are told from the latest on.
    bool const past = span.first < today(page.model());
    std::vector<Choice> days;
    for (int index = part.first; index < part.first + part.count; ++index) {
        days.push_back(day_of_step(page, step, past ? add_days(span.last, -index) : add_days(span.first, index)));
    }
    auto name = page.screen().head.heading.text;
    if (calendar)
        page.add(screen::Cards{
            .name = std::move(name), .choosing = Choosing::one, .choices = std::move(days), .days = true});
    else
        page.add(screen::Rows{.name = std::move(name), .choosing = Choosing::one, .choices = std::move(days)});
    if (calendar || part.parts > 1) add_other_ways(page, part);
}

// The digits begin with the day that is chosen already.
Effects on(Model& model, DigitsWanted const&) {
    auto const* step = current_step(model);
    if (!step || step->kind != StepKind::date) return {};
    auto const answer = answer_to(model, step->id);
    model.visit->by_digits = step->id;
    model.visit->typed = answer ? forms::typed_from(*step, *answer) : std::string{};
    model.alert.clear();
    return {};
}

bool leave_digits(Model& model) {
    auto const* step = current_step(model);
    if (!step || !(model.visit->by_digits == step->id)) return false;
    model.visit->by_digits = {};
    if (forms::check(*step, answer_to(model, step->id), today(model)))  // a part of a date is none of the days
        model.visit->answers.erase(step->id);
    model.alert.clear();
    model.part = 0;
    return true;
}

}  // namespace handrail::app
