"""The texts of vectors/: what an area holds and how somebody else runs it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

from tools.vectors.case import Json

# area -> (title, documents, what each `do` asks for)
AREAS: Final[Mapping[str, tuple[str, tuple[str, ...], str]]] = {
    "encoding": (
        "One value, one byte form",
        ("encoding",),
        """
`decode`: decode `cbor`, encode the value again. The bytes must be the same; `value` is the value in
the diagnostic notation of RFC 8949 section 8, with the characters of texts escaped as in JSON. Of
large values `type` (`bytes`, `str`, `list`) and `length` are given (of a text in bytes).
""",
    ),
    "card": (
        "Cards",
        ("card", "checkpoint"),
        """
`read`: verify the card file `card` whole. Output: what it says, the fingerprint of its root pair,
and the fingerprint as words and as numbers. Cards with a faulty key or body are signed by both root
keys like any other, so that only the named fault is there.
""",
    ),
    "founding": (
        "Founding texts",
        ("agreement",),
        """
`read`: read the founding text `founding`. Output: its hash, the agreement id, and what it says.
""",
    ),
    "leaf": (
        "Leaves, salts, digests",
        ("leaf",),
        """
`path`, `value`, `header`, `content` and `values` are CBOR in hex.

- `salt`: the salt of `path` under `master`.
- `master`: the master salt from 32 bytes `fresh` and `content`.
- `digest`: the digest of `value` at `path` with `salt`, in the register `origin`.
- `build`: all digests of the body in their order, the leaf, and its leaf hash.
- `lay-out`: the fields of a type, `values`, on paths; `erasable` maps the number of a table to the
  positions of its erasable columns.
- `read`: read the leaf `leaf`.
""",
    ),
    "entry": (
        "Entries",
        ("entry",),
        """
`header`, `receipt` and `cosignatures` are CBOR in hex.

- `header`, `receipt`, `serial`, `cosignatures`: read one. Items of `receipt` in the output stand in
  the order of N6; those of `cosignatures` are seat, size, name, type, time, and are not verified.
- `opening`: read `opening` and open `leaf` with it in the register `origin`. `fields` in the output
  are paths and values in diagnostic notation.
- `read-back`: the read-back number of `leaf_hash`; it is refused if it is not the one `spoken`.
""",
    ),
    "checkpoint": (
        "Signed heads and cosignatures",
        ("checkpoint",),
        """
- `text`: read the text of a checkpoint of our own kind (K10, K11).
- `vkey`: read a verifier key.
- `message`: the bytes that the key `name` of `type` signs over the checkpoint `text` at `time`.
- `note`: read `note` and verify it under `vkeys`: by the rule of K18 for evidence and a
  checkpoint of our own kind where `rule` is `strict`; by that of C2SP, for the checkpoint of any
  log (K12), where it is `c2sp`. `signatures` in the output are name, type and time (null for type
  0x01).

The ML-DSA-44 cosignatures (type 0x06) here are, as far as we know, the first that were published.
""",
    ),
    "tree": (
        "Trees and proofs",
        ("checkpoint",),
        """
- `root`: leaf hashes and root of `leaves`.
- `inclusion`, `consistency`: verify a proof of RFC 6962.
- `multiproof`: the root from `known` (index to leaf hash) and `hashes`; refused if it is not
  `root`.

More inclusion and consistency proofs are in `vectors/external/merkle/`.
""",
    ),
    "parcel": (
        "Parcels",
        ("parcel", "sealing"),
        """
- `tag`: pair secret (where `halves` are given), key and link tag of a step.
- `pad`: the lengths of content and plaintext for inner bytes of that many zeros and a signature
  of 64 zeros. `unpad`: the reverse, for a `plaintext` in pieces of hex and how often they stand.
- `inner`: read inner bytes; items that cannot be read are named by position, the others stand.
- `item`: read inner bytes with one item; refused if the item is.
- `open`: open `parcel` as a recipient with these two seeds (ML-KEM-768: d and z, FIPS 203;
  X25519: RFC 7748), who expects `tag` from `sender`, whose link key is `link_key`.
""",
    ),
    "https": (
        "Both ends of a line proved",
        ("https",),
        """
`certificate` is the SHA-256 of the server's TLS certificate; all values are hex.

- `read`: read the body `cbor` of a `message`: `hello`, `answer` (to a hello), `open`, `opened`.
- `server`: the bytes that the server signs (T6), and whether one of `proofs` stands under
  `link_key`.
- `caller`: the bytes that the caller signs for the center with the fingerprint `server` (T8), and
  whether `signature` stands under `link_key`.
""",
    ),
    "epochs": (
        "Later epochs",
        ("record",),
        """
- `first-entry`: read the fields from 16 up of entry 0 of `origin`, a map in CBOR in hex, tables as
  arrays of rows; `fingerprint` is that of its author's seat.
- `end`: what entries of an agreement of so many `seats` still count for. Of each register: seat,
  epoch, number of the card that signs it, what field 17 of its entry 0 names (epoch, size, and
  whether the root is the one the register has at that size) with the `reason`, and its entries:
  whether they went to every other seat, and `seen` (seat, epoch, size). All keep conditions 1 to
  18. `repudiations` are seat, epoch, size named, size held, and whether the author denies it.
""",
    ),
    "evidence": (
        "Evidence files",
        ("evidence",),
        """
`verify`: verify the file `evidence`, trusting nobody. It is given in pieces of hex, to be joined;
a piece that begins with `@` stands for the card of that name in [cards.json](cards.json). Output:
what it proves. `received` are seat, claimed time and reason for lacking (null where it was
received); `not_before` and `not_after` are time and key name, null where there is none; `shown`
are paths and values as CBOR in hex. For a refusal the output names the `part` as V11 does, and
this is as binding as the refusal. Files with a fault inside something signed are signed anew, so
that only the named fault is there.

`elsewhere`: what a `given-elsewhere` with this `evidence`, `type` (field 17) and `agreement` (field
18) shows under the founding text `founding` ([board.md](../../spec/board.md), J42). Output: id of
the agreement of the evidence, seats and instants here, and `values`, as CBOR in hex.
""",
    ),
    "bundle": (
        "Bundles of evidence files",
        ("evidence",),
        """
`verify`: verify the file `bundle` and every evidence file in it, trusting nobody, in pieces as
those of evidence. Output: of each file leaf hash and serial of its entry, and what is `received`.
For a refusal the output names the `part` as V12 does, and this is as binding as the refusal.
""",
    ),
    "incident": (
        "Incident files",
        ("incident",),
        """
`verify`: verify the file `incident`, trusting nobody, in pieces as those of evidence. Output: what
it proves; `heads` are size, root, and the root before the cut. For a refusal the output names the
`part` as I6 does, and this is as binding as the refusal.
""",
    ),
    "period": (
        "Phrases and periods",
        ("clauses",),
        """
Instants are seconds of UTC since 1970, dates ISO text. The phrases of all cases may name: messages
`request`, and `notice` with `planned` (16) and `as_of` (17); events `launch` and `IV.1 flight`;
arrangement `pause`; calendar `office`; role `mediator`; parties `ARD` and `BRV`; duties `16.1` and
`VI.1 first`. Absent: `zone` Z, `first_day` not counted, `clear` false, `precision` start.

- `phrase`: read the phrase `text` of the `kind` (`time-limit`, `term`, `binding`, `series`,
  `parties`, `trigger`). An amount is number, unit in the singular, added minutes, calendar; an
  anchor is its words, then the name or date, and the number of its field.
- `closes`: the earliest and the latest (null: none) instant that `limit` gives from `anchor`, of
  `closes`, of `opens`, or of what `binds`.
- `term`: the end of a term of `amounts` from `origin`.
- `series`: the `periods` of these numbers, the `index` of the period that holds `at`, the number
  `matched` by a phrase and a value.
- `window`: the window of a quota that holds `date`, after entry into force on `entry`.
""",
    ),
    "quota": (
        "Quotas",
        ("receipt", "record"),
        """
`follow`: count the register of the sender, seat 0, by the statements of the recipient, seat 1.
`entries` are addressees, type, claimed time and bytes of the opening; `statements` are addressees,
claimed time, size, and ranges of `lacking` with their reasons; `quotas` are entries and bytes of
the types in the pack. Output: the indexes beyond their quota after each statement, and how many
statements could be followed. It is refused where a statement is void by condition 18 of R9.
""",
    ),
    "board": (
        "Boards",
        ("board", "clauses", "life", "tallies"),
        """
`evaluate`: the board of a shipped pack (`folder` below [packs/](../../packs), with the hash that it
must have) over the entries given, at `as_of`. The input is that of J81 and J82, the output that of
J83; the questions and their answers (J84) were written by hand by the text of the pack, and say
what the case is about. A program that is not yet whole can be held against `times` first, then
against single `digests`. Entries are bare facts: their leaf hashes and roots are drawn from a seed
and no leaf gives them; the bodies of `adopted` are left out.
""",
    ),
    "order": (
        "The total order",
        ("record",),
        """
`order`: the total order of a record, as origin and index. A register is a list of entries with
their claimed times and with `seen` as sizes by origin. It is refused if `order` is not the one.
""",
    ),
    "pack": (
        "The hash of a pack",
        ("pack",),
        """
`hash`: the hash over `files` (path to bytes). It is refused if it is not `hash`, and where a path
is none of a pack.
""",
    ),
    "tiles": (
        "A log folder",
        ("checkpoint",),
        """
`verify`: judge the folder `folder` below this one by the verifier key `vkey`. For a refusal,
`part` in the output is the path of the first thing that is refused.
""",
    ),
}

_TOP: Final = """\
# Test vectors

What the documents of [spec/](../spec/README.md) say, as cases that another implementation can
run. Each was made by `tools/make_vectors.py` from fixed seeds (`make vectors`), and is run by
`tests/vectors/test_vectors.py`. Where a case and a clause differ, one of the two is wrong.

| area | documents | accepted | refused |
| --- | --- | --- | --- |
{rows}

`external/` holds vectors of other projects, unchanged ([external/README.md](external/README.md)).

## One case, one file

A case is one JSON file; that of a case which must be refused has a name that ends in `_fail`.

| key | content |
| --- | --- |
| `name` | name of the file without `.json` |
| `clause` | clauses of `spec/` that decide it |
| `description` | what is there, or what is wrong |
| `input` | `do`: what is asked for, explained in the README of the area; and what it needs |
| `expect` | `ok` or `fail` |
| `why` | of a refusal: the code of the error that this program raises |
| `output` | of `ok`: what must come out. Of a refusal: facts |

Bytes are lower-case hex; long runs are a list of pieces, each hex and how often it stands. Text
formats (signed notes, verifier keys) are text. Paths, times, sizes and seats are numbers; note
that JSON numbers here go up to 2^64 - 1. All parties are invented, and all their private keys
follow from seeds in `tools/`.

## Running them

1. Read `manifest.json`: every case by its path, with its expected outcome. Run every one; a case
   that a program does not know is a failure of the run and not to be passed over.
2. Give `input` to your implementation. `ok`: it must accept, and every key of `output` must come
   out equal. `fail`: it must refuse.
3. `why` is a class of refusal that yours may name otherwise, but one `why` should be one class of
   yours. `detail` in the output only helps to find the fault. `part` of an evidence file is
   binding.

What an implementation needs of them for which role says [spec/README.md](../spec/README.md).

ML-DSA-44 signatures and sealed parcels are random by nature: those here were drawn once and are
kept in `tools/vectors/drawn.json`, so that all files come out the same each time. Nothing but
verifying and opening them can be asked of another implementation.

## Licence

Apache-2.0, like the whole tree ([LICENSE](../LICENSE)); `external/` under the licences of its
origins.
"""


def area(name: str, listed: Mapping[str, Json]) -> str:
    """The README of one area: what is asked, and every case in a table."""
    title, documents, text = AREAS[name]
    links = ", ".join(f"[{item}.md](../../spec/{item}.md)" for item in documents)
    rows = []
    for path, case in listed.items():
        if path.startswith(f"{name}/"):
            outcome = "ok" if case["expect"] == "ok" else f"`{case['why']}`"
            part = case["output"].get("part")
            if outcome != "ok" and part is not None:
                outcome += f", {part}"
            rows.append(
                f"| `{case['name']}` | {case['clause']} | {case['description']} | {outcome} |"
            )
    return "\n".join(
        (
            f"# {title}",
            "",
            f"Cases of {links}. What a file holds, and how to run it: [README.md](../README.md).",
            text.rstrip(),
            "",
            "| case | clauses | what | outcome |",
            "| --- | --- | --- | --- |",
            *rows,
            "",
        )
    )


def top(listed: Mapping[str, Json]) -> str:
    """The README of vectors/."""
    counted = Counter((path.split("/")[0], case["expect"]) for path, case in listed.items())
    rows = [
        f"| [{name}/]({name}/README.md) | {', '.join(documents)} | {counted[name, 'ok']}"
        f" | {counted[name, 'fail']} |"
        for name, (_, documents, _) in AREAS.items()
    ]
    return _TOP.format(rows="\n".join(rows))
