"""A correction stands beside what it corrects, field by field."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from detente.adapters.pack_files import read_folder
from detente.apps.cli.render import body_changes, draft_body
from detente.core.agreement.pack import Pack
from detente.core.agreement.reader import read_pack
from detente.core.encoding import Value
from tests.desk.conftest import DeskStage
from tests.world import PACK, Stage, exchange

_HIDDEN = "Water\u202efor 4\u200b villages"


def _submitted(desk: DeskStage, about: str, **fields: str) -> str:
    """A correction by K. Orlova that waits for release; its address."""
    browser = desk.log_in("orlova")
    shown = browser.get(f"/message/{about}.json").json()
    form = {"agreement": shown["agreement"], "type": "corrected", "about": about}
    path = browser.post("/compose", data=form).headers["location"]
    known = {row["name"]: row["text"] for row in browser.get(f"{path}.json").json()["fields"]}
    typed = {f"f-{name}": text for name, text in {**known, **fields}.items()}
    basis = browser.get(f"{path}.json").json()["basis"]
    done = browser.post(f"{path}/submit", data={"basis": basis, **typed})
    assert done.status_code == 303, done.text
    return str(done.headers["location"])


def _released(desk: DeskStage, path: str) -> str:
    """Its address once I. Petro has released it."""
    done = desk.log_in("petro").post(path, data={"digits": path[-3:]})
    assert done.status_code == 303, done.text
    return str(done.headers["location"])


def _rows(browser: TestClient, path: str) -> list[tuple[str, Any, Any]]:
    found = browser.get(f"{path}.json").json()["difference"]
    assert found is not None
    return [
        (
            row["name"],
            row["before"] and row["before"]["code"],
            row["after"] and row["after"]["code"],
        )
        for row in found["rows"]
    ]


def test_story_11_a_correction_shows_old_beside_new_to_releaser_author_and_reader(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    one, other = pair
    held = one.send(values={16: "2026-11-24", 17: 5, 18: "by road"})
    exchange(one, other)
    path = _submitted(desk, held.leaf_hash.hex(), people="1200", remark="")
    expected = [("people", "5", "1200"), ("remark", "by road", None)]
    petro = desk.log_in("petro")
    assert _rows(petro, path) == expected
    page = petro.get(path).text
    assert 'class="before"' in page
    assert "not given" in page
    assert "Fields that stay as they were: <bdi>1</bdi>" in page
    made = _released(desk, path)
    exchange(one, other)
    theirs = DeskStage(other).log_in("orlova")
    for browser in (petro, theirs):
        assert _rows(browser, made) == expected
        assert f'href="/message/{held.leaf_hash.hex()}"' in browser.get(made).text
    assert petro.get(f"/message/{held.leaf_hash.hex()}.json").json()["difference"] is None


def test_a_second_correction_is_compared_with_the_first(desk: DeskStage, pair: tuple[Stage, Stage]):
    one, other = pair
    held = one.send(values={16: "2026-11-24", 17: 5})
    first = _released(desk, _submitted(desk, held.leaf_hash.hex(), people="6"))
    path = _submitted(desk, held.leaf_hash.hex(), people="7")
    browser = desk.log_in("petro")
    assert _rows(browser, path) == [("people", "6", "7")]
    last = _released(desk, path)
    exchange(one, other)
    assert _rows(browser, last) == [("people", "6", "7")]
    assert _rows(browser, first) == [("people", "5", "6")]
    # One of the correction itself stands against it.
    further = _released(desk, _submitted(desk, last.rpartition("/")[2], day="2026-11-25"))
    assert _rows(browser, further) == [("day", "2026-11-24", "2026-11-25")]


def test_a_correction_that_changes_nothing_says_so(desk: DeskStage, pair: tuple[Stage, Stage]):
    held = pair[0].send()
    path = _submitted(desk, held.leaf_hash.hex())
    assert "No field differs" in desk.log_in("petro").get(path).text


def test_hidden_characters_are_drawn_and_told_apart_from_what_they_look_like(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    held = pair[0].send(values={16: "2026-11-24", 17: 5, 18: _HIDDEN})
    drawn = "Water[U+202E]for 4[U+200B] villages"
    path = _submitted(desk, held.leaf_hash.hex(), remark=drawn)
    browser = desk.log_in("petro")
    assert _rows(browser, path) == [("remark", drawn, drawn)]
    page = browser.get(path).text
    assert "\u202e" not in page.partition('class="changes"')[2].partition("</table>")[0]
    assert "has characters that would not be seen" in page


@pytest.fixture
def held_pack() -> Pack:
    """A pack with a type that has a table."""
    return read_pack(read_folder(PACK.parent / "dialogue"))


def _table(pack: Pack, rows: list[Value]) -> Any:
    kind = next(kind for kind in pack.messages.values() for field in kind.fields if field.columns)
    number = next(field.n for field in kind.fields if field.columns)
    return draft_body(pack, kind, {number: rows}, ("en",), every=True)


def test_a_row_behind_all_that_a_page_shows_of_a_table_is_compared_too(held_pack: Pack):
    width = next(
        len(field.columns)
        for kind in held_pack.messages.values() for field in kind.fields if field.columns
    )  # fmt: skip
    rows: list[Value] = [[f"{number}"] * width for number in range(60)]
    changed = [*rows[:58], ["other", *(["58"] * (width - 1))], *rows[59:]]
    pairs, _ = body_changes(_table(held_pack, rows), _table(held_pack, changed))
    assert [(old.number.partition(".")[2], new.code) for old, new in pairs if old and new] == [
        ("58", "other")
    ]
    longer, _ = body_changes(_table(held_pack, rows), _table(held_pack, rows[:-1]))
    (head, *gone) = longer
    assert head[0] is not None
    assert head[0].code == "60 rows"
    assert all(new is None for _, new in gone)
    assert len(gone) == width
    assert body_changes(_table(held_pack, rows), _table(held_pack, rows))[0] == []
