// Cases and receipts from JSON.
#include "wire/case_json.hpp"

#include <catch2/catch_test_macros.hpp>

namespace handrail::wire {
namespace {

Json receipt_example() {
    return parse(R"({"number": "48273061", "grouped": "4827 3061", "service": "permit", "title": {"en": "Permit"},
        "when": {"start": "2026-11-23T09:00:00+08:00", "end": "2026-11-23T09:30:00+08:00"},
        "office": {"id": "east-hall", "name": "East", "address": "1 Road", "phone": "000", "window": {"en": "Window 2"}},
        "cancel_until": "2026-11-23T07:00:00+08:00", "bring": [{"en": "Identity card"}],
        "fee": {"amount": 2000, "currency": "CNY"}, "call": "12345", "created": "2026-11-22T10:00:00+08:00",
        "hash": "abc", "qr": {"text": "https://example.org/?case=48273061", "size": 25, "path": "M0 0h7v1h-7z"}})")
        .value();
}

Json case_example() {
    return {{"number", "48273061"},
            {"worker", {{"badge", "YH-2001"}, {"name", "Wang"}, {"organisation", "Team"}}},
            {"messages", {{{"at", "2026-11-22T10:00:00+08:00"}, {"from", "staff"}}}},
            {"secret", "s3cret"},
            {"state", "booked"},
            {"created", "2026-11-22T10:00:00+08:00"},
            {"timeline", {{{"at", "2026-11-22T10:00:00+08:00"}, {"state", "booked"}, {"text", {{"en", "Booked"}}}}}},
            {"can", {"cancel", "reschedule"}},
            {"when", {{"start", "2026-11-23T09:00:00+08:00"}}},
            {"receipt", receipt_example()}};
}

template <class Decode>
DecodeFault case_fault(Json json, Decode const& decode, std::string const& pointer, Json value) {
    json[Json::json_pointer{pointer}] = std::move(value);
    auto const decoded = document(dump(json), decode);
    return decoded ? DecodeFault{"", "none"} : decoded.error();
}
DecodeFault receipt_fault(std::string const& pointer, Json value) {
    return case_fault(receipt_example(), receipt, pointer, std::move(value));
}
DecodeFault case_fault(std::string const& pointer, Json value) {
    return case_fault(case_example(), case_of, pointer, std::move(value));
}

}  // namespace

TEST_CASE("a receipt is read whole") {
    auto const json = receipt_example();
    auto const decoded = document(dump(json), receipt);
    REQUIRE(decoded);
    auto const& paper = decoded.value();
    CHECK(paper.number == "48273061");
    CHECK(paper.service == "permit");
    CHECK(paper.title == text::Localised{{{"en", "Permit"}}});
    CHECK(paper.start == parse_moment("2026-11-23T09:00:00+08:00"));
    CHECK(paper.end == parse_moment("2026-11-23T09:30:00+08:00"));
    REQUIRE(paper.office);
    CHECK(paper.office->id == "east-hall");
    CHECK(paper.window == text::Localised{{{"en", "Window 2"}}});
    CHECK(paper.cancel_until == parse_moment("2026-11-23T07:00:00+08:00"));
    CHECK(paper.bring.size() == 1);
    CHECK(paper.fee == Money{2000, "CNY"});
    CHECK(paper.call == "12345");
    CHECK(paper.hash == "abc");
    CHECK(paper.qr == api::QrCode{"https://example.org/?case=48273061", 25, "M0 0h7v1h-7z"});
}

TEST_CASE("a receipt of no appointment has neither time nor place") {
    auto const json = Json{{"number", "48273061"}, {"title", "Complaint"}};
    auto const decoded = document(dump(json), receipt);
    REQUIRE(decoded);
    CHECK_FALSE(decoded.value().start.has_value());
    CHECK_FALSE(decoded.value().office.has_value());
    CHECK_FALSE(decoded.value().fee.has_value());
}

TEST_CASE("a QR code is drawn with moves and lines only") {
    for (auto const* path : {"M0 0\"/><script>", "M0 0A1 1", "url(#a)", "M0,0&lt;", "M0\n0", ""})
        CHECK(receipt_fault("/qr/path", path).pointer == "/qr/path");
    CHECK(receipt_fault("/qr/path", "M1.5,2h-3 V4l5 6Z").reason == "none");
    CHECK(receipt_fault("/qr/size", 20).pointer == "/qr/size");
    CHECK(receipt_fault("/qr/size", 178).pointer == "/qr/size");
    CHECK(receipt_fault("/qr/text", 7).pointer == "/qr/text");
}

TEST_CASE("wrong values of a receipt are named") {
    CHECK(receipt_fault("/number", 48273061).pointer == "/number");
    CHECK(receipt_fault("/when/start", "tomorrow").pointer == "/when/start");
    CHECK(receipt_fault("/when", "tomorrow") == DecodeFault{"/when", "an object is needed here"});
    CHECK(receipt_fault("/office/name", 7).pointer == "/office/name");
    CHECK(receipt_fault("/bring/0", 7).pointer == "/bring/0");
    CHECK(receipt_fault("/fee", 20).pointer == "/fee");
    CHECK(receipt_fault("/cancel_until", 7).pointer == "/cancel_until");
    CHECK(receipt_fault("/later", 7).reason == "none");
}

TEST_CASE("a case is read whole") {
    auto const json = case_example();
    auto const decoded = document(dump(json), case_of);
    REQUIRE(decoded);
    auto const& made = decoded.value();
    CHECK(made.number == "48273061");
    CHECK(made.secret == "s3cret");
    CHECK(made.state == "booked");
    CHECK(made.timeline.size() == 1);
    CHECK(made.timeline[0].text == text::Localised{{{"en", "Booked"}}});
    CHECK(made.can == std::vector<std::string>{"cancel", "reschedule"});
    CHECK(made.start == parse_moment("2026-11-23T09:00:00+08:00"));
    REQUIRE(made.receipt);
    CHECK(made.receipt->number == "48273061");
}

TEST_CASE("a case that is followed says where it stands") {
    auto const json = parse(R"({"number": "48273061", "state": "waiting", "version": 7, "now": {"en": "It waits."},
        "next": "We go on.", "expected": "2026-11-27", "waiting_reason": "A part", "to_do": {"en": "Call us."},
        "worker": {"badge": "YH-2001", "name": "Wang", "organisation": {"en": "Team"}}, "rating": {"face": 4, "at": "x"},
        "messages": [{"at": "2026-11-22T10:00:00+08:00", "from": "staff", "text": "Hello", "photo": false},
                     {"at": "2026-11-22T10:00:00+08:00", "from": "resident", "photo": true}]})")
                          .value();
    auto const decoded = document(dump(json), case_of);
    REQUIRE(decoded);
    auto const& found = decoded.value();
    CHECK(found.now == text::Localised{{{"en", "It waits."}}});
    CHECK((!found.next.by_language.empty() && !found.waiting_reason.by_language.empty()));
    CHECK((found.expected == "2026-11-27" && found.version == 7 && found.rating == 4));
    CHECK(found.to_do == text::Localised{{{"en", "Call us."}}});
    REQUIRE(found.worker);
    CHECK((found.worker->badge == "YH-2001" && !found.worker->valid));
    REQUIRE(found.messages.size() == 2);
    CHECK((found.messages[0].from_staff && !found.messages[0].photo));
    CHECK((!found.messages[1].from_staff && found.messages[1].photo && found.messages[1].text.by_language.empty()));
}

TEST_CASE("a badge says whose it is and until when") {
    auto const decoded = document(
        R"({"badge": "YH-2001", "name": "Wang", "organisation": "Team", "role": {"en": "Repairs"},
            "valid_until": "2030-12-31", "valid": true})",
        badge);
    REQUIRE(decoded);
    CHECK((decoded.value().valid && decoded.value().valid_until == "2030-12-31"));
    CHECK(decoded.value().role == text::Localised{{{"en", "Repairs"}}});
    CHECK_FALSE(document(R"({"badge": "YH-2001", "name": "Wang", "organisation": "Team", "valid": 1})", badge));
    CHECK_FALSE(document(R"({"badge": "YH-2001"})", badge));
}

TEST_CASE("wrong values of a case are named") {
    CHECK(case_fault("/number", nullptr).pointer == "/number");
    CHECK(case_fault("/state", 1).pointer == "/state");
    CHECK(case_fault("/timeline/0/at", "now").pointer == "/timeline/0/at");
    CHECK(case_fault("/can", "cancel").pointer == "/can");
    CHECK(case_fault("/can/1", 1).pointer == "/can/1");
    CHECK(case_fault("/receipt/qr/path", "<").pointer == "/receipt/qr/path");
    CHECK(case_fault("/receipt", nullptr).reason == "none");
    CHECK(case_fault("/now", 7).pointer == "/now");
    CHECK(case_fault("/worker/name", 7).pointer == "/worker/name");
    CHECK(case_fault("/messages/0/at", 7).pointer == "/messages/0/at");
    CHECK(case_fault("/rating", 5).pointer == "/rating");
    CHECK(case_fault("/version", "7").pointer == "/version");
}

}  // namespace handrail::wire
