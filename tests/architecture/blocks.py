"""Functions of a file by their layout: where each begins and ends, its parameters and how deep its blocks lie.

Formatted code closes a block at the column where its header began; no parser is needed to see that."""

import ast
import re
from dataclasses import dataclass

CONTROL = re.compile(r"^\s*\}?\s*(if|else|for|while|switch|catch|do|try|namespace|struct|class|enum|union)\b")
HEADER = re.compile(r"(\)|\w>|\bconst|\bnoexcept|\boverride|\]|=>)\s*(mutable\s*)?(->[^{;]*)?\{$")


@dataclass(frozen=True)
class Function:
    line: int
    lines: int
    parameters: int
    depth: int


def functions(name, text):
    return python_functions(text) if name.endswith(".py") else braced_functions(text.splitlines())


def python_functions(text):
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            given = node.args
            count = len(given.posonlyargs + given.args + given.kwonlyargs)
            own = [argument.arg for argument in given.args[:1]] in (["self"], ["cls"])
            yield Function(node.lineno, node.end_lineno - node.lineno + 1, count - own, python_depth(node) - 1)


def python_depth(node):
    nested = (ast.If, ast.For, ast.While, ast.With, ast.Try, ast.AsyncFor, ast.AsyncWith, ast.FunctionDef)
    inside = max((python_depth(child) for child in ast.iter_child_nodes(node)), default=0)
    # An elif is an If in the else of an If, though it lies no deeper for the eye.
    return inside + isinstance(node, nested) - (isinstance(node, ast.If) and is_elif(node))


def is_elif(node):
    return len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If) and node.orelse[0].col_offset == node.col_offset


def braced_functions(lines):
    for index, line in enumerate(lines):
        if HEADER.search(line):
            first = first_line_of_header(lines, index)
            if not CONTROL.match(lines[first]):
                last = closing_line(lines, index, indent(lines[first]))
                yield Function(first + 1, last - first + 1, parameters(" ".join(lines[first:index + 1])),
                               braced_depth(lines[index + 1:last], indent(lines[first])))


def first_line_of_header(lines, index):
    """Up from the line that opens the block, until its brackets balance."""
    first = index
    while first > 0 and balance("".join(lines[first:index + 1])) < 0:
        first -= 1
    return first


def balance(text):
    return text.count("(") - text.count(")")


def indent(line):
    return len(line) - len(line.lstrip())


def closing_line(lines, opening, column):
    for index in range(opening + 1, len(lines)):
        if lines[index].lstrip().startswith("}") and indent(lines[index]) <= column:
            return index
    return len(lines) - 1


def braced_depth(body, column):
    """Where blocks open inside; a header of several lines lies where it begins."""
    opened = [first_line_of_header(body, index) for index, line in enumerate(body) if line.endswith("{")]
    return max((round((indent(body[first]) - column) / 4) for first in opened), default=0)


def parameters(header):
    """Commas at the top level of the last bracketed list before the block; templates and defaults hold more."""
    start = header.rfind("(", 0, header.rfind(")"))
    while start > 0 and balance(header[start:header.rfind(")") + 1]) < 0:
        start = header.rfind("(", 0, start)
    inside = header[start + 1:header.rfind(")")]
    while re.search(r"[(<{\[][^()<>{}\[\]]*[)>}\]]", inside):
        inside = re.sub(r"[(<{\[][^()<>{}\[\]]*[)>}\]]", "", inside)
    return inside.count(",") + 1 if inside.strip() else 0
