"""That a fingerprint was compared is an act of a named person, and survives a restart."""

from __future__ import annotations

import pytest

from detente.core.errors import OurFault
from tests.world import Stage, introduce


def test_who_compared_a_fingerprint_stands_in_the_house_register():
    ard, brv = Stage("ARD"), Stage("BRV")
    introduce(ard, brv)
    root = brv.center.card.fingerprint
    assert not ard.center.state.peers[root].confirmed
    with pytest.raises(OurFault, match="no-such-person"):
        ard.center.confirm_peer(root, "nobody", ard.now)
    ard.center.confirm_peer(root, "petro", ard.now)
    ard.reopen()
    assert ard.center.state.peers[root].confirmed
    assert ard.center.state.house.confirmed[root] == ("petro", ard.at)


def test_only_an_introduced_center_can_be_confirmed():
    ard, brv = Stage("ARD"), Stage("BRV")
    with pytest.raises(OurFault, match="not-introduced"):
        ard.center.confirm_peer(brv.center.card.fingerprint, "petro", ard.now)
