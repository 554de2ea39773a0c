// Outlines: made from the same tree of elements that the page is made of.
#include "edge/outline.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "screen/tree.hpp"
#include "screen/warned.hpp"

namespace handrail::test {

namespace {

constexpr char const* between = "\n----\n\n";

// The words of an element and below it, parted where elements part them.
std::string name_of(Element const& element) {
    if (auto const* label = attribute(element, "aria-label")) return *label;
    if (attribute(element, "aria-hidden")) return {};
    std::string name = element.text;
    for (auto const& child : element.children) {
        auto const words = name_of(child);
        if (!words.empty()) name += (name.empty() ? "" : " ") + words;
    }
    return name;
}

std::string states_of(Element const& element) {
    std::string states;
    for (auto const& [name, word] : {std::pair{"aria-pressed", "pressed"},
                                     {"aria-disabled", "unavailable"},
                                     {"aria-invalid", "invalid"},
                                     {"aria-current", "current"}}) {
        auto const* value = attribute(element, name);
        if (value && *value != "false") states += std::string{" ("} + word + ")";
    }
    return states;
}

void add_line(std::string& lines, std::string const& line) { lines += line + "\n"; }

// The choice of a radio button or check box, which stands in its label.
bool add_choice(std::string& lines, Element const& label) {
    for (auto const& input : tagged(label, "input")) {
        bool const chosen = attribute(input, "checked") != nullptr;
        bool const one = value_of(input, "type") == "radio";
        add_line(lines, std::string{one ? (chosen ? "(*) " : "( ) ") : (chosen ? "[*] " : "[ ] ")} + name_of(label) +
                            states_of(input));
        return true;
    }
    return false;
}

bool add_control(std::string& lines, Element const& element) {
    if (element.tag == "button")
        add_line(lines, "[button] " + name_of(element) + states_of(element));
    else if (element.tag == "a")
        add_line(lines, "[link] " + name_of(element) + " -> " + value_of(element, "href"));
    else if (element.tag == "textarea")
        add_line(lines, "[field] " + element.text + states_of(element));
    else if (element.tag == "input")
        add_line(lines, "[field] " + value_of(element, "value") + states_of(element));
    else if (element.tag == "img")
        add_line(lines, "[image] " + value_of(element, "alt"));
    else
        return element.tag == "label" && add_choice(lines, element);
    return true;
}

void add_outline(std::string& lines, Element const& element) {
    if (attribute(element, "aria-hidden") || element.tag == "svg" || add_control(lines, element)) return;
    bool const heading = element.tag == "h1" || element.tag == "h2";
    if (heading) return add_line(lines, (element.tag == "h1" ? "# " : "## ") + name_of(element));
    if (!element.text.empty()) add_line(lines, element.text);
    for (auto const& child : element.children) add_outline(lines, child);
}

// Two moments of a page are the same state when the same kinds of things stand there and the same is warned of.
std::string state_of(screen::Screen const& screen) {
    std::string state =
        screen::test::announced_notes(screen).text + "|" + screen.head.heading.text + "|" + screen.head.hint;
    for (auto const& block : screen.blocks) state += "|" + std::to_string(block.index());
    for (auto const& button : screen.dock) state += "|" + std::to_string(static_cast<int>(button.look));
    return state;
}

std::filesystem::path folder_of(std::string const& language) {
    return std::filesystem::path{HANDRAIL_SOURCE_DIR} / "tests/approved" / language;
}

std::string read(std::filesystem::path const& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

bool is_approving() {
    char const* wish = std::getenv("HANDRAIL_APPROVE");
    return wish && std::string{wish} == "1";
}

std::string first_difference(std::string const& name, std::string const& approved, std::string const& seen) {
    if (approved.empty()) return name + " is new";
    auto const end = std::mismatch(approved.begin(), approved.end(), seen.begin(), seen.end());
    auto const start = static_cast<std::size_t>(std::distance(seen.begin(), end.second));
    auto const line = seen.rfind('\n', start == 0 ? 0 : start - 1);
    auto const from = line == std::string::npos ? 0 : line + 1;
    return name + ":" + std::to_string(1 + std::count(seen.begin(), end.second, '\n')) + ": " +
           seen.substr(from, seen.find('\n', start) - from);
}

}  // namespace

std::string outline(screen::Screen const& screen) {
    std::string lines;
    add_outline(lines, screen::render(screen));
    return lines;
}

void Outlines::see(app::View const& view) {
    auto& states = m_states[view.screen.page];
    auto const key = state_of(view.screen);
    bool const known = std::any_of(states.begin(), states.end(), [&](std::string const& state) {
        return state.compare(0, key.size() + 1, key + "\n") == 0;
    });
    if (!known) states.push_back(key + "\n" + outline(view.screen));
}

std::vector<std::string> Outlines::differences() const {
    auto const folder = folder_of(m_language);
    std::vector<std::string> different;
    std::set<std::string> names;
    for (auto const& [page, states] : m_states) {
        std::string text;
        for (auto const& state : states) {
            if (!text.empty()) text += between;
            text += state.substr(state.find('\n') + 1);
        }
        names.insert(page + ".txt");
        auto const path = folder / (page + ".txt");
        if (is_approving()) {
            std::filesystem::create_directories(folder);
            std::ofstream{path, std::ios::binary} << text;
        } else if (auto const approved = read(path); approved != text) {
            different.push_back(first_difference(m_language + "/" + page + ".txt", approved, text));
        }
    }
    if (!std::filesystem::is_directory(folder)) return different;
    for (auto const& entry : std::filesystem::directory_iterator(folder)) {
        if (names.count(entry.path().filename().string())) continue;
        if (is_approving())
            std::filesystem::remove(entry.path());
        else
            different.push_back(m_language + "/" + entry.path().filename().string() + " is seen no more");
    }
    return different;
}

}  // namespace handrail::test
