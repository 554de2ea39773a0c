// Values for tests of app: a bill and its payment, and what goes wrong.
#pragma once

#include <string>
#include <utility>

#include "api/api.hpp"

namespace handrail::app::test {

inline text::Localised en(std::string words) { return {{{"en", std::move(words)}}}; }

inline api::Bill bill() {
    api::Bill bill;
    bill.id = "bill-1";
    bill.payee = en("Yunhe Water");
    bill.account = "12345678";
    bill.holder = "L*";
    bill.period = en("October");
    bill.amount = Money{.amount = 3650};
    return bill;
}
inline api::Payment payment(api::Payment::State state) {
    api::Payment payment;
    payment.id = "p1";
    payment.state = state;
    payment.amount = Money{.amount = 3650};
    payment.method = "phone";
    if (state == api::Payment::State::failed) payment.reason = "declined";
    if (state == api::Payment::State::failed) payment.alternatives = {"counter"};
    return payment;
}

inline api::ApiError problem(int status, std::string code) {
    api::ApiError made;
    made.status = status;
    made.code = std::move(code);
    return made;
}
inline api::ApiError unreachable() {
    api::ApiError made;
    made.kind = api::ApiError::Kind::unreachable;
    return made;
}

}  // namespace handrail::app::test
