// Cases and receipts from JSON.
#include "wire/case_json.hpp"

#include <algorithm>

#include "wire/office_json.hpp"
#include "wire/payment_json.hpp"

namespace handrail::wire {
namespace {

// Where and when, which cases and receipts tell alike.
template <class Agreed>
void read_appointment(Cursor const& at, Agreed& agreed) {
    if (auto const when = find_not_null(at, "when")) {
        required(*when, "start", agreed.start, moment);
        if_not_null(*when, "end", agreed.end, moment);
    }
    if (auto const place = find_not_null(at, "office")) {
        agreed.office = office(*place);
        if_not_null(*place, "window", agreed.window, localised);
    }
    if_not_null(at, "cancel_until", agreed.cancel_until, moment);
}

api::TimelineEntry timeline_entry(Cursor const& at) {
    api::TimelineEntry entry;
    required(at, "at", entry.at, moment);
    required(at, "state", entry.state, word);
    if_not_null(at, "text", entry.text, localised);
    return entry;
}

api::Message message(Cursor const& at) {
    api::Message message;
    required(at, "at", message.at, moment);
    message.from_staff = field(at, "from", word) == "staff";
    if_not_null(at, "text", message.text, localised);
    if_not_null(at, "photo", message.photo, truth);
    return message;
}

api::GuideStep guide_step(Cursor const& at) {
    api::GuideStep step;
    if_not_null(at, "icon", step.icon, string);
    required(at, "text", step.text, localised);
    return step;
}

int face(Cursor const& at) { return field(at, "face", integer); }

// Where it stands and who has it, for whoever follows it (docs/service-api.md, Following a case).
void read_standing(Cursor const& at, api::Case& found) {
    if_not_null(at, "now", found.now, localised);
    if_not_null(at, "next", found.next, localised);
    if_not_null(at, "expected", found.expected, string);
    if_not_null(at, "waiting_reason", found.waiting_reason, localised);
    if_not_null(at, "to_do", found.to_do, localised);
    if_not_null(at, "worker", found.worker, badge);
    if_not_null(at, "messages", found.messages, list_of<message>);
    if_not_null(at, "bill", found.bill, bill);
    if_not_null(at, "payment", found.payment, payment);
    if_not_null(at, "rating", found.rating, face);
    if_not_null(at, "version", found.version, integer);
}

}  // namespace

// A worker of a case is told without role and validity.
api::Badge badge(Cursor const& at) {
    api::Badge badge;
    required(at, "badge", badge.badge, word);
    required(at, "name", badge.name, localised);
    required(at, "organisation", badge.organisation, localised);
    if_not_null(at, "role", badge.role, localised);
    if_not_null(at, "valid_until", badge.valid_until, string);
    if_not_null(at, "valid", badge.valid, truth);
    return badge;
}

api::Receipt receipt(Cursor const& at) {
    api::Receipt receipt;
    required(at, "number", receipt.number, word);
    if_not_null(at, "service", receipt.service, string);
    required(at, "title", receipt.title, localised);
    read_appointment(at, receipt);
    if_not_null(at, "bring", receipt.bring, list_of<localised>);
    if_not_null(at, "fee", receipt.fee, money);
    if_not_null(at, "call", receipt.call, string);
    if_not_null(at, "code", receipt.code, string);
    if_not_null(at, "created", receipt.created, moment);
    if_not_null(at, "bill", receipt.bill, bill);
    if (auto const paid = find_not_null(at, "payment")) {
        if_not_null(*paid, "paid", receipt.paid, moment);
        if_not_null(*paid, "refunded", receipt.refunded, moment);
        if_not_null(*paid, "cancel_until", receipt.cancel_until, moment);
    }
    if_not_null(at, "guide", receipt.guide, list_of<guide_step>);
    if_not_null(at, "hash", receipt.hash, string);
    if_not_null(at, "qr", receipt.qr, scan_code);
    return receipt;
}

api::Case case_of(Cursor const& at) {
    api::Case result;
    required(at, "number", result.number, word);
    if_not_null(at, "secret", result.secret, string);
    if_not_null(at, "service", result.service, string);
    if_not_null(at, "title", result.title, localised);
    required(at, "state", result.state, word);
    read_appointment(at, result);
    if_not_null(at, "timeline", result.timeline, list_of<timeline_entry>);
    if_not_null(at, "can", result.can, list_of<word>);
    read_standing(at, result);
    if_not_null(at, "receipt", result.receipt, receipt);
    return result;
}

}  // namespace handrail::wire
