"""evidence.md, V12: several evidence files in one."""

from __future__ import annotations

from tests.second_reader.evidence import Verdict, part, read_evidence
from tests.second_reader.values import Refused, decode, demand, some, version

FILE_BYTES_MAX = 67_108_864
FILES_MAX = 2_048


def read_bundle(data: bytes) -> list[Verdict]:
    """V12."""
    with part("file"):
        demand(len(data) <= FILE_BYTES_MAX)
        value = decode(data)
        demand(isinstance(value, dict) and list(value) == [0, 1])
        version(value[0])
        files = some(value[1], 1, FILES_MAX)
        demand(all(isinstance(one, bytes) for one in files))
        demand(len(set(files)) == len(files))
    verdicts = []
    for number, one in enumerate(files, 1):
        try:
            verdicts.append(read_evidence(one))
        except Refused as refusal:
            refusal.part = f"evidence {number}: {refusal.part}"
            raise
    return verdicts
