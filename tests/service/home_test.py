"""The language of home: the address before the cookie, that before the browser, else the default."""
import unittest

from starlette.requests import Request

from service.front_end.home import known_language, language_of, preferred

KNOWN = ["zh-CN", "en", "pt-BR"]


def asked(query: str = "", cookie: str = "", accept: str = "") -> str:
    headers = [(name, value.encode()) for name, value in ((b"cookie", cookie), (b"accept-language", accept)) if value]
    request = Request({"type": "http", "method": "GET", "path": "/", "query_string": query.encode(),
                       "headers": headers})
    return language_of(request, KNOWN, "zh-CN")


class Languages(unittest.TestCase):
    def test_exactly_this_one_or_another_of_its_base(self):
        for wanted, found in (("EN", "en"), ("zh-Hans-CN", "zh-CN"), ("pt", "pt-BR"), ("pt-PT", "pt-BR"), ("fr", None),
                              ("", None), ("e", None)):
            self.assertEqual(known_language(wanted, KNOWN), found, wanted)

    def test_what_a_browser_would_rather_have(self):
        for header, found in (("fr, en;q=0.5, pt;q=0.9", "pt-BR"), ("en, zh", "en"), ("en;q=0", None), ("*", None),
                              ("", None), (";q=x,en", "en")):
            self.assertEqual(preferred(header, KNOWN), found, header)

    def test_who_is_asked_first(self):
        self.assertEqual(asked("lang=en", "lang=pt", "zh"), "en")
        self.assertEqual(asked("", "lang=pt", "en"), "pt-BR")
        self.assertEqual(asked("", "", "en"), "en")
        self.assertEqual((asked(), asked("", "lang=fr", "fr")), ("zh-CN", "zh-CN"))

    def test_an_address_that_nobody_knows_is_the_default_whatever_the_cookie_says(self):
        self.assertEqual(asked("lang=fr", "lang=en", "en"), "zh-CN")


if __name__ == "__main__":
    unittest.main()
