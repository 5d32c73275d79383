"""What the JSON twin of every page holds, as JSON Schema: exact, nothing more and nothing less.

Instants are seconds of UTC since 1970 by the clock of the agreement they belong to.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

Schema = Mapping[str, Any]

TEXT: Final[Schema] = {"type": "string"}
INT: Final[Schema] = {"type": "integer"}
FLAG: Final[Schema] = {"type": "boolean"}
INSTANT: Final[Schema] = {"type": "integer", "minimum": 0}
ANY: Final[Schema] = {}


def opt(one: Schema) -> Schema:
    """That, or null."""
    return {"anyOf": [one, {"type": "null"}]}


def many(one: Schema) -> Schema:
    """A list of that."""
    return {"type": "array", "items": one}


def obj(**fields: Schema) -> Schema:
    """A table with exactly these keys; a trailing underscore keeps a word of Python apart."""
    named = {name.rstrip("_"): one for name, one in fields.items()}
    return {
        "type": "object",
        "properties": named,
        "required": sorted(named),
        "additionalProperties": False,
    }


def _with(base: Schema, **fields: Schema) -> Schema:
    return obj(**{**base["properties"], **fields})


TEXTS: Final = many(TEXT)
_WORDS: Final = many(obj(label=TEXT, value=TEXT))
_FIELD: Final = obj(
    n=TEXT, name=TEXT, words=_WORDS, code=TEXT, free=FLAG, hides=FLAG, erased=FLAG
)  # fmt: skip
_REFERENCE: Final = opt(obj(id=TEXT, serial=opt(TEXT)))
ROW: Final = obj(
    id=TEXT, serial=opt(TEXT), agreement=TEXT, under=TEXT, mark=TEXT, type=opt(TEXT), title=TEXT,
    precedence=TEXT, author=TEXT, to=TEXTS, outgoing=FLAG, claimed=opt(INSTANT),
    received=opt(INSTANT), state=TEXT, lane=TEXT, needs=TEXT, late=FLAG,
    clock=obj(state=TEXT, due=opt(INSTANT), left_s=opt(INT)), banners=TEXTS, standing=TEXT,
    problem=opt(TEXT), claimed_by=opt(TEXT),
)  # fmt: skip
_CELL: Final = opt(obj(value=TEXT, code=TEXT, free=FLAG, hides=FLAG))
_DIFFERENCE: Final = opt(
    obj(
        id=TEXT, serial=opt(TEXT), alike=INT,
        rows=many(obj(n=TEXT, name=TEXT, label=TEXT, before=_CELL, after=_CELL)),
    )
)  # fmt: skip
_LATER: Final = obj(id=TEXT, serial=opt(TEXT), under=TEXT, mark=TEXT, title=TEXT)
_RUNG: Final = obj(
    step=TEXT, state=TEXT, at=opt(INSTANT), person=TEXT, post=TEXT, serial=opt(TEXT),
    until=opt(INSTANT), text=TEXT,
)  # fmt: skip
_ABOUT: Final = obj(
    id=TEXT, state=TEXT, type=TEXT, title=TEXT, paragraph=TEXT, agreement=TEXT, under=TEXT,
    mark=TEXT, precedence=TEXT, to=TEXTS, drafted_by=TEXT, saved=INSTANT, note=TEXT,
    refers_to=_REFERENCE,
)  # fmt: skip
_PROBLEM: Final = obj(n=INT, code=TEXT, must=FLAG, sentence=TEXT, next=TEXT, paragraph=TEXT)
_EFFECT: Final = obj(section=TEXT, line=TEXT, before=TEXT, after=TEXT)
_EFFECTS: Final = obj(known=FLAG, changes=many(_EFFECT), late=many(_EFFECT), over=many(_EFFECT))
_DRAFT: Final = obj(
    id=TEXT, kind=TEXT, type=TEXT, under=TEXT, title=TEXT, precedence=TEXT, state=TEXT,
    mark=TEXT, by=TEXT, own=FLAG, submitted=opt(INSTANT), saved=INSTANT, note=TEXT,
)  # fmt: skip
_WATCH: Final = opt(
    obj(
        person=TEXT, name=TEXT, since=INSTANT, alone=FLAG, reason=TEXT, mine=FLAG,
        pending=opt(
            obj(to=TEXT, name=TEXT, at=INSTANT, note=TEXT,
                check={"type": "object", "additionalProperties": TEXT}, told=TEXTS, mine=FLAG)
        ),
        postponed=opt(obj(by=TEXT, at=INSTANT, reason=TEXT, until=opt(INSTANT))),
    )
)  # fmt: skip
_CAUSE: Final = obj(cause=TEXT, note=TEXT, by=TEXT, at=INSTANT)
_SLOT: Final = obj(
    at=INSTANT, state=TEXT, met=opt(INSTANT), person=TEXT, post=TEXT, serial=TEXT,
    doubt=opt(TEXT), closes=INSTANT, cause=opt(_CAUSE),
)  # fmt: skip
_CONTACT: Final = obj(
    hours=TEXTS, today=many(_SLOT), missed=many(_SLOT), missed_count=INT, kept_count=INT,
    doubtful_count=INT,
)  # fmt: skip
_DRILL: Final = obj(
    id=TEXT, party=TEXT, planned_for=INSTANT, by=TEXT, written=INSTANT, limit_s=INT, text=TEXT
)
_DRILL_PLANNED: Final = _with(_DRILL, name=TEXT, is_due=FLAG)
_DRILLS: Final = obj(
    ready=FLAG, counted=INT, missed=INT, median_s=opt(INT), planned=many(_DRILL_PLANNED),
    done=many(
        _with(
            _DRILL, state=TEXT, serial=TEXT, leaf=opt(TEXT), ran_by=TEXT, sent=opt(INSTANT),
            received=opt(INSTANT), acknowledged=opt(INSTANT), person=TEXT, post=TEXT,
            after_s=opt(INT), came=opt(INSTANT), due=opt(INSTANT), mark=TEXT,
        )
    ),
)  # fmt: skip
_SECTION: Final = obj(id=TEXT, title=TEXT, lines=TEXTS)
_AGREEMENT: Final = obj(
    id=TEXT, under=TEXT, pack=TEXT, version=INT, title=TEXT, hash=TEXT, mark=TEXT, start=INT,
    parties=TEXTS, missing=TEXTS, life=TEXTS,
)  # fmt: skip
_MARK: Final = obj(
    kind=TEXT, clause=TEXT, outcome=TEXT, paragraph=TEXT, basis=TEXT, told=TEXT, causes=TEXTS
)

SCHEMAS: Final[Mapping[str, Schema]] = {
    "desk": obj(
        at=INSTANT, needs_us=many(ROW), waiting=many(ROW), held=many(ROW),
        last=opt(obj(id=TEXT, under=TEXT, serial=opt(TEXT), claimed=opt(INSTANT))),
        gaps=many(obj(party=TEXT, withheld=INT, lacking=INT)), agreements=INT,
        wakes=opt(obj(name=TEXT, way=TEXT, at=INSTANT)), drills=many(_DRILL_PLANNED),
        contacts=many(obj(party=TEXT, due=INSTANT, closes=INSTANT)),
    ),
    "message": _with(
        ROW, languages=TEXTS, known_languages=TEXTS, titles=TEXTS, fields=many(_FIELD),
        text_language=opt(TEXT), late_reason=opt(TEXT),
        erased=opt(  # nothing where that was elsewhere
            obj(
                at=opt(INSTANT), asked_by=opt(TEXT), released_by=opt(TEXT), reason=opt(TEXT),
                unfinished=FLAG,
            )
        ),
        people={"type": "object", "additionalProperties": opt(TEXT)},
        ladders=many(obj(party=TEXT, rungs=many(_RUNG))), own=TEXT,
        checks=many(obj(name=TEXT, verdict=TEXT, facts={"type": "object"})), read_back=TEXT,
        leaf=TEXT, refers_to=_REFERENCE,
        referred_by=many(obj(id=TEXT, type=opt(TEXT), serial=opt(TEXT))),
        valid_until=opt(INSTANT), difference=_DIFFERENCE, card=opt(TEXT),
        reason=many(obj(kind=TEXT, serial=opt(TEXT), at=INSTANT, reason=TEXT)), looked=TEXT,
        later=many(_LATER), more=INT, marks=many(_MARK), acts=TEXTS,
        writes=many(obj(type=TEXT, title=TEXT)),
    ),
    "confirm": _with(
        ROW, act=TEXT, fields=many(_FIELD), read_back=TEXT,
        signs=obj(name=TEXT, post=TEXT, key=TEXT), looked=TEXT,
        later=many(_LATER), more=INT, twice=FLAG,
    ),
    "compose": obj(
        agreements=many(
            obj(
                id=TEXT, pack=TEXT, others=TEXTS, under=TEXT, mark=TEXT, signed=FLAG,
                types=many(
                    obj(id=TEXT, title=TEXT, precedence=TEXT, paragraph=TEXT, answers=opt(TEXT))
                ),
            )
        ),
        about=TEXT,
    ),
    "draft": _with(
        _ABOUT, languages=TEXTS, known_languages=TEXTS, editable=FLAG, basis=TEXT,
        fields=many(
            obj(
                n=INT, name=TEXT, label=TEXT, kind=TEXT, required=FLAG, free=FLAG,
                unit=opt(TEXT), text=TEXT, codes=many(obj(code=TEXT, label=TEXT, on=FLAG)),
                columns=many(obj(name=TEXT, label=TEXT, kind=TEXT, required=FLAG, codes=TEXTS)),
                bytes=INT, bytes_max=INT,
            )
        ),
        check=many(_PROBLEM), marks=many(_MARK), preview=many(_FIELD), text_language=TEXT,
        late_reason=TEXT,
        addressees=many(obj(code=TEXT, on=FLAG)), precedences=TEXTS, least=TEXT,
        valid_until=opt(TEXT), seats=INT, effects=_EFFECTS,
    ),
    "drafts": obj(waiting=many(_DRAFT), writing=many(_DRAFT), erasing_unfinished=FLAG),
    "links": obj(
        at=INSTANT, window_s=INT, causes=TEXTS,
        peers=many(
            obj(
                party=TEXT, name=TEXT, center=TEXT, confirmed=FLAG, verdict=TEXT, person=FLAG,
                since=opt(INSTANT), tried=opt(INSTANT), side=TEXT, serial=TEXT,
                agreement=TEXT, under=TEXT, until=opt(INSTANT), failure=TEXT,
                last_in=opt(INSTANT), last_out=opt(INSTANT),
                links=many(
                    obj(
                        name=TEXT, bearer=TEXT, address=TEXT, least=TEXT, up=opt(FLAG),
                        up_at=opt(INSTANT), down_at=opt(INSTANT), failure=TEXT,
                        heard_at=opt(INSTANT), round_trip_ms=opt(INT), test_every_s=INT,
                    )
                ),
                gaps=many(
                    obj(held=INT, longest=INT, withheld=INT, lacking=INT, ahead=INT,
                        said_by=TEXT, since=opt(INSTANT))
                ),
                tests=many(
                    obj(serial=TEXT, agreement=TEXT, under=TEXT, link=TEXT, sent=INSTANT)
                ),
                contacts=many(obj(post=TEXT, person=TEXT, phone=TEXT, at=INSTANT)),
                judged=many(obj(cause=TEXT, note=TEXT, person=TEXT, at=INSTANT)),
                contact=_CONTACT, drills=_DRILLS,
            )
        ),
    ),
    "record": obj(
        at=INSTANT, q=TEXT, party=TEXT, type=TEXT, agreement=TEXT, receipts=FLAG,
        before=opt(TEXT), parties=TEXTS, types=TEXTS, entries=INT,
        agreements=many(obj(id=TEXT, pack=TEXT, entries=INT)),
        rows=many(
            obj(
                id=TEXT, under=TEXT, mark=TEXT, party=TEXT, index=INT, serial=opt(TEXT),
                type=opt(TEXT), title=TEXT, claimed=opt(INSTANT), to=TEXTS, problem=opt(TEXT),
                standing=TEXT, for_us=FLAG,
            )
        ),
    ),
    "log": obj(
        since=INSTANT, until=INSTANT, earlier=TEXT,
        lines=many(
            obj(
                at=INSTANT, kind=TEXT, machine=FLAG, person=TEXT, serial=TEXT, type=TEXT,
                party=TEXT, subject=TEXT, text=TEXT, about=opt(INSTANT), page=TEXT,
                until=opt(INSTANT), id=opt(TEXT), mark=TEXT, name=TEXT,
                struck=opt(obj(by=TEXT, at=INSTANT, reason=TEXT)),
            )
        ),
        standing=many(obj(id=TEXT, text=TEXT, serial=TEXT, at=INSTANT, by=TEXT)), watch=_WATCH,
        roster=many(obj(person=TEXT, name=TEXT, way=TEXT)), may_log=FLAG, may_watch=FLAG,
        people=many(obj(id=TEXT, name=TEXT)),
    ),
    "handover": obj(
        at=INSTANT, step=TEXT, watch=_WATCH, desk=TEXTS, found=TEXTS, may=FLAG,
        listening=opt(INSTANT), people=many(obj(id=TEXT, name=TEXT)),
        items=many(
            obj(
                id=TEXT, kind=TEXT, since=opt(INSTANT), due=opt(INSTANT), late=FLAG,
                serial=TEXT, type=TEXT, leaf=opt(TEXT), party=TEXT, person=TEXT, text=TEXT,
                agreement=TEXT, under=TEXT, mark=TEXT, name=TEXT, open=opt(TEXT),
            )
        ),
    ),
    "due": obj(
        at=INSTANT, whose=TEXT, left_out=INT, agreements=INT, timeline={"type": "object"},
        rows=many(
            obj(
                agreement=TEXT, under=TEXT, mark=TEXT, group=TEXT, ours=FLAG, debtor=TEXT,
                creditor=TEXT, clause=TEXT, label=TEXT, due=opt(INSTANT), left_s=opt(INT),
                verdict=TEXT,
                safe=opt(obj(at=opt(INSTANT), took_s=opt(INT), measured=INT, passed=FLAG)),
                told=TEXT, remarks=TEXT, causes=TEXTS, paragraph=TEXT, basis=TEXT,
                basis_words=TEXT, entries=TEXTS, line=TEXT, meets=opt(TEXT),
            )
        ),
    ),
    "why": obj(
        agreement=TEXT, line=TEXT, label=TEXT, told=TEXT, remarks=TEXT, causes=TEXTS, ground=TEXT,
        entries=TEXTS, serials=TEXT, due=opt(TEXT), opens=opt(TEXT), reach=ANY, text=TEXT,
    ),
    "tallies": obj(
        at=INSTANT,
        agreements=many(
            obj(
                id=TEXT, under=TEXT, mark=TEXT, title=TEXT, sections=many(_SECTION),
                tallies=many(
                    obj(
                        agreement=TEXT, clause=TEXT, title=TEXT, paragraph=TEXT, basis=TEXT,
                        plot=opt({"type": "object"}),
                        rows=many(
                            obj(
                                as_of=TEXT, party=TEXT, value=INT, ceiling=opt(INT),
                                floor=opt(INT), verdict=TEXT, serial=TEXT, marks=TEXTS,
                                received=FLAG,
                            )
                        ),
                    )
                ),
            )
        ),
    ),
    "agreements": obj(agreements=many(_AGREEMENT)),
    "agreement": _with(
        _AGREEMENT, languages=TEXTS, known_languages=TEXTS, text=TEXT,
        clauses=many(
            obj(kind=TEXT, id=TEXT, title=TEXT, says=TEXT, grounds=TEXT, basis=TEXT,
                sources=TEXTS)
        ),
        types=many(
            obj(id=TEXT, title=TEXT, from_=TEXT, to=TEXT, fields=many(obj(n=INT, label=TEXT)))
        ),
        people=many(obj(code=TEXT, name=TEXT, center=TEXT)),
    ),
    "board": obj(
        id=TEXT, under=TEXT, mark=TEXT, title=TEXT, as_of=INSTANT, asked=TEXT,
        heads=many({"type": "object"}), sections=many(_SECTION), board={"type": "object"},
    ),
    "people": obj(
        people=many(
            obj(
                id=TEXT, name=TEXT, post=TEXT, roles=TEXTS, logged_in=INT, me=FLAG,
                account=obj(there=FLAG, passkeys=TEXTS, code=FLAG),
                invitation=opt(
                    obj(by=TEXT, confirmed=TEXT, until=INSTANT, may_confirm=FLAG, terminal=FLAG)
                ),
            )
        ),
        pending=many(obj(draft=TEXT, person=TEXT, by=TEXT)), roles=TEXTS,
        matrix=many(obj(act=TEXT, roles=TEXTS, alone=FLAG)),
        sees=many(obj(page=TEXT, roles=TEXTS)), may_propose=FLAG, may_invite=FLAG,
        proved=FLAG, key=TEXT,
        fingerprint=TEXT, may_confirm=FLAG,
        peers=many(
            obj(party=TEXT, name=TEXT, center=TEXT, fingerprint=TEXT, confirmed=FLAG, id=TEXT)
        ),
    ),
    "keys": obj(keys=many(obj(key=TEXT, does=TEXT)), screens=many(obj(key=TEXT, page=TEXT))),
    "invitation": obj(person=TEXT, code=TEXT, second=FLAG, others=TEXTS),
    "account": obj(
        person=TEXT, there=FLAG, code=FLAG, room=INT, others=INT, to=opt(TEXT),
        passkeys=many(obj(key=TEXT, name=TEXT, added=INSTANT)),
        events=many(obj(at=INSTANT, kind=TEXT, by=TEXT, what=TEXT, new=FLAG)),
        invited=opt(obj(by=TEXT, confirmed=TEXT, until=INSTANT)), proved_until=opt(INSTANT),
    ),
    # A draft about people, a card or a signature says in sentences what a notification says in
    # fields; what only notifications have is then absent.
    "release": {
        **_with(
            _DRAFT, submitted_by=opt(TEXT), others=TEXTS, may_release=FLAG, changed=FLAG,
            content=TEXT, author=opt(TEXT), looked=opt(TEXT),
            later=many(_LATER), more=INT, again=FLAG,
            digits=TEXT, fault=opt(TEXT), fields=many(_FIELD), says=TEXTS,
            signs=obj(name=TEXT, post=TEXT), to=TEXTS, languages=TEXTS, known_languages=TEXTS,
            refers_to=_REFERENCE, paragraph=TEXT, agreement=TEXT, drafted_by=TEXT,
            effects=_EFFECTS, unsaid=FLAG, difference=_DIFFERENCE, marks=many(_MARK),
        ),
        "required": ["id", "kind", "own", "may_release", "digits", "fields", "says", "to"],
    },
}  # fmt: skip
