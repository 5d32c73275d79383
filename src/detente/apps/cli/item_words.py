"""What is told at a hand-over, in words."""

from __future__ import annotations

from detente.apps.cli.text import at
from detente.apps.cli.watch_words import name_of
from detente.apps.cli.words import MARK_WORDS, mark_word
from detente.apps.i18n.talk import Safe, joined, t
from detente.engine import handover
from detente.engine.handover import Item
from detente.engine.state import State


def item_words(state: State, item: Item) -> tuple[Safe, Safe, Safe]:
    """What it is, what there is to do or know, and its time; each for one cell."""
    about = joined((mark_word(item.mark), item.serial), " ")
    until = "" if item.due is None else at(item.due)
    due = t("item--late" if item.late else "item--by", due=until) if until else Safe("")
    needs = t(f"needs--{item.text}")
    match item.kind:
        case handover.NEEDS:
            said = t("item--needs", type=item.type, party=item.party, needs=needs)
            return about or t("item--message"), said, due
        case handover.CLAIMED:
            said = t("item--claimed", type=item.type, party=item.party, person=item.person)
            return about, said, due
        case handover.PROMISE:
            return about, t("item--promise", person=item.person), due
        case handover.CLOCK:
            return about, t("item--clock", type=item.type, needs=needs, party=item.party), due
        case handover.DUTY:
            said = t("item--owed", clause=item.text)
            return mark_word(item.mark) or t("item--duty"), said, due
        case handover.LINK:
            said = t(f"silence--{item.text}")
            if item.since is not None:
                said = t("item--silence-since", silence=said, since=at(item.since))
            return t("item--link", party=item.party), said, due
        case handover.DRAFT:
            return about, t("item--draft", person=item.person), due
    text = joined((item.text, item.serial), " ")
    said = t("item--text", text=text, name=name_of(state, item.person))
    return t("item--standing"), said, t("item--since", since=at(item.since))


def item_object(item: Item) -> dict[str, object]:
    """One item for machines."""
    return {
        "id": item.id,
        "kind": item.kind,
        "since": item.since,
        "due": item.due,
        "late": item.late,
        "serial": item.serial,
        "type": item.type,
        "leaf": None if item.leaf is None else item.leaf.hex(),
        "party": item.party,
        "person": item.person,
        "text": item.text,
        "agreement": item.agreement,
        "mark": MARK_WORDS[item.mark],
    }
