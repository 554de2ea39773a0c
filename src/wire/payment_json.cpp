// Bills, payments and the ways to pay from JSON.
#include "wire/payment_json.hpp"

#include <algorithm>
#include <array>

namespace handrail::wire {
namespace {

// Moves, lines and numbers: all that a QR code is drawn with, and nothing that could leave an attribute.
bool is_path(std::string_view text) {
    return text.find_first_not_of("MmHhVvZzLl0123456789 .,-") == std::string_view::npos;
}

std::string path(Cursor const& at) {
    auto text = word(at);
    if (!is_path(text)) at.fault("a path of moves and lines is needed here");
    return text;
}

// ISO/IEC 18004: from 21 to 177 modules a side; a barcode of twelve digits has fewer than that.
int scan_size(Cursor const& at) {
    auto const size = integer(at);
    if (size < 21 || size > 177) at.fault("a size from 21 to 177 is needed here");
    return size;
}

api::Payment::State state(Cursor const& at) {
    constexpr std::array<std::string_view, 5> names{"pending", "succeeded", "failed", "cancelled", "refunded"};
    auto const* found = std::find(names.begin(), names.end(), string(at));
    if (found == names.end()) at.fault("the state of a payment is needed here");
    return static_cast<api::Payment::State>(found - names.begin());
}

bool is_counter(Cursor const& at) { return string(at) == "counter"; }

api::PaymentMethod method(Cursor const& at) {
    api::PaymentMethod method;
    method.id = field(at, "id", word);
    method.at_counter = field(at, "kind", is_counter);
    method.title = field(at, "title", localised);
    method.icon = member_or(at, "icon", std::string{}, string);
    return method;
}

}  // namespace

api::QrCode scan_code(Cursor const& at) {
    api::QrCode code;
    code.text = field(at, "text", word);
    code.size = field(at, "size", scan_size);
    code.path = field(at, "path", path);
    return code;
}

api::Bill bill(Cursor const& at) {
    api::Bill bill;
    bill.id = field(at, "id", word);
    bill.payee = field(at, "payee", localised);
    bill.account = member_or(at, "account", std::string{}, string);
    bill.holder = member_or(at, "holder", std::string{}, string);
    bill.period = member_or(at, "period", text::Localised{}, localised);
    bill.due = member_or(at, "due", std::string{}, string);
    bill.amount = field(at, "amount", money);
    bill.icon = member_or(at, "icon", std::string{}, string);
    return bill;
}

api::Payment payment(Cursor const& at) {
    api::Payment payment;
    payment.id = field(at, "id", word);
    payment.state = field(at, "state", state);
    payment.known = field(at, "known", truth);
    payment.at_counter = field(at, "kind", is_counter);
    payment.amount = field(at, "amount", money);
    payment.method = field(at, "method", word);
    payment.reason = member_or(at, "reason", std::string{}, string);
    payment.alternatives =
        member_or(at, "alternatives", std::vector<std::string>{}, [](Cursor const& all) { return list(all, word); });
    payment.cancel_until = member_or(at, "cancel_until", std::optional<Moment>{}, moment);
    if (auto const counter = find_not_null(at, "counter")) {
        payment.counter_code = field(*counter, "code", word);
        payment.valid_until = member_or(*counter, "valid_until", std::optional<Moment>{}, moment);
        payment.barcode = member_or(*counter, "barcode", api::QrCode{}, scan_code);
    }
    return payment;
}

std::vector<api::PaymentMethod> payment_methods(Cursor const& at) { return list(at, method); }

}  // namespace handrail::wire
