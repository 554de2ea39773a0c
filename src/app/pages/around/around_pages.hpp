// The pages around all services: home, a kiosk's welcome, a visitor's badge; and what may lie over any page.
#pragma once

#include <optional>
#include <string>

#include "app/answer.hpp"
#include "app/effect.hpp"
#include "app/event.hpp"

namespace handrail::app {

struct Model;
struct View;

// -- Pages -----------------------------------------------------------------------------------------------------------

struct Home {
    int subpage = 0;    // of the cards
    std::string group;  // id of the category whose services are shown; empty: the first page of all
    bool operator==(Home const&) const = default;
};
// The page on which this service stands.
Home home_of(Model const& model, std::string const& service);
View view(Model const& model, Home const& home);
void go_back(Model& model, Home& home, Effects& effects);
Effects on(Model& model, Home& home, GroupChosen const& event);
Effects on(Model& model, Home& home, ServiceChosen const& event);
Effects on(Model& model, Home& home, ResumeTapped const&);
Effects on(Model& model, Home& home, CaseChosen const& event);
Effects on(Model& model, Home& home, LookUpTapped const&);
Effects on(Model& model, Home& home, BadgeTapped const&);

struct Welcome {
    bool failed = false;  // the language that was chosen did not come
    bool operator==(Welcome const&) const = default;
};
View view(Model const& model, Welcome const& welcome);
void go_back(Model& model, Welcome& welcome, Effects& effects);
Effects on(Model& model, Welcome& welcome, LanguageChosen const& event);
Effects on(Model& model, Welcome& welcome, LanguageFailed const&);

struct Badge {
    enum class Verdict { open, fits, unknown, expired, other };
    bool of_case = false;  // it is compared with whom the case was given to
    std::string number;    // as it is typed
    Verdict verdict = Verdict::open;
    std::optional<api::Badge> worker;  // whom it belongs to
    bool operator==(Badge const&) const = default;
};
View view(Model const& model, Badge const& badge);
void go_back(Model& model, Badge& badge, Effects& effects);
Effects on(Model& model, Badge& badge, Typed const& event);
Effects on(Model& model, Badge& badge, KeyPressed const& event);
Effects on(Model& model, Badge& badge, NextTapped const&);
Effects on(Model& model, Badge& badge, Good<api::GetBadge> answer);
Effects on(Model& model, Badge& badge, Bad<api::GetBadge> answer);

// -- What lies over a page -------------------------------------------------------------------------------------------

struct Help {
    bool forgotten = false;  // what the device knew of the person
    bool operator==(Help const&) const = default;
};
View view(Model const& model, Help const& help);
Effects on(Model& model, Help& help, ForgetOwnTapped const&);

struct Settings {
    bool operator==(Settings const&) const = default;
};
View view(Model const& model, Settings const&);

struct Aloud {
    bool operator==(Aloud const&) const = default;
};
View view(Model const& model, Aloud const&);

struct Languages {
    bool failed = false;  // the one that was chosen did not come
    bool operator==(Languages const&) const = default;
};
View view(Model const& model, Languages const& languages);
Effects on(Model& model, Languages& languages, LanguageChosen const& event);
Effects on(Model& model, Languages& languages, LanguageFailed const&);

// What went wrong and how to go on: message keys under "trouble.<what>" and what may be asked once more.
struct Problem {
    std::string what;
    std::optional<Asked> again;
    bool operator==(Problem const&) const = default;
};
View view(Model const& model, Problem const& problem);
Effects on(Model& model, Problem& problem, RetryTapped const&);
Effects on(Model& model, Problem& problem, WentOnline const&);

struct StillThere {
    bool operator==(StillThere const&) const = default;
};
View view(Model const& model, StillThere const&);

struct Camera {
    std::string alert;  // message key of what it warns of; empty: nothing
    bool operator==(Camera const&) const = default;
};
View view(Model const& model, Camera const& camera);
Effects on(Model& model, Camera& camera, NextTapped const&);
Effects on(Model& model, Camera& camera, CodeRead const& event);

}  // namespace handrail::app
