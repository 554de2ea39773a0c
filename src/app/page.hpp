// Page: where the person is. Each is a type that owns what belongs to it alone: it is there when the page is entered
// and gone when it is left. A page has a view and a way back; what else it takes, its header says.
#pragma once

#include <type_traits>
#include <variant>

#include "app/pages/around/around_pages.hpp"
#include "app/pages/case/case_pages.hpp"
#include "app/pages/case/pay_pages.hpp"
#include "app/pages/steps/step_page.hpp"
#include "app/pages/visit/visit_pages.hpp"

namespace handrail::app {

using Page = std::variant<Home, Welcome, Intro, Step, Review, Advice, Sending, Receipt, LookUp, Case, Cancel, Message,
                          Rating, Badge, Pay, Payment>;

// Laid over a page: Back leads to the page below.
using Overlay =
    std::variant<Help, Settings, Aloud, Languages, Leave, Sure, Problem, StillThere, Voice, Camera, Writing>;

template <class Kind, class Pages>
constexpr bool is_one_of = false;
template <class Kind, class... Kinds>
constexpr bool is_one_of<Kind, std::variant<Kinds...>> = (... || std::is_same_v<Kind, Kinds>);

}  // namespace handrail::app
