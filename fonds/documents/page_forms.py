"""A page as one HTML file for people, and as a PDF for people and archives; ``html.py`` and ``pdf.py`` tell how."""

from fonds.documents.html import filled
from fonds.documents.page import Page
from fonds.documents.pdf import REGIONS, REPLACED, compiled, drawable


def page_html(page: Page) -> str:
    """The whole page in one file: nothing to fetch, nothing to run, and made for WCAG 2.2 AA."""
    return filled("page", page=page.data())


def page_pdf(page: Page) -> bytes:
    """The whole page. The same page gives the same bytes, in every process."""
    data = page.data()
    lost = REPLACED in str(drawable(data["sections"]))
    return compiled("page", {**data, "region": REGIONS[page.language], "lost": "yes" if lost else ""}, page.issued_on)
