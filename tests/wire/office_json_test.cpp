// Offices from JSON.
#include "wire/office_json.hpp"

#include <catch2/catch_test_macros.hpp>

#include "wire/files.hpp"

namespace handrail::wire {
namespace {

Json office_example() {
    return parse(
               R"({"id": "east-hall", "name": {"en": "East Hall"}, "address": "1 Qingsong Road", "phone": "000-0000-1101",
        "hours": [{"days": [1, 2], "from": "09:00", "to": "24:00"}], "closed": ["2027-01-01"],
        "facilities": [{"icon": "elevator", "label": {"en": "Lift"}}, {"en": "Toilet"}],
        "waiting": {"people": 3, "minutes": 12, "at": "2026-11-22T09:00:00+08:00"}, "later": [1]})")
        .value();
}

DecodeFault office_fault(std::string const& pointer, Json value) {
    return fault_of(office_example(), pointer, std::move(value), office);
}

}  // namespace

TEST_CASE("an office is read whole") {
    auto const json = office_example();
    auto const decoded = document(dump(json), office);
    REQUIRE(decoded);
    auto const& east = decoded.value();
    CHECK(east.id == "east-hall");
    CHECK(east.name == text::Localised{{{"en", "East Hall"}}});
    CHECK(east.address == text::Localised{{{"", "1 Qingsong Road"}}});
    CHECK(east.phone == "000-0000-1101");
    CHECK(east.hours.empty());
    CHECK(east.open_times.hours == std::vector<text::OpeningHours>{{{1, 2}, 540, 1440}});
    CHECK(east.open_times.closed == std::vector<Date>{{2027, 1, 1}});
    CHECK(east.facilities == std::vector<api::Facility>{{"elevator", {{{"en", "Lift"}}}}, {"", {{{"en", "Toilet"}}}}});
    CHECK(east.waiting_people == 3);
    CHECK(east.waiting_minutes == 12);
}

TEST_CASE("an id and a name are enough") {
    auto const json = Json{{"id", "a"}, {"name", "A"}, {"waiting", nullptr}, {"hours", nullptr}};
    auto const decoded = document(dump(json), office);
    REQUIRE(decoded);
    CHECK(decoded.value().name == text::Localised{{{"", "A"}}});
    CHECK_FALSE(decoded.value().waiting_minutes.has_value());
}

TEST_CASE("hours may be words") {
    auto json = office_example();
    json["hours"] = {{"en", "Mornings"}};
    CHECK(document(dump(json), office).value().hours == text::Localised{{{"en", "Mornings"}}});
}

TEST_CASE("wrong values of an office are named") {
    CHECK(office_fault("/id", "").pointer == "/id");
    CHECK(office_fault("/name", 7).pointer == "/name");
    CHECK(office_fault("/phone", 12345).pointer == "/phone");
    CHECK(office_fault("/hours", 7).pointer == "/hours");
    CHECK(office_fault("/hours/0/days/1", 8).pointer == "/hours/0/days/1");
    CHECK(office_fault("/hours/0/from", "9am") == DecodeFault{"/hours/0/from", "a time such as 08:30 is needed here"});
    CHECK(office_fault("/hours/0/to", "24:01").pointer == "/hours/0/to");
    CHECK(office_fault("/closed/0", "2027-02-30").pointer == "/closed/0");
    CHECK(office_fault("/facilities/0/label", 7).pointer == "/facilities/0/label");
    CHECK(office_fault("/waiting/minutes", "12").pointer == "/waiting/minutes");
}

TEST_CASE("the deployment's own offices are read") {
    auto const all = document(text_of_file("catalogue/offices.json"), offices);
    REQUIRE(all);
    CHECK_FALSE(all.value().empty());
    CHECK_FALSE(all.value()[0].open_times.hours.empty());
    CHECK(document("{}", offices).error().reason == "must be a list");
    CHECK(document(R"({"id":"a","name":"A"})", office).value().id == "a");
}

TEST_CASE("slots and holds") {
    auto const free = document(
        R"([{"id":"a.b.1","start":"2026-11-23T09:00:00+08:00","end":"2026-11-23T09:30:00+08:00","left":2}])", slots);
    REQUIRE(free);
    CHECK(free.value()[0].left == 2);
    CHECK(wall_time(free.value()[0].start).hour == 9);
    CHECK(document(R"([{"id":"a","start":"x"}])", slots).error().pointer == "/0/start");
    auto const held = document(
        R"({"id":"h","slot":"a.b.1","expires":"2026-11-22T10:10:00+08:00","extendable_until":"2026-11-22T10:30:00+08:00"})",
        hold);
    REQUIRE(held);
    CHECK(held.value().slot == "a.b.1");
    CHECK(held.value().extendable_until->seconds - held.value().expires.seconds == 1200);
    CHECK(document(R"({"id":"h","slot":"a"})", hold).error().reason == "field 'expires' is missing");
}

}  // namespace handrail::wire
