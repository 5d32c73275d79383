"""The packs in miniature on which the cases of the language are tried."""

from __future__ import annotations

from typing import Any

from tests.board.drafts import Draft


def new_start(moved: str = "keeps if later", precision: str = "start", **changes: Any) -> Draft:
    """A treaty between two: periodic data, changes, launches, telemetry. `changes` are keys of
    clauses, by the name of the clause with `_` for what is no letter: `II_2={"suspension": ...}`.
    """
    draft = Draft("new-start", changes.pop("parties", ("USA", "RUS")))
    _messages(draft)
    _acts(draft, changes.pop("term", None))
    _events(draft, moved, precision)
    for name, keys in {**_PERIODIC, **_TRIGGERED}.items():
        changed = changes.get(name.replace(".", "_").replace(" ", "_"), {})
        draft.duty(name, **{**keys, **changed})
    return draft


def _messages(draft: Draft) -> None:
    draft.message("baseline-data", "declaration", as_of="date!")
    draft.message("six-month-data", "declaration", as_of="date!", warheads="count?")
    draft.message("data-change", change_id="text", occurred="date", remark="text?")
    draft.message("conversion-notice", change_id="text")
    draft.message("launch-notice", launch_id="text", planned="instant or date")
    draft.message("launch-report", launch_id="text", occurred="instant")
    draft.message("launch-observed", "allegation", launch_id="text", occurred="instant")
    draft.message("launch-cancelled", launch_id="text")
    draft.message("telemetry-receipt", launch_id="text", received_on="date")
    draft.message("telemetry-complaint", "request", launch_id="text")
    draft.message("telemetry-explanation", "answer", answers="telemetry-complaint")
    draft.message("clearance-number", year="count")


def _acts(draft: Draft, term: str | None) -> None:
    for name in ("suspension", "countermeasure", "resumption"):
        draft.message(name, "act", scope="scope")
    draft.message("objection", "act")
    draft.right("suspend", "suspension", "suspends", binds="both ways", contest="objection")
    draft.right(
        "countermeasure",
        "countermeasure",
        "withholds own performance",
        binds="own duties only",
        contest="objection",
    )
    draft.right("resume", "resumption", "resumes", who="author of the act")
    draft.life(term, counted=True)


def _events(draft: Draft, moved: str, precision: str) -> None:
    draft.event(
        "change",
        owner="sender of data-change",
        key="data-change.change_id",
        occurred="data-change.occurred",
    )
    draft.event(
        "launch",
        owner="sender of launch-notice",
        key="launch-notice.launch_id",
        planned="launch-notice.planned",
        occurred="launch-report.occurred",
        alleged="launch-observed.occurred",
        cancelled="launch-cancelled",
        precision=precision,
        moved=moved,
    )
    draft.event(
        "telemetry",
        owner="sender of telemetry-receipt",
        key="telemetry-receipt.launch_id",
        occurred="telemetry-receipt.received_on",
    )


_PERIODIC: dict[str, dict[str, Any]] = {
    "II.1": {
        "sends": "baseline-data",
        "by": "45 days after entry into force",
        "match": {"as_of": "entry into force"},
    },
    "II.2": {
        "sends": "six-month-data",
        "every": "6 months from the first day of the month after entry into force",
        "by": "30 days after the end of each period",
        "match": {"as_of": "the day after the period"},
    },
    "VI.1 first": {
        "sends": "clearance-number",
        "by": "30 days after entry into force",
        "match": {"year": "the year of entry into force"},
    },
    "VI.1 yearly": {
        "sends": "clearance-number",
        "every": "calendar year after entry into force",
        "by": "30 days before the start of each period",
        "match": {"year": "the year of the period"},
    },
}

_TRIGGERED: dict[str, dict[str, Any]] = {
    "II.3": {
        "who": "owner of change",
        "sends": ["data-change", "conversion-notice"],
        "when": "each change",
        "by": "5 days after change",
    },
    "IV.1": {
        "who": "owner of launch",
        "sends": "launch-notice",
        "when": "each launch",
        "by": "24 hours before launch",
        "late": "does not cure",
        "given_under": "launches-1988",
    },
    "IV.2": {
        "force": "may",
        "who": "owner of telemetry",
        "sends": "telemetry-complaint",
        "when": "each telemetry",
        "by": "180 days after telemetry",
        "late": "",
    },
    "IV.3": {
        "who": "addressee of telemetry-complaint",
        "to": "sender of telemetry-complaint",
        "sends": "telemetry-explanation",
        "when": "each telemetry-complaint",
        "by": "60 days after receipt of telemetry-complaint",
    },
}


def answers(deemed_receipt: str | None = None, **keys: Any) -> Draft:
    """A request and its answer within 48 hours, a depository, and what follows silence."""
    draft = Draft("vienna", ("USA", "RUS"), deemed_receipt=deemed_receipt)
    draft.role("depository", ["DOR"], ["heads"], "deposited")
    draft.message("explanation-request", "request")
    draft.message("explanation", "answer", answers="explanation-request")
    draft.message("meeting-held", "notice")
    draft.duty(
        "16.1",
        who="addressee of explanation-request",
        to="sender of explanation-request",
        sends="explanation",
        when="each explanation-request",
        by="48 hours after receipt of explanation-request",
        suspension="runs",
        **keys,
    )
    return draft
