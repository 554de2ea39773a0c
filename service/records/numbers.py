"""Case numbers: eight digits a person can read aloud, the last a Damm check digit.

Damm's quasigroup finds every single wrong digit and every swap of neighbours; Luhn misses 09 for 90.
"""
import secrets

LENGTH = 8
CODE_LENGTH = 12  # of a payment at the counter

QUASIGROUP = (
    (0, 3, 1, 7, 5, 9, 8, 6, 4, 2),
    (7, 0, 9, 2, 1, 5, 4, 8, 6, 3),
    (4, 2, 0, 6, 8, 7, 1, 3, 5, 9),
    (1, 7, 5, 0, 9, 8, 3, 4, 2, 6),
    (6, 1, 2, 3, 0, 4, 5, 9, 7, 8),
    (3, 6, 7, 4, 2, 0, 9, 5, 8, 1),
    (5, 8, 6, 9, 7, 2, 0, 1, 3, 4),
    (8, 9, 4, 5, 3, 6, 2, 0, 1, 7),
    (9, 4, 3, 8, 6, 1, 7, 2, 0, 5),
    (2, 5, 8, 1, 4, 3, 6, 7, 9, 0),
)


def check_digit(digits: str) -> int:
    """The digit that makes `digits` a whole number; 0 when they are one already."""
    interim = 0
    for digit in digits:
        interim = QUASIGROUP[interim][int(digit)]
    return interim


def is_checked(text: str, length: int) -> bool:
    return len(text) == length and text.isascii() and text.isdigit() and check_digit(text) == 0


def random_digits(length: int) -> str:
    """The last of them checks the others."""
    least = 10 ** (length - 2)  # no leading zero, which a person might leave out
    digits = str(least + secrets.randbelow(9 * least))
    return f"{digits}{check_digit(digits)}"


def is_number(text: str) -> bool:
    return is_checked(text, LENGTH)


def new_number() -> str:
    """A random number: one that counted up would tell strangers which numbers exist."""
    return random_digits(LENGTH)


def is_code(text: str) -> bool:
    return is_checked(text, CODE_LENGTH)


def new_code() -> str:
    """What a person takes to the counter, as digits that fill a Code 128 barcode evenly."""
    return random_digits(CODE_LENGTH)


def new_receipt_code() -> str:
    """Four digits that open a case which no telephone does. No leading zero, which a person might leave out."""
    return str(1000 + secrets.randbelow(9000))


def grouped(number: str) -> str:
    """As it is shown and read aloud: 4827 3061."""
    return f"{number[:4]} {number[4:]}"
