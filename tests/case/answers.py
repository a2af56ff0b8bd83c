"""One whole interview: what a professional types, per question, and the file that must come out of it."""

from fonds.texts import text

_TYPED = {
    "requester.organisation": "farent",
    "requester.professional": "wijkwerker",
    "household.reference": "H-2026-07",
    "household.type": ("HouseholdType", "single_parent"),
    "household.adults": "1",
    "household.minors": "2",
    "household.municipality": "'s-Hertogenbosch",
    "story.who": "Een moeder: twee kinderen, 7 en 9 jaar.",
    "story.what": "De huur.",
    "asked.lines.0.description": "Huur van twee maanden",
    "asked.lines.0.amount": "1.250,50",
    "asked.lines.0.payee.name": "Verhuurder",
    "asked.lines.0.payee.kind": ("PayeeKind", "organisation"),
    "asked.lines.0.payee.iban": "nl91 abna 0417 1643 00",
    "asked.lines.0.quotation": "ja",
    "asked.lines.1.more": "ja",
    "asked.lines.1.description": "Kosten van de brief",
    "asked.lines.1.amount": "40",
    "asked.lines.1.payee.name": "Incasso",
    "asked.lines.1.payee.iban": "NL20INGB0001234567",
    "asked.form": ("MoneyForm", "loan"),
    "asked.months": "1",
    "asked.urgency": ("Urgency", "eviction"),
    "asked.needed_by": "1-4-2026",
    "asked.cheapest": "yes",
    "do_nothing.description": "De woning wordt ontruimd.",
    "do_nothing.lines.0.more": "j",
    "do_nothing.lines.0.code": "HUISUITZ_DIRECT",
    "do_nothing.lines.0.description": "Uithuiszetting",
    "do_nothing.lines.0.amount": "7500",
    "do_nothing.lines.0.probability": "60",
    "do_nothing.lines.0.price_year": "2014",
    "perspective.lasting": "ja",
    "perspective.basic_needs": "1, 3",
    "own_part.goal": "Blijven wonen.",
    "own_part.no_contribution_because": "Er is nu geen geld.",
    "own_part.agrees": "ja",
    "own_part.agreed_on": "2026-02-27",
    "support.contact": "wijkwerker",
    "support.evaluation_on": "2026-09-01",
    "support.grade_before": "4",
    "bottlenecks.0.more": "ja",
    "bottlenecks.0.kind": ("BottleneckKind", "waiting_time"),
    "bottlenecks.0.law": ("Law", "participatiewet"),
    "prior_provisions.0.more": "y",
    "prior_provisions.0.provision": "1",
    "prior_provisions.0.status": ("ProvisionStatus", "too_slow"),
    "prior_provisions.0.days": "56",
    "asked.pays_debt": "ja",
    "asked.debt_in_plan": "nee",
    "requester.second_signatory.more": "ja",
    "requester.second_signatory.name": "teamleider",
    "requester.second_signatory.agrees": "ja",
    "repayment.by": ("Payer", "party"),
    "repayment.parties": "gemeente-s-hertogenbosch",
    "note": "Verzonnen.",
}

FILLED = """\
requester:
  organisation: farent
  professional: wijkwerker
  second_signatory: {name: teamleider, agrees: true}
household: {reference: H-2026-07, type: single_parent, adults: 1, minors: 2, municipality: "'s-Hertogenbosch"}
story: {who: "Een moeder: twee kinderen, 7 en 9 jaar.", what: De huur.}
asked:
  lines:
    - description: Huur van twee maanden
      amount: 1250.50
      payee: {name: Verhuurder, kind: organisation, iban: NL91ABNA0417164300}
      quotation: true
    - {description: Kosten van de brief, amount: 40, payee: {name: Incasso, iban: NL20INGB0001234567}}
  form: loan
  months: 1
  urgency: eviction
  needed_by: 2026-04-01
  cheapest: true
  pays_debt: true
  debt_in_plan: false
do_nothing:
  description: De woning wordt ontruimd.
  lines: [{code: HUISUITZ_DIRECT, description: Uithuiszetting, amount: 7500, probability: 60, price_year: 2014}]
perspective: {lasting: true, basic_needs: [shelter, debts]}
own_part: {goal: Blijven wonen., no_contribution_because: Er is nu geen geld., agrees: true, agreed_on: 2026-02-27}
support: {contact: wijkwerker, evaluation_on: 2026-09-01, grade_before: 4}
bottlenecks: [{kind: waiting_time, law: participatiewet}]
prior_provisions: [{provision: special_assistance, status: too_slow, days: 56}]
repayment: {by: party, parties: [gemeente-s-hertogenbosch]}
note: Verzonnen.
"""


def typed_answers(language: str) -> dict[str, str]:
    """What is typed per question; a question that is not here is answered with Enter alone."""
    return {
        path: typed if isinstance(typed, str) else text(f"interview.{typed[0]}-{typed[1]}", language)
        for path, typed in _TYPED.items()
    }
