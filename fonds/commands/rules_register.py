"""``fonds rules register``: the entry for the Dutch algorithm register."""

from pathlib import Path

import click

from fonds.commands.base import command, option, session
from fonds.commands.files import form_of, hand_over
from fonds.commands.types import PLACE

_FORMS = ("text", "yaml", "json")


@command("rules-register")
@option("--rules", "name", help="register-rules", metavar="NAME")
@option("--format", "asked", type=click.Choice(_FORMS), help="register-format")
@option("--out", type=PLACE, metavar="FILE", help="file-out")
def rules_register(name: str | None, asked: str | None, out: Path | None) -> None:
    """What the register asks about the rules that are in force: filled in, or left as a question."""
    from fonds.actions.adopt import adoptions, rules_in_force
    from fonds.commands.context import fund, today
    from fonds.documents.rules.register import register_entry, register_json, register_text, register_yaml
    from fonds.store.database import reading

    now = session()
    form = form_of(asked, out, _FORMS)
    form = "json" if now.as_json and form == "text" else form
    here = fund(now)
    with reading(here) as connection:
        rule_set = rules_in_force(connection, here, name or here.settings.rules, today(now))
        adopted = adoptions(connection, rule_set.id)
    # The register takes Dutch only; other people may want to read along.
    entry = register_entry(here.settings, rule_set, adopted, now.language if form == "text" else "nl")
    made = {"text": register_text, "yaml": register_yaml, "json": register_json}[form](entry)
    hand_over(now, made.encode(), form, out, {"rules": rule_set.id, "version": rule_set.version})
