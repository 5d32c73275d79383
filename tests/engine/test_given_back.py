"""What is left of an entry, given back by somebody who lies or by one who only erased: what a
center takes that lost its home (spec/leaf.md, L12; spec/parcel.md, X11).
"""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from detente.core import limits, parcel
from detente.core.agreement.succession import Reason
from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from detente.core.erasing import encoded, erased
from detente.core.errors import OurFault
from detente.core.notification import PERSON, Lacking, Opening, Precedence
from detente.core.record.leaf import HEADER_PATH, PADDING, Left, digest, salt_of
from detente.core.record.leaf import Path as At
from detente.engine import epochs, overview, rules, sealed, views
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.later import later
from detente.engine.ports import Put
from detente.engine.preparing import prepare
from detente.engine.recovery import UNOPENED, unanswered
from detente.engine.registers import Held, check_opening
from detente.engine.state import HINTS, QUARANTINE
from detente.engine.traffic import Traffic
from detente.engine.waking import Lookout
from detente.engine.writing import append_entries
from tests.engine.test_erasing import LISTED, ROWS, board_at, copy, erase_at, opened, values
from tests.hostile.forge import Book, forged, parcels, take
from tests.renewal import open_next, rebuilt, restored, saved, tolerant
from tests.world import PACK, START, Stage, exchange, found

MORE = {
    "limit": 'n = 19, type = "count", optional = true',
    "officer": 'n = 20, type = "text", erasable = true, optional = true',
    "named": 'n = 21, type = "text", erasable = true',
}


def pack_with(folder: Path, fields: Mapping[str, str]) -> Path:
    """The pack of the neighbours with more fields in a `notice`."""
    shutil.copytree(PACK, folder)
    kinds = folder / "messages" / "all.toml"
    after = 'field.remark = { n = 18, type = "text", free = true, optional = true }\n'
    text = kinds.read_text("utf-8")
    assert after in text
    more = "".join(f"field.{name} = {{ {how} }}\n" for name, how in fields.items())
    kinds.write_text(text.replace(after, after + more, 1), "utf-8")
    for words in (folder / "locale").iterdir():
        labels = "".join(f"field--notice--{name} = {name.title()}\n" for name in fields)
        words.write_text(words.read_text("utf-8") + labels, "utf-8")
    return folder


def hide(stage: Stage, held: Held, going: Mapping[At, At]) -> None:
    """Let a stage hold of an entry what is left, each digest that goes under another path."""
    mine = copy(stage, held)
    register = stage.agreement.registers[held.origin]
    whole = opened(mine)
    before = dict(whole.fields)
    gone = {
        named: digest(register.hash, salt_of(whole.master, at), at, before[at])
        for at, named in going.items()
    }
    padding = [(PADDING, at) for at in range((1 << (len(before) - 1).bit_length()) - len(before))]
    fields = tuple((at, value) for at, value in whole.fields if at not in going)
    kept = [HEADER_PATH, *(at for at, _ in fields), *padding]
    salts = {at: salt_of(whole.master, at) for at in kept}
    less = Opening(Left(mine.size, salts, gone), whole.header, fields, whole.receipt)
    check_opening(register.hash, mine.leaf, encoded(less))  # it is well made
    stage.store._registers[held.origin].openings[held.index] = encoded(less)
    mine.proven = None
    stage.agreement.left = True


def back(again: Stage, *peers: Stage) -> list[object]:
    """Bring a rebuilt home what its peers have; why something was refused."""
    why: list[object] = []
    for peer in peers:
        peer.center.add_peer(again.center.card.raw)
        for _ in range(4):
            for one, other in ((again, peer), (peer, again)):
                for data in parcels(one, other):
                    report = other.center.import_parcel(data, other.now)
                    why += [fault.facts["why"] for fault in report.refused]
    return why


def test_nothing_is_hidden_under_the_name_of_a_field_that_need_not_be_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealed, "hides", lambda *_: False)  # who lies gives it all the same
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv, pack=pack_with(tmp_path / "pack", MORE))
    said: dict[int, Value] = {16: "2026-11-24", 17: 5, 19: 77, 21: "A. Ames"}
    mine, theirs = ard.send("notice", said), brv.send("notice", said)
    whole = ard.send("notice", said)
    exchange(ard, brv)
    hide(brv, mine, {(19,): (20,)})
    hide(brv, theirs, {(PERSON,): (20,)})
    hide(brv, whole, {(21,): (21,)})
    again = rebuilt(ard, [brv])
    assert set(back(again, brv)) == {"field"}
    assert copy(again, mine).opening is None
    assert copy(again, theirs).opening is None
    last = copy(again, whole)  # what each valid body has stands for nothing else
    assert erased(opened(last)) == {(21,)}
    assert rules.problem(again.agreement, last) is None


def erased_for_good(folder: Path, *, own: bool) -> tuple[Stage, Stage, Held]:
    """A rebuilt home and its peer, who erased of an entry what nobody takes."""
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv, pack=pack_with(folder / "pack", MORE))
    said: dict[int, Value] = {16: "2026-11-24", 17: 5, 20: "A. Ames", 21: "B. Bray"}
    held = (ard if own else brv).send("notice", said)
    exchange(ard, brv)
    erase_at(brv, held)
    again = rebuilt(ard, [brv])
    assert back(again, brv) == []
    open_next(again, Reason.LOSS)
    assert back(again, brv) == []
    assert copy(again, held).opening is None
    return again, brv, held


def carried(one: Stage, other: Stage) -> list[bytes]:
    """One contact: what goes each way, all of it taken."""
    found: list[bytes] = []
    for here, there in ((one, other), (other, one)):
        here.at += limits.RECOVERY_INTERVAL_S
        for data in parcels(here, there):
            assert take(there, data).refused == []
            found.append(data)
    return found


def test_what_nobody_takes_is_not_given_at_any_contact(tmp_path: Path) -> None:
    again, brv, held = erased_for_good(tmp_path, own=False)
    assert [carried(again, brv) for _ in range(12)] == [[]] * 12
    assert again.agreement.lacking_reason(copy(again, held)) is Lacking.NO_CONTENT
    assert not list(again.store.items(QUARANTINE))


def test_what_a_peer_cannot_give_back_is_not_asked_for_without_end(tmp_path: Path) -> None:
    again, brv, held = erased_for_good(tmp_path, own=True)
    asked = [bool(carried(again, brv)) for _ in range(24)]
    assert asked.index(False) <= limits.SAME_ANSWERS_MAX + 2
    assert not any(asked[asked.index(False) :])
    assert not unanswered(again.center.state, again.agreement)
    assert not list(again.store.items(UNOPENED))
    assert copy(again, held).opening is None


def test_an_own_entry_that_came_back_closed_makes_no_honest_giver_look_guilty() -> None:
    ard, brv, cor = Stage("ARD"), Stage("BRV"), Stage("COR")
    found(ard, brv, cor)
    theirs = brv.send("prisoners", LISTED)
    exchange(ard, brv, cor)
    ard.send("notice", to=1 << cor.agreement.own_seat)
    exchange(ard, brv, cor)
    erase_at(brv, theirs)
    again = rebuilt(ard, [brv, cor])
    assert back(again, brv) == []
    assert again.agreement.of_seat(again.agreement.own_seat)[0].entries[-1].opening is None
    assert erased(opened(copy(again, theirs)))


def test_what_another_epoch_says_again_after_one_holder_erased_counts_once_for_all() -> None:
    ard, brv, cor = Stage("ARD"), Stage("BRV"), Stage("COR")
    found(ard, brv, cor)
    backup = saved(ard)
    first = ard.send("prisoners", LISTED)
    exchange(ard, brv, cor)
    erase_at(brv, first)
    again = restored(ard, backup)
    again.center.recover(again.now)
    again.agreement.numbers[2026] -= 1  # nothing came back yet: the serial is drawn again
    open_next(again, Reason.LOSS)
    second = again.send("prisoners", LISTED)
    assert opened(second).header.serial == opened(first).header.serial
    tolerant(again, brv, cor)
    assert not erased(opened(copy(brv, second)))
    for stage in (again, brv, cor):
        assert epochs.repeats(stage.agreement, rules.valid_alone) == {(second.origin, second.index)}
    assert board_at(brv, cor.at) == board_at(cor, cor.at)
    for stage in (brv, cor):  # and is seen once, by who erased and who did not
        assert second.leaf_hash not in {
            one.held.leaf_hash for one in views.messages(stage.center.state, stage.now)
        }
    erase_at(cor, second)
    assert board_at(brv, cor.at) == board_at(cor, cor.at)


def flash(stage: Stage, rows: list[Value]) -> Held:
    """A list of persons that must ring."""
    draft = Draft(
        "", NOTIFICATION, stage.agreement.id, "prisoners", {16: rows}, precedence=Precedence.FLASH
    )
    made = stage.center.draft_new(stage.agreement, draft, "orlova", stage.now)
    stage.center.submit(made.id, "orlova", stage.now)
    held = stage.center.release(made.id, "petro", stage.now)
    assert held is not None
    return held


def seen_by_people(stage: Stage, traffic: Traffic, about: Held) -> list[set[Hash]]:
    """Which lists of persons each of the views shows; `about` is what somebody looks at."""
    state, agreement, now = stage.center.state, stage.agreement, stage.now
    after = [said for _, said in later(state, traffic, agreement, copy(stage, about))]
    every = [
        [one.held for one in views.messages(state, now)],
        [one.held for one in traffic.open(state, now)],
        [about, *after],
    ]
    rung = {one.leaf for one in Lookout().look(state, stage.at)}
    shown = [{held.leaf_hash for held in found if held.type == about.type} for found in every]
    return [*(found | {about.leaf_hash} for found in shown), rung]


def test_other_people_under_a_serial_that_was_drawn_again_are_seen_and_count_once() -> None:
    ard, brv, cor = Stage("ARD"), Stage("BRV"), Stage("COR")
    found(ard, brv, cor)
    backup = saved(ard)
    first = flash(ard, ROWS)
    exchange(ard, brv, cor)
    again = restored(ard, backup)
    again.center.recover(again.now)
    again.agreement.numbers[2026] -= 1
    open_next(again, Reason.LOSS)
    others: list[Value] = [[41, "Third Person", "1990-01-02"], [42, "No Name", "1991-03-04"]]
    second = flash(again, others)
    assert opened(second).header.serial == opened(first).header.serial
    tolerant(again, brv, cor)
    traffic = Traffic()
    for stage in (brv, cor):
        place = {(second.origin, second.index)}
        assert epochs.repeats(stage.agreement, rules.valid_alone) == place
        assert epochs.repeats_alike(stage.agreement, rules.valid_alone) == set()
    both = {first.leaf_hash, second.leaf_hash}
    assert seen_by_people(brv, traffic, first) == [both] * 4
    with pytest.raises(OurFault, match="ambiguous-serial"):
        views.find(brv.center.state, opened(first).header.serial or "")
    before = board_at(cor, cor.at)
    assert board_at(brv, cor.at) == before
    erase_at(brv, first)  # and with it what bears its serial: they say the same now
    assert seen_by_people(brv, traffic, first) == [{first.leaf_hash}] * 4
    assert board_at(brv, cor.at) == before


def test_a_liar_who_comes_first_with_less_does_not_keep_the_whole_away() -> None:
    ard, brv, cor = Stage("ARD"), Stage("BRV"), Stage("COR")
    found(ard, brv, cor)
    mine, theirs = ard.send("prisoners", LISTED), cor.send("prisoners", LISTED)
    exchange(ard, brv, cor)
    before = board_at(ard, ard.at)
    for held in (mine, theirs):
        hide(brv, held, {(16, row, 1): (16, row, 1) for row in range(2)})
    again = rebuilt(ard, [brv, cor])
    traffic = Traffic()
    assert back(again, brv) == []
    for held in (mine, theirs):
        assert erased(opened(copy(again, held)))
    traffic.signed(again.center.state, again.agreement, START, again.at + 1)
    less = copy(again, mine).size
    place = f"{again.center.card.fingerprint.hex()} {theirs.origin}"
    cor.center.state.store.commit([Put(HINTS, place, bytes(8))])  # an author sends its own again
    assert back(again, cor) == []
    for held in (mine, theirs):
        assert values(copy(again, held), again) == ROWS
        assert copy(again, held).size > less
    said = traffic.signed(again.center.state, again.agreement, START, again.at + 1)
    assert [(one.origin, one.index) for one in said].count((mine.origin, mine.index)) == 1
    assert board_at(again, ard.at) == before
    assert not overview.audit(again.center.state).damage
    again.reopen()
    assert values(copy(again, theirs), again) == ROWS


def test_what_was_kept_ahead_whole_is_not_given_up_for_what_is_left_of_it() -> None:
    ard, brv, cor = Stage("ARD"), Stage("BRV"), Stage("COR")
    found(ard, brv, cor)
    theirs = brv.send("prisoners", LISTED)
    exchange(ard, brv, cor)
    brv.send()
    exchange(ard, brv, cor)
    whole = Book(brv).item(theirs.index)
    text = cor.agreement.founding.encode(), cor.agreement.files
    mine = parcel.CardItem(ard.center.card.raw), Book(ard).item(0)
    erase_at(brv, theirs)
    again = rebuilt(ard, [brv, cor])
    for peer in (brv, cor):
        peer.center.add_peer(again.center.card.raw)
    early = forged(cor, again, parcel.AgreementItem(*text), *mine, whole)
    assert again.center.import_parcel(early, again.now).gap
    assert again.center.import_parcel(forged(brv, again, Book(brv).item(0)), again.now).arrived
    assert values(copy(again, theirs), again) == ROWS
    again.reopen()
    assert values(copy(again, theirs), again) == ROWS


def test_a_verdict_on_what_is_left_does_not_outlive_the_coming_of_the_whole() -> None:
    ard, brv, cor = Stage("ARD"), Stage("BRV"), Stage("COR")
    found(ard, brv, cor)
    born: dict[int, Value] = {16: [[7, 5, "1990-01-02"]]}  # a name that is a number
    draft = Draft("", NOTIFICATION, cor.agreement.id, "prisoners", born, cor.agreement.all_others())
    state, officer = cor.center.state, cor.center.state.house.person("petro")
    full = prepare(state, cor.agreement, draft, officer, "orlova", cor.now)
    less = dataclasses.replace(full, fields=tuple(f for f in full.fields if f[0] != (PERSON,)))
    (wrong,) = append_entries(state, cor.agreement, [less], (), cor.now)
    exchange(ard, brv, cor)
    assert rules.problem(ard.agreement, copy(ard, wrong)) == "field-type"
    hide(brv, wrong, {(16, 0, 1): (16, 0, 1)})
    again = rebuilt(ard, [brv, cor])
    assert back(again, brv) == []
    assert rules.problem(again.agreement, copy(again, wrong)) == "person-missing"
    place = f"{again.center.card.fingerprint.hex()} {wrong.origin}"
    state.store.commit([Put(HINTS, place, bytes(8))])
    assert back(again, cor) == []
    assert not erased(opened(copy(again, wrong)))
    assert rules.problem(again.agreement, copy(again, wrong)) == "field-type"
    again.reopen()
    assert rules.problem(again.agreement, copy(again, wrong)) == "field-type"
