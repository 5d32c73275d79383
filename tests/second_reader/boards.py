"""board.md, J1 to J7 and the head of J65: when entries were written and received, and the parts of
a board that need no clause of a pack. What the clauses come to is left to the program.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from pathlib import Path
from typing import Any

from tests.second_reader.records import pack_hash
from tests.second_reader.values import demand

Json = dict[str, Any]
PACKS = Path(__file__).parents[2] / "packs"


class Registers:
    """The lines of all parties. Boxes of numbers by position."""

    def __init__(self, given: Json) -> None:
        seats = range(len(given["seats"]))
        self.lines: list[list[Json]] = [[] for _ in seats]
        for entry in sorted(given["entries"], key=lambda one: one["place"]):
            seat, epoch, index = entry["place"]
            before = sum(one["place"][1] == epoch for one in self.lines[seat])
            demand(index == before, "out-of-order")
            self.lines[seat].append(entry)
        self.cosigned = [
            item
            for line in self.lines
            for entry in line
            if entry.get("invalid") is None
            for item in entry.get("cosigned", ())
        ]
        self.inside: dict[tuple[int, int, int], int] = {}
        self.at: dict[tuple[int, int, int], int] = {}
        self._settle()

    def _held(self, seat: int, epoch: int, size: int) -> Json | None:
        below = [
            one for one in self.lines[seat] if one["place"][1] == epoch and one["place"][2] < size
        ]
        return below[-1] if below else None

    def _contained(self, entry: Json, last: int) -> int | None:
        """J4; None while what it needs is not there yet."""
        found = [last]
        if "closed" in entry or entry.get("invalid") is not None:
            return last
        found += [at for *_, at in entry.get("cosigned", ())]
        for seat, epoch, size in entry.get("seen", ()):
            held = self._held(seat, epoch, size)
            if entry["to"] >> seat & 1 and held is not None:
                if tuple(held["place"]) not in self.inside:
                    return None
                found.append(self.inside[*held["place"]])
        return max(found)

    def _settle(self) -> None:
        """J4, then J5, from the first entries on."""
        waiting = [list(line) for line in self.lines]
        while any(waiting):
            moved = False
            for seat, line in enumerate(waiting):
                done = len(self.lines[seat]) - len(line)
                last = self.inside[*self.lines[seat][done - 1]["place"]] if done else 0
                if line and (found := self._contained(line[0], last)) is not None:
                    self.inside[*line.pop(0)["place"]] = found
                    moved = True
            demand(moved, "no-order")
        for line in self.lines:
            last = 0
            for entry in line:
                last = max(last, last if "closed" in entry else self._own(entry))
                self.at[*entry["place"]] = last

    def _own(self, entry: Json) -> int:
        """J5."""
        seat, epoch, index = entry["place"]
        upper = [at for s, e, size, at in self.cosigned if (s, e) == (seat, epoch) and size > index]
        return int(min([max(entry["claimed"], self.inside[seat, epoch, index]), *upper]))

    def received(self, entry: Json, reader: int) -> int | None:
        """J6 and J7, where nothing is deposited (J8)."""
        seat, epoch, index = entry["place"]
        greatest = 0
        for x in self.lines[reader]:
            if "closed" in x or x.get("invalid") is not None or not x["to"] >> seat & 1:
                continue
            named = [size for s, e, size in x.get("seen", ()) if (s, e) == (seat, epoch)]
            greatest = max([greatest, *named])
            lacks = any(
                (s, e) == (seat, epoch) and start <= index < end
                for s, e, start, end in x.get("lacking", ())
            )
            if (
                (named and greatest > index and not lacks)
                or entry["place"] in x.get("ahead", ())
                or (x.get("refers_to") == entry["leaf"] and not x.get("repeats"))
            ):
                return self.at[*x["place"]]
        return None

    def times(self) -> list[Json]:
        """J83."""
        return [
            {
                "place": entry["place"],
                "time": self.at[*entry["place"]],
                "received": [
                    None if seat == entry["place"][0] else self.received(entry, seat)
                    for seat in range(len(self.lines))
                ],
            }
            for line in self.lines
            for entry in line
        ]


def pack_of(given: Json) -> Json:
    """J1 and J81: the pack with that hash, as J65 names it."""
    folder = PACKS / given["folder"]
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
    demand(pack_hash(files).hex() == given["hash"], "hash-differs")
    head = (folder / "agreement.toml").read_text().split("[agreement]")[1].splitlines()
    said = dict(line.split(" = ", 1) for line in head[:6] if " = " in line)
    return {"id": json.loads(said["id"]), "version": int(said["version"]), "hash": given["hash"]}


def openings(given: Json, lines: list[list[Json]]) -> Json:
    """J65."""
    digest, closed = hashlib.sha256(), {}
    for seat, line in enumerate(lines):
        shut = [one["place"] for one in line if "closed" in one]
        for _, epoch, index in shut:
            digest.update(bytes([seat]) + epoch.to_bytes(4, "big") + index.to_bytes(8, "big"))
        if shut:
            closed[given["seats"][seat][0]] = len(shut)
    return {"digest": digest.hexdigest(), "closed": closed}


def begin(given: Json) -> Json:
    """What a board says before any clause is looked at, as J83 shows it."""
    for version in given["versions"]:
        pack_of(version)
    registers = Registers(given)
    moment = datetime.datetime.fromtimestamp(given["as_of"], datetime.UTC)
    parts = {
        "board": 1,
        "agreement": given["agreement"],
        "pack": pack_of(given["pack"]),
        "mark": given["mark"],
        "as_of": moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "heads": [
            {
                "party": given["seats"][head["register"][0]][0],
                "epoch": head["epoch"],
                "size": head["size"],
                "root": head["root"],
            }
            for head in sorted(given["heads"], key=lambda one: one["register"])
        ],
        "openings": openings(given, registers.lines),
    }
    return {"digests": {name: digest_of(part) for name, part in parts.items()},
            "times": registers.times()}  # fmt: skip


def digest_of(part: Any) -> str:
    """SHA-256 of the bytes of J65."""
    text = json.dumps(part, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
