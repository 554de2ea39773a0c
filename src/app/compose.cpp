// Composer: the frame that every page has, and the small pieces they are made of.
#include "app/compose.hpp"

#include <algorithm>
#include <utility>

namespace handrail::app {

using screen::Button;
using screen::ButtonLook;
using screen::Icon;
using screen::IconStyle;

namespace {

screen::Tool tool_of(Composer& page, char const* key, char const* icon, Tapped meaning) {
    auto const label = page.words("action." + std::string(key));
    return {.id = page.tool(key, std::move(meaning)), .icon = {icon, IconStyle::sign}, .label = label};
}

// Home and Language share the leading place on a device of one's own; a kiosk shows both (LOOK.md, section 4).
void add_tools(Composer& page) {
    auto const& model = page.model();
    auto& tools = page.screen().tools;
    auto const* page_of_home = shown<Home>(model);
    bool const home = page_of_home && page_of_home->group.empty();
    bool const kiosk = model.mode == screen::Mode::kiosk;
    if (kiosk || !home) tools.push_back(tool_of(page, "home", "house", HomeTapped{}));
    if (!kiosk && home) {
        tools.push_back(tool_of(page, "language", "globe", LanguagesTapped{}));
        tools.back().icon.style = IconStyle::stroke;
    }
    tools.push_back(tool_of(page, "text_size", "text-aa", SettingsTapped{}));
    tools.back().icon.style = IconStyle::stroke;
    tools.back().wide_only = true;
    page.add_listen();
    tools.push_back(tool_of(page, "help", "lifebuoy", HelpTapped{}));
    if (kiosk) {
        tools.push_back(tool_of(page, model.low ? "raise" : "lower", "wheelchair", ReachTapped{}));
        tools.back().icon.style = IconStyle::stroke;
        tools.push_back(tool_of(page, "language", "globe", LanguagesTapped{}));
        tools.back().icon.style = IconStyle::stroke;
    }
}

}  // namespace

Composer::Composer(Model const& model, std::string page) : m_model(model) {
    auto& screen = m_view.screen;
    screen.page = std::move(page);
    screen.language = model.messages.language;
    screen.direction =
        words("language.direction") == "rtl" ? screen::Direction::right_to_left : screen::Direction::left_to_right;
    screen.mode = model.mode;
    screen.palette = model.palette;
    screen.text_size = model.text_size;
    screen.low = model.low;
    screen.refused = model.refused;
    screen.tools_name = words("tools.name");
    screen.below = words("dock.below");
    add_tools(*this);
}

screen::NodeId Composer::control(std::string_view key, Tapped meaning) {
    screen::NodeId id{m_view.screen.page + "/" + std::string(key)};
    m_view.meanings.emplace_back(id, std::move(meaning));
    return id;
}

screen::NodeId Composer::tool(std::string_view key, Tapped meaning) {
    screen::NodeId id{"tools/" + std::string(key)};
    m_view.meanings.emplace_back(id, std::move(meaning));
    return id;
}

screen::Choice Composer::choice(std::string_view key, Tapped meaning, char const* icon, char const* words_key) {
    return choice(key, std::move(meaning), icon, screen::Words{words(words_key), {}});
}

screen::Choice Composer::choice(std::string_view key, Tapped meaning, std::string_view icon,
                                std::string const& words_key) {
    return choice(key, std::move(meaning), icon, screen::Words{words(words_key), {}});
}

screen::Choice Composer::choice(std::string_view key, Tapped meaning, std::string_view icon, screen::Words label) {
    screen::Choice choice;
    choice.id = control(key, std::move(meaning));
    choice.picture = {std::string(icon), IconStyle::picture};
    choice.label = std::move(label);
    return choice;
}

std::string Composer::words(char const* key) const { return text::message(m_model.messages, key); }

std::string Composer::words(char const* key, char const* place, int number) const {
    return words(key, {{place, std::to_string(number)}});
}

std::string Composer::words(std::string_view key, std::initializer_list<text::Place> places) const {
    return text::message(m_model.messages, key, places);
}

screen::Words Composer::words_of(text::Localised const& localised) const {
    auto chosen = text::choose(localised, m_model.messages.language, m_model.config.default_language);
    bool const foreign = !chosen.language.empty() && chosen.language != m_model.messages.language;
    return {std::move(chosen.text), foreign ? chosen.language : std::string{}};
}

void Composer::add_row(char const* words_key, screen::Choice row) {
    screen::Rows rows;
    rows.name = words(words_key);
    rows.choices.push_back(std::move(row));
    add(std::move(rows));
}

void Composer::add_paragraph(std::string text, screen::ParagraphLook look) {
    add(screen::Paragraph{.text = std::move(text), .look = look});
}

void Composer::add_note(screen::AlertLook look, char const* icon, std::string text, std::string detail) {
    add(screen::Alert{.look = look,
                      .icon = {std::string(icon), IconStyle::sign},
                      .text = std::move(text),
                      .detail = std::move(detail)});
}

void Composer::add_alert(std::string const& key, std::string const& what) {
    if (key.empty()) return;
    auto const text = words(key, {{"what", what}});
    auto detail = words(key + ".more");
    if (detail == key + ".more") detail.clear();
    add_note(screen::AlertLook::alert, "warning", text, detail);
}

View Composer::finish() {
    auto& screen = m_view.screen;
    if (screen.title.empty()) screen.title = screen.head.heading.text;
    return std::move(m_view);
}

void Composer::add_listen() {
    auto& tools = m_view.screen.tools;
    tools.push_back(tool_of(*this, "read_aloud", "speaker-high", ListenTapped{}));
    tools.back().pressed = m_model.speaking;
}

void Composer::dock_back() {
    m_view.screen.dock.push_back(Button{.id = control("back", BackTapped{}),
                                        .look = ButtonLook::back,
                                        .icon = {"arrow-left", IconStyle::stroke},
                                        .label = words("action.back")});
}

void Composer::dock_next(char const* key, Tapped meaning) {
    m_view.screen.dock.push_back(Button{.id = control("next", std::move(meaning)),
                                        .look = ButtonLook::next,
                                        .icon = {"arrow-right", IconStyle::stroke},
                                        .label = words(key)});
}

void Composer::dock_waiting(std::string label, Tapped meaning) {
    m_view.screen.dock.push_back(Button{
        .id = control("next", std::move(meaning)), .look = ButtonLook::waiting, .icon = {}, .label = std::move(label)});
}

void Composer::dock_last(char const* key, char const* icon, Tapped meaning, bool risky) {
    m_view.screen.dock.push_back(Button{.id = control("last", std::move(meaning)),
                                        .look = ButtonLook::last,
                                        .icon = {std::string(icon), IconStyle::sign},
                                        .label = words(key),
                                        .risky = risky});
}

void Composer::dock_secondary(char const* key, char const* icon, Tapped meaning) {
    m_view.screen.dock.push_back(Button{.id = control(key, std::move(meaning)),
                                        .look = ButtonLook::secondary,
                                        .icon = {std::string(icon), IconStyle::sign},
                                        .label = words(key)});
}

std::string Composer::link_to(std::string const& number, char const* at_kiosk) {
    if (m_model.mode != screen::Mode::kiosk) return "tel:" + number;
    add(screen::CaseNumber{.caption = words(at_kiosk), .groups = {text::grouped_phone(number)}, .qr = {}});
    return {};
}

void Composer::dock_call(char const* key) {
    auto link = link_to(m_model.config.hotline, "call.note");
    if (link.empty()) return;
    m_view.screen.dock.push_back(Button{.id = {m_view.screen.page + "/call"},
                                        .look = ButtonLook::secondary,
                                        .icon = {"phone-call", IconStyle::sign},
                                        .label = words(key, {{"hotline", m_model.config.hotline}}),
                                        .link = std::move(link)});
}

void Composer::dock_call(std::string const& number, ButtonLook look, char const* at_kiosk) {
    auto link = link_to(number, at_kiosk);
    if (link.empty()) return;
    m_view.screen.dock.push_back(Button{.id = {m_view.screen.page + "/call"},
                                        .look = look,
                                        .icon = {"phone-call", IconStyle::sign},
                                        .label = words("alarm.call", {{"number", number}}),
                                        .link = std::move(link)});
}

std::optional<screen::Choice> Composer::call_row() {
    auto link = link_to(m_model.config.hotline, "call.note");
    if (link.empty()) return {};
    return screen::Choice{.id = {m_view.screen.page + "/call"},
                          .picture = {"phone-call", IconStyle::picture},
                          .label = {words("action.call_person"), {}},
                          .caption = words("help.call_hint", {{"hotline", m_model.config.hotline}}),
                          .link = std::move(link)};
}

Subpage subpage_of(int index, int choices, int capacity) {
    int const total = std::max(1, (choices + capacity - 1) / capacity);
    index = std::clamp(index, 0, total - 1);
    return {.first = index * capacity,
            .count = std::min(capacity, choices - index * capacity),
            .number = index + 1,
            .total = total};
}

namespace {

struct Arrow {
    char const* key;
    char const* icon;
    char const* words;
    char const* none;  // said where it leads nowhere
};
constexpr Arrow back_arrow{"less", "arrow-left", "pager.less", "pager.no_less"};
constexpr Arrow on_arrow{"more", "arrow-right", "pager.more", "pager.no_more"};

// Leads to the subpage of this number. Where there is none it says so when it is pressed, and keeps its place.
screen::Choice arrow(Composer& page, Arrow const& of, int number, int total) {
    bool const there = number >= 1 && number <= total;
    auto meaning = there ? Tapped{MoreTapped{number - 1}} : Tapped{UnavailableTapped{page.words(of.none)}};
    auto choice = page.choice(of.key, std::move(meaning), of.icon, of.words);
    choice.picture.style = IconStyle::stroke;
    choice.available = there;
    return choice;
}

}  // namespace

void add_pager(Composer& page, Subpage const& subpage, std::optional<screen::Choice> between) {
    auto const [first, count, number, total] = subpage;
    if (total == 1) return;
    auto name = page.words("more.page", {{"page", std::to_string(number)}, {"pages", std::to_string(total)}});
    page.add(screen::Pager{.name = std::move(name),
                           .back = arrow(page, back_arrow, number - 1, total),
                           .on = arrow(page, on_arrow, number + 1, total),
                           .between = std::move(between),
                           .page = number,
                           .pages = total});
}

}  // namespace handrail::app
