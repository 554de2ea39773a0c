// Event: everything that can happen, as a fact in the past tense. The only input of update.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "api/requests.hpp"
#include "app/draft.hpp"
#include "screen/screen.hpp"
#include "service/answers.hpp"
#include "text/messages.hpp"

namespace handrail::app {

// -- From the world -------------------------------------------------------------------------------------------

// The front end runs: all it knows of its surroundings. `seed` is chance, for idempotency keys.
struct Started {
    api::Config config;
    api::Catalogue catalogue;
    text::Messages messages;
    std::string seed;
    screen::Mode mode = screen::Mode::home;
    screen::Palette palette = screen::Palette::paper;
    int text_size = 1;
    int width = 360;   // CSS pixels
    int height = 740;
    std::string service;             // from a link, empty: none
    std::string number;              // a case from a receipt's QR code, empty: none
    bool same_visit = false;         // a reload: go on where the person was
    std::vector<std::string> voices; // languages that can be spoken here
    std::optional<Draft> draft;
    std::vector<KeptCase> cases;
    bool operator==(Started const&) const = default;
};
struct Ticked { std::int64_t now = 0; bool operator==(Ticked const&) const = default; };  // seconds since 1970
struct Typed { screen::NodeId id; std::string value; bool operator==(Typed const&) const = default; };
struct Arrived { api::RequestId request; api::Reply reply; bool operator==(Arrived const&) const = default; };
struct Resized { int width = 0; int height = 0; bool operator==(Resized const&) const = default; };
struct Elapsed { std::string timer; bool operator==(Elapsed const&) const = default; };
struct LanguageLoaded { text::Messages messages; bool operator==(LanguageLoaded const&) const = default; };
struct LanguageFailed { bool operator==(LanguageFailed const&) const = default; };
struct WentOnline { bool operator==(WentOnline const&) const = default; };

// -- From the person: what the controls of a Screen mean -------------------------------------------------------

struct BackTapped { bool operator==(BackTapped const&) const = default; };
struct HomeTapped { bool operator==(HomeTapped const&) const = default; };
struct HelpTapped { bool operator==(HelpTapped const&) const = default; };
struct SettingsTapped { bool operator==(SettingsTapped const&) const = default; };
struct LanguagesTapped { bool operator==(LanguagesTapped const&) const = default; };
struct ListenTapped { bool operator==(ListenTapped const&) const = default; };
struct LanguageChosen { std::string language; bool operator==(LanguageChosen const&) const = default; };
struct SizeChosen { int size = 1; bool operator==(SizeChosen const&) const = default; };
struct PaletteChosen {
    screen::Palette palette = screen::Palette::paper;
    bool operator==(PaletteChosen const&) const = default;
};
struct MoreTapped { bool operator==(MoreTapped const&) const = default; };  // the next page of choices
struct ServiceChosen { std::string id; bool operator==(ServiceChosen const&) const = default; };
struct ResumeTapped { bool operator==(ResumeTapped const&) const = default; };
struct StartTapped { bool operator==(StartTapped const&) const = default; };
struct AnswerChosen { service::AnswerValue value; bool operator==(AnswerChosen const&) const = default; };
struct DayChosen { Date day; bool operator==(DayChosen const&) const = default; };
struct UnavailableTapped { std::string reason; bool operator==(UnavailableTapped const&) const = default; };
struct KeyPressed { char key = '0'; bool operator==(KeyPressed const&) const = default; };  // '<' erases, 'c' clears
struct NextTapped { bool operator==(NextTapped const&) const = default; };
struct ChangeTapped { service::StepId step; bool operator==(ChangeTapped const&) const = default; };
struct SendTapped { bool operator==(SendTapped const&) const = default; };
struct RetryTapped { bool operator==(RetryTapped const&) const = default; };
struct StayTapped { bool operator==(StayTapped const&) const = default; };
struct LeaveTapped { bool operator==(LeaveTapped const&) const = default; };
struct DoneTapped { bool operator==(DoneTapped const&) const = default; };
struct PrintTapped { bool operator==(PrintTapped const&) const = default; };
struct SaveTapped { bool operator==(SaveTapped const&) const = default; };
struct LookUpTapped { bool operator==(LookUpTapped const&) const = default; };
struct NumberWanted { bool operator==(NumberWanted const&) const = default; };  // a case by its number
struct CaseChosen { std::string number; bool operator==(CaseChosen const&) const = default; };
struct ReceiptTapped { bool operator==(ReceiptTapped const&) const = default; };
struct CancelTapped { bool operator==(CancelTapped const&) const = default; };
struct CancelConfirmed { bool operator==(CancelConfirmed const&) const = default; };
struct RescheduleTapped { bool operator==(RescheduleTapped const&) const = default; };

using Event = std::variant<
    Started, Ticked, Typed, Arrived, Resized, Elapsed, LanguageLoaded, LanguageFailed, WentOnline, BackTapped,
    HomeTapped, HelpTapped, SettingsTapped, LanguagesTapped, ListenTapped, LanguageChosen, SizeChosen, PaletteChosen,
    MoreTapped, ServiceChosen, ResumeTapped, StartTapped, AnswerChosen, DayChosen, UnavailableTapped, KeyPressed,
    NextTapped, ChangeTapped, SendTapped, RetryTapped, StayTapped, LeaveTapped, DoneTapped, PrintTapped, SaveTapped,
    LookUpTapped, NumberWanted, CaseChosen, ReceiptTapped, CancelTapped, CancelConfirmed, RescheduleTapped>;

}  // namespace handrail::app
