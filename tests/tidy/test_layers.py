"""Imports point downward only: apps > adapters > engine > core. The tables below are the rule."""

from __future__ import annotations

import sys
from collections.abc import Iterable

import pytest

from tests.tidy.tree import Source, imports, report, source, sources

# Modules of the standard library that neither do I/O nor read clock, entropy or environment.
# To add one: show in the change that nothing in it does, as far as core uses it.
PURE = {
    "__future__", "abc", "base64", "binascii", "bisect", "collections", "contextlib", "dataclasses",
    "datetime", "decimal", "difflib", "enum", "fractions", "functools", "graphlib", "hashlib",
    "heapq", "hmac", "itertools", "json", "math", "operator", "re", "string", "struct", "textwrap",
    "tomllib", "types", "typing", "unicodedata", "zlib",
}  # fmt: skip

# Third party -> the only packages that may touch it. A new library needs a record in
# docs/decisions/.
THIRD_PARTY = {
    "cryptography": (
        "detente.core.crypto",
        "detente.adapters.keys",
        "detente.adapters.links.https",  # a certificate that means nothing by itself
    ),
    "h11": ("detente.adapters.links.https",),
    "pysqlite3": ("detente.adapters.stores",),
    "starlette": ("detente.apps.desk",),
    "jinja2": ("detente.apps.desk",),
    "markupsafe": ("detente.apps.desk",),
    "uvicorn": ("detente.apps.desk",),
    "fido2": ("detente.apps.desk",),
}

# Modules that the adapters of one port share; they are no adapter that could be chosen instead of
# another. No adapter imports another adapter, and nothing is shared between ports.
SHARED = (
    "detente.adapters.stores.operations",  # the checks of ports.Store that no database makes
    "detente.adapters.keys.passphrase",  # what opens a key file, and what a person logs in with
    "detente.adapters.keys.software",  # keys in memory, out of which a key file is opened
)

# The one module that may import inside a function: commands load only what they use, so that
# `detente verify` works where no database library is installed.
LAZY_COMMAND_TABLE = "detente.apps.cli.main"


def _within(name: str, packages: Iterable[str]) -> bool:
    return any(name == package or name.startswith(package + ".") for package in packages)


def _adapter_of(module: str) -> str:
    """`detente.adapters.links.https.page` belongs to the adapter `detente.adapters.links.https`."""
    parts = module.split(".")
    in_group = len(parts) > 3 and parts[2] in {"stores", "links", "keys"}
    return ".".join(parts[: 4 if in_group else 3])


# The reader for strangers: a command and its judges.
_VERIFY = (
    "detente.apps.verify",
    "detente.apps.verify_bundle",
    "detente.apps.verify_evidence",
    "detente.apps.verify_incident",
    "detente.apps.verify_log",
)
# What it speaks with: files of words, how they are printed, how a command line is read.
_WORDS = (
    "detente.apps.i18n",
    "detente.apps.neutral",
    "detente.apps.arguments",
    "detente.apps.messages",
)


def _own_allowed(module: str) -> tuple[str, ...]:
    """Packages of this program that `module` may import."""
    if _within(module, ["detente.core"]):
        return ("detente.core",)
    if _within(module, ["detente.engine"]):
        return ("detente.core", "detente.engine")
    if _within(module, ["detente.adapters"]):
        group = module.rpartition(".")[0]
        shared = (name for name in SHARED if name.rpartition(".")[0] == group)
        return ("detente.core", "detente.engine.ports", _adapter_of(module), *shared)
    if module.startswith("detente.apps.verify"):
        return ("detente.core", *_WORDS, *_VERIFY)
    if _within(module, _WORDS):
        return ("detente.core", *_WORDS)
    return ("detente",)


def layer_findings(one: Source) -> list[str]:
    """Every import of one source of src/ that the tables above do not allow."""
    found = []
    pure = _within(one.module, ["detente.core", "detente.engine"])
    allowed = _own_allowed(one.module)
    for node, name in imports(one):
        top = name.split(".")[0]
        if top == "detente":
            if not _within(name, allowed):
                found.append(one.at(node, f"imports {name}; may import only {', '.join(allowed)}"))
        elif top in sys.stdlib_module_names:
            if pure and top not in PURE:
                found.append(
                    one.at(node, f"imports {top}; core and engine are pure: take it as an argument")
                )
        elif not _within(one.module, THIRD_PARTY.get(top, ())):
            where = ", ".join(THIRD_PARTY.get(top, ())) or "nowhere (see THIRD_PARTY)"
            found.append(one.at(node, f"imports {top}; allowed in {where}"))
    return found


def graph() -> dict[str, set[str]]:
    """Module -> modules of this program that it imports."""
    known = {one.module for one in sources("src/")}
    result: dict[str, set[str]] = {}
    for one in sources("src/"):
        below = set()
        for _, name in imports(one):
            # The last part is a module, or a name in the module before it.
            below |= {name if name in known else name.rpartition(".")[0]} & known
        result[one.module] = below - {one.module}
    return result


def test_imports_point_downward():
    report([finding for one in sources("src/") for finding in layer_findings(one)])


def test_no_import_cycles():
    left = graph()
    size = 0
    while size != len(left):  # take away ends from above and below until only circles are left
        size = len(left)
        wanted = set().union(*left.values())
        left = {
            module: below & left.keys()
            for module, below in left.items()
            if module in wanted and below & left.keys()
        }
    report(
        [
            f"{module} is part of a circle by importing {', '.join(sorted(below))}; move what they"
            " share into a module of its own"
            for module, below in left.items()
        ]
    )


# Second adapters of a port: the contract is only a contract where two keep it, and the engine must
# run without disk or folder in the tests of whoever builds on it.
WITHOUT_DISK = {"detente.adapters.stores.memory", "detente.adapters.links.loopback"}


def test_every_module_is_used():
    imported = set().union(*graph().values()) | WITHOUT_DISK
    table = next((one.text for one in sources("src/") if one.module == LAZY_COMMAND_TABLE), "")
    report(
        [
            f"{one.path}: nothing imports it; name it in the command table or remove it"
            for one in sources("src/")
            if not one.path.endswith(("__init__.py", "__main__.py"))
            and one.module != LAZY_COMMAND_TABLE
            and one.module not in imported
            and f'"{one.module}' not in table
        ]
    )


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("src/detente/core/a.py", "from detente.engine import ports"),
        ("src/detente/core/a.py", "import os"),
        ("src/detente/core/a.py", "from cryptography import x509"),
        ("src/detente/core/a.py", "def f():\n    import time"),
        ("src/detente/engine/a.py", "import random"),
        ("src/detente/engine/a.py", "from detente import adapters"),
        ("src/detente/adapters/stores/sqlite.py", "from detente.adapters.stores import memory"),
        ("src/detente/adapters/stores/sqlite.py", "from detente.engine.center import Center"),
        ("src/detente/adapters/links/a.py", "from detente.adapters.stores import operations"),
        ("src/detente/apps/verify.py", "from detente.engine import ports"),
        ("src/detente/apps/verify.py", "from detente.apps.cli import text"),
        ("src/detente/apps/i18n/talk.py", "from detente.engine import ports"),
        ("src/detente/apps/cli/a.py", "import requests"),
    ],
)
def test_a_breach_is_found(path, text):
    assert layer_findings(source(path, text))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("src/detente/core/crypto/a.py", "from cryptography.hazmat import primitives"),
        (
            "src/detente/engine/a.py",
            "from detente.core import limits\nfrom detente.engine import ports",
        ),
        (
            "src/detente/adapters/stores/sqlite.py",
            "import os\nfrom detente.engine.ports import Store",
        ),
        ("src/detente/adapters/stores/sqlite.py", "from detente.adapters.stores import operations"),
        ("src/detente/adapters/links/https/a.py", "from detente.adapters.links.https import b"),
        ("src/detente/apps/wiring.py", "from detente.adapters.stores import memory, sqlite"),
    ],
)
def test_what_is_allowed_is_not_found(path, text):
    assert not layer_findings(source(path, text))
