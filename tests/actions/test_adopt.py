"""Rules that were adopted judge, and no other: who adopted what is on record, and an edit afterwards is noticed."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from fonds.actions.adopt import adopt, adoptions, rules_in_force
from fonds.actions.replay import replay
from fonds.actions.verify import verify
from fonds.errors import FundError, InvalidInput, Refused
from fonds.store.database import reading
from tests.actions.desk import DAY, new_desk

NAME = "values-triangle"


@pytest.fixture
def desk(tmp_path):
    return new_desk(tmp_path / "fonds", pot=500_000)


def _file(desk):
    return desk.fund.folder / "rules" / f"{NAME}.yaml"


def _text(desk):
    return _file(desk).read_text(encoding="utf-8")


def _draft(desk, version="2026.2", first="2026-04-01", last="null", limit="750.00", name="nieuw.yaml"):
    """A new version outside the fund, with another limit for quotations."""
    text = (
        _text(desk)
        .replace('version: "2026.1"', f'version: "{version}"')
        .replace("valid_from: 2026-01-01", f"valid_from: {first}")
    )
    text = text.replace("valid_to: null", f"valid_to: {last}").replace("value: 500.00", f"value: {limit}")
    for cents in ("500.00", "500.01", "499.99"):
        euros = f"{float(cents) + float(limit) - 500:.2f}"
        text = text.replace(f"amount_asked: {cents}", f"amount_asked: {euros}")
    path = desk.fund.folder.parent / name
    path.write_text(text, encoding="utf-8")
    return path


def _in_force(desk, day):
    with reading(desk.fund) as connection:
        return rules_in_force(connection, desk.fund, NAME, day)


def _adoptions(desk):
    with reading(desk.fund) as connection:
        return [(one.version, one.by, one.on) for one in adoptions(connection, NAME)]


def _codes(action):
    with pytest.raises(FundError) as caught:
        action()
    return type(caught.value), caught.value.codes


def test_a_new_fund_adopts_the_rules_that_come_with_the_program(desk):
    assert _adoptions(desk)[0][:2] == ("2026.1", "standard")
    assert _in_force(desk, DAY).content == _file(desk).read_bytes()


def test_who_adopted_what_and_when_is_in_the_chain(desk):
    done = adopt(desk.order("anna"), _draft(desk), "bestuur, vergadering 12", date(2026, 2, 27))
    assert _adoptions(desk)[-1] == ("2026.2", "bestuur, vergadering 12", "2026-02-27")
    (record,) = desk.query("SELECT actor, role, subject, body FROM record WHERE action = 'rules adopt'")
    assert record[:3] == ("anna", "secretariat", f"{NAME}@2026.2")
    assert done.rule_set.sha256 in record[3]
    assert verify(desk.fund).findings == ()


def test_the_file_is_copied_into_the_fund_under_its_own_name(desk):
    done = adopt(desk.order("anna"), _draft(desk), "bestuur")
    assert (done.copied, done.file.name) == (True, f"{NAME}-2026.2.yaml")
    assert done.file.read_bytes() == done.rule_set.content


def test_a_file_in_the_fund_is_adopted_where_it_stands(desk):
    path = _file(desk).with_name("zomer.yaml")
    path.write_bytes(_draft(desk).read_bytes())
    assert _codes(lambda: _in_force(desk, DAY)) == (Refused, ("rules-not-adopted",))
    done = adopt(desk.order("anna"), path, "bestuur")
    assert (done.copied, done.file) == (False, path)
    assert _in_force(desk, DAY).version == "2026.1"


@pytest.mark.parametrize(
    ("day", "version"),
    [(date(2026, 1, 1), "2026.1"), (date(2026, 3, 31), "2026.1"), (date(2026, 4, 1), "2026.2"), (date(2030, 1, 1), "2026.2")],
)
def test_the_old_version_holds_until_the_day_before_the_new_one(desk, day, version):
    adopt(desk.order("anna"), _draft(desk), "bestuur")
    assert _in_force(desk, day).version == version


def test_a_version_between_two_others_gives_way_to_the_later_one(desk):
    adopt(desk.order("anna"), _draft(desk, version="2027.1", first="2027-01-01"), "bestuur")
    adopt(desk.order("anna"), _draft(desk, version="2026.2", limit="800.00", name="later.yaml"), "bestuur")
    found = [_in_force(desk, day).version for day in (date(2026, 3, 31), date(2026, 12, 31), date(2027, 1, 1))]
    assert found == ["2026.1", "2026.2", "2027.1"]


def test_versions_with_days_in_common_are_not_adopted(desk):
    adopt(desk.order("anna"), _draft(desk, last="2026-12-31"), "bestuur")
    draft = _draft(desk, version="2026.3", first="2026-12-31", name="overlap.yaml")
    before = desk.dump()
    assert _codes(lambda: adopt(desk.order("anna"), draft, "bestuur")) == (InvalidInput, ("rules-overlap",))
    assert desk.dump() == before
    assert not _file(desk).with_name(f"{NAME}-2026.3.yaml").exists()


def test_an_edit_after_adoption_is_refused_by_everything_that_judges(desk):
    case = desk.submit(50_000)
    _file(desk).write_text(_text(desk).replace("weight: 3", "weight: 4", 1), encoding="utf-8")
    for action in (lambda: _in_force(desk, DAY), lambda: desk.assess(case), lambda: desk.granted(50_000, household="HH-2")):
        assert _codes(action) == (Refused, ("rule-set-edited",))
    assert desk.query("SELECT count(*) FROM assessment") == [(0,)]


def test_a_comment_is_an_edit_too_since_the_bytes_are_what_was_adopted(desk):
    _file(desk).write_text(_text(desk) + "# nog een opmerking\n", encoding="utf-8")
    with pytest.raises(Refused) as caught:
        _in_force(desk, DAY)
    (problem,) = caught.value.problems
    assert (problem.where, problem.details) == (str(_file(desk)), {"rules": NAME, "version": "2026.1"})


def test_putting_the_adopted_bytes_back_is_enough(desk):
    before = _file(desk).read_bytes()
    _file(desk).write_bytes(before + b"\n")
    assert _codes(lambda: _in_force(desk, DAY))[1] == ("rule-set-edited",)
    _file(desk).write_bytes(before)
    assert _in_force(desk, DAY).version == "2026.1"


def test_a_faulty_file_in_the_fund_stops_judging_with_all_its_faults(desk):
    text = _text(desk).replace('version: "2026.1"', 'version: "2026.8"')
    text = text.replace("expect: lawful", "expect: lawfull").replace("value: 500.00", "value: 500.001")
    _file(desk).with_name("stuk.yaml").write_text(text, encoding="utf-8")
    kind, codes = _codes(lambda: _in_force(desk, DAY))
    assert kind is InvalidInput
    assert {"rule-fact-unknown", "rule-threshold-value"} <= set(codes)


def test_an_edit_that_is_also_faulty_is_told_as_an_edit(desk):
    _file(desk).write_text(_text(desk).replace("expect: lawful", "expect: lawfull"), encoding="utf-8")
    assert _codes(lambda: _in_force(desk, DAY)) == (Refused, ("rule-set-edited",))


def test_an_adopted_file_that_is_gone_still_judges_from_what_the_fund_kept(desk):
    adopted = adopt(desk.order("anna"), _draft(desk), "bestuur")
    adopted.file.unlink()
    assert _in_force(desk, date(2026, 5, 1)).sha256 == adopted.rule_set.sha256


def test_a_fund_without_any_rule_file_judges_nothing(desk):
    _file(desk).unlink()
    for path in _file(desk).parent.glob("*.yaml"):
        path.unlink()
    assert _codes(lambda: _in_force(desk, DAY)) == (InvalidInput, ("rules-missing",))


def test_a_version_is_adopted_as_one_content_only(desk):
    other = _draft(desk, version="2026.1", first="2026-01-01")
    assert _codes(lambda: adopt(desk.order("anna"), other, "bestuur")) == (Refused, ("rule-version-taken",))


def test_the_board_may_confirm_what_the_fund_began_with_and_only_once_on_a_day(desk):
    adopt(desk.order("anna"), _file(desk), "bestuur")
    assert _adoptions(desk)[-1] == ("2026.1", "bestuur", DAY.isoformat())
    assert _codes(lambda: adopt(desk.order("anna"), _file(desk), "bestuur")) == (Refused, ("rules-adopted-already",))
    assert _in_force(desk, DAY).version == "2026.1"


@pytest.mark.parametrize("who", ["dirk", "els", "zoe"])
def test_only_the_secretariat_adopts(desk, who):
    kind, codes = _codes(lambda: adopt(desk.order(who), _draft(desk), "bestuur"))
    assert (kind, codes[0]) in {(Refused, "role-not-allowed"), (Refused, "member-unknown")}
    assert not _file(desk).with_name(f"{NAME}-2026.2.yaml").exists()


@pytest.mark.parametrize(
    ("by", "on", "code"),
    [
        ("  ", None, "adopter-missing"),
        ("x" * 201, None, "adopter-missing"),
        ("bestuur", DAY + timedelta(1), "adoption-in-future"),
    ],
)
def test_an_adoption_says_by_whom_and_on_a_day_that_was(desk, by, on, code):
    assert _codes(lambda: adopt(desk.order("anna"), _draft(desk), by, on)) == (InvalidInput, (code,))


def test_a_bsn_is_no_adopter(desk):
    assert _codes(lambda: adopt(desk.order("anna"), _draft(desk), "111222333"))[1] == ("adopter-missing",)


def test_a_file_with_a_fault_is_not_adopted(desk):
    path = _draft(desk)
    path.write_text(path.read_text().replace("expect: lawful", "expect: lawful and not lawful"))
    assert "rule-never-met" in _codes(lambda: adopt(desk.order("anna"), path, "bestuur"))[1]


def test_another_file_in_its_place_is_not_overwritten(desk):
    taken = _file(desk).with_name(f"{NAME}-2026.2.yaml")
    taken.write_text("iets anders")
    assert _codes(lambda: adopt(desk.order("anna"), _draft(desk), "bestuur")) == (Refused, ("rules-file-taken",))
    assert taken.read_text() == "iets anders"


def test_a_dry_run_adopts_and_copies_nothing(desk):
    before = desk.dump()
    done = adopt(desk.order("anna", dry_run=True), _draft(desk), "bestuur")
    assert desk.dump() == before
    assert not done.file.exists()


def test_what_was_decided_by_an_old_version_replays_when_its_file_is_long_gone(desk):
    case = desk.granted(60_000)
    adopt(desk.order("anna"), _draft(desk, first="2026-04-01"), "bestuur")
    later = desk.on(date(2026, 4, 2))
    newer = later.submit(60_000, household="HH-2")
    later.judge(newer)
    later.assess(newer)
    _file(desk).unlink()
    judged_by = dict(
        desk.query("SELECT case_ref, version FROM assessment JOIN rule_set ON rule_set.sha256 = assessment.rule_set")
    )
    assert judged_by == {case: "2026.1", newer: "2026.2"}
    assert all(one.same for one in replay(desk.fund, None))
    assert verify(desk.fund).findings == ()


def test_rules_kept_before_a_check_existed_still_replay(desk, monkeypatch):
    """The kept rules hold a criterion that today would be refused: what was decided by it must still be verified."""
    monkeypatch.setattr("fonds.rulebook.checks.condition_faults", lambda *_, **__: iter(()))
    path = _draft(desk, first="2026-02-01")
    path.write_text(
        path.read_text()
        .replace("expect: minors >= 1", "expect: minors >= 0")
        .replace("{minors: 0}, outcome: not_met", "{minors: 0}, outcome: met")
    )
    adopt(desk.order("anna"), path, "bestuur")
    case = desk.submit(50_000)
    desk.assess(case)
    monkeypatch.undo()
    from fonds.actions import policy

    policy._loaded.cache_clear()
    assert [one.same for one in replay(desk.fund, None)] == [True]
    assert verify(desk.fund).findings == ()


def test_a_changed_adoption_is_found_by_verify(desk):
    with desk.open() as connection:
        connection.execute("DROP TRIGGER adoption_no_update")
        connection.execute("UPDATE adoption SET adopted_by = 'niemand'")
    findings = {(one.code, one.where) for one in verify(desk.fund).findings}
    assert ("audit-cell-changed", "adoption 1") in findings


def test_the_folder_of_the_fund_may_be_given_in_any_way(desk, monkeypatch):
    monkeypatch.chdir(desk.fund.folder)
    path = Path("rules") / "lente.yaml"
    path.write_bytes(_draft(desk).read_bytes())
    assert not adopt(desk.order("anna"), path, "bestuur").copied
