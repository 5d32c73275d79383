"""The root key for one act: where it lies, its passphrase, and the keys that act needs."""

from __future__ import annotations

from pathlib import Path

from detente.adapters.keys.files import ROOT_FILE
from detente.apps import homekeys, wiring
from detente.apps.cli.command import Run
from detente.apps.i18n.talk import t
from detente.core.agreement.succession import DISOWNED, Reason
from detente.core.errors import DetenteError
from detente.engine.drafts import CARD_DRAFT, Draft
from detente.engine.house import ACTS
from detente.engine.ports import Keys
from detente.engine.recovery import RENEWED
from detente.engine.state import STOPPED
from detente.engine.succeeding import card_reason


def root_secret(run: Run, path: Path) -> str:
    """The passphrase of a root key: from its file, asked, or else that of the home."""
    if run.args.root_passphrase_file is None and (run.served or not run.may_ask()):
        return run.passphrase()
    return run.secret(run.args.root_passphrase_file, t("ask--root-passphrase", path=str(path)))


def keys_for(run: Run, draft: Draft) -> Keys | None:
    """The keys that the release of a draft needs beside those of the home; None for most.

    Raises EnvironmentFault("key-absent"), OurFault("root-differs").
    """
    if draft.kind != CARD_DRAFT and DISOWNED not in draft.values:
        return None
    own = run.folder / wiring.KEYS / ROOT_FILE
    path = own if run.args.root_key is None else Path(run.args.root_key)
    root = wiring.read_root(path, root_secret(run, path))
    if draft.kind == CARD_DRAFT:
        return homekeys.next_keys(run.home, run.passphrase(), root)
    return homekeys.keys_with_root(run.home, run.passphrase(), root)


def put_in_use(run: Run, keys: Keys) -> None:
    """After a card was released: its keys serve from now on, and its file is handed out."""
    run.home.keys = keys
    run.home.keep_card()


def open_all(run: Run, draft: Draft, person: str) -> tuple[list[str], list[str]]:
    """Open the next epoch of every agreement that a rotation stopped: (ids opened, ids left).

    After a revocation or a capture none is opened: two persons may first want to disown something.
    """
    center, now = run.home.center, run.home.now()
    state, reason = center.state, card_reason(draft)
    done, left = [], []
    may = bool(ACTS["epoch"].roles & set(state.house.person(person).roles))
    for agreement in [*state.agreements.values()]:
        if agreement.own_epoch is None:
            continue
        ours = state.store.get(STOPPED, agreement.own().text) == RENEWED.encode()
        if reason is not Reason.ROTATION or not ours or not may:
            left.append(agreement.id)
            continue
        try:
            center.open_epoch(agreement, reason, person, now)
            done.append(agreement.id)
        except DetenteError:  # the card is in use already; `epoch show` says what is left to do
            left.append(agreement.id)
    return done, left
