"""Lines of boards run as their language does, whatever values stand in them."""

from __future__ import annotations

import pytest

from detente.apps.desk.words import line_direction


@pytest.mark.parametrize(
    ("line", "lang", "runs"),
    [
        ("signed: 2010-04-08 00:00Z", "en", "ltr"),
        ("signed: \u2068قافلة\u2069", "en", "ltr"),
        ("قافلة مياه", "en", "rtl"),
        ("12 345", "en", "ltr"),
        ("", "en", "ltr"),
        ("موقع: \u20662010-04-08 00:00Z\u2069", "ar", "rtl"),
        ("USA > RUS: \u2068البيانات\u2069, \u2068التنقلات\u2069", "ar", "rtl"),
        ("www.example.org", "ar", "ltr"),
        ("12 345", "ar", "rtl"),
        ("", "ar", "rtl"),
    ],
)
def test_a_line_runs_as_its_language_does_but_for_text_of_the_other_kind_alone(
    line: str, lang: str, runs: str
):
    assert line_direction(line, lang) == runs
