// Bills, payments and ways to pay from JSON.
#include "wire/payment_json.hpp"

#include <catch2/catch_test_macros.hpp>

#include "wire/files.hpp"

namespace handrail::wire {
namespace {

Json payment_example() {
    return {{"id", "p1"},
            {"state", "pending"},
            {"known", false},
            {"kind", "counter"},
            {"method", "counter"},
            {"amount", {{"amount", 3650}, {"currency", "CNY"}}},
            {"counter",
             {{"code", "421840205014"},
              {"valid_until", "2026-11-24T09:00:00+08:00"},
              {"barcode", {{"text", "421840205014"}, {"size", 101}, {"path", "M0 0h2v33h-2z"}}}}}};
}

DecodeFault payment_fault(std::string const& pointer, Json value) {
    return fault_of(payment_example(), pointer, std::move(value), payment);
}

}  // namespace

TEST_CASE("a payment is read whole") {
    auto const decoded = document(dump(payment_example()), payment);
    REQUIRE(decoded);
    auto const& read = decoded.value();
    CHECK(read.state == api::Payment::State::pending);
    CHECK((!read.known && read.at_counter));
    CHECK(read.amount == Money{3650, "CNY"});
    CHECK(read.counter_code == "421840205014");
    CHECK(read.barcode.size == 101);
    CHECK(read.valid_until);
    CHECK(read.desks.empty());
}

TEST_CASE("a code may say where it is paid, and what is wrong with that is named") {
    auto with_desks = payment_example();
    with_desks["counter"]["desks"] = {{{"id", "hall"},
                                       {"name", "Hall"},
                                       {"address", "1 Road"},
                                       {"phone", "1"},
                                       {"hours", {{{"days", {1}}, {"from", "09:00"}, {"to", "12:00"}}}},
                                       {"closed", {"2027-01-01"}}}};
    auto const decoded = document(dump(with_desks), payment);
    REQUIRE(decoded);
    REQUIRE(decoded.value().desks.size() == 1);
    CHECK(decoded.value().desks[0].open_times.hours[0].to == 12 * 60);
    CHECK(fault_of(with_desks, "/counter/desks/0/id", "", payment).pointer == "/counter/desks/0/id");
}

TEST_CASE("what is wrong with a payment is named, for money rests on it") {
    CHECK(payment_fault("/state", "maybe").pointer == "/state");
    CHECK(payment_fault("/known", nullptr).pointer == "/known");
    CHECK(payment_fault("/amount/amount", "much").pointer == "/amount/amount");
    CHECK(payment_fault("/counter/barcode/path", "<svg>").pointer == "/counter/barcode/path");
    CHECK(payment_fault("/counter/barcode/size", 900).pointer == "/counter/barcode/size");
    CHECK(payment_fault("/id", "").pointer == "/id");
}

TEST_CASE("bills say what is owed to whom") {
    Json const json{{"id", "b1"},
                    {"payee", {{"zh-CN", "云河自来水"}, {"en", "Yunhe Water"}}},
                    {"holder", "李*英"},
                    {"amount", {{"amount", 3980}, {"currency", "CNY"}}}};
    auto const decoded = document(dump(json), bill);
    REQUIRE(decoded);
    CHECK(decoded.value().amount == Money{3980, "CNY"});
    CHECK(decoded.value().holder == "李*英");
    CHECK_FALSE(document(dump(Json{{"id", "b1"}}), bill));
}

TEST_CASE("ways to pay are online or at a counter") {
    auto const json = R"([{"id":"phone","kind":"online","title":"Phone","icon":"x"},
                          {"id":"counter","kind":"counter","title":"Counter"}])";
    auto const decoded = document(json, payment_methods);
    REQUIRE(decoded);
    CHECK_FALSE(decoded.value()[0].at_counter);
    CHECK(decoded.value()[1].at_counter);
}

}  // namespace handrail::wire
