"""The reports add up with the ledger, tell the same each time, claim nothing too much, and can be read by everyone."""

import json
import re
from datetime import date, timedelta
from html.parser import HTMLParser

import pytest

from fonds.commands.out import table
from fonds.documents.page_forms import page_html
from fonds.documents.page_text import page_text
from fonds.documents.report.forecast import forecast_basis
from fonds.documents.report.partners import partner_page, partner_report
from fonds.store.database import reading
from fonds.store.flows import RESIDENTS, flows
from fonds.store.people import SOCIETY
from fonds.texts import LANGUAGES
from tests.actions.busy import SPARED, TODAY, busy_fund
from tests.actions.desk import DAY, Desk, new_desk
from tests.actions.road import whole_road
from tests.support import Terminal


@pytest.fixture(scope="module")
def desk(tmp_path_factory) -> Desk:
    return busy_fund(tmp_path_factory.mktemp("busy") / "fonds")


@pytest.fixture(scope="module")
def road(tmp_path_factory) -> Desk:
    return whole_road(tmp_path_factory.mktemp("road") / "fonds")


@pytest.fixture
def terminal(desk) -> Terminal:
    return Terminal(desk.fund.folder, day=TODAY.isoformat())


def report_on(desk: Desk, first: date | None = None, last: date = TODAY):
    with reading(desk.fund) as connection:
        return partner_report(connection, "Voorbeeldfonds", (first, last), "nl", last)


def balance(desk: Desk, accounts: str, last: date) -> int:
    """What SQLite itself adds up for accounts like this, beside the program."""
    query = "SELECT sum(amount_cents) FROM posting JOIN entry ON entry.id = entry WHERE account LIKE ? AND value_on <= ?"
    return desk.query(query, accounts, last.isoformat())[0][0] or 0


DAYS = [DAY + timedelta(days) for days in range(0, 111, 6)]


@pytest.mark.parametrize("which", ["desk", "road"])
def test_on_every_day_the_parties_together_are_the_ledger(which, request):
    of = request.getfixturevalue(which)
    for last in DAYS:
        made = report_on(of, None, last)
        total, found = made.total, made.revolving
        assert total.contributed_cents == -balance(of, "capital:%", last)
        assert total.outstanding_cents == balance(of, "claim:%", last)
        assert total.claimed_cents - total.repaid_cents - total.written_off_cents == total.outstanding_cents
        assert found.borne_cents == balance(of, "absorbed", last)
        assert found.unsettled_cents == balance(of, "case:%", last)
        parts = (found.repaid_cents, found.overdue_cents, found.not_due_cents, found.borne_cents, found.unsettled_cents)
        assert sum(parts) == found.paid_out_cents
        assert min(parts) >= 0
        net = sum(row.net_cents for row in made.rows.values())
        put_in = total.contributed_cents + total.claimed_cents - total.written_off_cents
        assert net == total.net_cents == total.avoided_cents - put_in


def test_two_periods_after_each_other_are_together_the_whole(desk):
    middle = date(2026, 4, 11)
    first, then, whole = (
        report_on(desk, *period).total for period in ((DAY, middle), (middle + timedelta(1), TODAY), (DAY, TODAY))
    )
    for name in ("contributed", "claimed", "repaid", "written_off", "put_in", "estimated", "realised", "net"):
        assert getattr(first, f"{name}_cents") + getattr(then, f"{name}_cents") == getattr(whole, f"{name}_cents"), name
    assert first.paid_claims + then.paid_claims == whole.paid_claims
    assert then.outstanding_cents == whole.outstanding_cents


def test_each_party_has_the_figures_that_its_story_gives(desk):
    rows = report_on(desk).rows
    zayaz, mee, residents = rows["zayaz"], rows["mee"], rows[RESIDENTS]
    # 400 + 400 + 60% of 400 + a fifth of half of 400 + 400 after a mistake + 400 of which the payment bounced
    assert (zayaz.claimed_cents, zayaz.repaid_cents) == (40_000 * 4 + 24_000 + 4_000, 84_000)
    # Paid after 12 days (400), after 40 (400) and after 14 (40): weighted (12×400 + 40×400 + 14×40) / 840 = 25.4
    assert (zayaz.paid_claims, zayaz.days_mean, zayaz.days_median) == (3, 25, 14)
    # 160 paid after 9 days, and what it paid too much then was there when the next bill of 40 came: (9×160 + 0×40) / 200 = 7.2
    assert (mee.claimed_cents, mee.repaid_cents, mee.days_mean, mee.days_median) == (16_000 + 4_000, 20_000, 7, 0)
    assert (residents.claimed_cents, residents.repaid_cents, residents.outstanding_cents) == (40_000, 12_500, 27_500)
    assert residents.days_mean is None


def test_an_estimate_is_called_one_and_counts_for_the_part_that_was_paid(desk):
    rows = report_on(desk).rows
    # Nine cases in full, and one that got 300 of the 400 that it asked; the promised and the withdrawn one count for nothing.
    assert (rows["zayaz"].estimated_cents, rows["zayaz"].realised_cents) == (9 * 120_000 + 90_000, 0)
    assert (rows["mee"].estimated_cents, rows["mee"].realised_cents) == (0, 10 * 90_000)
    assert rows[SOCIETY].estimated_cents == 9 * 25_000 + 18_750
    assert rows[SOCIETY].put_in_cents == 0


def test_a_case_that_is_paid_in_part_or_given_back_counts_for_nothing(tmp_path):
    desk = new_desk(tmp_path / "fonds", 1_000_000)
    case = desk.granted(30_000, 10_000, do_nothing=SPARED)
    desk.pay(case, 1)
    assert report_on(desk).total.avoided_cents == 0
    entry = desk.pay(case, 2).booked.entries[0][0]
    assert report_on(desk).total.avoided_cents == 120_000 + 90_000 + 25_000
    desk.reverse(entry)
    assert report_on(desk).total.avoided_cents == 0


def test_a_request_without_benefit_is_told_and_one_from_before_is_told_apart(desk, tmp_path):
    assert (report_on(desk).spared.cases, report_on(desk).spared.unsaid) == (10, 0)
    silent = new_desk(tmp_path / "fonds", 1_000_000)
    case = silent.paid(do_nothing={})
    assert (report_on(silent).spared.unsaid, report_on(silent).spared.too_old) == (1, 0)
    with reading(silent.fund) as connection, pytest.MonkeyPatch.context() as patch:
        patch.setattr("fonds.store.flows._BENEFITS_SINCE", "9999")
        made = partner_report(connection, "Voorbeeldfonds", (None, TODAY), "nl", TODAY)
    assert (made.spared.unsaid, made.spared.too_old) == (1, 1)
    assert case not in page_text(partner_page(made, "nl"))


def test_what_a_debtor_paid_too_much_is_a_credit_and_no_repayment_of_the_fund(tmp_path):
    desk = new_desk(tmp_path / "fonds", 1_000_000)
    first, second = desk.paid(40_000, household="HH-1"), desk.paid(30_000, household="HH-2")
    from tests.actions.busy import ZAYAZ

    entry = desk.settle(first, ZAYAZ).booked.entries[0][0]
    desk.repay("zayaz", 40_000)
    desk.later(1).reverse(entry)
    assert report_on(desk).revolving.repaid_cents == 0
    assert report_on(desk).rows["zayaz"].outstanding_cents == -40_000
    told = "teruggegeven"
    assert told not in page_text(partner_page(report_on(desk), "nl"))
    since = report_on(desk, DAY + timedelta(1))  # in these days the share was only taken back
    assert since.rows["zayaz"].claimed_cents == -40_000
    assert told in page_text(partner_page(since, "nl"))
    desk.later(2).settle(second, ZAYAZ)  # the credit pays it, and 100 is left
    desk.later(3).settle(first, ZAYAZ)  # the rest of the credit pays a part
    made = report_on(desk)
    assert (made.revolving.repaid_cents, made.rows["zayaz"].outstanding_cents) == (40_000, 30_000)
    with reading(desk.fund) as connection:
        claims = {one.case: one for one in flows(connection, TODAY).claims}
    assert (claims[second].open_cents, claims[first].open_cents) == (0, 30_000)


def test_a_payment_of_before_counts_as_it_stood_on_that_day(desk):
    before, after = report_on(desk, None, DAY + timedelta(65)), report_on(desk, None, DAY + timedelta(69))
    assert before.rows["zayaz"].repaid_cents - after.rows["zayaz"].repaid_cents == 40_000


def test_the_past_holds_every_cent_that_was_paid_out(desk):
    with reading(desk.fund) as connection:
        basis = forecast_basis(connection, TODAY)
    drawn, claims = basis.past, basis.claims
    assert drawn.enough
    assert sum(drawn.sizes) == 9 * 40_000 + 30_000
    assert len(drawn.arrivals) == 3
    assert drawn.promised == (5_000,)
    assert len(drawn.unsettled) == 3
    assert claims == 2 + 2 + 1 + 5 + 1 + 1
    assert drawn.free_cents + 5_000 == balance(desk, "bank", TODAY)
    assert sum(cents for cents, _ in drawn.open_claims) == balance(desk, "claim:%", TODAY)


def test_the_same_fund_and_day_give_the_same_bytes(terminal, tmp_path):
    for command in ("partners", "forecast --runs 50"):
        written = []
        for name in ("een.html", "twee.html"):
            terminal.ok(f"report {command} --html {tmp_path / name}")
            written.append((tmp_path / name).read_bytes())
        assert written[0] == written[1]


class Reader(HTMLParser):
    """Collects elements with their attributes, and checks the nesting."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(content)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def all(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("command", "pictures"), [("partners", 2), ("forecast --runs 50", 2)])
def test_the_page_is_made_for_everyone_and_fetches_nothing(terminal, tmp_path, command, pictures, language):
    terminal.ok(f"report {command} --html {tmp_path / 'v.html'}", language=language)
    content = (tmp_path / "v.html").read_text(encoding="utf-8")
    reader = Reader(content)
    assert reader.all("html") == [{"lang": language}]
    assert len(reader.all("h1")) == 1
    assert {tag for tag, _ in reader.elements}.isdisjoint({"script", "img", "link", "iframe", "image", "use"})
    assert not re.search(r"(?:src|href)=\"(?!#)|url\(|@import", content)
    ids = [attributes["id"] for _, attributes in reader.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    drawn = reader.all("svg")
    assert len(drawn) == pictures
    for picture in drawn:
        assert picture["role"] == "img"
        assert set(picture["aria-labelledby"].split()) <= set(ids)
    assert len(reader.all("title")) == len(reader.all("desc")) + 1 == pictures + 1
    assert len(reader.all("caption")) == len(reader.all("table")) >= pictures
    assert all(head["scope"] in ("col", "row") for head in reader.all("th"))
    assert reader.all("rect") or reader.all("polygon")


def test_a_name_of_a_partner_stands_in_the_page_as_it_is(tmp_path):
    desk = new_desk(tmp_path / "fonds")
    from fonds.actions.register import add_partner

    name = '<b>"x"&</b> een naam die te lang is voor de tekening'
    add_partner(desk.order("anna"), "vreemd", name, DAY)
    made = report_on(desk)
    reader = Reader(page_html(partner_page(made, "nl")))
    assert not reader.all("b")
    assert name in page_text(partner_page(made, "nl"))


def test_every_bar_has_its_number_in_a_table(desk):
    page = partner_page(report_on(desk), "nl")
    for section in page.sections:
        cells = {cell for part in section.parts if part.kind == "table" for row in part.rows for cell in row}
        for bar in (bar for part in section.parts if part.kind == "bars" for bar in part.bars):
            assert bar.text in cells or bar.series == "vermijdt"


def test_a_fund_without_any_booking_gets_a_report_without_ratio_and_no_forecast(tmp_path):
    desk = new_desk(tmp_path / "fonds")
    made = report_on(desk)
    assert (made.revolving.ratio_percent, made.revolving.collected_percent) == (None, None)
    assert "Er is nog niets uitbetaald" in page_text(partner_page(made, "nl"))
    Terminal(desk.fund.folder).refuse("report forecast", "forecast-too-little")


def test_the_forecast_as_data_says_what_it_rests_on(terminal):
    told = json.loads(terminal.ok("report forecast --months 6 --runs 40 --seed 7 --json"))
    assert (told["months"], told["runs"], told["seed"]) == (6, 40, 7)
    assert told["rests_on"]["cases"] == 10
    assert [one["scenario"] for one in told["scenarios"]] == ["as-now", "all-pay"]
    for one in told["scenarios"]:
        assert [point["month"] for point in one["pot"]] == list(range(7))
        assert one["pot"][0]["p50"] == told["available"]


def test_reports_open_no_dossier(desk, terminal):
    before = desk.query("SELECT count(*) FROM record")
    terminal.ok("report partners")
    terminal.ok("report forecast --runs 5")
    assert desk.query("SELECT count(*) FROM record") == before


def test_the_page_keeps_an_amount_on_one_line_under_its_own_head(desk, terminal, tmp_path):
    terminal.ok(f"report partners --html {tmp_path / 'report.html'}")
    page = (tmp_path / "report.html").read_text("utf-8")
    cells = re.findall(r"<td([^>]*)>(€[^<]*)</td>", page)
    assert cells
    assert {how for how, _ in cells} == {' class="amount"'}
    assert '<th scope="col" class="amount">inleg</th>' in page
    assert '<th scope="col">partij</th>' in page


def test_no_amount_is_cut_off_on_a_narrow_screen(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "20")
    drawn = "\n".join(table(["a", "b"], [["naam", "€ 12.345.678,90"]], right=(1,)))
    assert "…" not in drawn
