"""A fund on disk: the folder with ``fonds.toml``, the database, the key and the rules."""

import os
import re
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, field_validator

from fonds.audit.sealing import FundKey
from fonds.case.fields import Iban
from fonds.errors import InvalidInput, Problem, invalid
from fonds.yamlfile import decode

SETTINGS_FILE = "fonds.toml"
DATABASE_FILE = "fonds.db"
KEY_FILE = "fonds.key"
NEW_KEY_FILE = "fonds.key.new"
"""A key that a change is about to put in place, or did when the program was cut off right then."""
OLD_KEY_FILE = "fonds.key.old"
RULES_FOLDER = "rules"


KeyName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,39}$")]
Percent = Annotated[int, Field(strict=True, ge=1, le=100)]


class Settings(BaseModel):
    """What a fund can choose. Terms without a public source are proposals, and say so in ``fonds.toml``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(min_length=1, max_length=70)  # 70 characters is what a payment QR code can hold
    language: str = Field(default="nl", pattern="^(nl|en)$")
    municipalities: tuple[str, ...] = ()
    iban: Iban | None = None
    account_name: str | None = Field(default=None, max_length=70)
    rules: str = "values-triangle"
    payment_days: int = Field(default=30, ge=1, le=365)
    reminder_days: tuple[int, int, int] = (14, 30, 60)
    contact: Annotated[str, StringConstraints(strip_whitespace=True, max_length=70)] | None = None
    street: str | None = Field(default=None, max_length=70)
    postcode: str | None = Field(default=None, pattern="^[1-9][0-9]{3} ?[A-Z]{2}$")
    city: str | None = Field(default=None, max_length=70)
    kvk: str | None = Field(default=None, pattern="^[0-9]{8}$")
    oin: str | None = Field(default=None, pattern="^[0-9]{20}$")
    database: str | None = None
    share_keys: dict[KeyName, dict[str, Percent]] = Field(default_factory=dict)
    anchor_key: str | None = Field(default=None, min_length=1)
    timestamp_url: str | None = Field(default=None, pattern="^https?://")
    timestamp_ca: str | None = Field(default=None, min_length=1)

    @field_validator("reminder_days")
    @classmethod
    def _rising(cls, days: tuple[int, int, int]) -> tuple[int, int, int]:
        """The firm letter comes after the friendly one, and the last after that."""
        if not 1 <= days[0] < days[1] < days[2] <= 1000:
            raise ValueError("reminder_days")
        return days


@dataclass(frozen=True)
class Fund:
    """One fund: its folder and its settings. Opening it reads nothing but ``fonds.toml``.

    ``address``: its database, when it is another one than the settings say.
    """

    folder: Path
    settings: Settings
    address: str | None = None

    @property
    def database_file(self) -> Path:
        """The SQLite file in the folder, in which everything is unless ``database_url`` says otherwise."""
        return self.folder / DATABASE_FILE

    @property
    def database_url(self) -> str | None:
        """Another place for the database: ``address``, else ``FONDS_DATABASE_URL``, else the settings; usually none."""
        return self.address or os.environ.get("FONDS_DATABASE_URL") or self.settings.database

    @property
    def address_from(self) -> str:
        """Where ``database_url`` was found, for whoever has to repair it."""
        if self.address:
            return "URL"
        return "FONDS_DATABASE_URL" if os.environ.get("FONDS_DATABASE_URL") else f"{SETTINGS_FILE} (database)"

    def key(self) -> FundKey:
        """The fund's key. Raises InvalidInput: key-missing, key-unreadable, key-beside-unreadable."""
        beside = [self.folder / name for name in (NEW_KEY_FILE, OLD_KEY_FILE)]
        key = read_key(self.folder / KEY_FILE)
        return replace(key, others=tuple(read_key(one).secret for one in beside if one.is_file()))


def read_key(path: Path) -> FundKey:
    """The key in a file. Raises InvalidInput: key-missing, key-unreadable; key-beside-unreadable for another than fonds.key."""
    try:
        return FundKey.from_text(path.read_bytes(), str(path))
    except FileNotFoundError:
        raise invalid("key-missing", str(path)) from None
    except (OSError, InvalidInput):
        raise invalid("key-unreadable" if path.name == KEY_FILE else "key-beside-unreadable", str(path)) from None


def find_fund(start: Path | None) -> Fund:
    """The fund in ``start``, or else in the current folder or the nearest one above it, as git does.

    Raises InvalidInput: fund-not-found, and what ``read_settings`` raises.
    """
    if start is not None:
        folders = [start.absolute()]
    else:
        here = Path.cwd()
        folders = [here, *here.parents]
    for folder in folders:
        if (folder / SETTINGS_FILE).is_file():
            return Fund(folder, read_settings(folder / SETTINGS_FILE))
    raise invalid("fund-not-found", str(folders[0]))


def read_settings(path: Path) -> Settings:
    """Read ``fonds.toml``, as a person can have edited it.

    Raises InvalidInput with every fault: file-unreadable, file-not-utf8, settings-syntax, settings-wrong, settings-unknown,
    share-key-total.
    """
    found = _found(path)
    totals = _wrong_totals(found.get("share_keys"), path)
    try:
        settings = Settings.model_validate(found)
    except ValidationError as error:
        raise InvalidInput([*(_wrong(fault, path) for fault in error.errors()), *totals]) from None
    if totals:
        raise InvalidInput(totals)
    return settings


def _found(path: Path) -> dict[str, Any]:
    try:
        # Not read as text: the parser itself takes the line ends of Windows.
        return tomllib.loads(decode(path.read_bytes(), str(path)))
    except OSError:
        raise invalid("file-unreadable", str(path)) from None
    except tomllib.TOMLDecodeError as error:
        raise invalid("settings-syntax", toml_place(error, path)) from None


def toml_place(error: tomllib.TOMLDecodeError, path: Path) -> str:
    """The file and the line where TOML could not be read; the file alone when it went wrong at the end."""
    # The line stands in the parser's sentence only, until Python 3.14.
    line = re.search(r"\(at line ([0-9]+),", str(error))
    return f"{path}:{line[1]}" if line else str(path)


def _wrong(fault: Any, path: Path) -> Problem:
    place = ".".join(str(part) for part in fault["loc"])
    where = f"{path} ({place})"
    if fault["type"] == "extra_forbidden":
        return Problem("settings-unknown", where, {"setting": place, "settings": [*Settings.model_fields]})
    return Problem("settings-wrong", where, {"setting": place, "form": fault["loc"][0]})


def _wrong_totals(keys: object, path: Path) -> list[Problem]:
    """Share keys whose percentages do not come to 100; told beside every other fault of the settings."""
    problems = []
    for name, percentages in keys.items() if isinstance(keys, dict) else ():
        if isinstance(percentages, dict) and all(type(one) is int for one in percentages.values()):
            total = sum(percentages.values())
            if total != 100:
                place = f"share_keys.{name}"
                problems.append(Problem("share-key-total", f"{path} ({place})", {"name": name, "total": total}))
    return problems


def settings_text(settings: Settings) -> str:
    """``fonds.toml`` as a person reads and edits it."""
    cities = ", ".join(_quoted(name) for name in settings.municipalities)
    lines = [
        "# Casusfonds: instellingen / settings",
        f"name = {_quoted(settings.name)}",
        f"language = {_quoted(settings.language)}  # nl, en",
        f"municipalities = [{cities}]  # werkgebied / area",
        f"iban = {_quoted(settings.iban)}" if settings.iban else '# iban = "NL.."  # rekening van het fonds / account',
        f"account_name = {_quoted(settings.account_name or settings.name)}",
        f"rules = {_quoted(settings.rules)}",
        f"payment_days = {settings.payment_days}  # voorstel, geen openbare bron / a proposal, no public source",
        f"reminder_days = {list(settings.reminder_days)}  # voorstel, geen openbare bron / a proposal, no public source",
    ]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    import json

    # A JSON string is a TOML basic string, except for DEL and characters beyond U+FFFF, which ensure_ascii=False leaves alone.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def write_private(path: Path, content: bytes) -> None:
    """Write a new file that only its owner may read. Raises FileExistsError."""
    path.touch(mode=0o600, exist_ok=False)
    path.write_bytes(content)
