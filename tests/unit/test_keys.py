"""Keys from seeds; sealing proved against spec/sealing.md by a second reading; keys at rest."""

from __future__ import annotations

import dataclasses
import errno
import hashlib
import hmac
import itertools
import os
import threading
from types import SimpleNamespace
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PublicKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from detente.adapters.keys import files, passphrase, software
from detente.adapters.keys.passphrase import derive
from detente.adapters.keys.software import (
    PairSeeds,
    SoftwareKeys,
    decode_center,
    decode_root,
    draw_center,
    draw_root,
    encode_center,
    encode_root,
    public_pair,
)
from detente.core import encoding, limits
from detente.core.crypto.types import MlKem768Key, X25519Key
from detente.core.errors import EnvironmentFault, OurFault, StateDamaged, TheirFault
from detente.core.party import SealingKeys
from detente.engine.ports import Algorithm, Purpose

PASSPHRASE = "seven grey herons"
PAIRED = (Purpose.ROOT, Purpose.REGISTER, Purpose.HOLDER, Purpose.WITNESS)


class SeededEntropy:
    """The same bytes in every run."""

    def __init__(self, seed):
        self._seed = seed
        self._counter = itertools.count()

    def draw(self, count):
        label = f"{self._seed} {next(self._counter)}".encode()
        return hashlib.shake_256(label).digest(count)


def keys_of(name, *, with_root=True):
    entropy = SeededEntropy(name)
    root, center = draw_root(entropy), draw_center(entropy)
    return SoftwareKeys(center, public_pair(root), entropy, root if with_root else None)


ARDANIA = keys_of("Ardania")
BREVIA = keys_of("Brevia", with_root=False)


# --- signing ----------------------------------------------------------------------------------


def test_the_same_seeds_give_the_same_keys_and_others_give_others():
    assert keys_of("Ardania").public() == ARDANIA.public()
    public = ARDANIA.public()
    every = [
        key
        for pair in (public.root, public.register, public.holder, public.witness)
        for key in (pair.ed25519, pair.mldsa)
    ]
    every += [public.link, public.sealing.mlkem, public.sealing.x25519]
    assert len({bytes(key) for key in every}) == 11


@pytest.mark.parametrize("purpose", PAIRED)
def test_each_purpose_signs_with_its_own_pair(purpose):
    pair = getattr(ARDANIA.public(), purpose.value)
    short = ARDANIA.sign(purpose, Algorithm.ED25519, b"message")
    long = ARDANIA.sign(purpose, Algorithm.ML_DSA_44, b"message")
    assert (len(short), len(long)) == (64, 2_420)
    Ed25519PublicKey.from_public_bytes(pair.ed25519).verify(short, b"message")
    MLDSA44PublicKey.from_public_bytes(pair.mldsa).verify(long, b"message")


def test_the_link_signs_with_ed25519_only():
    signature = ARDANIA.sign(Purpose.LINK, Algorithm.ED25519, b"message")
    Ed25519PublicKey.from_public_bytes(ARDANIA.public().link).verify(signature, b"message")
    with pytest.raises(OurFault, match="no-such-key"):
        ARDANIA.sign(Purpose.LINK, Algorithm.ML_DSA_44, b"message")


def test_a_root_in_the_safe_is_named_absent_and_still_on_the_card():
    for algorithm in Algorithm:
        with pytest.raises(EnvironmentFault, match="key-absent"):
            BREVIA.sign(Purpose.ROOT, algorithm, b"message")
    assert BREVIA.public() == keys_of("Brevia").public()


def test_a_root_of_somebody_else_is_refused():
    entropy = SeededEntropy("Corvia")
    with pytest.raises(OurFault, match="root-differs"):
        SoftwareKeys(draw_center(entropy), ARDANIA.public().root, entropy, draw_root(entropy))


def test_a_seed_of_wrong_length_is_refused():
    with pytest.raises(OurFault, match="wrong-seed"):
        PairSeeds(bytes(32), bytes(31))
    center = draw_center(SeededEntropy("Corvia"))
    changes: list[dict[str, Any]] = [
        {"mlkem": bytes(32)},
        {"x25519": bytes(64)},
        {"wrap": bytes(16)},
        {"link": b""},
    ]
    for change in changes:
        with pytest.raises(OurFault, match="wrong-seed"):
            dataclasses.replace(center, **change)


def test_seeds_are_not_printed():
    center = draw_center(SeededEntropy("Corvia"))
    assert center.wrap.hex() not in repr(center)
    assert repr(center.wrap) not in repr(center)


# --- sealing ----------------------------------------------------------------------------------


def open_by_hand(mlkem, x25519, info, sealed):
    """spec/sealing.md, clauses S2 to S6, from primitives: no HPKE of the library is used."""
    ct_m, ct_x, ciphertext = sealed[:1088], sealed[1088:1120], sealed[1120:]
    ss_m = mlkem.decapsulate(ct_m)
    ss_x = x25519.exchange(X25519PublicKey.from_public_bytes(ct_x))
    pk_x = x25519.public_key().public_bytes_raw()
    label = bytes.fromhex("5c2e2f2f5e5c")
    shared = hashlib.sha3_256(ss_m + ss_x + ct_x + pk_x + label).digest()
    suite = b"HPKE" + bytes.fromhex("647a00010003")

    def extract(salt, name, material):
        return hmac.digest(salt, b"HPKE-v1" + suite + name + material, "sha256")

    def expand(secret, name, context, length):
        text = length.to_bytes(2, "big") + b"HPKE-v1" + suite + name + context
        return hmac.digest(secret, text + b"\x01", "sha256")[:length]  # one block is enough

    context = b"\x00" + extract(b"", b"psk_id_hash", b"") + extract(b"", b"info_hash", info)
    secret = extract(shared, b"secret", b"")
    key, nonce = expand(secret, b"key", context, 32), expand(secret, b"base_nonce", context, 12)
    return ChaCha20Poly1305(key).decrypt(nonce, ciphertext, b"")


def seal_by_hand(recipient, ephemeral, info, plaintext):
    """The sender's side of the same clauses."""
    ss_m, ct_m = MLKEM768PublicKey.from_public_bytes(recipient.mlkem).encapsulate()
    ct_x = ephemeral.public_key().public_bytes_raw()
    ss_x = ephemeral.exchange(X25519PublicKey.from_public_bytes(recipient.x25519))
    shared = hashlib.sha3_256(ss_m + ss_x + ct_x + recipient.x25519 + rb"\.//^" + b"\\").digest()
    suite = b"HPKE" + bytes.fromhex("647a00010003")

    def labeled(salt, name, material):
        return hmac.digest(salt, b"HPKE-v1" + suite + name + material, "sha256")

    context = b"\x00" + labeled(b"", b"psk_id_hash", b"") + labeled(b"", b"info_hash", info)
    secret = labeled(shared, b"secret", b"")
    key = hmac.digest(secret, b"\x00\x20HPKE-v1" + suite + b"key" + context + b"\x01", "sha256")
    nonce = hmac.digest(
        secret, b"\x00\x0cHPKE-v1" + suite + b"base_nonce" + context + b"\x01", "sha256"
    )[:12]
    return ct_m + ct_x + ChaCha20Poly1305(key).encrypt(nonce, plaintext, b"")


@pytest.mark.parametrize("size", [0, 1, 1_024, 70_000])
def test_what_we_seal_opens_by_the_specification_alone(size):
    plaintext, info = bytes(size), b"info of this parcel"
    center = draw_center(SeededEntropy("Corvia"))
    mlkem = MLKEM768PrivateKey.from_seed_bytes(center.mlkem)
    x25519 = X25519PrivateKey.from_private_bytes(center.x25519)
    recipient = SealingKeys(
        MlKem768Key(mlkem.public_key().public_bytes_raw()),
        X25519Key(x25519.public_key().public_bytes_raw()),
    )
    sealed = ARDANIA.seal(recipient, info, plaintext)
    assert len(sealed) == size + 1_136
    assert open_by_hand(mlkem, x25519, info, sealed) == plaintext


def test_what_is_sealed_by_the_specification_alone_opens_with_us():
    ephemeral = X25519PrivateKey.from_private_bytes(bytes(range(32)))
    sealed = seal_by_hand(ARDANIA.public().sealing, ephemeral, b"info", b"plaintext")
    assert ARDANIA.open_sealed(b"info", sealed) == b"plaintext"


def test_sealed_parcels_open_for_their_recipient_under_their_info_only():
    sealed = ARDANIA.seal(BREVIA.public().sealing, b"info", b"plaintext")
    assert BREVIA.open_sealed(b"info", sealed) == b"plaintext"
    for who, info in ((ARDANIA, b"info"), (BREVIA, b"infO"), (BREVIA, b"")):
        with pytest.raises(TheirFault) as caught:
            who.open_sealed(info, sealed)
        assert caught.value.code == "does-not-open"


def test_any_changed_byte_and_any_cut_closes_it():
    sealed = ARDANIA.seal(BREVIA.public().sealing, b"info", b"plaintext")
    changed = [
        sealed[:at] + bytes((sealed[at] ^ 1,)) + sealed[at + 1 :]
        for at in (0, 500, 1087, 1088, 1119, 1120, len(sealed) - 1)
    ]
    cut = [sealed[:length] for length in (0, 1, 1088, 1119, 1120, 1135, len(sealed) - 1)]
    zero_point = sealed[:1088] + bytes(32) + sealed[1120:]
    for bad in [*changed, *cut, sealed + b"x", zero_point]:
        with pytest.raises(TheirFault, match="does-not-open"):
            BREVIA.open_sealed(b"info", bad)


def test_keys_that_are_none_are_refused_when_sealing():
    good = BREVIA.public().sealing
    for bad in (
        SealingKeys(good.mlkem, X25519Key(bytes(32))),
        SealingKeys(MlKem768Key(b"\xff" * 1184), good.x25519),
    ):
        with pytest.raises(TheirFault, match="weak-key"):
            ARDANIA.seal(bad, b"info", b"plaintext")


# --- secrets in our own store -----------------------------------------------------------------


def test_a_wrapped_secret_is_bound_to_its_context():
    wrapped = ARDANIA.wrap("link brevia", b"secret")
    assert len(wrapped) == len(b"secret") + 28
    assert ARDANIA.unwrap("link brevia", wrapped) == b"secret"
    assert ARDANIA.wrap("link brevia", b"secret") != wrapped
    bad = [wrapped[:-1], wrapped + b"x", wrapped[:5], b"", bytes((wrapped[0] ^ 1,)) + wrapped[1:]]
    for context, value in [("link corvia", wrapped), *(("link brevia", one) for one in bad)]:
        with pytest.raises(StateDamaged) as caught:
            ARDANIA.unwrap(context, value)
        assert caught.value.code == "secret-damaged"
    with pytest.raises(StateDamaged, match="secret-damaged"):
        BREVIA.unwrap("link brevia", wrapped)


# --- bodies of key files ----------------------------------------------------------------------


def test_bodies_of_key_files_come_back_as_they_were():
    entropy = SeededEntropy("Corvia")
    root, center = draw_root(entropy), draw_center(entropy)
    public = public_pair(root)
    assert decode_root(encode_root(root)) == root
    assert decode_center(encode_center(center, public)) == (center, public)


@pytest.mark.parametrize("decode", [decode_root, decode_center])
@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        [2, bytes(32), bytes(32)],
        [1, bytes(32)],
        [1, bytes(32), bytes(31)],
        [1, bytes(32), "text"],
        [1, bytes(32), bytes(32), bytes(32)],
        [1, *([bytes(32)] * 10)],
        [1, *([bytes(32)] * 10), [bytes(32), bytes(1312)]],
        [1, *([bytes(32)] * 7), bytes(64), bytes(32), bytes(32), [bytes(32), bytes(1311)]],
        [1, *([bytes(32)] * 7), bytes(64), bytes(32), bytes(32), [bytes(32)]],
    ],
)
def test_other_bodies_are_damage(decode, value):
    with pytest.raises(StateDamaged, match="key-file-damaged"):
        decode(encoding.encode(value))


@pytest.mark.parametrize("decode", [decode_root, decode_center])
def test_bodies_that_are_not_cbor_are_damage(decode):
    for body in (b"", b"\xff", b"text"):
        with pytest.raises(StateDamaged, match="key-file-damaged"):
            decode(body)


# --- key files --------------------------------------------------------------------------------


def write(folder, name=files.CENTER_FILE, body=b"body", passphrase=PASSPHRASE):
    files.write_key_file(folder, name, body, passphrase, SeededEntropy(name))


def test_a_key_file_opens_with_its_passphrase_alone(tmp_path):
    write(tmp_path)
    assert files.read_key_file(tmp_path, files.CENTER_FILE, PASSPHRASE) == b"body"
    with pytest.raises(EnvironmentFault) as caught:
        files.read_key_file(tmp_path, files.CENTER_FILE, PASSPHRASE + " ")
    assert caught.value.code == "wrong-passphrase"


def test_a_key_file_is_whole_and_for_its_owner_alone(tmp_path):
    (tmp_path / "center.key.part").write_bytes(b"left by a crash")
    write(tmp_path)
    (file,) = tmp_path.iterdir()
    assert (file.name, file.stat().st_mode & 0o777) == ("center.key", 0o600)
    parts: Any = encoding.decode(file.read_bytes())
    assert parts[0] == 1
    assert [len(part) for part in parts[1:]] == [16, 12, len(b"body") + 16]


def test_one_key_file_cannot_stand_in_for_the_other(tmp_path):
    write(tmp_path, files.ROOT_FILE)
    (tmp_path / files.ROOT_FILE).rename(tmp_path / files.CENTER_FILE)
    with pytest.raises(EnvironmentFault, match="wrong-passphrase"):
        files.read_key_file(tmp_path, files.CENTER_FILE, PASSPHRASE)


def test_a_passphrase_means_its_letters_not_their_spelling(tmp_path):
    write(tmp_path, passphrase="caf\u00e9 d\u00e9tente")
    spelled_otherwise = "cafe\u0301 de\u0301tente"
    assert files.read_key_file(tmp_path, files.CENTER_FILE, spelled_otherwise) == b"body"


@pytest.mark.parametrize(
    ("passphrase", "code"),
    [
        ("", "passphrase-short"),
        ("1234567", "passphrase-short"),
        ("12345678\udc80", "passphrase-text"),
    ],
)
def test_a_poor_passphrase_is_refused_before_anything_is_written(tmp_path, passphrase, code):
    with pytest.raises(OurFault, match=code):
        write(tmp_path, passphrase=passphrase)
    with pytest.raises(OurFault, match=code):
        files.replace_key_file(
            tmp_path, files.ROOT_FILE, b"body", passphrase, SeededEntropy("Corvia")
        )
    assert list(tmp_path.iterdir()) == []


def test_a_key_file_is_never_overwritten_by_a_new_one(tmp_path):
    write(tmp_path)
    with pytest.raises(OurFault, match="key-file-present"):
        write(tmp_path, body=b"other")
    assert files.read_key_file(tmp_path, files.CENTER_FILE, PASSPHRASE) == b"body"


def test_rotation_replaces_a_key_file(tmp_path):
    write(tmp_path)
    files.replace_key_file(
        tmp_path, files.CENTER_FILE, b"other", PASSPHRASE, SeededEntropy("Corvia")
    )
    assert files.read_key_file(tmp_path, files.CENTER_FILE, PASSPHRASE) == b"other"


def test_a_passphrase_can_be_changed_by_who_knows_it(tmp_path):
    write(tmp_path)
    entropy = SeededEntropy("Corvia")
    with pytest.raises(EnvironmentFault, match="wrong-passphrase"):
        files.change_passphrase(tmp_path, files.CENTER_FILE, "wrong one", "a new one", entropy)
    with pytest.raises(OurFault, match="passphrase-short"):
        files.change_passphrase(tmp_path, files.CENTER_FILE, PASSPHRASE, "short", entropy)
    files.change_passphrase(tmp_path, files.CENTER_FILE, PASSPHRASE, "a new one", entropy)
    assert files.read_key_file(tmp_path, files.CENTER_FILE, "a new one") == b"body"


def test_an_absent_key_file_is_named(tmp_path):
    with pytest.raises(EnvironmentFault, match="key-absent"):
        files.read_key_file(tmp_path, files.ROOT_FILE, PASSPHRASE)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not CBOR",
        encoding.encode(None),
        encoding.encode([2, bytes(16), bytes(12), bytes(32)]),
        encoding.encode([1, bytes(15), bytes(12), bytes(32)]),
        encoding.encode([1, bytes(16), bytes(11), bytes(32)]),
        encoding.encode([1, bytes(16), bytes(12), bytes(15)]),
        encoding.encode([1, bytes(16), bytes(12), bytes(32)])[:-1],
        encoding.encode([1, bytes(16), bytes(12), bytes(limits.KEY_FILE_BYTES_MAX)]),
    ],
)
def test_a_damaged_key_file_is_named_before_the_passphrase_is_tried(tmp_path, content):
    (tmp_path / files.CENTER_FILE).write_bytes(content)
    with pytest.raises(StateDamaged, match="key-file-damaged"):
        files.read_key_file(tmp_path, files.CENTER_FILE, PASSPHRASE)


@pytest.mark.parametrize(
    ("number", "code"), [(errno.ENOSPC, "disk-full"), (errno.EIO, "disk-failed")]
)
def test_a_disk_that_refuses_leaves_the_old_file(tmp_path, monkeypatch, number, code):
    write(tmp_path)

    def failing(_handle):
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", failing)
        with pytest.raises(EnvironmentFault) as caught:
            files.replace_key_file(
                tmp_path, files.CENTER_FILE, b"other", PASSPHRASE, SeededEntropy("Corvia")
            )
    assert caught.value.code == code
    assert files.read_key_file(tmp_path, files.CENTER_FILE, PASSPHRASE) == b"body"


def test_two_threads_derive_at_the_same_time_and_both_end():
    """The library hangs there, and two people who log in at once would keep everybody out."""
    expected = derive(PASSPHRASE, bytes(16))
    made: list[bytes] = []

    def work() -> None:
        made.extend(derive(PASSPHRASE, bytes(16)) for _ in range(5))

    threads = [threading.Thread(target=work, daemon=True) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert made == [expected] * 10


def test_memory_that_is_short_is_said(monkeypatch):
    def failing(_octets: bytes) -> bytes:
        raise MemoryError

    made = SimpleNamespace(derive=failing)
    monkeypatch.setattr(passphrase, "Argon2id", lambda **_facts: made)
    with pytest.raises(EnvironmentFault, match="machine-failed"):
        derive(PASSPHRASE, bytes(16))


def test_a_center_made_written_and_opened_again_has_the_same_keys(tmp_path):
    entropy = SeededEntropy("Corvia")
    root, center = draw_root(entropy), draw_center(entropy)
    made = SoftwareKeys(center, public_pair(root), entropy, root)
    write(tmp_path, files.ROOT_FILE, encode_root(root), "the one in the safe")
    write(tmp_path, files.CENTER_FILE, encode_center(center, public_pair(root)))
    body = files.read_key_file(tmp_path, files.CENTER_FILE, PASSPHRASE)
    opened = SoftwareKeys(*software.decode_center(body), entropy)
    assert opened.public() == made.public()
    root_again = decode_root(files.read_key_file(tmp_path, files.ROOT_FILE, "the one in the safe"))
    assert root_again == root
