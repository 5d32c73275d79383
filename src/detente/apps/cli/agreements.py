"""`agreement` and `codes`: the texts that bind, and who has signed them."""

from __future__ import annotations

from detente.apps import messages, wiring
from detente.apps.cli import clause_lists, soundness
from detente.apps.cli.command import Run, Usage, arg, command, dry_run, says
from detente.apps.cli.text import at, label, value
from detente.apps.cli.typed import text_here
from detente.apps.cli.versions import text_of_version, told_long, told_short, versions_of
from detente.apps.cli.words import MARK_WORDS, mark_word, stamp
from detente.apps.i18n.talk import joined, t
from detente.core import instants
from detente.core.agreement.pack import Pack, label_id
from detente.core.agreement.soundness import CONTRADICTION, findings
from detente.core.agreement.succession import REASON
from detente.core.errors import OurFault
from detente.core.record.origin import Mark
from detente.engine import rules
from detente.engine.drafts import ADOPTION, Draft, open_drafts
from detente.engine.peers import Peer
from detente.engine.registers import Agreement

_MARKS = {word: mark for mark, word in MARK_WORDS.items()}


def chosen(run: Run) -> Agreement:
    """The agreement of --agreement, an id or the text of only one; else the only one there is.

    Raises Usage("choose-agreement"), OurFault("no-agreement", "no-such-agreement").
    """
    return named_agreement(run, getattr(run.args, "agreement", None))


def named_agreement(run: Run, named: str | None) -> Agreement:
    """The agreement of an id, its beginning, or the text of only one; for None the only one.

    Raises Usage("choose-agreement"), OurFault("no-agreement", "no-such-agreement").
    """
    state = run.home.center.state
    if named:
        same = [one for one in state.agreements.values() if one.pack.agreement.id == named]
        if len(same) > 1:
            raise Usage("choose-agreement", agreements=[one.id[:8] for one in same])
        return same[0] if same else state.agreement(named)
    if not state.agreements:
        raise OurFault("no-agreement")
    if len(state.agreements) > 1:
        raise Usage("choose-agreement", agreements=[key[:8] for key in state.agreements])
    return next(iter(state.agreements.values()))


def _status(agreement: Agreement) -> tuple[list[str], list[str]]:
    """Codes of who has signed, and of who has not."""
    signed = rules.adopted(agreement)
    seats = range(len(agreement.founding.seats))
    have = [agreement.code(seat) for seat in seats if seat in signed]
    return have, [agreement.code(seat) for seat in seats if seat not in signed]


def _object(run: Run, agreement: Agreement) -> dict[str, object]:
    signed, missing = _status(agreement)
    return {
        "id": agreement.id,
        "pack": agreement.pack.agreement.id,
        "pack_hash": agreement.founding.pack_hash.hex(),
        "mark": MARK_WORDS[agreement.mark],
        "start": agreement.founding.start,
        "parties": [seat.code for seat in agreement.founding.seats],
        "signed": signed,
        "missing": missing,
        "versions": [one.value() for one in versions_of(run, agreement)],
    }


@command(examples=("detente agreement list",))
def listing(run: Run) -> int:
    """Agreements, and who has signed."""
    found = list(run.home.center.state.agreements.values())
    run.console.object({"agreements": [_object(run, agreement) for agreement in found]})
    rows = []
    for agreement in found:
        _, missing = _status(agreement)
        words = t("agreement--waits", parties=joined(missing))
        if not missing:
            words = t("agreement--signed-by-all")
        parties = ", ".join(seat.code for seat in agreement.founding.seats)
        mark = mark_word(agreement.mark) or t("mark--live")
        version = told_short(versions_of(run, agreement))
        name = agreement.pack.agreement.id
        rows.append((agreement.id[:8], name, version, mark, parties, words))
    if rows:
        heads = ("id", "text", "version", "mark", "parties", "signed")
        run.console.table(rows, [t(f"agreement--head-{one}") for one in heads])
    elif not run.console.plain:
        run.console.say(t("agreement--none"))
        run.next("detente agreement propose PACK --with PARTY")
    return messages.DONE


@command(
    arg("id", words="arg--agreement-show-id"),
    arg("--text", action="store_true", words="arg--agreement-show-text"),
    arg("--version", type=int, metavar="N", words="arg--agreement-show-version"),
    examples=("detente agreement show 7d10e9aa", "detente agreement show 7d10e9aa --version 2"),
)
def show(run: Run) -> int:
    """One agreement: parties, versions, types, text."""
    agreement = named_agreement(run, run.args.id)
    text = text_here(run, agreement)
    if run.args.version is not None:
        text = text_of_version(agreement, str(run.args.version))
    pack, lang = text.pack, run.languages(text.pack.agreement.languages)[0]
    run.console.object(
        {
            **_object(run, agreement),
            "version": pack.agreement.version,
            "types": list(pack.messages),
            "codes": list(pack.codes),
            "tallies": list(pack.clauses.tallies),
            "roles": {
                role: [
                    seat.code
                    for seat, held in zip(agreement.founding.seats, text.seats, strict=True)
                    if held.role == role
                ]
                for role in pack.clauses.roles
            },
            "clauses": [
                {"kind": one.kind, "id": one.id, "paragraph": one.grounds.paragraph}
                for one in clause_lists.clauses_of(pack)
            ],
            "languages": list(pack.agreement.languages),
        }
    )
    stamp(run.console, agreement.mark)
    signed, missing = _status(agreement)
    run.console.say(
        f"{value(pack.label(lang, label_id('agreement', pack.agreement.id)))}",
        _line("id", agreement.id),
        _line("text", t("agreement--text", **_named(pack))),
        _line("mark", t("agreement--mark", mark=MARK_WORDS[agreement.mark])),
        _line("start", at(agreement.founding.start)),
        _line("signed", joined(signed) or t("agreement--by-nobody")),
        _line("missing", joined(missing) or t("agreement--none-missing")),
        *(_line("version", line) for line in told_long(versions_of(run, agreement))),
        "",
    )
    for seat in agreement.founding.seats:
        name = value(dict(seat.names).get(lang, seat.names[0][1]))
        run.console.say(_line("party", f"{seat.code}  {name}  {seat.center}"))
    clause_lists.say_roles(run.console, agreement, text)
    run.console.say("")
    _say_types(run, pack, lang)
    clause_lists.say_clauses(run.console, pack, lang)
    if run.args.text:
        words = pack.texts.get(lang) or next(iter(pack.texts.values()), "")
        run.console.say("", *(value(line) if line else "" for line in words.split("\n")))
    stamp(run.console, agreement.mark)
    if agreement.own_epoch is None:
        run.next(f"detente agreement adopt {agreement.id[:8]}")
    return messages.DONE


def _line(name: str, words: str) -> str:
    return label(t(f"agreement--label-{name}"), 9) + words


def _named(pack: Pack) -> dict[str, object]:
    told = pack.agreement
    return {"name": told.id, "version": told.version, "hash": pack.hash.hex()}


def _say_types(run: Run, pack: Pack, lang: str) -> None:
    rows = [
        (kind.id, value(pack.label(lang, label_id("message", kind.id))), kind.grounds.basis.value)
        for kind in pack.messages.values()
    ]
    run.console.table(rows, [t(f"agreement--head-{one}") for one in ("type", "name", "basis")])


@command(
    arg("pack", words="arg--pack"),
    examples=("detente agreement check new-start", "detente agreement check ./our-text"),
)
def check(run: Run) -> int:
    """Read a pack and say what is wrong with it, or doubtful."""
    pack = wiring.pack_named(run.args.pack)
    lang = run.languages(pack.agreement.languages)[0]
    found = findings(pack)
    run.console.object(
        {
            "pack": pack.agreement.id,
            "hash": pack.hash.hex(),
            "types": list(pack.messages),
            "languages": list(pack.agreement.languages),
            "findings": soundness.as_object(found),
            "not_looked_at": soundness.not_looked_at(),
        }
    )
    clashes = any(one.level == CONTRADICTION for one in found)
    said = "agreement--contradicts" if clashes else "agreement--consistent"
    run.console.say(t(said, **_named(pack)))
    run.console.say(f"hash {pack.hash.hex()}")
    _say_types(run, pack, lang)
    soundness.say(run, found)
    return messages.RULE if clashes else messages.DONE


@command(
    arg("pack", words="arg--pack"),
    arg(
        "--with",
        dest="parties",
        required=True,
        action="append",
        metavar="PARTY",
        words="arg--agreement-propose-with",
    ),
    arg(
        "--role",
        action="append",
        default=[],
        metavar="ROLE=PARTY",
        words="arg--agreement-propose-role",
    ),
    arg("--mark", choices=list(_MARKS), default="live", words="arg--agreement-propose-mark"),
    arg("--start", metavar="TIME", words="arg--agreement-propose-start"),
    examples=(
        "detente agreement propose new-start --with RUS --mark replay --start 2011-02-05",
        "detente agreement propose ./our-text --with BRV --mark exercise",
        "detente agreement propose strike-pause --with BRV --role mediator=COR",
    ),
)
def propose(run: Run) -> int:
    """Bind a pack to parties; signed by nobody yet."""
    home = run.home
    files = wiring.pack_files(run.args.pack)
    mark: Mark = _MARKS[run.args.mark]
    peers = [home.center.peer_named(code) for part in run.args.parties for code in part.split(",")]
    roles = [_role(run, text) for text in run.args.role]
    start = home.now().at(mark)
    if run.args.start is not None:
        start = instants.parse_or_day(run.args.start, start)
    if run.dry:
        return dry_run(run, "proposed")
    agreement = home.center.propose(files, mark, peers, start, roles)
    run.console.object(_object(run, agreement))
    stamp(run.console, mark)
    run.console.say(t("agreement--proposed", agreement=agreement.id), t("agreement--by-nobody-yet"))
    stamp(run.console, mark)
    run.next(f"detente agreement adopt {agreement.id[:8]} --as PERSON")
    return messages.DONE


def _role(run: Run, text: str) -> tuple[str, Peer | None]:
    """`mediator=COR`: a role and the peer that holds it, None where it is ours.

    Raises Usage("bad-role"), OurFault("no-such-peer").
    """
    role, equals, code = text.partition("=")
    if not role or not equals or not code:
        raise Usage("bad-role", text=text)
    if code == run.home.center.card.code:
        return role, None
    return role, run.home.center.peer_named(code)


@command(
    arg("id", nargs="?", default="", words="arg--agreement-adopt-id"),
    examples=("detente agreement adopt 7d10e9aa --as orlova",),
)
def adopt(run: Run) -> int:
    """Ask for our signature."""
    agreement = named_agreement(run, run.args.id)
    person = run.person("draft")
    for waiting in _asked(run):
        if waiting.agreement == agreement.id:
            raise OurFault("asked-already", draft=waiting.id, agreement=agreement.id)
    stamp(run.console, agreement.mark)
    run.console.note(t("agreement--asks", person=person.name, agreement=agreement.id))
    if run.dry:
        return dry_run(run, "asked")
    draft = run.home.center.adopt(agreement, person.id, run.home.now())
    run.console.object({"draft": draft.id, "agreement": agreement.id, "state": draft.state})
    run.console.say(t("agreement--submitted", draft=draft.id, agreement=agreement.id))
    stamp(run.console, agreement.mark)
    run.next(f"detente agreement sign {draft.id} --as ANOTHER")
    return messages.DONE


def _asked(run: Run) -> list[Draft]:
    """Signatures that wait for another person."""
    drafts = open_drafts(run.home.center.state.store)
    asked = [one for one in drafts if one.kind == ADOPTION and one.state == "submitted"]
    return [one for one in asked if REASON not in one.values]


@command(
    arg("name", metavar="DRAFT-or-ID", words="arg--agreement-sign-name"),
    examples=("detente agreement sign ARD-d-0001 --as petro",),
)
def sign(run: Run) -> int:
    """Give our signature, as another person."""
    home = run.home
    state, name = home.center.state, run.args.name
    found = [d for d in _asked(run) if d.id == name or d.agreement.startswith(name)]
    if not found:
        raise OurFault("nothing-to-sign", name=name)
    draft = found[-1]
    agreement = state.agreement(draft.agreement)
    person = run.person("release")
    state.house.may_release(person.id, draft.id, draft.hash(), draft.drafted_by)
    stamp(run.console, agreement.mark)
    title = agreement.pack.agreement.id
    parties = ", ".join(seat.code for seat in agreement.founding.seats)
    what = t("agreement--sign-what", title=title, agreement=agreement.id, parties=parties)
    says(run, person, what)
    if run.dry:
        return dry_run(run, "signed")
    run.confirm(t("ask--sign"))
    held = home.center.release(draft.id, person.id, home.now())
    serial = "" if held is None or held.opening is None else held.opening.header.serial
    run.console.object({**_object(run, agreement), "serial": serial})
    code = home.center.card.code
    run.console.say(t("agreement--signed", agreement=agreement.id, party=code, serial=serial))
    stamp(run.console, agreement.mark)
    run.carry()
    return messages.DONE


@command(
    arg("list", words="arg--codes-show-list"),
    arg("--agreement", metavar="ID", words="arg--agreement"),
    examples=("detente codes show aggregate-cell --lang fr,ru",),
)
def codes(run: Run) -> int:
    """A code list in two languages."""
    agreement = chosen(run)
    pack = agreement.pack
    found = pack.codes.get(run.args.list)
    if found is None:
        raise OurFault("no-such-list", list=run.args.list, known=list(pack.codes))
    languages = run.languages(pack.agreement.languages)
    words = {
        code: {lang: pack.label(lang, label_id("code", found.id, code)) for lang in languages}
        for code in found.codes
    }
    run.console.object({"list": found.id, "codes": words})
    rows = [(code, *(value(words[code][lang]) for lang in languages)) for code in found.codes]
    stamp(run.console, agreement.mark)
    run.console.table(rows, (t("codes--head"), *(lang.upper() for lang in languages)))
    stamp(run.console, agreement.mark)
    return messages.DONE
