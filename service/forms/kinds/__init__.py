"""The kinds of steps by name: one file of this folder each. No other kind is known."""
from importlib import import_module
from pkgutil import iter_modules

from service.forms.kind import Kind

KINDS: dict[str, Kind] = {module.name.replace("_", "-"): import_module(f"{__name__}.{module.name}").KIND
                          for module in iter_modules(__path__)}


def kind_of(step: dict) -> Kind:
    return KINDS[step["kind"]]
