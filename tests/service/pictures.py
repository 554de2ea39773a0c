"""Pictures for tests: small ones that differ in each pixel, and one that tells where it was taken."""
import random
from io import BytesIO

from PIL import Image

PLACE = b"31.2304N 121.4737E"


def picture(width: int = 40, height: int = 30) -> Image.Image:
    source = random.Random(1)
    image = Image.new("RGB", (width, height))
    image.putdata([(source.randint(0, 255), 0, x % 256) for x in range(width * height)])
    return image


def encoded(image: Image.Image, kind: str = "JPEG", **options) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def with_exif(orientation: int = 1) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = PLACE.decode()
    return encoded(picture(), exif=exif, comment=PLACE)
