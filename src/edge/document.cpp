// The document around the page.
#include "edge/document.hpp"

#include "edge/early.hpp"
#include "screen/patch.hpp"

namespace handrail::edge {

namespace {

using screen::Element;

app::View first_view(DocumentParts const& parts, screen::Mode mode) {
    app::Started event;
    event.config = parts.config;
    event.catalogue = parts.catalogue;
    event.messages = parts.messages;
    event.mode = mode;
    app::Model model;
    app::update(model, first_start(event, false));
    return app::view(model);
}

std::string address(DocumentParts const& parts, std::string const& name) {
    auto const found = parts.assets.find(name);
    return found == parts.assets.end() ? "/assets/" + name : found->second;
}

// Style and script are raw text (HTML, 13.1.2.5): escaping would change them, and the policy's hash with them.
std::string raw(std::string const& tag, std::string const& content) {
    return "<" + tag + ">" + content + "</" + tag + ">";
}

Element meta(char const* name, char const* content) {
    return {.tag = "meta", .attributes = {{"name", name}, {"content", content}}};
}

Element preload(std::string const& address) {
    return {.tag = "link", .attributes = {{"rel", "preload"}, {"href", address}, {"as", "fetch"}, {"crossorigin", ""}}};
}

Element preload_module(std::string const& address) {
    return {.tag = "link", .attributes = {{"rel", "modulepreload"}, {"href", address}}};
}

std::string head(DocumentParts const& parts, screen::Screen const& screen) {
    std::string html = "<head><meta charset=\"utf-8\">";
    html += to_html(meta("viewport", "width=device-width, initial-scale=1, viewport-fit=cover"));
    html += to_html(Element{.tag = "title", .text = screen.title});
    html += "<link rel=\"icon\" href=\"data:,\">";
    // The script comes first: it asks for the next screens while the style is still on its way.
    html += raw("script", parts.boot) + raw("style", parts.css);
    return html + "</head>";
}

// Words that stand outside the page; main puts those of another language in their place by their key.
Element worded(DocumentParts const& parts, std::string tag, std::string const& key) {
    return {.tag = std::move(tag),
            .attributes = {{"data-words", key}},
            .text = text::message(parts.messages, key, {{"hotline", parts.config.hotline}})};
}

// Shown by the boot script where nothing else will come: whom to call, how to do it another way.
std::string sorry(DocumentParts const& parts, std::string const& id) {
    auto element = worded(parts, "p", "boot." + id);
    element.attributes.insert(element.attributes.end(),
                              {{"id", id}, {"class", "alert"}, {"role", "alert"}, {"hidden", ""}});
    return to_html(element);
}

// Shown in the place of the page when something of ours broke (web/fault.mjs). To open it again goes on at the same
// step.
std::string fault(DocumentParts const& parts) {
    auto heading = worded(parts, "h1", "boot.fault");
    heading.attributes.emplace_back("tabindex", "-1");
    auto again = worded(parts, "a", "boot.fault.again");
    again.attributes.insert(again.attributes.end(), {{"class", "button last"}, {"href", ""}});
    auto call = worded(parts, "a", "home.call");
    call.attributes.insert(call.attributes.end(),
                           {{"class", "button secondary"}, {"href", "tel:" + parts.config.hotline}});
    return to_html(Element{.tag = "main",
                           .attributes = {{"id", "fault"}, {"hidden", ""}},
                           .children = {heading, worded(parts, "p", "boot.fault.kept"), again, call}});
}

// A kiosk's first page waits in a template: the boot script puts it in the place of home before any module runs.
std::string body(DocumentParts const& parts, screen::Screen const& screen) {
    auto const kiosk = first_view(parts, screen::Mode::kiosk).screen;
    std::string html = "<body>" + page_html(parts, screen);
    html += "<template id=\"kiosk\">" + page_html(parts, kiosk) + "</template>";
    html += "<canvas id=\"paint\" aria-hidden=\"true\" hidden></canvas>" + sorry(parts, "sorry") + sorry(parts, "old") +
            fault(parts);
    // Behind all that is seen, and behind the next screens that the boot script has asked for.
    html += to_html(preload_module(address(parts, "main.mjs")));
    html += to_html(preload(address(parts, "core.wasm"))) + to_html(preload("%START%"));
    return html + "</body>";
}

}  // namespace

std::string page_html(DocumentParts const& parts, screen::Screen const& screen) {
    auto page = screen::render(screen);
    draw_icons(page, parts.shapes);
    return to_html(page);
}

std::string document(DocumentParts const& parts) {
    auto const view = first_view(parts, screen::Mode::home);
    Element root{.tag = "html", .attributes = root_attributes(view.screen)};
    // Palette follows the person's system until the device remembers another; core sets it once it knows.
    std::erase_if(root.attributes, [](auto const& attribute) { return attribute.first == "data-palette"; });
    root.attributes.insert(root.attributes.end(), {{"data-ready", "page"},
                                                   {"data-main", address(parts, "main.mjs")},
                                                   {"data-start", "%START%"},
                                                   {"data-icons", "%ICONS%"},
                                                   {"data-next", "%NEXT%"},
                                                   {"data-kiosk", "%KIOSK%"},
                                                   {"data-forms", "%FORMS%"},
                                                   {"data-build", "%BUILD%"}});
    auto html = to_html(root);
    html.resize(html.size() - std::string("</html>").size());
    return "<!doctype html>" + html + head(parts, view.screen) + body(parts, view.screen) + "</html>";
}

}  // namespace handrail::edge
