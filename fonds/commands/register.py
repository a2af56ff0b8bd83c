"""``fonds init``, ``fonds partner`` and ``fonds member``: set up a fund and keep its dated register."""

from datetime import date
from pathlib import Path

import click

from fonds.commands.base import FundGroup, Session, command, option, session
from fonds.commands.money import careful, careful_order
from fonds.commands.out import answer, table
from fonds.commands.types import PLACE, Amount, Day, Iban

_ROLES = ("secretariat", "treasurer", "auditor", "ambassador")


@command("init", writes=True)
@click.argument("folder", required=False, type=PLACE, metavar="[DIR]")
@option("--name", default="Casusfonds")
@option("--iban", type=Iban(), help="fund-iban")
@option("--account-name")
@option("--municipality", multiple=True)
def init(folder: Path | None, name: str, iban: str | None, account_name: str | None, municipality: tuple[str, ...]) -> None:
    """A new fund in a folder."""
    from pydantic import ValidationError

    from fonds.actions.found import check_empty, found
    from fonds.commands.context import actor, today
    from fonds.errors import invalid
    from fonds.store.fund import Settings

    now = session()
    try:
        settings = Settings(name=name, language=now.language, iban=iban, account_name=account_name, municipalities=municipality)
    except ValidationError as error:
        wrong = str(error.errors()[0]["loc"][0])
        raise invalid("settings-wrong", f"--{wrong.replace('_', '-')}", setting=wrong, form=wrong) from None
    wanted = (folder or now.folder or Path.cwd()).absolute()
    if now.dry_run:
        check_empty(wanted)
    else:
        found(wanted, settings, actor(now), today(now))
    answer(now, {"fund": str(wanted)}, [now.say("register.founded", folder=wanted)])


partner = FundGroup(
    "partner",
    {name: f"fonds.commands.register:partner_{name}" for name in ("add", "end", "return", "detail", "list")},
)
member = FundGroup(
    "member",
    {name: f"fonds.commands.register:member_{name}" for name in ("add", "end", "list")},
)


@command("partner-add", writes=True)
@click.argument("partner")
@click.argument("name")
@option("--from", "from_day", type=Day())
def partner_add(partner: str, name: str, from_day: date | None) -> None:
    """An organisation joins."""
    from fonds.actions.register import add_partner
    from fonds.commands.context import order, today

    now = session()
    day = from_day or today(now)
    add_partner(order(now), _checked_id(partner, "PARTNER"), _checked_name(name), day)
    answer(now, {"partner": partner, "from": day.isoformat()}, [now.say("register.partner-added", partner=partner, day=day)])


@command("partner-end", writes=True)
@click.argument("partner")
@option("--on", "last_day", type=Day(), required=True, help="last-day")
def partner_end(partner: str, last_day: date) -> None:
    """An organisation leaves."""
    from fonds.actions.register import end_partner
    from fonds.commands.context import order

    now = session()
    members = end_partner(order(now), partner, last_day)
    lines = [now.say("register.partner-ended", partner=partner, day=last_day)]
    if members:
        lines.append(now.say("register.partner-ended-members", partner=partner, members=members))
    answer(now, {"partner": partner, "until": last_day.isoformat(), "members": members}, lines)


@command("partner-return", writes=True)
@click.argument("partner")
@click.argument("amount", type=Amount())
@careful
def partner_return(partner: str, amount: int, key: str | None, again: bool, date: date | None) -> None:
    """A partner that leaves gets back what it put in."""
    from fonds.actions.return_capital import return_capital
    from fonds.commands.context import answer_booked, booked_lines
    from fonds.money import format_amount, plain_amount

    now = session()
    told = return_capital(careful_order(key, again, date), partner, amount)
    lines = booked_lines(now, told.booked)
    if not told.booked.repeated:
        lines.append(now.say("money.capital-left", partner=partner, left=format_amount(told.left_cents, now.language)))
    if told.owes_cents:
        lines.append(now.say("money.still-owes", partner=partner, amount=format_amount(told.owes_cents, now.language)))
    rest = {"partner": partner, "left": plain_amount(told.left_cents), "owes": plain_amount(told.owes_cents)}
    answer_booked(now, told.booked, rest, lines)


@command("partner-detail", writes=True)
@click.argument("partner")
@option("--name", help="detail-name")
@option("--iban", help="detail-iban")
@option("--street", help="detail-street")
@option("--postcode", help="detail-postcode")
@option("--city", help="detail-city")
@option("--country", help="detail-country")
@option("--kvk", help="detail-kvk")
@option("--oin", help="detail-oin")
@option("--vat", help="detail-vat")
@option("--email", help="detail-email")
@option("--from", "from_day", type=Day(), help="detail-from")
def partner_detail(partner: str, from_day: date | None, **given: str | None) -> None:
    """What the fund knows of an organisation: keep more of it, or without any detail only show it."""
    from fonds.actions.detail import keep_details
    from fonds.commands.context import order, today

    now = session()
    day = from_day or today(now)
    told = {name: text for name, text in given.items() if text is not None}
    kept = keep_details(order(now), partner, told, day) if told else _known(now, partner, day)
    if not kept:
        answer(
            now, {"partner": partner, "from": day.isoformat(), "details": {}}, [now.say("register.no-details", partner=partner)]
        )
        return
    rows = [[now.say(f"register.detail-{name}"), text] for name, text in kept.items()]
    lines = [
        now.say("register.details-of", partner=partner, day=day),
        *table([now.say("register.detail"), now.say("register.detail-content")], rows),
    ]
    answer(now, {"partner": partner, "from": day.isoformat(), "details": kept}, lines)


def _known(now: Session, partner: str, day: date) -> dict[str, str]:
    """What holds of a partner on a day. Raises Refused: partner-unknown."""
    from fonds.commands.context import fund
    from fonds.errors import refused
    from fonds.store.database import reading
    from fonds.store.people import partner_details, partner_names

    with reading(fund(now)) as connection:
        if partner not in partner_names(connection):
            raise refused("partner-unknown", partner=partner)
        return partner_details(connection, day).get(partner, {})


@command("partner-list")
@option("--on", "day", type=Day())
def partner_list(day: date | None) -> None:
    """The partners of a day."""
    from fonds.commands.context import fund, today
    from fonds.store.database import reading
    from fonds.store.people import partner_details, partners_on

    now = session()
    day = day or today(now)
    with reading(fund(now)) as connection:
        partners, details = partners_on(connection, day), partner_details(connection, day)
    rows = [[one, name] for one, name in partners.items()]
    told = [{"id": one, "name": name, "details": details.get(one, {})} for one, name in partners.items()]
    answer(now, {"on": day.isoformat(), "partners": told}, table([now.say("register.partner"), now.say("register.name")], rows))


@command("member-add", writes=True)
@click.argument("member")
@option("--for", "partner", help="for-partner", metavar="PARTNER")
@option("--role", type=click.Choice(_ROLES))
@option("--from", "from_day", type=Day())
@option("--deputy-of", "stands_in_for", help="deputy-of", metavar="MEMBER")
@option("--until", "last_day", type=Day(), help="deputy-until")
def member_add(
    member: str, partner: str | None, role: str | None, from_day: date | None, stands_in_for: str | None, last_day: date | None
) -> None:
    """A person takes a seat, or sits in that of another member for a while."""
    from fonds.commands.context import today
    from fonds.errors import invalid

    now = session()
    day, who = from_day or today(now), _checked_id(member, "MEMBER")
    if stands_in_for is not None:
        if partner is not None or last_day is None:
            raise invalid("deputy-options")
        _deputy(now, who, stands_in_for, role, day, last_day)
    elif partner is None or last_day is not None:
        raise invalid("seat-options")
    else:
        _member(now, who, partner, role or "secretariat", day)


def _member(now: Session, member: str, partner: str, role: str, day: date) -> None:
    from fonds.actions.register import add_member
    from fonds.actions.roles import Role
    from fonds.commands.context import order

    add_member(order(now), member, partner, Role(role), day)
    answer(
        now,
        {"member": member, "partner": partner, "role": role, "from": day.isoformat()},
        [now.say("register.member-added", member=member, role=now.say(f"words.role-{role}"), partner=partner, day=day)],
    )


def _deputy(now: Session, member: str, stands_in_for: str, role: str | None, day: date, last_day: date) -> None:
    from fonds.actions.register import add_deputy
    from fonds.actions.roles import Role
    from fonds.commands.context import order

    seat = add_deputy(order(now), member, stands_in_for, Role(role) if role else None, day, last_day)
    document = {
        "member": member,
        "partner": seat.partner,
        "role": seat.role,
        "from": day.isoformat(),
        "until": last_day.isoformat(),
        "deputy_of": stands_in_for,
    }
    word = now.say(f"words.role-{seat.role}")
    told = now.say("register.deputy-added", member=member, other=stands_in_for, role=word, day=day, until=last_day)
    answer(now, document, [told])


@command("member-end", writes=True)
@click.argument("member")
@option("--on", "last_day", type=Day(), required=True, help="last-day")
@option("--deputy-of", "stands_in_for", help="end-deputy-of", metavar="MEMBER")
def member_end(member: str, last_day: date, stands_in_for: str | None) -> None:
    """A person gives up every seat, or stands in for another no longer."""
    from fonds.actions.register import end_member
    from fonds.commands.context import order

    now = session()
    end_member(order(now), member, last_day, stands_in_for)
    key = "register.deputy-ended" if stands_in_for else "register.member-ended"
    document = {"member": member, "until": last_day.isoformat(), "deputy_of": stands_in_for}
    answer(now, document, [now.say(key, member=member, day=last_day, other=stands_in_for)])


@command("member-list")
@option("--on", "day", type=Day())
def member_list(day: date | None) -> None:
    """The seats of a day, but for those of an organisation that left: nobody can do anything in them."""
    from fonds.commands.context import fund, today
    from fonds.store.database import reading
    from fonds.store.people import deputies, partners_on, seat_ends, seat_members, seats_on

    now = session()
    day = day or today(now)
    rows, members = [], []
    with reading(fund(now)) as connection:
        seats, standing_in, ends = seats_on(connection, day), deputies(connection), seat_ends(connection)
        names, partners = seat_members(connection), partners_on(connection, day)
    for seat in (one for one in seats if one.partner in partners):
        word = now.say(f"words.role-{seat.role}")
        told = {"member": seat.member, "partner": seat.partner, "role": seat.role, "from": seat.from_day}
        if seat.id in standing_in:
            other = names[standing_in[seat.id]]
            word = now.say("register.stands-in", role=word, other=other, until=ends[seat.id])
            told |= {"deputy_of": other, "until": ends[seat.id]}
        rows.append([seat.member, seat.partner, word, seat.from_day])
        members.append(told)
    headers = [now.say(f"register.{name}") for name in ("member", "partner", "role", "from")]
    answer(now, {"on": day.isoformat(), "members": members}, table(headers, rows))


def _checked_name(name: str) -> str:
    """The name of an organisation: one line of visible text. Raises InvalidInput: name-wrong, case-bsn."""
    from fonds.case.fields import holds_bsn
    from fonds.errors import invalid

    if not name.strip() or len(name) > 70 or not name.isprintable():
        raise invalid("name-wrong", "NAME")
    if holds_bsn(name):
        raise invalid("case-bsn", "NAME")
    return name.strip()


def _checked_id(text: str, where: str) -> str:
    """An id as the register writes it. Raises InvalidInput: id-wrong, case-bsn."""
    import re

    from fonds.case.fields import holds_bsn
    from fonds.errors import invalid

    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,39}", text):
        raise invalid("id-wrong", where)
    if holds_bsn(text):
        raise invalid("case-bsn", where)
    return text
