"""QR codes as one SVG path: units of a module, no quiet zone, so that a page can scale and frame them itself."""
from functools import lru_cache
from itertools import groupby

from qrcode import QRCode
from qrcode.constants import ERROR_CORRECT_M

MASK = 2  # trying all eight costs 20 times as long, and any of them is legal for a text this short


def row_path(y: int, row: list) -> str:
    """The dark runs of one row, each as a rectangle."""
    parts, x = [], 0
    for dark, run in groupby(row):
        length = len(list(run))
        if dark:
            parts.append(f"M{x} {y}h{length}v1h-{length}z")
        x += length
    return "".join(parts)


@lru_cache(maxsize=512)
def qr_code(text: str) -> dict:
    code = QRCode(error_correction=ERROR_CORRECT_M, border=0, mask_pattern=MASK)
    code.add_data(text)
    code.make(fit=True)
    rows = code.get_matrix()
    return {"text": text, "size": len(rows), "path": "".join(row_path(y, row) for y, row in enumerate(rows))}
