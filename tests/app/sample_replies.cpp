// The values themselves.
#include "app/sample_replies.hpp"

namespace handrail::app::test {

text::Localised en(std::string words) { return {{{"en", std::move(words)}}}; }

api::Bill bill() {
    api::Bill bill;
    bill.id = "bill-1";
    bill.payee = en("Yunhe Water");
    bill.account = "12345678";
    bill.holder = "L*";
    bill.period = en("October");
    bill.amount = Money{.amount = 3650};
    return bill;
}

api::Payment payment(api::Payment::State state) {
    api::Payment payment;
    payment.id = "p1";
    payment.state = state;
    payment.amount = Money{.amount = 3650};
    payment.method = "phone";
    if (state == api::Payment::State::failed) payment.reason = "declined";
    if (state == api::Payment::State::failed) payment.alternatives = {"counter"};
    return payment;
}

api::ApiError problem(int status, std::string code) {
    api::ApiError made;
    made.status = status;
    made.code = std::move(code);
    return made;
}

api::ApiError unreachable() {
    api::ApiError made;
    made.kind = api::ApiError::Kind::unreachable;
    return made;
}

}  // namespace handrail::app::test
