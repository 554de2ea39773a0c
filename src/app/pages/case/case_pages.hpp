// The pages around a case that stands: the case, taking it back, a message, a rating, and who comes to the door.
#pragma once

#include "app/compose.hpp"
#include "app/event.hpp"
#include "app/model.hpp"
#include "app/view.hpp"

namespace handrail::app {

// Whether the model allows the page it shows to do this to its case: "cancel", "message", …
bool can(api::Case const& found, std::string_view what);
std::string title_of(Composer const& page, api::Case const& found);

// following.cpp: the case is on one of these pages, and its changes show there as they happen
bool is_at_case(Model const& model);
api::CaseKey followed(Model const& model);  // an empty number: none
void renew_case(Model& model, api::Case found);
Effects on(Model& model, CaseChanged const& event);

// case.cpp
Effects on(Model& model, ReceiptTapped const&);
Effects on(Model& model, RescheduleTapped const&);
// cancel.cpp
Effects on(Model& model, CancelTapped const&);
Effects on(Model& model, CancelConfirmed const&);
// message.cpp
Effects on(Model& model, MessageTapped const&);
Effects message_next(Model& model);
// rating.cpp
Effects on(Model& model, RateTapped const&);
Effects on(Model& model, RatingGiven const& event);
Effects rating_next(Model& model);
// badge.cpp
Effects on(Model& model, BadgeTapped const&);
Effects badge_next(Model& model);
void type_badge(Model& model, std::string typed);
void take_badge(Model& model, api::Badge found);
void refuse_badge(Model& model);  // nobody has it
void go_back_from_badge(Model& model, Effects& effects);

// case_replies.cpp: what follows when the service answers about a case
bool still_wanted(Model const& model, api::GetCase const& request);
bool still_wanted(Model const& model, api::GetBadge const& request);
void on_good(Model& model, api::GetCase const& request, api::Case found, Effects& effects);
void on_good(Model& model, api::CancelCase const& request, api::Case found, Effects& effects);
void on_good(Model& model, api::SendMessage const& request, api::Case found, Effects& effects);
void on_good(Model& model, api::RateCase const& request, api::Case found, Effects& effects);
void on_good(Model& model, api::GetBadge const& request, api::Badge found, Effects& effects);
void on_bad(Model& model, api::GetCase const& request, api::ApiError const& error, Effects& effects);
void on_bad(Model& model, api::CancelCase const& request, api::ApiError const& error, Effects& effects);
void on_bad(Model& model, api::GetBadge const& request, api::ApiError const& error, Effects& effects);

}  // namespace handrail::app
