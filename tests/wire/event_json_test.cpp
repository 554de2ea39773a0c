// Events from JSON: each kind read in full, and whatever else arrives refused with its place.
#include "wire/event_json.hpp"

#include <catch2/catch_test_macros.hpp>
#include <random>

#include "wire/files.hpp"
#include "wire/json.hpp"

namespace handrail::wire {
namespace {

Json started_json() {
    return {{"event", "Started"},
            {"now", 1795312800},
            {"config", text_of_file("catalogue/config.json")},
            {"catalogue", R"({"version":"7","categories":[],"services":[]})"},
            {"language", "en"},
            {"messages", R"({"action.next":"Next"})"},
            {"seed", "5eed"},
            {"mode", "kiosk"},
            {"palette", "amber"},
            {"size", 3},
            {"voice", 4},
            {"width", 1080},
            {"height", 1920},
            {"service", "permit"},
            {"case", "48273061"},
            {"same_visit", true},
            {"draft", R"({"service":"permit","answers":{"lost":true},"step":"","key":"k","saved":9})"},
            {"own", "name\tLi\n"},
            {"cases", R"([{"number":"1","secret":"s","service":"permit"}])"}};
}

// The event of this kind, or a failed test.
template <class Kind>
Kind event_of(std::string const& json) {
    INFO(json);
    auto const incoming = decode_incoming(json);
    REQUIRE(incoming);
    auto const* event = std::get_if<app::Event>(&incoming.value().what);
    REQUIRE(event);
    REQUIRE(std::holds_alternative<Kind>(*event));
    return std::get<Kind>(*event);
}

app::Started started_with(std::string const& key, Json const& value) {
    auto json = started_json();
    json[key] = value;
    return event_of<app::Started>(dump(json));
}

DecodeFault fault_of(std::string const& json) {
    INFO(json);
    auto const incoming = decode_incoming(json);
    REQUIRE_FALSE(incoming);
    return incoming.error();
}

std::string event_fault(std::string const& key, Json const& value) {
    auto json = started_json();
    json[key] = value;
    return fault_of(dump(json)).pointer;
}

template <class Kind>
Kind part_of(std::string const& json) {
    INFO(json);
    auto const incoming = decode_incoming(json);
    REQUIRE(incoming);
    REQUIRE(std::holds_alternative<Kind>(incoming.value().what));
    return std::get<Kind>(incoming.value().what);
}

}  // namespace

TEST_CASE("every event is read", "[wire]") {
    CHECK(decode_incoming(R"({"event":"WentOnline","now":4102444800})").value().now == 4102444800);
    CHECK(part_of<Tapped>(R"({"event":"Tapped","now":1,"id":"home/water"})").id.value == "home/water");
    part_of<WentBack>(R"({"event":"WentBack","now":1})");
    auto const reply =
        part_of<Replied>(R"({"event":"Replied","now":1,"request":4,"status":429,"body":"{}","retry_after":30})");
    CHECK(reply.request.value == 4);
    CHECK(reply.status == 429);
    CHECK(reply.body == "{}");
    CHECK(reply.retry_after == 30);
    auto const lost = part_of<Replied>(R"({"event":"Unreachable","now":1,"request":5})");
    CHECK(lost.request.value == 5);
    CHECK(lost.status == 0);
    CHECK(event_of<app::Typed>(R"({"event":"Typed","now":1,"id":"name/field","value":"李"})") ==
          app::Typed{{"name/field"}, "李"});
    CHECK(event_of<app::Resized>(R"({"event":"Resized","now":1,"width":360,"height":740})") == app::Resized{360, 740});
    CHECK(event_of<app::Elapsed>(R"({"event":"Elapsed","now":1,"timer":"slow","of":7})") ==
          app::Elapsed{{app::Timer::Kind::slow, 7}});
    event_of<app::LanguageFailed>(R"({"event":"LanguageFailed","now":1})");
    event_of<app::WentOnline>(R"({"event":"WentOnline","now":1})");
    CHECK(event_of<app::Captured>(R"({"event":"Captured","now":1,"url":"blob:1"})").url == "blob:1");
    CHECK(event_of<app::CaptureFailed>(R"({"event":"CaptureFailed","now":1})").why.empty());
    CHECK(event_of<app::CaptureFailed>(R"({"event":"CaptureFailed","why":"heic","now":1})").why == "heic");
    CHECK(event_of<app::CodeRead>(R"({"event":"CodeRead","now":1,"number":"48273064"})").number == "48273064");
    CHECK(event_of<app::StrokesRead>(R"({"event":"StrokesRead","now":1,"signs":"王玉"})") == app::StrokesRead{"王玉"});
    CHECK(event_of<app::StrokesRead>(R"({"event":"StrokesRead","now":1,"signs":"","failed":true})").failed);
    CHECK(event_of<app::Located>(R"({"event":"Located","now":1,"at":"1.5,2"})").at == "1.5,2");
    event_of<app::LocateFailed>(R"({"event":"LocateFailed","now":1})");
    event_of<app::SpeechEnded>(R"({"event":"SpeechEnded","now":1})");
    auto const loaded = event_of<app::LanguageLoaded>(
        R"({"event":"LanguageLoaded","now":1,"language":"en","messages":"{\"action.next\":\"Next\"}"})");
    CHECK(loaded.messages == text::Messages{"en", {{"action.next", "Next"}}});
    event_of<app::LanguageFailed>(R"({"event":"LanguageLoaded","now":1,"language":"en","messages":"<html>"})");
}

TEST_CASE("a start is read in full, and what it need not say has a meaning", "[wire]") {
    auto const started = event_of<app::Started>(dump(started_json()));
    CHECK(started.config.hotline == "12345");
    CHECK(started.config.offset_minutes == 480);
    CHECK(started.catalogue.version == "7");
    CHECK(started.messages == text::Messages{"en", {{"action.next", "Next"}}});
    CHECK(started.seed == "5eed");
    CHECK(started.mode == screen::Mode::kiosk);
    CHECK(started.palette == screen::Palette::amber);
    CHECK((started.text_size == 3 && started.voice == 4));
    CHECK(started.width == 1080);
    CHECK(started.height == 1920);
    CHECK(started.service == "permit");
    CHECK(started.number == "48273061");
    CHECK(started.same_visit);
    CHECK_FALSE(started.locates);
    CHECK(started_with("locates", true).locates);
    CHECK(started_with("mode", "volunteer").mode == screen::Mode::volunteer);
    CHECK(started_with("mode", "unheard of").mode == screen::Mode::home);
    CHECK(started_with("palette", "night").palette == screen::Palette::night);
    CHECK(started_with("palette", nullptr).palette == screen::Palette::paper);
    CHECK(started_with("size", 0).text_size == 1);
    CHECK(started_with("size", 99).text_size == 5);
    CHECK((started_with("voice", 0).voice == 1 && started_with("voice", 99).voice == 6));
    CHECK(started_with("case", nullptr).number.empty());
}

TEST_CASE("what was kept and is damaged keeps nothing from starting", "[wire]") {
    auto const started = event_of<app::Started>(dump(started_json()));
    CHECK(started.own == "name\tLi\n");
    REQUIRE(started.draft);
    CHECK(started.draft->service == "permit");
    CHECK(started.cases == std::vector<app::KeptCase>{{"1", "s", "permit"}});
    for (auto const& damaged : {R"({"service":"permit")", "[]", "null", "", "\xFF"}) {
        auto const without = started_with("draft", damaged);
        CHECK_FALSE(without.draft);
        CHECK(without.cases.size() == 1);
    }
    auto const without = started_with("cases", R"([{"number":"1"}])");
    CHECK(without.cases.empty());
    CHECK(without.draft);
    CHECK_FALSE(started_with("draft", nullptr).draft);
}

TEST_CASE("what another page has kept is read as at a start", "[wire]") {
    auto json = started_json();
    json["event"] = "Kept";
    auto const kept = event_of<app::Kept>(dump(json));
    CHECK(kept.own == "name\tLi\n");
    REQUIRE(kept.draft);
    CHECK((kept.draft->key == "k" && kept.cases == std::vector<app::KeptCase>{{"1", "s", "permit"}}));
    CHECK(event_of<app::Kept>(R"({"event":"Kept","now":1,"draft":"","cases":""})") == app::Kept{});
}

TEST_CASE("what is no event is a fault that names its place", "[wire]") {
    CHECK(fault_of("") == DecodeFault{"", "this is not JSON"});
    CHECK(fault_of("[]") == DecodeFault{"", "an object is needed here"});
    CHECK(fault_of(R"({"event":"WentBack"})") == DecodeFault{"", "field 'now' is missing"});
    CHECK(fault_of(R"({"now":1})") == DecodeFault{"", "field 'event' is missing"});
    CHECK(fault_of(R"({"event":"Sneezed","now":1})") == DecodeFault{"", "event 'Sneezed' is not known"});
    CHECK(fault_of(R"({"event":"Tapped","now":1})") == DecodeFault{"", "field 'id' is missing"});
    CHECK(fault_of(R"({"event":"WentBack","now":1.5})").pointer == "/now");
    CHECK(fault_of(R"({"event":7,"now":1})").pointer == "/event");
    CHECK(fault_of(R"({"event":"Tapped","now":1,"id":null})").pointer == "/id");
    CHECK(fault_of(R"({"event":"Typed","now":1,"id":"a","value":1})").pointer == "/value");
    CHECK(fault_of(R"({"event":"Replied","now":1,"request":"1"})").pointer == "/request");
    CHECK(fault_of(R"({"event":"Replied","now":1,"request":1,"status":true})").pointer == "/status");
    CHECK(fault_of(R"({"event":"Resized","now":1,"width":1,"height":99999999999})").pointer == "/height");
    CHECK(event_fault("width", "360") == "/width");
    CHECK(event_fault("size", 1.5) == "/size");
    CHECK(event_fault("same_visit", 1) == "/same_visit");
    CHECK(event_fault("config", Json::object()) == "/config");
    CHECK(event_fault("messages", nullptr) == "/messages");
}

TEST_CASE("no damage to an event stops the program", "[wire]") {
    auto const whole = dump(started_json());
    for (std::size_t length = 0; length < whole.size(); ++length)
        if (decode_incoming(std::string_view{whole}.substr(0, length))) FAIL_CHECK(length);
    std::mt19937 random{20261122};
    int refused = 0;
    for (int round = 0; round < 2000; ++round) {
        auto text = whole;
        for (auto times = 1 + random() % 4; times > 0; --times)
            text[random() % text.size()] = "{}[]\",:\\0-en\xFF"[random() % 14];
        auto const incoming = decode_incoming(text);
        if (incoming) continue;
        ++refused;
        if (incoming.error().reason.empty()) FAIL_CHECK(text);
    }
    CHECK(refused > 500);
    CHECK(refused < 2000);
    CHECK_FALSE(decode_incoming(std::string(400000, '[')));
    CHECK_FALSE(decode_incoming(std::string(400000, '[') + std::string(400000, ']')));
}

}  // namespace handrail::wire
