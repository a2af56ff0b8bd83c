"""``fonds assess``: the facts, the three values, every criterion, the questions and the advice."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from fonds.commands.base import Session, command, option, session
from fonds.commands.out import answer, talk
from fonds.commands.types import PLACE

if TYPE_CHECKING:
    from fonds.actions.weigh import Weighed


@command("assess", writes=True)
@click.argument("case", required=False)
@option("--file", type=PLACE, help="assess-file", metavar="FILE")
@option("--rules", help="assess-rules", metavar="NAME")
@option("--judge", "judged", multiple=True, metavar="FACT=yes|no", help="assess-judge")
def assess(case: str | None, file: Path | None, rules: str | None, judged: tuple[str, ...]) -> None:
    """Weigh a case, or a file without storing anything."""
    from fonds.documents.case.assessment import assessment_document, assessment_lines
    from fonds.errors import invalid

    now = session()
    if (case is None) == (file is None):
        raise invalid("assess-case-or-file")
    if file is not None:
        weighed = _weigh_file(now, file, rules, judged)
    elif rules or judged:
        raise invalid("assess-only-with-file")
    else:
        from fonds.actions.assess import assess_case
        from fonds.commands.context import order

        weighed = assess_case(order(now), str(case))
    shown = case or str(file)
    lines = assessment_lines(weighed.assessment, weighed.rule_set, now.language, shown, weighed.submitted_on)
    answer(now, assessment_document(weighed.assessment, weighed.rule_set, shown, weighed.submitted_on), lines)
    if file is not None:
        talk(now, now.say("assess.not-stored"))


def _weigh_file(now: Session, file: Path, rules: str | None, judged: tuple[str, ...]) -> "Weighed":
    """Assess a file: inside a fund with what the fund knows, elsewhere with the rules that come with the program."""
    from datetime import date

    from fonds.actions.policy import priced_codes, read_bytes, rule_set_for, shipped_rules
    from fonds.actions.weigh import weigh
    from fonds.case.derive import Surroundings
    from fonds.case.intake import read_request
    from fonds.errors import InvalidInput
    from fonds.store.fund import find_fund

    request = read_request(read_bytes(file), str(file))
    day, answers = now.today or date.today(), _judgements(judged)
    try:
        fund = find_fund(now.folder)
    except InvalidInput as error:
        if now.folder is not None or error.codes != ("fund-not-found",):
            raise
        around = Surroundings(day, judgements=answers, priced_codes=priced_codes(shipped_rules()))
        return weigh(request, around, rule_set_for(shipped_rules(), rules or "values-triangle", day))
    from fonds.actions.assess import weigh_in_fund
    from fonds.commands.context import actor

    return weigh_in_fund(fund, actor(now), request, day, rules or fund.settings.rules, answers)


def _judgements(told: tuple[str, ...]) -> dict[str, bool]:
    """``lawful=yes`` and the like. Raises InvalidInput: judgement-unreadable, judgement-unknown."""
    from fonds.case.facts import JUDGEMENTS
    from fonds.errors import invalid

    answers = {"yes": True, "ja": True, "no": False, "nee": False}
    found: dict[str, bool] = {}
    for one in told:
        fact, _, word = one.partition("=")
        if fact not in JUDGEMENTS:
            raise invalid("judgement-unknown", "--judge", fact=fact[:40], known=JUDGEMENTS)
        if word.lower() not in answers:
            raise invalid("judgement-unreadable", "--judge")
        found[fact] = answers[word.lower()]
    return found
