// Session: decode, update, view, compare.
#include "edge/session.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/update.hpp"
#include "base/result.hpp"
#include "edge/early.hpp"
#include "wire/request_json.hpp"

namespace handrail::edge {

namespace {

api::Reply reply_of(app::Model const& model, wire::Replied const& raw) {
    auto const request = model.requests.find(raw.request);
    if (raw.status == 0 || request == model.requests.end())
        return api::ApiError{.kind = api::ApiError::Kind::unreachable};
    return wire::decode_reply(request->second.request, raw.status, raw.body, raw.retry_after);
}

}  // namespace

// What stands in the page is what the prerenderer wrote: home, a kiosk's first page, or where taps have led from
// there. All that has happened before core ran, happens here at once.
app::Effects Session::start(app::Started event, wire::Early const& early) {
    app::Model page;
    app::update(page, first_start(event, early.wide));
    auto effects = app::update(m_model, std::move(event));
    auto const carry_out = [&](app::Event happened) {
        auto further = follow(m_model, std::move(happened), early.known);
        std::move(further.begin(), further.end(), std::back_inserter(effects));
    };
    for (auto const& id : early.shown) {
        auto const tapped = meaning_of(app::view(page).meanings, id);
        if (!tapped) continue;
        follow(page, *tapped, early.known);
        carry_out(*tapped);
    }
    show(app::view(page));
    for (auto const& [id, typed] : early.kept) {
        if (typed) {
            carry_out(app::Typed{id, *typed});
            continue;
        }
        auto tapped = meaning_of(app::view(m_model).meanings, id);
        // A card may stand on another part of this device's home.
        if (!tapped) tapped = meaning_of(m_meanings, id);
        if (tapped) carry_out(*std::move(tapped));
    }
    return effects;
}

app::Effects Session::take(wire::Incoming incoming) {
    return match(
        std::move(incoming.what),
        [&](wire::Tapped const& tap) {
            auto meaning = app::meaning(m_meanings, tap.id);
            return meaning ? app::update(m_model, *std::move(meaning)) : app::Effects{};
        },
        [&](wire::Replied const& raw) {
            return app::update(m_model, app::Replied{raw.request, reply_of(m_model, raw)});
        },
        [&](wire::WentBack const&) { return app::update(m_model, app::Tapped{app::BackTapped{}}); },
        [&](app::Event&& event) {
            // A page that was left may still say what was typed in it.
            auto const* typed = std::get_if<app::Typed>(&event);
            if (typed && !typed->id.value.starts_with(m_shown.screen.page + "/")) return app::Effects{};
            if (auto* started = std::get_if<app::Started>(&event)) return start(std::move(*started), incoming.early);
            return app::update(m_model, std::move(event));
        });
}

std::string Session::handle(std::string_view json) {
    auto decoded = wire::decode_incoming(json);
    if (!decoded) return wire::encode_fault(decoded.error());
    auto incoming = std::move(decoded).value();
    app::update(m_model, app::Ticked{incoming.now});
    auto const effects = take(std::move(incoming));
    auto const before = std::move(m_shown);
    show(app::view(m_model), before);
    return wire::encode_outcome(screen::patch(before, m_shown), effects);
}

void Session::show(app::View view, screen::Rendered const& before) {
    m_meanings = std::move(view.meanings);
    m_shown = screen::rendered(std::move(view.screen), before);
}

std::string Session::screen_json() const { return wire::encode_elements(m_shown.tree); }

}  // namespace handrail::edge
