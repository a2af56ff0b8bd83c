"""What can go wrong, as values: a stable code, a place and the facts of the matter.

The sentences live in ``fonds/texts/errors-….toml``, in Dutch and English, keyed by the code. The core raises codes
and typed parameters (cents, dates, names); only the shell turns them into words. So no language, no formatting and
no personal text can slip into an exception.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong.

    ``code`` is a key of the error catalogue; ``where`` is a place that a user can find again (``file:line:column``,
    a field, a case reference); ``details`` fill the placeholders of the sentences. Details never hold personal text.
    """

    code: str
    where: str = ""
    details: dict[str, object] = field(default_factory=dict)


class FundError(Exception):
    """One or more problems that end a command. ``exit_code`` follows the command-line contract."""

    exit_code = 1

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__(", ".join(f"{p.code} ({p.where})" if p.where else p.code for p in self.problems))

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of all problems, in the order in which they are told."""
        return tuple(problem.code for problem in self.problems)


class Refused(FundError):
    """The fund's own rules do not allow it, or a check found something (exit 1)."""

    exit_code = 1


class InvalidInput(FundError):
    """What was given cannot be understood or is not complete (exit 2)."""

    exit_code = 2


class IntegrityFailure(FundError):
    """Something that must hold does not: the engines disagree, the chain is broken (exit 3)."""

    exit_code = 3


def refused(code: str, where: str = "", **details: object) -> Refused:
    """A refusal with one problem."""
    return Refused(Problem(code, where, details))


def invalid(code: str, where: str = "", **details: object) -> InvalidInput:
    """Invalid input with one problem."""
    return InvalidInput(Problem(code, where, details))


def broken(code: str, where: str = "", **details: object) -> IntegrityFailure:
    """An integrity failure with one problem."""
    return IntegrityFailure(Problem(code, where, details))
