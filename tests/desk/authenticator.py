"""An authenticator in software: makes passkeys and answers challenges, as a browser hands them."""

from __future__ import annotations

import hashlib
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from fido2.cose import ES256
from fido2.webauthn import (
    Aaguid,
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)
from starlette.testclient import TestClient

from detente.apps.desk import accounts
from tests.desk.conftest import ORIGIN

_FLAG = AuthenticatorData.FLAG
_COOKIE = "detente-challenge"


class Authenticator:
    """One passkey, used by pages of one origin for one name."""

    def __init__(self, credential: bytes, origin: str = ORIGIN, name: str = "localhost") -> None:
        self.credential = credential
        self.origin = origin
        self.name = name
        self._key = ec.generate_private_key(ec.SECP256R1())

    def add(self, browser: TestClient) -> int:
        """Begin and end adding it for who is logged in; the status of the first refusal."""
        begun = browser.post("/passkey/add/begin")
        if begun.status_code != 200:
            return begun.status_code
        return self.end_adding(browser, challenge_of(begun))

    def end_adding(self, browser: TestClient, begun: tuple[str, str]) -> int:
        """Answer what `begin` gave, perhaps in another browser."""
        give(browser, begun)
        return browser.post("/passkey/add", json=self.made(begun[0])).status_code

    def show(self, browser: TestClient, what: str) -> Any:
        """Answer the challenge of `/passkey/<what>`: `enter` or `prove`."""
        begun = browser.post(f"/passkey/{what}/begin")
        if begun.status_code != 200:
            return begun
        found = challenge_of(begun)
        give(browser, found)
        return browser.post(f"/passkey/{what}", json=self.shown(found[0]))

    def made(self, challenge: str) -> dict[str, Any]:
        """The new passkey."""
        key = ES256.from_cryptography_key(self._key.public_key())
        data = AuthenticatorData.create(
            self._party(), _FLAG.UP | _FLAG.UV | _FLAG.AT, 0,
            AttestedCredentialData.create(Aaguid.NONE, self.credential, key),
        )  # fmt: skip
        client = CollectedClientData.create("webauthn.create", challenge, self.origin)
        made = AttestationObject.create("none", data, {})
        return self._answer(client, attestationObject=bytes(made))

    def shown(self, challenge: str) -> dict[str, Any]:
        """A signature with it."""
        data = AuthenticatorData.create(self._party(), _FLAG.UP | _FLAG.UV, 1)
        client = CollectedClientData.create("webauthn.get", challenge, self.origin)
        signed = self._key.sign(bytes(data) + client.hash, ec.ECDSA(SHA256()))
        return self._answer(client, authenticatorData=bytes(data), signature=signed)

    def _party(self) -> bytes:
        return hashlib.sha256(self.name.encode()).digest()

    def _answer(self, client: CollectedClientData, **parts: bytes) -> dict[str, Any]:
        name = accounts.base64url(self.credential)
        told = {key: accounts.base64url(part) for key, part in parts.items()}
        told["clientDataJSON"] = accounts.base64url(bytes(client))
        return {"id": name, "rawId": name, "type": "public-key", "response": told}


def challenge_of(begun: Any) -> tuple[str, str]:
    """The challenge, and the cookie under which it waits."""
    return begun.json()["publicKey"]["challenge"], begun.cookies[_COOKIE]


def give(browser: TestClient, begun: tuple[str, str]) -> None:
    """Put the cookie of a challenge into a browser, in the place of any other."""
    for cookie in [one for one in browser.cookies.jar if one.name == _COOKIE]:
        browser.cookies.jar.clear(cookie.domain, cookie.path, cookie.name)
    browser.cookies.set(_COOKIE, begun[1])
