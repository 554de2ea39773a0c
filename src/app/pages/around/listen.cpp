// Listening: the screen read aloud, in the order it is read. Once wanted, it goes on by itself: another screen is read
// whole, and on the same one what is chosen, pressed or new.
#include <algorithm>
#include <utility>

#include "app/pages/pages.hpp"
#include "screen/reading.hpp"

namespace handrail::app {

using screen::Element;
using screen::Screen;

namespace {

// What arrives by itself beside the rest: it is told, and nothing is read anew for it.
bool is_told(screen::Block const& block) {
    return std::holds_alternative<screen::Alert>(block) || std::holds_alternative<screen::Paragraph>(block);
}

// The kinds of its blocks, for what is awaited takes the place of that it is; not what is typed or chosen.
std::string what_is_heard(Model const& model, Screen const& screen) {
    auto heard = model.messages.language + " " + screen.page + " " + screen.head.heading.text;
    for (auto const& block : screen.blocks) {
        if (is_told(block)) continue;
        heard += static_cast<char>('a' + block.index());
        if (auto const* pager = std::get_if<screen::Pager>(&block)) heard += pager->name;
    }
    return heard;
}

using Choices = std::vector<Element const*>;  // the labels of radio buttons and check boxes

void collect(Element const& element, Choices& choices) {
    if (element.tag == "label") choices.push_back(&element);
    for (auto const& child : element.children) collect(child, choices);
}

// As it stands now, of each choice that was pressed; of radio buttons the one that was given up is silent.
std::string changed_choices(Composer const& page, Element const& before, Element const& after) {
    Choices old, now;
    collect(before, old);
    collect(after, now);
    std::string lines;
    for (std::size_t index = 0; index < now.size() && old.size() == now.size(); ++index) {
        bool const chosen = screen::is_chosen(*now[index]);
        if (chosen == screen::is_chosen(*old[index])) continue;
        if (chosen)
            lines += screen::reading_of(*now[index], page.words("choice.chosen"));
        else if (screen::is_one_of_many(*now[index]))
            lines += screen::reading_of(*now[index], {}) + page.words("choice.dropped") + "\n";
    }
    return lines;
}

std::string keys_in(Screen const& screen) {
    std::string keys;
    for (auto const& block : screen.blocks)
        if (auto const* field = std::get_if<screen::Field>(&block)) keys += field->value;
    std::erase(keys, ' ');
    return keys;
}

// The one digit that was added where there is a pad.
std::string pressed_key(Screen const& before, Screen const& after) {
    auto const old = keys_in(before), now = keys_in(after);
    bool const pad = std::any_of(after.blocks.begin(), after.blocks.end(),
                                 [](screen::Block const& block) { return std::holds_alternative<screen::Pad>(block); });
    bool const added = pad && now.size() == old.size() + 1 && now.starts_with(old);
    return added && now.back() >= '0' && now.back() <= '9' ? std::string{now.back(), '\n'} : "";
}

std::string news_of(Model const& model, Screen const& before, Screen const& after) {
    Composer const page(model, after.page);
    auto const old = screen::render(before), now = screen::render(after);
    auto lines = changed_choices(page, old, now) + pressed_key(before, after);
    for (auto const& line : screen::news({before, old}, {after, now}).lines) lines += line + "\n";
    return lines;
}

void speak(Model& model, std::string text, Effects& effects) {
    model.speaking = true;
    effects.push_back(Speak{std::move(text), model.messages.language, model.voice});
}

}  // namespace

// What somebody says is not recorded together with it.
void read_on(Model& model, Screen const& before, Effects& effects) {
    auto const after = view(model).screen;
    auto heard = what_is_heard(model, after);
    bool const same = heard == model.heard;
    model.heard = std::move(heard);
    if (shown<Voice>(model)) {
        model.speaking = false;
        if (!same) effects.push_back(Hush{});
        return;
    }
    auto words = same ? news_of(model, before, after)
                      : screen::reading(screen::render(after), text::message(model.messages, "choice.chosen"));
    if (!words.empty()) speak(model, std::move(words), effects);
}

Effects on(Model& model, ListenTapped const&) {
    if (std::exchange(model.speaking, false)) {
        model.heard.clear();
        return {Hush{}};
    }
    model.heard = "anew";
    Effects effects;
    read_on(model, {}, effects);
    return effects;
}

Effects on(Model& model, SpeechEnded const&) {
    model.speaking = false;
    return {};
}

}  // namespace handrail::app
