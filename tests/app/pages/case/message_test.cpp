// Messages to a case: kept until they are sent, and sent once.
#include "app/fixture.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
namespace api = handrail::api;
namespace screen = handrail::screen;

TEST_CASE("a message goes to the case, which says that it was sent") {
    auto model = at_case(reported());
    tap(model, "Say more");
    REQUIRE(view(model).screen.page == "message");
    CHECK(offers(model, "Write first"));
    tap(model, "Write first");
    CHECK(warned(view(model).screen) == "Please write something first.");
    happen(model, Typed{{"message/field"}, "The second lamp too."});
    CHECK(warned(view(model).screen).empty());
    auto const effects = tap(model, "Send it");
    REQUIRE(asked<api::SendMessage>(effects));
    CHECK(asked<api::SendMessage>(effects)->text == "The second lamp too.");
    CHECK(asked<api::SendMessage>(effects)->of.secret == "secret");
    CHECK(tap(model, "Sending. Please wait").empty());
    auto found = reported();
    found.messages = {{.at = {monday_morning, 480}, .text = en("The second lamp too.")}};
    arrive<api::SendMessage>(model, found);
    auto const shown = view(model).screen;
    CHECK((shown.page == "case" && model.open_case->message.empty()));
    CHECK(block<screen::Alert>(shown)->look == screen::AlertLook::saved);
    CHECK(noted(shown) == "It is sent. Who works on this will see it.");
}

TEST_CASE("without a network the words stay, and the same words are the same message") {
    auto model = at_case(reported());
    tap(model, "Say more");
    happen(model, Typed{{"message/field"}, "Hello"});
    auto const first = *asked<api::SendMessage>(tap(model, "Send it"));
    arrive<api::SendMessage>(model, unreachable());
    CHECK(view(model).screen.head.heading.text == "We do not know yet if it is done");
    auto retried = model;
    CHECK(asked<api::SendMessage>(tap(retried, "Find out"))->key == first.key);
    CHECK(view(retried).screen.page == "message");
    tap(model, "Back");
    CHECK(block<screen::Field>(view(model).screen)->value == "Hello");
    CHECK(asked<api::SendMessage>(tap(model, "Send it"))->key == first.key);
    arrive<api::SendMessage>(model, unreachable());
    tap(model, "Back");
    happen(model, Typed{{"message/field"}, "Hello again"});
    CHECK(asked<api::SendMessage>(tap(model, "Send it"))->key != first.key);
}

TEST_CASE("a message whose answer was lost is found on the case, and not written twice") {
    auto model = at_case(reported());
    tap(model, "Say more");
    happen(model, Typed{{"message/field"}, "Hello"});
    tap(model, "Send it");
    REQUIRE(asked<api::GetCase>(arrive<api::SendMessage>(model, unreachable())));
    auto found = reported();
    found.messages = {{.at = {monday_morning, 480}, .text = {{{"", "Hello"}}}},
                      {.at = {monday_morning, 480}, .from_staff = true, .text = en("Good morning")}};
    auto without = model;
    arrive<api::GetCase>(without, reported());
    CHECK((without.over.size() == 1 && without.open_case->unsent));
    arrive<api::GetCase>(model, found);
    CHECK((page(model) == "case" && noted(view(model).screen) == "It is sent. Who works on this will see it."));
    CHECK((model.open_case->message.empty() && !model.open_case->unsent));
}

TEST_CASE("a message has five hundred characters at most, whatever their bytes") {
    auto model = at_case(reported());
    tap(model, "Say more");
    std::string text;
    for (int count = 0; count < 469; ++count) text += "灯";
    happen(model, Typed{{"message/field"}, text});
    CHECK(!block<screen::Paragraph>(view(model).screen));
    happen(model, Typed{{"message/field"}, text + "!"});
    CHECK(block<screen::Paragraph>(view(model).screen)->text == "30 letters left");
    for (int count = 469; count < 500; ++count) text += "灯";
    happen(model, Typed{{"message/field"}, text});
    CHECK(asked<api::SendMessage>(tap(model, "Send it")));
    model.requests.clear();
    happen(model, Typed{{"message/field"}, text + "!"});
    CHECK(block<screen::Paragraph>(view(model).screen)->text == "1 too many");
    CHECK(tap(model, "1 too many").empty());
    CHECK(warned(view(model).screen) == "It is too long. Please take some out.");
}

TEST_CASE("an answer after the page was left does not lead back to it") {
    auto model = at_case(reported());
    tap(model, "Say more");
    happen(model, Typed{{"message/field"}, "Hello"});
    auto const late = sent_as<api::SendMessage>(tap(model, "Send it"));
    tap(model, "Home");
    happen(model, Replied{late, reported()});
    CHECK((view(model).screen.page == "home" && !model.open_case));
}
