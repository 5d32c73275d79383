"""Makes vectors/ (but for vectors/external): `python -m tools.make_vectors`, or `make vectors`.

The same sources give the same bytes. What the library draws at random, ML-DSA-44 signatures and
sealing, is kept in tools/vectors/drawn.json and used again; `--new` draws it anew.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from typing import Final

from detente.core.errors import DetenteError
from tools.vectors import (
    areas_board,
    areas_bundle,
    areas_card,
    areas_checkpoint,
    areas_encoding,
    areas_entry,
    areas_epochs,
    areas_evidence,
    areas_https,
    areas_incident,
    areas_leaf,
    areas_parcel,
    areas_period,
    areas_quota,
    areas_tree,
    readme,
)
from tools.vectors.case import Case, Json, facts_of
from tools.vectors.run import run
from tools.vectors.run_record import FOLDER
from tools.vectors.world import STORE, Drawn, World

AREAS: Final = tuple(readme.AREAS)


def cases(world: World) -> Iterator[Case]:
    """All vectors."""
    yield from areas_encoding.cases()
    yield from areas_card.cases(world)
    yield from areas_leaf.cases(world)
    yield from areas_entry.cases(world)
    yield from areas_checkpoint.cases(world)
    yield from areas_tree.cases(world)
    yield from areas_parcel.cases(world)
    yield from areas_https.cases(world)
    yield from areas_evidence.cases(world)
    yield from areas_bundle.cases(world)
    yield from areas_incident.cases(world)
    yield from areas_quota.cases()
    yield from areas_period.cases()
    yield from areas_epochs.cases(world)
    yield from areas_board.cases()


class WrongVectorError(ValueError):
    """A vector does not come out as it says it would."""


def outcome(case: Case) -> Json:
    """The file of one vector, its output made by the program and compared with what is known."""
    output: Json
    try:
        output, code = run(case.area, case.input), None
    except DetenteError as error:
        output, code = facts_of(error), error.code
    if code != case.why:
        raise WrongVectorError(f"{case.area}/{case.name}: {code} {output}, not {case.why}")
    for key, value in case.given.items():
        if output.get(key) != value:
            raise WrongVectorError(f"{case.area}/{case.name}: {key} is {output.get(key)!r}")
    return {
        "name": case.file_name.removesuffix(".json"),
        "clause": case.clause,
        "description": case.description,
        "input": case.input,
        "expect": "ok" if case.why is None else "fail",
        **({} if case.why is None else {"why": case.why}),
        "output": output,
    }


def shared(world: World) -> Mapping[str, bytes]:
    """Files that cases refer to."""
    return {**areas_tree.log_files(world), **areas_evidence.card_files(world)}


def make(world: World) -> Mapping[str, bytes]:
    """Every file of vectors/ by its path; those of `shared` must lie there already."""
    files: dict[str, bytes] = dict(shared(world))
    listed: dict[str, Json] = {}
    for case in cases(world):
        path = f"{case.area}/{case.file_name}"
        if path in listed:
            raise WrongVectorError(f"{path} twice")
        listed[path] = outcome(case)
        files[path] = (json.dumps(listed[path], indent=1, ensure_ascii=True) + "\n").encode()
    for area in AREAS:
        files[f"{area}/README.md"] = readme.area(area, listed).encode()
    manifest = {path: made["expect"] for path, made in sorted(listed.items())}
    files["manifest.json"] = (json.dumps(manifest, indent=1) + "\n").encode()
    files["README.md"] = readme.top(listed).encode()
    return files


def write(files: Mapping[str, bytes]) -> None:
    """Write files below vectors/."""
    for path, data in files.items():
        target = FOLDER / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def main(arguments: list[str]) -> int:
    """Write all vectors; files of an area that are no longer made are removed."""
    parser = argparse.ArgumentParser(prog="make_vectors", description=__doc__)
    parser.add_argument("--new", action="store_true", help="draw signatures and sealing anew")
    drawn = Drawn(STORE, anew=parser.parse_args(arguments).new)
    world = World.make(drawn)
    write(shared(world))
    files = make(world)
    write(files)
    for area in AREAS:
        for path in (FOLDER / area).rglob("*"):
            if path.is_file() and path.relative_to(FOLDER).as_posix() not in files:
                path.unlink()
    drawn.save()
    sys.stdout.write(f"{len(files)} files, {sum(map(len, files.values()))} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
