"""Terms as data: how long the fund takes for what the rules do not weigh, and how long it keeps what."""

import tomllib
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from fonds.actions.policy import shipped_rules
from fonds.errors import InvalidInput, Problem, invalid
from fonds.store.fund import RULES_FOLDER, Fund, toml_place
from fonds.yamlfile import decode

TERMS_FILE = "terms.toml"


class _Term(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    source: str = Field(min_length=1)
    url: str | None = None
    note: str | None = None


class Days(_Term):
    """A term in days, with its source."""

    days: int = Field(ge=1, le=3650)


class Months(_Term):
    """A term in months, with its source."""

    months: int = Field(ge=1, le=1200)


class Times(_Term):
    """How often, with its source."""

    times: int = Field(ge=1, le=100)


class Reminders(BaseModel):
    """How long a debtor has rest between two reminders, and how many letters a resident gets about one delay."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    apart: Days
    resident_letters: Times

    def every(self, days: int) -> "Reminders":
        """The same with another rest, for once."""
        return self.model_copy(update={"apart": self.apart.model_copy(update={"days": days})})


class Retention(BaseModel):
    """How long personal text is kept: of a case after its end, by how it ended; of a line of the bank after its day."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    refused: Months
    referred: Months
    withdrawn: Months
    settled: Months
    repaid: Months
    bank_line: Months


class Terms(BaseModel):
    """``rules/terms.toml``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    reconsider: Days
    look_ahead: Days
    reminders: Reminders
    retention: Retention


def terms(fund: Fund) -> Terms:
    """The fund's own terms, or those that come with the program when it has no file of its own.

    Raises InvalidInput: terms-wrong, with every fault.
    """
    own = fund.folder / RULES_FOLDER / TERMS_FILE
    return read_terms(own if own.is_file() else shipped_rules() / TERMS_FILE)


def read_terms(path: Path) -> Terms:
    """Read a file of terms. Raises InvalidInput: file-unreadable, file-not-utf8; terms-wrong, with every fault."""
    try:
        found = tomllib.loads(decode(path.read_bytes(), str(path)))
    except OSError:
        raise invalid("file-unreadable", str(path)) from None
    except tomllib.TOMLDecodeError as error:
        raise invalid("terms-wrong", toml_place(error, path)) from None
    try:
        return Terms.model_validate(found)
    except ValidationError as error:
        parts = [".".join(str(part) for part in fault["loc"]) for fault in error.errors()]
        raise InvalidInput([Problem("terms-wrong", f"{path} ({part})", {}) for part in parts]) from None
