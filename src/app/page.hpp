// Page: where the person is.
#pragma once

#include "forms/definition.hpp"

namespace handrail::app {

enum class PageKind {
    home,
    languages,
    intro,
    step,
    review,
    sending,
    receipt,
    look_up,
    case_page,
    cancel,
    help,
    settings,
    leave,
    problem,
    welcome,
    still_there,
    voice,
    camera,
    pay,
    payment,
    message,
    rating,
    badge
};
struct Page {
    PageKind kind = PageKind::home;
    forms::StepId step;     // of PageKind::step
    bool changing = false;  // a step reached by Change: it leads back to the review
    bool operator==(Page const&) const = default;
};

}  // namespace handrail::app
