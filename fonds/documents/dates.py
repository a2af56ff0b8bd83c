"""Dates as people read them; the patterns are fixed here so that a new locale file never changes an old document."""

from datetime import date

_LOCALES = {"nl": "nl_NL", "en": "en_GB"}


def long_date(day: date | str, language: str) -> str:
    """``22 november 2026``, ``22 November 2026``: for sentences and headings. As text a day is in ISO 8601."""
    return _format(date.fromisoformat(day) if isinstance(day, str) else day, "d MMMM y", language)


def short_date(day: date, language: str) -> str:
    """``22 nov 2026``, ``22 Nov 2026``: for tables."""
    return _format(day, "d MMM y", language)


def _format(day: date, pattern: str, language: str) -> str:
    # Imported here: babel costs 40 ms that a command without dates must not pay.
    from babel.dates import format_date

    return format_date(day, pattern, locale=_LOCALES[language])
