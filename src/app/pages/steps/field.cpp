// Steps that are typed: a native field, and a number pad where only digits are wanted.
#include <algorithm>
#include <cstdlib>
#include <utility>

#include "app/pages/steps/steps.hpp"
#include "base/utf8.hpp"

namespace handrail::app {

using screen::IconStyle;

namespace {

// Of a step that is typed. Others have no field, and what this says of them is not asked.
Typing const& typing_of(forms::Step const& step) {
    static constexpr Typing usual;
    auto const& typing = kind_of(step).typing;
    return typing ? *typing : usual;
}

// How many digits the pad enters, of those before a point.
std::size_t most_typed(forms::Step const& step) {
    if (auto const length = fixed_length(step)) return length;
    auto const& typing = typing_of(step);
    return typing.counted && step.most ? static_cast<std::size_t>(*step.most) : typing.most;
}

// Whether it is shown in groups: nothing but what the pad enters, and no more of it than belongs there.
bool is_patterned(forms::Step const& step, std::string_view typed) {
    auto const entered = [](char it) { return (it >= '0' && it <= '9') || it == 'X'; };
    return typing_of(step).grouped && typed.size() <= most_typed(step) &&
           std::all_of(typed.begin(), typed.end(), entered);
}

std::string shown_value(forms::Step const& step, std::string const& typed) {
    return is_patterned(step, typed) ? typing_of(step).grouped(typed) : typed;
}

// What stands in the field from now on: as it was typed, or, once that fits the pattern, what it says.
std::string in_field(forms::Step const& step, std::string typed) {
    auto const entry = forms::entry_from(step, typed);
    if (!typing_of(step).grouped || !entry.answer) return typed;
    auto digits = forms::typed_from(step, *entry.answer);
    bool const whole = typing_of(step).settles && digits.size() == fixed_length(step);
    bool const same = whole || forms::read_identity(step, typed).answer == std::optional<forms::AnswerValue>(digits);
    return same && is_patterned(step, digits) ? digits : typed;
}

// What was understood, where that is not what stands there: 36元5角, 42 portions.
std::string read_back(Composer const& page, forms::Step const& step, std::string const& typed) {
    auto const answer = forms::entry_from(step, typed).answer;
    if (typing_of(step).words || !answer || is_patterned(step, typed)) return {};
    auto const& kind = kind_of(step);
    auto const words = kind.told ? kind.told(page, step, *answer) : shown_value(step, forms::typed_from(step, *answer));
    return words == typed ? "" : words;
}

// What is typed counts as the answer at once, so that nothing is lost; whether it is good is asked at Next.
Effects take(Model& model, Step& page, std::string typed) {
    Effects effects;
    auto const* step = current_step(model);
    if (!step) return effects;
    auto value = forms::answer_from(*step, typed);
    page.typed = in_field(*step, std::move(typed));
    page.alert.clear();
    model.visit->answers.erase(step->id);
    if (value) model.visit->answers.emplace(step->id, *std::move(value));
    forget_what_rests_on(model, step->id, effects);
    keep_draft(model, effects);
    extend_hold(model, effects);
    return effects;
}

}  // namespace

bool is_field(Model const& model, forms::Step const& step) {
    auto const& typing = kind_of(step).typing;
    return typing && !(typing->replaced && typing->replaced(model, step));
}

std::size_t fixed_length(forms::Step const& step) {
    auto const& typing = typing_of(step);
    if (!typing.counted || step.least != step.most) return typing.length;
    return static_cast<std::size_t>(step.most.value_or(0));
}

namespace {

// The key beside 0.
screen::PadKey corner_key(Composer& page, char key) {
    auto const named = [&](char const* name, char const* words, char const* icon) {
        return screen::PadKey{.id = page.control(std::string("key.") + name, KeyPressed{key}),
                              .label = page.words(words),
                              .icon = {icon, IconStyle::stroke}};
    };
    if (key == 'X') return {.id = page.control("key.X", KeyPressed{'X'}), .label = "X"};
    if (key == '.') return named("point", "pad.point", "dot-outline");
    if (key == '-') return named("minus", "pad.minus", "minus");
    return named("clear", "action.clear", "x");
}

}  // namespace

screen::Pad number_pad(Composer& page, char corner) {
    screen::Pad pad{.name = page.words("pad.name")};
    for (char digit = '1'; digit <= '9'; ++digit)
        pad.keys.push_back(
            {.id = page.control(std::string("key.") + digit, KeyPressed{digit}), .label = std::string(1, digit)});
    pad.keys.push_back(corner_key(page, corner));
    pad.keys.push_back({.id = page.control("key.0", KeyPressed{'0'}), .label = "0"});
    pad.keys.push_back({.id = page.control("key.erase", KeyPressed{'<'}),
                        .label = page.words("action.erase"),
                        .icon = {"backspace", IconStyle::sign}});
    return pad;
}

std::string low_lines(Grouping grouped, std::string const& digits, std::size_t length) {
    if (digits.size() >= length) return {};
    auto const whole = grouped(digits + std::string(length - digits.size(), '_'));
    return whole.substr(grouped(digits).size());
}

std::string letters_left(Composer const& page, int left) {
    return page.words(left < 0 ? "text.over" : "text.left", "n", std::abs(left));
}

void add_letters_left(Composer& page, int left) {
    if (left <= few_left) page.add_paragraph(letters_left(page, left), screen::ParagraphLook::strong);
}

std::string pressed(std::string typed, char key, std::size_t limit) {
    if (key == 'c') return {};
    if (key == '<') {
        auto points = code_points(typed);
        if (!points.empty()) points.pop_back();
        while (!points.empty() && points.back() == U' ') points.pop_back();
        return to_utf8(points);
    }
    if (typed.size() < limit) typed.push_back(key);
    return typed;
}

namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }

// Whether the pad enters that much: of what is shown in groups as much as belongs there, else so many digits before
// the point and after it.
bool is_entered(forms::Step const& step, std::string const& typed) {
    auto const& typing = typing_of(step);
    if (typing.grouped) {
        auto const answer = forms::entry_from(step, typed).answer;
        return !answer || forms::typed_from(step, *answer).size() <= most_typed(step);
    }
    auto const point = typed.begin() + static_cast<std::ptrdiff_t>(std::min(typed.find('.'), typed.size()));
    return std::count_if(typed.begin(), point, is_digit) <= static_cast<std::ptrdiff_t>(most_typed(step)) &&
           std::count_if(point, typed.end(), is_digit) <= typing.decimals;
}

// The minus changes what is there; a point stands once, behind a digit.
std::string keyed(forms::Step const& step, std::string typed, char key) {
    constexpr std::size_t longest = 40;
    if (key == '-') return typed.starts_with('-') ? typed.substr(1) : "-" + typed;
    if (key == '.' && typed.empty()) return "0.";
    if (key == '.' && typed.find('.') != std::string::npos) return typed;
    if (is_digit(key) && typed == "0" && !typing_of(step).grouped) typed.clear();
    auto longer = pressed(typed, key, longest);
    return longer.size() < typed.size() || is_entered(step, longer) ? longer : typed;
}

}  // namespace

void add_field(Composer& page, forms::Step const& step) {
    auto const& typed = step_page(page.model()).typed;
    bool const refused = !step_page(page.model()).alert.empty();
    auto const& typing = typing_of(step);
    auto const answer = forms::entry_from(step, typed).answer;
    auto const digits = typing.grouped && answer ? forms::typed_from(step, *answer) : std::string{};
    bool const open = typed.empty() || answer;
    page.screen().blocks.insert(
        page.screen().blocks.begin(),
        screen::Field{.id = {page.screen().page + "/field"},
                      .kind = typing.field,
                      .label = page.screen().head.heading.text,
                      .value = shown_value(step, typed),
                      .missing = low_lines(typing.grouped, digits, open ? fixed_length(step) : 0),
                      .read_back = read_back(page, step, typed),
                      .problem = refused,
                      .described = !step.hint.empty()});
    if (refused) page.screen().focus = screen::NodeId{page.screen().page + "/field"};
    if (typing.words) add_writing(page);
    if (!typing.words) page.add(number_pad(page, typing.corner ? typing.corner(step) : 'c'));
}

Effects on(Model& model, Step& page, Typed const& event) { return take(model, page, event.value); }

Effects on(Model& model, Step& page, KeyPressed const& event) {
    auto const* step = current_step(model);
    if (!step) return {};
    return take(model, page, keyed(*step, page.typed, event.key));
}

}  // namespace handrail::app
