// The screens that come next, found by tapping.
//
// Each place is the end of a path of taps from the first view. It is rendered for a narrow and for a wide window, and
// once more for every way in which a device may differ: the page shows it only where it would be the same.
#include "edge/next_screens.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <utility>

#include "edge/early.hpp"
#include "screen/patch.hpp"

namespace handrail::edge {

namespace {

// A tap, by its node and by what it meant where the pages are made.
struct Tap {
    screen::NodeId id;
    app::Tapped meaning;
};
using Path = std::vector<Tap>;

// How a device may differ, by the names that web/boot.js knows, and what no device may show: the words of one day.
constexpr std::array<char const*, 7> differences = {"keeps", "small", "tall", "large", "dark", "devices", "day"};

bool stands_last(std::vector<forms::Introduction> const& services, forms::Introduction const& one) {
    auto const last = std::find_if(services.rbegin(), services.rend(),
                                   [&](auto const& other) { return other.category == one.category; });
    return &*last == &one;
}

void differ(app::Started& event, std::string_view difference, std::int64_t now) {
    auto const& services = event.catalogue.services;
    auto const service = services.empty() ? std::string{} : services.front().id;
    if (difference == "keeps") {
        event.draft.emplace();
        event.draft->service = service;
        event.draft->saved = now;
        event.cases.clear();
        // Whatever was used comes first in its category.
        for (auto const& used : services)
            if (stands_last(services, used)) event.cases.push_back({"48273064", "secret", used.id});
    }
    if (difference == "small") {
        bool const wide = event.width >= 700;
        event.width = wide ? 740 : 320;
        event.height = wide ? 360 : 480;
    }
    if (difference == "tall") event.height = 1920;
    if (difference == "large") event.text_size = 3;
    if (difference == "dark") event.palette = screen::Palette::night;
    if (difference == "devices") event.locates = event.records = event.sees = !event.sees;
}

// How far it leads. Whoever chooses a group is still choosing the service.
int depth_of(Path const& path) {
    return static_cast<int>(std::count_if(path.begin(), path.end(), [](Tap const& tap) {
        return !std::holds_alternative<app::GroupChosen>(tap.meaning);
    }));
}

struct Device {
    bool wide = false;
    std::string_view difference = {};
};

// Where a path has led to.
struct Place {
    app::Model model;
    std::string service;  // the last that was asked for
};

// Nothing where the tap wants more of the world than answers of the service.
std::optional<Place> after(Place place, app::Tapped const& tapped, Known const& known) {
    for (auto const& effect : follow(place.model, tapped, known)) {
        auto const* send = std::get_if<app::Send>(&effect);
        if (!send) return {};
        if (auto const* asked = std::get_if<api::GetService>(&send->request)) place.service = asked->id;
    }
    return place;
}

class Finder {
  public:
    Finder(DocumentParts const& parts, screen::Mode mode) : m_parts(parts) {
        m_first.config = parts.config;
        m_first.catalogue = parts.catalogue;
        m_first.messages = parts.messages;
        m_first.mode = mode;
        // A kiosk's first view only greets: home is the next screen there, and the introductions come behind it.
        m_depth = mode == screen::Mode::kiosk ? 2 : 1;
    }

    wire::NextScreens find() {
        auto const start = begun({});
        m_screens.push_back(app::view(start.model).screen);
        m_found.nodes.emplace_back();  // what stands there on every device may be shown again there
        m_open.push_back({start, {}, {0}});
        for (; !m_open.empty(); m_open.pop_front()) expand(m_open.front());
        return std::move(m_found);
    }

  private:
    // A place in a narrow window whose taps have not been looked at.
    struct Open {
        Place place;
        Path path;
        std::vector<int> trail;  // the nodes that it came by
    };

    Place begun(Device const& device) const {
        Place place;
        place.model.now = device.difference == "day" ? 1'800'000'000 : 0;
        auto start = first_start(m_first, device.wide);
        differ(start, device.difference, place.model.now);
        app::update(place.model, std::move(start));
        return place;
    }

    std::optional<Place> at(Path const& path, Device const& device, Known const& known) const {
        std::optional<Place> place = begun(device);
        for (auto const& tap : path)
            if (place) place = after(*std::move(place), tap.meaning, known);
        return place;
    }

    wire::NextPage page_of(screen::Screen const& screen) const { return {screen.title, page_html(m_parts, screen)}; }

    // Whether the path leads to the same page on this device.
    bool is_same(Path const& path, Device const& device, screen::Screen const& plain,
                 wire::NextPage const& page) const {
        auto const place = at(path, device, m_parts.definitions);
        if (!place) return false;
        auto const screen = app::view(place->model).screen;
        return screen == plain || page_of(screen) == page;
    }

    int index_of(wire::NextPage page) {
        auto const found = std::find(m_found.pages.begin(), m_found.pages.end(), page);
        auto const index = static_cast<int>(found - m_found.pages.begin());
        if (found == m_found.pages.end()) m_found.pages.push_back(std::move(page));
        return index;
    }

    // All that can be tapped there.
    void expand(Open const& open) {
        auto taps = app::view(open.place.model).meanings;
        taps.emplace_back(screen::NodeId{}, app::BackTapped{});
        for (auto const& [id, meaning] : taps) {
            auto place = after(open.place, meaning, m_parts.definitions);
            if (!place) continue;
            Open further{*std::move(place), open.path, open.trail};
            further.path.push_back({id, meaning});
            bool const leads_on = std::holds_alternative<app::GroupChosen>(meaning) ||
                                  std::holds_alternative<app::StartTapped>(meaning) ||
                                  std::holds_alternative<app::ServiceChosen>(meaning);
            auto const node = node_of(std::move(further), leads_on);
            if (node) m_found.nodes[static_cast<std::size_t>(open.trail.back())].taps.insert_or_assign(id.value, *node);
        }
    }

    std::optional<int> node_of(Open open, bool leads_on) {
        auto screen = app::view(open.place.model).screen;
        // What changes more than the page, such as the size of all text, is for core.
        if (screen::root_attributes(screen) != screen::root_attributes(m_screens.front())) return {};
        auto const& trail = open.trail;
        auto const before = std::find_if(trail.begin(), trail.end(),
                                         [&](int node) { return m_screens[static_cast<std::size_t>(node)] == screen; });
        // A tap that changes nothing is none that can be shown.
        if (before != trail.end()) return before + 1 == trail.end() ? std::optional<int>{} : *before;
        auto const known = std::find(m_screens.begin(), m_screens.end(), screen) - m_screens.begin();
        bool const is_known = known < std::ssize(m_screens);
        auto const depth = depth_of(open.path);
        if (depth > m_depth + 1 || (depth > m_depth && !leads_on && !is_known)) return {};
        std::optional<wire::NextNode> node;
        if (is_known) {
            auto const& same = m_found.nodes[static_cast<std::size_t>(known)];
            node = wire::NextNode{.narrow = same.narrow, .wide = same.wide, .unless = same.unless};
        } else {
            node = described(open.path, screen);
        }
        if (!node) return {};
        auto const unknown = at(open.path, {}, {});
        if (unknown && app::view(unknown->model).screen != screen) node->service = unknown->service;
        return add(std::move(open), *std::move(node), std::move(screen));
    }

    int add(Open open, wire::NextNode node, screen::Screen screen) {
        auto const number = static_cast<int>(m_found.nodes.size());
        m_found.nodes.push_back(std::move(node));
        m_screens.push_back(std::move(screen));
        open.trail.push_back(number);
        m_open.push_back(std::move(open));
        return number;
    }

    // A place that is new, on all devices. Nothing where no device may show it.
    std::optional<wire::NextNode> described(Path const& path, screen::Screen const& narrow) {
        auto const wide_place = at(path, {true}, m_parts.definitions);
        if (!wide_place) return {};
        auto const wide = app::view(wide_place->model).screen;
        auto page = page_of(narrow), wide_page = page_of(wide);
        wire::NextNode node;
        for (auto const* difference : differences) {
            if (is_same(path, {false, difference}, narrow, page) && is_same(path, {true, difference}, wide, wide_page))
                continue;
            if (std::string_view(difference) == "day") return {};
            node.unless.emplace_back(difference);
        }
        node.narrow = index_of(std::move(page));
        node.wide = index_of(std::move(wide_page));
        return node;
    }

    DocumentParts const& m_parts;
    app::Started m_first;
    int m_depth = 1;
    wire::NextScreens m_found;
    std::vector<screen::Screen> m_screens;  // of each node, in a narrow window
    std::deque<Open> m_open;
};

}  // namespace

wire::NextScreens next_screens(DocumentParts const& parts, screen::Mode mode) { return Finder(parts, mode).find(); }

}  // namespace handrail::edge
