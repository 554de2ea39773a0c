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

forms::Entry read_words(forms::Step const&, std::string_view typed) {
    auto words = without_outer_spaces(typed);
    return words.empty() ? forms::Entry{} : forms::Entry{.answer = std::move(words)};
}

std::string words_alone(std::string_view answer) { return without_outer_spaces(forms::spoken(answer).words); }

// What is said counts without limits, also alone.
forms::Verdict check_words(forms::Given const& given) {
    auto const whole = without_outer_spaces(forms::as<std::string>(given.answer));
    auto const parts = forms::spoken(whole);
    auto const length = static_cast<double>(forms::trimmed(code_points(parts.words)).size());
    if (length == 0 && !parts.recording.empty()) return std::nullopt;
    return forms::check_limits(given.step, length, AnswerFault::too_short, AnswerFault::too_long);
}

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

screen::Choice phrase_row(Composer& page, forms::Step const& step, std::size_t index) {
    auto const& phrase = step.phrases[index];
    return {.id = page.control("phrase." + std::to_string(index), PhraseTapped{static_cast<int>(index)}),
            .label = page.words_of(phrase),
            .chosen = step_page(page.model()).typed.find(page.text_of(phrase)) != std::string::npos};
}

void add_phrases(Composer& page, forms::Step const& step) {
    int const total = static_cast<int>(step.phrases.size());
    int const rows = row_capacity(page.model());
    int const fit = is_wide(page.model()) ? rows : std::max(2, rows - 1);
    add_list(page, step,
             {.total = total,
              .capacity = beside_more(total, fit),
              .choice = phrase_row,
              .choosing = Choosing::many,
              .name = "text.phrases"});
}

// Characters that may still be written; below 0: too many.
int room_left(Model const& model, forms::Step const& step) {
    if (!step.most) return few_left + 1;
    auto const written = forms::trimmed(code_points(step_page(model).typed)).size();
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
    add_writing(page);
    if (model.records)
        page.add_row("voice.record", page.choice("voice", VoiceTapped{"record"}, "microphone", "voice.record"));
    int const left = room_left(model, step);
    add_letters_left(page, left);
    for (auto const& alert : said) page.add(alert);
    if (!step_page(model).alert.empty()) page.screen().focus = id;
}

bool dock_waiting(Composer& page, forms::Step const& step) {
    int const left = room_left(page.model(), step);
    bool const sending = is_asking<api::SendUpload>(page.model());
    if (sending) page.dock_waiting(page.words("voice.wait"));
    if (!sending && left < 0) page.dock_waiting(letters_left(page, left));
    return sending || left < 0;
}

// The first line, as much of it as there is room for.
std::string beginning(std::string const& value) {
    constexpr std::size_t most = 40;
    auto const line = code_points(value.substr(0, value.find('\n')));
    bool const whole = line.size() <= most && value.find('\n') == std::string::npos;
    return to_utf8(std::u32string_view(line).substr(0, most)) + (whole ? "" : "…");
}

std::string told_text(Composer const& page, forms::Step const&, forms::AnswerValue const& answer) {
    auto const parts = forms::spoken(forms::as<std::string>(answer));
    auto const words = parts.words.empty() ? "" : beginning(without_outer_spaces(parts.words)) + "\n";
    return parts.recording.empty() ? words : words + page.words("voice.kept");
}

constexpr forms::Field text_fields[] = {{"phrases", forms::Phrases{&forms::Step::phrases}},
                                        {"max_length", forms::Count{&forms::Step::most, 1, 10000, 500}}};

}  // namespace

constinit StepKind const kinds::text{
    .answers =
        {.name = "text", .fields = text_fields, .verdict = check_words, .read = read_words, .retyped = words_alone},
    .typing = Typing{.words = true},
    .taking = Taking::recording,
    .view = add_text,
    .dock = dock_waiting,
    .told = told_text,
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
