// Outlines: what a person who only hears a screen is told, a line each, kept in tests/approved for people to read.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/view.hpp"

namespace handrail::test {

// Headings, controls with their names and states, fields, warnings and words of a Screen, in reading order.
std::string outline(screen::Screen const& screen);

// The outlines of one language, by page: of each page every state in which it was seen, once.
class Outlines {
  public:
    explicit Outlines(std::string language) : m_language(std::move(language)) {}

    std::string const& language() const { return m_language; }
    void see(app::View const& view);

    // What differs from tests/approved/<language>, a line each; empty: nothing. With HANDRAIL_APPROVE=1 the files are
    // written instead (python3 tools/check.py --approve).
    std::vector<std::string> differences() const;

  private:
    std::string m_language;
    std::map<std::string, std::vector<std::string>> m_states;
};

}  // namespace handrail::test
