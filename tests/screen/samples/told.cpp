// Samples of the telling screens: review, sending, receipt, case, and the screens beside the way.
#include "screen/samples/sampler.hpp"

namespace handrail::test {

using namespace screen;

namespace {

Screen review(Sampler const& say) {
    auto screen = say.screen("review");
    screen.head = {.caption = say("还没有发出", "Not sent yet"),
                   .heading = {say("这些都对吗？", "Is all of this right?"), {}},
                   .hint = say("不对的，按「改」。", "If something is wrong, press Change.")};
    auto const change = say("改", "Change");
    auto const answer = [&](char const* key, char const* icon, std::string caption, std::vector<std::string> value) {
        return Answer{{std::string("review/") + key}, sign(icon), caption, std::move(value), change,
                      change + " " + caption};
    };
    screen.blocks = {Answers{
        .answers = {answer("what", "identification-card", say("证件", "Papers"), {say("身份证", "Identity card")}),
                    answer("where", "map-pin", say("地点", "Where"), {say("城东办事大厅", "East Service Hall")}),
                    answer("when", "calendar-check", say("时间", "When"),
                           {say("3月6日 星期五", "Friday, 6 March"), say("上午 9 点", "9:00 in the morning")}),
                    answer("name", "user", say("姓名", "Name"), {say("李秀英", "Li Xiuying")}),
                    answer("phone", "phone", say("电话", "Telephone"), {"138 0013 8000"})}}};
    screen.dock = {say.back(), say.last("paper-plane-tilt", "对，发出去", "Yes, send it", true)};
    return screen;
}

Screen sending(Sampler const& say) {
    auto screen = say.screen("sending");
    screen.head = {.heading = {say("正在发出", "Sending"), {}},
                   .hint = say("请等一下，不要再按。", "Please wait. Do not press again.")};
    screen.blocks = {
        Stages{.stages = {{StageState::done, sign("check-fat"), say("已经填好", "Filled in"), {}},
                          {StageState::now, sign("hourglass-medium"), say("等大厅回话", "Waiting for the office"),
                           say("一般 10 秒", "Usually 10 seconds")},
                          {StageState::ahead, {}, say("给您号码", "You get a number"), {}}}},
        Facts{.facts = {{sign("shield-check"),
                         say("等多久都不会约两次。", "However long it takes, it is booked only once."),
                         {}}}}};
    return screen;
}

Qr sample_qr() {
    Qr qr{.modules = 25, .name = "4827 3061"};
    unsigned state = 7;
    for (int y = 0; y < 25; ++y)
        for (int x = 0; x < 25; ++x) {
            state = state * 1103515245U + 12345U;
            if ((state >> 16U) & 1U) qr.path += "M" + std::to_string(x) + " " + std::to_string(y) + "h1v1h-1z";
        }
    return qr;
}

Screen receipt(Sampler const& say) {
    auto screen = say.screen("receipt");
    screen.head = {.rail = Rail{.step = 6, .steps = 6, .finished = true},
                   .heading = {say("约好了", "It is booked"), {}}};
    Choice save = say.choice("save", "download-simple", "存到手机", "Save on this device");
    save.caption = say("以后没有网也能看", "Can be read without a network");
    screen.blocks = {
        CaseNumber{.caption = say("您的号码", "Your number"), .groups = {"4827", "3061"}, .qr = sample_qr()},
        Facts{.panel = false,
              .facts = {{picture("calendar-check"), say("3月6日 星期五", "Friday, 6 March"),
                         say("上午 9 点", "9:00 in the morning")},
                        {picture("map-pin"), say("城东办事大厅", "East Service Hall"),
                         say("2号窗口、人民路 12 号", "Window 2, 12 Renmin Road")},
                        {picture("identification-card"),
                         say("带身份证、户口本", "Bring identity card, household book"),
                         {}},
                        {picture("phone-call"), say("有事打 12345", "Questions: call 12345"), {}}}},
        Rows{.name = say("留住", "Keep"), .choices = {save}},
        Paragraph{.text = say("想改？打 12345，说这个号码。", "To change it, call 12345 and say this number.")}};
    screen.dock = {say.secondary("printer", "打印", "Print"), say.last("check-fat", "记好了", "I have noted it")};
    return screen;
}

Screen problem(Sampler const& say) {
    auto screen = say.screen("problem");
    screen.head = {.heading = {say("没有连上", "No connection"), {}}};
    Choice call = say.choice("call", "phone-call", "打电话找人", "Call a person");
    call.caption = say("12345，有人接", "12345, a person answers");
    call.link = "tel:12345";
    screen.blocks = {
        Alert{.icon = sign("hand-palm"),
              .text = say("先不要再发", "Do not send again yet"),
              .detail = say("您填的都还在，连上了再发。", "All you filled in is kept. Send it once connected.")},
        Rows{.name = say("还可以", "Other ways"), .choices = {call}}};
    screen.dock = {say.back(), say.last("arrow-clockwise", "再试一次", "Try again")};
    return screen;
}

Screen help(Sampler const& say) {
    auto screen = say.screen("help");
    screen.head = {.disc = sign("lifebuoy"), .heading = {say("要哪种帮助？", "What help do you need?"), {}}};
    Rows rows{.name = screen.head.heading.text};
    rows.choices = {say.choice("call", "phone-call", "打电话找人", "Call a person"),
                    say.choice("size", "text-aa", "字放大", "Larger text"),
                    say.choice("language", "globe", "换语言", "Other language")};
    rows.choices[0].caption = say("12345，有人接", "12345, a person answers");
    rows.choices[1].caption = say("一点一点大", "Step by step");
    rows.choices[2].caption = say("中文、English", "中文, English");
    screen.blocks = {rows, Facts{.facts = {{sign("storefront"), say("去窗口办", "Go to the counter"),
                                            say("城东大厅，现金也行", "East Hall, cash is fine")}}}};
    screen.dock = {say.last("arrow-left", "回去接着办", "Go on where I was")};
    screen.dock[0].icon = stroke("arrow-left");
    return screen;
}

Screen case_screen(Sampler const& say) {
    auto screen = say.screen("case");
    screen.head = {.disc = sign("megaphone"),
                   .caption = say("号码 4827 3061", "Number 4827 3061"),
                   .heading = {say("路灯不亮", "Street lamp is out"), {}}};
    screen.blocks = {Stages{.stages = {{StageState::done, sign("check-fat"), say("收到了", "Received"),
                                        say("3月2日 上午9点", "2 March, 9:00")},
                                       {StageState::done, sign("check-fat"), say("交给路灯所", "Passed on"),
                                        say("3月2日 下午2点", "2 March, 14:00")},
                                       {StageState::now, sign("wrench"), say("现在：师傅在修", "Now: being repaired"),
                                        say("王师傅，路灯所", "Mr Wang, lamps office")},
                                       {StageState::ahead,
                                        {},
                                        say("修好，打给您", "Done, we call you"),
                                        say("3月6日 星期五前", "By Friday, 6 March")}}},
                     Facts{.facts = {{sign("hand-heart"), say("您不用做什么。", "You need not do anything."), {}}}}};
    screen.dock = {say.back(), say.call("打电话问", "Call and ask")};
    return screen;
}

Screen settings(Sampler const& say) {
    auto screen = say.screen("settings");
    screen.head = {.disc = stroke("text-aa"),
                   .heading = {say("字和颜色", "Text and colours"), {}},
                   .hint = say("按了就变。", "It changes at once.")};
    Rows sizes{.name = say("字的大小", "Text size"), .name_shown = true, .choosing = Choosing::one};
    sizes.choices = {say.choice("s1", "", "普通", "Normal"), say.choice("s2", "", "大一点", "Larger"),
                     say.choice("s3", "", "大", "Large"), say.choice("s4", "", "很大", "Very large"),
                     say.choice("s5", "", "最大", "Largest")};
    sizes.choices[0].chosen = true;
    Cards colours{.name = say("颜色", "Colours"), .name_shown = true, .choosing = Choosing::one};
    colours.choices = {say.choice("paper", "sun", "浅色", "Light"), say.choice("night", "moon", "深色", "Dark"),
                       say.choice("amber", "lamp", "黄底黑字", "Black on yellow")};
    colours.choices[0].chosen = true;
    screen.blocks = {sizes, colours};
    screen.dock = {say.last("check-fat", "好了", "Done")};
    return screen;
}

Screen leave(Sampler const& say) {
    auto screen = say.screen("leave");
    screen.head = {.disc = sign("hand-palm"),
                   .heading = {say("还没有办完，要走吗？", "Not finished. Leave?"), {}},
                   .hint = say("填的都留着，下次接着办。", "What you filled in is kept for next time.")};
    screen.dock = {say.secondary("house", "去首页", "Go home"), say.last("arrow-left", "接着办", "Go on")};
    return screen;
}

Screen languages(Sampler const& say) {
    auto screen = say.screen("languages");
    screen.head = {.disc = stroke("globe"), .heading = {say("用哪种语言？", "Which language?"), {}}};
    Rows rows{.name = screen.head.heading.text,
              .choices = {say.choice("zh", "chat-circle-text", "中文", "中文"),
                          say.choice("en", "chat-circle-text", "English", "English")}};
    rows.choices[0].note = say("现在用的", "Used now");
    screen.blocks = {rows};
    screen.dock = {say.back()};
    return screen;
}

}  // namespace

std::vector<Screen> told_screens(Sampler const& say) {
    return {review(say),      sending(say),  receipt(say), problem(say),  help(say),
            case_screen(say), settings(say), leave(say),   languages(say)};
}

}  // namespace handrail::test
