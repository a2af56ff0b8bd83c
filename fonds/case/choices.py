"""The choices that a request offers, each a short list of words."""

from enum import StrEnum


class HouseholdType(StrEnum):
    """How the household is made up."""

    SINGLE = "single"
    COUPLE = "couple"
    SINGLE_PARENT = "single_parent"
    FAMILY = "family"
    OTHER = "other"


class DebtScheme(StrEnum):
    """Statutory or amicable debt settlement (Wsnp, Msnp)."""

    NONE = "none"
    AMICABLE = "amicable"
    STATUTORY = "statutory"


class BottleneckKind(StrEnum):
    """What stands in the way."""

    RULE = "rule"
    WAITING_TIME = "waiting_time"
    CONTRADICTION = "contradiction"
    OTHER = "other"


class Law(StrEnum):
    """The law that a bottleneck touches; it decides to whom the fund accounts (sources 1.7)."""

    PARTICIPATIEWET = "participatiewet"
    WONINGWET = "woningwet"
    VREEMDELINGENWET = "vreemdelingenwet"
    WMO = "wmo"
    JEUGDWET = "jeugdwet"
    WGS = "wgs"
    WLZ = "wlz"
    ZVW = "zvw"
    OTHER = "other"


class Provision(StrEnum):
    """Prior provisions: what is normally asked first."""

    SPECIAL_ASSISTANCE = "special_assistance"
    DEBT_COUNSELLING = "debt_counselling"
    CREDIT_BANK = "credit_bank"
    WMO = "wmo"
    YOUTH_CARE = "youth_care"
    HEALTH_INSURANCE = "health_insurance"
    EMERGENCY_FUND = "emergency_fund"
    EMPLOYER_OR_FAMILY = "employer_or_family"
    OTHER = "other"


class ProvisionStatus(StrEnum):
    """What exploring a prior provision showed."""

    AVAILABLE = "available"
    REFUSED = "refused"
    TOO_SLOW = "too_slow"
    NOT_EXPLORED = "not_explored"


class MoneyForm(StrEnum):
    """In what form the money is given."""

    GIFT = "gift"
    ADVANCE = "advance"
    LOAN = "loan"
    IN_KIND = "in_kind"
    GUARANTEE = "guarantee"


class Urgency(StrEnum):
    """What threatens, if anything; all but ``none`` make a request urgent (R7)."""

    NONE = "none"
    EVICTION = "eviction"
    CUT_OFF = "cut_off"
    NO_FOOD = "no_food"
    UNSAFE = "unsafe"


class PayeeKind(StrEnum):
    """Who receives the money."""

    ORGANISATION = "organisation"
    SUPPLIER = "supplier"
    RESIDENT = "resident"


class CostStatus(StrEnum):
    """How sure a cost is; unknown is an honest answer."""

    ESTIMATED = "estimated"
    REALISED = "realised"
    UNKNOWN = "unknown"


class Payer(StrEnum):
    """Who should have paid, as the professional sees it."""

    RESIDENT = "resident"
    PARTY = "party"
    SEVERAL = "several"
    ALL = "all"
    UNKNOWN = "unknown"


class BasicNeed(StrEnum):
    """The parts of basic security (bestaanszekerheid) that a request helps with."""

    SHELTER = "shelter"
    INCOME = "income"
    DEBTS = "debts"
    SAFETY = "safety"


class LiveabilityPurpose(StrEnum):
    """What a housing association's money for liveability is for; the law allows some of these (sources 2.22)."""

    SOCIAL_WORK = "social_work"
    SMALL_INFRASTRUCTURE = "small_infrastructure"
    CLEAN_SURROUNDINGS = "clean_surroundings"
    SAFETY = "safety"
    NO_NUISANCE = "no_nuisance"
    MEETING = "meeting"
    OTHER = "other"
