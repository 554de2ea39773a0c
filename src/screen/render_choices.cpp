// Rendering of cards and rows: buttons that act, links, or the radio buttons or check boxes of one question.
#include "screen/render_parts.hpp"

namespace handrail::screen {

namespace {

Element words_of(Choice const& choice) {
    auto words = tagged("span", "words", {worded("span", "label", choice.label)});
    add_words(words, "caption", choice.caption);
    return words;
}

// A row says its note at the trailing side, and below the words where that is too narrow.
Element noted_words_of(Choice const& choice, Icon const& picture) {
    auto noting = tagged("span", "noting");
    add_icon(noting, picture);
    add_words(noting, "note", choice.note);
    return tagged("span", "body", {words_of(choice), std::move(noting)});
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

// Where one of several rows is chosen, the leading side belongs to the disc: the picture goes before the note.
void add_insides(Element& element, Choice const& choice, bool row, bool acts) {
    bool const noted = row && !choice.note.empty();
    if (!noted || acts) add_icon(element, choice.picture);
    if (!noted) {
        add(element, words_of(choice));
        add_words(element, "note", choice.note);
    } else {
        add(element, noted_words_of(choice, acts ? Icon{} : choice.picture));
    }
}

std::string classes_of(Choice const& choice, bool row, bool acts) {
    std::string classes = row ? "row" : "card";
    if (acts) classes += " act";
    if (row && !choice.note.empty()) classes += " noted";
    if (choice.chosen) classes += " chosen";
    if (!choice.available) classes += " unavailable";
    return classes;
}

// All that the choice says, in one breath.
std::string name_of(Choice const& choice) {
    auto name = choice.label.text;
    for (auto const& more : {choice.caption, choice.note})
        if (!more.empty()) name += ", " + more;
    return name;
}

// The native radio button or box covers the whole choice, so that what is pressed is what is seen. It says all of it;
// the words that are seen are not read out once more.
Element render_input(Choice const& choice, bool row, Choosing choosing, std::string const& question) {
    auto label = tagged("label", classes_of(choice, row, false));
    bool const many = choosing == Choosing::many;
    Element input{.tag = "input",
                  .attributes = {{"class", "choice"},
                                 {"type", many ? "checkbox" : "radio"},
                                 {"name", many ? choice.id.value : question},
                                 {"aria-label", name_of(choice)},
                                 {"data-id", choice.id.value}}};
    if (!choice.label.language.empty()) input.attributes.emplace_back("lang", choice.label.language);
    if (choice.chosen) input.attributes.emplace_back("checked", "");
    if (!choice.available) input.attributes.emplace_back("aria-disabled", "true");
    add(label, std::move(input));
    add_grip(label, row, choice.chosen);
    auto const first = label.children.size();
    add_insides(label, choice, row, false);
    for (auto index = first; index < label.children.size(); ++index)
        if (label.children[index].tag == "span") label.children[index].attributes.emplace_back("aria-hidden", "true");
    return label;
}

Element render_act(Choice const& choice, bool row) {
    auto element = control(choice.id, classes_of(choice, row, true), choice.link);
    if (!choice.available) element.attributes.emplace_back("aria-disabled", "true");
    add_insides(element, choice, row, true);
    return element;
}

}  // namespace

Element render_choices(std::string const& kind, std::string const& name, bool name_shown, Choosing choosing,
                       std::vector<Choice> const& choices) {
    bool const row = kind == "rows";
    bool const asks = choosing != Choosing::acts;
    auto group = tagged(asks ? "div" : "section", "group");
    if (asks) group.attributes.emplace_back("role", choosing == Choosing::one ? "radiogroup" : "group");
    group.attributes.emplace_back("aria-label", name);
    if (name_shown) {
        add(group, worded(asks ? "p" : "h2", "group-name", name));  // the role says it already
        group.children.back().attributes.emplace_back("aria-hidden", "true");
    }
    auto list = tagged(asks ? "div" : "ul", kind + " n" + std::to_string(choices.size()));
    for (auto const& choice : choices) {
        auto item =
            tagged(asks ? "div" : "li", choice.risky ? "item risky" : "item",
                   {asks ? render_input(choice, row, choosing, choices.front().id.value) : render_act(choice, row)});
        item.key = choice.id.value;
        add(list, std::move(item));
    }
    add(group, std::move(list));
    return group;
}

namespace {

constexpr int most_dots = 7;  // more are counted rather than seen

Element render_arrow(Choice const& choice) {
    auto arrow = control(choice.id, choice.available ? "card arrow" : "card arrow unavailable", choice.link);
    if (!choice.available) arrow.attributes.emplace_back("aria-disabled", "true");
    add_icon(arrow, choice.picture);
    add_words(arrow, "word", choice.label.text);
    return arrow;
}

Element render_dots(Pager const& pager) {
    auto dots = tagged("div", "dots");
    dots.attributes.emplace_back("aria-hidden", "true");
    if (pager.pages > most_dots) return dots;
    for (int page = 1; page <= pager.pages; ++page) add(dots, tagged("span", page == pager.page ? "dot now" : "dot"));
    return dots;
}

}  // namespace

Element render_pager(Pager const& pager) {
    auto group = tagged("nav", "pager");
    group.attributes.emplace_back("aria-label", pager.name);
    add(group, render_arrow(pager.back));
    add(group, pager.between ? render_act(*pager.between, true) : render_dots(pager));
    add(group, render_arrow(pager.on));
    return group;
}

}  // namespace handrail::screen
