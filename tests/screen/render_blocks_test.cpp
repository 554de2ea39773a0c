// Blocks that are read rather than chosen, the field and the pad.
#include <catch2/catch_test_macros.hpp>

#include "screen/render_parts.hpp"
#include "screen/tree.hpp"

using namespace handrail::screen;
using namespace handrail::test;

namespace {

Icon const clock_icon{"clock", IconStyle::sign};

Element rendered(Block const& block) { return render_block(block, Screen{.page = "p", .blocks = {block}}); }

Element input_of(Field const& field) { return tagged(rendered(field), "input").at(0); }

std::vector<std::string> tags_of(Element const& element) {
    std::vector<std::string> tags;
    for (auto const& child : element.children) tags.push_back(child.tag);
    return tags;
}

std::vector<std::string> heard(std::vector<Element> const& elements) {
    std::vector<std::string> texts;
    for (auto const& element : elements) texts.push_back(text_of(element));
    return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a case number stands in groups, beside a code with a quiet zone and a name", "[screen]") {
    CaseNumber number{.caption = "Your number", .groups = {"4827", "3061"}, .qr = Qr{25, "M0 0h1v1h-1z", "4827 3061"}};
    auto const panel = rendered(number);
    CHECK(heard(classed(panel, "group-of-digits")) == Texts{"4827", "3061"});
    auto const codes = tagged(panel, "svg");
    REQUIRE(codes.size() == 1);
    CHECK(to_html(codes[0]) == R"(<svg class="qr" viewBox="-4 -4 33 33" role="img" aria-label="4827 3061">)"
                               R"(<path class="dark" d="M0 0h1v1h-1z"></path></svg>)");
    number.qr.reset();
    CHECK(tagged(rendered(number), "svg").empty());
    CHECK(classed(rendered(number), "qr-frame").empty());
}

TEST_CASE("stages and answers hang on a rail; the stage that is now says so", "[screen]") {
    auto const stages = rendered(Stages{.stages = {{StageState::done, clock_icon, "Sent", {}},
                                                   {StageState::now, clock_icon, "Waiting", "10 seconds"},
                                                   {StageState::ahead, {}, "Number", {}}}});
    CHECK(stages.tag == "ol");
    REQUIRE(stages.children.size() == 3);
    CHECK_FALSE(attribute(stages.children[0], "aria-current"));
    CHECK(value_of(stages.children[1], "aria-current") == "step");
    CHECK_FALSE(attribute(stages.children[2], "aria-current"));
    CHECK(heard(stages.children) == Texts{"Sent", "Waiting10 seconds", "Number"});
    CHECK(classed(stages.children[2], "hollow").size() == 1);
    CHECK(classed(stages, "hollow").size() == 1);
    CHECK(classed(stages, "track").size() == 2);
    CHECK(classed(stages.children[2], "track").empty());
}

TEST_CASE("answers are a list of questions with their answers, each with its way to change", "[screen]") {
    auto const list = rendered(
        Answers{.answers = {{{"review/when"}, clock_icon, "When", {"6 March", "9:00"}, "Change", "Change: When"},
                            {{}, clock_icon, "Number", {"4827"}, "Change", "Change: Number"}}});
    CHECK(list.tag == "dl");
    REQUIRE(tags_of(list) == Texts{"div", "div"});
    auto const& when = list.children[0];
    REQUIRE(tags_of(when) == Texts{"dt", "dd", "dd"});
    CHECK(text_of(when.children[0]) == "When");
    CHECK(heard(when.children[1].children) == Texts{"6 March", "9:00"});
    auto const buttons = tagged(list, "button");
    REQUIRE(buttons.size() == 1);
    CHECK(value_of(buttons[0], "data-id") == "review/when");
    CHECK(value_of(buttons[0], "aria-label") == "Change: When");
    CHECK(text_of(buttons[0]) == "Change");
    CHECK(tags_of(list.children[1]) == Texts{"dt", "dd"});
    CHECK(classed(list, "track").size() == 1);
}

TEST_CASE("a field tells browsers and listeners what it takes and what is wrong", "[screen]") {
    struct Expected {
        FieldKind kind;
        char const* type;
        char const* mode;
        char const* autocomplete;
    };
    for (auto const& expected :
         {Expected{FieldKind::name, "text", "text", "name"}, Expected{FieldKind::phone, "tel", "tel", "tel-national"},
          Expected{FieldKind::identity, "text", "text", "off"},
          Expected{FieldKind::digits, "text", "numeric", "off"}}) {
        auto const input = input_of({.id = {"f"}, .kind = expected.kind, .label = "Name", .value = "L"});
        CHECK(value_of(input, "type") == expected.type);
        CHECK(value_of(input, "inputmode") == expected.mode);
        CHECK(value_of(input, "autocomplete") == expected.autocomplete);
        CHECK(value_of(input, "aria-label") == "Name");
        CHECK(value_of(input, "value") == "L");
        CHECK_FALSE(attribute(input, "aria-invalid"));
        CHECK_FALSE(attribute(input, "aria-describedby"));
    }
    CHECK(value_of(input_of({.id = {"f"}, .described = true}), "aria-describedby") == "hint");
    auto const wrong = input_of({.id = {"f"}, .problem = true, .described = true});
    CHECK(value_of(wrong, "aria-invalid") == "true");
    CHECK(value_of(wrong, "aria-describedby") == "problem");
    auto const frame = rendered(Field{.id = {"f"}, .value = "138", .missing = "_ __"});
    auto const missing = classed(frame, "missing");
    REQUIRE(missing.size() == 1);
    CHECK(value_of(missing[0], "aria-hidden") == "true");
    CHECK(classed(missing[0], "typed").at(0).text == "138");
    CHECK((classed(missing[0], "low").size() == 3 && classed(missing[0], "apart").size() == 1));
}

TEST_CASE("a kiosk offers nobody what somebody else has typed", "[screen]") {
    for (auto const kind : {FieldKind::name, FieldKind::phone}) {
        Field const field{.id = {"f"}, .kind = kind};
        auto const shown = render_block(field, Screen{.page = "p", .mode = Mode::kiosk, .blocks = {field}});
        CHECK(value_of(tagged(shown, "input").at(0), "autocomplete") == "off");
    }
}

TEST_CASE("a field of several lines holds its words as text, and a photo has a name", "[screen]") {
    auto const area =
        tagged(
            rendered(Field{.id = {"f"}, .kind = FieldKind::text, .label = "What", .value = "One <b>", .problem = true}),
            "textarea")
            .at(0);
    CHECK((area.text == "One <b>" && value_of(area, "data-id") == "f" && value_of(area, "aria-label") == "What"));
    CHECK((value_of(area, "aria-describedby") == "problem" && !attribute(area, "value")));
    auto const pad = rendered(WritingPad{"Box"});
    CHECK((pad.tag == "canvas" && value_of(pad, "role") == "img" && value_of(pad, "aria-label") == "Box"));
    auto const photo = rendered(Photo{.address = "blob:1", .name = "Your photo"});
    auto const seen = rendered(Photo{.name = "What the camera sees"});
    CHECK((value_of(seen, "role") == "img" && value_of(seen, "aria-label") == "What the camera sees"));
    CHECK((tagged(seen, "video").size() == 1 && attribute(tagged(seen, "video")[0], "muted")));
    CHECK((photo.tag == "img" && value_of(photo, "src") == "blob:1" && value_of(photo, "alt") == "Your photo"));
}

TEST_CASE("facts, keys and alerts have an icon beside their words, and the first alert is what a field names",
          "[screen]") {
    Alert const alert{.icon = clock_icon, .text = "Too short", .detail = "Example: Li"};
    Screen const screen{.page = "p", .blocks = {alert, Alert{.look = AlertLook::saved, .text = "Kept"}}};
    auto const first = render_block(screen.blocks[0], screen);
    CHECK(value_of(first, "id") == "problem");
    CHECK(value_of(first, "class") == "alert");
    CHECK(text_of(first) == "Too shortExample: Li");
    auto const second = render_block(screen.blocks[1], screen);
    CHECK_FALSE(attribute(second, "id"));
    CHECK(value_of(second, "class") == "alert saved");
    CHECK(classed(second, "detail").empty());

    auto const facts = rendered(Facts{.facts = {{clock_icon, "Ready", "in 10 days"}, {clock_icon, "Free", {}}}});
    CHECK(value_of(facts, "class") == "facts panel");
    CHECK(value_of(rendered(Facts{.panel = false}), "class") == "facts");
    REQUIRE(tags_of(facts) == Texts{"li", "li"});
    CHECK(heard(facts.children) == Texts{"Readyin 10 days", "Free"});
    CHECK(tagged(facts, "svg").size() == 2);
    CHECK(classed(facts, "detail").size() == 1);

    auto const pad =
        rendered(Pad{.name = "Keys", .keys = {{{"pad/1"}, "1", {}}, {{"pad/clear"}, "Clear", clock_icon}}});
    CHECK(value_of(pad, "role") == "group");
    CHECK(value_of(pad, "aria-label") == "Keys");
    REQUIRE(tags_of(pad) == Texts{"button", "button"});
    CHECK(heard(pad.children) == Texts{"1", "Clear"});
    CHECK(tagged(pad.children[0], "svg").empty());
    CHECK(tagged(pad.children[1], "svg").size() == 1);
    CHECK(value_of(pad.children[1], "class") == "key named");
}

TEST_CASE("days of a calendar are cards of a look of their own", "[screen]") {
    Choice const day{.id = {"day/5"}, .label = {"5 March", {}}, .caption = "Tomorrow Friday"};
    auto const calendar =
        rendered(Cards{.name = "Which day?", .choosing = Choosing::one, .choices = {day}, .days = true});
    CHECK(classed(calendar, "cards").size() == 1);
    CHECK(classed(calendar, "days").size() == 1);
    CHECK(classed(rendered(Cards{.name = "Which?", .choices = {day}}), "days").empty());
}
