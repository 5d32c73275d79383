"""The OpenAPI document of the desk: every page's JSON twin and every deed, from the same tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from detente.apps.desk.pages import Deed, Download, Page
from detente.apps.desk.schemas import SCHEMAS

VERSION: Final = "1"
_PARAMETER: Final = re.compile(r"{(\w+)(?::\w+)?}")
_ERROR: Final = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["code", "sentence", "whose", "next", "facts"],
            "properties": {
                "code": {"type": "string"},
                "sentence": {"type": "string"},
                "whose": {"type": "string"},
                "next": {"type": "string"},
                "facts": {"type": "object", "additionalProperties": {"type": "string"}},
            },
        }
    },
}
_REFUSED: Final = {
    "description": "refused: what, whose, what next",
    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Refused"}}},
}


def document(every: Sequence[Page | Deed | Download]) -> dict[str, Any]:
    """OpenAPI 3.1, one path for each page and deed."""
    paths: dict[str, Any] = {}
    for one in every:
        if isinstance(one, Page):
            path = f"{_plain(one.path)}.json"
            paths.setdefault(path, {})["get"] = _get(one)
        elif isinstance(one, Deed):
            paths.setdefault(_plain(one.path), {})["post"] = _post(one)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Détente desk",
            "version": VERSION,
            "description": "Each page of the desk as JSON, and each deed. Times are seconds of UTC"
            " since 1970.",
        },
        "components": {
            "schemas": {"Refused": _ERROR},
            "securitySchemes": {
                "session": {"type": "apiKey", "in": "cookie", "name": "detente-desk-ARD"}
            },
        },
        "security": [{"session": []}],
        "paths": paths,
    }


def _plain(path: str) -> str:
    return _PARAMETER.sub(r"{\1}", path)


def _parameters(path: str) -> list[dict[str, Any]]:
    return [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
        for name in _PARAMETER.findall(path)
    ]


def _get(page: Page) -> dict[str, Any]:
    schema = SCHEMAS[page.name]
    return {
        "operationId": f"see_{page.name}".replace("-", "_"),
        "parameters": _parameters(page.path),
        "responses": {
            "200": {
                "description": page.name,
                "content": {"application/json": {"schema": schema}},
            },
            "default": _REFUSED,
        },
    }


def _post(deed: Deed) -> dict[str, Any]:
    fields = {name: {"type": "string"} for name in deed.form if not name.endswith("*")}
    body: dict[str, Any] = {"type": "object", "properties": fields}
    body["required"] = [name for name, needed in deed.form.items() if needed]
    opened = any(name.endswith("*") for name in deed.form)
    body["additionalProperties"] = {"type": "string"} if opened else False
    done = {
        "type": "object",
        "required": ["see"],
        "properties": {"see": {"type": "string"}},
    }
    return {
        "operationId": f"do_{deed.name}".replace("-", "_"),
        "parameters": _parameters(deed.path),
        "requestBody": {"required": True, "content": {"application/json": {"schema": body}}},
        "responses": {
            "200": {"description": deed.name, "content": {"application/json": {"schema": done}}},
            "default": _REFUSED,
        },
    }
