// Samples of the asking screens: home, introduction and the steps.
#include "screen/samples/samples.hpp"

#include "screen/samples/sampler.hpp"

namespace handrail::test {

using namespace screen;

namespace {

Screen home(Sampler const& say) {
    auto screen = say.screen("home");
    screen.head = {.disc = stroke("hand-grabbing"),
                   .caption = say("扶手", "Handrail"),
                   .heading = {say("您要办什么？", "What would you like to do?"), {}}};
    Cards cards{.name = say("能办的事", "Services")};
    cards.choices = {say.choice("water", "drop", "交水费", "Water bill"),
                     say.choice("papers", "identification-card", "办证件", "Identity papers"),
                     say.choice("doctor", "stethoscope", "看病挂号", "See a doctor"),
                     say.choice("senior", "bus", "老年卡", "Senior card"),
                     say.choice("report", "megaphone", "反映问题", "Report a problem"),
                     say.choice("cases", "list-checks", "查进度", "My cases")};
    screen.blocks = {cards};
    screen.dock = {say.call("打电话找人办", "Call a person")};
    return screen;
}

Screen intro(Sampler const& say) {
    auto screen = say.screen("intro");
    screen.head = {.disc = sign("identification-card"),
                   .heading = {say("办证件", "Identity papers"), {}},
                   .hint = say("约好时间，再去窗口。", "Book a time, then go to the desk.")};
    screen.blocks = {Pictures{.caption = say("去的时候要带", "Bring along"),
                              .items = {say.choice("card", "identification-card", "身份证", "Identity card"),
                                        say.choice("book", "house", "户口本", "Household book")}}};
    screen.aside = {Facts{.facts = {{sign("clock"), say("填写5分钟", "5 minutes to fill in"), {}},
                                    {sign("calendar-check"), say("10天拿到", "Ready in 10 days"), {}},
                                    {sign("coins"), say("20 元，去了再付", "20 yuan, paid at the counter"), {}}}}};
    screen.blocks.push_back(Paragraph{
        .text = say("不想在这里办？打 12345，或直接去窗口。", "Rather not do it here? Call 12345 or go to the desk.")});
    screen.dock = {say.back(), say.next("开始", "Start")};
    return screen;
}

Screen choice(Sampler const& say) {
    auto screen = say.step("choice", 2, "您要办什么证件？", "Which papers do you need?");
    Cards cards{.name = screen.head.heading.text, .choosing = Choosing::one};
    cards.choices = {say.choice("card", "identification-card", "身份证", "Identity card"),
                     say.choice("permit", "house", "居住证", "Residence permit"),
                     say.choice("senior", "person-simple-tai-chi", "老年证", "Senior certificate"),
                     say.choice("social", "first-aid-kit", "社保卡", "Social card")};
    cards.choices[0].chosen = true;
    screen.blocks = {cards};
    screen.dock = {say.back(), say.next("下一步", "Next")};
    return screen;
}

Screen offices(Sampler const& say) {
    auto screen = say.step("offices", 3, "去哪个大厅？", "Which office will you go to?");
    Rows rows{.name = screen.head.heading.text, .choosing = Choosing::one};
    rows.choices = {say.choice("east", "", "城东办事大厅", "East Service Hall"),
                    say.choice("west", "", "城西办事大厅", "West Service Hall"),
                    say.choice("north", "", "北关便民服务中心", "North Gate Service Centre")};
    rows.choices[0].caption = say("人民路12号", "12 Renmin Road");
    rows.choices[1].caption = say("解放西路208号，电影院对面", "208 Jiefang West Road, opposite the cinema");
    rows.choices[2].caption = say("北关街5号", "5 Beiguan Street");
    rows.choices[0].note = say("等10分钟", "10 min wait");
    screen.blocks = {rows, say.more()};
    screen.dock = {say.back(), say.waiting("请先选一个", "Choose one first")};
    return screen;
}

struct Day {
    char const* key;
    char const* picture;
    char const* chinese;
    char const* english;
    bool free = true;
};

Choice choice_of(Sampler const& say, Day const& day) {
    auto choice = say.choice(day.key, day.picture, day.chinese, day.english);
    choice.available = day.free;
    return choice;
}

Screen days(Sampler const& say) {
    auto screen = say.step("days", 4, "哪一天去？", "Which day will you go?");
    Rows rows{.name = screen.head.heading.text, .choosing = Choosing::one};
    rows.choices = {choice_of(say, {"5", "sun-horizon", "3月5日", "5 March"}),
                    choice_of(say, {"6", "sun", "3月6日", "6 March"}),
                    choice_of(say, {"9", "sun", "3月9日", "9 March"}),
                    choice_of(say, {"10", "prohibit", "3月10日", "10 March", false})};
    rows.choices[0].caption = say("星期四", "Thursday");
    rows.choices[0].note = say("早上有", "Mornings");
    rows.choices[1].caption = say("星期五", "Friday");
    rows.choices[1].note = say("全天有", "All day");
    rows.choices[2].caption = say("星期一", "Monday");
    rows.choices[2].note = say("下午有", "Afternoons");
    rows.choices[3].caption = say("星期二", "Tuesday");
    rows.choices[3].note = say("约满了", "Full");
    rows.choices[1].chosen = true;
    screen.blocks = {rows};
    screen.dock = {say.back(), say.next("下一步", "Next")};
    return screen;
}

Screen times(Sampler const& say) {
    auto screen = say.step("times", 4, "几点去？", "What time will you go?");
    screen.head.caption = say("3月6日 星期五", "Friday, 6 March");
    Rows rows{.name = screen.head.heading.text, .choosing = Choosing::one};
    rows.choices = {say.choice("9", "sun-horizon", "上午9点", "9:00 in the morning"),
                    say.choice("10", "sun", "上午10点半", "10:30 in the morning"),
                    say.choice("14", "sun", "下午2点", "2:00 in the afternoon")};
    rows.choices[0].caption = say("还有3个位", "3 places left");
    rows.choices[1].caption = say("还有1个位", "1 place left");
    rows.choices[2].caption = say("还有6个位", "6 places left");
    rows.choices[0].chosen = true;
    screen.blocks = {rows};
    screen.dock = {say.back(), say.next("下一步", "Next")};
    return screen;
}

Screen pad(Sampler const& say) {
    auto screen = say.step("pad", 6, "您的手机号", "Your mobile number");
    Pad pad{.name = say("数字键", "Number keys")};
    for (char const* digit : {"1", "2", "3", "4", "5", "6", "7", "8", "9"})
        pad.keys.push_back({{std::string("pad/") + digit}, digit, {}});
    pad.keys.push_back({{"pad/clear"}, say("清空", "Clear"), stroke("x")});
    pad.keys.push_back({{"pad/0"}, "0", {}});
    pad.keys.push_back({{"pad/erase"}, say("删一个", "Erase one"), sign("backspace")});
    screen.blocks = {Field{.id = {"pad/field"},
                           .kind = FieldKind::phone,
                           .label = screen.head.heading.text,
                           .value = "138 0013 8",
                           .missing = "___"},
                     pad};
    screen.dock = {say.back(), say.waiting("还差3个数", "3 digits to go")};
    return screen;
}

Screen name(Sampler const& say) {
    auto screen = say.step("name", 5, "您的姓名", "Your name");
    screen.head.hint = say("和身份证上一样。", "As on your identity card.");
    screen.blocks = {
        Field{.id = {"name/field"}, .label = screen.head.heading.text, .value = say("李", "L"), .problem = true},
        Alert{.icon = sign("warning"),
              .text = say("名字好像少了字。比如：李秀英", "The name looks short. Example: Li Xiuying")}};
    screen.dock = {say.back(), say.next("下一步", "Next")};
    return screen;
}

Screen consent(Sampler const& say) {
    auto screen = say.step("consent", 1, "可以把您的号码告诉窗口吗？", "May we tell the counter your number?");
    screen.head.hint = say("只用来叫号，用完就删。", "Only to call you; deleted afterwards.");
    Cards cards{.name = screen.head.heading.text, .choosing = Choosing::one};
    cards.choices = {say.choice("yes", "check-circle", "可以", "Yes"), say.choice("no", "x-square", "不可以", "No")};
    screen.blocks = {cards};
    screen.dock = {say.back(), say.waiting("请先选一个", "Choose one first")};
    return screen;
}

}  // namespace

std::vector<Screen> sample_screens(SampleLanguage language, Mode mode) {
    Sampler const say(language, mode);
    std::vector<Screen> screens = {home(say),  intro(say), choice(say), offices(say), days(say),
                                   times(say), pad(say),   name(say),   consent(say)};
    for (auto& screen : told_screens(say)) screens.push_back(std::move(screen));
    return screens;
}

}  // namespace handrail::test
