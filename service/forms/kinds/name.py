"""A person's name, in any of the scripts that residents write theirs in."""
import re
import unicodedata
from datetime import date

from service.forms.kind import Kind
from service.forms.limits import length_verdict
from service.values.spaces import collapsed

LENGTH = (2, 40)

# Those of tests/vectors/letters.txt.
LETTERS = (
    r"\u0041-\u005A\u0061-\u007A\u00AA\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02C1\u0300-\u036F\u1AB0-\u1ACE\u1D00-\u1DFF\u1E00-\u1EFF\u2C60-\u2C7F\uA722-\uA788\uA78B-\uA7FF\uAB30-\uAB5A\uAB5C-\uAB69\uFB00-\uFB06"  # Latin, and accents typed apart
    r"\u0370-\u0373\u0376-\u0377\u037B-\u037D\u037F\u0386\u0388-\u03F5\u03F7-\u03FF\u1F00-\u1FBC\u1FC2-\u1FCC\u1FD0-\u1FDB\u1FE0-\u1FEC\u1FF2-\u1FFC"  # Greek
    r"\u0400-\u0481\u0483-\u0487\u048A-\u052F\u1C80-\u1C8A\u2DE0-\u2DFF\uA640-\uA66F\uA674-\uA67D\uA67F-\uA69F"  # Cyrillic
    r"\u0531-\u0556\u0560-\u0588\u10A0-\u10FA\u10FC-\u10FF\u1C90-\u1CBF\u2D00-\u2D2D"  # Armenian, Georgian
    r"\u0591-\u05BD\u05BF\u05C1-\u05C2\u05D0-\u05F2\u0710-\u074A\u0780-\u07B1\uFB1D-\uFB4F"  # Hebrew, Syriac, Thaana
    r"\u0610-\u061A\u0620-\u065F\u066E-\u06D3\u06D5-\u06DC\u06DF-\u06E8\u06EA-\u06EF\u06FA-\u06FF\u0750-\u077F\u08A0-\u08E1\u08E3-\u08FF\uFB50-\uFBB1\uFBD3-\uFD3D\uFD50-\uFDFB\uFE70-\uFEFC"  # Arabic, Uyghur, Kazakh
    r"\u0900-\u0963\u0971-\u0983\u0985-\u09E3\u0A01-\u0A5E\u0A70-\u0A75\u0A81-\u0AE3\u0AF9-\u0AFF\u0B01-\u0B63\u0B71\u0B82-\u0BD7\u0C00-\u0C63\u0C80-\u0CE3\u0D00-\u0D63\u0D7A-\u0DDF\u0DF2-\u0DF3\uA8E0-\uA8F7"  # India
    r"\u0E01-\u0E3A\u0E40-\u0E4E\u0E81-\u0ECE\u0EDC-\u0EDF\u1000-\u103F\u1050-\u108F\u109A-\u109D\u1780-\u17D3\u17D7\u17DC-\u17DD\uAA60-\uAA7A"  # Thai, Lao, Myanmar, Khmer
    r"\u0F00\u0F0B-\u0F0C\u0F18-\u0F19\u0F35\u0F37\u0F39\u0F40-\u0FBC\u0FC6\uA840-\uA873"  # Tibetan, whose syllables are parted by the tsheg
    r"\u1100-\u11FF\u3131-\u318E\uA960-\uA97C\uAC00-\uD7A3\uD7B0-\uD7FB"  # Korean
    r"\u1200-\u135A"  # Ethiopia
    r"\u180B-\u180F\u1820-\u18AA"  # Mongolian, Manchu
    r"\u1900-\u193B\u1950-\u1974\u1980-\u19C9\u1A20-\u1A5E\u1A60-\u1A7C\uAA80-\uAADD"  # Dai
    r"\u3041-\u3096\u3099-\u309A\u309D-\u309F\u30A1-\u30FA\u30FC-\u30FF\u31F0-\u31FF\U0001B000-\U0001B167"  # Japanese
    r"\u2E80-\u2FD5\u3005-\u3007\u3105-\u312F\u31A0-\u31BF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\U00020000-\U0002FFFD\U00030000-\U0003FFFD\U000E0100-\U000E01EF"  # Chinese, and which form of a character is meant
    r"\uA000-\uA48C\uA4D0-\uA4FD\U00016F00-\U00016F9F"  # Yi, Lisu, Miao
)
MARKS = r" \-'.\u00B7\u2019"
A_LETTER = re.compile(f"[{LETTERS}]")
A_NAME = re.compile(f"[{LETTERS}{MARKS}]+")

INVISIBLE = re.compile(r"[\x00-\x08\x0E-\x1F\x7F-\x9F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]")
SAME = {wide: wide - 0xFF01 + 0x21 for wide in range(0xFF01, 0xFF5F)}
SAME |= dict.fromkeys(map(ord, "\u2010\u2011\u2013\u2014\u2212"), "-")
SAME |= dict.fromkeys(map(ord, "\u2022\u2027\u2219\u22C5\u25CF\u2E31\u30FB\uFE52\uFF65"), "\u00B7")
CHINESE = r"[\u3400-\u9FFF\uF900-\uFAFF\U00020000-\U0003FFFD]"
A_STOP_INSIDE = re.compile(f"(?<={CHINESE})[.\u3002](?={CHINESE})")
ADDED = re.compile(r"[\u0300-\u036F\U000E0100-\U000E01EF]")  # they do not count as letters of their own


def name_of(answer: str) -> str:
    """As it is judged: narrow, with one kind of dots and hyphens, without what cannot be seen."""
    return collapsed(A_STOP_INSIDE.sub("\u00B7", INVISIBLE.sub("", answer).translate(SAME)))


def kept(answer: str) -> str:
    """Letters and their accents as one, so that a name is found however it was typed."""
    return unicodedata.normalize("NFC", name_of(answer))


def verdict(step: dict, answer: str, today: date) -> str | None:
    name = name_of(answer)
    right = A_NAME.fullmatch(name) and A_LETTER.search(name)
    return length_verdict(ADDED.sub("", name), *LENGTH) or (None if right else "not_a_name")


KIND = Kind(verdict=verdict, kept=kept)
