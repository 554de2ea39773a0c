// Listening: the screen read aloud, in the order it is read. Once wanted, it goes on by itself on every other screen.
#include <utility>

#include "app/pages/pages.hpp"
#include "screen/reading.hpp"

namespace handrail::app {

namespace {

// The kinds of its blocks, for what is awaited takes the place of that it is; not what is typed or chosen, nor what
// only counts down.
std::string what_is_heard(Model const& model, screen::Screen const& screen) {
    auto heard = model.messages.language + " " + screen.page + " " + screen.head.heading.text;
    for (auto const& block : screen.blocks) {
        heard += static_cast<char>('a' + block.index());
        if (auto const* pager = std::get_if<screen::Pager>(&block)) heard += pager->name;
    }
    return heard;
}

}  // namespace

// Another screen came: it is read in place of the one before. What somebody says is not recorded together with it.
void read_on(Model& model, Effects& effects) {
    if (model.heard.empty()) return;
    auto const screen = view(model).screen;
    auto heard = what_is_heard(model, screen);
    if (heard == model.heard) return;
    model.heard = std::move(heard);
    model.speaking = !shown<Voice>(model);
    if (model.speaking)
        effects.push_back(Speak{screen::reading(screen), model.messages.language, model.voice});
    else
        effects.push_back(Hush{});
}

Effects on(Model& model, ListenTapped const&) {
    if (std::exchange(model.speaking, false)) {
        model.heard.clear();
        return {Hush{}};
    }
    model.heard = "anew";
    return {};
}

Effects on(Model& model, SpeechEnded const&) {
    model.speaking = false;
    return {};
}

}  // namespace handrail::app
