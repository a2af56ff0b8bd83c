"""The facts catalogue: everything that a rule may speak about, and how each fact follows from a request.

Facts hold no free text and no names, so that a decision can be replayed after a case is erased. A fact is ``None`` when
nobody knows; deriving a fact follows Kleene's logic: *yes* if one part says yes, *unknown* if a part is unknown, else *no*.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from fonds.case.choices import (
    CostStatus,
    DebtScheme,
    LiveabilityPurpose,
    MoneyForm,
    PayeeKind,
    Payer,
    ProvisionStatus,
    Urgency,
)
from fonds.case.request import CaseRequest, CostLine, PriorProvision
from fonds.rulebook.vocabulary import Fact, FactValue, Kind, Vocabulary


@dataclass(frozen=True)
class Surroundings:
    """What the fund knows and the request does not: unknown (``None``) when a request is assessed outside a fund.

    ``available_cents`` is what is in the pot and not yet promised; ``judgements`` are the recorded human judgements.
    """

    submitted_on: date
    partners: frozenset[str] | None = None
    municipalities: frozenset[str] | None = None
    available_cents: int | None = None
    earlier_grants: int | None = None
    judgements: dict[str, bool] = field(default_factory=dict)
    assessor: str | None = None
    """The organisation for which the member who assesses has a seat."""
    like_bottlenecks: int | None = None
    """How many cases of the last twelve months had the same bottleneck in the same law, this one included."""
    priced_codes: frozenset[str] = frozenset()
    """Codes of the cost catalogue; a cost line with such a code has its source there."""
    earlier_grants_ever: int | None = None
    """How many other cases of this household were ever granted, up to and including the day of the request."""


Derive = Callable[[CaseRequest, Surroundings], FactValue]

_STORY_PARTS = ("who", "what", "what_for", "why", "cause", "tried", "prevention")


def _any(answers: Iterable[bool | None]) -> bool | None:
    """Kleene's *or*."""
    known = list(answers)
    return True if True in known else None if None in known else False


def _present(value: object) -> bool | None:
    """A text that was given is there; one that was not given is unknown, not absent."""
    return True if value else None


def _days_until_needed(request: CaseRequest, around: Surroundings) -> int | None:
    needed = request.asked.needed_by
    return None if needed is None else max((needed - around.submitted_on).days, 0)


def _in_time(provision: PriorProvision, days_left: int | None) -> bool | None:
    if provision.status in (ProvisionStatus.REFUSED, ProvisionStatus.TOO_SLOW):
        return False
    if provision.status is not ProvisionStatus.AVAILABLE or provision.days is None or days_left is None:
        return None
    return provision.days <= days_left


def _too_late(provision: PriorProvision, days_left: int | None) -> bool | None:
    if provision.status is ProvisionStatus.TOO_SLOW:
        return True
    if provision.status is ProvisionStatus.REFUSED:
        return False
    in_time = _in_time(provision, days_left)
    return None if in_time is None else not in_time


def _over_provisions(judge: Callable[[PriorProvision, int | None], bool | None]) -> Derive:
    def derive(request: CaseRequest, around: Surroundings) -> bool | None:
        days_left = _days_until_needed(request, around)
        # No provision named means that nobody told, not that there is none.
        return _any(judge(one, days_left) for one in request.prior_provisions) if request.prior_provisions else None

    return derive


def _unexplored(request: CaseRequest, _: Surroundings) -> int | None:
    open_ends = (ProvisionStatus.NOT_EXPLORED, None)
    return sum(p.status in open_ends for p in request.prior_provisions) if request.prior_provisions else None


def _in_area(request: CaseRequest, around: Surroundings) -> bool | None:
    if request.household.municipality is None or around.municipalities is None:
        return None
    return request.household.municipality.casefold() in {name.casefold() for name in around.municipalities}


def _without_source(request: CaseRequest, around: Surroundings) -> int | None:
    def sourced(line: CostLine) -> bool:
        return bool(line.source and line.price_year) or line.code in around.priced_codes

    lines = request.do_nothing.lines
    return sum(not sourced(line) for line in lines) if lines else None


def _expected_return(request: CaseRequest, _: Surroundings) -> int | None:
    """Σ(amount × probability) of doing nothing, as a whole percentage of what is asked, rounded down (R3)."""
    lines = [line for line in request.do_nothing.lines if line.status is not CostStatus.UNKNOWN]
    if not lines or any(line.amount is None or line.probability is None for line in lines):
        return None
    expected = sum((line.amount or 0) * (line.probability or 0) for line in lines)
    return min(expected // request.amount_cents, 1_000_000)


def _without_beneficiary(request: CaseRequest, _: Surroundings) -> int | None:
    lines = request.do_nothing.lines
    return sum(line.beneficiary is None for line in lines) if lines else None


def _paid_to_resident(request: CaseRequest, _: Surroundings) -> bool | None:
    kinds = [line.payee.kind for line in request.asked.lines]
    return _any(None if kind is None else kind is PayeeKind.RESIDENT for kind in kinds)


def _own_contribution(request: CaseRequest, _: Surroundings) -> str | None:
    if request.own_part.contribution:
        return "present"
    return "explained" if request.own_part.no_contribution_because else None


def _gifts_with_this(request: CaseRequest, _: Surroundings) -> int | None:
    given = request.household.gifts_this_year
    if request.asked.form is None or given is None:
        return None
    return given + (request.amount_cents if request.asked.form is MoneyForm.GIFT else 0)


def _evaluation_within(request: CaseRequest, around: Surroundings) -> int | None:
    planned = request.support.evaluation_on
    return None if planned is None else max((planned - around.submitted_on).days, 0)


def _quotations_missing(request: CaseRequest, _: Surroundings) -> int | None:
    answers = [line.quotation for line in request.asked.lines]
    return None if None in answers else answers.count(False)


def _debt_threatens(request: CaseRequest, _: Surroundings) -> bool | None:
    urgency = request.asked.urgency
    return None if urgency is None else urgency in (Urgency.EVICTION, Urgency.CUT_OFF)


def _judged(name: str) -> Derive:
    return lambda _, around: around.judgements.get(name)


def _loan_in_scheme(request: CaseRequest, _: Surroundings) -> bool | None:
    form, scheme = request.asked.form, request.household.debt_scheme
    if form is None:
        return False if scheme is DebtScheme.NONE else None
    if form is not MoneyForm.LOAN:
        return False
    return None if scheme is None else scheme is not DebtScheme.NONE


def _housing(name: str) -> Derive:
    return lambda request, _: getattr(request.housing, name, None)


def _yes_no(name: str, nl: str, en: str) -> Fact:
    return Fact(name, Kind.YES_NO, nl, en)


def _count(name: str, nl: str, en: str) -> Fact:
    return Fact(name, Kind.COUNT, nl, en)


_PAYERS = tuple(kind.value for kind in Payer if kind is not Payer.UNKNOWN)
_URGENCIES = tuple(kind.value for kind in Urgency)
_FORMS = tuple(kind.value for kind in MoneyForm)
_PURPOSES = tuple(kind.value for kind in LiveabilityPurpose)

_CATALOGUE: tuple[tuple[Fact, Derive], ...] = (
    # Admissibility
    (
        _yes_no("requester_is_partner", "de aanvrager werkt bij een partner", "the requester works at a partner"),
        lambda r, a: None if a.partners is None else r.requester.organisation in a.partners,
    ),
    (_yes_no("resident_in_area", "de bewoner woont in het werkgebied", "the resident lives in the area"), _in_area),
    (
        _count("story_parts_missing", "onderdelen van het verhaal die ontbreken", "parts of the story that are missing"),
        lambda r, _: sum(getattr(r.story, part) is None for part in _STORY_PARTS),
    ),
    (
        _yes_no("second_signatory_agrees", "een tweede ondertekenaar is akkoord", "a second signatory agrees"),
        lambda r, _: r.requester.second_signatory.agrees if r.requester.second_signatory else None,
    ),
    (
        _yes_no("resident_agrees", "de bewoner is geïnformeerd en akkoord", "the resident was informed and agrees"),
        # An agreement without a date cannot be shown afterwards, so it counts as not yet known.
        lambda r, _: None if r.own_part.agrees and r.own_part.agreed_on is None else r.own_part.agrees,
    ),
    (
        _yes_no("bsn_found", "er staat een burgerservicenummer in de aanvraag", "the request holds a citizen service number"),
        # The model refuses every text that holds one; what got this far has none.
        lambda *_: False,
    ),
    # Legitimacy
    (
        _count("bottlenecks_named", "knelpunten die benoemd zijn", "bottlenecks that are named"),
        lambda r, _: len(r.bottlenecks) or None,
    ),
    (
        _count(
            "prior_provisions_unexplored",
            "voorliggende voorzieningen die niet zijn onderzocht",
            "prior provisions not explored",
        ),
        _unexplored,
    ),
    (
        _yes_no(
            "prior_provision_in_time",
            "een voorliggende voorziening is op tijd beschikbaar",
            "a prior provision is available in time",
        ),
        _over_provisions(_in_time),
    ),
    (
        _yes_no("prior_provision_too_late", "een voorliggende voorziening komt te laat", "a prior provision comes too late"),
        _over_provisions(_too_late),
    ),
    (
        _yes_no("fits_intent_of_law", "de bijdrage past bij de bedoeling van de wet", "the money fits the intent of the law"),
        _judged("fits_intent_of_law"),
    ),
    (
        _yes_no("lawful", "de uitgave is niet in strijd met de wet", "the expense is not against the law"),
        _judged("lawful"),
    ),
    (
        Fact("duration", Kind.MONTHS, "duur van de bijdrage", "how long the money is needed"),
        lambda r, _: r.asked.months,
    ),
    (Fact("amount_asked", Kind.MONEY, "gevraagd bedrag", "amount asked"), lambda r, _: r.amount_cents),
    (
        # Equal to what is asked until a decision says otherwise; the mandate table looks at this one.
        Fact("amount_to_decide", Kind.MONEY, "bedrag waarover wordt besloten", "amount to decide on"),
        lambda r, _: r.amount_cents,
    ),
    (
        _yes_no("cheapest_variant", "dit is de goedkoopste oplossing die werkt", "this is the cheapest solution that works"),
        lambda r, _: r.asked.cheapest,
    ),
    (_count("quotations_missing", "regels zonder offerte", "lines without a quotation"), _quotations_missing),
    (_yes_no("pays_debt", "het geld gaat naar een schuld", "the money pays a debt"), lambda r, _: r.asked.pays_debt),
    (_yes_no("debt_threatens", "er dreigt ontruiming of afsluiting", "eviction or cut-off threatens"), _debt_threatens),
    (
        _yes_no("debt_in_plan", "de schuld zit in een schuldhulpplan", "the debt is part of a debt plan"),
        lambda r, _: r.asked.debt_in_plan,
    ),
    (
        _yes_no(
            "equal_cases_explained",
            "het verschil met gelijke gevallen is uitgelegd",
            "the difference with equal cases is explained",
        ),
        _judged("equal_cases_explained"),
    ),
    (
        _yes_no("on_assistance", "het huishouden heeft een bijstandsuitkering", "the household is on social assistance"),
        lambda r, _: r.household.on_assistance,
    ),
    (
        Fact("gifts_with_this", Kind.MONEY, "giften dit jaar met deze erbij", "gifts this year, this one included"),
        _gifts_with_this,
    ),
    (
        _yes_no("loan_in_debt_scheme", "lening tijdens een schuldregeling", "a loan during a debt scheme"),
        _loan_in_scheme,
    ),
    # Return
    (
        _yes_no(
            "do_nothing_described",
            "beschreven is wat er zonder bijdrage gebeurt",
            "what happens without help is described",
        ),
        lambda r, _: _present(r.do_nothing.description),
    ),
    (_count("cost_lines_without_source", "kostenposten zonder bron", "cost lines without a source"), _without_source),
    (Fact("expected_return", Kind.PERCENT, "verwacht rendement", "expected return"), _expected_return),
    (
        _yes_no(
            "lasting_perspective",
            "er is uitzicht op blijvende verbetering",
            "there is a prospect of lasting improvement",
        ),
        lambda r, _: r.perspective.lasting,
    ),
    (
        _count("basic_needs_helped", "onderdelen van bestaanszekerheid", "parts of basic security that are helped"),
        lambda r, _: None if r.perspective.basic_needs is None else len(set(r.perspective.basic_needs)),
    ),
    (_count("minors", "minderjarigen in het huishouden", "minors in the household"), lambda r, _: r.household.minors),
    (
        Fact("urgency", Kind.CHOICE, "spoed", "urgency", _URGENCIES),
        lambda r, _: None if r.asked.urgency is None else r.asked.urgency.value,
    ),
    (
        _count("cost_lines_without_beneficiary", "kostenposten zonder baathouder", "cost lines without a beneficiary"),
        _without_beneficiary,
    ),
    # Commitment
    (
        _yes_no("own_goal", "het eigen doel staat erin", "the resident's own goal is there"),
        lambda r, _: _present(r.own_part.goal),
    ),
    (
        _yes_no("first_step_helped", "de bijdrage helpt bij de eerste stap", "the money helps the first step"),
        lambda r, _: r.own_part.first_step_helped,
    ),
    (
        # Absent: neither done nor explained. A request cannot say so: what is not told there is unknown.
        Fact("own_contribution", Kind.CHOICE, "eigen inzet", "own contribution", ("present", "explained", "absent")),
        _own_contribution,
    ),
    (
        _yes_no("one_contact", "er is één aanspreekpunt", "there is one contact person"),
        lambda r, _: _present(r.support.contact),
    ),
    (_yes_no("support_plan", "er is een ondersteuningsplan", "there is a support plan"), lambda r, _: r.support.plan),
    (
        _yes_no("parties_agree", "de betrokken partijen zijn het eens", "the parties involved agree"),
        lambda r, _: r.support.parties_agree,
    ),
    (
        _yes_no("aftercare_described", "de nazorg is geregeld", "aftercare is arranged"),
        lambda r, _: _present(r.support.aftercare),
    ),
    (Fact("evaluation_within", Kind.DAYS, "dagen tot de evaluatie", "days until the evaluation"), _evaluation_within),
    # Fund
    (
        _yes_no("balance_sufficient", "er zit genoeg in de pot", "the pot holds enough"),
        lambda r, a: None if a.available_cents is None else a.available_cents >= r.amount_cents,
    ),
    (
        _count("earlier_grants", "eerdere bijdragen in twaalf maanden", "grants in the last twelve months"),
        lambda _, a: a.earlier_grants,
    ),
    (
        _yes_no("paid_to_resident", "er wordt rechtstreeks aan de bewoner betaald", "the resident is paid directly"),
        _paid_to_resident,
    ),
    (
        _yes_no("already_paid", "de kosten zijn al gemaakt", "the costs were already made"),
        lambda r, _: r.asked.already_paid,
    ),
    (
        Fact("form_asked", Kind.CHOICE, "gevraagde vorm", "form asked", _FORMS),
        lambda r, _: None if r.asked.form is None else r.asked.form.value,
    ),
    (
        Fact(
            "proposed_payer",
            Kind.CHOICE,
            "wie volgens de aanvrager had moeten betalen",
            "who should have paid, says the requester",
            _PAYERS,
        ),
        lambda r, _: None if r.repayment.by is Payer.UNKNOWN else r.repayment.by.value,
    ),
    (
        _yes_no(
            "assessor_independent",
            "wie weegt, werkt bij een andere organisatie dan de aanvrager",
            "who assesses works for another organisation than the requester",
        ),
        lambda r, a: None if a.assessor is None else a.assessor != r.requester.organisation,
    ),
    (
        _count(
            "similar_signals_12_months",
            "casussen met hetzelfde knelpunt in twaalf maanden, deze meegeteld",
            "cases with the same bottleneck in twelve months, this one included",
        ),
        lambda _, a: a.like_bottlenecks,
    ),
    # For other rule sets than the values triangle: emergency funds, housing networks, the Woningwet
    (
        _count("earlier_grants_ever", "eerdere bijdragen aan dit huishouden", "earlier grants to this household"),
        lambda _, a: a.earlier_grants_ever,
    ),
    (
        _yes_no("finances_in_order", "de geldzaken van de bewoner zijn op orde", "the resident's finances are in order"),
        _housing("finances_in_order"),
    ),
    (_yes_no("causes_nuisance", "de bewoner geeft overlast", "the resident causes nuisance"), _housing("causes_nuisance")),
    (
        _yes_no("accepts_guidance", "de bewoner accepteert begeleiding", "the resident accepts guidance"),
        _housing("accepts_guidance"),
    ),
    (
        _yes_no(
            "own_tenants_only",
            "het geld is alleen voor huurders van de corporatie",
            "the money is only for tenants of the housing association",
        ),
        _housing("own_tenants_only"),
    ),
    (
        _yes_no(
            "near_own_homes",
            "het geld is voor de buurt van woningen van de corporatie",
            "the money is for the surroundings of the housing association's homes",
        ),
        _housing("near_own_homes"),
    ),
    (
        Fact(
            "liveability_per_dwelling",
            Kind.MONEY,
            "bedrag voor leefbaarheid per woning",
            "amount for liveability per dwelling",
        ),
        _housing("amount_per_dwelling"),
    ),
    (
        _yes_no(
            "in_performance_agreements",
            "de bijdrage staat in de prestatieafspraken",
            "the money is in the performance agreements",
        ),
        _housing("in_performance_agreements"),
    ),
    (
        _yes_no(
            "others_responsible",
            "een andere partij is als eerste verantwoordelijk",
            "another party is responsible in the first place",
        ),
        _housing("others_responsible"),
    ),
    (
        Fact("liveability_purpose", Kind.CHOICE, "doel voor de leefbaarheid", "purpose for liveability", _PURPOSES),
        lambda r, _: r.housing.purpose.value if r.housing and r.housing.purpose else None,
    ),
)

HOUSING = (
    "finances_in_order",
    "causes_nuisance",
    "accepts_guidance",
    "own_tenants_only",
    "near_own_homes",
    "liveability_per_dwelling",
    "in_performance_agreements",
    "others_responsible",
    "liveability_purpose",
)
"""Facts from the part ``housing`` of a request: no question at all when a request has no such part."""

JUDGEMENTS = ("lawful", "fits_intent_of_law", "equal_cases_explained")
"""Facts that no rule can honestly compute: a member records them, with the reason."""

CATALOGUE = Vocabulary.of(tuple(fact for fact, _ in _CATALOGUE))
"""Every fact that a rule may name."""


def derive_facts(request: CaseRequest, around: Surroundings) -> dict[str, FactValue]:
    """Every fact of the catalogue for this request, ``None`` where nobody knows."""
    return {fact.name: derive(request, around) for fact, derive in _CATALOGUE}
