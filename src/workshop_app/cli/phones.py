"""`phones`: opens the phone door for the open round until it is interrupted or the round closes."""

import json
from contextlib import suppress

from workshop_app.cli.output import CommandFailedError, finish_output, say
from workshop_app.cli.parser import Options
from workshop_app.cli.tools import Place, Tools
from workshop_app.domain.errors import RoundNotOpenError
from workshop_app.services.context import Context
from workshop_app.wording.language import translate


def run(options: Options, tools: Tools) -> None:
    """Say base and links first, then serve."""
    from workshop_app.services.library import find_workshop
    from workshop_app.services.phone_door import DoorWish
    from workshop_app.services.phones import make_links

    with tools.open_context(Place(options.database, options.data_dir)) as context:
        workshop = context.workshop(find_workshop(context, options.workshop))
        this = workshop.open_round
        if this is None:
            raise RoundNotOpenError(number=len(workshop.rounds), state="closed")
        host = options.host or _best_address(tools)
        wish = DoorWish(context.store.path, this.id, host, options.port)
        with tools.phone_door(wish) as door:
            links = {one.participant_id: one.token for one in make_links(context, workshop.id)}
            _say_links(context, workshop.id, door.report.base, links, as_json=options.json)
            with suppress(KeyboardInterrupt):  # which is how it is closed
                door.wait_until_over()
            end = door.report
    if end.trouble:
        said = translate("Command", "The phone door had to give up: {reason}.")
        raise CommandFailedError(said.format(reason=end.trouble))


def _say_links(
    context: Context, workshop_id: str, base: str, links: dict[str, str], *, as_json: bool
) -> None:
    from workshop_app.services.phone_door import link_address

    people = {one.id: one.code for one in context.workshop(workshop_id).participants}
    urls = [(people[who], link_address(base, token)) for who, token in links.items()]
    if as_json:
        listed = [{"participant": code, "url": url} for code, url in urls]
        say(json.dumps({"base": base, "links": listed}, ensure_ascii=False))
    else:
        said = translate("Command", "The phone door is open at {base}. Ctrl+C closes it.")
        say(said.format(base=base))
        for code, url in urls:
            say(f"{code}  {url}")
    finish_output()


def _best_address(tools: Tools) -> str:
    for one in tools.network_addresses():
        if not one.is_doubtful:
            return one.ip
    raise CommandFailedError(
        translate(
            "Command",
            "This machine is in no network that phones could reach. Join one, or name an address "
            "with --host.",
        )
    )
