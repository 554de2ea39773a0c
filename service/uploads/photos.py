"""Photos: told by their content, decoded whole, and made anew from their pixels alone.

What is made anew carries no place, no camera, no comment and nothing hidden behind the picture.
"""
import threading
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps

TYPES = {"JPEG": "image/jpeg", "MPO": "image/jpeg", "PNG": "image/png"}  # MPO: a JPEG with a second view behind it
MODES = {"image/jpeg": ("RGB", "L"), "image/png": ("RGB", "RGBA", "L")}
LONGEST_SIDE = 2560  # enough to read a meter; a case does not need more
MOST_PIXELS = 64_000_000  # of the largest cameras of telephones; more would only fill the memory
QUALITY = 85

decoding = threading.Semaphore(2)  # at once in a process: each may need a few hundred megabytes


class NotAPhoto(Exception):
    """Not a JPEG or a PNG, not a whole one, or one too large to be opened."""


@dataclass(frozen=True)
class Photo:
    type: str
    width: int
    height: int
    content: bytes


def cleaned(content: bytes) -> Photo:
    """The photo in these bytes without anything but its pixels, upright and no larger than is of use."""
    try:
        with decoding:
            opened(content).verify()  # of a PNG all parts, also those that no pixel needs; it cannot be used afterwards
            return made_anew(opened(content))
    except NotAPhoto:
        raise
    except Exception:  # the decoder raises whatever a broken file makes it stumble over
        raise NotAPhoto() from None


def opened(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(content), formats=("JPEG", "PNG"))
    if image.width * image.height > MOST_PIXELS:
        raise NotAPhoto()
    return image


def made_anew(image: Image.Image) -> Photo:
    kind = TYPES[image.format]
    image.draft(None, (LONGEST_SIDE, LONGEST_SIDE))  # a large JPEG is decoded at half its size or less
    upright = ImageOps.exif_transpose(image)
    if upright.mode not in MODES[kind]:
        upright = upright.convert("RGBA" if kind == "image/png" and "transparency" in image.info else "RGB")
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    upright.info.clear()
    out = BytesIO()
    upright.save(out, "JPEG" if kind == "image/jpeg" else "PNG", quality=QUALITY)
    return Photo(kind, upright.width, upright.height, out.getvalue())
