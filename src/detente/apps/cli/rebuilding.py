"""`rebuild`, `card renew`, `card root`, `keys passphrase`: what the root key is for."""

from __future__ import annotations

from pathlib import Path

from detente.adapters.keys.files import CENTER_FILE, ROOT_FILE
from detente.apps import homekeys, messages, wiring
from detente.apps.cli.command import APART, Run, arg, command, dry_run
from detente.apps.cli.drafting import submitted
from detente.apps.cli.epoch_words import NAMES, reason_words
from detente.apps.cli.homes import PEOPLE, new_passphrase, parse_person
from detente.apps.cli.peers import card_in
from detente.apps.cli.root_words import root_secret
from detente.apps.i18n.talk import joined, t
from detente.core.agreement.succession import Reason
from detente.core.errors import OurFault
from detente.core.party import fingerprint_digits, fingerprint_words
from detente.engine.house import check_people

_RENEWALS = ("rotation", "revocation", "capture")
_ROOT_SECRET = arg("--root-passphrase-file", metavar="FILE", words="arg--root-passphrase-file")


@command(
    arg("folder", metavar="DIR", words="arg--new-home"),
    arg("--root-key", required=True, metavar="FILE", words="arg--rebuild-root-key"),
    arg("--card", required=True, metavar="FILE", words="arg--rebuild-card"),
    arg(
        "--peer",
        action="append",
        required=True,
        metavar="FILE",
        words="arg--rebuild-peer",
    ),
    PEOPLE,
    arg(
        "--number",
        type=int,
        default=0,
        metavar="N",
        words="arg--rebuild-number",
    ),
    _ROOT_SECRET,
    arg(
        "--draw-passphrase",
        action="store_true",
        words="arg--draw-passphrase",
    ),
    examples=(
        "detente rebuild /srv/ardania --root-key /mnt/safe/root.key --card ardania.card"
        " --peer brevia.card --person 'orlova:K. Orlova:watch,drafter:Watch officer'"
        " --person 'petro:I. Petro:watch,releaser:Senior watch officer'",
    ),
    beside=APART,
)
def rebuild(run: Run) -> int:
    """Set a lost center up again from its root key and cards."""
    args, folder = run.args, Path(run.args.folder)
    people = tuple(parse_person(text) for text in args.person)
    check_people(people)
    wiring.check_free(folder)
    _, raw = card_in(args.card)
    peers = tuple(card_in(path)[1] for path in args.peer)
    path = Path(args.root_key)
    secret = run.secret(args.root_passphrase_file, t("ask--root-passphrase", path=str(path)))
    lost = wiring.Lost(path, secret, raw, peers, args.number)
    if run.dry:
        homekeys.check_root(path, secret)
        return dry_run(run, "set-up", home=str(folder))
    args.home = str(folder)
    given = new_passphrase(run)
    keep = args.draw_passphrase
    with wiring.rebuild_home(folder, lost, people, given, keep_passphrase=keep) as home:
        card = home.center.card
        codes = sorted(peer.card.code for peer in home.center.state.peers.values())
    run.console.object(
        {
            "home": str(folder),
            "center": card.center,
            "card": card.number,
            "peers": codes,
            "people": [person.id for person in people],
        }
    )
    run.console.say(
        t("rebuild--done", center=card.center, code=card.code, home=str(folder),
          number=card.number),
        t("rebuild--knows", parties=joined(codes)),
        f"  1. {t('rebuild--step-1')}",
        f"  2. {t('rebuild--step-2')}",
        f"  3. {t('rebuild--step-3')}",
        f"     {t('rebuild--step-3-more')}",
        f"  4. {t('rebuild--step-4')}",
        t("rebuild--until"),
    )  # fmt: skip
    if keep:
        run.console.note(t("init--passphrase", path=str(folder / wiring.PASSPHRASE)))
    run.carry(t("rebuild--next-safe"))
    return messages.DONE


@command(
    arg(
        "--reason",
        required=True,
        choices=_RENEWALS,
        words="arg--card-renew-reason",
    ),
    examples=(
        "detente card renew --reason rotation --as orlova",
        "detente card renew --reason capture --as orlova",
    ),
)
def renew(run: Run) -> int:
    """Ask for a card with new keys under the same root; another person releases it."""
    home, reason = run.home, NAMES[run.args.reason]
    person = run.person("draft")
    trusted = reason is Reason.ROTATION
    run.console.note(t("renew--asks", person=person.name, reason=reason_words(reason)))
    if not trusted:
        run.console.note(
            t("renew--not-proven"),
            t("renew--not-proven-more"),
        )
    if run.dry:
        return dry_run(run, "asked")
    public = homekeys.draw_next_keys(home, run.passphrase(), trusted=trusted)
    draft = home.center.propose_card(public, person.id, home.now(), reason)
    status = submitted(run, draft)
    run.console.note(t("renew--takes-root"))
    return status


@command(
    arg("--check", metavar="FILE", words="arg--card-root-check"),
    arg("--card", metavar="FILE", words="arg--card-root-card"),
    _ROOT_SECRET,
    examples=(
        "detente card root --check /mnt/safe/root.key",
        "detente card root --check /mnt/safe/root.key --card ardania.card",
    ),
)
def root(run: Run) -> int:
    """Read a root key back: is it whole, and is it ours?"""
    args = run.args
    path = run.folder / wiring.KEYS / ROOT_FILE if args.check is None else Path(args.check)
    ours = run.home.center.card if args.card is None else card_in(args.card)[0]
    found = homekeys.check_root(path, root_secret(run, path))
    if found != ours.fingerprint:
        raise OurFault("root-of-another", path=str(path), center=ours.center)
    run.console.object({"root_key": str(path), "center": ours.center, "whole": True})
    run.console.say(
        t("root--whole", path=str(path), center=ours.center),
        f"  {fingerprint_words(found)}",
        f"  {fingerprint_digits(found)}",
    )
    if path.parent == run.folder / wiring.KEYS:
        run.console.note(
            t("root--in-home"),
            t("root--in-home-more"),
        )
    return messages.DONE


@command(
    arg("--root-key", metavar="FILE", words="arg--keys-passphrase-root-key"),
    arg("--old-passphrase-file", metavar="FILE", words="arg--keys-passphrase-old-passphrase-file"),
    arg("--new-passphrase-file", metavar="FILE", words="arg--keys-passphrase-new-passphrase-file"),
    examples=(
        "detente keys passphrase",
        "detente keys passphrase --root-key /mnt/safe/root.key",
    ),
    beside=APART,
)
def passphrase(run: Run) -> int:
    """Put center.key, or a root key, under another passphrase; the keys stay the same."""
    args = run.args
    center = run.folder / wiring.KEYS / CENTER_FILE
    path = center if args.root_key is None else Path(args.root_key)
    if args.old_passphrase_file is not None or args.root_key is not None:
        old = run.secret(args.old_passphrase_file, t("ask--old-passphrase", path=str(path)))
    else:
        old = run.passphrase()
    new = run.secret(args.new_passphrase_file, t("ask--new-passphrase"))
    asked = args.new_passphrase_file is None
    if asked and run.ask_secret(t("ask--same-again")) != new:
        raise OurFault("passphrases-differ")
    if run.dry:
        return dry_run(run, "changed")
    homekeys.change_passphrase(path, old, new)
    kept = args.root_key is None and homekeys.forget_passphrase(run.folder)
    run.console.object({"key": str(path), "kept_passphrase_removed": kept})
    run.console.say(t("keys--changed", path=str(path)))
    if kept:
        run.console.say(t("keys--kept-removed"))
    copies = "center" if args.root_key is None else "root"
    run.console.note(t(f"keys--copies-{copies}"))
    return messages.DONE
