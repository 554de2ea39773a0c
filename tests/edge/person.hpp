// A person for tests: presses what the screen offers, types, and gets the answers of the world.
#pragma once

#include <cstdlib>
#include <string>

#include "app/update.hpp"
#include "app/view.hpp"
#include "edge/world.hpp"

namespace handrail::test {

inline app::Started started(std::string const& language) {
    app::Started event;
    event.config = {.name = {{{"zh-CN", "扶手"}, {"en", "Handrail"}}},
                    .languages = {{"zh-CN", "中文"}, {"en", "English"}},
                    .hotline = "12345"};
    auto const definition = certificate_appointment();
    event.catalogue = {.version = "1",
                       .categories = {{"documents", {{{"zh-CN", "证件"}, {"en", "Documents"}}}, "identification-card"}},
                       .services = {{.id = definition.id,
                                     .category = "documents",
                                     .title = definition.title,
                                     .summary = definition.summary,
                                     .icon = definition.icon}}};
    event.messages = messages_of(language);
    event.seed = "seed";
    event.width = 800;  // a tablet: every review fits one screen
    event.height = 1280;
    return event;
}

// A person at the front end: presses what the screen offers by its key, types, and the world answers at once.
class Person {
  public:
    explicit Person(std::string const& language = "zh-CN", Weather weather = Weather::fair) : world(weather) {
        happen(app::Ticked{monday_morning});
        happen(started(language));
    }
    explicit Person(app::Model const& from, Weather weather = Weather::fair) : model(from), world(weather) {}

    void happen(app::Event const& event) {
        events.push_back(event);
        for (auto const& effect : app::update(model, event)) {
            effects.push_back(effect);
            if (auto const* sent = std::get_if<app::Send>(&effect); sent && answering)
                happen(app::Replied{sent->id, world.answer(sent->request)});
        }
    }

    app::View seen() const { return app::view(model); }
    screen::Screen screen() const { return seen().screen; }

    // Presses the control "<page>/<key>" of the page shown, or the tool of that name. Stops the test when it is not
    // there.
    bool press(std::string const& key) {
        auto const view = seen();
        auto event = app::meaning(view.meanings, {view.screen.page + "/" + key});
        if (!event) event = app::meaning(view.meanings, {"tools/" + key});
        if (!event) return false;
        happen(app::Event(*event));
        return true;
    }
    void type(std::string const& value) { happen(app::Typed{{screen().page + "/field"}, value}); }

    template <class Kind>
    int sent() const {
        int count = 0;
        for (auto const& effect : effects)
            if (auto const* send = std::get_if<app::Send>(&effect); send && std::holds_alternative<Kind>(send->request))
                ++count;
        return count;
    }

    app::Model model;
    World world;
    app::Effects effects;
    std::vector<app::Event> events;
    bool answering = true;
};

// From home to the review with good answers.
inline void answer_all(Person& person) {
    for (char const* key : {"service.certificate-appointment", "next", "option.permit", "next", "option.east", "next",
                            "day.2026-11-24", "next", "time.1-9", "next"})
        if (!person.press(key)) std::abort();
    person.type("李秀英");
    person.press("next");
    person.type("138 0013 8000");
    person.press("next");
}

}  // namespace handrail::test
