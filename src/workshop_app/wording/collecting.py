"""Why a person must look at an answer that came back on paper or in a file."""

from workshop_app.domain.collected import AskedAnswer, AskedWhy
from workshop_app.wording.language import translate


def asked_sentence(asked: AskedAnswer) -> str:
    """Return why it is asked, and what stands there as far as it can be told."""
    said = {
        AskedWhy.UNCLEAR: lambda: translate("Collect", "A mark is faint, small or crossed out."),
        AskedWhy.SEVERAL: lambda: translate("Collect", "More than one answer is marked."),
        AskedWhy.BESIDE_RECUSAL: lambda: translate(
            "Collect", "“Not involved” is marked and an answer as well."
        ),
        AskedWhy.WHOSE: lambda: translate("Collect", "The ballot names nobody: whose is it?"),
    }[asked.why]()
    return f"{said} {asked.found}" if asked.found else said
