// Review: every answer with Change beside it, and Send once all have been seen.
#include <utility>

#include "app/pages/steps/steps.hpp"
#include "base/result.hpp"
#include "base/utf8.hpp"

namespace handrail::app {

using forms::StepKind;
using screen::Icon;
using screen::IconStyle;

std::string when_words(Composer const& page, Moment const& start) {
    return text::date_words(page.model().messages, wall_time(start).date);
}

std::string time_of(Composer const& page, Moment const& start) {
    return text::time_words(page.model().messages, wall_time(start));
}

namespace {

forms::Option const* chosen_option(forms::Step const& step, std::string const& value) {
    for (auto const& option : step.options)
        if (option.value == value) return &option;
    return nullptr;
}

std::string office_name(Composer const& page, std::string const& id) {
    for (auto const& office : page.model().visit->offices)
        if (office.id == id) return page.text_of(office.name);
    return page.words("office.loading");
}

std::string place_name(Composer const& page, std::string const& id) {
    for (auto const& place : page.model().visit->places)
        if (place.id == id) return page.text_of(place.name);
    return page.words("office.loading");
}

// The first line of a text, as much as there is room for.
std::string beginning(std::string const& value) {
    constexpr std::size_t most = 40;
    auto const line = code_points(value.substr(0, value.find('\n')));
    bool const whole = line.size() <= most && value.find('\n') == std::string::npos;
    return to_utf8(std::u32string_view(line).substr(0, most)) + (whole ? "" : "…");
}

// A day of this year by its weekday, any other by its year: nobody knows on which day of the week she was born.
std::string day_answer(Composer const& page, std::string const& value) {
    auto const day = parse_date(value);
    if (!day) return value;
    auto const& messages = page.model().messages;
    if (day->year == today(page.model()).year) return text::date_words(messages, *day);
    return page.words("date.with_year",
                      {{"year", std::to_string(day->year)}, {"date", text::short_date_words(messages, *day)}});
}

std::vector<std::string> bill_lines(Composer const& page, std::string const& id) {
    for (auto const& bill : page.model().visit->bills)
        if (bill.id == id) return {text::money_words(page.model().messages, bill.amount), page.text_of(bill.period)};
    return {page.words("bill.loading")};
}

std::vector<std::string> text_lines(Composer const& page, forms::Step const& step, std::string const& value) {
    switch (step.kind) {
        case StepKind::choice: {
            auto const* option = chosen_option(step, value);
            return {option ? page.text_of(option->label) : value};
        }
        case StepKind::office: return {office_name(page, value)};
        case StepKind::phone: return {text::grouped_phone(value)};
        case StepKind::id_number: return {text::grouped_identity(value)};
        case StepKind::slot: {
            auto const& slot = page.model().visit->slot;
            if (!slot) return {};
            return {when_words(page, slot->start), time_of(page, slot->start)};
        }
        case StepKind::date: return {day_answer(page, value)};
        case StepKind::digits: return {text::grouped_digits(value)};
        case StepKind::bill: return bill_lines(page, value);
        case StepKind::place: return {place_name(page, value)};
        case StepKind::photo: return {page.words("photo.kept")};
        case StepKind::text: {
            auto const parts = forms::spoken(value);
            std::vector<std::string> lines;
            if (!parts.words.empty()) lines.push_back(beginning(forms::normalised(step.kind, parts.words)));
            if (!parts.recording.empty()) lines.push_back(page.words("voice.kept"));
            return lines;
        }
        default: return {value};
    }
}

std::string icon_of(forms::Step const& step, forms::Answers const& answers) {
    if (!step.icon.empty()) return step.icon;
    auto const found = answers.find(step.id);
    auto const* value = found == answers.end() ? nullptr : std::get_if<std::string>(&found->second);
    switch (step.kind) {
        case StepKind::choice: {
            auto const* option = value ? chosen_option(step, *value) : nullptr;
            return option && !option->icon.empty() ? option->icon : "list-checks";
        }
        case StepKind::office: return "map-pin";
        case StepKind::slot: return "calendar-check";
        case StepKind::name: return "user";
        case StepKind::phone: return "phone";
        case StepKind::id_number: return "identification-card";
        case StepKind::yesno: return "question";
        case StepKind::consent: return "handshake";
        case StepKind::choices: return "list-checks";
        case StepKind::date: return "calendar-blank";
        case StepKind::place: return "map-pin";
        case StepKind::photo: return "camera";
        case StepKind::text: return "chat-circle-text";
        case StepKind::bill: return "receipt";
        case StepKind::money: return "hand-coins";
        default: return "info";
    }
}

// The question in short; a question of the service's own stands as it was asked.
std::string caption_of(Composer const& page, forms::Step const& step) {
    switch (step.kind) {
        case StepKind::office: return page.words("answer.office");
        case StepKind::slot: return page.words("answer.slot");
        case StepKind::name: return page.words("answer.name");
        case StepKind::phone: return page.words("answer.phone");
        case StepKind::id_number: return page.words("answer.id-number");
        default: return page.text_of(step.prompt);
    }
}

std::vector<forms::Step const*> answered_steps(Model const& model) {
    std::vector<forms::Step const*> found;
    for (auto const* step : steps(model))
        if (step->kind != StepKind::info) found.push_back(step);
    return found;
}

screen::Answer answer_row(Composer& page, forms::Step const& step) {
    auto const caption = caption_of(page, step);
    return {.change = page.control("change." + step.id.value, ChangeTapped{step.id}),
            .icon = {icon_of(step, page.model().visit->answers), IconStyle::sign},
            .caption = caption,
            .value = answer_lines(page, step),
            .change_label = page.words("action.change"),
            .change_name = page.words("review.change_name", {{"what", caption}})};
}

// What a screen holds without scrolling: on a desktop the answers stand beside the heading, and a kiosk is tall.
int answer_capacity(Model const& model) {
    if (!is_wide(model) || model.low) return row_capacity(model, true);
    return model.width > model.height || model.height >= 1500 ? 7 : 6;
}

}  // namespace

std::vector<std::string> answer_lines(Composer const& page, forms::Step const& step) {
    auto const& answers = page.model().visit->answers;
    auto const found = answers.find(step.id);
    if (found == answers.end()) return {page.words("review.nothing")};
    using Lines = std::vector<std::string>;
    return match(
        found->second,
        [&](bool yes) -> Lines {
            if (step.kind == StepKind::consent) return {page.words(yes ? "consent.yes" : "consent.no")};
            return {page.words(yes ? "action.yes" : "action.no")};
        },
        [&](std::string const& text) { return text_lines(page, step, text); },
        [&](std::int64_t number) -> Lines { return {with_unit(page, step, std::to_string(number))}; },
        [&](Money const& money) -> Lines { return {text::money_words(page.model().messages, money)}; },
        [&](forms::Choices const& chosen) {
            Lines lines;
            for (auto const& value : chosen)
                if (auto const* option = chosen_option(step, value)) lines.push_back(page.text_of(option->label));
            return lines;
        });
}

View view_review(Model const& model) {
    if (!model.visit) return view_home(model);
    Composer page(model, model.part ? "review." + std::to_string(model.part + 1) : "review");
    auto& screen = page.screen();
    screen.head = {.caption = page.words("review.not_sent"),
                   .heading = {page.words("review.heading"), {}},
                   .hint = page.words("review.hint")};
    auto const all = answered_steps(model);
    auto const part = part_of(model, static_cast<int>(all.size()), answer_capacity(model));
    page.add_alert();
    screen::Answers answers;
    for (int index = part.first; index < part.first + part.count; ++index)
        answers.answers.push_back(answer_row(page, *all[static_cast<size_t>(index)]));
    page.add(std::move(answers));
    page.dock_back();
    int const left = static_cast<int>(all.size()) - part.first - part.count;
    if (left > 0) {
        page.screen().dock.push_back({.id = page.control("next", NextTapped{}),
                                      .look = screen::ButtonLook::next,
                                      .icon = {"arrow-right", IconStyle::stroke},
                                      .label = page.words("review.more", {{"n", std::to_string(left)}})});
    } else {
        page.dock_last("action.submit", "paper-plane-tilt", SendTapped{}, true);
    }
    return page.finish();
}

Effects on(Model& model, ChangeTapped const& event) {
    Effects effects;
    if (model.visit) enter(model, {.kind = PageKind::step, .step = event.step, .changing = true}, effects);
    return effects;
}

namespace {

void send_case(Model& model, Effects& effects) {
    auto const& visit = *model.visit;
    api::CreateCase request{.key = visit.key,
                            .service = visit.definition.id,
                            .definition_version = visit.definition.version,
                            .language = model.messages.language,
                            .channel = model.mode == screen::Mode::home    ? "web"
                                       : model.mode == screen::Mode::kiosk ? "kiosk"
                                                                           : "volunteer",
                            .answers = forms::applicable(visit.definition, visit.answers),
                            .hold = visit.hold ? visit.hold->id : std::string{}};
    send(model, std::move(request), effects);
}

}  // namespace

Effects on(Model& model, SendTapped const&) {
    if (!model.visit) return {};
    Effects effects;
    auto& visit = *model.visit;
    if (!forms::check_all(visit.definition, forms::applicable(visit.definition, visit.answers), today(model)).empty()) {
        model.page.changing = true;  // something is still open: go there, and come back
        go_forward(model, effects);
        return effects;
    }
    bool const stands = visit.slot && is_held(visit, visit.slot->id);
    if (!stands) release_hold(model, effects);  // another time was chosen since, and not gone on from
    if (visit.key.empty()) visit.key = fresh_key(model);
    keep_draft(model, effects);  // with the key, so that a crash while sending makes no second case
    enter(model, {.kind = PageKind::sending}, effects);
    effects.push_back(Wait{"slow", 10});
    if (is_unanswered(visit))
        ask_for_hold(model, effects);
    else
        send_case(model, effects);
    return effects;
}

void send_when_held(Model& model, Effects& effects) {
    if (model.page.kind == PageKind::sending) send_case(model, effects);
}

}  // namespace handrail::app
