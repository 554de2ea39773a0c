// Rendering: from a Screen to the HTML that everyone gets, downwards: tools, head, content, dock, live region.
#include <algorithm>
#include <map>

#include "screen/render_parts.hpp"

namespace handrail::screen {

namespace {

Element render_tools(Screen const& screen) {
    auto nav = tagged("nav", "tools");
    nav.attributes.emplace_back("aria-label", screen.tools_name);
    nav.key = "tools";
    for (auto const& tool : screen.tools) {
        auto button = control(tool.id, tool.wide_only ? "tool wide-only" : "tool", {});
        if (tool.pressed) button.attributes.emplace_back("aria-pressed", "true");
        if (!tool.language.empty()) button.attributes.emplace_back("lang", tool.language);
        add_icon(button, tool.icon);
        add_words(button, "word", tool.label);
        add(nav, std::move(button));
    }
    return nav;
}

// The progress line: a hollow tube, filled as far as the disc, with a post under each step. The first and the last
// stretch are shorter than those between; `span.end` is what lies behind the last post.
Element render_rail(Rail const& rail) {
    auto line = tagged("div", "rail");
    line.key = "rail";
    if (!rail.finished) add(line, tagged("span", "tube"));
    line.attributes.emplace_back("aria-hidden", "true");
    for (int step = 1; step <= rail.steps; ++step) {
        bool const reached = rail.finished || step <= rail.step;
        bool const here = rail.finished ? step == rail.steps : step == rail.step;
        auto stop = tagged("span", std::string("stop") + (step == 1 ? " first" : "") + (reached ? " done" : ""));
        if (here) {
            add(stop, disc("disc", rail.finished ? drawn({"check-fat", IconStyle::sign})
                                                 : worded("span", "digits", std::to_string(step))));
        } else {
            add(stop, tagged("span", "post"));
        }
        add(line, std::move(stop));
    }
    add(line, tagged("span", "stop end"));
    return line;
}

Element render_heading(Screen const& screen) {
    auto heading = worded("h1", "heading", screen.head.heading);
    heading.attributes.emplace_back("tabindex", "-1");
    heading.attributes.emplace_back("data-id", screen.page + "/h1");
    return heading;
}

Element render_title(Screen const& screen) {
    auto const& head = screen.head;
    bool const on_stub = !head.disc.symbol.empty() && !head.stairs;
    auto title = tagged("div", on_stub ? "title with-disc" : "title");
    if (on_stub) {
        add(title, tagged("span", "stub"));
        title.children.back().attributes.emplace_back("aria-hidden", "true");
        add(title, disc("disc", drawn(head.disc)));
    }
    auto words = tagged("div", "titles");
    if (!head.caption.empty()) add(words, worded("p", "caption", head.caption));
    add(words, render_heading(screen));
    add(title, std::move(words));
    return title;
}

Element render_summary(Screen const& screen) {
    auto summary = tagged("div", "summary", {render_title(screen)});
    summary.key = "summary";
    add_icon(summary, screen.head.picture);
    if (!screen.head.hint.empty()) {
        add(summary, worded("p", "hint", screen.head.hint));
        summary.children.back().attributes.emplace_back("id", "hint");
    }
    for (auto const& block : screen.aside) add(summary, render_block(block, screen));
    return summary;
}

// The rail goes up six stairs from edge to edge; the hand has got as far as the second post. Each stair stands on the
// one before, so that the lines are the edges of boxes.
Element render_stairs(Head const& head) {
    auto stair = tagged("span", "stair");
    for (int count = 1; count < 6; ++count) stair = tagged("span", "stair", {std::move(stair)});
    Element const path{.tag = "path",
                       .attributes = {{"class", "ink"},
                                      {"d",
                                       "M0 267H160L903 8h177v59H910L170 327H0zM290 265h24v209h-24zM475 200h24v209h-24z"
                                       "M660 140h24v204h-24zM846 75h24v204h-24z"}}};
    Element svg{.tag = "svg", .attributes = {{"class", "climb"}, {"viewBox", "0 0 1080 592"}}, .children = {path}};
    auto stairs = tagged("div", "stairs", {std::move(stair), std::move(svg), disc("disc", drawn(head.disc))});
    stairs.attributes.emplace_back("aria-hidden", "true");
    return stairs;
}

char const* classes_of(ButtonLook look) {
    switch (look) {
        case ButtonLook::next: return "button next";
        case ButtonLook::last: return "button last";
        case ButtonLook::secondary: return "button secondary";
        case ButtonLook::back: return "button back";
        case ButtonLook::waiting: return "button waiting";
    }
    return "button";
}

Element render_button(Button const& button) {
    auto element =
        control(button.id, std::string(classes_of(button.look)) + (button.risky ? " risky" : ""), button.link);
    if (button.look == ButtonLook::waiting) element.attributes.emplace_back("aria-disabled", "true");
    bool const icon_last = button.look == ButtonLook::next;
    if (!icon_last) add_icon(element, button.icon);
    add_words(element, "word", button.label);
    if (icon_last) add_icon(element, button.icon);
    return element;
}

bool is_one_of(Block const& block, Choosing choosing) {
    auto const* rows = std::get_if<Rows>(&block);
    return rows && rows->choosing == choosing;
}

template <typename Kind>
bool has(Screen const& screen) {
    return std::any_of(screen.blocks.begin(), screen.blocks.end(),
                       [](Block const& block) { return std::holds_alternative<Kind>(block); });
}

// A telephone number is one group, and stands among the rest.
bool has_case_number(Screen const& screen) {
    return std::any_of(screen.blocks.begin(), screen.blocks.end(), [](Block const& block) {
        auto const* number = std::get_if<CaseNumber>(&block);
        return number && number->groups.size() > 1;
    });
}

// How the parts stand on a wide screen: `split` puts the heading beside the content, `paired` and `halves` the content
// in two columns, `stacked` and `listed` one below the other, so that the rail comes from the screen's edge to a chosen
// row.
std::string layout_of(Screen const& screen) {
    if (!screen.aside.empty()) return "main split with-aside";
    if (has<Pad>(screen)) return "main split with-pad";
    if (has_case_number(screen)) return "main paired";
    bool const choosing = std::any_of(screen.blocks.begin(), screen.blocks.end(),
                                      [](Block const& block) { return is_one_of(block, Choosing::one); });
    if (choosing) return has<Cards>(screen) ? "main halves" : "main listed";
    if (has<Cards>(screen) || has<Field>(screen) || screen.blocks.empty()) return "main stacked";
    return "main split";
}

// The page shows it while its own end is out of sight (web/below.mjs). Whoever hears the page needs no arrow.
Element render_below(std::string const& words) {
    auto below = tagged("span", "below", {drawn({"arrow-down", IconStyle::stroke})});
    add_words(below, "word", words);
    below.attributes.emplace_back("aria-hidden", "true");
    below.attributes.emplace_back("hidden", "");
    return below;
}

// A block is told from others by its kind, so that what comes or goes above it leaves it, and the focus in it, alone.
Element render_content(Screen const& screen) {
    auto content = tagged("div", "content");
    content.key = "content";
    std::map<std::size_t, int> seen;
    for (auto const& block : screen.blocks) {
        auto element = render_block(block, screen);
        element.key = std::to_string(block.index()) + "." + std::to_string(seen[block.index()]++);
        add(content, std::move(element));
    }
    return content;
}

// It is there for the printer alone (web/paper.css).
void add_paper(Element& main, std::string classes, std::vector<std::string> const& lines) {
    if (lines.empty()) return;
    auto paper = tagged("div", std::move(classes));
    paper.key = "paper" + std::to_string(main.children.size());
    paper.attributes.emplace_back("aria-hidden", "true");
    for (auto const& line : lines) add(paper, worded("p", "line", line));
    add(main, std::move(paper));
}

Element render_main(Screen const& screen) {
    auto main = tagged("main", layout_of(screen));
    main.key = screen.page;
    add_paper(main, "paper", screen.paper.top);
    if (screen.head.rail) add(main, render_rail(*screen.head.rail));
    add(main, render_summary(screen));
    if (screen.head.stairs) add(main, render_stairs(screen.head));
    add(main, render_content(screen));
    if (screen.dock.empty()) return main;
    auto dock = tagged("div", "dock");
    dock.key = "dock";
    add(dock, render_below(screen.below));
    for (auto const& button : screen.dock) add(dock, render_button(button));
    add(main, std::move(dock));
    add(main, tagged("span", "end", {}));
    main.children.back().attributes.emplace_back("aria-hidden", "true");
    add_paper(main, "paper strip", screen.paper.strip);
    return main;
}

}  // namespace

// What is said is an element of its own, told from others by its words: each is put in once, and is heard once.
Element render_live(Announcement const& announced) {
    auto live = tagged("div", "live");
    live.attributes.emplace_back("role", "status");
    live.attributes.emplace_back("aria-live", announced.at_once ? "assertive" : "polite");
    live.attributes.emplace_back("aria-atomic", "false");
    live.key = "live";
    for (auto const& text : {announced.standing, announced.text}) {
        if (text.empty()) continue;
        add(live, worded("p", "said", text));
        live.children.back().key = text;
    }
    return live;
}

Element render(Screen const& screen, Announcement const& announced) {
    auto page = tagged("div", "page");
    page.attributes.insert(page.attributes.begin(), {"id", "page"});
    page.attributes.emplace_back("data-page", screen.page);
    // On a kiosk the tools are one bar at the bottom, within reach; the order of the document follows the eye.
    bool const tools_last = screen.mode == Mode::kiosk;
    if (!tools_last) add(page, render_tools(screen));
    add(page, render_main(screen));
    if (tools_last) add(page, render_tools(screen));
    add(page, render_live(announced));
    return page;
}

}  // namespace handrail::screen
