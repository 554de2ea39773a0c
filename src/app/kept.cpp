// Kept: what this device knows of the cases made on it.
#include "app/kept.hpp"

#include <algorithm>
#include <utility>

#include "app/going.hpp"

namespace handrail::app {

namespace {

constexpr std::int64_t hour = 3600;
constexpr std::int64_t day = 24 * hour;

// Written only where something changed: other pages hear of each change.
void keep(Model& model, KeptCase& kept, KeptCase known, Effects& effects) {
    if (kept == known) return;
    kept = std::move(known);
    effects.push_back(KeepCases{model.cases});
}

void forget_paying(KeptCase& kept) {
    kept.unpaid = 0;
    kept.method.clear();
    kept.key.clear();
}

template <class Fits>
KeptCase const* first_that(Model const& model, Fits fits) {
    auto const found = std::find_if(model.cases.begin(), model.cases.end(), fits);
    return found == model.cases.end() ? nullptr : &*found;
}

}  // namespace

api::CaseKey key_of(KeptCase const& kept) { return {.number = kept.number, .secret = kept.secret, .phone_last4 = {}}; }

KeptCase* kept_case(Model& model, std::string const& number) {
    auto const found =
        std::find_if(model.cases.begin(), model.cases.end(), [&](KeptCase const& one) { return one.number == number; });
    return found == model.cases.end() ? nullptr : &*found;
}

KeptCase noted(KeptCase kept, api::Case const& found, std::int64_t now) {
    kept.start = found.state == "cancelled" ? std::nullopt : found.start;
    if (found.state != "awaiting_payment")
        forget_paying(kept);
    else if (!kept.unpaid)
        kept.unpaid = now;
    return kept;
}

void note_case(Model& model, api::Case const& found, Effects& effects) {
    if (auto* kept = kept_case(model, found.number)) keep(model, *kept, noted(*kept, found, model.now), effects);
}

void note_paying(Model& model, Effects& effects) {
    auto const& paying = *model.paying;
    auto* kept = kept_case(model, paying.of.number);
    if (!kept) return;
    auto known = *kept;
    using State = api::Payment::State;
    auto const& payment = paying.payment;
    if (payment && payment->known && (payment->state == State::succeeded || payment->state == State::refunded)) {
        forget_paying(known);
    } else {
        if (known.key != paying.key || !known.unpaid) known.unpaid = model.now;
        known.method = paying.method;
        known.key = paying.key;
    }
    keep(model, *kept, std::move(known), effects);
}

KeptCase const* paying_now(Model const& model) {
    return first_that(model, [&](KeptCase const& one) { return one.unpaid && model.now - one.unpaid < day; });
}

// Until an hour after it has begun: whoever is late looks for it as well.
KeptCase const* appointment_soon(Model const& model) {
    KeptCase const* soonest = nullptr;
    for (auto const& one : model.cases) {
        if (!one.start || one.start->seconds + hour < model.now) continue;
        auto const ahead = days_since_epoch(wall_time(*one.start).date) - days_since_epoch(today(model));
        if (ahead < 2 && (!soonest || one.start->seconds < soonest->start->seconds)) soonest = &one;
    }
    return soonest;
}

KeptCase const* bill_due(Model const& model) {
    return first_that(model, [](KeptCase const& one) { return one.unpaid != 0; });
}

}  // namespace handrail::app
