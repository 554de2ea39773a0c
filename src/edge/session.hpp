// Session: the one place that holds state. Events come in as JSON, patches and effects go out.
#pragma once

#include <string>
#include <string_view>

#include "app/model.hpp"
#include "app/view.hpp"
#include "wire/event_json.hpp"

namespace handrail::edge {

class Session {
  public:
    // One event to its end. Input that cannot be read changes nothing; the answer then carries "fault".
    std::string handle(std::string_view json);
    // The elements of the Screen that is shown, for tests and the inspector.
    std::string screen_json() const;
    app::Model const& model() const { return m_model; }

  private:
    app::Effects take(wire::Incoming incoming);
    app::Effects start(app::Started event, wire::Early const& early);
    void show(app::View view, screen::Rendered const& before = {});

    app::Model m_model;
    app::Meanings m_meanings;
    screen::Rendered m_shown;
};

}  // namespace handrail::edge
