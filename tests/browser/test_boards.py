"""The two boards of the Abu Dhabi weeks on the tour: side by side, whole, in either direction."""

from __future__ import annotations

import itertools
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from detente.apps.desk.app import make_app
from tests.browser.served import World, make_world
from tests.browser.test_looks import wider
from tests.desk.test_tour import tour_at

_PATIENCE_S = 600  # of a machine that does much else
_WIDE, _NARROW = 1366, 342
_ISOLATES = re.compile("[\u2066-\u2069]")
_BOXES = """() => [...document.querySelectorAll("main .two")].map((pair) =>
  [...pair.children].map((one) => { const box = one.getBoundingClientRect();
    return [box.left, box.top, box.right, box.bottom]; }))"""
# Whatever is drawn beyond its own box, or beyond the column that holds it.
_CUT = """() => [...document.querySelectorAll("main .two > *")].flatMap((column) => {
  const most = column.getBoundingClientRect();
  return [column, ...column.querySelectorAll("*")].filter((one) => {
    const box = one.getBoundingClientRect(), style = getComputedStyle(one);
    if (style.display === "inline") return false;  // blanks at the end of its lines hang over
    return one.scrollWidth > one.clientWidth + 1
      || box.left < most.left - 1 || box.right > most.right + 1
      || style.overflow !== "visible" || style.textOverflow === "ellipsis";
  }).map((one) => one.outerHTML.slice(0, 160)); })"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The boards as the demonstration computes them."""
    folder = tmp_path_factory.mktemp("boards")
    file = folder / "boards.json"
    words = [sys.executable, "-m", "detente.apps.demo.beside", str(file), str(folder / "homes")]
    subprocess.run(words, check=True, timeout=_PATIENCE_S)
    return file


@pytest.fixture(scope="module")
def tour(told: Path) -> Iterator[World]:
    """A practice room whose boards are computed."""
    world = make_world()
    desk = world.desks["ARD"]
    desk.room.tour = tour_at("ARD", told.parent)
    desk.app = make_app(desk.room)
    with world:
        yield world


@pytest.fixture(scope="module")
def viewer(chromium: Browser, tour: World) -> Iterator[Page]:
    context = chromium.new_context(
        base_url=tour.address("ARD"), viewport={"width": _WIDE, "height": 768}
    )
    context.add_cookies([tour.session("ARD", "orlova")])
    yield context.new_page()
    context.close()


def shown(viewer: Page, lang: str, width: int) -> Page:
    viewer.set_viewport_size({"width": width, "height": 768})
    viewer.goto(f"/tour/boards?lang={lang}")
    return viewer


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_two_columns_stand_beside_each_other_and_nothing_is_cut_off(viewer: Page, lang: str):
    page = shown(viewer, lang, _WIDE)
    assert page.locator("html").get_attribute("dir") == ("rtl" if lang == "ar" else "ltr")
    heads, *pairs = page.evaluate(_BOXES)
    assert len(pairs) >= 4
    for first, second in [heads, *pairs]:
        left, right = (second, first) if lang == "ar" else (first, second)
        assert left[1] == right[1]  # they begin at one height
        assert left[2] < right[0]  # beside each other, with a gap
        assert abs((left[2] - left[0]) - (right[2] - right[0])) < 1  # neither is the lesser
        # Each board stays in its own column down the page, under its own title.
        assert abs(first[0] - heads[0][0]) < 1
        assert abs(second[0] - heads[1][0]) < 1
    for above, below in itertools.pairwise(pairs):
        assert max(box[3] for box in above) <= min(box[1] for box in below)
    assert page.evaluate(_CUT) == []
    assert wider(page) == []


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_on_a_narrow_screen_they_stand_one_under_the_other(viewer: Page, lang: str):
    page = shown(viewer, lang, _NARROW)
    for first, second in page.evaluate(_BOXES):
        assert first[3] <= second[1]
    assert page.evaluate(_CUT) == []
    assert wider(page) == []


def _said(side: dict[str, Any]) -> list[str]:
    lines = [line for part in side["sections"] for line in (part["title"], *part["lines"])]
    return [_ISOLATES.sub("", line).strip() for line in (side["title"], *lines)]


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_every_line_of_both_boards_stands_on_the_page_as_it_was_computed(
    viewer: Page, told: Path, lang: str
):
    page = shown(viewer, lang, _WIDE)
    computed = json.loads(told.read_text(encoding="utf-8"))["languages"][lang]
    for place, pair in enumerate(computed["pairs"]):
        for number, side in enumerate(pair):
            text = page.locator(f"main .two.pair >> nth={place} >> .side >> nth={number}")
            if side is None:
                assert text.locator(".empty").count() == 1
                continue
            there = [line.strip() for line in (text.text_content() or "").split("\n")]
            joined = " ".join(" ".join(there).split())
            for line in _said(side):
                assert " ".join(line.split()) in joined, line
            assert text.locator(".mark").count() == (side["mark"] != "live")
    assert "[U+" not in page.content()
    titles = page.locator("main h2").all_inner_texts()
    assert titles == [_ISOLATES.sub("", one) for one in computed["titles"]]


# Of each line its pieces, as far as they stand in one row.
_ROWS = """() => [...document.querySelectorAll("main .board .line")].map((line) => [line.dir,
  [...line.children].map((one) => one.getClientRects()).filter((all) => all.length === 1)
    .map((all) => [all[0].top, all[0].left, all[0].right])])"""


def test_the_pieces_of_an_arabic_line_follow_one_another_from_right_to_left(viewer: Page):
    page = shown(viewer, "ar", _WIDE)
    seen = 0
    for direction, pieces in page.evaluate(_ROWS):
        for (top, _, right), (below, _, behind) in itertools.pairwise(pieces):
            if direction == "rtl" and abs(top - below) < 1:
                seen += 1
                assert right >= behind - 1, pieces
    assert seen > 40


def test_times_in_an_arabic_board_read_from_left_to_right(viewer: Page):
    page = shown(viewer, "ar", _WIDE)
    found = page.evaluate(
        """() => [...document.querySelectorAll("main .board bdi")]
          .filter((one) => /^\\d{4}-\\d\\d-\\d\\d/.test(one.textContent))
          .map((one) => [one.dir, getComputedStyle(one).unicodeBidi])"""
    )
    assert len(found) > 10
    assert set(map(tuple, found)) == {("ltr", "isolate")}
