// Rendering of the blocks that are read rather than chosen, and of field and pad.
#include "base/result.hpp"
#include "screen/render_parts.hpp"

namespace handrail::screen {

namespace {

Element render_it(Paragraph const& paragraph, Screen const&) {
    char const* look = paragraph.look == ParagraphLook::strong    ? "paragraph strong"
                       : paragraph.look == ParagraphLook::caption ? "caption"
                                                                  : "paragraph";
    return worded("p", look, paragraph.text);
}

Element render_it(Cards const& cards, Screen const&) {
    return render_choices(cards.days ? "cards days" : "cards", cards.name, cards.name_shown, cards.choosing,
                          cards.choices);
}

Element render_it(Rows const& rows, Screen const&) {
    return render_choices("rows", rows.name, rows.name_shown, rows.choosing, rows.choices);
}

Element render_it(Pager const& pager, Screen const&) { return render_pager(pager); }

Element render_it(Pictures const& pictures, Screen const&) {
    auto group = tagged("section", "group");
    add(group, worded("h2", "caption", pictures.caption));
    auto list = tagged("ul", "pictures");
    for (auto const& item : pictures.items) {
        auto panel = tagged("li", "panel");
        add_icon(panel, item.picture);
        add(panel, worded("span", "label", item.label));
        add(list, std::move(panel));
    }
    add(group, std::move(list));
    return group;
}

Element render_it(Facts const& facts, Screen const&) {
    auto list = tagged("ul", facts.panel ? "facts panel" : "facts");
    for (auto const& fact : facts.facts) {
        auto item = tagged("li", "fact");
        add_icon(item, fact.icon);
        auto words = tagged("span", "words", {worded("span", "label", fact.text)});
        add_words(words, "detail", fact.detail);
        add(item, std::move(words));
        add(list, std::move(item));
    }
    return list;
}

// The rail from one disc to the next; the last has none.
void add_track(Element& parent, bool last) {
    if (last) return;
    add(parent, tagged("span", "track"));
    parent.children.back().attributes.emplace_back("aria-hidden", "true");
}

Element render_answer(Answer const& answer, bool last) {
    auto item = tagged("div", "answer");
    item.key = answer.change.value;
    auto term = tagged("dt", "question");
    add_track(term, last);
    add(term, disc("disc", drawn(answer.icon)));
    add(term, worded("span", "caption", answer.caption));
    auto value = tagged("dd", "value");
    for (auto const& line : answer.value) add_words(value, "value-line", line);
    item.children = {std::move(term), std::move(value)};
    if (answer.change.value.empty()) return item;
    auto button = control(answer.change, "button change", {});
    button.attributes.emplace_back("aria-label", answer.change_name);
    add_words(button, "word", answer.change_label);
    add(item, tagged("dd", "change-cell", {std::move(button)}));
    return item;
}

Element render_it(Answers const& answers, Screen const&) {
    auto list = tagged("dl", "answers");
    for (auto const& answer : answers.answers) add(list, render_answer(answer, &answer == &answers.answers.back()));
    return list;
}

Element render_it(Stages const& stages, Screen const&) {
    auto list = tagged("ol", "stages");
    for (auto const& stage : stages.stages) {
        char const* look = stage.state == StageState::done  ? "stage done"
                           : stage.state == StageState::now ? "stage now"
                                                            : "stage ahead";
        auto item = tagged("li", look);
        if (stage.state == StageState::now) item.attributes.emplace_back("aria-current", "step");
        add_track(item, &stage == &stages.stages.back());
        bool const ahead = stage.state == StageState::ahead;
        add(item,
            disc(ahead ? "disc hollow" : "disc", stage.icon.symbol.empty() ? tagged("span", "") : drawn(stage.icon)));
        auto words = tagged("span", "words", {worded("span", "label", stage.label)});
        add_words(words, "detail", stage.detail);
        add(item, std::move(words));
        add(list, std::move(item));
    }
    return list;
}

Element render_qr(Qr const& qr) {
    Element path{.tag = "path", .attributes = {{"class", "dark"}, {"d", qr.path}}};
    // Four modules of quiet zone on each side belong to the code (ISO/IEC 18004).
    auto const side = std::to_string(qr.modules + 8);
    return {.tag = "svg",
            .attributes = {{"class", "qr"},
                           {"viewBox", "-4 -4 " + side + " " + side},
                           {"role", "img"},
                           {"aria-label", qr.name}},
            .children = {std::move(path)}};
}

Element render_it(CaseNumber const& number, Screen const&) {
    auto panel = tagged("div", "case-number panel");
    auto words = tagged("div", "words", {worded("p", "caption", number.caption)});
    auto digits = tagged("p", "number");
    for (auto const& group : number.groups) add_words(digits, "group-of-digits", group);
    add(words, std::move(digits));
    add(panel, std::move(words));
    if (number.qr) add(panel, tagged("div", "qr-frame", {render_qr(*number.qr)}));
    return panel;
}

Element render_it(Amount const& amount, Screen const&) {
    auto element = tagged("p", "amount");
    add_words(element, "sum", amount.words);
    if (amount.icon.symbol.empty()) return element;
    add_icon(element, {"arrow-right", IconStyle::stroke});  // to whom
    add_icon(element, amount.icon);
    return element;
}

Element render_it(Barcode const& code, Screen const&) {
    Element path{.tag = "path", .attributes = {{"class", "dark"}, {"d", code.path}}};
    // Ten modules of quiet zone on each side belong to a Code 128 (ISO/IEC 15417).
    auto const box = "-10 -4 " + std::to_string(code.modules + 20) + " " + std::to_string(code.modules / 3 + 8);
    Element svg{.tag = "svg",
                .attributes = {{"class", "barcode"}, {"viewBox", box}, {"role", "img"}, {"aria-label", code.name}},
                .children = {std::move(path)}};
    return tagged("div", "qr-frame", {std::move(svg)});
}

struct FieldLook {
    char const* classes;  // of the frame: how long the whole value is
    char const* type;
    char const* mode;
    char const* autocomplete;
};

FieldLook look_of(FieldKind kind) {
    switch (kind) {
        case FieldKind::name: return {"field-frame", "text", "text", "name"};
        case FieldKind::phone: return {"field-frame phone", "tel", "tel", "tel-national"};
        case FieldKind::identity: return {"field-frame identity", "text", "text", "off"};
        case FieldKind::text: return {"field-frame text", "", "text", "off"};
        case FieldKind::digits: break;
    }
    return {"field-frame", "text", "numeric", "off"};
}

// The first block of a kind, or none.
template <typename Kind>
Kind const* first(Screen const& screen) {
    for (auto const& block : screen.blocks)
        if (auto const* found = std::get_if<Kind>(&block)) return found;
    return nullptr;
}

// Several lines, which grow with what is in them as far as the stylesheet lets them.
Element render_text_area(Field const& field) {
    return {.tag = "textarea",
            .attributes = {{"class", "field"},
                           {"rows", "3"},
                           {"autocomplete", "off"},
                           {"aria-label", field.label},
                           {"data-id", field.id.value}},
            .text = field.value};
}

Element render_input(Field const& field, FieldLook look, Screen const& screen) {
    // The system's keyboard stays closed where the screen has keys of its own.
    if (first<Pad>(screen)) look.mode = "none";
    // Whoever comes next at a kiosk is not offered what somebody else has typed.
    if (screen.mode == Mode::kiosk) look.autocomplete = "off";
    return {.tag = "input",
            .attributes = {{"class", "field"},
                           {"type", look.type},
                           {"inputmode", look.mode},
                           {"autocomplete", look.autocomplete},
                           {"enterkeyhint", "next"},
                           {"aria-label", field.label},
                           {"data-id", field.id.value},
                           {"value", field.value}}};
}

// Behind the field, after what is typed: drawn and not written, for nobody should read them out.
Element low_lines(Field const& field) {
    auto lines = tagged("div", "missing", {worded("span", "typed", field.value)});
    lines.attributes.emplace_back("aria-hidden", "true");
    bool apart = false;
    for (char const character : field.missing) {
        if (character != ' ') add(lines, tagged("span", apart ? "low apart" : "low"));
        apart = character == ' ';
    }
    return lines;
}

Element render_it(Field const& field, Screen const& screen) {
    auto const look = look_of(field.kind);
    auto input = field.kind == FieldKind::text ? render_text_area(field) : render_input(field, look, screen);
    if (field.problem) input.attributes.emplace_back("aria-invalid", "true");
    std::string described = field.problem ? "problem" : field.described ? "hint" : "";
    if (!field.read_back.empty()) described += described.empty() ? "read-back" : " read-back";
    if (!described.empty()) input.attributes.emplace_back("aria-describedby", std::move(described));
    auto frame = tagged("div", std::string(look.classes) + (field.problem ? " problem" : ""), {std::move(input)});
    if (!field.missing.empty()) add(frame, low_lines(field));
    if (!field.read_back.empty()) {
        add_words(frame, "read-back", field.read_back);
        frame.children.back().attributes.emplace_back("id", "read-back");
    }
    if (field.problem) add(frame, drawn({"warning", IconStyle::sign}));
    return frame;
}

Element render_it(Pad const& pad, Screen const&) {
    auto group = tagged("div", "pad");
    group.attributes.emplace_back("role", "group");
    group.attributes.emplace_back("aria-label", pad.name);
    for (auto const& key : pad.keys) {
        auto button = control(key.id, key.icon.symbol.empty() ? "key" : "key named", {});
        add_icon(button, key.icon);
        add_words(button, "word", key.label);
        add(group, std::move(button));
    }
    return group;
}

// Whoever does not see it writes in the field.
Element render_it(WritingPad const& pad, Screen const&) {
    auto canvas = tagged("canvas", "writing");
    canvas.attributes.emplace_back("role", "img");
    canvas.attributes.emplace_back("aria-label", pad.name);
    return canvas;
}

Element render_it(Photo const& photo, Screen const&) {
    if (photo.address.empty()) {
        auto camera = tagged("div", "camera", {tagged("video", "photo")});
        camera.attributes.emplace_back("role", "img");
        camera.attributes.emplace_back("aria-label", photo.name);
        for (char const* name : {"aria-hidden", "muted", "playsinline"})
            camera.children[0].attributes.emplace_back(name, "true");
        return camera;
    }
    return {.tag = "img", .attributes = {{"class", "photo"}, {"src", photo.address}, {"alt", photo.name}}};
}

Element render_it(Alert const& alert, Screen const& screen) {
    auto panel = tagged("div", alert.look == AlertLook::saved ? "alert saved" : "alert");
    if (&alert == first<Alert>(screen)) panel.attributes.emplace_back("id", "problem");
    add_icon(panel, alert.icon);
    auto words = tagged("div", "words", {worded("p", "label", alert.text)});
    if (!alert.detail.empty()) add(words, worded("p", "detail", alert.detail));
    add(panel, std::move(words));
    return panel;
}

}  // namespace

Element render_block(Block const& block, Screen const& screen) {
    return std::visit([&](auto const& content) { return render_it(content, screen); }, block);
}

}  // namespace handrail::screen
