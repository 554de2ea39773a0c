// Composer: builds the Screen of one page and notes what each control means.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/model.hpp"
#include "app/view.hpp"
#include "text/localised.hpp"
#include "text/messages.hpp"

namespace handrail::app {

class Composer {
  public:
    // `page` names the page; ids of its controls are "<page>/<key>".
    Composer(Model const& model, std::string page);

    screen::Screen& screen() { return m_view.screen; }
    Model const& model() const { return m_model; }

    // The id of a control with this meaning.
    screen::NodeId control(std::string_view key, Tapped meaning);
    // The id of a control that stands on every page, so that it is the same node everywhere.
    screen::NodeId tool(std::string_view key, Tapped meaning);

    // A card or row with this meaning; its words are a message, or those given.
    screen::Choice choice(std::string_view key, Tapped meaning, char const* icon, char const* words_key);
    screen::Choice choice(std::string_view key, Tapped meaning, std::string_view icon, std::string const& words_key);
    screen::Choice choice(std::string_view key, Tapped meaning, std::string_view icon, screen::Words label);

    // A message, most often named by a literal; one place of it may be a number, or there are any.
    std::string words(char const* key) const;
    std::string words(std::string const& key) const { return words(key.c_str()); }
    std::string words(char const* key, char const* place, int number) const;
    std::string words(std::string_view key, std::initializer_list<text::Place> places) const;
    // Text of a definition in the language of the screen; marked with its own when it is another.
    screen::Words words_of(text::Localised const& localised) const;
    std::string text_of(text::Localised const& localised) const { return words_of(localised).text; }

    void add(screen::Block block) { m_view.screen.blocks.push_back(std::move(block)); }
    // One row by itself, in a group of this name.
    void add_row(char const* words_key, screen::Choice row);
    void add_paragraph(std::string text, screen::ParagraphLook look = screen::ParagraphLook::body);
    // A note that stands out: a warning, or that something is done.
    void add_note(screen::AlertLook look, char const* icon, std::string text, std::string detail = {});
    // Shows a warning, if there is one; `what` is the part that it is about.
    void add_alert(std::string const& key, std::string const& what = {});

    // Reads the screen aloud, or stops.
    void add_listen();

    void dock_back();
    void dock_next(char const* key, Tapped meaning);  // leaves through the edge
    void dock_next(char const* key) { dock_next(key, NextTapped{}); }
    void dock_waiting(std::string label, Tapped meaning);  // cannot go on yet
    void dock_waiting(std::string label) { dock_waiting(std::move(label), NextTapped{}); }
    void dock_last(char const* key, char const* icon, Tapped meaning, bool risky = false);
    void dock_secondary(char const* key, char const* icon, Tapped meaning);
    // Calling: a link that dials. A kiosk cannot, and has none: there the number stands in the page, large, to be
    // noted.
    void dock_call(char const* key);  // the hotline
    void dock_call(std::string const& number, screen::ButtonLook look, char const* at_kiosk);
    std::optional<screen::Choice> call_row();  // a row for the hotline; none where it cannot be dialled

    // The page is done; the document is called as its heading says unless the page called it otherwise.
    View finish();

  private:
    // The one place that decides whether a number is dialled. Returns the link, or shows the number and returns none.
    std::string link_to(std::string const& number, char const* at_kiosk);

    Model const& m_model;
    View m_view;
};

// Which of the choices are shown.
struct Subpage {
    int first = 0;   // index of the first choice shown
    int count = 0;   // how many are shown
    int number = 1;  // from 1
    int total = 1;
    bool operator==(Subpage const&) const = default;
};
Subpage subpage_of(int index, int choices, int capacity);
// The way to the other subpages, where there are any.
// @param between another way to what is looked for
void add_pager(Composer& page, Subpage const& subpage, std::optional<screen::Choice> between = {});

}  // namespace handrail::app
