"""Weigh a request by the fund's rules. Needs no database, so that a file can be assessed anywhere and at once."""

from dataclasses import dataclass
from pathlib import Path

from fonds.actions.policy import rule_set_for
from fonds.case.facts import Surroundings, derive_facts
from fonds.case.request import CaseRequest
from fonds.rulebook.assessment import Assessment, assess
from fonds.rulebook.load import RuleSet


@dataclass(frozen=True)
class Weighed:
    """An assessment, with the rule set that it was made by."""

    assessment: Assessment
    rule_set: RuleSet


def weigh(request: CaseRequest, around: Surroundings, rules_folder: Path, rules: str) -> Weighed:
    """Judge a request by the version of ``rules`` that was valid on the day it was submitted."""
    rule_set = rule_set_for(rules_folder, rules, around.submitted_on)
    return Weighed(assess(rule_set, derive_facts(request, around)), rule_set)
