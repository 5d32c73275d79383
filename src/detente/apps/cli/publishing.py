"""`record publish`: a register as a folder that anybody's software can check (C2SP tlog-tiles)."""

from __future__ import annotations

from pathlib import Path

from detente.apps import messages
from detente.apps.cli.agreements import chosen
from detente.apps.cli.command import Run, arg, command, dry_run, write_file
from detente.apps.cli.words import stamp
from detente.apps.i18n.talk import t
from detente.core.errors import OurFault
from detente.core.record import checkpoint, note, tiles
from detente.core.record.heads import register_vkeys
from detente.engine.exporter import signed_head
from detente.engine.registers import Agreement, Register


@command(
    arg("party", nargs="?", default="", metavar="PARTY", words="arg--record-publish-party"),
    arg("--agreement", metavar="ID", default="", words="arg--agreement"),
    arg("-o", "--output", required=True, metavar="DIR", words="arg--record-publish-output"),
    examples=("detente record publish -o log", "detente record publish BRV -o their-log"),
)
def publish(run: Run) -> int:
    """Write a register as tiles; leaves say to whom entries went, and nothing of their content."""
    agreement = chosen(run)
    code = run.args.party or agreement.code(agreement.own_seat)
    found = agreement.of_seat(agreement.seat_of_code(code))
    if not found:
        raise OurFault("no-register", party=code)
    register = found[-1]
    folder = Path(run.args.output)
    if folder.exists() and any(folder.iterdir()):
        raise OurFault("folder-not-empty", path=str(folder))
    state = run.home.center.state
    head = signed_head(state, agreement, register, run.home.now())
    size = checkpoint.parse_text(head.text).size
    if run.dry:
        return dry_run(run, "written")
    leaves = state.store.leaves(register.text, 0, size)
    for path, data in tiles.write(leaves):
        write_file(str(_made(folder / path)), data)
    write_file(str(_made(folder / "checkpoint")), head.format())
    _tell(run, agreement, register, head, size)
    return messages.DONE


def _made(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _tell(run: Run, agreement: Agreement, register: Register, head: note.Note, size: int) -> None:
    signer = run.home.center.state.signer_of(agreement, register.seat, head.format())
    keys = signer.keys.register
    vkey = register_vkeys(register.text, keys)[0].format()
    stamp(run.console, agreement.mark)
    run.console.object(
        {"origin": register.text, "size": size, "vkey": vkey, "lines": len(head.signatures)}
    )
    run.console.say(
        t("publish--done", folder=run.args.output, n=size, origin=register.text), f"vkey {vkey}"
    )
    stamp(run.console, agreement.mark)
    run.next(f"detente verify --log {run.args.output} --vkey {vkey}")
