"""Jinja behind every HTML document of the fund: one file with nothing to fetch and nothing to run."""

from importlib.resources import files
from typing import Any


def filled(template: str, **data: Any) -> str:
    """``templates/TEMPLATE.html`` with its data, ending in a line break.

    Every text of a person is escaped; a template that asks for what is not there stops.
    """
    # Imported here: only a document in HTML needs it.
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    # Not select_autoescape: whatever the template is called, what it shows is escaped.
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, loader=FunctionLoader(_read)
    )
    return environment.get_template(f"{template}.html").render(**data) + "\n"


def _read(name: str) -> str:
    return (files(__package__) / "templates" / name).read_text(encoding="utf-8")
