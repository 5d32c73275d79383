"""`agreement explain`: every clause as a sentence, in the reader's language."""

from __future__ import annotations

from typing import Final

from detente.apps import messages, wiring
from detente.apps.cli.agreements import chosen
from detente.apps.cli.command import Run, arg, command
from detente.apps.cli.text import value
from detente.apps.cli.words import counted, own_label, pack_label
from detente.core.agreement.explain import Kind, Line, Part
from detente.core.agreement.explain_clauses import Told, tell
from detente.core.agreement.explain_words import head_id
from detente.core.agreement.pack import Pack
from detente.core.errors import OurFault

# Around words of a pack, which may hold commas and colons of their own.
_QUOTES: Final = {"fr": ("\u00ab\u00a0", "\u00a0\u00bb"), "ru": ("\u00ab", "\u00bb")}
_ENGLISH_QUOTES: Final = ("\u201c", "\u201d")
# Heads of the last lines, which stand on a line of their own.
_GROUNDS: Final = ("paragraph", "basis", "because")


@command(
    arg("text", words="arg--agreement-explain-text"),
    arg("clause", nargs="?", words="arg--agreement-explain-clause"),
    examples=(
        "detente agreement explain new-start",
        "detente agreement explain new-start IV.1 --lang fr",
    ),
)
def explain(run: Run) -> int:
    """Say every clause aloud: who, what, by when, and what makes it count."""
    pack, clause = _which(run)
    known = pack.agreement.languages
    languages = run.languages(known) if run.args.lang else known[:1]
    told = [one for one in tell(pack) if clause is None or one.id == clause]
    if not told:
        raise OurFault("no-such-clause", clause=clause, known=[one.id for one in tell(pack)])
    run.console.object(
        {
            "pack": pack.agreement.id,
            "hash": pack.hash.hex(),
            "clauses": [_object(pack, one, languages[0]) for one in told],
        }
    )
    for language in languages:
        for one in told:
            run.console.say(title(pack, one, language))
            lines = [spoken(pack, line, language) for line in one.lines]
            heads = [line.head for line in one.lines]
            body = [line for line, head in zip(lines, heads, strict=True) if head not in _GROUNDS]
            rest = [line for line, head in zip(lines, heads, strict=True) if head in _GROUNDS]
            run.console.say(f"  {sentence(body)}", f"  ({sentence(rest)})", "")
    return messages.DONE


def _which(run: Run) -> tuple[Pack, str | None]:
    """The text meant, and the clause, where one is named.

    Raises TheirFault("bad-pack"), OurFault("no-such-agreement", "no-agreement").
    """
    named, clause = run.args.text, run.args.clause
    try:
        return wiring.pack_named(named), clause
    except OurFault as fault:
        if fault.code != "no-such-pack":
            raise
    try:
        return run.home.center.state.agreement(named).pack, clause
    except OurFault:
        if clause is not None:
            raise
    return chosen(run).pack, named


def _object(pack: Pack, one: Told, lang: str) -> dict[str, object]:
    return {
        "kind": one.kind,
        "id": one.id,
        "title": title(pack, one, lang),
        "lines": [{"head": line.head, "text": spoken(pack, line, lang)} for line in one.lines],
        "paragraph": one.grounds.paragraph,
        "basis": one.grounds.basis.value,
        "sources": list(one.grounds.sources),
    }


def title(pack: Pack, one: Told, lang: str) -> str:
    """`Duty IV.1: Launch notice`."""
    kind = own_label(lang, "kind", one.kind)
    if one.label is None:
        return kind if one.id == one.kind else f"{kind} {one.id}"
    return f"{kind} {one.id}: {value(pack.label(lang, one.label))}"


def sentence(lines: list[str]) -> str:
    """Lines as one paragraph."""
    return " ".join(f"{line.rstrip('.')}." for line in lines)


def spoken(pack: Pack, line: Line, lang: str) -> str:
    """`No later than: 45 days after: entry into force`."""
    found = f"{own_label(lang, *_ids(head_id(line.head)))}:"
    for part in line.parts:
        if part.kind is Kind.COMMA or (part.kind is Kind.TEXT and part.text == ":"):
            found += "," if part.kind is Kind.COMMA else ":"
        else:
            found += f" {_words(pack, part, lang)}"
    return found


def _words(pack: Pack, part: Part, lang: str) -> str:
    if part.kind is Kind.TEXT:
        return value(part.text)
    if part.kind is Kind.AMOUNT:
        return counted(lang, part.n, part.text)
    if part.kind is Kind.LABEL and not part.text.startswith("basis--"):
        before, after = _QUOTES.get(lang, _ENGLISH_QUOTES)
        return f"{before}{value(pack_label(pack, lang, *_ids(part.text)))}{after}"
    words = own_label(lang, *_ids(part.text))
    return f"{words}:" if part.kind is Kind.GOVERNS else words


def _ids(label: str) -> list[str]:
    return label.split("--")
