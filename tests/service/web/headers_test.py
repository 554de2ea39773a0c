"""The policy of a page: its own inline scripts and styles, by their hash, and nothing else."""
import unittest

from service.web.headers import SECURITY, policy, source

EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"


def directives(html: str = "") -> dict[str, str]:
    return dict(part.split(" ", 1) for part in policy(html).split("; "))


class Policy(unittest.TestCase):
    def test_nothing_inline_unless_the_page_holds_it(self):
        self.assertEqual((directives()["default-src"], directives()["script-src"], directives()["style-src"]),
                         ("'none'", "'self' 'wasm-unsafe-eval'", "'self'"))
        self.assertNotIn("unsafe-inline", policy("<script>a</script>"))

    def test_each_script_and_style_of_the_page_once(self):
        found = directives("<script>a</script><script async>\nb</script><script>a</script><style>c</style>")
        self.assertEqual(found["script-src"].split(" ")[2:], sorted([source("a"), source("\nb")]))
        self.assertEqual(found["style-src"], f"'self' {source('c')}")

    def test_a_script_that_is_fetched_is_not_inline(self):
        self.assertEqual(directives('<script type="module" src="/a.mjs"></script>')["script-src"],
                         "'self' 'wasm-unsafe-eval'")
        self.assertEqual(source(""), EMPTY)


class Everywhere(unittest.TestCase):
    def test_only_what_is_used_may_be_used(self):
        allowed = dict(part.split("=") for part in SECURITY["permissions-policy"].split(", "))
        self.assertEqual({name for name, whom in allowed.items() if whom == "(self)"},
                         {"camera", "geolocation", "microphone"})
        self.assertEqual({whom for name, whom in allowed.items()}, {"(self)", "()"})

    def test_nobody_frames_it_guesses_its_types_or_hears_where_one_was(self):
        self.assertIn("frame-ancestors 'none'", SECURITY["content-security-policy"])
        self.assertEqual((SECURITY["x-content-type-options"], SECURITY["referrer-policy"]), ("nosniff", "no-referrer"))
