"""Make pictures of the sample workshop's outcome documents, a page each, in both languages.

    python docs/make_documents.py [--out DIR] [--kept]

All pages go to out/documents/, which git ignores. `--kept` makes those anew that
docs/documents/README.md shows, with few colours. File names: FORM-LANGUAGE-PAGE.png. The pages
are those of the PDF; Word, Hancom and slides say the same.
"""

import argparse
import os
import re
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pypdfium2
from quantised import save_quantised

from workshop_app.app import find_places, make_application, open_context
from workshop_app.app.outcomes import outcome_ways
from workshop_app.domain.text import LANGUAGES
from workshop_app.findings.document.form import Form
from workshop_app.services.handing_on import Wish, way_for
from workshop_app.services.jobs import SilentProgress
from workshop_app.services.sample import make_sample
from workshop_app.wording.language import set_language

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "out" / "documents"
KEPT = ROOT / "docs" / "documents"
SHARP = 1.0  # pixels a point: an A4 page is 595 wide


def main() -> None:
    """Write every page, or those that are kept."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--out", type=Path, default=FOLDER)
    parser.add_argument("--kept", action="store_true")
    options = parser.parse_args()
    made = [*make_pages(options.out)]
    print(f"{len(made)} pages in {options.out}")
    if options.kept:
        shown = re.findall(r"\(([\w-]+\.png)\)", (KEPT / "README.md").read_text("utf-8"))
        for name in shown:
            save_quantised(options.out / name, KEPT / name)


def make_pages(out: Path) -> list[Path]:
    """Return the pictures of all pages of all forms in both languages."""
    out.mkdir(parents=True, exist_ok=True)
    make_application()
    ways, made = outcome_ways(), list[Path]()
    for language in LANGUAGES:
        set_language(language)
        with tempfile.TemporaryDirectory() as folder:
            context = open_context(find_places(None, Path(folder)))
            workshop_id = make_sample(context)
            for form in Form:
                pdf, wish = Path(folder) / f"{form}.pdf", Wish((language,), form)
                way = way_for(ways, pdf, wish)
                way.make(context, workshop_id, pdf, wish, SilentProgress())
                made += _pages_of(pdf, out, f"{form}-{language}")
            context.store.close()
    return made


def _pages_of(pdf: Path, out: Path, name: str) -> list[Path]:
    document = pypdfium2.PdfDocument(pdf)
    paths = [out / f"{name}-{number}.png" for number in range(1, len(document) + 1)]
    for page, path in zip(document, paths, strict=True):
        page.render(scale=SHARP).to_pil().save(path)
    document.close()
    return paths


if __name__ == "__main__":
    main()
