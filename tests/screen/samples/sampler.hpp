// Sampler: words in one of two languages, and the parts that many sample screens share.
#pragma once

#include <string>
#include <vector>

#include "screen/samples/samples.hpp"

namespace handrail::test {

inline screen::Icon stroke(std::string name) { return {std::move(name), screen::IconStyle::stroke}; }
inline screen::Icon sign(std::string name) { return {std::move(name), screen::IconStyle::sign}; }
inline screen::Icon picture(std::string name) { return {std::move(name), screen::IconStyle::picture}; }

class Sampler {
  public:
    Sampler(SampleLanguage language, screen::Mode mode) : m_language(language), m_mode(mode) {}

    std::string operator()(char const* chinese, char const* english) const {
        return m_language == SampleLanguage::chinese ? chinese : english;
    }

    screen::Screen screen(std::string const& page) const {
        screen::Screen screen{.page = page, .language = (*this)("zh-CN", "en"), .mode = m_mode};
        bool const kiosk = m_mode == screen::Mode::kiosk;
        screen::Tool const language{{"tools/language"}, stroke("globe"), (*this)("语言", "Language")};
        screen::Tool const size{{"tools/size"}, stroke("text-aa"), (*this)("字大小", "Text size"), true};
        screen.tools_name = (*this)("工具", "Tools");
        if (kiosk || page != "home") screen.tools.push_back({{"tools/home"}, sign("house"), (*this)("首页", "Home")});
        if (!kiosk && page == "home") screen.tools.push_back(language);
        if (!kiosk) screen.tools.push_back(size);
        screen.tools.push_back({{"tools/listen"}, sign("speaker-high"), (*this)("朗读", "Listen")});
        screen.tools.push_back({{"tools/help"}, sign("lifebuoy"), (*this)("帮助", "Help")});
        if (kiosk) screen.tools.push_back(size);
        if (kiosk) screen.tools.push_back(language);
        return screen;
    }

    screen::Screen step(std::string const& page, int number, char const* chinese, char const* english) const {
        auto screen = this->screen(page);
        auto const n = std::to_string(number);
        screen.head = {
            .rail = screen::Rail{.step = number, .steps = 6},
            .caption = m_language == SampleLanguage::chinese ? "第" + n + "步，共6步" : "Step " + n + " of 6",
            .heading = {(*this)(chinese, english), {}}};
        return screen;
    }

    screen::Choice choice(std::string const& key, std::string const& icon, char const* chinese,
                          char const* english) const {
        return {.id = {"choice/" + key}, .picture = picture(icon), .label = {(*this)(chinese, english), {}}};
    }

    screen::Pager more() const {
        screen::Pager pager{.name = (*this)("第1页，共3页", "Page 1 of 3"),
                            .back = choice("less", "arrow-left", "前面的", "Before"),
                            .on = choice("more", "arrow-right", "后面的", "More"),
                            .page = 1,
                            .pages = 3};
        pager.back.picture = stroke("arrow-left");
        pager.on.picture = stroke("arrow-right");
        pager.back.available = false;
        return pager;
    }

    screen::Button back() const {
        return {{"dock/back"}, screen::ButtonLook::back, stroke("arrow-left"), (*this)("返回", "Back")};
    }
    screen::Button next(char const* chinese, char const* english) const {
        return {{"dock/next"}, screen::ButtonLook::next, stroke("arrow-right"), (*this)(chinese, english)};
    }
    screen::Button last(std::string const& icon, char const* chinese, char const* english, bool risky = false) const {
        return {{"dock/last"}, screen::ButtonLook::last, sign(icon), (*this)(chinese, english), risky};
    }
    screen::Button waiting(char const* chinese, char const* english) const {
        return {{"dock/next"}, screen::ButtonLook::waiting, {}, (*this)(chinese, english)};
    }
    screen::Button secondary(std::string const& icon, char const* chinese, char const* english) const {
        return {{"dock/other"}, screen::ButtonLook::secondary, sign(icon), (*this)(chinese, english)};
    }
    screen::Button call(char const* chinese, char const* english) const {
        auto button = secondary("phone-call", chinese, english);
        button.link = "tel:12345";
        return button;
    }

  private:
    SampleLanguage m_language;
    screen::Mode m_mode;
};

// Review, sending, receipt and the screens beside the way.
std::vector<screen::Screen> told_screens(Sampler const& say);

}  // namespace handrail::test
