"""Chinese as it is read: numerals as words, characters of several readings by their words."""

import json
import os
import subprocess
import unittest

import tools_path  # noqa: F401
from lib.mandarin import number_words, numerals_said, pinyin_of, to_say
from lib.places import NODE, TOOLS

# A sentence for each exception, with the syllables that it is to have.
SENTENCES = {
    "只会": ("钱只会退一次", "zhi3 hui4"), "只收": ("只收一次", "zhi3 shou1"), "只看": ("只看黑色的数", "zhi3 kan4"),
    "只写": ("请只写数字", "zhi3 xie3"), "只用": ("只用来找您", "zhi3 yong4"), "重拍": ("重拍", "chong2 pai1"),
    "张相": ("照一张相", "zhang1 xiang4"), "面相": ("您的正面相", "mian4 xiang4"), "面的相": ("正面的相", "mian4 de0 xiang4"),
    "理发": ("上门理发", "li3 fa4"),
    "有空": ("哪天有空", "you3 kong4"), "写得": ("写得太长了", "xie3 de0"), "说得": ("说得太长了", "shuo1 de0"),
    "办得": ("办得好不好", "ban4 de0"), "对得上": ("对得上", "dui4 de0 shang4"), "种花": ("种花", "zhong4 hua1"),
    "不了了": ("这里改不了了", "bu4 liao3 le0"), "还书": ("还书", "huan2 shu1"), "还给": ("还给您", "huan2 gei3"),
    "还钱": ("还钱", "huan2 qian2"),
}
# What pinyin-pro reads well by itself, and is to go on reading so.
WELL_READ = {
    "银行": "yin2 hang2", "这样不行": "zhe4 yang4 bu4 xing2", "重新办": "chong2 xin1 ban4", "还没有付": "hai2 mei2 you3 fu4",
    "觉得": "jue2 de0", "睡觉": "shui4 jiao4", "大夫": "dai4 fu0", "便宜": "pian2 yi0", "方便": "fang1 bian4",
    "办事处": "ban4 shi4 chu4", "假牙": "jia3 ya2", "更多": "geng4 duo1", "着急": "zhao2 ji2", "看着": "kan4 zhe0",
    "长桥": "chang2 qiao2", "朝阳门": "chao2 yang2 men2", "发热": "fa1 re4", "医保卡": "yi1 bao3 ka3",
}


def exceptions():
    lines = (TOOLS / "data/readings.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line and not line.startswith("#"))


class Readings(unittest.TestCase):
    def test_each_exception_is_read_right_in_a_sentence(self):
        self.assertEqual(set(exceptions()), set(SENTENCES))
        for (sentence, syllables), said in zip(SENTENCES.values(), pinyin_of([sentence for sentence, _ in SENTENCES.values()])):
            self.assertIn(syllables, said, sentence)

    def test_each_exception_is_needed(self):
        program = ("const { pinyin } = require('pinyin-pro'); console.log(JSON.stringify(JSON.parse(process.argv[1])"
                   ".map((text) => pinyin(text, { toneType: 'num', v: true, nonZh: 'consecutive' }))))")
        said = subprocess.run(["node", "-e", program, json.dumps([sentence for sentence, _ in SENTENCES.values()])], text=True,
                              capture_output=True, check=True, env=os.environ | {"NODE_PATH": str(NODE / "node_modules")}).stdout
        needless = [word for (word, (_, syllables)), line in zip(SENTENCES.items(), json.loads(said)) if syllables in line]
        self.assertEqual(needless, [])

    def test_characters_of_several_readings_are_read_by_their_words(self):
        self.assertEqual(dict(zip(WELL_READ, pinyin_of(list(WELL_READ)))), WELL_READ)

    def test_the_synthesiser_is_given_syllables_and_its_own_marks(self):
        self.assertEqual(to_say(["您好，请再看一次。", "绿的"]), ["nin2 hao3 ,  qing3 zai4 kan4 yi2 ci4 . ", "lv4 de5"])


class Numerals(unittest.TestCase):
    def test_numbers(self):
        said = {0: "零", 2: "二", 10: "十", 12: "十二", 20: "二十", 99: "九十九", 100: "一百", 105: "一百零五", 110: "一百一十",
                115: "一百一十五", 1000: "一千", 1005: "一千零五", 1050: "一千零五十", 2222: "二千二百二十二", 9999: "九千九百九十九"}
        self.assertEqual({number: number_words(number) for number in said}, said)

    def test_in_a_text(self):
        said = {"一共18位": "一共十八位", "2点到5点": "两点到五点", "2号窗口": "二号窗口", "第2页": "第二页", "1948年": "一九四八年",
                "打12345": "打幺二三四五", "先打120": "先打幺二零", "120元": "一百二十元", "05": "零五", "2元": "两元", "12元": "十二元"}
        self.assertEqual({text: numerals_said(text) for text in said}, said)


if __name__ == "__main__":
    unittest.main()
