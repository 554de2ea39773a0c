// The pages of a visit around its steps: what a service is for, the review, the advice, the sending, the receipt.
#pragma once

#include <optional>
#include <string>

#include "app/answer.hpp"
#include "app/effect.hpp"
#include "app/event.hpp"
#include "app/visit.hpp"

namespace handrail::app {

struct Model;
struct View;

// -- Pages -----------------------------------------------------------------------------------------------------------

struct Intro {
    std::string service;    // its id; until the visit is there it is being opened
    bool starting = false;  // its first step is wanted as soon as it is here
    bool resuming = false;  // it is to go on with the kept draft
    bool operator==(Intro const&) const = default;
};
View view(Model const& model, Intro const& intro);
void go_back(Model& model, Intro& intro, Effects& effects);
Effects on(Model& model, Intro& intro, StartTapped const&);
Effects on(Model& model, Intro& intro, Good<api::GetService> answer);

struct Review {
    int subpage = 0;  // of the answers
    bool operator==(Review const&) const = default;
};
View view(Model const& model, Review const& review);
void begin(Model& model, Review& review, Effects& effects);
void go_back(Model& model, Review& review, Effects& effects);
Effects on(Model& model, Review& review, NextTapped const&);
Effects on(Model& model, Review& review, ChangeTapped const& event);
Effects on(Model& model, Review& review, SendTapped const&);
Effects on(Model& model, Review& review, Good<api::GetBills> answer);

// Where a service ends that sends nothing: what is to be done, and a person to call.
struct Advice {
    bool operator==(Advice const&) const = default;
};
View view(Model const& model, Advice const&);
void begin(Model& model, Advice&, Effects& effects);
void go_back(Model& model, Advice&, Effects& effects);

struct Sending {
    bool slow = false;                   // the answer takes longer than people wait without a word
    bool finding = false;                // it is asked what became of what was sent
    bool sends = false;                  // what has not arrived is sent once that is known
    bool already = false;                // what has arrived is what was sent earlier: that is said
    bool other = false;                  // the key has made something else
    bool renewed = false;                // the time had run out and is held anew
    std::optional<api::Request> change;  // of a case that stands, where that is what was sent
    bool operator==(Sending const&) const = default;
};
View view(Model const& model, Sending const& sending);
void begin(Model& model, Sending& sending, Effects& effects);
void go_back(Model& model, Sending& sending, Effects& effects);
Effects on(Model& model, Sending& sending, Good<api::CreateCase> answer);
Effects on(Model& model, Sending& sending, Bad<api::CreateCase> answer);
Effects on(Model& model, Sending& sending, Good<api::CancelCase> answer);
Effects on(Model& model, Sending& sending, Bad<api::CancelCase> answer);
Effects on(Model& model, Sending& sending, Good<api::RescheduleCase> answer);
Effects on(Model& model, Sending& sending, Bad<api::RescheduleCase> answer);
// finding.cpp
Effects on(Model& model, Sending& sending, Good<api::FindCase> answer);
Effects on(Model& model, Sending& sending, Bad<api::FindCase> answer);
Effects on(Model& model, Sending& sending, Good<api::GetCase> answer);
Effects on(Model& model, Sending& sending, Bad<api::GetCase> answer);
Effects on(Model& model, Sending& sending, Good<api::GetReceipt> answer);
Effects on(Model& model, Sending& sending, Bad<api::GetReceipt> answer);

struct Receipt {
    api::Receipt receipt;
    bool already = false;  // it was received earlier than the person thinks
    bool saved = false;    // as a file
    bool known = false;    // the device knows again what was written
    bool operator==(Receipt const&) const = default;
};
View view(Model const& model, Receipt const& page);
void go_back(Model& model, Receipt& page, Effects& effects);
Effects on(Model& model, Receipt& page, SaveTapped const&);
Effects on(Model& model, Receipt& page, KeepOwnTapped const&);
Effects on(Model& model, Receipt& page, PayCancelTapped const&);

// -- What lies over a page -------------------------------------------------------------------------------------------

struct Leave {
    bool operator==(Leave const&) const = default;
};
View view(Model const& model, Leave const&);
Effects on(Model& model, Leave&, RetryTapped const&);

// -- What a visit asks for by itself ---------------------------------------------------------------------------------

Effects on(Model& model, Visit& visit, Good<api::GetService> answer);  // it changed meanwhile; the answers stay
Effects on(Model& model, Visit& visit, Good<api::GetOffices> answer);
Effects on(Model& model, Visit& visit, Good<api::GetPlaces> answer);
Effects on(Model& model, Visit& visit, Good<api::ExtendHold> answer);
Effects on(Model& model, Visit& visit, Bad<api::ExtendHold> answer);

}  // namespace handrail::app
