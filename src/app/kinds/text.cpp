// The text step: sentences that are often said, to be tapped, and a field of several lines for the person's own words.
#include <algorithm>
#include <utility>

#include "app/kinds.hpp"
#include "app/pages/steps/steps.hpp"
#include "base/utf8.hpp"
#include "forms/names.hpp"

namespace handrail::app {

using forms::AnswerFault;
using screen::Choosing;

namespace {

std::string without_outer_spaces(std::string_view typed) { return to_utf8(forms::trimmed(code_points(typed))); }

std::string words_alone(std::string_view answer) { return without_outer_spaces(forms::spoken(answer).words); }

// What is said counts without limits, also alone.
forms::Verdict check_words(forms::Given const& given) {
    auto const whole = without_outer_spaces(forms::as<std::string>(given.answer));
    auto const parts = forms::spoken(whole);
    auto const length = static_cast<double>(forms::trimmed(code_points(parts.words)).size());
    if (length == 0 && !parts.recording.empty()) return std::nullopt;
    return forms::check_limits(given.step, length, AnswerFault::too_short, AnswerFault::too_long);
}

constexpr int few_left = 30;  // characters that can still be written; more need no number

std::string phrase_at(Model const& model, forms::Step const& step, std::size_t index) {
    return text::choose(step.phrases[index], model.messages.language, model.config.default_language).text;
}

// A sentence more at the end, or the same one taken out again with what ended it.
std::string toggled(std::string typed, std::string const& phrase, std::string const& stop) {
    auto const at = typed.find(phrase);
    if (at == std::string::npos) {
        bool const spaced = stop == "." && !typed.empty() && typed.back() != ' ' && typed.back() != '\n';
        return typed + (spaced ? " " : "") + phrase + stop;
    }
    auto length = phrase.size();
    if (typed.compare(at + length, stop.size(), stop) == 0) length += stop.size();
    if (at + length < typed.size() && typed[at + length] == ' ') ++length;
    return typed.erase(at, length);
}

void add_phrases(Composer& page, forms::Step const& step) {
    auto const& typed = step_page(page.model()).typed;
    int const total = static_cast<int>(step.phrases.size());
    bool const wide = is_wide(page.model());
    int const fit = wide ? row_capacity(page.model()) : std::max(2, row_capacity(page.model()) - 1);
    auto const part = part_of(step_page(page.model()).part, total, total > fit ? fit - 1 : fit);
    screen::Rows rows{.name = page.words("text.phrases"), .choosing = Choosing::many};
    for (int index = part.first; index < part.first + part.count; ++index) {
        auto const& phrase = step.phrases[static_cast<std::size_t>(index)];
        rows.choices.push_back({.id = page.control("phrase." + std::to_string(index), PhraseTapped{index}),
                                .label = page.words_of(phrase),
                                .chosen = typed.find(page.text_of(phrase)) != std::string::npos});
    }
    page.add(std::move(rows));
    add_more(page, part);
}

// Characters that may still be written; below 0: too many.
int room_left(Model const& model, forms::Step const& step) {
    if (!step.most) return few_left + 1;
    auto const written = code_points(forms::normalised(step, step_page(model).typed)).size();
    return static_cast<int>(*step.most) - static_cast<int>(written);
}

void add_text(Composer& page, forms::Step const& step) {
    auto const& model = page.model();
    if (is_recorded(model, step)) return add_recorded(page, step);
    screen::NodeId const id{page.screen().page + "/field"};
    // The field stays the same node when something is said below it, so that the caret stays too.
    auto const said = std::exchange(page.screen().blocks, {});
    if (!step.phrases.empty()) add_phrases(page, step);
    page.add(screen::Field{.id = id,
                           .kind = screen::FieldKind::text,
                           .label = page.screen().head.heading.text,
                           .value = step_page(model).typed,
                           .problem = !step_page(model).alert.empty(),
                           .described = !step.hint.empty()});
    if (model.records)
        page.add_row("voice.record", page.choice("voice", VoiceTapped{"record"}, "microphone", "voice.record"));
    for (auto const& alert : said) page.add(alert);
    if (!step_page(model).alert.empty()) page.screen().focus = id;
    int const left = room_left(model, step);
    if (left >= 0 && left <= few_left)
        page.add(screen::Paragraph{.text = page.words("text.left", {{"n", std::to_string(left)}}),
                                   .look = screen::ParagraphLook::strong});
}

bool dock_waiting(Composer& page, forms::Step const& step) {
    int const left = room_left(page.model(), step);
    bool const sending = is_asking<api::SendPhoto>(page.model());
    if (sending) page.dock_waiting(page.words("voice.wait"), NextTapped{});
    if (!sending && left < 0) page.dock_waiting(page.words("text.over", {{"n", std::to_string(-left)}}), NextTapped{});
    return sending || left < 0;
}

// The first line, as much of it as there is room for.
std::string beginning(std::string const& value) {
    constexpr std::size_t most = 40;
    auto const line = code_points(value.substr(0, value.find('\n')));
    bool const whole = line.size() <= most && value.find('\n') == std::string::npos;
    return to_utf8(std::u32string_view(line).substr(0, most)) + (whole ? "" : "…");
}

Lines lines_of_text(Composer const& page, forms::Step const& step, forms::AnswerValue const& answer) {
    auto const parts = forms::spoken(forms::as<std::string>(answer));
    Lines lines;
    if (!parts.words.empty()) lines.push_back(beginning(forms::normalised(step, parts.words)));
    if (!parts.recording.empty()) lines.push_back(page.words("voice.kept"));
    return lines;
}

constexpr forms::Field text_fields[] = {{"phrases", forms::Phrases{&forms::Step::phrases}},
                                        {"max_length", forms::Number{&forms::Step::most, 500}}};

}  // namespace

constinit StepKind const kinds::text{
    .answers = {.name = "text",
                .fields = text_fields,
                .verdict = check_words,
                .normalised = without_outer_spaces,
                .retyped = words_alone},
    .typing = Typing{.words = true},
    .taking = Taking::recording,
    .view = add_text,
    .dock = dock_waiting,
    .lines = lines_of_text,
    .icon = "chat-circle-text",
};

Effects on(Model& model, Step& page, PhraseTapped const& event) {
    auto const* step = current_step(model);
    auto const index = static_cast<std::size_t>(event.index);
    if (!step || index >= step->phrases.size()) return {};
    auto const stop = text::message(model.messages, "text.stop");
    return on(model, page, Typed{{}, toggled(page.typed, phrase_at(model, *step, index), stop)});
}

}  // namespace handrail::app
