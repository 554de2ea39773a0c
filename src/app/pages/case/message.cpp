// Message: a few more words to whoever has the case. What was written stays until it is sent.
#include <algorithm>
#include <utility>

#include "app/pages/pages.hpp"

namespace handrail::app {

namespace {

constexpr int most_characters = 500;  // docs/service-api.md, Following a case

int room_left(std::string_view text) {
    return most_characters - static_cast<int>(std::count_if(text.begin(), text.end(), [](char byte) {
               return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
           }));
}

bool is_blank(std::string const& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

}  // namespace

View view(Model const& model, Message const& message) {
    auto const& text = model.open_case->message;
    Composer page(model, "message");
    auto& screen = page.screen();
    screen.head = {.heading = {page.words("message.heading"), {}}, .hint = page.words("message.hint")};
    screen::NodeId const field{screen.page + "/field"};
    page.add(screen::Field{.id = field,
                           .kind = screen::FieldKind::text,
                           .label = screen.head.heading.text,
                           .value = text,
                           .problem = !message.alert.empty(),
                           .described = true});
    if (!message.alert.empty()) screen.focus = field;
    int const left = room_left(text);
    add_letters_left(page, left);
    page.add_alert(message.alert);
    page.dock_back();
    if (is_asking<api::SendMessage>(model))
        page.dock_waiting(page.words("message.sending"), NextTapped{});
    else if (is_blank(text))
        page.dock_waiting(page.words("message.write_first"), NextTapped{});
    else if (left < 0)
        page.dock_waiting(letters_left(page, left), NextTapped{});
    else
        page.dock_last("message.send", "paper-plane-tilt", NextTapped{});
    return page.finish();
}

void go_back(Model& model, Message&, Effects& effects) { enter(model, Case{}, effects); }

Effects on(Model& model, Message& message, Typed const& event) {
    model.open_case->message = event.value;
    message.alert.clear();
    return {};
}

Effects on(Model& model, Message& message, NextTapped const&) {
    Effects effects;
    if (is_asking<api::SendMessage>(model)) return effects;
    auto& open = *model.open_case;
    if (is_blank(open.message)) message.alert = "message.empty";
    if (room_left(open.message) < 0) message.alert = "message.too_long";
    if (!message.alert.empty()) return effects;
    // The same words again are the same message: it may have arrived although no answer came.
    bool const again = open.unsent && open.unsent->text == open.message;
    auto key = again ? open.unsent->key : new_key(model);
    send(model, Owner::open_case, api::SendMessage{std::move(key), open.key, open.message, {}}, effects);
    return effects;
}

Effects on(Model& model, OpenCase& open, Good<api::SendMessage> answer) {
    Effects effects;
    open.found = std::move(answer.value);
    open.unsent.reset();
    open.unsure = false;
    if (open.message == answer.asked.text) open.message.clear();
    if (std::holds_alternative<Message>(model.page)) enter(model, Case{.done = "message.sent"}, effects);
    return effects;
}

Effects on(Model& model, OpenCase& open, Bad<api::SendMessage> answer) {
    Effects effects;
    open.unsent = answer.asked;
    open.unsure = is_fate_unknown(answer.error);
    say_trouble(model, Owner::open_case, answer.asked, answer.error);
    if (open.unsure) send(model, Owner::open_case, api::GetCase{open.key}, effects);
    return effects;
}

}  // namespace handrail::app
