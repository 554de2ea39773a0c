"""Reads the functions of a WebAssembly module, their names and how many bytes each takes; and takes names out of it.

https://webassembly.github.io/spec/core/binary/modules.html"""

CUSTOM, IMPORTS, CODE = 0, 2, 10
FUNCTION_NAMES = 1
HEADER = 8


class Bytes:
    """Some bytes and how far they were read."""

    def __init__(self, content):
        self.content = content
        self.at = 0

    def take(self, count):
        self.at += count
        return self.content[self.at - count:self.at]

    def byte(self):
        return self.take(1)[0]

    def number(self):
        """An unsigned LEB128 number."""
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    def text(self):
        return self.take(self.number()).decode(errors="replace")

    def rest(self):
        return self.at < len(self.content)


def sections(module):
    data = Bytes(module)
    data.take(HEADER)
    while data.rest():
        kind = data.byte()
        yield kind, Bytes(data.take(data.number()))


def imported_functions(section):
    count = 0
    for _ in range(section.number()):
        section.text(), section.text()
        count += section.content[section.at] == 0
        skip_import(section)
    return count


def skip_import(section):
    """Of an import, what stands behind its two names."""
    kind = section.byte()
    if kind == 0:
        section.number()
    elif kind == 3:
        section.take(2)
    else:
        skip_limits(section, has_type=kind == 1)


def skip_limits(section, has_type):
    """Of a table, which says before them what it holds, or of a memory."""
    if has_type:
        section.byte()
    if section.byte() & 1:
        section.number()
    section.number()


def names_in(section):
    names = {}
    while section.rest():
        kind, part = section.byte(), Bytes(section.take(section.number()))
        if kind == FUNCTION_NAMES:
            for _ in range(part.number()):
                index = part.number()
                names[index] = part.text()
    return names


def function_sizes(module):
    """Bytes by name of each function that the module holds; one without a name is called by its number."""
    imported, sizes, names = 0, [], {}
    for kind, section in sections(module):
        if kind == IMPORTS:
            imported = imported_functions(section)
        elif kind == CODE:
            sizes = [len(section.take(section.number())) for _ in range(section.number())]
        elif kind == CUSTOM and section.text() == "name":
            names = names_in(section)
    return {names.get(index, str(index)): size for index, size in enumerate(sizes, imported)}


def number_bytes(number):
    low, high = number & 0x7F, number >> 7
    return bytes([low | 0x80]) + number_bytes(high) if high else bytes([low])


def with_length(content):
    return number_bytes(len(content)) + content


def without_import_names(module, namespace):
    """The same module, where all that it imports from this namespace is called "": for one that gives the same, whatever it
    is asked for. Names are unique only where they are exported."""
    result = module[:HEADER]
    for kind, section in sections(module):
        content = unnamed_imports(section, namespace.encode()) if kind == IMPORTS else section.content
        result += bytes([kind]) + with_length(content)
    return result


def unnamed_imports(section, namespace):
    count = section.number()
    result = number_bytes(count)
    for _ in range(count):
        found, name = section.take(section.number()), section.take(section.number())
        start = section.at
        skip_import(section)
        result += with_length(found) + with_length(b"" if found == namespace else name) + section.content[start:section.at]
    return result
