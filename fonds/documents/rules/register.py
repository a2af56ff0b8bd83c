"""The entry of a rule set in the Dutch algorithm register, in the fields of the publication standard 1.0.

What follows from the rules and the settings is filled in. What only people can say stays a question, marked as such: an entry
that sounds complete and is invented would be worse than none. The register takes Dutch only, and no line breaks in a field.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO
from textwrap import wrap
from typing import Any

from fonds.actions.adopt import Adoption
from fonds.case.facts import JUDGEMENTS
from fonds.documents.case.explain_rules import examples_in, threshold_words
from fonds.documents.facts import fact_label
from fonds.documents.printable import printable
from fonds.rulebook.assessment import engine_versions
from fonds.rulebook.load import RuleSet
from fonds.rulebook.model import Advice, Otherwise, Row
from fonds.store.fund import Settings
from fonds.texts import text, word

STANDARD = "1.0"
"""The version of the publication standard (``standard_version``) whose fields these are."""

FIELDS: dict[str, int | None] = {
    "name": 100,
    "description_short": 350,
    "organization": 100,
    "category": None,
    "status": None,
    "begin_date": 7,
    "end_date": 7,
    "contact_email": 500,
    "website": 500,
    "publication_category": None,
    "url": 500,
    "goal": 2500,
    "proportionality": 2500,
    "human_intervention": 2500,
    "risks": 2500,
    "lawful_basis": 2500,
    "lawful_basis_grouping": None,
    "process_index_url": 500,
    "impacttoetsen_grouping": None,
    "impacttoetsen": 2500,
    "source_data": 2500,
    "source_data_grouping": None,
    "methods_and_models": 5000,
    "provider": 200,
    "publiccode": 500,
    "lang": None,
    "standard_version": None,
    "source_id": 100,
    "tags": 2500,
}
"""The fields in their order, each with the most characters that it takes."""

ASKED = (
    "organization",
    "category",
    "contact_email",
    "website",
    "publication_category",
    "url",
    "goal",
    "proportionality",
    "risks",
    "lawful_basis",
    "process_index_url",
    "impacttoetsen",
    "provider",
    "publiccode",
)
"""The fields that people must answer or complete."""


@dataclass(frozen=True)
class Entry:
    """The entry: field → value, in the order of the standard. A value with the mark of a question is not finished."""

    language: str
    rule_set: RuleSet
    values: dict[str, Any]

    def data(self) -> dict[str, Any]:
        """The entry as plain data, with the fields that still ask something."""
        rules = {"id": self.rule_set.id, "version": self.rule_set.version, "sha256": self.rule_set.sha256}
        return {"standard_version": STANDARD, "rule_set": rules, "open": list(ASKED), "entry": self.values}


def register_entry(settings: Settings, rule_set: RuleSet, adopted: Iterable[Adoption], language: str) -> Entry:
    """The entry of a rule set that is in force. ``adopted``: every adoption of these rules, in any version."""
    said = _Said(settings, rule_set, language)
    in_use = [max(one.valid_from.isoformat(), one.on) for one in adopted]
    found: dict[str, Any] = {
        "name": said.text("name"),
        "description_short": said.text("description_short"),
        "status": "In gebruik",
        "begin_date": min(in_use)[:7] if in_use else None,
        "goal": said.text("goal", advices="; ".join(word("advice", one.value, language) for one in Advice)),
        "proportionality": said.proportionality(),
        "human_intervention": said.human_intervention(),
        "risks": said.text("risks", examples=examples_in(rule_set)),
        "source_data": said.source_data(),
        "methods_and_models": said.methods(),
        "lawful_basis_grouping": [],
        "impacttoetsen_grouping": [],
        "source_data_grouping": [],
        "lang": "nld",
        "standard_version": STANDARD,
        "source_id": f"{rule_set.id}@{rule_set.version}",
        "tags": ", ".join(dict.fromkeys(["casusfonds", said.fund, rule_set.id, *settings.municipalities])),
    }
    for name in ASKED:
        question = text("register-entry.to-answer", language, question=text(f"register-entry.ask-{name}", language))
        whole = f"{found[name]} {question}" if name in found else question
        found[name] = [whole] if name == "category" else whole
    return Entry(language, rule_set, {name: found.get(name) for name in FIELDS})


class _Said:
    """The sentences of an entry that follow from the rules and the settings."""

    def __init__(self, settings: Settings, rule_set: RuleSet, language: str) -> None:
        self.fund, self.rule_set, self.language = printable(settings.name), rule_set, language

    def text(self, key: str, **values: object) -> str:
        """One text of the entry; each may name the fund and the number of rules."""
        values = {"fund": self.fund, "rules": len(self.rule_set.criteria), **values}
        return text(f"register-entry.{key}", self.language, **values)

    def proportionality(self) -> str:
        """How many rules stop, ask, want a reason or only weigh."""
        counts = Counter(one.otherwise for one in self.rule_set.criteria)
        return self.text("proportionality", **{kind.value: counts[kind] for kind in Otherwise})

    def human_intervention(self) -> str:
        """Who decides on which amount, and what people judge that no rule can."""
        mandate = self.rule_set.tables.get("mandate")
        rows = " ".join(self._with_limit(one) for one in mandate.rows) if mandate else ""
        judged = "; ".join(fact_label(one, self.language) for one in JUDGEMENTS if one in self.rule_set.facts)
        parts = [self.text("human_intervention"), rows, self.text("judged", facts=judged) if judged else ""]
        return " ".join(part for part in parts if part)

    def _with_limit(self, row: Row) -> str:
        """The sentence of a row of the mandate, with the amounts that it compares with."""
        names = re.findall(r"\w+", str(row.when))
        limits = [threshold_words(one, self.language) for name, one in self.rule_set.thresholds.items() if name in names]
        sentence = row.because.in_language(self.language)
        return f"{sentence} ({self.text('limit', amounts='; '.join(limits))})" if limits else sentence

    def source_data(self) -> str:
        """The facts that the rules look at."""
        facts = [fact_label(one, self.language) for one in self.rule_set.facts]
        return self._fitted("source_data", "facts", facts, {})

    def methods(self) -> str:
        """How the rules come to an advice, with every number that they compare with."""
        rules = self.rule_set
        numbers = [f"{name} = {threshold_words(one, self.language)}" for name, one in rules.thresholds.items()]
        about = {
            "id": rules.id,
            "version": rules.version,
            "sha256": rules.sha256,
            "tables": len(rules.tables),
            "signals": len(rules.signals),
            "engines": ", ".join(f"{name} {version}" for name, version in engine_versions().items()),
        }
        return self._fitted("methods_and_models", "thresholds", numbers, about)

    def _fitted(self, key: str, listed: str, items: list[str], about: dict[str, object]) -> str:
        """A text with a list in it, of which as much is told as the field takes."""
        most = FIELDS[key] or 0
        for kept in range(len(items), -1, -1):
            left = [self.text("and-more", number=len(items) - kept)] if kept < len(items) else []
            whole = self.text(key, **about, **{listed: "; ".join([*items[:kept], *left]) or "-"})
            if len(whole) < most:
                break
        return whole


def register_json(entry: Entry) -> str:
    """The entry as JSON."""
    return json.dumps(entry.data(), ensure_ascii=False, indent=2) + "\n"


def register_yaml(entry: Entry) -> str:
    """The entry as YAML, with a remark on top that says what is still open."""
    from ruamel.yaml import YAML

    writer = YAML()
    writer.default_flow_style, writer.width, writer.allow_unicode = False, 120, True
    writer.indent(mapping=2, sequence=4, offset=2)
    stream = StringIO()
    writer.dump(entry.data(), stream)
    return f"# {text('register-entry.open', entry.language, number=len(ASKED))}\n{stream.getvalue()}"


def register_text(entry: Entry) -> str:
    """The entry for people: each field by its name in the register."""
    lines = [text("register-entry.title", entry.language, version=STANDARD), ""]
    for name, value in entry.values.items():
        shown = ", ".join(map(str, value)) if isinstance(value, list) else str(value or "")
        lines.append(f"{text(f'register-entry.label-{name}', entry.language)} ({name})")
        lines += wrap(shown or "-", 80, initial_indent="  ", subsequent_indent="  ", break_long_words=False)
    return "\n".join([*lines, "", text("register-entry.open", entry.language, number=len(ASKED))]) + "\n"
