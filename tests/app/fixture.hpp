// Three moves for tests of app: a Model somewhere, a tap on a control by its label, a look at what follows.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "app/follows.hpp"
#include "app/going.hpp"
#include "app/pages/pages.hpp"
#include "app/samples.hpp"
#include "app/update.hpp"
#include "app/view.hpp"
#include "screen/warned.hpp"
#include "text/words.hpp"

namespace handrail::app::test {

using screen::test::noted;
using screen::test::warned;

Model at_home();

// With the service open; `answers` lead as far as they go, and what the API told is there.
Model visiting(Page page, forms::Answers answers = {});
Model at_step(std::string id, forms::Answers answers = {});
// At a step of its own kind, before all others.
Model at_new_step(forms::Step step);
Model at_review();

// What has been done on the page of a step.
Step& step_of(Model& model);

Model at_case(api::Case found = booked());

// A case that awaits its payment, where a way to pay is chosen.
Model at_pay();

// -- What can be pressed, and pressing it ---------------------------------------------------------------------

struct Control {
    screen::NodeId id;
    std::string label;
    std::string link;
};

std::vector<Control> controls(screen::Screen const& screen);

// The name of the page that is shown.
std::string page(Model const& model);

std::string link_of(Model const& model, std::string const& label);
bool offers(Model const& model, std::string const& label);

Effects happen(Model& model, Event const& event);

Effects tap(Model& model, std::string const& label);
void press_keys(Model& model, std::string const& keys);  // of the number pad

// What screen readers are told when this is done.
template <class Act>
std::string heard(Model& model, Act const& act) {
    auto const before = view(model).screen;
    act();
    return screen::test::announced(before, view(model).screen).text;
}

// The answer to the newest request of this kind that is still open.
template <class Wanted>
Effects arrive(Model& model, api::Reply reply) {
    for (auto found = model.requests.rbegin(); found != model.requests.rend(); ++found)
        if (std::holds_alternative<Wanted>(found->second.request))
            return happen(model, Replied{found->first, std::move(reply)});
    FAIL("nothing of this kind is being asked");
    return {};
}

}  // namespace handrail::app::test
