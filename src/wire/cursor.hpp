// Cursor: a value inside a JSON document, which knows where it stands, so that every fault can name its place.
// Private to src/wire: no other header includes nlohmann/json.
#pragma once

#ifndef JSON_NOEXCEPTION
#define JSON_NOEXCEPTION 1
#endif
#include <concepts>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "wire/decoded.hpp"

namespace handrail::wire {

using Json = nlohmann::json;

// Core tells where a document is wrong and not why: nobody reads it there, and everybody would load it.
#ifdef HANDRAIL_WITHOUT_REASONS
constexpr bool keeps_reasons = false;
#else
constexpr bool keeps_reasons = true;
#endif

// The first fault of a document. What was decoded after it is not used, so decoders need not stop at it.
using FirstFault = std::optional<DecodeFault>;

// A value inside a document and the way to it. The document and the cursor above must outlive it.
struct Cursor {
    Json const* json = nullptr;
    FirstFault* first = nullptr;
    Cursor const* above = nullptr;
    std::string_view key = {};  // of a member; else `index` says which element
    std::size_t index = 0;

    [[nodiscard]] Cursor at(std::string_view name, Json const& child) const { return {&child, first, this, name}; }
    [[nodiscard]] Cursor at(std::size_t place, Json const& child) const { return {&child, first, this, {}, place}; }
    // The member of this name, for a fault of its own, whether it is there or not.
    [[nodiscard]] Cursor at(std::string_view name) const { return {nullptr, first, this, name}; }
    [[nodiscard]] std::string pointer() const;  // RFC 6901
    // Whether nothing was wrong so far anywhere in the document.
    [[nodiscard]] bool is_sound() const { return !*first; }
    // The reason comes in pieces, texts and whole numbers, which are joined only where it is kept.
    template <class... Pieces>
    void fault([[maybe_unused]] Pieces const&... pieces) const {
        if (!is_sound()) return;
        std::string reason;
        if constexpr (keeps_reasons) (reason.append(piece(pieces)), ...);
        note(std::move(reason));
    }
    // Notes the fault, and gives what stands for the value that there is not.
    template <class T, class... Pieces>
    [[nodiscard]] T refused(Pieces const&... pieces) const {
        fault(pieces...);
        return T{};
    }

  private:
    static std::string_view piece(std::string_view text) { return text; }
    static std::string piece(std::integral auto number) { return std::to_string(number); }
    void note(std::string reason) const;
};

}  // namespace handrail::wire
