"""The choke point: what binds the party was submitted by one person and released by another."""

from __future__ import annotations

import dataclasses

import pytest

from detente.core import limits
from detente.core.agreement.builtin import BUILTIN
from detente.core.errors import NeedsSecondPerson, OurFault, RuleBroken
from detente.core.notification import Reference, read_opening
from detente.core.record.origin import Mark
from detente.engine import house, later
from detente.engine.drafts import NOTIFICATION, Draft, all_drafts, load_draft, open_drafts
from detente.engine.house import PERSON_SET, Person, person_fields
from detente.engine.ports import Purpose, Put
from detente.engine.state import DRAFTS
from detente.engine.writing import append_house, house_entry
from tests.hostile.forge import copy_of, two
from tests.world import PEOPLE, START, Stage, exchange, files, introduce, use_pack


@pytest.fixture(name="pair")
def fixture_pair():
    return two()


def test_what_is_in_memory_of_our_own_entries_is_what_reading_them_gives(pair):
    one, other = pair
    held = other.send()
    exchange(one, other)
    one.send()
    received = one.center.state.agreements[one.agreement.id].all_with(held.leaf_hash)[0]
    one.center.act(one.agreement, "acknowledged", "petro", one.now, received)
    exchange(one, other)
    registers = [*one.agreement.registers.values(), one.center.state.house.register]
    assert sum(register.size for register in registers) > 10
    for register in registers:
        for entry in register.entries:
            data = one.center.state.store.opening(register.text, entry.index)
            assert repr(read_opening(data)) == repr(entry.opening)


def drafted(stage, person="orlova", **values):
    draft = Draft("", NOTIFICATION, stage.agreement.id, "notice", {16: "2026-11-24", 17: 5})
    return stage.center.draft_new(
        stage.agreement, dataclasses.replace(draft, **values), person, stage.now
    )


def submitted(stage, person="orlova"):
    made = drafted(stage, person)
    return stage.center.submit(made.id, person, stage.now)


def signed(stage):
    """Sizes of everything that we sign."""
    return {origin: stage.store.head(origin) for origin in stage.store.origins()}


def notifications(stage):
    """Everything in our register of the agreement that a person released."""
    return [held.index for held in stage.agreement.own().entries if held.opening.text(6)]


def test_what_one_wrote_and_another_released_names_both(pair):
    one, _ = pair
    held = one.center.release(submitted(one).id, "petro", one.now)
    named = [held.opening.text(number) for number in (3, 4, 5, 6)]
    assert named == ["Senior watch officer", "I. Petro", "K. Orlova", "I. Petro"]


def test_nobody_releases_what_he_submitted_himself(pair):
    one, _ = pair
    draft = submitted(one, "petro")
    before = signed(one)
    with pytest.raises(NeedsSecondPerson, match="own-draft"):
        one.center.release(draft.id, "petro", one.now)
    assert signed(one) == before


def test_who_lacks_the_role_releases_nothing(pair):
    one, _ = pair
    draft = submitted(one, "petro")
    before = signed(one)
    with pytest.raises(OurFault, match="role-missing"):
        one.center.release(draft.id, "orlova", one.now)
    with pytest.raises(OurFault, match="no-such-person"):
        one.center.release(draft.id, "nobody", one.now)
    assert signed(one) == before


def test_a_draft_changed_behind_the_submitter_s_back_is_not_released(pair):
    one, _ = pair
    draft = submitted(one)
    changed = dataclasses.replace(draft, values={16: "2026-11-24", 17: 5_000})
    one.store.commit([Put(DRAFTS, draft.id, changed.encode())])
    before = signed(one)
    with pytest.raises(OurFault, match="draft-changed"):
        one.center.release(draft.id, "petro", one.now)
    assert signed(one) == before
    for field, value in (
        ("to", 0b11), ("type", "prisoners"), ("language", "fr"), ("agreement", "0" * 32),
        ("valid_until", 1), ("kind", "people"),
    ):  # fmt: skip
        other = dataclasses.replace(draft, **{field: value})
        assert other.hash() != draft.hash()


def test_a_submitted_draft_cannot_be_changed_by_its_author_either(pair):
    one, _ = pair
    draft = submitted(one)
    with pytest.raises(OurFault, match="not-now"):
        one.center.draft_set(draft.id, {17: 6}, "orlova", one.now)
    assert load_draft(one.store, draft.id) == draft


def test_a_draft_that_nobody_submitted_is_not_released(pair):
    one, _ = pair
    draft = drafted(one)
    with pytest.raises(OurFault, match="not-submitted"):
        one.center.release(draft.id, "petro", one.now)


def test_a_draft_is_released_once(pair):
    one, _ = pair
    draft = submitted(one)
    one.center.release(draft.id, "petro", one.now)
    before = signed(one)
    for act in (
        lambda: one.center.release(draft.id, "petro", one.now),
        lambda: one.center.submit(draft.id, "orlova", one.now),
        lambda: one.center.return_draft(draft.id, "petro", "too late", one.now),
        lambda: one.center.draft_set(draft.id, {17: 6}, "orlova", one.now),
    ):
        with pytest.raises(OurFault):
            act()
    one.reopen()
    with pytest.raises(OurFault, match="not-submitted"):
        one.center.release(draft.id, "petro", one.now)
    assert signed(one) == before


def test_a_returned_draft_is_changed_submitted_again_and_released(pair):
    one, _ = pair
    draft = submitted(one)
    with pytest.raises(OurFault, match="reason-missing"):
        one.center.return_draft(draft.id, "petro", "  ", one.now)
    returned = one.center.return_draft(draft.id, "petro", "the figure is wrong", one.now)
    assert (returned.state, returned.note) == ("returned", "the figure is wrong")
    with pytest.raises(OurFault, match="not-submitted"):
        one.center.release(draft.id, "petro", one.now)
    one.center.draft_set(draft.id, {17: 6}, "orlova", one.now)
    one.center.submit(draft.id, "orlova", one.now)
    held = one.center.release(draft.id, "petro", one.now)
    assert held.opening.get(17) == 6


def test_an_agreement_is_adopted_by_two_people_or_not_at_all():
    one, other = Stage("ARD"), Stage("BRV")
    introduce(one, other)
    one.center.propose(files(), Mark.LIVE, [one.center.peer_named("BRV")], START)
    draft = one.center.adopt(one.agreement, "petro", one.now)
    before = signed(one)
    with pytest.raises(NeedsSecondPerson, match="own-draft"):
        one.center.release(draft.id, "petro", one.now)
    assert (one.agreement.own_epoch, signed(one)) == (None, before)
    again = one.center.adopt(one.agreement, "orlova", one.now)
    one.center.release(again.id, "petro", one.now)
    assert one.agreement.own().size == 1
    with pytest.raises(OurFault, match="already-signed"):
        one.center.adopt(one.agreement, "orlova", one.now)
    with pytest.raises(NeedsSecondPerson, match="own-draft"):
        one.center.release(draft.id, "petro", one.now)


def test_people_and_roles_change_by_two_people_or_not_at_all(pair):
    one, _ = pair
    wanted = Person("petro", "I. Petro", ("watch", "releaser", "auditor"), "Chief")
    draft = one.center.propose_person(wanted, "petro", one.now)
    with pytest.raises(NeedsSecondPerson, match="own-draft"):
        one.center.release(draft.id, "petro", one.now)
    raised = Person("orlova", "K. Orlova", ("drafter", "releaser"), "Chief")
    draft = one.center.propose_person(raised, "orlova", one.now)
    with pytest.raises(NeedsSecondPerson, match="own-draft"):
        one.center.release(draft.id, "orlova", one.now)
    assert one.center.release(draft.id, "petro", one.now) is None
    assert one.center.state.house.people["orlova"] == raised
    one.reopen()
    assert one.center.state.house.people["orlova"] == raised
    held = one.center.release(submitted(one, "petro").id, "orlova", one.now)
    assert held.opening.text(6) == "K. Orlova"


def test_who_was_dismissed_does_nothing_any_more(pair):
    one, _ = pair
    gone = Person("orlova", "K. Orlova", (), "none")
    draft = one.center.propose_person(gone, "orlova", one.now)
    one.center.release(draft.id, "petro", one.now)
    with pytest.raises(OurFault, match="role-missing"):
        drafted(one)


def test_what_one_person_may_do_alone_is_a_table_and_nothing_else_is_done(pair):
    one, other = pair
    held = other.send()
    exchange(one, other)
    target = copy_of(one, other).entries[held.index]
    values = {
        "standby-until": {16: START + 600}, "passed-on-to-unit": {16: "Northern command"},
        "service": {16: "Line down at noon"}, "line-test": {16: "Haystacks in autumn"},
    }  # fmt: skip
    before = notifications(one)
    kinds = sorted({*BUILTIN, *house.ACTS, *one.agreement.pack.messages, "no-such-thing"})
    done = set()
    for kind in kinds:
        size = signed(one)
        aim = target if kind not in {"service", "line-test", "re-send-request"} else None
        try:
            one.center.act(one.agreement, kind, "petro", one.now, aim, values.get(kind))
        except (OurFault, RuleBroken):
            assert signed(one) == size, kind
        else:
            done.add(kind)
    assert done == {
        "opened", "acknowledged", "standby-until", "passed-on-to-unit", "service", "line-test",
    }  # fmt: skip
    assert all(house.ACTS[kind].alone for kind in done)
    assert notifications(one) == before


@pytest.mark.parametrize("kind", ["claim", "draft", "submit", "return"])
def test_a_pack_cannot_name_a_type_so_that_one_person_may_send_it(pair, kind):
    one, _ = pair
    agreement = one.agreement
    notice = agreement.pack.messages["notice"]
    messages = {**agreement.pack.messages, kind: dataclasses.replace(notice, id=kind)}
    use_pack(agreement, dataclasses.replace(agreement.pack, messages=messages))
    before = signed(one)
    with pytest.raises(OurFault, match="no-such-act"):
        one.center.act(agreement, kind, "petro", one.now, None, {16: "2026-11-24", 17: 5})
    assert signed(one) == before


@pytest.mark.parametrize("act", sorted(house.ACTS))
def test_no_act_is_open_to_somebody_without_a_role(pair, act):
    one, _ = pair
    people = one.center.state.house.people
    people["guest"] = Person("guest", "A. Guest", (), "Visitor")
    people["audit"] = Person("audit", "B. Audit", ("auditor",), "Auditor")
    # Who audits acts in nothing but how they themselves log in.
    for person in ("guest",) if act == "own-log-in" else ("guest", "audit"):
        with pytest.raises(OurFault, match="role-missing"):
            one.center.state.house.may(person, act)


def test_an_invalid_draft_is_neither_submitted_nor_released(pair):
    one, _ = pair
    for values in ({16: "2026-02-30", 17: 5}, {16: "2026-11-24"}, {16: "2026-11-24", 17: -1}):
        made = drafted(one, values=values)
        before = signed(one)
        with pytest.raises(RuleBroken):
            one.center.submit(made.id, "orlova", one.now)
        assert signed(one) == before


def test_only_the_register_s_own_keys_sign_a_release(pair):
    one, _ = pair
    draft = submitted(one)
    purposes = []
    real = one.keys.sign

    def sign(purpose, algorithm, message):
        purposes.append(purpose)
        return real(purpose, algorithm, message)

    one.center.state.recorder.keys.sign = sign
    one.center.release(draft.id, "petro", one.now)
    one.center.settle()
    assert set(purposes) == {Purpose.REGISTER}


@pytest.mark.parametrize(
    "values", [{18: None}, {18: ["admiral"]}, {16: 7}, {19: "\u202e"}, {20: "more"}]
)
def test_a_change_of_people_that_could_not_be_read_again_is_never_entered(pair, values):
    one, _ = pair
    draft = one.center.propose_person(PEOPLE[0], "orlova", one.now)
    one.center.return_draft(draft.id, "petro", "not so", one.now)
    one.center.draft_set(draft.id, values, "orlova", one.now)
    with pytest.raises(OurFault, match=r"bad-person|unknown-role"):
        one.center.submit(draft.id, "orlova", one.now)
    one.reopen()


@pytest.mark.parametrize("state", ["released", "discarded"])
def test_what_ended_in_a_home_of_an_earlier_program_is_not_open(pair, state):
    one, _ = pair
    ended = dataclasses.replace(drafted(one), state=state)
    one.store.commit([Put(DRAFTS, ended.id, ended.encode())])
    assert ended.id not in [draft.id for draft in open_drafts(one.store)]
    assert ended.id in [draft.id for draft in all_drafts(one.store)]


def test_who_has_an_id_that_would_not_be_entered_today_can_be_changed_and_dismissed(pair):
    one, _ = pair
    old = Person(" lind\u00a0", "V.\u00a0Lind", ("watch", "releaser"), "Duty officer")
    entry = house_entry(PERSON_SET, person_fields(old), "orlova", one.now)
    append_house(one.center.state, [entry], (), one.now)
    one.reopen()
    for roles in (("watch",), ()):
        now = dataclasses.replace(old, roles=roles)
        draft = one.center.propose_person(now, "orlova", one.now)
        one.center.release(draft.id, "petro", one.now)
        assert one.center.state.house.people[old.id] == now
    one.reopen()
    assert one.center.state.house.people[old.id].roles == ()
    for other in (
        dataclasses.replace(old, id=" lind"), dataclasses.replace(old, name="V. Lind "),
        dataclasses.replace(old, post=""),
    ):  # fmt: skip
        with pytest.raises(OurFault, match="bad-person"):
            one.center.propose_person(other, "orlova", one.now)


def test_where_no_more_people_fit_those_who_stand_can_still_be_dismissed(pair, monkeypatch):
    one, _ = pair
    monkeypatch.setattr(limits, "PEOPLE_MAX", len(one.center.state.house.people))
    gone = Person("orlova", "K. Orlova", (), "none")
    assert one.center.propose_person(gone, "orlova", one.now).state == "submitted"
    with pytest.raises(OurFault, match="too-many-people"):
        one.center.propose_person(dataclasses.replace(gone, id="rossi"), "orlova", one.now)


# --- what the other party said since --------------------------------------------------------------


@pytest.fixture(name="answer")
def fixture_answer(pair):
    """Of Ardania to a notice of Brevia, submitted; and the notice."""
    one, other = pair
    sent = other.send()
    exchange(one, other)
    about = one.agreement.by_leaf[sent.leaf_hash]
    draft = Draft(
        "", NOTIFICATION, one.agreement.id, "declined", {16: "No."},
        refers_to=Reference(about.opening.header.serial, about.leaf_hash),
    )  # fmt: skip
    made = one.center.draft_new(one.agreement, draft, "orlova", one.now)
    return one.center.submit(made.id, "orlova", one.now), about


def test_an_answer_after_which_nothing_was_said_is_released(pair, answer):
    one, _ = pair
    assert one.center.release(answer[0].id, "petro", one.now).type == "declined"


def test_an_answer_is_not_signed_over_what_was_said_since_unless_that_was_looked_at(pair, answer):
    one, other = pair
    draft, about = answer
    before = later.looked_at(one.center.state, one.agreement, about)
    newer = other.send(values={16: "2026-11-25", 17: 6})
    exchange(one, other)
    size = one.agreement.own().size
    for looked in (None, before):
        with pytest.raises(OurFault, match="later-message") as told:
            one.center.release(draft.id, "petro", one.now, looked=looked)
        assert told.value.facts["serials"] == [newer.opening.header.serial]
    assert one.agreement.own().size == size
    assert load_draft(one.store, draft.id).state == "submitted"
    now = later.looked_at(one.center.state, one.agreement, about)
    assert one.center.release(draft.id, "petro", one.now, looked=now).type == "declined"


def test_what_answers_nobody_needs_no_look(pair, answer):
    one, other = pair
    other.send()
    exchange(one, other)
    assert one.center.release(submitted(one).id, "petro", one.now).type == "notice"
