// The page of a step, whatever its kind: one question, and what has been done about it here.
#pragma once

#include <string>
#include <vector>

#include "app/answer.hpp"
#include "app/effect.hpp"
#include "app/event.hpp"

namespace handrail::app {

struct Model;
struct View;

// The slot step asks for the day, then for the time; after a lost slot it offers the nearest free ones.
enum class SlotView { days, times, nearest };

struct Step {
    forms::StepId id;
    bool changing = false;  // reached by Change: it leads back to the review
    int subpage = 0;        // of the choices
    std::string alert;      // message key of what it warns of; empty: nothing
    bool slow = false;      // an upload takes longer than people wait without a word
    std::string typed;      // in the field, as it stands there
    SlotView slot_view = SlotView::days;
    std::vector<api::Slot> slots;
    bool slots_loaded = false;
    bool locating = false;  // the device is asked where it is
    bool operator==(Step const&) const = default;
};
View view(Model const& model, Step const& page);
void begin(Model& model, Step& page, Effects& effects);
void go_back(Model& model, Step& page, Effects& effects);
Effects on(Model& model, Step& page, AnswerChosen const& event);
Effects on(Model& model, Step& page, NextTapped const&);
Effects on(Model& model, Step& page, Typed const& event);
Effects on(Model& model, Step& page, KeyPressed const& event);
// date.cpp, slot.cpp
Effects on(Model& model, Step& page, DigitsWanted const&);
Effects on(Model& model, Step& page, DayChosen const& event);
Effects on(Model& model, Step& page, Good<api::GetSlots> answer);
// text.cpp, writing.cpp, voice.cpp, photo.cpp, upload.cpp
Effects on(Model& model, Step& page, PhraseTapped const& event);
Effects on(Model& model, Step& page, VoiceTapped const& event);
Effects on(Model& model, Step& page, WritingTapped const&);
Effects on(Model& model, Step& page, PhotoTapped const&);
Effects on(Model& model, Step& page, CaptureDropped const&);
Effects on(Model& model, Step& page, Good<api::SendUpload> answer);
Effects on(Model& model, Step& page, Bad<api::SendUpload> answer);
// place.cpp, bill.cpp
Effects on(Model& model, Step& page, LocateTapped const&);
Effects on(Model& model, Step& page, Located const& event);
Effects on(Model& model, Step& page, LocateFailed const&);
Effects on(Model& model, Step& page, Good<api::GetPlaces> answer);
Effects on(Model& model, Step& page, Bad<api::GetPlaces> answer);
Effects on(Model& model, Step& page, Good<api::GetBills> answer);
Effects on(Model& model, Step& page, Bad<api::GetBills> answer);

// Lies over a step that asks for words, as long as they are recorded.
struct Voice {
    bool operator==(Voice const&) const = default;
};
View view(Model const& model, Voice const&);
Effects on(Model& model, Voice& voice, NextTapped const&);

// Lies over a step that asks for words, as long as they are written with a finger.
struct Writing {
    std::string signs;     // what the strokes on the pad may be, or the common surnames; the likeliest first
    bool surname = false;  // these are offered before anything is written
    bool failed = false;   // nothing here can read them
    bool operator==(Writing const&) const = default;
};
View view(Model const& model, Writing const& writing);
Effects on(Model& model, Writing& writing, StrokesRead const& event);
Effects on(Model& model, Writing& writing, SignChosen const& event);
Effects on(Model& model, Writing& writing, StrokesTapped const& event);
Effects on(Model& model, Writing& writing, KeyPressed const& event);
Effects on(Model& model, Writing& writing, Typed const& event);
Effects on(Model& model, Writing& writing, NextTapped const&);

}  // namespace handrail::app
