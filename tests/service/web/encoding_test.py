"""Encodings: the first that a client takes, and only where it saves something."""
import gzip
import unittest

import brotli

from service.web.encoding import WORTHWHILE, Prepared, chosen, prepared, squeezed, weights


class Accepted(unittest.TestCase):
    def test_each_name_with_its_weight(self):
        self.assertEqual(weights("GZIP;q=0.5, br , x;q=y, z;q=0"), {"gzip": 0.5, "br": 1.0, "x": 0.0, "z": 0.0})

    def test_the_first_that_is_offered_and_taken(self):
        for accept, found in (("gzip, br", "br"), ("gzip", "gzip"), ("br;q=0, gzip", "gzip"), ("*", "br"),
                              ("*;q=0", "identity"), ("br;q=0, *", "gzip"),
                              ("deflate", "identity"), ("", "identity")):
            self.assertEqual(chosen(accept, ["br", "gzip"]), found, accept)


class Bodies(unittest.TestCase):
    def test_from_860_bytes_on(self):
        self.assertEqual((WORTHWHILE, prepared(b"a" * 859, "text/html").compressed), (860, {}))
        self.assertEqual(squeezed("gzip", b"a" * 859), ("identity", b"a" * 859))
        body = prepared(b"a" * 860, "text/html")
        self.assertEqual(brotli.decompress(body.form("br")[1]), gzip.decompress(body.form("gzip")[1]))
        encoding, content = squeezed("gzip", b"a" * 860)
        self.assertEqual((encoding, gzip.decompress(content)), ("gzip", b"a" * 860))

    def test_what_is_made_for_one_request_is_not_made_for_who_does_not_take_it(self):
        self.assertEqual(squeezed("br", b"a" * 860), ("identity", b"a" * 860))

    def test_a_tag_is_of_the_content_alone(self):
        first, same, other = Prepared(b"a", "x", {}), Prepared(b"a", "y", {"br": b""}), Prepared(b"b", "x", {})
        self.assertEqual((first.tag, len(first.tag)), (same.tag, 20))
        self.assertNotEqual(first.tag, other.tag)

    def test_the_same_content_gives_the_same_bytes(self):
        self.assertEqual(prepared(b"a" * 5000, "x").compressed, prepared(b"a" * 5000, "x").compressed)
