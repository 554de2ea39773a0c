// Review: every answer with Change beside it, and Send once all have been seen.
#include <utility>

#include "app/pages/steps/steps.hpp"

namespace handrail::app {

using screen::IconStyle;

std::string when_words(Composer const& page, Moment const& start) {
    return text::date_words(page.model().messages, wall_time(start).date);
}

std::string time_of(Composer const& page, Moment const& start) {
    return text::time_words(page.model().messages, wall_time(start));
}

namespace {

// The picture of the step, else of the option that is chosen, else of its kind.
std::string icon_of(forms::Step const& step, forms::Answers const& answers) {
    if (!step.icon.empty()) return step.icon;
    auto const* option = chosen_option(step, answer_text(answers, step.id));
    return option && !option->icon.empty() ? option->icon : kind_of(step).icon;
}

// The question in short; a question of the service's own stands as it was asked.
std::string caption_of(Composer const& page, forms::Step const& step) {
    auto const* caption = kind_of(step).caption;
    return caption ? page.words(caption) : page.text_of(step.prompt);
}

std::vector<forms::Step const*> answered_steps(Model const& model) {
    std::vector<forms::Step const*> found;
    for (auto const* step : steps(model))
        if (step->kind->type != forms::AnswerType::none) found.push_back(step);
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

std::string told_answer(Composer const& page, forms::Step const& step) {
    auto const answer = answer_to(page.model(), step.id);
    if (!answer || !forms::has_right_type(step, *answer)) return page.words("review.nothing");
    auto const& kind = kind_of(step);
    if (kind.told) return kind.told(page, step, *answer);
    auto const& text = forms::as<std::string>(*answer);
    return kind.typing && kind.typing->grouped ? kind.typing->grouped(text) : text;
}

}  // namespace

std::vector<std::string> answer_lines(Composer const& page, forms::Step const& step) {
    auto told = told_answer(page, step);
    std::vector<std::string> lines;
    for (std::size_t end = 0; !told.empty(); told.erase(0, end == std::string::npos ? end : end + 1)) {
        end = told.find('\n');
        lines.push_back(told.substr(0, end));
    }
    return lines;
}

View view(Model const& model, Review const& review) {
    Composer page(model, review.subpage ? "review." + std::to_string(review.subpage + 1) : "review");
    auto& screen = page.screen();
    screen.head = {.caption = page.words("review.not_sent"),
                   .heading = {page.words("review.heading"), {}},
                   .hint = page.words("review.hint")};
    auto const all = answered_steps(model);
    auto const subpage = subpage_of(review.subpage, static_cast<int>(all.size()), answer_capacity(model));
    screen::Answers answers;
    for (int index = subpage.first; index < subpage.first + subpage.count; ++index)
        answers.answers.push_back(answer_row(page, *all[static_cast<size_t>(index)]));
    page.add(std::move(answers));
    page.dock_back();
    int const left = static_cast<int>(all.size()) - subpage.first - subpage.count;
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

// After a draft or a lost network not all that the answers are told with is known.
void begin(Model& model, Review&, Effects& effects) {
    for (auto const* step : steps(model))
        if (auto* const load = kind_of(*step).load) load(model, *step, effects);
}

void go_back(Model& model, Review& review, Effects& effects) {
    if (review.subpage > 0) {
        review.subpage -= 1;
        return;
    }
    auto const all = steps(model);
    enter(model, all.empty() ? Page{Home{}} : Page{Step{.id = all.back()->id}}, effects);
}

Effects on(Model&, Review& review, NextTapped const&) {
    review.subpage += 1;
    return {};
}

Effects on(Model& model, Review&, ChangeTapped const& event) {
    Effects effects;
    enter(model, Step{.id = event.step, .changing = true}, effects);
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
    send(model, Owner::page, std::move(request), effects);
}

}  // namespace

Effects on(Model& model, Review&, SendTapped const&) {
    Effects effects;
    auto const& visit = *model.visit;
    if (forms::check_all(visit.definition, forms::applicable(visit.definition, visit.answers), today(model)).empty())
        begin_sending(model, effects);
    else
        go_to_open(model, effects);
    return effects;
}

// Other answers may have arrived: then it is first asked what became of them.
void begin_sending(Model& model, Effects& effects) {
    if (model.visit->unsure) return find_out(model, {.sends = true, .already = true}, effects);
    enter(model, Sending{}, effects);
    send_answers(model, effects);
}

void send_answers(Model& model, Effects& effects) {
    auto& visit = *model.visit;
    bool const stands = visit.slot && is_held(visit, visit.slot->id);
    if (!stands) release_hold(model, effects);  // another time was chosen since, and not gone on from
    visit.unsure = true;
    keep_draft(model, effects);  // so that after a crash while sending it is asked what became of it
    if (is_unanswered(visit))
        ask_for_hold(model, effects);
    else
        send_case(model, effects);
}

void send_when_held(Model& model, Effects& effects) {
    auto const* sending = std::get_if<Sending>(&model.page);
    if (sending && !sending->finding) send_case(model, effects);
}

}  // namespace handrail::app
