// Requests over HTTP and their replies.
#include "wire/request_json.hpp"

#include <catch2/catch_test_macros.hpp>

#include "wire/files.hpp"

namespace handrail::wire {
namespace {

using Failure = api::ApiError::Kind;

std::string path(api::Request const& request) { return encode_request(request).path; }

template <class T>
bool replies_with(api::Request const& request, int status, std::string_view body) {
    return std::holds_alternative<T>(decode_reply(request, status, body));
}

api::CaseKey const by_secret{"48273061", "s3cret", "5678"};
api::CaseKey const by_phone{"48273061", "", "5678"};

}  // namespace

TEST_CASE("a case is found by the key that made it, and a hold names its visit") {
    auto const find = encode_request(api::FindCase{"key"});
    CHECK((find.method == "GET" && find.path == "/api/v1/cases" && find.headers.at("Idempotency-Key") == "key"));
    CHECK(encode_request(api::PlaceHold{"key", "permit", "east", "1-9", "token"}).body ==
          R"({"office":"east","service":"permit","slot":"1-9","visit":"token"})");
}

TEST_CASE("readings have a path and no body") {
    CHECK(encode_request(api::GetService{"permit"}) ==
          HttpRequest{"GET", "/api/v1/services/permit", {{"Accept", "application/json"}}, ""});
    CHECK(path(api::GetOffices{"permit"}) == "/api/v1/offices?service=permit");
    CHECK(path(api::GetOffices{}) == "/api/v1/offices");
    CHECK(path(api::GetSlots{"permit", "east", {2026, 3, 6}, 7}) ==
          "/api/v1/slots?service=permit&office=east&from=2026-03-06&days=7");
}

TEST_CASE("places are all, or the nearest first") {
    CHECK(path(api::GetPlaces{}) == "/api/v1/places");
    CHECK(path(api::GetPlaces{"30.012,110.046"}) == "/api/v1/places?near=30.012%2C110.046");
}

TEST_CASE("no id becomes another path") {
    CHECK(path(api::GetService{"../config?x=1#y"}) == "/api/v1/services/..%2Fconfig%3Fx%3D1%23y");
    CHECK(path(api::GetOffices{"a&b=c 李"}) == "/api/v1/offices?service=a%26b%3Dc%20%E6%9D%8E");
}

TEST_CASE("a hold is placed, extended and given up") {
    auto const placed = encode_request(api::PlaceHold{"key-1", "permit", "east", "permit.east.202611230900"});
    CHECK(placed.method == "POST");
    CHECK(placed.path == "/api/v1/holds");
    CHECK(placed.headers == std::map<std::string, std::string>{{"Accept", "application/json"},
                                                               {"Content-Type", "application/json"},
                                                               {"Idempotency-Key", "key-1"}});
    CHECK(placed.body == R"({"office":"east","service":"permit","slot":"permit.east.202611230900"})");
    auto const extended = encode_request(api::ExtendHold{"h_1"});
    CHECK(extended.method == "PUT");
    CHECK(extended.path == "/api/v1/holds/h_1");
    CHECK(extended.body == "{}");
    auto const released = encode_request(api::ReleaseHold{"h_1"});
    CHECK(released.method == "DELETE");
    CHECK(released.body.empty());
}

TEST_CASE("a case is made from its answers") {
    api::CreateCase request{"key-2", "permit", 3, "zh-CN", "web", {{{"lost"}, true}}, ""};
    CHECK(encode_request(request).body ==
          R"({"answers":{"lost":true},"channel":"web","definition_version":3,"language":"zh-CN","service":"permit"})");
    CHECK(encode_request(request).headers["Idempotency-Key"] == "key-2");
    request.hold = "h_1";
    CHECK(encode_request(request).body.find(R"("hold":"h_1")") != std::string::npos);
}

TEST_CASE("a case opens by its secret, else by the telephone") {
    auto const secret = encode_request(api::GetCase{by_secret});
    CHECK(secret.path == "/api/v1/cases/48273061");
    CHECK(secret.headers.at("Case-Secret") == "s3cret");
    auto const phone = encode_request(api::GetReceipt{by_phone});
    CHECK(phone.path == "/api/v1/cases/48273061/receipt?phone_last4=5678");
    CHECK(phone.headers.count("Case-Secret") == 0);
    CHECK(encode_request(api::CancelCase{"k", by_secret}).body == "{}");
    CHECK(path(api::CancelCase{"k", by_phone}) == "/api/v1/cases/48273061/cancel?phone_last4=5678");
    auto const moved = encode_request(api::RescheduleCase{"k", by_secret, "a.b.1"});
    CHECK(moved.path == "/api/v1/cases/48273061/reschedule");
    CHECK(moved.body == R"({"slot":"a.b.1"})");
}

TEST_CASE("a case is written to, rated and followed") {
    auto const written = encode_request(api::SendMessage{"k", by_secret, "Hello", ""});
    CHECK((written.method == "POST" && written.path == "/api/v1/cases/48273061/messages"));
    CHECK((written.body == R"({"text":"Hello"})" && written.headers.at("Idempotency-Key") == "k"));
    CHECK(encode_request(api::SendMessage{"k", by_secret, "Hello", "p1"}).body == R"({"photo":"p1","text":"Hello"})");
    auto const rated = encode_request(api::RateCase{"k", by_phone, 4});
    CHECK((rated.path == "/api/v1/cases/48273061/rating?phone_last4=5678" && rated.body == R"({"face":4})"));
    CHECK(path(api::GetBadge{"YH 2001/x"}) == "/api/v1/staff/YH%202001%2Fx");
    auto const followed = encode_follow(by_secret);
    CHECK((followed.path == "/api/v1/stream?case=48273061" && followed.headers.at("Case-Secret") == "s3cret"));
    CHECK(encode_follow(by_phone).path == "/api/v1/stream?case=48273061&phone_last4=5678");
    CHECK(encode_follow({}) == HttpRequest{});
}

TEST_CASE("each request gets the reply it asks for") {
    auto const a_case = R"({"number":"48273061","state":"booked"})";
    auto const a_hold = R"({"id":"h","slot":"s","expires":"2026-11-22T10:10:00+08:00"})";
    CHECK(replies_with<forms::Definition>(api::GetService{"certificate-appointment"}, 200,
                                          text_of_file("catalogue/certificate-appointment.json")));
    CHECK(replies_with<api::Offices>(api::GetOffices{}, 200, "[]"));
    CHECK(replies_with<api::Slots>(api::GetSlots{}, 200, "[]"));
    CHECK(replies_with<api::Hold>(api::PlaceHold{}, 201, a_hold));
    CHECK(replies_with<api::Hold>(api::ExtendHold{}, 200, a_hold));
    CHECK(replies_with<api::Released>(api::ReleaseHold{}, 204, ""));
    CHECK(replies_with<api::Case>(api::CreateCase{}, 201, a_case));
    CHECK(replies_with<api::Case>(api::GetCase{}, 200, a_case));
    CHECK(replies_with<api::Case>(api::CancelCase{}, 200, a_case));
    CHECK(replies_with<api::Case>(api::RescheduleCase{}, 200, a_case));
    CHECK(replies_with<api::Case>(api::SendMessage{}, 201, a_case));
    CHECK(replies_with<api::Case>(api::RateCase{}, 201, a_case));
    CHECK(replies_with<api::Badge>(api::GetBadge{}, 200, R"({"badge":"a","name":"n","organisation":"o"})"));
    CHECK(replies_with<api::Places>(api::GetPlaces{}, 200, R"([{"id":"p","name":"P"}])"));
    CHECK(replies_with<api::Upload>(api::SendUpload{}, 201, R"({"id":"u"})"));
    CHECK(replies_with<api::Receipt>(api::GetReceipt{}, 200, R"({"number":"48273061","title":"t"})"));
}

TEST_CASE("replies that are no such thing are errors") {
    auto const kind = [](int status, std::string_view body) {
        auto const reply = decode_reply(api::GetSlots{}, status, body);
        auto const* error = std::get_if<api::ApiError>(&reply);
        REQUIRE(error);
        CHECK(error->status == status);
        return error->kind;
    };
    CHECK(kind(0, "") == Failure::unreachable);
    CHECK(kind(200, "<html>") == Failure::malformed);
    CHECK(kind(200, "{}") == Failure::malformed);
    CHECK(kind(304, "") == Failure::malformed);
    CHECK(kind(409, R"({"code":"slot_taken"})") == Failure::problem);
    CHECK(kind(500, "Internal") == Failure::malformed);
}

}  // namespace handrail::wire
