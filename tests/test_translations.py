"""Every text stands in Korean, with the same places to fill in and the words of the glossary."""

import ast
import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
TS = ROOT / "resources" / "i18n" / "workshop_app_ko.ts"
AVOIDED = {"집단": "그룹"}
# English has one word for two things here. All else that several places say stands in "Words".
TWO_MEANINGS = {
    "Continue": "a participant goes on with a ballot; a facilitator goes on with a workshop",
    "Don't know": "what a person chooses on the ballot (잘 모름); what a table counts (판단 유보)",
    "Details": "what a workshop is about; the analyst's further figures",
    "Name": "of a person (성명); of a thing (이름)",
    "Open": "a button that opens a workshop; the state of a round",
}


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


def test_a_text_has_one_korean_unless_it_means_two_things():
    found: dict[str, set[str]] = {}
    for (_, source), words in korean().items():
        found.setdefault(source, set()).add(words)
    assert {source for source, words in found.items() if len(words) > 1} == set(TWO_MEANINGS)


def test_what_several_places_say_is_translated_once():
    found = Counter(source for _, source in korean())
    assert {source for source, times in found.items() if times > 1} == set(TWO_MEANINGS)
