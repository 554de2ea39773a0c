// Patches and Effects as the page gets them, by their exact text.
#include <catch2/catch_test_macros.hpp>

#include "wire/event_json.hpp"

namespace handrail::wire {
namespace {

using Kind = screen::Op::Kind;

std::string effect_text(app::Effect const& effect) {
    std::string const before = R"({"effects":[)";
    std::string const after = R"(],"patch":null})";
    auto const all = encode_outcome({}, {effect});
    REQUIRE(all.size() > before.size() + after.size());
    CHECK(all.substr(0, before.size()) == before);
    CHECK(all.substr(all.size() - after.size()) == after);
    return all.substr(before.size(), all.size() - before.size() - after.size());
}

std::string patch_text(screen::Patch const& patch) { return encode_outcome(patch, {}); }

}  // namespace

TEST_CASE("every effect has its text", "[wire]") {
    CHECK(effect_text(app::LoadLanguage{"en"}) == R"({"effect":"LoadLanguage","language":"en"})");
    CHECK(effect_text(app::ForgetDraft{"k"}) == R"({"effect":"Store","key":"draft","of":"k","value":null})");
    CHECK(effect_text(app::KeepOwn{"name\tLi\n"}) == R"({"effect":"Store","key":"own","value":"name\tLi\n"})");
    CHECK(effect_text(app::Remember{"palette", "night"}) ==
          R"({"effect":"Remember","name":"palette","value":"night"})");
    CHECK(effect_text(app::Wait{{app::Timer::Kind::payment, 7}, 30}) ==
          R"({"effect":"Wait","of":7,"seconds":30,"timer":"payment"})");
    CHECK(effect_text(app::Print{}) == R"({"effect":"Print"})");
    CHECK(effect_text(app::SaveFile{"4827.html", "<p>\"\n"}) ==
          R"({"effect":"Save","name":"4827.html","text":"<p>\"\n"})");
    CHECK(effect_text(app::Speak{"您好", "zh-CN"}) ==
          R"({"effect":"Speak","language":"zh-CN","text":"您好","voice":2})");
    CHECK(effect_text(app::Hush{}) == R"({"effect":"Hush"})");
    CHECK(effect_text(app::TakePhoto{}) == R"({"effect":"TakePhoto"})");
    CHECK(effect_text(app::Sound{"record"}) == R"({"act":"record","effect":"Sound"})");
    CHECK(effect_text(app::UseCamera{"code"}) == R"({"act":"code","effect":"Camera"})");
    CHECK(effect_text(app::Handwriting{"undo"}) == R"({"act":"undo","effect":"Handwriting"})");
    CHECK(effect_text(app::BeginAnew{}) == R"({"effect":"BeginAnew"})");
    CHECK(effect_text(app::ForgetCapture{}) == R"({"effect":"ForgetCapture"})");
    CHECK(effect_text(app::Locate{}) == R"({"effect":"Locate"})");
    CHECK(effect_text(app::Follow{{"4827", "s", ""}}) ==
          R"({"effect":"Follow","headers":{"Accept":"text/event-stream","Case-Secret":"s"},)"
          R"("path":"/api/v1/stream?case=4827"})");
    CHECK(effect_text(app::Follow{}) == R"({"effect":"Follow","headers":{},"path":""})");
    CHECK(encode_outcome({}, {app::Hush{}, app::Print{}}) ==
          R"({"effects":[{"effect":"Hush"},{"effect":"Print"}],"patch":null})");
}

TEST_CASE("a request is fetched, with a body only where it has one", "[wire]") {
    CHECK(effect_text(app::Send{{7}, api::GetService{"permit"}}) ==
          R"({"effect":"Fetch","headers":{"Accept":"application/json"},"method":"GET",)"
          R"("path":"/api/v1/services/permit","request":7})");
    CHECK(effect_text(app::Send{{8}, api::PlaceHold{"key-1", "permit", "east", "s1"}}) ==
          R"({"body":"{\"office\":\"east\",\"service\":\"permit\",\"slot\":\"s1\"}","effect":"Fetch","headers":)"
          R"({"Accept":"application/json","Content-Type":"application/json","Idempotency-Key":"key-1"},)"
          R"("method":"POST","path":"/api/v1/holds","request":8})");
}

TEST_CASE("a photo is sent by the page, which has it", "[wire]") {
    CHECK(effect_text(app::Send{{9}, api::SendUpload{"key-1"}}) ==
          R"({"effect":"Fetch","headers":{"Accept":"application/json","Content-Type":"application/octet-stream",)"
          R"("Idempotency-Key":"key-1"},"method":"POST","path":"/api/v1/uploads","request":9,"upload":true})");
}

TEST_CASE("what the device keeps is text inside the text", "[wire]") {
    app::Draft const draft{
        .service = "permit", .answers = {{{"lost"}, true}}, .step = {"lost"}, .key = "k", .saved = 9};
    CHECK(effect_text(app::KeepDraft{draft}) ==
          R"({"effect":"Store","key":"draft","value":"{\"answers\":{\"lost\":true},\"key\":\"k\",\"saved\":9,)"
          R"(\"service\":\"permit\",\"step\":\"lost\"}"})");
    CHECK(effect_text(app::KeepCases{{{"4827", "s", "permit"}}}) ==
          R"({"effect":"Store","key":"cases","value":)"
          R"("[{\"number\":\"4827\",\"secret\":\"s\",\"service\":\"permit\"}]"})");
}

TEST_CASE("every kind of change has its text", "[wire]") {
    screen::Patch patch;
    patch.ops = {{.kind = Kind::insert, .path = {0, 12}, .index = 2, .value = "<p class=\"a\">李</p>"},
                 {.kind = Kind::remove, .path = {}, .index = 3},
                 {.kind = Kind::set, .path = {4}, .name = "class", .value = ""},
                 {.kind = Kind::set, .path = {4}, .name = "checked", .value = std::nullopt},
                 {.kind = Kind::text, .path = {5}, .value = "Next"}};
    CHECK(patch_text(patch) ==
          R"({"effects":[],"patch":{"ops":[["insert",[0,12],2,"<p class=\"a\">李</p>"],["remove",[],3],)"
          R"(["set",[4],"class",""],["set",[4],"checked",null],["text",[5],"Next"]],"top":false}})");
    screen::Patch const page{.root = {{"lang", "en"}, {"dir", "ltr"}},
                             .title = "Home",
                             .ops = {},
                             .focus = screen::NodeId{"home/h1"},
                             .top = true};
    CHECK(patch_text(page) == R"({"effects":[],"patch":{"focus":"home/h1","ops":[],)"
                              R"("root":{"dir":"ltr","lang":"en"},"title":"Home","top":true}})");
    CHECK(patch_text({}) == R"({"effects":[],"patch":null})");
}

TEST_CASE("elements are written as a tree, and broken characters never stop the program", "[wire]") {
    screen::Element const tree{
        .tag = "ul", .attributes = {{"class", "rows"}}, .children = {{.tag = "li", .text = "East"}, {.tag = "hr"}}};
    CHECK(encode_elements(tree) == R"({"attributes":{"class":"rows"},)"
                                   R"("children":[{"tag":"li","text":"East"},{"tag":"hr"}],"tag":"ul"})");
    CHECK(effect_text(app::LoadLanguage{"e\xFFn"}) == "{\"effect\":\"LoadLanguage\",\"language\":\"e\xEF\xBF\xBDn\"}");
}

}  // namespace handrail::wire
