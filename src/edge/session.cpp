// Session: decode, update, view, compare.
#include "edge/session.hpp"

#include <utility>

#include "app/update.hpp"
#include "base/result.hpp"
#include "wire/request_json.hpp"

namespace handrail::edge {

namespace {

api::Reply reply_of(app::Model const& model, wire::Replied const& raw) {
    auto const request = model.requests.find(raw.request);
    if (raw.status == 0 || request == model.requests.end())
        return api::ApiError{.kind = api::ApiError::Kind::unreachable};
    return wire::decode_reply(request->second.request, raw.status, raw.body, raw.retry_after);
}

// The page as the prerenderer wrote it: home, or a kiosk's first page, before anything of the device or the link is
// known.
app::View prerendered(app::Started const& event) {
    app::Model model;
    app::Started first;
    first.config = event.config;
    first.catalogue = event.catalogue;
    first.messages = event.messages;
    if (event.mode == screen::Mode::kiosk) first.mode = event.mode;
    app::update(model, std::move(first));
    return app::view(model);
}

}  // namespace

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
        [&](app::Event&& event) { return app::update(m_model, std::move(event)); });
}

std::string Session::handle(std::string_view json) {
    auto decoded = wire::decode_incoming(json);
    if (!decoded) return wire::encode_fault(decoded.error());
    auto incoming = std::move(decoded).value();
    app::update(m_model, app::Ticked{incoming.now});
    if (auto const* event = std::get_if<app::Event>(&incoming.what); event && !m_started) {
        if (auto const* started = std::get_if<app::Started>(event)) {
            show(prerendered(*started));
            m_started = true;
        }
    }
    auto const effects = take(std::move(incoming));
    auto const before = std::move(m_shown);
    show(app::view(m_model));
    return wire::encode_outcome(screen::patch(before, m_shown), effects);
}

void Session::show(app::View view) {
    m_meanings = std::move(view.meanings);
    m_shown = screen::rendered(std::move(view.screen));
}

std::string Session::screen_json() const { return wire::encode_elements(m_shown.tree); }

}  // namespace handrail::edge
