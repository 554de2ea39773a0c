// Announcement: the words of the new Screen that the old one has not.
#include "screen/announcement.hpp"

#include <algorithm>

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
bool counts_on(Lines const& known, Block const& block, std::string const& line) {
    if (!std::holds_alternative<Paragraph>(block)) return false;
    return std::any_of(known.begin(), known.end(),
                       [&](std::string const& before) { return without_digits(before) == without_digits(line); });
}

template <typename Told>
void for_each_block(Screen const& screen, Told const& told) {
    for (auto const* blocks : {&screen.aside, &screen.blocks})
        for (auto const& block : *blocks) told(block);
}

Lines told_in(Screen const& screen) {
    Lines lines{screen.head.hint};
    for_each_block(screen, [&](Block const& block) { say_block(lines, block, Telling::news); });
    return lines;
}

bool is_list(Block const& block) { return std::holds_alternative<Cards>(block) || std::holds_alternative<Rows>(block); }

// What is new in a block. Which part of a list it is comes first.
void tell(Lines& told, Block const& block, Lines const& known) {
    Lines lines;
    say_block(lines, block, Telling::news);
    std::erase_if(lines, [&](std::string const& line) {
        return has(known, line) || has(told, line) || counts_on(known, block, line);
    });
    if (is_list(block) && lines.size() > most_choices) lines.resize(most_choices);
    bool const first = std::holds_alternative<Pager>(block);
    told.insert(first ? told.begin() : told.end(), lines.begin(), lines.end());
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

constexpr char const* sentence_ends[] = {".", "!", "?", "。", "！", "？"};

// One after another, as one would say them.
std::string joined(Lines const& lines) {
    std::string text;
    for (auto const& line : lines) {
        if (line.empty()) continue;
        bool const ended = std::any_of(std::begin(sentence_ends), std::end(sentence_ends),
                                       [&](char const* end) { return text.ends_with(end); });
        if (!text.empty()) text += ended ? " " : ", ";
        text += line;
    }
    return text;
}

}  // namespace

Announcement announcement(Screen const& before, Screen const& after) {
    if (before.page.empty()) return {};
    auto const& head = after.head;
    bool const elsewhere = before.page != after.page;
    bool const turned = elsewhere || !(before.head.heading == head.heading);
    Lines told;
    if (elsewhere)
        told.push_back(head.rail && !head.rail->words.empty() ? head.rail->words : head.caption);
    else if (turned)
        told.push_back(head.heading.text);
    else if (head.hint != before.head.hint)
        told.push_back(head.hint);
    if (before.refused != after.refused) told.push_back(after.refused);
    auto const known = turned ? Lines{} : told_in(before);
    bool at_once = false;
    for_each_block(after, [&](Block const& block) {
        auto const* alert = std::get_if<Alert>(&block);
        if (turned && !alert) return;
        auto const size = told.size();
        tell(told, block, known);
        if (alert && alert->look == AlertLook::alert && told.size() > size) at_once = true;
    });
    // Something was set going that shows nowhere else. What a person types makes a button wait by itself.
    bool const silent = !turned && joined(told).empty() && typed_in(before) == typed_in(after);
    if (silent && waiting_in(before).empty()) told.push_back(waiting_in(after));
    return {joined(told), at_once, {}};
}

namespace {

bool is_warned(std::string const& warning, Screen const& screen) {
    return std::any_of(screen.blocks.begin(), screen.blocks.end(), [&](Block const& block) {
        auto const* alert = std::get_if<Alert>(&block);
        return alert && warning.find(alert->text) != std::string::npos;
    });
}

// Whether anything of it is seen.
bool is_told(std::string const& text, Screen const& screen) {
    auto lines = told_in(screen);
    auto const& head = screen.head;
    lines.insert(lines.end(), {head.rail ? head.rail->words : "", head.caption, head.heading.text, waiting_in(screen)});
    return std::any_of(lines.begin(), lines.end(),
                       [&](std::string const& line) { return !line.empty() && text.find(line) != std::string::npos; });
}

// What was said, without what is not seen any more.
Announcement standing(Announcement said, Screen const& screen) {
    if (!is_warned(said.standing, screen)) said.standing.clear();
    bool const stands = said.at_once ? is_warned(said.text, screen) : is_told(said.text, screen);
    return stands ? said : Announcement{{}, false, said.standing};
}

}  // namespace

Announcement announcement(Screen const& before, Announcement const& said, Screen const& after) {
    auto news = announcement(before, after);
    if (before.page != after.page) return news;
    auto const still = standing(said, after);
    if (news.text.empty()) return still;
    if (!news.at_once) news.standing = still.at_once ? still.text : still.standing;
    return news;
}

}  // namespace handrail::screen
