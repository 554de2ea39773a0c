// The values themselves.
#include "app/samples.hpp"

#include "app/kinds.hpp"

namespace handrail::app::test {

forms::Step ask(std::string id, StepKind const& kind, std::string prompt) {
    forms::Step step;
    step.id = {std::move(id)};
    step.kind = &kind.answers;
    step.prompt = en(std::move(prompt));
    return step;
}

forms::Definition permit() {
    forms::Definition made;
    made.id = "permit";
    made.version = 3;
    made.category = "papers";
    made.icon = "identification-card";
    made.title = en("Get a permit");
    made.summary = en("To live here.");
    made.needs = {en("Photo"), en("Old permit")};
    made.needs_icons = {"camera"};
    made.fee = Money{.amount = 2000};
    made.takes_minutes = 1;
    made.steps = {ask("note", kinds::info, "Good to know"),
                  ask("document", kinds::choice, "Which document?"),
                  ask("lost", kinds::yesno, "Did you lose it?"),
                  ask("office", kinds::office, "Where?"),
                  ask("slot", kinds::slot, "When?"),
                  ask("name", kinds::name, "Your name?"),
                  ask("phone", kinds::phone, "Your phone?"),
                  ask("identity", kinds::id_number, "Your identity number?"),
                  ask("agree", kinds::consent, "Do you agree?")};
    made.steps[1].options = {{.value = "permit", .icon = {}, .label = en("Permit")},
                             {.value = "card", .icon = {}, .label = en("Card")}};
    made.steps[2].when =
        forms::Condition{.kind = forms::Condition::Kind::is, .step = {"document"}, .values = {std::string{"card"}}};
    made.steps[4].office = {"office"};
    made.steps[7].sensitive = true;
    return made;
}

forms::Answers good_answers() {
    return {{{"document"}, "permit"}, {{"office"}, "east"},       {{"slot"}, "1-9"},
            {{"name"}, "Li Xiuying"}, {{"phone"}, "13800138000"}, {{"identity"}, "11010519491231002X"},
            {{"agree"}, true}};
}

api::Catalogue catalogue() {
    auto const service = [](std::string id, std::string category, std::string title) {
        forms::Introduction made;
        made.id = std::move(id);
        made.category = std::move(category);
        made.title = en(std::move(title));
        made.icon = "storefront";
        return made;
    };
    return {.version = "1",
            .categories = {{"papers", en("Papers"), "file-text"}, {"health", en("Health"), "first-aid"}},
            .services = {service("stray", "gone", "Stray dogs"), service("check", "health", "Check-up"),
                         service("permit", "papers", "Get a permit")}};
}

api::Office office(std::string id, std::string name) {
    api::Office made;
    made.id = std::move(id);
    made.name = en(std::move(name));
    made.address = en("1 Handrail Road");
    return made;
}

api::Offices offices() { return {{office("east", "East hall"), office("west", "West hall")}}; }

api::Slots slots() {
    std::vector<api::Slot> all;
    for (int day = 1; day <= 6; ++day)
        for (int hour : {9, 14}) {
            Moment const start{monday_morning + day * 86400 + (hour - 9) * 3600, 480};
            all.push_back({.id = std::to_string(day) + "-" + std::to_string(hour),
                           .start = start,
                           .end = {start.seconds + 1800, 480},
                           .left = day == 6 ? 0 : 3});
        }
    return {std::move(all)};
}

api::Hold hold(std::string const& slot) {
    return {.id = "hold-" + slot, .slot = slot, .expires = {monday_morning + 600, 480}, .extendable_until = {}};
}

api::Receipt receipt() {
    api::Receipt made;
    made.number = "48273064";
    made.title = en("Get a permit");
    made.start = slots().all.front().start;
    made.office = office("east", "East hall");
    made.window = en("Window 3");
    made.bring = {en("Photo"), en("Old permit")};
    made.fee = Money{.amount = 2000};
    made.qr = {.text = "48273064", .size = 21, .path = "M0 0h7v7H0z"};
    return made;
}

api::Case booked() {
    api::Case made;
    made.number = "48273064";
    made.secret = "secret";
    made.service = "permit";
    made.state = "booked";
    made.start = slots().all.front().start;
    made.office = office("east", "East hall");
    made.timeline = {{.at = {monday_morning, 480}, .state = "booked", .text = en("Booked")}};
    made.can = {"cancel", "reschedule"};
    made.receipt = receipt();
    return made;
}

api::Case reported() {
    api::Case made;
    made.number = "48273064";
    made.service = "permit";
    made.state = "working";
    made.timeline = {{.at = {monday_morning - 86400, 480}, .state = "received", .text = en("Received")},
                     {.at = {monday_morning, 480}, .state = "working", .text = en("Being repaired")}};
    made.can = {"cancel", "message"};
    made.now = en("Our staff are working on it.");
    made.next = en("We will call you.");
    made.expected = "2026-11-27";
    made.worker = api::Badge{
        .badge = "YH-2001", .name = en("Wang Dashan"), .organisation = en("Lamp Team"), .role = {}, .valid_until = {}};
    made.version = 3;
    return made;
}

}  // namespace handrail::app::test
