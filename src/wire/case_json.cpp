// Cases and receipts from JSON.
#include "wire/case_json.hpp"

#include <algorithm>

#include "wire/office_json.hpp"
#include "wire/payment_json.hpp"

namespace handrail::wire {
namespace {

std::vector<text::Localised> texts(Cursor const& at) { return list(at, localised); }
std::vector<std::string> words(Cursor const& at) { return list(at, word); }

// Where and when, which cases and receipts tell alike.
template <class Agreed>
void read_appointment(Cursor const& at, Agreed& agreed) {
    if (auto const when = find_not_null(at, "when")) {
        agreed.start = field(*when, "start", moment);
        agreed.end = member_or(*when, "end", std::optional<Moment>{}, moment);
    }
    if (auto const place = find_not_null(at, "office")) {
        agreed.office = office(*place);
        agreed.window = member_or(*place, "window", text::Localised{}, localised);
    }
    agreed.cancel_until = member_or(at, "cancel_until", std::optional<Moment>{}, moment);
}

api::TimelineEntry timeline_entry(Cursor const& at) {
    api::TimelineEntry entry;
    entry.at = field(at, "at", moment);
    entry.state = field(at, "state", word);
    entry.text = member_or(at, "text", text::Localised{}, localised);
    return entry;
}

api::Message message(Cursor const& at) {
    api::Message message;
    message.at = field(at, "at", moment);
    message.from_staff = field(at, "from", word) == "staff";
    message.text = member_or(at, "text", text::Localised{}, localised);
    message.photo = member_or(at, "photo", false, truth);
    return message;
}

api::GuideStep guide_step(Cursor const& at) {
    api::GuideStep step;
    step.icon = member_or(at, "icon", std::string{}, string);
    step.text = field(at, "text", localised);
    return step;
}

int face(Cursor const& at) { return field(at, "face", integer); }

// Where it stands and who has it, for whoever follows it (docs/service-api.md, Following a case).
void read_standing(Cursor const& at, api::Case& found) {
    auto const all = [](Cursor const& messages) { return list(messages, message); };
    found.now = member_or(at, "now", text::Localised{}, localised);
    found.next = member_or(at, "next", text::Localised{}, localised);
    found.expected = member_or(at, "expected", std::string{}, string);
    found.waiting_reason = member_or(at, "waiting_reason", text::Localised{}, localised);
    found.to_do = member_or(at, "to_do", text::Localised{}, localised);
    found.worker = member_or(at, "worker", std::optional<api::Badge>{}, badge);
    found.messages = member_or(at, "messages", std::vector<api::Message>{}, all);
    found.bill = member_or(at, "bill", std::optional<api::Bill>{}, bill);
    found.payment = member_or(at, "payment", std::optional<api::Payment>{}, payment);
    found.rating = member_or(at, "rating", 0, face);
    found.version = member_or(at, "version", 0, integer);
}

}  // namespace

// A worker of a case is told without role and validity.
api::Badge badge(Cursor const& at) {
    api::Badge badge;
    badge.badge = field(at, "badge", word);
    badge.name = field(at, "name", localised);
    badge.organisation = field(at, "organisation", localised);
    badge.role = member_or(at, "role", text::Localised{}, localised);
    badge.valid_until = member_or(at, "valid_until", std::string{}, string);
    badge.valid = member_or(at, "valid", false, truth);
    return badge;
}

api::Receipt receipt(Cursor const& at) {
    api::Receipt receipt;
    receipt.number = field(at, "number", word);
    receipt.service = member_or(at, "service", std::string{}, string);
    receipt.title = field(at, "title", localised);
    read_appointment(at, receipt);
    receipt.bring = member_or(at, "bring", std::vector<text::Localised>{}, texts);
    receipt.fee = member_or(at, "fee", std::optional<Money>{}, money);
    receipt.call = member_or(at, "call", std::string{}, string);
    receipt.created = member_or(at, "created", std::optional<Moment>{}, moment);
    receipt.bill = member_or(at, "bill", std::optional<api::Bill>{}, bill);
    if (auto const paid = find_not_null(at, "payment")) {
        receipt.paid = member_or(*paid, "paid", std::optional<Moment>{}, moment);
        receipt.refunded = member_or(*paid, "refunded", std::optional<Moment>{}, moment);
        receipt.cancel_until = member_or(*paid, "cancel_until", std::optional<Moment>{}, moment);
    }
    receipt.guide =
        member_or(at, "guide", std::vector<api::GuideStep>{}, [](Cursor const& all) { return list(all, guide_step); });
    receipt.hash = member_or(at, "hash", std::string{}, string);
    receipt.qr = member_or(at, "qr", api::QrCode{}, scan_code);
    return receipt;
}

api::Case case_of(Cursor const& at) {
    auto const entries = [](Cursor const& timeline) { return list(timeline, timeline_entry); };
    api::Case result;
    result.number = field(at, "number", word);
    result.secret = member_or(at, "secret", std::string{}, string);
    result.service = member_or(at, "service", std::string{}, string);
    result.title = member_or(at, "title", text::Localised{}, localised);
    result.state = field(at, "state", word);
    read_appointment(at, result);
    result.timeline = member_or(at, "timeline", std::vector<api::TimelineEntry>{}, entries);
    result.can = member_or(at, "can", std::vector<std::string>{}, words);
    read_standing(at, result);
    result.receipt = member_or(at, "receipt", std::optional<api::Receipt>{}, receipt);
    return result;
}

}  // namespace handrail::wire
