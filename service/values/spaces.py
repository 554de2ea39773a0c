"""What counts as a space in texts, on every channel alike."""
import re

SPACES = r"\u0009-\u000D\u0020\u00A0\u2000-\u200A\u202F\u205F\u3000"
A_SPACE = re.compile(f"[{SPACES}]+")
ENDS = re.compile(f"^[{SPACES}]+|[{SPACES}]+\\Z")


def collapsed(text: str) -> str:
    return A_SPACE.sub(" ", text).strip(" ")


def trimmed(text: str) -> str:
    return ENDS.sub("", text)
