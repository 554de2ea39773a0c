// A walk over every screen that can be reached, in every language and weather: what must hold on each of them, and
// what each of them tells.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <deque>
#include <set>

#include "app/icons.hpp"
#include "base/result.hpp"
#include "edge/outline.hpp"
#include "edge/person.hpp"
#include "edge/round.hpp"
#include "screen/icons.hpp"

using namespace handrail;
using screen::Element;

namespace {

std::string attribute(Element const& element, std::string const& name) {
    for (auto const& [key, value] : element.attributes)
        if (key == name) return value;
    return {};
}

template <class Visit>
void each(Element const& element, Visit const& visit) {
    visit(element);
    for (auto const& child : element.children) each(child, visit);
}

std::string all_text(Element const& element) {
    std::string text = element.text;
    for (auto const& child : element.children) text += all_text(child);
    return text;
}

// A message that is missing shows as its key: "some.key".
bool is_key(std::string const& text) {
    auto const dot = text.find('.');
    return dot != std::string::npos && dot > 2 && dot + 1 < text.size() &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_.0123456789") == std::string::npos &&
           text.find_first_not_of("0123456789.") != std::string::npos;
}

void check_text(screen::Screen const& screen, Element const& tree) {
    each(tree, [&](Element const& element) {
        INFO(screen.page << ": " << element.tag << " " << element.text);
        CHECK(!is_key(element.text));
        CHECK(element.text.find('{') == std::string::npos);
        CHECK((element.text.empty() || element.children.empty()));
    });
}

void check_headings(screen::Screen const& screen, Element const& tree) {
    int headings = 0;
    each(tree, [&](Element const& element) {
        if (element.tag != "h1") return;
        ++headings;
        CHECK(!all_text(element).empty());
    });
    INFO(screen.page);
    CHECK(headings == 1);
    CHECK(!screen.title.empty());
}

void check_controls(app::View const& view, Element const& tree) {
    std::set<std::string> ids;
    each(tree, [&](Element const& element) {
        auto const id = attribute(element, "data-id");
        if (id.empty()) return;
        INFO(view.screen.page << ": " << id);
        CHECK(ids.insert(id).second);
        if (element.tag == "button" || element.tag == "a")
            CHECK(!(all_text(element) + attribute(element, "aria-label")).empty());
        bool const acts = element.tag == "button" || (element.tag == "input" && attribute(element, "type") == "radio");
        if (acts) CHECK(app::meaning(view.meanings, {id}).has_value());
    });
    for (auto const& [id, meaning] : view.meanings) {
        INFO(view.screen.page << ": nobody can press " << id.value);
        CHECK(ids.count(id.value) == 1);
    }
}

// A way back or home, and help, from everywhere; from sending, and from asking what became of it, there is nothing to
// go back to yet.
void check_ways(app::View const& view) {
    auto const has = [&](auto const& event) {
        for (auto const& [id, meaning] : view.meanings)
            if (meaning == app::Tapped{event}) return true;
        return false;
    };
    INFO(view.screen.page);
    CHECK(has(app::HelpTapped{}));
    CHECK((has(app::HomeTapped{}) || view.screen.page == "home"));
    bool const back =
        has(app::BackTapped{}) || has(app::StayTapped{}) || has(app::DoneTapped{}) || has(app::RetryTapped{});
    bool const sending = view.screen.page == "sending" || view.screen.page == "finding";
    CHECK((back || view.screen.page == "home" || sending));
}

// An icon that is not in the list of the product, nor named by the catalogue, would stay blank.
void check_icons(screen::Screen const& screen, Element const& tree) {
    static std::set<std::string> const of_catalogue = [] {
        std::set<std::string> names;
        names.insert(test::certificate_appointment().icon);
        for (auto const& step : test::certificate_appointment().steps) {
            names.insert(step.icon);
            for (auto const& option : step.options) names.insert(option.icon);
        }
        for (auto const& icon : test::certificate_appointment().needs_icons) names.insert(icon);
        return names;
    }();
    screen::IconNames wanted;
    collect_icons(tree, wanted);
    for (auto const& [style, symbol] : wanted) {
        bool known = of_catalogue.count(symbol) == 1;
        for (auto const& icon : app::product_icons) {
            bool const bold = icon.style == screen::IconStyle::stroke,
                       picture = icon.style == screen::IconStyle::picture;
            known = known || (symbol == icon.symbol && style == (picture ? "duotone" : bold ? "bold" : "fill"));
        }
        INFO(screen.page << " shows " << style << " " << symbol);
        CHECK(known);
    }
}

// Keys of the pad and signs lead to too many screens to walk; what they do is typed instead.
bool is_walked(app::Tapped const& meaning) {
    return !std::holds_alternative<app::KeyPressed>(meaning) && !std::holds_alternative<app::SignChosen>(meaning);
}

std::vector<app::Event> to_try(app::View const& view, app::Model const& model) {
    std::vector<app::Event> events;
    for (auto const& [id, meaning] : view.meanings)
        if (is_walked(meaning)) events.push_back(meaning);
    screen::NodeId const field{view.screen.page + "/field"};
    if (view.screen.page == "step.name")
        for (char const* name : {"李", "李秀英", "abc123"}) events.push_back(app::Typed{field, name});
    if (view.screen.page == "step.phone")
        for (char const* phone : {"138", "13800138000", "23800138000"}) events.push_back(app::Typed{field, phone});
    if (view.screen.page == "look-up")
        for (char const* number : {"4827", "48273064", "48273061"}) events.push_back(app::Typed{field, number});
    if (view.screen.page == "message") events.push_back(app::Typed{field, "Hello"});
    if (view.screen.page == "surname" || view.screen.page == "writing") events.push_back(app::StrokesRead{"王李张"});
    if (view.screen.page == "writing") events.push_back(app::StrokesRead{.failed = true});
    if (view.screen.page == "badge")
        for (char const* badge : {"2001", "9"}) events.push_back(app::Typed{field, badge});
    if (view.screen.page == "look-up.phone") events.push_back(app::Typed{field, "8000"});
    if (view.screen.page == "sending") events.push_back(app::Elapsed{{app::Timer::Kind::slow, model.page_id}});
    return events;
}

// A kiosk has no telephone in it.
void check_calls(screen::Screen const& screen, Element const& tree) {
    each(tree, [&](Element const& element) {
        INFO(screen.page << ": " << all_text(element));
        CHECK(attribute(element, "href").substr(0, 4) != "tel:");
    });
}

// Two models that show the same and mean the same are one place of the walk.
std::string place(app::View const& view, app::Model const& model) {
    auto const* step = std::get_if<app::Step>(&model.page);
    bool const changing = step && step->changing;
    return view.screen.page + "|" + screen::to_html(screen::render(view.screen)) + "|" +
           std::to_string(model.page.index()) + (changing ? "changing" : "");
}

struct Seen {
    app::Model model;
    app::View view;
};

class Walk {
  public:
    Walk(test::Weather weather, test::Outlines& outlines) : m_weather(weather), m_outlines(outlines) {}

    // Comes to new places, at most `limit`, and checks each. Returns the pages they are of.
    std::set<std::string> from(std::vector<app::Model> beginnings, std::size_t limit) {
        std::set<std::string> pages;
        for (auto& first : beginnings) come_to(std::move(first));
        for (std::size_t count = 0; !m_open.empty() && count < limit; ++count) {
            auto const here = std::move(m_open.front());
            m_open.pop_front();
            pages.insert(here.view.screen.page);
            check_screen(here.view);
            go_on(here);
        }
        return pages;
    }

  private:
    void check_screen(app::View const& view) {
        auto const tree = screen::render(view.screen);
        if (view.screen.mode == screen::Mode::kiosk) return check_calls(view.screen, tree);
        m_outlines.see(view);
        check_text(view.screen, tree);
        check_headings(view.screen, tree);
        check_controls(view, tree);
        check_icons(view.screen, tree);
        check_ways(view);
    }

    void go_on(Seen const& here) {
        for (auto const& event : to_try(here.view, here.model)) {
            auto const* tapped = std::get_if<app::Tapped>(&event);
            // Other languages have a walk of their own, and whoever listens sees the same screens (listen_test.cpp).
            if (tapped != nullptr && std::holds_alternative<app::LanguageChosen>(*tapped)) continue;
            if (tapped != nullptr && std::holds_alternative<app::ListenTapped>(*tapped)) continue;
            if (tapped != nullptr && std::holds_alternative<app::VoiceChosen>(*tapped)) continue;
            if (come_to(after(here.model, event, true))) come_to(after(here.model, event, false).model);
        }
    }

    // With and without an answer: what is shown while waiting is a place as well.
    test::Person after(app::Model const& model, app::Event const& event, bool answering) const {
        test::Person person(model, m_weather);
        person.answering = answering;
        person.happen(event);
        return person;
    }

    // Returns whether something was asked of the service on the way.
    bool come_to(test::Person person) {
        bool const asked = std::any_of(person.effects.begin(), person.effects.end(), [](app::Effect const& effect) {
            return std::holds_alternative<app::Send>(effect);
        });
        come_to(std::move(person.model));
        return asked;
    }
    void come_to(app::Model model) {
        auto view = app::view(model);
        if (m_seen.insert(place(view, model)).second) m_open.push_back({std::move(model), std::move(view)});
    }

    test::Weather m_weather;
    test::Outlines& m_outlines;
    std::set<std::string> m_seen;
    std::deque<Seen> m_open;
};

// At a kiosk every beginning is a welcome, and nothing is kept to be gone on with.
std::set<std::string> walk_at_kiosk(test::Outlines& outlines, test::Weather weather, std::size_t limit) {
    test::Person first(outlines.language(), weather);
    auto begun = test::started(outlines.language());
    begun.mode = screen::Mode::kiosk;
    first.happen(begun);
    first.happen(app::Resized{1080, 1920});
    REQUIRE(first.press("next"));
    auto read_back = first;
    read_back.world = test::World();
    test::answer_all(read_back);
    return Walk(weather, outlines).from({std::move(first.model), std::move(read_back.model)}, limit);
}

std::set<std::string> walk(test::Outlines& outlines, test::Weather weather, std::size_t limit) {
    test::Person first(outlines.language(), weather);
    first.happen(app::Resized{360, 740});  // a phone: where most has to be paged
    first.model.cases = {{"48273064", "secret", "certificate-appointment"}};
    // In bad weather the walk begins where there is something to lose.
    if (weather != test::Weather::fair) {
        first.world = test::World();
        test::answer_all(first);
    }
    auto resuming = first.model;
    resuming.draft = app::Draft{.service = "certificate-appointment", .saved = resuming.now};
    return Walk(weather, outlines).from({std::move(first.model), std::move(resuming)}, limit);
}

}  // namespace

TEST_CASE("every screen is whole and tells what was approved, in every language", "[walk]") {
    for (char const* language : {"zh-CN", "en"}) {
        test::Outlines outlines(language);
        auto const pages = walk(outlines, test::Weather::fair, 900);
        for (char const* page :
             {"home",          "languages",      "intro",        "step.document", "step.lost",     "step.office",
              "step.slot.day", "step.slot.time", "step.name",    "step.phone",    "review",        "review.2",
              "sending",       "receipt",        "look-up",      "look-up.own",   "look-up.phone", "case",
              "cancel",        "help",           "settings",     "leave",         "message",       "rating",
              "badge",         "badge.fits",     "badge.refused"}) {
            INFO(language << " never came to " << page);
            CHECK(pages.count(page) == 1);
        }
        for (auto weather :
             {test::Weather::unreachable, test::Weather::slot_taken, test::Weather::malformed, test::Weather::busy}) {
            auto const bad = walk(outlines, weather, 250);
            CHECK(bad.count(weather == test::Weather::slot_taken ? "step.slot.nearest" : "problem") == 1);
        }
        test::go_round(outlines);
        for (auto const& difference : outlines.differences()) {
            INFO("python3 tools/check.py --only asan --approve accepts what the tests now give");
            FAIL_CHECK(difference);
        }
    }
}

TEST_CASE("a kiosk, which cannot dial, has no link to a telephone number on any screen", "[walk]") {
    test::Outlines outlines("en");
    std::set<std::string> pages;
    for (auto const weather : {test::Weather::fair, test::Weather::unreachable, test::Weather::busy})
        pages.merge(walk_at_kiosk(outlines, weather, weather == test::Weather::fair ? 600 : 120));
    for (char const* page : {"home", "help", "problem", "badge.refused", "sending", "receipt", "case", "leave"}) {
        INFO("never came to " << page);
        CHECK(pages.count(page) == 1);
    }
}
