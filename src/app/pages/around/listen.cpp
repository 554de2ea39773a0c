// Listening: the screen read aloud, in the order it is read.
#include <utility>

#include "app/pages/pages.hpp"
#include "screen/reading.hpp"

namespace handrail::app {

Effects on(Model& model, ListenTapped const&) {
    if (model.speaking) {
        model.speaking = false;
        return {Hush{}};
    }
    auto words = screen::reading(view(model).screen);
    auto const language = model.messages.language;
    model.speaking = true;
    return {Speak{std::move(words), language}};
}

}  // namespace handrail::app
