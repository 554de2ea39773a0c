// Reading aloud: all that is seen is read, in its order, and nothing else.
#include "screen/reading.hpp"

#include <catch2/catch_test_macros.hpp>

#include "screen/samples/samples.hpp"

using namespace handrail::screen;
using namespace handrail::test;

namespace {

std::string read_of(Screen const& screen) { return reading(render(screen), "chosen"); }
std::string read_of(Block const& block) { return read_of(Screen{.blocks = {block}}); }

}  // namespace

TEST_CASE("a screen is read from its caption to its last block, one line after another", "[screen]") {
    Screen screen{.page = "p"};
    screen.head = {.caption = "Step 1 of 2", .heading = {"Which office?", {}}, .hint = "Choose one."};
    screen.blocks = {Paragraph{.text = "First"}, Paragraph{.text = "Second"}};
    screen.aside = {Paragraph{.text = "Beside"}};
    CHECK(read_of(screen) == "Step 1 of 2\nWhich office?\nChoose one.\nBeside\nFirst\nSecond\n");
    screen.head.caption.clear();
    screen.head.hint.clear();
    screen.aside.clear();
    CHECK(read_of(screen) == "Which office?\nFirst\nSecond\n");
    CHECK(read_of(Screen{}).empty());
}

TEST_CASE("choices are read with all that tells them apart", "[screen]") {
    std::vector<Choice> const choices{{.id = {"east"}, .label = {"East", {}}, .caption = "Renmin Road", .note = "Full"},
                                      {.id = {"west"}, .label = {"West", {}}}};
    CHECK(read_of(Rows{.name = "Offices", .choices = choices}) == "East\nRenmin Road\nFull\nWest\n");
    CHECK(read_of(Cards{.name = "Offices", .choices = choices}) == "East\nRenmin Road\nFull\nWest\n");
    CHECK(read_of(Pictures{.caption = "Bring", .items = {choices[1]}}) == "Bring\nWest\n");
}

TEST_CASE("what is chosen is said to be, and what a group asks is said where it is seen", "[screen]") {
    std::vector<Choice> const choices{{.id = {"east"}, .label = {"East", {}}, .chosen = true},
                                      {.id = {"west"}, .label = {"West", {}}, .note = "Full", .available = false}};
    for (auto const choosing : {Choosing::one, Choosing::many}) {
        CHECK(read_of(Rows{.name = "Offices", .choosing = choosing, .choices = choices}) ==
              "East\nchosen\nWest\nFull\n");
        CHECK(read_of(Cards{.name = "Offices", .name_shown = true, .choosing = choosing, .choices = choices}) ==
              "Offices\nEast\nchosen\nWest\nFull\n");
    }
}

TEST_CASE("a field is read as it was understood, else as it stands", "[screen]") {
    Field field{.id = {"f"}, .kind = FieldKind::digits, .label = "How much?", .value = "36.5", .missing = "_"};
    CHECK(read_of(field) == "36.5\n");
    field.read_back = "36元5角";
    CHECK(read_of(field) == "36元5角\n");
    CHECK(read_of(Field{.id = {"f"}, .kind = FieldKind::text, .value = "Two\nlines"}) == "Two\nlines\n");
}

TEST_CASE("of a pager is read what leads on", "[screen]") {
    Pager pager{
        .name = "Page 1 of 2", .back = {.label = {"Before", {}}, .available = false}, .on = {.label = {"More", {}}}};
    CHECK(read_of(pager) == "Page 1 of 2\nMore\n");
    pager.back.available = true;
    pager.between = Choice{.label = {"Another day", {}}};
    CHECK(read_of(pager) == "Page 1 of 2\nBefore\nAnother day\nMore\n");
}

TEST_CASE("every block that tells something is read", "[screen]") {
    Icon const icon{"clock", IconStyle::sign};
    CHECK(read_of(Facts{.facts = {{icon, "Ready", "in 10 days"}, {icon, "Free", {}}}}) == "Ready\nin 10 days\nFree\n");
    CHECK(read_of(WritingPad{"Box"}).empty());
    CHECK(read_of(Photo{.address = "blob:1", .name = "Your photo"}) == "Your photo\n");
    CHECK(read_of(Answers{.answers = {{{"change"}, icon, "When", {"6 March", "9:00"}, "Change", "Change: When"}}}) ==
          "When\n6 March\n9:00\nChange\n");
    CHECK(read_of(Stages{.stages = {{StageState::done, icon, "Sent", {}},
                                    {StageState::now, icon, "Waiting", "10 s"}}}) == "Sent\nWaiting\n10 s\n");
    CHECK(read_of(CaseNumber{.caption = "Your number", .groups = {"4827", "3061"}, .qr = Qr{25, "M0 0", "Code"}}) ==
          "Your number\n4827\n3061\n");
    CHECK(read_of(Alert{.icon = icon, .text = "Wait", .detail = "All is kept."}) == "Wait\nAll is kept.\n");
    CHECK(read_of(Field{.id = {"f"}, .label = "Your name", .value = "Li", .missing = "__"}) == "Li\n");
}

TEST_CASE("what leads on is read last; tools, keys and what cannot be are not", "[screen]") {
    Screen screen{.page = "p", .title = "Title", .tools_name = "Tools", .head = {.heading = {"Heading", {}}}};
    screen.tools = {{{"tools/help"}, {"lifebuoy", IconStyle::sign}, "Help"}};
    screen.dock = {{.id = {"dock/next"}, .label = "Next"}};
    screen.blocks = {Pad{.name = "Keys", .keys = {{{"pad/1"}, "1", {}}}}};
    screen.refused = "Full";
    CHECK(read_of(screen) == "Heading\nNext\n");
}

TEST_CASE("every sample reads its heading and no empty line", "[screen]") {
    for (auto const language : {SampleLanguage::chinese, SampleLanguage::english})
        for (auto const& screen : sample_screens(language, Mode::home)) {
            auto const text = "\n" + read_of(screen);
            INFO(screen.page);
            CHECK(text.find("\n" + screen.head.heading.text + "\n") != std::string::npos);
            CHECK(text.find("\n\n") == std::string::npos);
            CHECK(text.back() == '\n');
        }
}
