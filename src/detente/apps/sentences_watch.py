"""The sentences of sentences.py that are about the watch."""

from __future__ import annotations

from typing import Final

# fmt: off
WATCH: Final[dict[str, tuple[str, str]]] = {
    "not-on-watch": ("{person} does not have the watch; it is with: {watch}.",
        "Let who has it do this, or take it first: detente watch take"),
    "already-on-watch": ("{person} has had the watch since {since}.", "Nothing to do."),
    "to-oneself": ("{person} cannot hand the watch over to themselves.",
        "Name who is to take it: detente watch hand-over PERSON"),
    "watch-not-given": ("{watch} has had the watch since {since} and has not handed it over to"
        " {person}.",
        "Ask {watch} to hand it over. In an emergency only: detente watch take --alone REASON"),
    "handover-old": ("{person} signed the hand-over at {at}, more than an hour ago.",
        "Tell everything anew: detente watch hand-over PERSON"),
    "items-untold": ("{count} of the open items were not told: {items}.",
        "Tell them, and hand over again; or postpone: detente watch postpone REASON"),
    "items-unheard": ("{count} of the items told were not heard: {items}.",
        "Have them told again, then confirm each: detente watch take --heard"),
    "no-such-item": ("Nothing open is called {item}.",
        "See what is open now: detente watch hand-over --list"),
    "too-many-items": ("{count} items are open; one hand-over tells at most {limit}.",
        "Acknowledge, answer or close some of them first."),
    "bad-desk-check": ("A desk check names each of {things} once, as one of: {known}.",
        "Such as: --check sound=tested,clock=tested,printer=failed,phone=tested,paper=tested"),
    "note-missing": ("A hand-over takes a note in your own words.", "Give --note."),
    "why-missing": ("This takes a reason.", "Say why, in your own words."),
    "text-missing": ("There is no text.", "Say what happened, in your own words."),
    "text-too-long": ("The text is longer than {limit} characters.",
        "Say the rest in another entry."),
    "not-yet": ("{at} has not come yet.", "A late entry tells of what has happened."),
    "no-such-log-entry": ("{count} entries begin with {entry}, and one is meant.",
        "Copy four or more characters of its id: detente log list"),
    "struck-already": ("{entry} was struck or closed by {by} at {at}.",
        "Nothing to do; write another entry if there is more to say."),
    "bad-roster": ("A roster names up to {limit} people once each, with the name of a way.",
        "Such as: detente watch roster petro=phone rossi=mail"),
    "bad-hook": ("No way to wake somebody can have this {what}.",
        "See: detente watch hook --help"),
    "too-many-hooks": ("There are {limit} ways already.",
        "Remove one: detente watch hook NAME --remove"),
    "no-such-hook": ("No way is called {way}.", "Known here: {known}."),
    "hook-absent": ("{person} cannot be woken by this machine: the roster names no way.",
        "Wake them yourself; then: detente watch roster, detente watch hook"),
    "hook-failed": ("The way {way} to wake {person} failed: {why}.",
        "Wake them yourself; then mend it: detente watch hook {way}"),
    "hook-timeout": ("The way {way} to wake {person} had not ended after {seconds} s; it was cut.",
        "Wake them yourself; then mend it: detente watch hook {way}"),
    "hook-busy": ("{limit} ways to wake people are at work already.",
        "Wake {person} yourself."),
}
