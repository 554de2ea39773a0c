// Result: a value or the reason why there is none. The only way errors travel; nothing throws.
#pragma once

#include <cstdlib>
#include <utility>
#include <variant>

namespace handrail {

template <class T, class E>
class [[nodiscard]] Result {
  public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(E error) : m_content(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return m_content.index() == 0; }
    // Precondition: holds a value. Asking a failed Result for its value is our own mistake and stops the program.
    [[nodiscard]] T const& value() const& { return *checked(std::get_if<0>(&m_content)); }
    [[nodiscard]] T&& value() && { return std::move(*checked(std::get_if<0>(&m_content))); }
    // Precondition: holds an error.
    [[nodiscard]] E const& error() const& { return *checked(std::get_if<1>(&m_content)); }
    [[nodiscard]] E&& error() && { return std::move(*checked(std::get_if<1>(&m_content))); }
    bool operator==(Result const&) const = default;

  private:
    template <class P>
    static P* checked(P* pointer) {
        if (!pointer) std::abort();
        return pointer;
    }
    std::variant<T, E> m_content;
};

// Builds one visitor out of several lambdas: match(variant, [](A const&) {...}, [](B const&) {...}).
template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

template <class Variant, class... Cases>
decltype(auto) match(Variant&& variant, Cases&&... cases) {
    return std::visit(Overloaded{std::forward<Cases>(cases)...}, std::forward<Variant>(variant));
}

}  // namespace handrail

// Gives the value of a Result, or returns its error from the enclosing function. Each use names its own variable, so
// that one TRY may stand inside another. Never after the first member of a braced initialiser: a return from within it
// leaves the members already made undestroyed. Fill a named value member by member instead.
#define TRY(expression) TRY_AS(TRY_JOINED(try_result_, __COUNTER__), expression)
#define TRY_AS(name, expression)                   \
    __extension__({                                \
        auto name = (expression);                  \
        if (!name) return std::move(name).error(); \
        std::move(name).value();                   \
    })
#define TRY_JOINED(left, right) TRY_JOINED_AS_IS(left, right)
#define TRY_JOINED_AS_IS(left, right) left##right
