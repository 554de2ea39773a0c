// What the controls of a Screen mean: facts about what the person has done.
#pragma once

#include <string>
#include <variant>

#include "app/around_taps.hpp"
#include "app/case_taps.hpp"
#include "app/step_taps.hpp"
#include "base/time.hpp"
#include "forms/answers.hpp"
#include "screen/screen.hpp"

namespace handrail::app {

struct BackTapped {
    bool operator==(BackTapped const&) const = default;
};
struct HomeTapped {
    bool operator==(HomeTapped const&) const = default;
};
struct MoreTapped {
    int subpage = 0;
    bool operator==(MoreTapped const&) const = default;
};  // the subpage of choices before or after
struct GroupChosen {
    std::string id;  // of a category: its services are shown
    bool operator==(GroupChosen const&) const = default;
};
struct ServiceChosen {
    std::string id;
    bool operator==(ServiceChosen const&) const = default;
};
struct ResumeTapped {
    bool operator==(ResumeTapped const&) const = default;
};
struct StartTapped {
    bool operator==(StartTapped const&) const = default;
};
struct AnswerChosen {
    forms::AnswerValue value;
    bool operator==(AnswerChosen const&) const = default;
};
struct DayChosen {
    Date day;
    bool operator==(DayChosen const&) const = default;
};
struct UnavailableTapped {
    std::string reason;
    bool operator==(UnavailableTapped const&) const = default;
};
struct KeyPressed {
    char key = '0';
    bool operator==(KeyPressed const&) const = default;
};  // '<' erases, 'c' clears
struct NextTapped {
    bool operator==(NextTapped const&) const = default;
};
struct ChangeTapped {
    forms::StepId step;
    bool operator==(ChangeTapped const&) const = default;
};
struct SendTapped {
    bool operator==(SendTapped const&) const = default;
};
struct RetryTapped {
    bool operator==(RetryTapped const&) const = default;
};
struct StayTapped {
    bool operator==(StayTapped const&) const = default;
};
struct LeaveTapped {
    bool operator==(LeaveTapped const&) const = default;
};
struct DoneTapped {
    bool operator==(DoneTapped const&) const = default;
};
struct PrintTapped {
    bool operator==(PrintTapped const&) const = default;
};
// The device is to know again what was written.
struct KeepOwnTapped {
    bool operator==(KeepOwnTapped const&) const = default;
};
struct SaveTapped {
    bool operator==(SaveTapped const&) const = default;
};
struct LookUpTapped {
    bool operator==(LookUpTapped const&) const = default;
};
struct NumberWanted {
    bool operator==(NumberWanted const&) const = default;
};  // a case by its number
struct CaseChosen {
    std::string number;
    bool operator==(CaseChosen const&) const = default;
};
struct ReceiptTapped {
    bool operator==(ReceiptTapped const&) const = default;
};
struct CancelTapped {
    bool operator==(CancelTapped const&) const = default;
};
struct CancelConfirmed {
    bool operator==(CancelConfirmed const&) const = default;
};
struct RescheduleTapped {
    bool operator==(RescheduleTapped const&) const = default;
};
struct SureTapped {
    bool operator==(SureTapped const&) const = default;
};  // yes to a question that stands before what cannot be taken back
// All that a control can mean.
using Tapped =
    std::variant<BackTapped, HomeTapped, HelpTapped, SettingsTapped, AloudTapped, LanguagesTapped, ListenTapped,
                 LanguageChosen, SizeChosen, PaletteChosen, VoiceChosen, MoreTapped, GroupChosen, ServiceChosen,
                 ResumeTapped, StartTapped, AnswerChosen, DayChosen, UnavailableTapped, KeyPressed, NextTapped,
                 ChangeTapped, SendTapped, RetryTapped, StayTapped, LeaveTapped, DoneTapped, PrintTapped, SaveTapped,
                 LookUpTapped, NumberWanted, CaseChosen, ReceiptTapped, CancelTapped, CancelConfirmed, RescheduleTapped,
                 ReachTapped, PhotoTapped, CaptureDropped, LocateTapped, VoiceTapped, DigitsWanted, ScanTapped,
                 PhraseTapped, PayTapped, PayCancelTapped, MessageTapped, RateTapped, RatingGiven, SureTapped,
                 WritingTapped, StrokesTapped, SignChosen, KeepOwnTapped, ForgetOwnTapped, BadgeTapped>;

}  // namespace handrail::app
