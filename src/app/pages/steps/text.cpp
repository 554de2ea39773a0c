// The text step: sentences that are often said, to be tapped, and a field of several lines for the person's own words.
#include <algorithm>
#include <utility>

#include "app/pages/steps/steps.hpp"
#include "base/utf8.hpp"

namespace handrail::app {

using screen::Choosing;

namespace {

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
    auto const& typed = page.model().visit->typed;
    int const total = static_cast<int>(step.phrases.size());
    bool const wide = is_wide(page.model());
    int const fit = wide ? row_capacity(page.model()) : std::max(2, row_capacity(page.model()) - 1);
    auto const part = part_of(page.model(), total, total > fit ? fit - 1 : fit);
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

}  // namespace

int room_left(Model const& model, forms::Step const& step) {
    if (step.kind != forms::StepKind::text || !step.most) return few_left + 1;
    auto const written = code_points(forms::normalised(step.kind, model.visit->typed)).size();
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
                           .value = model.visit->typed,
                           .problem = !model.alert.empty(),
                           .described = !step.hint.empty()});
    if (model.records)
        page.add_row("voice.record", page.choice("voice", VoiceTapped{"record"}, "microphone", "voice.record"));
    for (auto const& alert : said) page.add(alert);
    if (!model.alert.empty()) page.screen().focus = id;
    int const left = room_left(model, step);
    if (left >= 0 && left <= few_left)
        page.add(screen::Paragraph{.text = page.words("text.left", {{"n", std::to_string(left)}}),
                                   .look = screen::ParagraphLook::strong});
}

Effects on(Model& model, PhraseTapped const& event) {
    auto const* step = current_step(model);
    auto const index = static_cast<std::size_t>(event.index);
    if (!step || index >= step->phrases.size()) return {};
    auto const stop = text::message(model.messages, "text.stop");
    return on(model, Typed{{}, toggled(model.visit->typed, phrase_at(model, *step, index), stop)});
}

}  // namespace handrail::app
