// The three moves, compiled once for all test cases.
#include "app/fixture.hpp"

namespace handrail::app::test {

Model at_home() {
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

Model visiting(Page page, forms::Answers answers) {
    auto model = at_home();
    model.visit.emplace();
    model.visit->definition = permit();
    model.visit->key = "visit-key";
    model.visit->token = "visit-token";
    model.visit->offices = offices().all;
    model.visit->offices_loaded = true;
    if (answers.count({"slot"})) {
        model.visit->slot = slots().all.front();
        model.visit->day = Date{2026, 11, 24};
        model.visit->holding = {"hold-key", "permit", "east", "1-9", "visit-token"};
        model.visit->hold = hold("1-9");
        model.visit->hold_asked = model.now;
    }
    model.visit->answers = std::move(answers);
    Effects effects;
    enter(model, std::move(page), effects);
    model.requests.clear();
    if (auto* at = std::get_if<Step>(&model.page)) {
        at->slots = slots().all;
        at->slots_loaded = true;
    }
    return model;
}

Model at_step(std::string id, forms::Answers answers) {
    return visiting(Step{.id = {std::move(id)}}, std::move(answers));
}

Model at_new_step(forms::Step step) {
    auto model = visiting(Intro{});
    auto const id = step.id;
    auto& steps = model.visit->definition.steps;
    steps.insert(steps.begin(), std::move(step));
    Effects effects;
    enter(model, Step{.id = id}, effects);
    model.requests.clear();
    return model;
}

Step& step_of(Model& model) { return *std::get_if<Step>(&model.page); }

Model at_review() { return visiting(Review{}, good_answers()); }

Model at_case(api::Case found) {
    auto model = at_home();
    model.page = Case{};
    api::CaseKey const key{.number = found.number, .secret = "secret", .phone_last4 = {}};
    model.open_case = OpenCase{.id = 0, .key = key, .found = std::move(found)};
    return model;
}

Model at_pay() {
    auto model = at_home();
    model.config.payment_methods = {{.id = "phone", .at_counter = false, .title = en("Pay here"), .icon = {}},
                                    {.id = "counter", .at_counter = true, .title = en("At a counter"), .icon = {}}};
    model.page = Pay{.right = true};
    model.paying = Paying{.of = {.number = "48273061", .secret = "secret", .phone_last4 = {}},
                          .bill = bill(),
                          .method = {},
                          .key = {},
                          .payment = {}};
    return model;
}

std::vector<Control> controls(screen::Screen const& screen) {
    std::vector<Control> all;
    auto const add_choices = [&](auto const& choices) {
        for (auto const& choice : choices) all.push_back({choice.id, choice.label.text, choice.link});
    };
    for (auto const& tool : screen.tools) all.push_back({tool.id, tool.label, {}});
    for (auto const& block : screen.blocks) {
        if (auto const* cards = std::get_if<screen::Cards>(&block)) add_choices(cards->choices);
        if (auto const* rows = std::get_if<screen::Rows>(&block)) add_choices(rows->choices);
        if (auto const* pager = std::get_if<screen::Pager>(&block)) {
            add_choices(std::vector{pager->back, pager->on});
            if (pager->between) add_choices(std::vector{*pager->between});
        }
        if (auto const* answers = std::get_if<screen::Answers>(&block))
            for (auto const& answer : answers->answers) all.push_back({answer.change, answer.change_name, {}});
        if (auto const* pad = std::get_if<screen::Pad>(&block))
            for (auto const& key : pad->keys) all.push_back({key.id, key.label, {}});
    }
    for (auto const& button : screen.dock) all.push_back({button.id, button.label, button.link});
    return all;
}

void press_keys(Model& model, std::string const& keys) {
    for (char const key : keys) tap(model, std::string(1, key));
}

std::string page(Model const& model) { return view(model).screen.page; }

std::string link_of(Model const& model, std::string const& label) {
    for (auto const& control : controls(view(model).screen))
        if (control.label == label) return control.link;
    return "no such control";
}

bool offers(Model const& model, std::string const& label) { return link_of(model, label) != "no such control"; }

Effects happen(Model& model, Event const& event) { return update(model, event); }

Effects tap(Model& model, std::string const& label) {
    auto const seen = view(model);
    for (auto const& control : controls(seen.screen)) {
        auto const event = meaning(seen.meanings, control.id);
        if (control.label == label && event) return happen(model, *event);
    }
    FAIL("nothing to press is called \"" << label << "\" on page " << seen.screen.page);
    return {};
}

}  // namespace handrail::app::test
