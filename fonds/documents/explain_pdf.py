"""A page as a PDF for people and archives; ``pdf.py`` tells how."""

from fonds.documents.page import Page
from fonds.documents.pdf import REGIONS, REPLACED, compiled, drawable


def explain_pdf(page: Page) -> bytes:
    """The whole page. The same page gives the same bytes, in every process."""
    data = page.data()
    lost = REPLACED in str(drawable(data["sections"]))
    return compiled("explain", {**data, "region": REGIONS[page.language], "lost": "yes" if lost else ""}, page.issued_on)
