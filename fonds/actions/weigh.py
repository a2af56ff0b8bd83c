"""Weigh a request by the fund's rules. Needs no database, so that a file can be assessed anywhere and at once."""

from dataclasses import dataclass
from datetime import date

from fonds.case.derive import Surroundings
from fonds.case.facts import derive_facts
from fonds.case.request import CaseRequest
from fonds.rulebook.assessment import Assessment, assess
from fonds.rulebook.load import RuleSet


@dataclass(frozen=True)
class Weighed:
    """An assessment, with the rule set that it was made by."""

    assessment: Assessment
    rule_set: RuleSet
    submitted_on: date


def weigh(request: CaseRequest, around: Surroundings, rule_set: RuleSet) -> Weighed:
    """Judge a request by a rule set, which must be the version of the day it was submitted.

    What nobody knows and no rule of this set asks about stays out of the assessment.
    """
    facts = derive_facts(request, around)
    told = {name: value for name, value in facts.items() if value is not None or name in rule_set.facts}
    return Weighed(assess(rule_set, told), rule_set, around.submitted_on)
