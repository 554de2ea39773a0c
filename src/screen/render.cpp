// Rendering: from a Screen to the HTML that everyone gets, downwards: tools, head, content, dock, live regions.
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
        add_icon(button, tool.icon);
        add_words(button, "word", tool.label);
        add(nav, std::move(button));
    }
    return nav;
}

// The progress line: a segment and a post for each step, the disc at the step that is asked.
Element render_rail(Rail const& rail) {
    auto line = tagged("div", rail.finished ? "rail finished" : "rail");
    line.attributes.emplace_back("aria-hidden", "true");
    for (int step = 1; step <= rail.steps; ++step) {
        bool const reached = rail.finished || step <= rail.step;
        auto stop = tagged("span", reached ? "stop done" : "stop ahead", {tagged("span", "tube"), tagged("span", "post")});
        if (!rail.finished && step == rail.step)
            add(stop, disc("disc", worded("span", "number", std::to_string(step))));
        add(line, std::move(stop));
    }
    auto end = tagged("span", rail.finished ? "stop end done" : "stop end ahead", {tagged("span", "tube")});
    if (rail.finished) add(end, disc("disc", drawn({"check-fat", IconStyle::sign})));
    add(line, std::move(end));
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
    auto title = tagged("div", head.disc.symbol.empty() ? "title" : "title with-disc");
    if (!head.disc.symbol.empty()) {
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
    if (!screen.head.hint.empty()) {
        add(summary, worded("p", "hint", screen.head.hint));
        summary.children.back().attributes.emplace_back("id", "hint");
    }
    for (auto const& block : screen.aside) add(summary, render_block(block, screen));
    return summary;
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
    auto element = control(button.id, std::string(classes_of(button.look)) + (button.risky ? " risky" : ""), button.link);
    if (button.look == ButtonLook::waiting) element.attributes.emplace_back("aria-disabled", "true");
    bool const icon_last = button.look == ButtonLook::next;
    if (!icon_last) add_icon(element, button.icon);
    add_words(element, "word", button.label);
    if (icon_last) add_icon(element, button.icon);
    return element;
}

Element render_main(Screen const& screen) {
    auto main = tagged("main", screen.aside.empty() ? "main" : "main with-aside");
    main.key = screen.page;
    if (screen.head.rail) add(main, render_rail(*screen.head.rail));
    add(main, render_summary(screen));
    auto content = tagged("div", "content");
    for (auto const& block : screen.blocks) add(content, render_block(block, screen));
    add(main, std::move(content));
    if (screen.dock.empty()) return main;
    auto dock = tagged("div", "dock");
    for (auto const& button : screen.dock) add(dock, render_button(button));
    add(main, std::move(dock));
    return main;
}

Element render_live(std::string const& role, std::string const& text) {
    auto live = worded("p", "live", text);
    live.attributes.emplace_back("role", role);
    live.key = role;
    return live;
}

}  // namespace

Element render(Screen const& screen) {
    auto page = tagged("div", "page");
    page.attributes.insert(page.attributes.begin(), {"id", "page"});
    page.attributes.emplace_back("data-page", screen.page);
    // On a kiosk the tools are one bar at the bottom, within reach; the order of the document follows the eye.
    bool const tools_last = screen.mode == Mode::kiosk;
    if (!tools_last) add(page, render_tools(screen));
    add(page, render_main(screen));
    if (tools_last) add(page, render_tools(screen));
    add(page, render_live("status", screen.said));
    add(page, render_live("alert", screen.said_at_once));
    return page;
}

}  // namespace handrail::screen
