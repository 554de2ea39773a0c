// Model: all the front end knows, as one value. What follows from it (the journey, the screen) is not in it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "api/requests.hpp"
#include "app/draft.hpp"
#include "app/effect.hpp"
#include "app/page.hpp"
#include "app/visit.hpp"
#include "forms/answers.hpp"
#include "screen/screen.hpp"
#include "text/messages.hpp"

namespace handrail::app {

// Looking a case up: its number, then the last digits of the telephone.
struct LookUp {
    std::string number;
    std::string last4;
    bool choosing = false;  // among the cases made on this device
    bool asking_phone = false;
    std::string typed;
    std::optional<api::CaseKey> key;
    std::optional<api::Case> found;
    std::optional<api::Receipt> receipt;
    bool operator==(LookUp const&) const = default;
};

// A case that is to be paid, from the choice of a way to the end of the payment.
struct Paying {
    api::CaseKey of;
    std::optional<api::Bill> bill;
    std::string method;
    std::string key;                      // idempotency key of the payment; empty: none was asked for
    std::optional<api::Payment> payment;  // as the service last told it
    bool operator==(Paying const&) const = default;
};

// What went wrong and how to go on: message keys under "problem.<what>" and the request to try again.
struct Trouble {
    std::string what;
    std::optional<api::Request> again;
    bool operator==(Trouble const&) const = default;
};

// How everybody finds a kiosk, whatever the one before has chosen.
struct Beginning {
    text::Messages messages;
    screen::Palette palette = screen::Palette::paper;
    int text_size = 1;
    bool operator==(Beginning const&) const = default;
};

struct Model {
    // Defined once, in model.cpp: every file that holds a Model would compile all that it is made of.
    Model();
    Model(Model const& other);
    Model(Model&& other) noexcept;
    Model& operator=(Model const& other);
    Model& operator=(Model&& other) noexcept;
    ~Model();
    // Surroundings
    api::Config config;
    api::Catalogue catalogue;
    text::Messages messages;
    screen::Mode mode = screen::Mode::home;
    screen::Palette palette = screen::Palette::paper;
    int text_size = 1;
    bool low = false;  // lower reach, at a kiosk
    int width = 360;
    int height = 740;
    std::int64_t now = 0;
    std::int64_t acted = 0;          // at a kiosk: when the person last did anything
    std::optional<Beginning> fresh;  // at a kiosk
    std::vector<std::string> voices;
    bool locates = false;  // the device can say where it is; never a kiosk, which knows nothing of the person
    bool records = false;  // what is said; the device has a microphone
    bool sees = false;     // the device has a camera that the page may show
    bool speaking = false;
    // Chance, spent one number at a time
    std::string seed;
    int spent = 0;
    // Where the person is: a page, and those laid over it (help, settings, languages, problem), newest last
    Page page;
    std::vector<Page> over;
    int part = 0;                  // which page of choices, of those that do not fit one screen
    std::string alert;             // message key of what the current screen warns of; empty: nothing
    std::string said;              // for the polite live region
    bool language_failed = false;  // the one that was chosen did not come
    // What the person does
    std::string opening;    // id of the service being fetched; empty: none
    bool resuming = false;  // it is to go on with the kept draft
    std::optional<Visit> visit;
    std::optional<Draft> draft;  // kept from an earlier visit, offered on the home page
    std::vector<KeptCase> cases;
    LookUp look_up;
    std::optional<api::Receipt> receipt;
    std::optional<Paying> paying;
    std::string badge;                              // the number of the badge that is looked up, as it is typed
    std::optional<api::Badge> worker;               // whom it belongs to
    std::string message;                            // to the case, as it is typed
    int face = 0;                                   // 1 to 5, chosen to rate the case; 0: none
    std::map<std::string, text::Localised> states;  // of the cases made on this device, by number
    Trouble trouble;
    bool slow = false;  // the answer takes longer than people wait without a word (10 s)
    std::map<api::RequestId, api::Request> requests;
    bool operator==(Model const& other) const;
};

// The answer of update: the new Model and what is wanted from the world.
struct Next {
    Model model;
    Effects effects;
    bool operator==(Next const&) const = default;
};

// The page the person sees.
inline Page const& shown(Model const& model) { return model.over.empty() ? model.page : model.over.back(); }

}  // namespace handrail::app
