// Three moves for tests of app: a Model somewhere, a tap on a control by its label, a look at what follows.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "app/follows.hpp"
#include "app/going.hpp"
#include "app/samples.hpp"
#include "app/update.hpp"
#include "app/view.hpp"
#include "text/words.hpp"

namespace handrail::app::test {

inline Model at_home() {
    Model model;
    model.config.name = en("Handrail");
    model.config.languages = {{"zh-CN", "中文"}, {"en", "English"}};
    model.config.hotline = "12345";
    model.catalogue = catalogue();
    model.messages = text::messages_of("en");
    model.seed = "seed";
    model.now = monday_morning;
    return model;
}

// With the service open; `answers` lead as far as they go, and what the API told is there.
inline Model visiting(Page page, service::Answers answers = {}) {
    auto model = at_home();
    model.opening = "permit";
    model.visit.emplace();
    model.visit->definition = permit();
    model.visit->offices = offices().all;
    model.visit->offices_loaded = true;
    if (answers.count({"slot"})) {
        model.visit->slot = slots().all.front();
        model.visit->day = Date{2026, 11, 24};
        model.visit->hold = hold("1-9");
        model.visit->hold_asked = model.now;
    }
    model.visit->answers = std::move(answers);
    Effects effects;
    enter(model, std::move(page), effects);
    model.requests.clear();
    model.visit->slots = slots().all;
    model.visit->slots_loaded = true;
    return model;
}
inline Model at_step(std::string id, service::Answers answers = {}) {
    return visiting({.kind = PageKind::step, .step = {std::move(id)}}, std::move(answers));
}
// At a step of its own kind, before all others.
inline Model at_new_step(service::Step step) {
    auto model = visiting({});
    auto const id = step.id;
    auto& steps = model.visit->definition.steps;
    steps.insert(steps.begin(), std::move(step));
    Effects effects;
    enter(model, {.kind = PageKind::step, .step = id}, effects);
    model.requests.clear();
    return model;
}
inline Model at_review() { return visiting({.kind = PageKind::review}, good_answers()); }

inline Model at_case(api::Case found = booked()) {
    auto model = at_home();
    model.page.kind = PageKind::case_page;
    model.look_up.key = api::CaseKey{.number = found.number, .secret = "secret", .phone_last4 = {}};
    model.look_up.found = std::move(found);
    return model;
}

// A case that awaits its payment, where a way to pay is chosen.
inline Model at_pay() {
    auto model = at_home();
    model.config.payment_methods = {{.id = "phone", .at_counter = false, .title = en("Pay here"), .icon = {}},
                                    {.id = "counter", .at_counter = true, .title = en("At a counter"), .icon = {}}};
    model.page.kind = PageKind::pay;
    model.paying = Paying{.of = {.number = "48273061", .secret = "secret", .phone_last4 = {}},
                          .bill = bill(),
                          .method = {},
                          .key = {},
                          .payment = {}};
    return model;
}

// -- What can be pressed, and pressing it ---------------------------------------------------------------------

struct Control {
    screen::NodeId id;
    std::string label;
    std::string link;
};

inline std::vector<Control> controls(screen::Screen const& screen) {
    std::vector<Control> all;
    auto const add_choices = [&](auto const& choices) {
        for (auto const& choice : choices) all.push_back({choice.id, choice.label.text, choice.link});
    };
    for (auto const& tool : screen.tools) all.push_back({tool.id, tool.label, {}});
    for (auto const& block : screen.blocks) {
        if (auto const* cards = std::get_if<screen::Cards>(&block)) add_choices(cards->choices);
        if (auto const* rows = std::get_if<screen::Rows>(&block)) add_choices(rows->choices);
        if (auto const* answers = std::get_if<screen::Answers>(&block))
            for (auto const& answer : answers->answers) all.push_back({answer.change, answer.change_name, {}});
        if (auto const* pad = std::get_if<screen::Pad>(&block))
            for (auto const& key : pad->keys) all.push_back({key.id, key.label, {}});
    }
    for (auto const& button : screen.dock) all.push_back({button.id, button.label, button.link});
    return all;
}

inline std::string link_of(Model const& model, std::string const& label) {
    for (auto const& control : controls(view(model).screen))
        if (control.label == label) return control.link;
    return "no such control";
}
inline bool offers(Model const& model, std::string const& label) { return link_of(model, label) != "no such control"; }

inline Effects happen(Model& model, Event const& event) {
    auto next = update(std::move(model), event);
    model = std::move(next.model);
    return std::move(next.effects);
}

inline Effects tap(Model& model, std::string const& label) {
    auto const seen = view(model);
    for (auto const& control : controls(seen.screen)) {
        auto const event = meaning(seen, control.id);
        if (control.label == label && event) return happen(model, *event);
    }
    FAIL("nothing to press is called \"" << label << "\" on page " << seen.screen.page);
    return {};
}

// The answer to the newest request of this kind that is still open.
template <class Asked>
Effects arrive(Model& model, api::Reply reply) {
    for (auto found = model.requests.rbegin(); found != model.requests.rend(); ++found)
        if (std::holds_alternative<Asked>(found->second)) return happen(model, Arrived{found->first, std::move(reply)});
    FAIL("nothing of this kind is being asked");
    return {};
}

}  // namespace handrail::app::test
