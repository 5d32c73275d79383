"""What people read: links lead somewhere, clauses have one number, no machine is named."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.tidy.tree import ROOT, files, report

# Split so that this file does not name what it looks for.
_HOSTS = (
    "py" + "pi.org",
    "python" + "hosted.org",
    "npm" + "js.org",
    "npm" + "js.com",
    "crates" + ".io",
)
_OPTIONS = ("--index" + "-url", "--extra-index" + "-url", "--find" + "-links")
_MACHINE = re.compile(r"(?<![\w.<>*-])/(?:wor" + r"k|roo" + r"t|hom" + r"e|User" + r"s)/")
_LINK = re.compile(
    r"(?<!!)\[[^\]\n]*\]\(<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\)|!\[[^\]\n]*\]\(([^)\s]+)\)"
)
_FENCE = re.compile(r"^ *(`{3,}|~{3,}).*?^ *\1", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`[^`\n]*`")
_HEADING = re.compile(r"^#{1,6} +(.+?) *#*$", re.MULTILINE)
# A clause begins a line: **E1.** text, - **E1** text, ### E1 text.
_CLAUSE = re.compile(
    r"^(?:[-*] +|#{2,6} +)?(?:\*\*)?([A-Z]{1,3}\d+[a-z]?)\b(?=[.:]|\*\*| )", re.MULTILINE
)
_SPEC = re.compile(r"\bspec/[a-z0-9-]+\.md\b")
# `spec/board.md, J13 to J18` or `spec/life.md, F1 and F2`
_NAMED_CLAUSE = re.compile(
    r"\b(spec/[a-z0-9-]+\.md),\s+([A-Z]+[0-9]+)(?:\s+(?:to|and)\s+([A-Z]+[0-9]+))?"
)


def _texts(*endings: str) -> Iterator[tuple[str, str]]:
    for name in files():
        if endings and not name.endswith(endings):
            continue
        raw = (ROOT / name).read_bytes()
        if b"\0" in raw:
            continue
        try:
            yield name, raw.decode("utf-8")
        except UnicodeDecodeError:
            continue  # bytes, not text


def prose(text: str) -> str:
    """A Markdown text without its code."""
    return _CODE.sub("``", _FENCE.sub("", text))


def anchors(text: str) -> set[str]:
    """Fragments that the headings of a Markdown text answer to."""
    result: set[str] = set()
    for heading in _HEADING.findall(_FENCE.sub("", text)):
        plain = re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower()
        slug = re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")
        number = 0
        while slug in result:
            number += 1
            slug = f"{slug.rsplit('-', 1)[0] if number > 1 else slug}-{number}"
        result.add(slug)
    return result | set(re.findall(r'<a (?:id|name)="([^"]+)"', text))


def dead_links(name: str, text: str) -> list[str]:
    """Relative links of one Markdown file that lead nowhere."""
    found = []
    for match in _LINK.finditer(prose(text)):
        target = match[1] or match[2]
        if re.match(r"[a-z][a-z0-9+.-]*:", target):
            continue
        path, _, fragment = target.partition("#")
        file = (ROOT / name).parent / path if path else ROOT / name
        if path and not file.exists():
            found.append(f"{name}: link to {target}: there is no such file; mend the link")
        elif fragment and file.suffix == ".md":
            whole = file.read_text(encoding="utf-8") if path else text
            if fragment not in anchors(whole):
                found.append(f"{name}: link to {target}: there is no such heading; mend the link")
    return found


def addresses(name: str, text: str) -> list[str]:
    """Registry hosts, options naming one, and absolute paths of one machine."""
    return [
        f"{name}:{number}: names a registry or a path of one machine; take it out"
        for number, line in enumerate(text.splitlines(), 1)
        if any(word in line for word in _HOSTS + _OPTIONS) or _MACHINE.search(line)
    ]


def test_no_file_names_a_registry_or_a_path_of_one_machine():
    report([finding for name, text in _texts() for finding in addresses(name, text)])


def test_relative_links_resolve():
    report([finding for name, text in _texts(".md") for finding in dead_links(name, text)])


def test_documents_of_the_specification_that_are_named_exist():
    report(
        [
            f"{name}: names {named}; there is no such document"
            for name, text in _texts(".py", ".md", ".toml")
            for named in sorted(set(_SPEC.findall(text)))
            if not (ROOT / named).is_file()
        ]
    )


def test_clauses_are_numbered_once():
    seen: dict[str, str] = {}
    found = []
    chapters = [(name, text) for name, text in _texts(".md") if name.startswith("spec/")]
    assert chapters, "spec/ holds no documents"
    for name, text in chapters:
        numbers = _CLAUSE.findall(_FENCE.sub("", text))
        if not numbers and not name.endswith("README.md"):
            found.append(f"{name}: no numbered clause; begin each with a number such as **E1.**")
        for number in numbers:
            if number in seen:
                found.append(f"{name}: clause {number} stands already in {seen[number]}; renumber")
            seen[number] = name
    report(found)


def test_clauses_that_code_names_stand_in_the_document_it_names():
    known = {
        (name, number)
        for name, text in _texts(".md")
        if name.startswith("spec/")
        for number in _CLAUSE.findall(_FENCE.sub("", text))
    }
    found = []
    for name, text in _texts(".py"):
        for document, *numbers in _NAMED_CLAUSE.findall(text):
            found += [
                f"{name}: names {document}, {number}; there is no such clause"
                for number in numbers
                if number and (document, number) not in known
            ]
    assert known
    report(found)


@pytest.mark.parametrize(
    "line",
    [
        "see https://" + _HOSTS[0] + "/simple",
        "pip install " + _OPTIONS[0] + " x",
        "cd /hom" + "e/me/x",
    ],
)
def test_an_address_is_found(line):
    assert addresses("a.txt", line)


@pytest.mark.parametrize("line", ["https://www.example.org/hom" + "e/page", "register/roo" + "t/x"])
def test_other_paths_are_no_addresses(line):
    assert not addresses("a.txt", line)


def test_a_dead_link_is_found():
    text = "# One thing\n[a](LICENSE) [b](#one-thing) [c](https://example.org) `[d](no)`\n"
    assert not dead_links("a.md", text)
    assert len(dead_links("a.md", text + "[e](no-such.md) [f](#no-such)\n")) == 2


def test_clause_numbers_are_read_in_every_form():
    text = "**E1.** a\n- **E2** b\n### E3 c\nE4. d\nText of E1 and E9.\nRFC 8949 says\n"
    assert _CLAUSE.findall(text) == ["E1", "E2", "E3", "E4"]
