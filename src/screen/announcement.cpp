// Announcement: the words of the new Screen that the old one has not.
#include "screen/announcement.hpp"

#include <algorithm>
#include <utility>

#include "screen/reading.hpp"

namespace handrail::screen {

namespace {

constexpr std::size_t most_choices = 6;  // of a list that arrived: nobody wants to hear a calendar

bool has(Lines const& lines, std::string const& line) {
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

std::string without_digits(std::string text) {
    std::erase_if(text, [](char character) { return character >= '0' && character <= '9'; });
    return text;
}

// What only counts down, seconds or letters that are left, is told once.
bool counts_on(Lines const& known, Element const& block, std::string const& line) {
    return block.tag == "p" && std::any_of(known.begin(), known.end(), [&](std::string const& before) {
               return without_digits(before) == without_digits(line);
           });
}

std::string_view classes_of(Element const& element) {
    auto const* classes = find_attribute(element, "class");
    return classes ? std::string_view{*classes} : std::string_view{};
}

// The hint and the blocks, without the heading. Which part of a list is shown comes before the list.
using Blocks = std::vector<Element const*>;
Blocks blocks_of(Element const& tree) {
    Blocks blocks;
    auto const* pager = find_element(tree, "pager");
    if (pager) blocks.push_back(pager);
    for (char const* part : {"summary", "content"})
        if (auto const* found = find_element(tree, part))
            for (auto const& block : found->children)
                if (!classes_of(block).starts_with("title") && &block != pager) blocks.push_back(&block);
    return blocks;
}

Lines told_in(Element const& tree) {
    Lines lines;
    for (auto const* block : blocks_of(tree)) tell_news(lines, *block);
    return lines;
}

// What is new in a block.
void tell(Lines& told, Element const& block, Lines const& known) {
    Lines lines;
    tell_news(lines, block);
    std::size_t room = classes_of(block) == "group" ? most_choices : lines.size();
    for (auto const& line : lines) {
        if (room == 0) return;
        if (has(known, line) || has(told, line) || counts_on(known, block, line)) continue;
        told.push_back(line);
        --room;
    }
}

std::string typed_in(Screen const& screen) {
    std::string typed;
    for (auto const& block : screen.blocks)
        if (auto const* field = std::get_if<Field>(&block)) typed += field->value;
    return typed;
}

std::string waiting_in(Screen const& screen) {
    for (auto const& button : screen.dock)
        if (button.look == ButtonLook::waiting) return button.label;
    return {};
}

// Where somebody has come to: what stands above the heading, or the heading itself where the page stays.
std::string place_of(Head const& head, bool elsewhere) {
    if (!elsewhere) return head.heading.text;
    return head.rail && !head.rail->words.empty() ? head.rail->words : head.caption;
}

constexpr char const* sentence_ends[] = {".", "!", "?", "。", "！", "？"};

std::string joined(Lines const& lines) {
    std::string text;
    for (auto const& line : lines) {
        bool const ended = std::any_of(std::begin(sentence_ends), std::end(sentence_ends),
                                       [&](char const* end) { return text.ends_with(end); });
        if (!text.empty()) text += ended ? " " : ", ";
        text += line;
    }
    return text;
}

bool is_warned(std::string const& warning, Screen const& screen) {
    return std::any_of(screen.blocks.begin(), screen.blocks.end(), [&](Block const& block) {
        auto const* alert = std::get_if<Alert>(&block);
        return alert && warning.find(alert->text) != std::string::npos;
    });
}

// Whether anything of it is seen.
bool is_told(std::string const& text, Shown const& shown) {
    auto lines = told_in(shown.tree);
    auto const& head = shown.screen.head;
    for (auto const& line : {place_of(head, true), head.heading.text, waiting_in(shown.screen)}) say(lines, line);
    return std::any_of(lines.begin(), lines.end(),
                       [&](std::string const& line) { return text.find(line) != std::string::npos; });
}

// What was said, without what is not seen any more.
Announcement standing(Announcement said, Shown const& shown) {
    if (!is_warned(said.standing, shown.screen)) said.standing.clear();
    bool const stands = said.at_once ? is_warned(said.text, shown.screen) : is_told(said.text, shown);
    return stands ? said : Announcement{{}, false, said.standing};
}

}  // namespace

News news(Shown const& before, Shown const& after) {
    auto const &old = before.screen, &now = after.screen;
    if (old.page.empty()) return {};
    bool const elsewhere = old.page != now.page;
    bool const turned = elsewhere || !(old.head.heading == now.head.heading);
    Lines told;
    if (turned) say(told, place_of(now.head, elsewhere));
    if (old.refused != now.refused) say(told, now.refused);
    auto const known = turned ? Lines{} : told_in(before.tree);
    bool at_once = false;
    for (auto const* block : blocks_of(after.tree)) {
        auto const classes = classes_of(*block);
        if (turned && !classes.starts_with("alert")) continue;
        auto const size = told.size();
        tell(told, *block, known);
        if (classes == "alert" && told.size() > size) at_once = true;
    }
    // Something was set going that shows nowhere else. What a person types makes a button wait by itself.
    bool const silent = !turned && told.empty() && typed_in(old) == typed_in(now);
    if (silent && waiting_in(old).empty()) say(told, waiting_in(now));
    return {std::move(told), at_once};
}

Announcement announcement(Shown const& before, Announcement const& said, Shown const& after) {
    auto const [lines, at_once] = news(before, after);
    Announcement next{joined(lines), at_once, {}};
    if (before.screen.page != after.screen.page) return next;
    auto const still = standing(said, after);
    if (next.text.empty()) return still;
    if (!at_once) next.standing = still.at_once ? still.text : still.standing;
    return next;
}

}  // namespace handrail::screen
