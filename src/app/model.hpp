// Model: all the front end knows, as one value. What follows from it (the journey, the screen) is not in it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "api/requests.hpp"
#include "app/draft.hpp"
#include "app/effect.hpp"
#include "app/page.hpp"
#include "app/visit.hpp"
#include "forms/answers.hpp"
#include "screen/screen.hpp"
#include "text/messages.hpp"

namespace handrail::app {

// How everybody finds a kiosk, whatever the one before has chosen.
struct Beginning {
    text::Messages messages;
    screen::Palette palette = screen::Palette::paper;
    int text_size = 1;
    int voice = usual_voice;
    bool operator==(Beginning const&) const = default;
};

struct Model {
    // Defined once, in model.cpp: every file that holds a Model would compile all that it is made of.
    Model();
    Model(Model const& other);
    Model(Model&& other) noexcept;
    Model& operator=(Model const& other);
    Model& operator=(Model&& other) noexcept;
    ~Model();
    // Surroundings
    api::Config config;
    api::Catalogue catalogue;
    text::Messages messages;
    screen::Mode mode = screen::Mode::home;
    screen::Palette palette = screen::Palette::paper;
    int text_size = 1;
    int voice = usual_voice;  // how it is spoken
    bool low = false;         // lower reach, at a kiosk
    int width = 360;
    int height = 740;
    std::int64_t now = 0;
    std::int64_t acted = 0;              // at a kiosk: when the person last did anything
    std::optional<Beginning> beginning;  // at a kiosk
    bool locates = false;  // the device can say where it is; never a kiosk, which knows nothing of the person
    bool records = false;  // what is said; the device has a microphone
    bool sees = false;     // the device has a camera that the page may show
    bool speaking = false;
    std::string heard;  // what tells the screen that is read aloud from others; empty: nobody listens
    // Chance, and a number for each request, page, visit and case: none is used twice
    std::string seed;
    int issued = 0;
    // Where the person is: a page, and those laid over it, newest last
    Page page;
    int page_id = 0;  // another one whenever a page is entered
    std::vector<Overlay> over;
    std::string refused;  // why what was pressed last cannot be
    // What the person does, on one page after the other
    std::optional<Visit> visit;
    std::optional<OpenCase> open_case;
    std::optional<Paying> paying;
    Walked walked;
    std::optional<Draft> draft;  // kept from an earlier visit, offered on the home page
    std::vector<KeptCase> cases;
    std::string own;                                // what a device of one's own knows again (app/own.hpp)
    std::map<std::string, text::Localised> states;  // of the cases made on this device, by number
    std::map<api::RequestId, Asked> requests;       // that wait for their answer
    bool operator==(Model const& other) const;
};

// The page, or what lies over all others, if it is of this kind; else null.
template <class Kind>
Kind const* shown(Model const& model) {
    if constexpr (is_one_of<Kind, Page>)
        return model.over.empty() ? std::get_if<Kind>(&model.page) : nullptr;
    else
        return model.over.empty() ? nullptr : std::get_if<Kind>(&model.over.back());
}

}  // namespace handrail::app
