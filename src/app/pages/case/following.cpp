// Following a case: what changes shows at once where the person is, without another page and without moving the focus.
#include <algorithm>
#include <utility>

#include "app/kept.hpp"
#include "app/pages/pages.hpp"

namespace handrail::app {

namespace {

// Whether the person's newest words are these.
bool has_message(api::Case const& found, std::string const& text) {
    for (auto message = found.messages.rbegin(); message != found.messages.rend(); ++message)
        if (!message->from_staff)
            return std::any_of(message->text.by_language.begin(), message->text.by_language.end(),
                               [&](auto const& words) { return words.second == text; });
    return false;
}

// The message whose answer was lost is there.
void take_arrived(Model& model, OpenCase& open, Effects& effects) {
    if (open.message == open.unsent->text) open.message.clear();
    open.unsent.reset();
    if (std::holds_alternative<Message>(model.page) && open.message.empty())
        enter(model, Case{.done = "message.sent"}, effects);
}

}  // namespace

bool is_at_case(Model const& model) {
    return std::visit(
        [](auto const& page) {
            if constexpr (requires { page.of_case; }) return page.of_case;
            return false;
        },
        model.page);
}

api::CaseKey followed(Model const& model) { return is_at_case(model) ? model.open_case->key : api::CaseKey{}; }

Effects on(Model& model, CaseChanged const& event) {
    Effects effects;
    if (!is_at_case(model)) return effects;
    auto const& open = *model.open_case;
    bool const news = open.found.number == event.number && open.found.version != event.version;
    if (news) send(model, Owner::open_case, api::GetCase{open.key}, effects);
    return effects;
}

// An answer that was overtaken by a newer one is let go.
Effects on(Model& model, OpenCase& open, Good<api::GetCase> answer) {
    auto& found = answer.value;
    if (!found.timeline.empty()) model.states[found.number] = found.timeline.back().text;
    Effects effects;
    note_case(model, found, effects);
    if (!is_at_case(model) || found.version < open.found.version) return effects;
    open.unsure = false;
    bool const arrived = open.unsent && has_message(found, open.unsent->text);
    open.found = std::move(found);
    if (arrived) take_arrived(model, open, effects);
    return effects;
}

// What was asked for by itself fails without a word.
Effects on(Model&, OpenCase&, Bad<api::GetCase>) { return {}; }

}  // namespace handrail::app
