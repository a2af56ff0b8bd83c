"""The facts catalogue: everything that a rule may speak about, and how each fact follows from a request.

Facts hold no free text and no names, so that a decision can be replayed after a case is erased.
"""

from fonds.case import derive
from fonds.case.choices import MoneyForm, Payer, Urgency
from fonds.case.derive import Derive, Surroundings
from fonds.case.housing import HOUSING_FACTS
from fonds.case.request import CaseRequest
from fonds.rulebook.vocabulary import Fact, FactValue, Kind, Vocabulary


def _yes_no(name: str, nl: str, en: str) -> Fact:
    return Fact(name, Kind.YES_NO, nl, en)


def _count(name: str, nl: str, en: str) -> Fact:
    return Fact(name, Kind.COUNT, nl, en)


_PAYERS = tuple(kind.value for kind in Payer if kind is not Payer.UNKNOWN)
_URGENCIES = tuple(kind.value for kind in Urgency)
_FORMS = tuple(kind.value for kind in MoneyForm)

_CATALOGUE: tuple[tuple[Fact, Derive], ...] = (
    # Admissibility
    (
        _yes_no("requester_is_partner", "de aanvrager werkt bij een partner", "the requester works at a partner"),
        lambda r, a: None if a.partners is None else r.requester.organisation in a.partners,
    ),
    (_yes_no("resident_in_area", "de bewoner woont in het werkgebied", "the resident lives in the area"), derive.in_area),
    (
        _count("story_parts_missing", "onderdelen van het verhaal die ontbreken", "parts of the story that are missing"),
        lambda r, _: sum(getattr(r.story, part) is None for part in derive.STORY_PARTS),
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
        derive.unexplored,
    ),
    (
        _yes_no(
            "prior_provision_in_time",
            "een voorliggende voorziening is op tijd beschikbaar",
            "a prior provision is available in time",
        ),
        derive.over_provisions(derive.in_time),
    ),
    (
        _yes_no("prior_provision_too_late", "een voorliggende voorziening komt te laat", "a prior provision comes too late"),
        derive.over_provisions(derive.too_late),
    ),
    (
        _yes_no("fits_intent_of_law", "de bijdrage past bij de bedoeling van de wet", "the money fits the intent of the law"),
        derive.judged("fits_intent_of_law"),
    ),
    (
        _yes_no("lawful", "de uitgave is niet in strijd met de wet", "the expense is not against the law"),
        derive.judged("lawful"),
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
    (_count("quotations_missing", "regels zonder offerte", "lines without a quotation"), derive.quotations_missing),
    (_yes_no("pays_debt", "het geld gaat naar een schuld", "the money pays a debt"), lambda r, _: r.asked.pays_debt),
    (_yes_no("debt_threatens", "er dreigt ontruiming of afsluiting", "eviction or cut-off threatens"), derive.debt_threatens),
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
        derive.judged("equal_cases_explained"),
    ),
    (
        _yes_no("on_assistance", "het huishouden heeft een bijstandsuitkering", "the household is on social assistance"),
        lambda r, _: r.household.on_assistance,
    ),
    (
        Fact("gifts_with_this", Kind.MONEY, "giften dit jaar met deze erbij", "gifts this year, this one included"),
        derive.gifts_with_this,
    ),
    (
        _yes_no("loan_in_debt_scheme", "lening tijdens een schuldregeling", "a loan during a debt scheme"),
        derive.loan_in_scheme,
    ),
    # Return
    (
        _yes_no(
            "do_nothing_described",
            "beschreven is wat er zonder bijdrage gebeurt",
            "what happens without help is described",
        ),
        lambda r, _: derive.present(r.do_nothing.description),
    ),
    (_count("cost_lines_without_source", "kostenposten zonder bron", "cost lines without a source"), derive.without_source),
    (Fact("expected_return", Kind.PERCENT, "verwacht rendement", "expected return"), derive.expected_return),
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
        derive.without_beneficiary,
    ),
    # Commitment
    (
        _yes_no("own_goal", "het eigen doel staat erin", "the resident's own goal is there"),
        lambda r, _: derive.present(r.own_part.goal),
    ),
    (
        _yes_no("first_step_helped", "de bijdrage helpt bij de eerste stap", "the money helps the first step"),
        lambda r, _: r.own_part.first_step_helped,
    ),
    (
        # Absent: neither done nor explained. A request cannot say so: what is not told there is unknown.
        Fact("own_contribution", Kind.CHOICE, "eigen inzet", "own contribution", ("present", "explained", "absent")),
        derive.own_contribution,
    ),
    (
        _yes_no("one_contact", "er is één aanspreekpunt", "there is one contact person"),
        lambda r, _: derive.present(r.support.contact),
    ),
    (_yes_no("support_plan", "er is een ondersteuningsplan", "there is a support plan"), lambda r, _: r.support.plan),
    (
        _yes_no("parties_agree", "de betrokken partijen zijn het eens", "the parties involved agree"),
        lambda r, _: r.support.parties_agree,
    ),
    (
        _yes_no("aftercare_described", "de nazorg is geregeld", "aftercare is arranged"),
        lambda r, _: derive.present(r.support.aftercare),
    ),
    (Fact("evaluation_within", Kind.DAYS, "dagen tot de evaluatie", "days until the evaluation"), derive.evaluation_within),
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
        derive.paid_to_resident,
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
    # For other rule sets than the values triangle
    (
        _count("earlier_grants_ever", "eerdere bijdragen aan dit huishouden", "earlier grants to this household"),
        lambda _, a: a.earlier_grants_ever,
    ),
    *HOUSING_FACTS,
)

HOUSING = tuple(fact.name for fact, _ in HOUSING_FACTS)
"""No question at all when a request has no part ``housing``."""

JUDGEMENTS = ("lawful", "fits_intent_of_law", "equal_cases_explained")
"""Facts that no rule can honestly compute: a member records them, with the reason."""

CATALOGUE = Vocabulary.of(tuple(fact for fact, _ in _CATALOGUE))
"""Every fact that a rule may name."""


def derive_facts(request: CaseRequest, around: Surroundings) -> dict[str, FactValue]:
    """Every fact of the catalogue for this request, ``None`` where nobody knows."""
    return {fact.name: follows(request, around) for fact, follows in _CATALOGUE}
