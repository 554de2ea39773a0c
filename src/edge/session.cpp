// Session: decode, update, view, compare.
#include "edge/session.hpp"

#include <utility>

#include "app/update.hpp"
#include "base/result.hpp"
#include "wire/request_json.hpp"

namespace handrail::edge {

namespace {

api::Reply reply_of(app::Model const& model, wire::RawReply const& raw) {
    auto const request = model.requests.find(raw.request);
    if (raw.status == 0 || request == model.requests.end())
        return api::ApiError{.kind = api::ApiError::Kind::unreachable};
    return wire::decode_reply(request->second, raw.status, raw.body, raw.retry_after);
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
    return app::view(app::update(std::move(model), first).model);
}

}  // namespace

app::Effects Session::apply(app::Event const& event) {
    auto next = app::update(std::move(m_model), event);
    m_model = std::move(next.model);
    return std::move(next.effects);
}

app::Effects Session::take(wire::Incoming const& incoming) {
    return match(
        incoming.what,
        [&](wire::Tap const& tap) -> app::Effects {
            auto const event = app::meaning(m_view, tap.id);
            return event ? apply(app::Event(*event)) : app::Effects{};
        },
        [&](wire::RawReply const& raw) -> app::Effects {
            return apply(app::Arrived{raw.request, reply_of(m_model, raw)});
        },
        [&](wire::Back const&) -> app::Effects { return apply(app::BackTapped{}); },
        [&](app::Event const& event) -> app::Effects { return apply(event); });
}

std::string Session::handle(std::string_view json) {
    auto const incoming = wire::decode_incoming(json);
    if (!incoming) return wire::encode_fault(incoming.error());
    m_model.now = incoming.value().now;
    if (auto const* event = std::get_if<app::Event>(&incoming.value().what); event && !m_started) {
        if (auto const* started = std::get_if<app::Started>(event)) {
            m_view = prerendered(*started);
            m_started = true;
        }
    }
    auto const effects = take(incoming.value());
    auto next = app::view(m_model);
    auto const patch = screen::patch(m_view.screen, next.screen);
    m_view = std::move(next);
    return wire::encode_outcome(patch, effects);
}

std::string Session::screen_json() const { return wire::encode_elements(screen::render(m_view.screen)); }

}  // namespace handrail::edge
