// The pages of a case that stands: looked up, shown, taken back, written to, rated, paid.
#pragma once

#include <optional>
#include <string>

#include "app/answer.hpp"
#include "app/effect.hpp"
#include "app/event.hpp"

namespace handrail::app {

struct Model;
struct View;

// The case that the person is at, as the service last told it.
struct OpenCase {
    int id = 0;
    api::CaseKey key;
    api::Case found;
    std::string message;                     // to it, as it is typed
    bool unsure = false;                     // something was asked of it, and what became of that is not known
    std::optional<api::SendMessage> unsent;  // it got no answer: the same words again are the same message
    bool operator==(OpenCase const&) const = default;
};
Effects on(Model& model, OpenCase& open, Good<api::GetCase> answer);
Effects on(Model& model, OpenCase& open, Bad<api::GetCase> answer);
Effects on(Model& model, OpenCase& open, Good<api::SendMessage> answer);
Effects on(Model& model, OpenCase& open, Bad<api::SendMessage> answer);
Effects on(Model& model, OpenCase& open, Good<api::RateCase> answer);
Effects on(Model& model, OpenCase& open, Bad<api::RateCase> answer);

// Looking a case up: its number, then the last digits of the telephone.
struct LookUp {
    enum class Asking { own, number, phone };  // own: among the cases made on this device
    Asking asking = Asking::number;
    std::string number;
    std::string typed;
    std::optional<api::CaseKey> opening;  // the one that is asked for, and shown as soon as it is here
    int subpage = 0;                      // of the own cases
    std::string alert;                    // message key of what it warns of; empty: nothing
    bool operator==(LookUp const&) const = default;
};
View view(Model const& model, LookUp const& look_up);
void go_back(Model& model, LookUp& look_up, Effects& effects);
Effects on(Model& model, LookUp& look_up, Typed const& event);
Effects on(Model& model, LookUp& look_up, KeyPressed const& event);
Effects on(Model& model, LookUp& look_up, NextTapped const&);
Effects on(Model& model, LookUp& look_up, NumberWanted const&);
Effects on(Model& model, LookUp& look_up, CaseChosen const& event);
Effects on(Model& model, LookUp& look_up, ScanTapped const&);
Effects on(Model& model, LookUp& look_up, Good<api::GetCase> answer);
Effects on(Model& model, LookUp& look_up, Bad<api::GetCase> answer);

struct Case {
    static constexpr bool of_case = true;
    std::string done;  // message key of what the person has just done; empty: nothing
    bool operator==(Case const&) const = default;
};
View view(Model const& model, Case const& page);
void begin(Model& model, Case& page, Effects& effects);
void go_back(Model& model, Case& page, Effects& effects);
Effects on(Model& model, Case& page, ReceiptTapped const&);
Effects on(Model& model, Case& page, RescheduleTapped const&);
Effects on(Model& model, Case& page, CancelTapped const&);
Effects on(Model& model, Case& page, MessageTapped const&);
Effects on(Model& model, Case& page, RateTapped const&);
Effects on(Model& model, Case& page, BadgeTapped const&);
Effects on(Model& model, Case& page, PayTapped const&);
Effects on(Model& model, Case& page, Good<api::GetReceipt> answer);
Effects on(Model& model, Case& page, Good<api::GetService> answer);

struct Cancel {
    static constexpr bool of_case = true;
    bool operator==(Cancel const&) const = default;
};
View view(Model const& model, Cancel const&);
void go_back(Model& model, Cancel&, Effects& effects);
Effects on(Model& model, Cancel&, CancelConfirmed const&);

struct Message {
    static constexpr bool of_case = true;
    std::string alert;  // message key of what it warns of; empty: nothing
    bool operator==(Message const&) const = default;
};
View view(Model const& model, Message const& message);
void go_back(Model& model, Message& message, Effects& effects);
Effects on(Model& model, Message& message, Typed const& event);
Effects on(Model& model, Message& message, NextTapped const&);

struct Rating {
    static constexpr bool of_case = true;
    int given = 0;      // 1 to 5; 0: none yet
    std::string alert;  // message key of what it warns of; empty: nothing
    bool operator==(Rating const&) const = default;
};
char const* rating_icon(int rating);  // the face of 1, very bad, to 5, very good
View view(Model const& model, Rating const& rating);
void go_back(Model& model, Rating& rating, Effects& effects);
Effects on(Model& model, Rating& rating, RatingGiven const& event);
Effects on(Model& model, Rating& rating, NextTapped const&);

}  // namespace handrail::app
