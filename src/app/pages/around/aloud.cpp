// How it is read aloud: slower, faster, louder. Heard at once, and kept for the next visit.
#include <array>
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

using screen::Choosing;

namespace {

constexpr std::array<char const*, paces> pace_icons = {"person-simple-hike", "person-simple-walk", "person-simple-run"};

// One of three.
screen::Rows pace_rows(Composer& page) {
    int const voice = page.model().voice;
    screen::Rows rows{.name = page.words("aloud.heading"), .choosing = Choosing::one};
    for (int pace = 1; pace <= paces; ++pace) {
        auto const key = "pace." + std::to_string(pace);
        int const of = voice > paces ? pace + paces : pace;
        rows.choices.push_back(
            page.choice(key, VoiceChosen{of}, pace_icons[static_cast<std::size_t>(pace - 1)], "aloud." + key));
        rows.choices.back().chosen = of == voice;
    }
    return rows;
}

// Beside the pace, whichever it is.
screen::Rows louder_row(Composer& page) {
    int const voice = page.model().voice;
    bool const loud = voice > paces;
    auto row = page.choice("loud", VoiceChosen{loud ? voice - paces : voice + paces}, "louder", "aloud.loud");
    row.chosen = loud;
    return {.name = page.words("aloud.loud"), .choosing = Choosing::many, .choices = {std::move(row)}};
}

}  // namespace

View view(Model const& model, Aloud const&) {
    Composer page(model, "aloud");
    page.screen().head = {.disc = {"speaker-high", screen::IconStyle::sign},
                          .heading = {page.words("aloud.heading"), {}},
                          .hint = page.words("settings.hint")};
    page.add(pace_rows(page));
    page.add(louder_row(page));
    page.dock_last("action.done", "check-fat", BackTapped{});
    return page.finish();
}

Effects on(Model& model, AloudTapped const&) {
    lay_over(model, Aloud{});
    return {};
}

// Heard at once: that tells more than words do.
Effects on(Model& model, VoiceChosen const& event) {
    model.voice = event.voice;
    model.speaking = true;
    auto effects = remember(model, "voice", std::to_string(event.voice));
    effects.push_back(Speak{text::message(model.messages, "aloud.sample"), model.messages.language, event.voice});
    return effects;
}

}  // namespace handrail::app
