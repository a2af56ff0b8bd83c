"""The whole road: a fund in which every kind of event happened."""

from datetime import date, timedelta
from pathlib import Path

from fonds.actions.bank_export import export, export_again
from fonds.actions.bank_match import Choice as Place
from fonds.actions.bank_match import To, match
from fonds.actions.decide import Choice, approve, decide
from fonds.actions.detail import keep_details
from fonds.actions.erase import erase
from fonds.actions.evaluate import evaluate
from fonds.actions.give_reasons import give_reasons
from fonds.actions.objection import object_to, reject
from fonds.actions.plan import Change
from fonds.actions.prove import prove
from fonds.actions.register import add_deputy, add_member, end_member, end_partner
from fonds.actions.reopen import reopen
from fonds.actions.roles import Role
from fonds.actions.rotate import rotate_key
from fonds.actions.settle import Plan, Who, settle
from fonds.actions.waive import waive, withdraw_waiver
from fonds.case.choices import MoneyForm
from fonds.case.status import Ground, Outcome
from tests.actions.desk import OTHER_IBAN, PARTNERS, REASONS, Desk, new_desk
from tests.bank.files import Line, camt


def whole_road(folder: Path) -> Desk:
    """A fund in which every kind of event happened: shares, instalments, repayments, reversals, waivers, a closed period."""
    desk = new_desk(folder)
    desk.on(date(2026, 2, 1)).contribute("farent", 1_000)
    desk.close("2026-02")
    for partner in PARTNERS:
        desk.contribute(partner, 200_000, key=f"inleg-{partner}")
    keep_details(desk.order("dirk"), "zayaz", {"iban": OTHER_IBAN, "city": "'s-Hertogenbosch"}, desk.day)
    wrong = desk.contribute("mee", 12_345).entries[0][0]
    desk.reverse(wrong)
    first = desk.submit(100_000, 20_050, household="HH-1", repayment={"by": "resident", "instalments": 3})
    desk.judge(first)
    desk.assess(first)
    desk.decide(first, Outcome.GRANT, 120_050, MoneyForm.LOAN)
    desk.approve(first)
    desk.pay(first, 1)
    desk.pay(first, 2, key="betaling-2")
    desk.settle(first, Plan(Who.RESIDENT, instalments=3, start=date(2026, 4, 1)))
    returned = desk.repay(f"resident:{first}", 40_000).entries[0][0]
    desk.reverse(returned)
    desk.repay(f"resident:{first}", 40_017)
    second = desk.paid(30_001, household="HH-2")
    undone = desk.settle(second, Plan(Who.SEVERAL, weights={"mee": 40, "zayaz": 60})).booked.entries[0][0]
    desk.reverse(undone)
    desk.settle(second, Plan(Who.ALL, part_percent=50, reason="Niemand was aan de lat."))
    desk.repay("zayaz", 10_000, second)
    desk.repay("zayaz", 1_000)
    third = desk.paid(5_000, household="HH-3")
    desk.settle(third, Plan(Who.UNDETERMINED, reason="Nog niet duidelijk."))
    desk.settle(third, Plan(Who.ONE, weights={"zayaz": 1}))
    _second_thoughts(desk, third)
    prove(desk.order("dirk"), first, 1)
    _bank(desk)
    rotate_key(desk.order("anna"))
    _papers(desk.on(date(2026, 6, 20)))
    _without_payout(desk)
    _looked_at_again(desk)
    _in_a_hurry(desk)
    return desk


def _in_a_hurry(desk: Desk) -> None:
    """An urgent grant whose reasons follow, and an evaluation; a deputy that stops before the agreed day."""
    case = desk.urgent(4_000, household="HH-10")
    give_reasons(desk.order("bram"), case, REASONS)
    desk.pay(case)
    evaluate(desk.order("anna"), case, "Het gaat goed.", 8)
    add_deputy(desk.order("anna"), "dina", "dirk", None, desk.day, desk.day + timedelta(30))
    end_member(desk.order("anna"), "dina", desk.day + timedelta(3), "dirk")


def _second_thoughts(desk: Desk, case: str) -> None:
    """Objections, one rejected and one upheld; a plan and a pause; a waiver, a write-off, and a proposal taken back."""
    object_to(desk.order("anna"), case, "zayaz", "De gemeente had moeten betalen.")
    reject(desk.order("bram"), case, "Zayaz verhuurt de woning.")
    object_to(desk.order("anna"), case, "zayaz", "Er is een nieuw feit.")
    settle(desk.order("bram"), case, Plan(Who.SEVERAL, weights={"mee": 3, "zayaz": 1}, reason="Dat klopt."), replace=True)
    desk.replan(case, "mee", Change(number=3))
    desk.replan(case, "mee", Change(pause_months=2))
    desk.waive(case, "mee", 1_000)
    desk.waive(case, "mee", 500, write_off=True)
    withdraw_waiver(desk.order("bram"), waive(desk.order("anna"), case, "mee", 100, "Toch niet.").number)


def _looked_at_again(desk: Desk) -> None:
    """A grant that is reconsidered before it is paid, and refused by others, one of them a deputy."""
    case = desk.granted(4_000, household="HH-9")
    reopen(desk.order("anna"), case, Ground.NEW_FACTS, "Er zijn nieuwe feiten.")
    add_deputy(desk.order("anna"), "bas", "bram", None, desk.day, desk.day)
    add_member(desk.order("anna"), "cor", "mee", Role.SECRETARIAT, desk.day)
    decide(desk.order("cor"), case, Choice(Outcome.REFUSE, REASONS, deviation="Toch niet."))
    approve(desk.order("bas"), case)


def _bank(desk: Desk) -> None:
    """Payouts that go to the bank, and what its statements tell: one comes back, one is repaid, and some is unknown."""
    paid = desk.paid(4_000, household="HH-7")
    desk.settle(paid, Plan(Who.ONE, weights={"zayaz": 1}))
    back = desk.paid(3_000, household="HH-8")
    sent = export(desk.order("dirk"), "09", None)
    export_again(desk.order("dirk"), sent.batch)
    ids = {case: f"{case}-{line}-{entry}" for entry, case, line, _ in sent.orders}
    (reference,) = desk.query("SELECT reference FROM claim WHERE case_ref = ?", paid)[0]
    lines = [
        Line(-4_000, end_to_end=ids[paid], day=desk.day),
        Line(-3_000, end_to_end=ids[back], day=desk.day),
        Line(3_000, end_to_end=ids[back], day=desk.day, returned=True),
        Line(4_000, f"Kenmerk {reference}", day=desk.day),
        Line(700, "Van wie?", day=desk.day),
        Line(600, "Nog iets", day=desk.day),
    ]
    read = desk.import_bank(camt(lines))
    unknown = [line.number for line in read.lines if line.placed.how == "unmatched"]
    match(desk.order("dirk"), unknown[0], Place(To.DEBTOR, "zayaz"))
    erase(desk.order("anna"), paid, "mistake")


def _papers(desk: Desk) -> None:
    """A statement that was sent to a partner, and reminders to everybody who is late: partners and a resident."""
    from fonds.actions.send import send
    from fonds.actions.terms import terms
    from fonds.documents.kept import paper
    from fonds.documents.reminder.due import claim_debtors, late_debtor
    from fonds.documents.reminder.letter import made as letter
    from fonds.documents.statement.account import statement_for
    from fonds.documents.statement.forms import made
    from fonds.store.database import reading

    settings, reminders, day = desk.fund.settings, terms(desk.fund).reminders, desk.day
    with reading(desk.fund) as connection:
        statement = statement_for(connection, settings, "zayaz", (None, day), "nl", day)
        late = [late_debtor(connection, settings, reminders, debtor, "nl", day) for debtor in claim_debtors(connection)]
    send(desk.order("anna"), "statement", [paper("statement", statement, statement, {"text": made(statement, "text")})])
    letters = [one.reminder for one in late if one and one.reminder]
    papers = [paper("reminder", one, one.statement, {"text": letter(one, "text")}, int(one.tone)) for one in letters]
    send(desk.order("dirk"), "remind", papers, apart_days=30)


def _without_payout(desk: Desk) -> None:
    """Cases that end without money: asked and updated, refused, withdrawn; and a member and a partner who left."""
    asked = desk.submit(7_000, household="HH-4")
    desk.decide(asked, Outcome.ASK)
    desk.update(asked, 6_500, household="HH-4")
    refused = desk.submit(8_000, household="HH-5")
    desk.decide(refused, Outcome.REFUSE)
    desk.approve(refused)
    desk.withdraw(desk.submit(9_000, household="HH-6"))
    erase(desk.order("anna"), refused, "request")
    end_member(desk.order("anna"), "els", desk.day)
    end_partner(desk.order("anna"), "farent", desk.day)
    desk.give_back("farent", 1_000)
