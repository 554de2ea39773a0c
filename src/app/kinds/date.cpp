// The date step: days to choose from, the likeliest first, in a calendar where the screen is wide; or eight digits.
#include <algorithm>
#include <utility>

#include "app/kinds.hpp"
#include "app/pages/steps/steps.hpp"

namespace handrail::app {

using forms::AnswerFault;
using screen::Choice;

namespace {

forms::Verdict check_date(forms::Given const& given) {
    auto const day = parse_date(forms::as<std::string>(given.answer));
    if (!day || day->year < 1) return AnswerFault::not_a_date;
    auto const earliest = forms::day_of(given.step.earliest, given.today);
    auto const latest = forms::day_of(given.step.latest, given.today);
    if (earliest && *day < *earliest) return AnswerFault::too_early;
    return latest && *latest < *day ? forms::Verdict{AnswerFault::too_late} : std::nullopt;
}

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

// Days gone by are told from the latest on.
Choice day_of_step(Composer& page, forms::Step const& step, std::size_t index) {
    auto const span = *span_of(page.model(), step);
    bool const past = span.first < today(page.model());
    auto const away = static_cast<int>(index);
    auto const day = past ? add_days(span.last, -away) : add_days(span.first, away);
    auto choice = day_choice(page, day);
    choice.id = page.control(day_key(day), AnswerChosen{to_string(day)});
    choice.chosen = is_answer(page.model(), step.id, to_string(day));
    return choice;
}

// To other days, and to the digits.
void add_other_ways(Composer& page, Subpage const& subpage) {
    auto digits = page.choice("digits", DigitsWanted{}, "numpad", "date.digits");
    if (subpage.total > 1)
        add_pager(page, subpage, std::move(digits));
    else
        page.add_row("action.more", std::move(digits));
}

bool is_typed(Model const& model, forms::Step const& step) { return model.visit->by_digits == step.id; }

// Its days are chosen, not typed.
bool is_near(Model const& model, forms::Step const& step) {
    return !is_typed(model, step) && span_of(model, step).has_value();
}

void add_days(Composer& page, forms::Step const& step) {
    int const total = span_of(page.model(), step)->days;
    bool const calendar = has_calendar(page.model());
    int const rows = beside_more(total, row_capacity(page.model()));
    auto const subpage = add_list(page, step,
                                  {.total = total,
                                   .capacity = calendar ? day_capacity(page.model()) : rows,
                                   .choice = day_of_step,
                                   .laid = calendar ? Laid::calendar : Laid::rows,
                                   .pager = false});
    if (calendar || subpage.total > 1) add_other_ways(page, subpage);
}

void add_date(Composer& page, forms::Step const& step) {
    return is_near(page.model(), step) ? add_days(page, step) : add_field(page, step);
}

std::string date_suffix(Model const& model, forms::Step const& step) { return is_typed(model, step) ? ".digits" : ""; }

// Back from the digits to the days.
bool leave_digits(Model& model, forms::Step const& step) {
    if (!is_typed(model, step)) return false;
    model.visit->by_digits = {};
    if (forms::check(step, answer_to(model, step.id), today(model)))  // a part of a date is none of the days
        model.visit->answers.erase(step.id);
    step_page(model).alert.clear();
    step_page(model).subpage = 0;
    return true;
}

// A day of this year by its weekday, any other by its year: nobody knows on which day of the week she was born.
std::string told_date(Composer const& page, forms::Step const&, forms::AnswerValue const& answer) {
    auto const& value = forms::as<std::string>(answer);
    auto const day = parse_date(value);
    if (!day) return value;
    auto const& messages = page.model().messages;
    if (day->year == today(page.model()).year) return text::date_words(messages, *day);
    return page.words("date.with_year",
                      {{"year", std::to_string(day->year)}, {"date", text::short_date_words(messages, *day)}});
}

constexpr forms::Field date_fields[] = {{"min", forms::DayLimit{&forms::Step::earliest}},
                                        {"max", forms::DayLimit{&forms::Step::latest}}};

}  // namespace

constinit StepKind const kinds::date{
    .answers = {.name = "date",
                .fields = date_fields,
                .ordered = true,
                .verdict = check_date,
                .read = forms::read_date,
                .retyped = forms::date_as_digits},
    .typing = Typing{.grouped = text::grouped_date, .length = 8, .replaced = is_near},
    .view = add_date,
    .page_suffix = date_suffix,
    .back = leave_digits,
    .told = told_date,
    .icon = "calendar-blank",
};

// The digits begin with the day that is chosen already.
Effects on(Model& model, Step& page, DigitsWanted const&) {
    auto const* step = current_step(model);
    if (!step || &kind_of(*step) != &kinds::date) return {};
    auto const answer = answer_to(model, step->id);
    model.visit->by_digits = step->id;
    page.typed = answer ? forms::typed_from(*step, *answer) : std::string{};
    page.alert.clear();
    return {};
}

}  // namespace handrail::app
