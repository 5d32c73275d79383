"""Notes, verifier keys, checkpoints, cosignatures, proofs: one byte form, every refusal."""

from __future__ import annotations

import random
import struct

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from detente.core import limits
from detente.core.crypto.types import Ed25519Key, Hash, MlDsa44Key
from detente.core.errors import OurFault, TheirFault
from detente.core.record import cosignature, merkle, note, proof
from detente.core.record.checkpoint import Checkpoint, parse_foreign_text, parse_text
from detente.core.record.note import KeyType, NoteSignature, Vkey

ORIGIN = "nrrc.ardania.example/" + "0" * 32 + "/" + "1" * 16
WITNESS = cosignature.witness_name("nrrc.corvia.example")
SECRET = Ed25519PrivateKey.from_private_bytes(bytes(32))
OTHER = Ed25519PrivateKey.from_private_bytes(b"\x01" * 32)
POST = MLDSA44PrivateKey.from_seed_bytes(bytes(32))
TREE = merkle.Tree([merkle.leaf_hash(b"%d" % number) for number in range(9)])
HEAD = Checkpoint(ORIGIN, 9, TREE.root())


def ed25519(name: str, kind: KeyType, secret: Ed25519PrivateKey) -> Vkey:
    return Vkey.make(name, kind, Ed25519Key(secret.public_key().public_bytes_raw()))


LOG = ed25519(ORIGIN, KeyType.ED25519, SECRET)
WITNESS_KEY = ed25519(WITNESS, KeyType.COSIGNATURE_ED25519, OTHER)
POST_KEY = Vkey.make(
    WITNESS,
    KeyType.COSIGNATURE_ML_DSA_44,
    MlDsa44Key(POST.public_key().public_bytes_raw()),
)


def cosigned(key: Vkey, secret, time: int, head: Checkpoint = HEAD) -> NoteSignature:
    message = cosignature.message(key.name, key.type, head, time)
    return cosignature.signature_line(key, time, secret.sign(message))


LOG_LINE = LOG.line(SECRET.sign(HEAD.text().encode()))
FULL = note.Note(
    HEAD.text(),
    (LOG_LINE, cosigned(WITNESS_KEY, OTHER, 1_000), cosigned(POST_KEY, POST, 2_000)),
)


def refused(call, *arguments) -> str:
    with pytest.raises(TheirFault) as caught:
        call(*arguments)
    reason = caught.value.facts.get("reason")
    return caught.value.code if reason is None else f"{caught.value.code}/{reason}"


def test_a_note_with_all_three_kinds_of_signature_verifies_both_ways():
    data = FULL.format()
    signed = note.parse(data)
    assert signed == FULL
    keys = [LOG, WITNESS_KEY, POST_KEY]
    for verify in (note.verify, note.verify_strict):
        found = verify(signed, keys)
        assert [(item.key, item.time) for item in found] == [
            (LOG, None),
            (WITNESS_KEY, 1_000),
            (POST_KEY, 2_000),
        ]


def test_unknown_lines_are_passed_over_by_c2sp_and_refused_in_evidence():
    assert [item.key for item in note.verify(FULL, [WITNESS_KEY])] == [WITNESS_KEY]
    assert refused(note.verify_strict, FULL, [WITNESS_KEY]) == "unknown-signature"
    stranger = ed25519("nrrc.brevia.example/holder", KeyType.COSIGNATURE_ED25519, OTHER)
    assert refused(note.verify, FULL, [stranger]) == "no-known-signature"
    assert refused(note.verify, FULL, []) == "no-known-signature"


def test_a_second_line_of_one_key_is_refused_in_evidence():
    twice = FULL.with_signatures([cosigned(WITNESS_KEY, OTHER, 1_001)])
    keys = [LOG, WITNESS_KEY, POST_KEY]
    assert len(note.verify(twice, keys)) == 4
    assert refused(note.verify_strict, twice, keys) == "repeated-signature"
    assert FULL.with_signatures(FULL.signatures) == FULL


def test_one_false_line_of_a_known_key_refuses_the_whole_note():
    false = NoteSignature(WITNESS, WITNESS_KEY.key_id, bytes(72))
    mixed = note.Note(FULL.text, (LOG_LINE, false))
    assert refused(note.verify, mixed, [LOG, WITNESS_KEY]).startswith("bad-signature/")
    assert len(note.verify(mixed, [LOG])) == 1
    short = note.Note(FULL.text, (LOG.line(bytes(63)),))
    assert refused(note.verify, short, [LOG]) == "bad-signature/wrong-length"
    for length in (0, 71, 73, 2428):
        line = NoteSignature(WITNESS, WITNESS_KEY.key_id, bytes(length))
        found = refused(note.verify, note.Note(FULL.text, (line,)), [WITNESS_KEY])
        assert found == "bad-cosignature/length"


def test_of_keys_with_one_name_and_id_the_one_counts_under_which_the_line_stands():
    twin = Vkey(LOG.name, LOG.key_id, LOG.type, WITNESS_KEY.key)
    for keys in ([LOG, twin], [twin, LOG], [LOG, LOG]):
        assert [one.key for one in note.verify(FULL, keys)] == [LOG]
    assert refused(note.verify, FULL, [twin]).startswith("bad-signature/")
    twice = note.Note(FULL.text, (LOG_LINE, LOG_LINE))
    assert refused(note.verify_strict, twice, [LOG, twin]) == "repeated-signature"


SIGNATURE = LOG_LINE.line().encode()


def test_a_note_that_stood_says_nothing_of_one_that_differs_in_one_byte():
    data = FULL.format()
    keys = [LOG, WITNESS_KEY, POST_KEY]
    chance = random.Random(7)
    for at in chance.sample(range(len(data)), 200):
        assert len(note.verify_strict(note.parse(data), keys)) == 3
        other = data[:at] + bytes((data[at] ^ 1,)) + data[at + 1 :]
        with pytest.raises(TheirFault):
            note.verify_strict(note.parse(other), keys)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no-signatures"),
        (b"text\n", "no-signatures"),
        (b"text\n\n", "no-signatures"),
        (b"text\n" + SIGNATURE, "no-signatures"),
        (b"text\n\n" + SIGNATURE[:-1], "no-signatures"),
        (b"text\n\n" + SIGNATURE + b"\n", "no-signatures"),
        (b"te\txt\n\n" + SIGNATURE, "control-character"),
        (b"te\x00xt\n\n" + SIGNATURE, "control-character"),
        (b"text\r\n\n" + SIGNATURE, "control-character"),
        (b"te\xffxt\n\n" + SIGNATURE, "not-utf-8"),
        (b"text\n\n-" + SIGNATURE, "signature-line"),
        (b"text\n\n" + SIGNATURE.replace(b" ", b"  ", 1), "signature-line"),
        (b"text\n\n" + SIGNATURE.replace(b"\n", b" \n"), "signature-line"),
        (b"text\n\n\xe2\x80\x94 a+b AAAAAAA=\n", "signature-line"),
        (b"text\n\n\xe2\x80\x94 a\xc2\xa0b AAAAAAA=\n", "signature-line"),
        (b"text\n\n\xe2\x80\x94  AAAAAAA=\n", "signature-line"),
        (b"text\n\n\xe2\x80\x94 a AAAAAA==\n", "signature-line"),  # a key id and nothing
        (b"text\n\n\xe2\x80\x94 a AAAAAAA\n", "signature-line"),  # no padding
        (b"text\n\n\xe2\x80\x94 a AAAAAAB=\n", "signature-line"),  # unused bits set
        (b"text\n\n\xe2\x80\x94 a AAAA-AA=\n", "signature-line"),
        (b"text\n\n" + SIGNATURE * (limits.NOTE_SIGNATURES_MAX + 1), "too-many-signatures"),
        (b"x" * limits.NOTE_BYTES_MAX + b"\n\n" + SIGNATURE, "too-long"),
    ],
)
def test_malformed_notes_are_refused(data, reason):
    assert refused(note.parse, data) == f"bad-note/{reason}"


def test_the_text_may_have_empty_lines_and_any_letters():
    data = "erste Zeile\n\nпоследняя строка\n\n".encode() + SIGNATURE
    signed = note.parse(data)
    assert signed.text == "erste Zeile\n\nпоследняя строка\n"
    assert signed.format() == data
    assert len(note.parse(b"t\n\n" + SIGNATURE * limits.NOTE_SIGNATURES_MAX).signatures) == 160


@given(st.binary(max_size=80))
def test_what_parses_formats_to_the_same_bytes(tail):
    data = b"text\n\n" + SIGNATURE + b"\xe2\x80\x94 a " + tail + b"\n"
    try:
        signed = note.parse(data)
    except TheirFault:
        return
    assert signed.format() == data


@pytest.mark.parametrize("key", [LOG, WITNESS_KEY, POST_KEY], ids=lambda key: key.type.name)
def test_a_verifier_key_has_one_form(key):
    text = key.format()
    assert note.parse_vkey(text) == key
    name, key_id, blob = text.split("+", 2)
    for wrong, reason in [
        ("", "shape"),
        (name, "shape"),
        (f"{name}+{key_id}", "shape"),
        (f"{name}+{key_id.upper() if key_id.upper() != key_id else 'ABCDEF01'}+{blob}", "shape"),
        (f"+{key_id}+{blob}", "key-name"),
        (f"a b+{key_id}+{blob}", "key-name"),
        (f"{name}+{key_id}+{blob.rstrip('=')}!", "base64"),
        (f"{name}+{key_id}+", "base64"),
        (f"{name}+{key_id}+AgAA", "unknown-type"),
        (f"{name}+{key_id}+AQAA", "key-length"),
        (f"{name}+00000000+{blob}", "key-id"),
        (f"x{name}+{key_id}+{blob}", "key-id"),
    ]:
        assert refused(note.parse_vkey, wrong) == f"bad-vkey/{reason}"


def test_a_verifier_key_outside_the_subgroup_is_refused():
    weak = Vkey.make("a", KeyType.ED25519, Ed25519Key(b"\x01" + bytes(31)))
    assert refused(note.parse_vkey, weak.format()) == "weak-key/low-order"
    with pytest.raises(OurFault, match="bad-key-name"):
        Vkey.make("a b", KeyType.ED25519, Ed25519Key(bytes(32)))


ROOT = HEAD.text().split("\n")[2]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "lines"),
        (f"{ORIGIN}\n9\n{ROOT}", "lines"),
        (f"{ORIGIN}\n9\n", "lines"),
        (f"\n9\n{ROOT}\n", "lines"),
        (f"{ORIGIN}\n9\n{ROOT}\n\n", "lines"),
        (f"{ORIGIN}\r\n9\n{ROOT}\n", "lines"),
        (f"{ORIGIN}\ud800\n9\n{ROOT}\n", "lines"),
        (f"{ORIGIN}\n09\n{ROOT}\n", "size"),
        (f"{ORIGIN}\n+9\n{ROOT}\n", "size"),
        (f"{ORIGIN}\n-0\n{ROOT}\n", "size"),
        (f"{ORIGIN}\n٩\n{ROOT}\n", "size"),
        (f"{ORIGIN}\n{'9' * 5000}\n{ROOT}\n", "size"),
        (f"{ORIGIN}\n{2**63}\n{ROOT}\n", "size-too-large"),
        (f"{ORIGIN}\n9\n{ROOT[:-1]}\n", "root"),
        (f"{ORIGIN}\n9\nAAAA\n", "root"),
        (f"{ORIGIN}\n9\n{ROOT[:-2]}{chr(ord(ROOT[-2]) + 1)}=\n", "root"),
    ],
)
def test_malformed_checkpoints_are_refused(text, reason):
    assert refused(parse_text, text) == f"bad-checkpoint/{reason}"
    assert refused(parse_foreign_text, text) == f"bad-checkpoint/{reason}"


def test_our_checkpoints_have_three_lines_and_foreign_ones_may_have_more():
    assert parse_text(HEAD.text()) == HEAD
    more = Checkpoint("log without slash", 0, merkle.EMPTY_ROOT, ("extension one", "two"))
    assert parse_foreign_text(more.text()) == more
    assert refused(parse_text, more.text()) == "bad-checkpoint/extension-line"
    spaced = Checkpoint("two words", 0, merkle.EMPTY_ROOT)
    assert refused(parse_text, spaced.text()) == "bad-checkpoint/origin"
    long = Checkpoint("x" * 256, 0, merkle.EMPTY_ROOT)
    assert refused(parse_text, long.text()) == "bad-checkpoint/origin"


def test_the_message_of_type_4_is_two_lines_and_the_text():
    message = cosignature.message(WITNESS, KeyType.COSIGNATURE_ED25519, HEAD, 1_679_315_147)
    assert message == b"cosignature/v1\ntime 1679315147\n" + HEAD.text().encode()


def test_the_message_of_type_6_is_the_structure_of_c2sp():
    message = cosignature.message(WITNESS, KeyType.COSIGNATURE_ML_DSA_44, HEAD, 77)
    name, origin = WITNESS.encode(), ORIGIN.encode()
    assert message == (
        b"subtree/v1\n\x00"
        + struct.pack(">B", len(name))
        + name
        + struct.pack(">QB", 77, len(origin))
        + origin
        + struct.pack(">QQ", 0, 9)
        + HEAD.root
    )
    extended = Checkpoint(ORIGIN, 9, HEAD.root, ("not signed by this type",))
    assert cosignature.message(WITNESS, KeyType.COSIGNATURE_ML_DSA_44, extended, 77) == message


def test_what_cannot_be_cosigned_is_refused_before_signing():
    root = Hash(bytes(32))
    for code, call in [
        ("cosignature-time", lambda: cosignature.ed25519_message("x", -1)),
        ("cosignature-time", lambda: cosignature.ed25519_message("x", 2**63)),
        ("cosignature-time", lambda: cosignature.subtree_message("a", 1, "o", 1, 2, root)),
        ("cosignature-range", lambda: cosignature.subtree_message("a", 0, "o", 3, 2, root)),
        ("cosignature-type", lambda: cosignature.message("a", KeyType.ED25519, HEAD, 1)),
    ]:
        with pytest.raises(OurFault, match=code):
            call()
    too_long = cosignature.subtree_message, "a" * 256, 0, "o", 0, 1, root
    assert refused(*too_long) == "bad-cosignature/name-length"
    assert cosignature.subtree_message("a", 0, "o", 1, 2, root)


def test_a_cosignature_binds_text_time_and_kind():
    line = FULL.signatures[1]
    verify = cosignature.verify_cosignature
    kind = KeyType.COSIGNATURE_ED25519
    assert verify(HEAD.text(), WITNESS, WITNESS_KEY.key, kind, line.signature) == 1_000
    later = cosignature.encode(1_001, line.signature[8:])
    found = refused(verify, HEAD.text(), WITNESS, WITNESS_KEY.key, kind, later)
    assert found == "bad-signature/does-not-verify"
    beyond = b"\xff" + line.signature[1:]
    found = refused(verify, HEAD.text(), WITNESS, WITNESS_KEY.key, kind, beyond)
    assert found == "bad-cosignature/time"
    found = refused(verify, HEAD.text(), WITNESS, POST_KEY.key, kind, line.signature)
    assert found == "bad-cosignature/type"
    found = refused(verify, HEAD.text(), WITNESS, LOG.key, KeyType.ED25519, line.signature)
    assert found == "bad-cosignature/type"


def test_the_post_quantum_cosignature_binds_the_name():
    line, verify = FULL.signatures[2], cosignature.verify_cosignature
    kind = KeyType.COSIGNATURE_ML_DSA_44
    assert verify(HEAD.text(), WITNESS, POST_KEY.key, kind, line.signature) == 2_000
    found = refused(verify, HEAD.text(), WITNESS + "2", POST_KEY.key, kind, line.signature)
    assert found == "bad-signature/does-not-verify"


def test_a_log_may_sign_its_own_head_with_type_6():
    own = Vkey.make(ORIGIN, KeyType.COSIGNATURE_ML_DSA_44, POST_KEY.key)
    signed = note.Note(HEAD.text(), (LOG_LINE, cosigned(own, POST, 5)))
    assert [item.time for item in note.verify_strict(signed, [LOG, own])] == [None, 5]


PROOF = proof.Proof(4, tuple(TREE.inclusion_proof(4, 9)), FULL)


def test_a_proof_has_one_form_and_proves_its_leaf():
    data = PROOF.format()
    found = proof.parse(data)
    assert found == PROOF
    assert data.startswith(b"c2sp.org/tlog-proof@v1\nindex 4\n")
    assert proof.verify(found, TREE.leaf(4)) == HEAD
    wrong = refused(proof.verify, found, TREE.leaf(5))
    assert wrong == "bad-inclusion-proof/root-differs"


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (b"c2sp.org/tlog-proof@v1", b"c2sp.org/tlog-proof@v2", "bad-proof/title"),
        (b"c2sp.org", b"c2sp\xff.org", "bad-proof/title"),
        (b"index 4\n", b"extra AAAA\nindex 4\n", "bad-proof/extra"),
        (b"index 4\n", b"index 04\n", "bad-proof/index"),
        (b"index 4\n", b"4\n", "bad-proof/index"),
        (b"index 4\n", b"", "bad-proof/index"),
        (b"index 4\n", b"index 1099511627776\n", "bad-proof/index"),
        (b"index 4\n", b"index 4\nAAAA\n", "bad-proof/hash"),
        (b"index 4\n", b"index 4\n" + (b"A" * 43 + b"=\n") * 40, "bad-proof/too-many-hashes"),
        (b"\n\n", b"\n", "bad-proof/hash"),
        (b"\n9\n", b"\n09\n", "bad-checkpoint/size"),
    ],
)
def test_malformed_proofs_are_refused(old, new, reason):
    data = PROOF.format()
    assert old in data
    assert refused(proof.parse, data.replace(old, new, 1)) == reason


def test_a_proof_without_checkpoint_or_with_an_extension_line_is_refused():
    assert refused(proof.parse, b"c2sp.org/tlog-proof@v1\nindex 0\n") == "bad-proof/no-checkpoint"
    assert refused(proof.parse, b"\n\n") == "bad-proof/title"
    assert refused(proof.parse, b"x" * 10_000 + b"\n\n") == "bad-proof/no-checkpoint"
    longer = Checkpoint(ORIGIN, 9, HEAD.root, ("more",))
    signed = note.Note(longer.text(), (LOG.line(SECRET.sign(longer.text().encode())),))
    data = proof.Proof(4, PROOF.hashes, signed).format()
    assert refused(proof.parse, data) == "bad-checkpoint/extension-line"
