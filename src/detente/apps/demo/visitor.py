"""A browser of the program's own: pages of a desk as JSON, and deeds."""

from __future__ import annotations

import http.client
import json
import time
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar
from urllib.parse import urlsplit

from detente.core import limits
from detente.core.errors import EnvironmentFault

_T = TypeVar("_T")
Json = dict[str, Any]
_LOOK_S: Final = 0.05
_REFUSED_FROM: Final = 400


class Visitor:
    """One person at one desk. It keeps cookies, and goes where it is sent."""

    def __init__(self, url: str) -> None:
        """`url`: of the desk, such as `http://localhost:8701`."""
        self._port = urlsplit(url).port or 0
        self._cookies: dict[str, str] = {}

    def go(self, path: str) -> Json:
        """A page as JSON. Raises EnvironmentFault("demo-differs") where it is refused."""
        found = self._request("GET", path, None)
        if "error" in found:
            raise differs(path, "a page", found["error"]["sentence"])
        return found

    def do(self, path: str, **form: str) -> Json:
        """A deed; its answer, or the refusal under `error`."""
        return self._request("POST", path, form)

    def must(self, path: str, **form: str) -> Json:
        """A deed that is not refused. Raises EnvironmentFault("demo-differs")."""
        found = self.do(path, **form)
        if "error" in found:
            raise differs(path, "done", found["error"]["sentence"])
        return found

    def until(self, path: str, what: str, found: Callable[[Json], _T | None]) -> _T:
        """Look at a page until it shows something. Raises EnvironmentFault("demo-differs")."""
        end = time.monotonic() + limits.DEMO_ANSWER_S_MAX
        while (seen := found(self.go(path))) is None:
            if time.monotonic() > end:
                raise differs(path, what, "nothing of it")
            time.sleep(_LOOK_S)
        return seen

    def _request(self, method: str, path: str, form: Mapping[str, str] | None) -> Json:
        headers = {"accept": "application/json", "content-type": "application/json"}
        if self._cookies:
            headers["cookie"] = "; ".join(f"{k}={v}" for k, v in self._cookies.items())
        line = http.client.HTTPConnection("127.0.0.1", self._port, timeout=limits.DEMO_ANSWER_S_MAX)
        try:
            line.request(method, path, None if form is None else json.dumps(form), headers)
            answer = line.getresponse()
            data = answer.read()
        except (OSError, http.client.HTTPException) as error:
            raise differs(path, "an answer", str(error) or type(error).__name__) from error
        finally:
            line.close()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self._cookies[key] = rest.partition(";")[0]
        try:
            found: Json = json.loads(data)
        except ValueError as error:
            raise differs(path, "JSON", f"status {answer.status}") from error
        if answer.status >= _REFUSED_FROM and "error" not in found:
            raise differs(path, "JSON", f"status {answer.status}")
        return found


def differs(what: str, expected: object, found: object) -> EnvironmentFault:
    """That something came out otherwise than it must."""
    return EnvironmentFault("demo-differs", what=what, expected=str(expected), found=str(found))
