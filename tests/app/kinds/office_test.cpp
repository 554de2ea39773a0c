// The office step: where one goes.
#include "app/fixture.hpp"
#include "app/kinds/verdict.hpp"

using namespace handrail::app;
using namespace handrail::app::test;
using handrail::screen::Alert;
using handrail::screen::Rows;

TEST_CASE("offices are rows with their address; the chosen one is kept") {
    auto model = at_step("office", {{{"document"}, std::string{"permit"}}});
    auto const first = block<Rows>(view(model).screen)->choices.front();
    CHECK_FALSE(first.caption.empty());
    tap(model, first.label.text);
    CHECK(block<Rows>(view(model).screen)->choices.front().chosen);
}

TEST_CASE("where there is no office, somebody can be called") {
    auto model = at_step("office", {{{"document"}, std::string{"permit"}}});
    model.visit->offices.clear();
    CHECK(block<Alert>(view(model).screen));
    model.visit->offices_loaded = false;
    CHECK_FALSE(block<Alert>(view(model).screen));
}

TEST_CASE("whatever may name a office is left to the service") {
    CHECK(verdict(kinds::office, std::string(100, 'a')) == "good");
    CHECK(verdict(kinds::office, std::string(101, 'a')) == "unknown_option");
    CHECK(verdict(step_of(kinds::office), true) == "wrong_type");
}

TEST_CASE("an office says until when it is open and how long one waits, and while it is closed when it opens") {
    auto model = at_step("office", {{{"document"}, std::string{"permit"}}});
    auto& office = model.visit->offices.front();
    office.open_times.hours = {{{1, 2, 3, 4, 5}, 9 * 60, 12 * 60}};
    office.waiting_minutes = 8;
    auto const note = [&] { return block<Rows>(view(model).screen)->choices.front().note; };
    model.width = 800;
    CHECK(note() == "Open until 12:00 noon. 8 min wait");
    model.now += 3 * 3600;
    CHECK(note() == "Closed now. Tomorrow from 9:00 am");
    office.open_times.closed = {{2026, 11, 24}, {2026, 11, 25}, {2026, 11, 26}, {2026, 11, 27}, {2026, 11, 30},
                                {2026, 12, 1},  {2026, 12, 2},  {2026, 12, 3},  {2026, 12, 4},  {2026, 12, 7}};
    CHECK(note() == "Closed now");
    model.now -= 3 * 3600;
    office.waiting_minutes.reset();
    CHECK(note() == "Open until 12:00 noon");
}

TEST_CASE("a phone has room for how long one waits, or for closed") {
    auto model = at_step("office", {{{"document"}, std::string{"permit"}}});
    auto& office = model.visit->offices.front();
    office.open_times.hours = {{{1}, 9 * 60, 12 * 60}};
    office.waiting_minutes = 8;
    auto const note = [&] { return block<Rows>(view(model).screen)->choices.front().note; };
    model.width = 360;
    CHECK(note() == "8 min wait");
    model.now += 3 * 3600;
    CHECK(note() == "Closed now");
}

TEST_CASE("an office that tells its hours in words says these, and one that tells none only how long one waits") {
    auto model = at_step("office", {{{"document"}, std::string{"permit"}}});
    model.width = 800;
    auto& office = model.visit->offices.front();
    office.waiting_minutes = 0;
    auto const note = [&] { return block<Rows>(view(model).screen)->choices.front().note; };
    CHECK(note() == "No wait");
    office.hours = {{{"en", "By appointment"}}};
    CHECK(note() == "By appointment. No wait");
}
