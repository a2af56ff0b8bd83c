"""The facts that only a housing network or a housing association asks for: the part ``housing`` of a request."""

from fonds.case.choices import LiveabilityPurpose
from fonds.case.derive import Derive
from fonds.rulebook.vocabulary import Fact, Kind


def _answer(name: str) -> Derive:
    return lambda request, _: getattr(request.housing, name, None)


def _yes_no(name: str, nl: str, en: str) -> tuple[Fact, Derive]:
    return Fact(name, Kind.YES_NO, nl, en), _answer(name)


_PURPOSES = tuple(kind.value for kind in LiveabilityPurpose)

HOUSING_FACTS: tuple[tuple[Fact, Derive], ...] = (
    _yes_no("finances_in_order", "de geldzaken van de bewoner zijn op orde", "the resident's finances are in order"),
    _yes_no("causes_nuisance", "de bewoner geeft overlast", "the resident causes nuisance"),
    _yes_no("accepts_guidance", "de bewoner accepteert begeleiding", "the resident accepts guidance"),
    _yes_no(
        "own_tenants_only",
        "het geld is alleen voor huurders van de corporatie",
        "the money is only for tenants of the housing association",
    ),
    _yes_no(
        "near_own_homes",
        "het geld is voor de buurt van woningen van de corporatie",
        "the money is for the surroundings of the housing association's homes",
    ),
    (
        Fact(
            "liveability_per_dwelling",
            Kind.MONEY,
            "bedrag voor leefbaarheid per woning",
            "amount for liveability per dwelling",
        ),
        _answer("amount_per_dwelling"),
    ),
    _yes_no(
        "in_performance_agreements", "de bijdrage staat in de prestatieafspraken", "the money is in the performance agreements"
    ),
    _yes_no(
        "others_responsible",
        "een andere partij is als eerste verantwoordelijk",
        "another party is responsible in the first place",
    ),
    (
        Fact("liveability_purpose", Kind.CHOICE, "doel voor de leefbaarheid", "purpose for liveability", _PURPOSES),
        lambda r, _: r.housing.purpose.value if r.housing and r.housing.purpose else None,
    ),
)
