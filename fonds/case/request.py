"""The request that a professional makes for a household: what is needed, for whom, and why.

Almost every answer may be left out: a missing answer is *unknown*, which becomes a question, never a refusal (Awb 4:5:
the applicant gets the chance to complete). Only what identifies the request and the money asked are required.
The four W's and the case points follow FBNA and SUN Lekstroom; the order of the parts follows the reversed test (Stimulansz):
first what is needed, then the effects, then the own part, and only then the rules.
"""

from datetime import date
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from fonds.case.choices import (
    BasicNeed,
    BottleneckKind,
    CostStatus,
    DebtScheme,
    HouseholdType,
    Law,
    LiveabilityPurpose,
    MoneyForm,
    PayeeKind,
    Payer,
    Provision,
    ProvisionStatus,
    Urgency,
)
from fonds.case.fields import Amount, CostCode, Day, HouseholdReference, Iban, PartnerId, ShortText, Text, YesNo

Count = Annotated[int, Field(ge=0, le=99)]
Days = Annotated[int, Field(ge=0, le=3650)]
Percent = Annotated[int, Field(ge=0, le=100)]
MOST_ITEMS = 50
"""The most lines, costs, bottlenecks, provisions or parties that one request can hold."""


class Part(BaseModel):
    """The base of every part of a request: strict, frozen, and no keys that nobody reads."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def _left_empty(cls, data: Any) -> Any:
        """A name with nothing behind it is an answer that was not given: the same as leaving it out."""
        if not isinstance(data, dict):
            return data
        return {key: value for key, value in data.items() if value is not None or key not in cls.model_fields}


class SecondSignatory(Part):
    """The colleague or manager who agrees with the request (four eyes)."""

    name: ShortText
    role: ShortText | None = None
    agrees: YesNo = None


class Requester(Part):
    """Who asks: always a professional of a partner organisation, never the resident."""

    organisation: PartnerId
    professional: ShortText | None = None
    second_signatory: SecondSignatory | None = None


class Household(Part):
    """For whom; pseudonymous, no names, no BSN."""

    reference: HouseholdReference
    type: HouseholdType | None = Field(default=None, strict=False)
    adults: Count | None = None
    minors: Count | None = None
    municipality: ShortText | None = None
    on_assistance: YesNo = None
    gifts_this_year: Amount | None = None
    debt_scheme: DebtScheme | None = Field(default=None, strict=False)


class Story(Part):
    """The four W's, what caused it, what was tried and how it is kept from happening again."""

    who: Text | None = None
    what: Text | None = None
    what_for: Text | None = None
    why: Text | None = None
    cause: Text | None = None
    tried: Text | None = None
    prevention: Text | None = None


class Bottleneck(Part):
    """A rule, waiting time or contradiction that keeps the regular route shut."""

    kind: BottleneckKind = Field(strict=False)
    organisation: ShortText | None = None
    law: Law | None = Field(default=None, strict=False)
    description: Text | None = None


class PriorProvision(Part):
    """A provision that comes before the fund, and what exploring it showed."""

    provision: Provision = Field(strict=False)
    provider: ShortText | None = None
    status: ProvisionStatus | None = Field(default=None, strict=False)
    days: Days | None = None
    explored_on: Day | None = None


class Payee(Part):
    """To whom one line is paid."""

    name: ShortText
    kind: PayeeKind | None = Field(default=None, strict=False)
    iban: Iban


class AskedLine(Part):
    """One thing that is asked, with its price and who receives the money."""

    description: ShortText
    amount: Annotated[Amount, Field(gt=0)]
    payee: Payee
    quotation: YesNo = None


class Asked(Part):
    """What is asked, in what form, and how soon."""

    lines: Annotated[tuple[AskedLine, ...], Field(min_length=1, max_length=MOST_ITEMS, strict=False)]
    form: MoneyForm | None = Field(default=None, strict=False)
    months: Annotated[int, Field(ge=1, le=120)] | None = None
    urgency: Urgency | None = Field(default=None, strict=False)
    needed_by: Day | None = None
    pays_debt: YesNo = None
    debt_in_plan: YesNo = None
    already_paid: YesNo = None
    cheapest: YesNo = None


class CostLine(Part):
    """One cost of the regular route or of doing nothing; price level is that of ``price_year``."""

    code: CostCode | None = None
    description: ShortText | None = None
    amount: Amount | None = None
    probability: Percent | None = None
    months: Annotated[int, Field(ge=0, le=120)] | None = None
    beneficiary: PartnerId | None = None
    source: ShortText | None = None
    price_year: Annotated[int, Field(ge=1990, le=2100)] | None = None
    status: CostStatus = Field(default=CostStatus.ESTIMATED, strict=False)

    @model_validator(mode="after")
    def _named(self) -> Self:
        if self.code is None and self.description is None:
            raise PydanticCustomError("case-cost-nameless", "a cost line needs a code or a description")
        return self


class Scenario(Part):
    """What happens on the regular route, or when nobody does anything, and what that costs."""

    description: Text | None = None
    lines: Annotated[tuple[CostLine, ...], Field(max_length=MOST_ITEMS, strict=False)] = ()


class Perspective(Part):
    """Whether there is a prospect of lasting improvement."""

    lasting: YesNo = None
    explanation: Text | None = None
    basic_needs: Annotated[tuple[Annotated[BasicNeed, Field(strict=False)], ...], Field(strict=False)] | None = None


class OwnPart(Part):
    """The resident's own part: goal in own words, first step, own contribution, agreement."""

    goal: Text | None = None
    first_step: Text | None = None
    first_step_helped: YesNo = None
    contribution: Text | None = None
    no_contribution_because: Text | None = None
    i_want: Text | None = None
    i_can: Text | None = None
    i_need: Text | None = None
    agrees: YesNo = None
    agreed_on: Day | None = None


class Support(Part):
    """The plan around the household: one contact person, aftercare, evaluation."""

    plan: YesNo = None
    contact: ShortText | None = None
    parties_agree: YesNo = None
    aftercare: Text | None = None
    evaluation_on: Day | None = None
    grade_before: Annotated[int, Field(ge=1, le=10)] | None = None


class Repayment(Part):
    """Who should have paid, as the professional proposes it; the secretariat decides at settlement."""

    by: Payer = Field(default=Payer.UNKNOWN, strict=False)
    parties: Annotated[tuple[PartnerId, ...], Field(max_length=MOST_ITEMS, strict=False)] = ()
    because: Text | None = None
    instalments: Annotated[int, Field(ge=1, le=120)] | None = None

    @model_validator(mode="after")
    def _parties_fit(self) -> Self:
        if not parties_fit(self.by, len(self.parties)):
            raise PydanticCustomError("case-payer-parties", "parties do not fit who pays")
        return self


def parties_fit(by: Payer, parties: int) -> bool:
    """Whether as many parties are named as ``by`` asks for: one, several, or none."""
    return {Payer.PARTY: parties == 1, Payer.SEVERAL: parties > 1}.get(by, parties == 0)


def after_evaluation(evaluation: date | None, needed: date | None, agreed: date | None) -> list[str]:
    """The answers whose day falls after the evaluation, though it looks back on them."""
    days = {"asked.needed_by": needed, "own_part.agreed_on": agreed}
    return [path for path, day in days.items() if evaluation and day and evaluation < day]


class Housing(Part):
    """What only a housing network or a housing association asks; a request to a casus fund leaves all of it out."""

    finances_in_order: YesNo = None
    causes_nuisance: YesNo = None
    accepts_guidance: YesNo = None
    own_tenants_only: YesNo = None
    near_own_homes: YesNo = None
    amount_per_dwelling: Amount | None = None
    in_performance_agreements: YesNo = None
    others_responsible: YesNo = None
    purpose: LiveabilityPurpose | None = Field(default=None, strict=False)


class CaseRequest(Part):
    """A request, as a professional files it."""

    requester: Requester
    household: Household
    story: Story = Story()
    asked: Asked
    do_nothing: Scenario = Scenario()
    regular_route: Scenario = Scenario()
    perspective: Perspective = Perspective()
    own_part: OwnPart = OwnPart()
    support: Support = Support()
    bottlenecks: Annotated[tuple[Bottleneck, ...], Field(max_length=MOST_ITEMS, strict=False)] = ()
    prior_provisions: Annotated[tuple[PriorProvision, ...], Field(max_length=MOST_ITEMS, strict=False)] = ()
    repayment: Repayment = Repayment()
    housing: Housing | None = None
    note: Text | None = None
    """Anything else; the demo's cases say here which figures are invented."""

    @model_validator(mode="after")
    def _dates_in_order(self) -> Self:
        if after_evaluation(self.support.evaluation_on, self.asked.needed_by, self.own_part.agreed_on):
            raise PydanticCustomError("case-dates-order", "the evaluation comes too early")
        return self

    @property
    def amount_cents(self) -> int:
        """What is asked in all, in cents."""
        return sum(line.amount for line in self.asked.lines)
