// The words of a Screen in reading order.
#include "screen/reading.hpp"

#include "base/result.hpp"

namespace handrail::screen {

namespace {

void say(Lines& lines, std::string const& text) {
    if (!text.empty()) lines.push_back(text);
}

void say_choices(Lines& lines, std::vector<Choice> const& choices, Telling telling) {
    for (auto const& choice : choices) {
        say(lines, choice.label.text);
        if (telling == Telling::news) continue;
        say(lines, choice.caption);
        say(lines, choice.note);
    }
}

// Where the list ends an arrow stays, and leads nowhere.
void say_arrow(Lines& lines, Choice const& arrow) {
    if (arrow.available) say(lines, arrow.label.text);
}

void say_pager(Lines& lines, Pager const& pager, Telling telling) {
    say(lines, pager.name);
    if (telling == Telling::news) return;
    say_arrow(lines, pager.back);
    if (pager.between) say(lines, pager.between->label.text);
    say_arrow(lines, pager.on);
}

// News is how far it has come.
void say_stages(Lines& lines, std::vector<Stage> const& stages, Telling telling) {
    for (auto stage = stages.begin(); stage != stages.end(); ++stage) {
        bool const last = stage + 1 == stages.end() || stage[1].state == StageState::ahead;
        if (telling == Telling::news && (!last || stage->state == StageState::ahead)) continue;
        say(lines, stage->label);
        say(lines, stage->detail);
    }
}

void say_field(Lines& lines, Field const& field, Telling telling) {
    if (telling == Telling::whole) say(lines, field.read_back.empty() ? field.value : field.read_back);
}

}  // namespace

void say_block(Lines& lines, Block const& block, Telling telling) {
    match(
        block, [&](Paragraph const& paragraph) { say(lines, paragraph.text); },
        [&](Cards const& cards) { say_choices(lines, cards.choices, telling); },
        [&](Rows const& rows) { say_choices(lines, rows.choices, telling); },
        [&](Pager const& pager) { say_pager(lines, pager, telling); },
        [&](Pictures const& pictures) {
            say(lines, pictures.caption);
            say_choices(lines, pictures.items, telling);
        },
        [&](Facts const& facts) {
            for (auto const& fact : facts.facts) {
                say(lines, fact.text);
                say(lines, fact.detail);
            }
        },
        [&](Answers const& answers) {
            for (auto const& answer : answers.answers) {
                say(lines, answer.caption);
                for (auto const& line : answer.value) say(lines, line);
            }
        },
        [&](Stages const& stages) { say_stages(lines, stages.stages, telling); },
        [&](CaseNumber const& number) {
            say(lines, number.caption);
            for (auto const& group : number.groups) say(lines, group);
        },
        [&](Field const& field) { say_field(lines, field, telling); }, [&](Pad const&) {},
        [&](Amount const& amount) { say(lines, amount.words); }, [](Barcode const&) {},
        [&](Photo const& photo) { say(lines, photo.name); },
        [&](Alert const& alert) {
            say(lines, alert.text);
            say(lines, alert.detail);
        });
}

std::string reading(Screen const& screen) {
    Lines lines;
    say(lines, screen.head.caption);
    say(lines, screen.head.heading.text);
    say(lines, screen.head.hint);
    for (auto const& block : screen.aside) say_block(lines, block, Telling::whole);
    for (auto const& block : screen.blocks) say_block(lines, block, Telling::whole);
    for (auto const& button : screen.dock) say(lines, button.label);
    std::string all;
    for (auto const& line : lines) all += line + "\n";
    return all;
}

}  // namespace handrail::screen
