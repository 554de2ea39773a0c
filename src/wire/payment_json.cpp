// Bills, payments and the ways to pay from JSON.
#include "wire/payment_json.hpp"

#include <algorithm>
#include <array>

#include "wire/office_json.hpp"

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
    required(at, "id", method.id, word);
    required(at, "kind", method.at_counter, is_counter);
    required(at, "title", method.title, localised);
    if_not_null(at, "icon", method.icon, string);
    return method;
}

}  // namespace

api::QrCode scan_code(Cursor const& at) {
    api::QrCode code;
    required(at, "text", code.text, word);
    required(at, "size", code.size, scan_size);
    required(at, "path", code.path, path);
    return code;
}

api::Bill bill(Cursor const& at) {
    api::Bill bill;
    required(at, "id", bill.id, word);
    required(at, "payee", bill.payee, localised);
    if_not_null(at, "account", bill.account, string);
    if_not_null(at, "holder", bill.holder, string);
    if_not_null(at, "period", bill.period, localised);
    if_not_null(at, "due", bill.due, string);
    required(at, "amount", bill.amount, money);
    if_not_null(at, "icon", bill.icon, string);
    return bill;
}

api::Payment payment(Cursor const& at) {
    api::Payment payment;
    required(at, "id", payment.id, word);
    required(at, "state", payment.state, state);
    required(at, "known", payment.known, truth);
    required(at, "kind", payment.at_counter, is_counter);
    required(at, "amount", payment.amount, money);
    required(at, "method", payment.method, word);
    if_not_null(at, "reason", payment.reason, string);
    if_not_null(at, "alternatives", payment.alternatives, list_of<word>);
    if_not_null(at, "cancel_until", payment.cancel_until, moment);
    if (auto const counter = find_not_null(at, "counter")) {
        required(*counter, "code", payment.counter_code, word);
        if_not_null(*counter, "valid_until", payment.valid_until, moment);
        if_not_null(*counter, "barcode", payment.barcode, scan_code);
        if_not_null(*counter, "desks", payment.desks, offices);
    }
    return payment;
}

std::vector<api::PaymentMethod> payment_methods(Cursor const& at) { return list(at, method); }

}  // namespace handrail::wire
