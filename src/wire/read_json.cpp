// Reads JSON: each member function takes one form of the grammar (RFC 8259) and says whether it stood there. The
// library's own reader composes a sentence for every fault, which nobody would read and everybody would load.
#include "wire/read_json.hpp"

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <utility>
#include <vector>

#include "base/utf8.hpp"

namespace handrail::wire {
namespace {

bool is_decimal(char character) { return character >= '0' && character <= '9'; }

class Parser {
  public:
    explicit Parser(std::string_view text) : m_text(text) {}

    bool document(Json& root) {
        if (!value(root)) return false;
        while (!m_open.empty())
            if (!go_on()) return false;
        skip_space();
        return m_at == m_text.size();
    }

  private:
    [[nodiscard]] char next() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    bool take(char wanted) {
        if (next() != wanted || m_at == m_text.size()) return false;
        ++m_at;
        return true;
    }

    bool take(std::string_view word) {
        if (m_text.substr(m_at, word.size()) != word) return false;
        m_at += word.size();
        return true;
    }

    void skip_space() {
        while (next() == ' ' || next() == '\n' || next() == '\r' || next() == '\t') ++m_at;
    }

    bool value(Json& value) {
        skip_space();
        switch (next()) {
            case '{': return open(value, Json::object());
            case '[': return open(value, Json::array());
            case '"': return string(*(value = std::string{}).get_ptr<std::string*>());
            case 't': value = true; return take("true");
            case 'f': value = false; return take("false");
            case 'n': value = nullptr; return take("null");
            default: return number(value);
        }
    }

    bool open(Json& value, Json empty) {
        value = std::move(empty);
        m_open.push_back(&value);
        m_begins = true;
        ++m_at;
        return true;
    }

    // One step in the innermost object or array: its next element, or its end. Elements that hold others are opened and
    // not gone into, so that no depth is too great.
    bool go_on() {
        auto& innermost = *m_open.back();
        bool const begins = std::exchange(m_begins, false);
        skip_space();
        if (take(innermost.is_array() ? ']' : '}')) {
            m_open.pop_back();
            return true;
        }
        if (!begins && !take(',')) return false;
        return innermost.is_array() ? value(innermost.emplace_back()) : member(innermost);
    }

    // A member that stands there twice would be read by each program in its own way.
    bool member(Json& object) {
        std::string name;
        skip_space();
        if (next() != '"' || !string(name)) return false;
        skip_space();
        return take(':') && !object.contains(name) && value(object[name]);
    }

    bool string(std::string& value) {
        ++m_at;
        for (;;) {
            auto const start = m_at;
            while (m_at < m_text.size() && next() != '"' && next() != '\\' && static_cast<unsigned char>(next()) >= ' ')
                ++m_at;
            value.append(m_text.substr(start, m_at - start));
            if (take('"')) return true;
            if (!take('\\') || !escape(value)) return false;
        }
    }

    bool escape(std::string& value) {
        constexpr std::string_view signs = "\"\\/bfnrt";
        constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
        if (take('u')) return code_point(value);
        auto const found = m_at < m_text.size() ? signs.find(next()) : std::string_view::npos;
        if (found == std::string_view::npos) return false;
        value += meant[found];
        ++m_at;
        return true;
    }

    // Two escapes stand for one character beyond the first 65,536.
    bool code_point(std::string& value) {
        char32_t point = 0;
        char32_t low = 0;
        if (!four_digits(point) || (point >= 0xDC00 && point < 0xE000)) return false;
        if (point >= 0xD800 && point < 0xDC00) {
            if (!take("\\u") || !four_digits(low) || low < 0xDC00 || low >= 0xE000) return false;
            point = 0x10000 + ((point - 0xD800) << 10U) + (low - 0xDC00);
        }
        value += to_utf8({&point, 1});
        return true;
    }

    bool four_digits(char32_t& unit) {
        auto const digits = m_text.substr(m_at, 4);
        std::uint32_t value = 0;
        auto const read = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
        unit = value;
        m_at += 4;
        return digits.size() == 4 && read.ptr == digits.data() + 4;
    }

    bool digits() {
        auto const start = m_at;
        while (is_decimal(next())) ++m_at;
        return m_at > start;
    }

    bool number(Json& value) {
        auto const start = m_at;
        bool const negative = take('-');
        if (!take('0') && !digits()) return false;
        auto const whole = m_at;
        if (take('.') && !digits()) return false;
        if (take('e') || take('E')) {
            if (!take('+')) take('-');
            if (!digits()) return false;
        }
        auto const text = m_text.substr(start, m_at - start);
        bool const fits =
            whole == m_at && (negative ? integer<std::int64_t>(text, value) : integer<std::uint64_t>(text, value));
        return fits || fraction(text, value);
    }

    template <class Integer>
    static bool integer(std::string_view text, Json& value) {
        Integer number = 0;
        if (std::from_chars(text.data(), text.data() + text.size(), number).ec != std::errc{}) return false;
        value = number;
        return true;
    }

    static bool fraction(std::string_view text, Json& value) {
        auto const number = std::strtod(std::string{text}.c_str(), nullptr);
        value = number;
        return std::isfinite(number);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<Json*> m_open;  // the innermost last
    bool m_begins = false;      // the innermost has no element yet
};

}  // namespace

bool read_json(std::string_view text, Json& root) { return is_utf8(text) && Parser{text}.document(root); }

}  // namespace handrail::wire
