"""A page as one HTML file for people: nothing to fetch, nothing to run, and made for WCAG 2.2 AA."""

from fonds.documents.html import filled
from fonds.documents.page import Page


def explain_html(page: Page) -> str:
    """The whole page."""
    return filled("explain", page=page.data())
