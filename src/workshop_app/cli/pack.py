"""`pack`: writes a whole workshop into one file."""

from workshop_app.cli.output import say
from workshop_app.cli.parser import Options
from workshop_app.cli.passphrases import new_passphrase, passphrase_in
from workshop_app.cli.tools import Place, Tools
from workshop_app.cli.unpack import counts_line
from workshop_app.services.carrying import pack_workshop
from workshop_app.services.library import find_workshop
from workshop_app.wording.language import translate


def run(options: Options, tools: Tools) -> None:
    """Write the file and say where, and what is in it."""
    target = options.file if options.file.suffix else options.file.with_suffix(".workshop")
    with tools.open_context(Place(options.database, options.data_dir)) as context:
        workshop_id = find_workshop(context, options.workshop)
        passphrase = ""
        if options.passphrase_file:
            passphrase = passphrase_in(options.passphrase_file)
        elif options.encrypt:
            passphrase = new_passphrase(target)
        carried = pack_workshop(
            context,
            tools.workshop_files(),
            workshop_id,
            target,
            names=not options.without_names,
            passphrase=passphrase,
        )
    say(translate("Command", "Packed: {path}").format(path=target))
    say(counts_line(carried))
