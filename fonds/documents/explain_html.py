"""A page as one HTML file for people: nothing to fetch, nothing to run, and made for WCAG 2.2 AA."""

from importlib.resources import files

from fonds.documents.page import Page

_TEMPLATE = "explain"


def explain_html(page: Page) -> str:
    """The whole page. Every text of a person is escaped; a template that asks for what is not there stops."""
    from jinja2 import Environment, StrictUndefined

    # Not select_autoescape: the template comes in as text and has no name to select by.
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    template = (files(__package__) / "templates" / f"{_TEMPLATE}.html").read_text(encoding="utf-8")
    return environment.from_string(template).render(page=page.data()) + "\n"
