// Going from page to page: the journey derived from the answers, back by one step, and what each page needs to begin.
#pragma once

#include <string>
#include <vector>

#include "app/model.hpp"

namespace handrail::app {

using Steps = std::vector<forms::Step const*>;

// The steps asked with the answers so far; empty without a visit.
Steps steps(Model const& model);
// What the page of a step asks; null on every other page.
forms::Step const* current_step(Model const& model);
// As many as the person may yet see of this visit, the review and the payment among them.
int most_steps(Model const& model);
int index_of(Steps const& steps, forms::StepId const& id);  // -1 when it is not asked

Date today(Model const& model);
Moment moment(Model const& model, std::int64_t seconds);

// Shows a page; the one before is gone, and with it what it asked for.
void enter(Model& model, Page page, Effects& effects);
void lay_over(Model& model, Overlay overlay);

// One step on after a good answer, or one step back. Both are derived, so they cannot disagree.
void go_forward(Model& model, Effects& effects);
void go_to_open(Model& model, Effects& effects);  // the first step whose answer is not good, else the review
void go_to_end(Model& model, Effects& effects);   // the review; else it is sent, or its advice is shown
void go_back(Model& model, Effects& effects);
bool sends(Model const& model);  // whether the service of the visit takes anything
// Whether the answers are read back before they are sent. A bill, with its account, is read back where it is paid.
bool reviews(Model const& model);
// Where answers stand that are not sent, or not known to be: the review, or the last question.
void enter_unsent(Model& model, Effects& effects);

// Asks the service for whomever it is that wants to know. The answer arrives as Replied with the same id.
void send(Model& model, Owner owner, api::Request request, Effects& effects);
int id_of(Model const& model, Owner owner);  // -1: there is none
std::string new_key(Model& model);           // an idempotency key out of the seed

// Whether an answer to a request of this kind is awaited.
template <class Request>
bool is_asking(Model const& model) {
    for (auto const& [id, asked] : model.requests)
        if (std::holds_alternative<Request>(asked.request)) return true;
    return false;
}

// Keeps the answers so far on a personal device; answers to sensitive steps are left out.
void keep_draft(Model const& model, Effects& effects);
void forget_visit(Model& model, Effects& effects);
// The session at a kiosk ends: back to its first page, and nothing is left of the person.
void begin_anew(Model& model, Effects& effects);

// Something went wrong: a page that says so, with what may be asked once more.
void show_trouble(Model& model, std::string what, std::optional<Asked> again = {});

}  // namespace handrail::app
