// Going from page to page: the journey derived from the answers, back by one step, and what each page needs to begin.
#pragma once

#include <string>
#include <vector>

#include "app/model.hpp"

namespace handrail::app {

using Steps = std::vector<forms::Step const*>;

// The steps asked with the answers so far; empty without a visit.
Steps steps(Model const& model);
forms::Step const* current_step(Model const& model);
int index_of(Steps const& steps, forms::StepId const& id);  // -1 when it is not asked

Date today(Model const& model);
Moment moment(Model const& model, std::int64_t seconds);

// Shows a page: nothing of the page before stays but what was entered.
void enter(Model& model, Page page, Effects& effects);
void lay_over(Model& model, PageKind kind);  // help, settings, languages, leave, problem: Back returns below

// One step on after a good answer, or one step back. Both are derived, so they cannot disagree.
void go_forward(Model& model, Effects& effects);
void go_back(Model& model, Effects& effects);

// Asks the service; the answer arrives as Arrived with the same id.
void send(Model& model, api::Request request, Effects& effects);
std::string fresh_key(Model& model);  // an idempotency key out of the seed

// Keeps the answers so far on a personal device; answers to sensitive steps are left out.
void keep_draft(Model const& model, Effects& effects);
void forget_visit(Model& model, Effects& effects);
// The session at a kiosk ends: back to its first page, and nothing is left of the person.
void begin_anew(Model& model, Effects& effects);

// Something went wrong: a page that says so, with the request to try again.
void show_trouble(Model& model, std::string what, std::optional<api::Request> again);

}  // namespace handrail::app
