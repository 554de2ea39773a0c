"""Barcodes of digits: Code 128, code set C (ISO/IEC 15417), as one SVG path in units of a module, no quiet zone."""
from functools import lru_cache

# By value: the widths of three bars and three spaces in turn, in modules.
WIDTHS = """
212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122
123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323
131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131
213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122
141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112
124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141
411131 211412 211214 211232
""".split()
START_C, STOP = 105, "2331112"
HEIGHT = 3  # the width is as many times the height


def values(digits: str) -> list[int]:
    """The start, a value for each pair of digits, and the check: their sum by place, modulo 103."""
    pairs = [int(digits[at:at + 2]) for at in range(0, len(digits), 2)]
    return [START_C, *pairs, (START_C + sum(place * value for place, value in enumerate(pairs, 1))) % 103]


@lru_cache(maxsize=512)
def barcode(digits: str) -> dict:
    """Of an even number of digits."""
    widths = [int(width) for value in values(digits) for width in WIDTHS[value]] + [int(width) for width in STOP]
    size = sum(widths)
    height, parts, x = size // HEIGHT, [], 0
    for index, width in enumerate(widths):
        if index % 2 == 0:
            parts.append(f"M{x} 0h{width}v{height}h-{width}z")
        x += width
    return {"text": digits, "size": size, "path": "".join(parts)}
