"""`inbox` and `show`: the desk in a terminal."""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from pathlib import Path

from detente.apps import messages, wiring
from detente.apps.boards.marks import Mark
from detente.apps.cli.command import Again, Run, arg, command, interval, wrong
from detente.apps.cli.drafting import mark_of
from detente.apps.cli.epoch_words import standing_words
from detente.apps.cli.erasing import erased_object, erased_words
from detente.apps.cli.homes import waiting_drafts
from detente.apps.cli.marking import marks_on, say_marks
from detente.apps.cli.render import Line, draft_body, say_body
from detente.apps.cli.text import Console, at, label, value
from detente.apps.cli.words import (
    MARK_WORDS,
    clock_words,
    framed,
    mark_word,
    needs_words,
    own_label,
    precedence_words,
    rung_words,
    stamp,
    state_words,
    title,
)
from detente.apps.i18n.talk import Safe, joined, spoken, t
from detente.apps.neutral import columns, padded
from detente.core.agreement.pack import MessageType
from detente.core.encoding import Value
from detente.core.erasing import erased
from detente.core.errors import EnvironmentFault
from detente.core.notification import (
    DRAFTED_BY,
    LANGUAGE,
    LATE_REASON,
    PERSON,
    POST,
    RELEASED_BY,
    Header,
    Opening,
)
from detente.core.record.readback import read_back
from detente.engine import overview, rules, views
from detente.engine.drafts import Draft
from detente.engine.naming import name_under, short_id
from detente.engine.registers import Held
from detente.engine.state import Now

_ROUND_SECONDS = 2.0
_LABEL = 9
_RUNG = 26
_LANES = (views.US, views.THEM, views.OVER)


def message_object(found: views.Message) -> dict[str, object]:
    """One message for machines."""
    header = found.header
    return {
        "serial": found.serial,
        "agreement": found.agreement.id,
        "mark": MARK_WORDS[found.agreement.mark],
        "type": found.type,
        "author": found.author,
        "to": list(found.to),
        "outgoing": found.outgoing,
        "precedence": found.precedence.name.lower(),
        "claimed": None if header is None else header.claimed,
        "received": found.received,
        "state": found.state,
        "lane": found.lane,
        "needs": found.needs,
        "clock": {"state": found.clock.state, "due": found.clock.due},
        "problem": found.problem,
        "standing": found.standing,
        "superseded": [banner.kind for banner in found.banners],
        "claimed_by": None if found.claimed_by is None else found.claimed_by[0],
        "leaf": found.held.leaf_hash.hex(),
    }


@command(
    arg("--needs", choices=["us", "them"], words="arg--inbox-needs"),
    arg("--all", action="store_true", words="arg--inbox-all"),
    arg("--follow", action="store_true", words="arg--inbox-follow"),
    arg("--folder", metavar="DIR", words="arg--inbox-folder"),
    arg("--rounds", type=int, metavar="N", words="arg--inbox-rounds"),
    arg(
        "--every",
        type=interval(0),
        default=_ROUND_SECONDS,
        metavar="SECONDS",
        words="arg--inbox-every",
    ),
    arg("--fail-on", choices=["late"], words="arg--fail-on-late"),
    examples=("detente inbox", "detente inbox --needs us", "detente inbox --follow --folder stick"),
)
def inbox(run: Run) -> int:
    """Who must move next."""
    if run.args.follow:
        return _follow(run)
    if run.args.rounds is not None or run.args.folder is not None:
        raise wrong("problem--with-follow", "detente inbox")
    now = run.home.now()
    every = views.messages(run.home.center.state, now)
    late = _print(run, every, now)
    return messages.LATE if late and run.args.fail_on == "late" else messages.DONE


def _print(run: Run, every: list[views.Message], now: Now) -> bool:
    lanes = [
        lane
        for lane in _LANES
        if (run.args.needs in (None, lane)) and (lane != views.OVER or run.args.all)
    ]
    chosen = [found for found in every if found.lane in lanes]
    waiting = waiting_drafts(run) if run.args.needs != "them" else []
    run.console.object(
        {
            "at": now.live,
            "messages": [message_object(found) for found in chosen],
            "to_release": [draft.id for draft in waiting],
        }
    )
    if run.console.plain:
        _plain(run.console, chosen)
        return any(found.late for found in every)
    for lane in lanes:
        found_here = [found for found in chosen if found.lane == lane]
        words = t(f"lane--{lane}", n=len(found_here))
        run.console.say(run.console.style("bold", words))
        if not found_here:
            run.console.say(f"  {_empty(lane, every)}")
        _rows(run, found_here, now)
        if lane == views.US and waiting:
            _release_lane(run, waiting)
    return any(found.late for found in every)


def _release_lane(run: Run, waiting: list[Draft]) -> None:
    run.console.say(run.console.style("bold", t("lane--release", n=len(waiting))))
    rows = [
        (draft.id, draft.type, t("inbox--submitted", person=draft.drafted_by)) for draft in waiting
    ]
    shown, _ = framed(rows, [mark_of(run, draft) for draft in waiting])
    run.console.table(shown, indent="  ")


def _plain(console: Console, chosen: list[views.Message]) -> None:
    console.table(
        [
            (
                found.lane,
                "late" if found.late else "",
                found.precedence.name.lower(),
                found.serial or found.held.leaf_hash.hex()[:16],
                found.type or "",
                found.needs,
                "" if found.clock.due is None else at(found.clock.due, seconds=True),
                MARK_WORDS[found.agreement.mark],
            )
            for found in chosen
        ]
    )


def _empty(lane: str, every: list[views.Message]) -> Safe:
    if lane == views.US:
        last = max(
            (f for f in every if f.received is not None),
            key=lambda f: f.received or 0,
            default=None,
        )
        if last is None:
            return t("inbox--empty-none-came")
        name = joined((mark_word(last.agreement.mark), last.serial), " ")
        return t("inbox--empty-us", name=name, at=at(last.received))
    return t("inbox--empty-them") if lane == views.THEM else t("inbox--empty-over")


def _rows(run: Run, chosen: list[views.Message], now: Now) -> None:
    rows = []
    for found in chosen:
        lang = run.languages(found.agreement.pack.agreement.languages)[0]
        notes = [needs_words(found)]
        if found.clock.state not in ("met", "met-late"):
            notes.append(clock_words(found.clock, now.at(found.agreement.mark)))
        notes += [t(f"superseded--{banner.kind}") for banner in found.banners]
        notes.append(standing_words(found.standing))
        if found.problem is not None and not notes[-1]:
            notes.append(t("inbox--breaks-rule", code=found.problem))
        if found.claimed_by is not None:
            notes.append(t("inbox--claimed", person=found.claimed_by[0]))
        way = t("inbox--from", party=found.author)
        if found.outgoing:
            way = t("inbox--to", parties=", ".join(found.to))
        under = name_under(run.home.center.state, found.agreement)
        if under:
            way = t("inbox--under", way=way, agreement=under)
        rows.append(
            (
                precedence_words(found.precedence),
                found.serial or found.held.leaf_hash.hex()[:16],
                title(found.agreement.texts.of(found.held).pack, lang, found.type),
                way,
                joined(notes, "; "),
            )
        )
    shown, _ = framed(rows, [found.agreement.mark for found in chosen])
    run.console.table(shown, indent="  ")


def _follow(run: Run) -> int:
    """Look again and again; one bell for each round that brought us something or made it late."""
    known: set[str] | None = None
    rounds, sizes, trouble = 0, -1, ""
    pause = threading.Event()  # waits without a busy loop, and ends at once on Ctrl-C
    if run.memo is not None:
        rounds, sizes, trouble, *seen = json.loads(run.memo)
        known = set(seen)
    while True:
        if run.args.folder is not None:
            grown = _size(run) != sizes
            trouble = _carry(run, trouble, deliver=grown)
            sizes = _size(run)
        now = run.home.now()
        every = views.messages(run.home.center.state, now)
        us = {found.held.leaf_hash.hex() for found in every if found.lane == views.US}
        us |= {f"{found.held.leaf_hash.hex()} late" for found in every if found.late}
        if known is None or us - known:
            if known is not None and not run.console.json:
                run.console.out.write("\a")
            run.console.say(f"-- {at(now.live, seconds=True)}")
            _print(run, every, now)
            run.console.out.flush()
        known = us | (known or set())
        rounds += 1
        if run.args.rounds is not None and rounds >= run.args.rounds:
            return messages.DONE
        if run.served:  # the server keeps its home and waits for nobody: we come again
            memo = json.dumps([rounds, sizes, trouble, *sorted(known)])
            raise Again(run.args.every, memo)
        run.home.center.close()  # others may use the home while we wait
        pause.wait(run.args.every)
        run.home.reload()


def _carry(run: Run, trouble: str, *, deliver: bool) -> str:
    """One pass; what is wrong with the folder is told once, and its end too. Returns it."""
    try:
        wiring.courier_pass(run.home, Path(run.args.folder), deliver=deliver)
    except EnvironmentFault as fault:
        said = messages.sentence(fault, spoken())
        if said != trouble:
            when = at(run.home.now().live, seconds=True)
            then = messages.word("told--step", spoken())
            step = messages.next_step(fault, spoken())
            run.console.note(f"{when}  {said}", f"  {then}  {step}")
        return said
    if trouble:
        when = at(run.home.now().live, seconds=True)
        run.console.note(f"{when}  {t('inbox--folder-again')}")
    return ""


def _size(run: Run) -> int:
    agreements = run.home.center.state.agreements.values()
    return sum(register.size for a in agreements for register in a.registers.values())


# --- one notification ---------------------------------------------------------------------------


@command(
    arg("serial", words="arg--show-serial"),
    arg("--agreement", metavar="ID", default="", words="arg--agreement-of-serial"),
    arg("--raw", action="store_true", words="arg--show-raw"),
    examples=("detente show BRV-2026-00512", "detente show BRV-2026-00512 --lang fr,ru"),
)
def show(run: Run) -> int:
    """One notification, its ladder and proof."""
    state, now = run.home.center.state, run.home.now()
    agreement, held = views.find(state, run.args.serial, run.args.agreement)
    found = views.message(state, agreement, held, now)
    languages = run.languages(agreement.pack.agreement.languages)
    kind = rules.body_type(agreement, held)
    proofs = overview.checks(state, found)
    marked = marks_on(run, found)
    _object(run, found, kind, languages, proofs, marked)
    stamp(run.console, agreement.mark)
    _head(run, found, languages, now)
    say_marks(run, agreement, marked)
    run.console.say(*[""] * bool(marked))
    if run.args.raw:
        _raw(run, held)
    elif held.opening is not None and kind is not None:
        body = _body(found, kind, held.opening, languages)
        if body:
            say_body(run.console, body, languages)
            run.console.say("")
        if any(line.hides for line in body):
            run.console.say(t("show--hides"), "")
    _ladders(run.console, found)
    _proofs(run.console, proofs)
    run.console.say(t("show--read-back", number=read_back(held.leaf_hash)))
    stamp(run.console, agreement.mark)
    _next(run, found)
    return messages.DONE


def _body(
    found: views.Message, kind: MessageType, opening: Opening, languages: list[str]
) -> list[Line]:
    """The fields, and before them why it comes late."""
    pack = found.agreement.texts.of(found.held).pack
    values, late = rules.values_of(kind, opening), opening.text(LATE_REASON) or ""
    return draft_body(pack, kind, values, languages, late, gone=erased(opening))


def _object(
    run: Run,
    found: views.Message,
    kind: MessageType | None,
    languages: list[str],
    proofs: list[overview.Check],
    marked: Sequence[Mark],
) -> None:
    held = found.held
    fields: list[object] = []
    if held.opening is not None and kind is not None:
        fields = [line.object() for line in _body(found, kind, held.opening, languages)]
    run.console.object(
        {
            **message_object(found),
            "origin": held.origin,
            "index": held.index,
            "read_back": read_back(held.leaf_hash),
            "fields": fields,
            "late_reason": None if held.opening is None else held.opening.text(LATE_REASON),
            "erased": erased_object(run.home.center.state, held),
            "ladder": [
                {
                    "party": ladder.party,
                    "rungs": [
                        {
                            "step": rung.step,
                            "state": rung.state,
                            "at": rung.at,
                            "person": rung.person,
                            "post": rung.post,
                            "until": rung.until,
                            "text": rung.text,
                            "serial": rung.serial,
                        }
                        for rung in ladder.rungs
                    ],
                }
                for ladder in found.ladders
            ],
            "marked": [one.value() for one in marked],
            "proof": [{"name": c.name, "verdict": c.verdict} for c in proofs],
        }
    )


def _head(run: Run, found: views.Message, languages: list[str], now: Now) -> None:
    console, header, opening = run.console, found.header, found.held.opening
    name = title(found.agreement.texts.of(found.held).pack, languages[0], found.type)
    serial = found.serial or found.held.leaf_hash.hex()[:16]
    console.say(console.style("bold", f"{serial}  {precedence_words(found.precedence)}  {name}"))
    parties, id_ = ", ".join(found.to), found.agreement.id
    console.say(t("show--way", author=found.author, parties=parties, agreement=id_))
    for banner in found.banners:
        words = t(
            f"show--{banner.kind}", serial=banner.serial, at=at(banner.at), reason=banner.reason
        )
        console.say(console.style("warn", words))
    told = standing_words(found.standing)
    if told:
        epoch = found.held.origin.rsplit("/", 1)[-1]
        words = t("show--standing", standing=told.upper(), epoch=epoch, author=found.author)
        console.say(console.style("warn", words))
    broken = overview.broken_rule(found.agreement, found.held)
    if broken is not None:
        rule = Safe(messages.sentence(broken, spoken()))
        words = t("show--breaks-rule", code=found.problem, rule=rule)
        console.say(console.style("bad", words))
        console.say(t("show--performs-nothing"))
    told = erased_words(run.home.center.state, found.held)
    if told:
        console.say(console.style("warn", told))
    if header is not None and opening is not None:
        _claims(console, header, opening)
    clock = clock_words(found.clock, now.at(found.agreement.mark))
    state = joined((state_words(found.state), clock), "; ")
    console.say(label(t("show--label-state"), _LABEL) + state, "")


def _claims(console: Console, header: Header, opening: Opening) -> None:
    """What its author says of it."""
    claimed = at(header.claimed, seconds=True)
    mark = MARK_WORDS[header.mark]
    console.say(label(t("show--label-claimed"), _LABEL) + t("show--claimed", at=claimed, mark=mark))
    who = [opening.text(number) or "" for number in (PERSON, POST, DRAFTED_BY, RELEASED_BY)]
    console.say(label(t("show--label-by"), _LABEL) + (joined(who[:2]) or t("show--machine")))
    if who[2]:
        words = t("show--drafted", drafter=who[2], releaser=who[3])
        console.say(label(t("show--label-drafted"), _LABEL) + words)
    if opening.text(LANGUAGE):
        console.say(t("show--free-text", language=opening.text(LANGUAGE)))
    if header.refers_to is not None:
        leaf = header.refers_to.leaf_hash.hex()[:16]
        console.say(t("show--refers-to", serial=header.refers_to.serial or leaf))
    if header.valid_until is not None:
        console.say(t("show--valid-until", at=at(header.valid_until)))


def _raw(run: Run, held: Held) -> None:
    run.console.say(
        f"origin {held.origin}", f"index  {held.index}", f"leaf   {held.leaf_hash.hex()}"
    )
    if held.opening is not None:
        run.console.say(f"header {_signed(held.opening.header.value())}")
        for path, signed in held.opening.fields:
            run.console.say(f"{'.'.join(map(str, path)):8} {_signed(signed)}")
        for path in sorted(erased(held.opening)):
            run.console.say(f"{'.'.join(map(str, path)):8} {t('show--raw-erased')}")
    run.console.say("")


def _signed(found: Value) -> str:
    """A value as it is signed: numbers, quoted text, bytes as h'...', lists; ASCII only."""
    if found is None:
        return "null"
    if isinstance(found, bytes):
        return f"h'{found.hex()}'"
    if isinstance(found, str):
        return json.dumps(found, ensure_ascii=True)
    if isinstance(found, list | tuple):
        return f"[{', '.join(_signed(item) for item in found)}]"
    if isinstance(found, bool):
        return "true" if found else "false"
    return value(int(found) if isinstance(found, int) else found)


def _ladders(console: Console, found: views.Message) -> None:
    for ladder in found.ladders:
        console.say(t("show--ladder", party=ladder.party))
        names = [own_label(spoken(), "ladder", rung.step) for rung in ladder.rungs]
        width = max([_RUNG, *map(columns, names)])
        for rung, name in zip(ladder.rungs, names, strict=True):
            done = rung.state == views.DONE
            mark = "*" if done else "-"
            console.say(f"  {mark} {padded(name, width)} {rung_words(rung)}")
    console.say("")


def _proofs(console: Console, proofs: list[overview.Check]) -> None:
    for check in proofs:
        line = label(t(f"proof--{check.verdict}"), 12) + _proof_sentence(check)
        console.say(console.style("bad", line) if check.verdict == "failed" else line)


def _proof_sentence(check: overview.Check) -> Safe:
    if check.verdict == "failed":
        said = {key: str(fact) for key, fact in check.facts.items() if key != "code"}
        rule = messages.sentence_for(str(check.facts.get("code", "")), spoken(), **said)
        return t(f"proof--{check.name}-failed", rule=Safe(rule))
    facts = {
        key: joined(map(str, fact)) if isinstance(fact, list) else fact
        for key, fact in check.facts.items()
    }
    return t(f"proof--{check.name}-{check.verdict}", **facts)


def _next(run: Run, found: views.Message) -> None:
    if found.needs == "carry":
        run.carry()
    elif found.lane == views.US and found.serial is not None:
        state, named = run.home.center.state, found.serial
        if sum(found.serial in one.by_serial for one in state.agreements.values()) > 1:
            named += f" --agreement {short_id(state, found.agreement)}"
        answering = f"detente answer {named} --help"
        run.next(f"detente ack {named}" if found.needs == "acknowledge" else answering)
