"""Every text stands in Korean, with the same places to fill in and the words of the glossary."""

import ast
import re
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
TS = ROOT / "resources" / "i18n" / "workshop_app_ko.ts"
AVOIDED = {"집단": "그룹"}


def texts_in_source() -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "translate":
                context, text = (ast.literal_eval(argument) for argument in node.args)
                found.add((context, text))
    return found


def korean() -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for context in ET.parse(TS).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            assert translation.get("type") != "unfinished", message.findtext("source")
            key = (context.findtext("name", ""), message.findtext("source", ""))
            found[key] = translation.text or ""
    return found


def test_every_text_of_the_source_has_a_finished_korean_translation():
    known = korean()
    assert {key for key in texts_in_source() if not known.get(key)} == set()


def test_no_translation_is_left_of_a_text_that_is_gone():
    assert set(korean()) - texts_in_source() == set()


def test_translations_keep_the_places_to_fill_in():
    fields = re.compile(r"{[^}]*}")
    wrong = {
        source: words
        for (_, source), words in korean().items()
        if set(fields.findall(source)) != set(fields.findall(words))
    }
    assert wrong == {}


def test_korean_texts_use_the_words_of_the_glossary():
    assert [words for words in korean().values() if any(bad in words for bad in AVOIDED)] == []
