// Message: a few more words to whoever has the case. What was written stays until it is sent.
#include <algorithm>
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

namespace {

constexpr std::size_t most_characters = 500;  // docs/service-api.md, Following a case

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

bool is_blank(std::string const& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

bool is_sending(Model const& model) {
    return std::any_of(model.requests.begin(), model.requests.end(),
                       [](auto const& open) { return std::holds_alternative<api::SendMessage>(open.second); });
}

}  // namespace

View view_message(Model const& model) {
    if (!model.look_up.found) return view_look_up(model);
    Composer page(model, "message");
    auto& screen = page.screen();
    screen.head = {.heading = {page.words("message.heading"), {}}, .hint = page.words("message.hint")};
    screen::NodeId const field{screen.page + "/field"};
    page.add(screen::Field{.id = field,
                           .kind = screen::FieldKind::text,
                           .label = screen.head.heading.text,
                           .value = model.message,
                           .problem = !model.alert.empty(),
                           .described = true});
    if (!model.alert.empty()) screen.focus = field;
    page.add_alert();
    page.dock_back();
    if (is_sending(model))
        page.dock_waiting(page.words("message.sending"), NextTapped{});
    else if (is_blank(model.message))
        page.dock_waiting(page.words("message.write_first"), NextTapped{});
    else
        page.dock_last("message.send", "paper-plane-tilt", NextTapped{});
    return page.finish();
}

Effects on(Model& model, MessageTapped const&) {
    Effects effects;
    if (is_at_case(model)) enter(model, {.kind = PageKind::message}, effects);
    return effects;
}

Effects message_next(Model& model) {
    Effects effects;
    if (is_sending(model) || !model.look_up.key) return {};
    if (is_blank(model.message)) model.alert = "message.empty";
    if (characters(model.message) > most_characters) model.alert = "message.too_long";
    if (!model.alert.empty()) return {};
    // The same words again are the same message: it may have arrived although no answer came.
    auto const* before = model.trouble.again ? std::get_if<api::SendMessage>(&*model.trouble.again) : nullptr;
    auto key = before && before->text == model.message ? before->key : fresh_key(model);
    send(model, api::SendMessage{std::move(key), *model.look_up.key, model.message, {}}, effects);
    model.said = text::message(model.messages, "message.sending");
    return effects;
}

}  // namespace handrail::app
