"""Every field that the fund keeps has a name and a purpose in both languages, and values read as words."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from fonds.actions.bank_text import LineText
from fonds.actions.privacy import everything
from fonds.case.request import CaseRequest
from fonds.documents.case.dossier import _everything, _purposes, field_list, leaves
from fonds.documents.fields import key_of, label, part_label, purpose, value_words
from fonds.store.database import reading
from fonds.store.queries import dossier_refs, is_erased
from fonds.store.tables import metadata
from fonds.texts import LANGUAGES, area, has_text
from tests.actions.desk import Desk
from tests.actions.road import whole_road


@pytest.fixture(scope="module")
def road(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return whole_road(tmp_path_factory.mktemp("fields") / "fonds")


def leaf_fields(kind: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every answer that a request can hold, with its kind."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, field in kind.model_fields.items():
            yield from leaf_fields(field.annotation, (*path, name))
    elif inner := [one for one in get_args(kind) if one not in (None, type(None), Ellipsis)]:
        yield from leaf_fields(inner[0], path)
    else:
        yield path, kind


def in_request() -> dict[tuple[str, ...], Any]:
    return dict(leaf_fields(CaseRequest, ("request",)))


def in_tables() -> list[tuple[str, ...]]:
    return [(table.name, column.name) for table in metadata.sorted_tables for column in table.columns]


def test_every_answer_of_a_request_and_every_column_of_a_table_has_a_name_and_a_purpose() -> None:
    paths = [*in_request(), *in_tables()]
    assert len(in_request()) > 90
    assert [path for path in paths if key_of(path) is None] == []
    for path in paths:
        for language in LANGUAGES:
            assert label(path, language)
            assert purpose(path, language)


def test_every_table_and_every_sealed_text_has_a_name(road: Desk) -> None:
    names = [*metadata.tables, *(row[0].partition("/")[0] for row in road.query("SELECT name FROM sealed"))]
    assert [name for name in names if not has_text(f"fields.part-{name.replace('-', '_')}")] == []
    assert part_label("objection-answer", "nl") == "het antwoord op een bezwaar"


def test_no_field_of_the_dossier_of_any_case_shows_the_name_of_the_program(road: Desk) -> None:
    cases = 0
    with reading(road.fund) as connection:
        refs = [case for case in dossier_refs(connection) if not is_erased(connection, case)]
    for case in refs:
        told = everything(road.order("anna"), case)
        assert [path for path, _, _ in _everything(told) if "facts" not in path and key_of(path) is None] == []
        assert all(one["name"] and one["for"] for one in field_list(told, "en"))
        cases += 1
    assert cases > 5


def test_two_fields_of_one_name_both_say_what_they_are_for() -> None:
    told: dict[str, Any] = {"texts": {"sent/1": {"debtor_id": "mee"}}, "bank": [], "tables": {"claim": [{"debtor": "mee"}]}}
    wanted = [purpose(path, "nl") for path in (("sent", "debtor_id"), ("claim", "debtor"))]
    assert [what_for for _, what_for in _purposes(told, "nl").rows] == wanted
    assert len(set(wanted)) == 2


def test_every_choice_of_a_request_reads_as_a_word() -> None:
    from enum import StrEnum

    kinds = {path: kind for path, kind in in_request().items() if isinstance(kind, type) and issubclass(kind, StrEnum)}
    assert len(kinds) > 10
    for path, kind in kinds.items():
        words = area("fields")[key_of(path) or ""].get("words", "")
        assert [one for one in kind if not has_text(f"{words}-{one}")] == [], path


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        (("claim", "amount_cents"), 120_050, "€ 1.200,50"),
        (("request", "asked", "lines", "amount"), "1200.50", "€ 1.200,50"),
        (("request", "household", "gifts_this_year"), "0.00", "€ 0,00"),
        (("decision", "outcome"), "grant", "toekennen"),
        (("objection_answer", "outcome"), "rejected", "het bezwaar is afgewezen"),
        (("entry", "kind"), "payout", "uitbetaling"),
        (("plan", "kind"), "paused", "gepauzeerd"),
        (("judgement", "fact"), "lawful", "de uitgave is niet in strijd met de wet"),
        (("judgement", "answer"), 0, "nee"),
        (("decision", "deviates"), 1, "ja"),
        (("claim", "due_on"), "2026-06-01", "1 jun 2026"),
        (("claim", "debtor"), "resident:2026-001", "Bewoner van casus 2026-001"),
        (("assessment", "engines"), '{"casusfonds":"0.1.0"}', "casusfonds 0.1.0"),
        (("posting", "account"), "bank", "Bank"),
        (("request", "note"), "2026-13-45", "2026-13-45"),
        (("request", "asked", "payer", "parties"), "mee zayaz", "Mee, Zayaz"),
        (("claim", "debtor"), "zayaz", "Zayaz"),
        (("request", "requester", "organisation"), "iets anders", "iets anders"),
        (("request", "note"), "zayaz", "zayaz"),
        (("posting", "account"), "claim:zayaz", "Vordering op Zayaz"),
    ],
)
def test_a_value_reads_as_people_say_it(path: tuple[str, ...], value: object, told: str) -> None:
    assert value_words(path, value, "nl", {"mee": "Mee", "zayaz": "Zayaz"}) == told


def test_a_name_that_nobody_gave_is_shown_as_it_is_and_hides_nothing() -> None:
    assert label(("iets", "heel_nieuws"), "nl") == "iets heel_nieuws"
    assert value_words(("iets", "heel_nieuws"), "waarde", "nl", {}) == "waarde"
    assert list(leaves({"a": ["x", "y"]}, ("t",))) == [(("t", "a"), " (1)", "x"), (("t", "a"), " (2)", "y")]


def test_every_text_of_the_fields_is_of_a_field_that_exists(road: Desk) -> None:
    in_lines = [("bank", one.name) for one in fields(LineText)]
    known = {key_of(path) for path in [*in_request(), *in_tables(), *in_lines]}
    with reading(road.fund) as connection:
        refs = [case for case in dossier_refs(connection) if not is_erased(connection, case)]
    for case in refs:
        known |= {key_of(path) for path, _, _ in _everything(everything(road.order("anna"), case))}
    # What only a longer letter holds, or a bank line of others.
    known |= {"case", "lines-kind", "description", "address", "of_others_too", "erased"}
    unknown = [key for key in area("fields") if key not in known and not key.startswith(("part-", "value-"))]
    assert unknown == []
