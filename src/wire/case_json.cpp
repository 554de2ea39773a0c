// Cases and receipts from JSON.
#include "wire/case_json.hpp"

#include <algorithm>

#include "wire/office_json.hpp"

namespace handrail::wire {
namespace {

Decoded<std::vector<text::Localised>> texts(Cursor const& at) { return list(at, localised); }
Decoded<std::vector<std::string>> words(Cursor const& at) { return list(at, word); }

// Moves, lines and numbers: all that a QR code is drawn with, and nothing that could leave an attribute.
bool is_path(std::string_view text) {
    return text.find_first_not_of("MmHhVvZzLl0123456789 .,-") == std::string_view::npos;
}

Decoded<std::string> path(Cursor const& at) {
    auto text = TRY(word(at));
    if (!is_path(text)) return at.fault("a path of moves and lines is needed here");
    return text;
}

// ISO/IEC 18004: from 21 to 177 modules a side.
Decoded<int> qr_size(Cursor const& at) {
    auto const size = TRY(integer(at));
    if (size < 21 || size > 177) return at.fault("a size from 21 to 177 is needed here");
    return size;
}

Decoded<api::QrCode> qr_code(Cursor const& at) {
    api::QrCode code;
    code.text = TRY(field(at, "text", word));
    code.size = TRY(field(at, "size", qr_size));
    code.path = TRY(field(at, "path", path));
    return code;
}

// Where and when, which cases and receipts tell alike.
template <class Agreed>
std::optional<DecodeFault> read_appointment(Cursor const& at, Agreed& agreed) {
    auto const read = [&]() -> Decoded<bool> {
        if (auto const when = find_not_null(at, "when")) {
            agreed.start = TRY(field(*when, "start", moment));
            agreed.end = TRY(member_or(*when, "end", std::optional<Moment>{}, moment));
        }
        if (auto const place = find_not_null(at, "office")) {
            agreed.office = TRY(office(*place));
            agreed.window = TRY(member_or(*place, "window", text::Localised{}, localised));
        }
        agreed.cancel_until = TRY(member_or(at, "cancel_until", std::optional<Moment>{}, moment));
        return true;
    };
    auto const result = read();
    return result ? std::nullopt : std::optional{result.error()};
}

Decoded<api::TimelineEntry> timeline_entry(Cursor const& at) {
    api::TimelineEntry entry;
    entry.at = TRY(field(at, "at", moment));
    entry.state = TRY(field(at, "state", word));
    entry.text = TRY(member_or(at, "text", text::Localised{}, localised));
    return entry;
}

}  // namespace

Decoded<api::Receipt> receipt(Cursor const& at) {
    api::Receipt receipt;
    receipt.number = TRY(field(at, "number", word));
    receipt.service = TRY(member_or(at, "service", std::string{}, string));
    receipt.title = TRY(field(at, "title", localised));
    if (auto const fault = read_appointment(at, receipt)) return *fault;
    receipt.bring = TRY(member_or(at, "bring", std::vector<text::Localised>{}, texts));
    receipt.fee = TRY(member_or(at, "fee", std::optional<Money>{}, money));
    receipt.call = TRY(member_or(at, "call", std::string{}, string));
    receipt.created = TRY(member_or(at, "created", std::optional<Moment>{}, moment));
    receipt.hash = TRY(member_or(at, "hash", std::string{}, string));
    receipt.qr = TRY(member_or(at, "qr", api::QrCode{}, qr_code));
    return receipt;
}

Decoded<api::Case> case_of(Cursor const& at) {
    auto const entries = [](Cursor const& timeline) { return list(timeline, timeline_entry); };
    api::Case result;
    result.number = TRY(field(at, "number", word));
    result.secret = TRY(member_or(at, "secret", std::string{}, string));
    result.service = TRY(member_or(at, "service", std::string{}, string));
    result.title = TRY(member_or(at, "title", text::Localised{}, localised));
    result.state = TRY(field(at, "state", word));
    if (auto const fault = read_appointment(at, result)) return *fault;
    result.timeline = TRY(member_or(at, "timeline", std::vector<api::TimelineEntry>{}, entries));
    result.can = TRY(member_or(at, "can", std::vector<std::string>{}, words));
    result.receipt = TRY(member_or(at, "receipt", std::optional<api::Receipt>{}, receipt));
    return result;
}

}  // namespace handrail::wire
