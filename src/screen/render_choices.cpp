// Rendering of cards and rows: buttons that act, links, or the radio buttons of one question.
#include "screen/render_parts.hpp"

namespace handrail::screen {

namespace {

// A row with a picture says its note at the trailing side, behind the picture; any other below the caption.
bool has_late_note(Choice const& choice, bool row) {
    return row && !choice.note.empty() && !choice.picture.symbol.empty();
}

Element words_of(Choice const& choice, bool with_note) {
    auto words = tagged("span", "words", {worded("span", "label", choice.label)});
    add_words(words, "caption", choice.caption);
    if (with_note) add_words(words, "note", choice.note);
    return words;
}

// A row carries the disc that the rail takes hold of; a card its tick on the corner.
void add_grip(Element& element, bool row, bool chosen) {
    if (row) {
        if (chosen) {
            add(element, tagged("span", "grip"));
            element.children.back().attributes.emplace_back("aria-hidden", "true");
        }
        add(element,
            disc(chosen ? "disc" : "disc hollow", chosen ? drawn({"check-fat", IconStyle::sign}) : tagged("span", "")));
    } else if (chosen) {
        add(element, disc("disc tick", drawn({"check-fat", IconStyle::sign})));
    }
}

void add_insides(Element& element, Choice const& choice, bool row) {
    bool const late = has_late_note(choice, row);
    if (!late) add_icon(element, choice.picture);
    add(element, words_of(choice, !late));
    if (!late) return;
    add_icon(element, choice.available ? choice.picture : Icon{"prohibit", IconStyle::stroke});
    add_words(element, "note", choice.note);
}

std::string classes_of(Choice const& choice, bool row, bool acts) {
    std::string classes = row ? "row" : "card";
    if (acts) classes += " act";
    if (has_late_note(choice, row)) classes += " noted";
    if (choice.chosen) classes += " chosen";
    if (!choice.available) classes += " unavailable";
    return classes;
}

// The native radio button covers the whole choice, so that what is pressed is what is seen.
Element render_radio(Choice const& choice, bool row, std::string const& page) {
    auto label = tagged("label", classes_of(choice, row, false));
    Element input{.tag = "input",
                  .attributes = {{"class", "choice"}, {"type", "radio"}, {"name", page}, {"data-id", choice.id.value}}};
    if (choice.chosen) input.attributes.emplace_back("checked", "");
    if (!choice.available) input.attributes.emplace_back("aria-disabled", "true");
    add(label, std::move(input));
    add_grip(label, row, choice.chosen);
    add_insides(label, choice, row);
    return label;
}

Element render_act(Choice const& choice, bool row) {
    auto element = control(choice.id, classes_of(choice, row, true), choice.link);
    add_insides(element, choice, row);
    return element;
}

}  // namespace

Element render_choices(std::string kind, std::string const& name, bool name_shown, Choosing choosing,
                       std::vector<Choice> const& choices, Screen const& screen) {
    bool const row = kind == "rows";
    bool const radios = choosing == Choosing::one;
    auto group = tagged("section", "group");
    if (radios) group.attributes.emplace_back("role", "radiogroup");
    group.attributes.emplace_back("aria-label", name);
    if (name_shown) add(group, worded("h2", "group-name", name));
    auto list = tagged(radios ? "div" : "ul", kind + " n" + std::to_string(choices.size()));
    for (auto const& choice : choices) {
        auto item = tagged(radios ? "div" : "li", "item",
                           {radios ? render_radio(choice, row, screen.page) : render_act(choice, row)});
        item.key = choice.id.value;
        add(list, std::move(item));
    }
    add(group, std::move(list));
    return group;
}

}  // namespace handrail::screen
