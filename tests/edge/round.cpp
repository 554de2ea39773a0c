// A round: each kind of question is met in some service.
#include "edge/round.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "edge/person.hpp"

namespace handrail::test {

namespace {

constexpr int longest = 60;  // screens from the explanation to the end

// The definitions of the catalogue, by the names of their files.
std::vector<forms::Definition> definitions() {
    std::vector<std::filesystem::path> files;
    for (auto const& entry : std::filesystem::directory_iterator(std::string{HANDRAIL_SOURCE_DIR} + "/catalogue"))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<forms::Definition> found;
    for (auto const& file : files)
        if (auto decoded = wire::decode_definition(file_text("catalogue/" + file.filename().string())))
            found.push_back(std::move(decoded).value());
    return found;
}

app::Started started_with(std::string const& language, forms::Definition const& definition, screen::Mode mode) {
    auto event = started(language);
    event.mode = mode;
    event.records = true;
    event.sees = true;
    event.config.payment_methods = {
        {.id = "wechat", .title = {{{"zh-CN", "微信"}, {"en", "WeChat"}}}, .icon = "phone"},
        {.id = "cash", .at_counter = true, .title = {{{"zh-CN", "现金"}, {"en", "Cash"}}}, .icon = "money"}};
    event.catalogue.services = {{.id = definition.id,
                                 .category = "documents",
                                 .title = definition.title,
                                 .summary = definition.summary,
                                 .icon = definition.icon}};
    return event;
}

template <class Block>
Block const* block(screen::Screen const& screen) {
    for (auto const& block : screen.blocks)
        if (auto const* found = std::get_if<Block>(&block)) return found;
    return nullptr;
}

// What may be typed: numbers of every length, the first that the step takes.
std::vector<std::string> to_type(screen::FieldKind kind) {
    switch (kind) {
        case screen::FieldKind::name: return {"李秀英"};
        case screen::FieldKind::phone: return {"13800138000"};
        case screen::FieldKind::identity: return {"11010519491231002X"};
        case screen::FieldKind::text: return {"灯坏了"};
        case screen::FieldKind::digits: break;
    }
    std::vector<std::string> numbers{"19480312", "50", "13800138000"};
    for (std::size_t length = 1; length <= 20; ++length) numbers.push_back(std::string("12345678901234567890", length));
    return numbers;
}

bool is_choice(app::Tapped const& meaning) {
    return std::holds_alternative<app::AnswerChosen>(meaning) || std::holds_alternative<app::DayChosen>(meaning) ||
           std::holds_alternative<app::PayTapped>(meaning);
}

// The one way on: the last control of the dock that does not call anybody.
void go_on(Person& person) {
    auto const view = person.seen();
    for (auto button = view.screen.dock.rbegin(); button != view.screen.dock.rend(); ++button)
        if (auto const event = app::meaning(view.meanings, button->id)) return person.happen(app::Event(*event));
}

// What offers itself first: a choice, the camera, else the field.
void answer(Person& person) {
    auto const view = person.seen();
    auto const choice = std::find_if(view.meanings.begin(), view.meanings.end(),
                                     [](auto const& pair) { return is_choice(pair.second); });
    if (choice != view.meanings.end()) return person.happen(app::Event(choice->second));
    for (auto const& [id, meaning] : view.meanings)
        if (std::holds_alternative<app::PhotoTapped>(meaning)) return person.happen(app::Captured{"blob:1"});
    auto const* field = block<screen::Field>(view.screen);
    if (!field) return;
    for (auto const& typed : to_type(field->kind)) {
        auto further = person;
        further.type(typed);
        go_on(further);
        person.type(typed);
        if (further.screen().page != view.screen.page) return;
    }
}

// What lies over a page for a while: the microphone, the pad to write on, and at a kiosk the camera.
void look_over(Outlines& outlines, Person const& here) {
    for (auto const& [id, meaning] : here.seen().meanings) {
        auto const* voice = std::get_if<app::VoiceTapped>(&meaning);
        if (!std::holds_alternative<app::PhotoTapped>(meaning) &&
            !std::holds_alternative<app::WritingTapped>(meaning) && !(voice && voice->act == "record"))
            continue;
        auto over = here;
        over.happen(app::Event(meaning));
        outlines.see(over.seen());
    }
}

// What is shown until the service answers.
void wait_for_answer(Outlines& outlines, Person person) {
    person.answering = false;
    go_on(person);
    outlines.see(person.seen());
}

// Two minutes without a press at a kiosk.
void wait_long(Outlines& outlines, Person person) {
    person.happen(app::Ticked{person.model.now + 130});
    person.happen(app::Elapsed{{.kind = app::Timer::Kind::idle}});
    outlines.see(person.seen());
}

bool has_ended(screen::Screen const& screen) { return screen.page == "receipt" || screen.page == "home"; }

void walk_through(Outlines& outlines, forms::Definition const& definition, screen::Mode mode) {
    Person person(outlines.language());
    person.world = World(definition);
    person.happen(started_with(outlines.language(), definition, mode));
    if (mode == screen::Mode::kiosk) {
        outlines.see(person.seen());
        go_on(person);
        wait_long(outlines, person);
    }
    REQUIRE(person.press("service." + definition.id));
    for (int screens = 0; screens < longest && !has_ended(person.screen()); ++screens) {
        outlines.see(person.seen());
        look_over(outlines, person);
        answer(person);
        outlines.see(person.seen());
        wait_for_answer(outlines, person);
        go_on(person);
    }
    INFO(definition.id << " stopped at " << person.screen().page);
    CHECK(person.screen().page == "receipt");
    outlines.see(person.seen());
}

}  // namespace

void go_round(Outlines& outlines) {
    auto const all = definitions();
    CHECK(all.size() >= 17);
    for (auto const& definition : all) walk_through(outlines, definition, screen::Mode::home);
    auto const with_photo =
        std::find_if(all.begin(), all.end(), [](auto const& one) { return one.id == "pension-check"; });
    REQUIRE(with_photo != all.end());
    walk_through(outlines, *with_photo, screen::Mode::kiosk);
}

}  // namespace handrail::test
