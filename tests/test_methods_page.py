"""Each worked example of docs/methods.md runs as it stands there."""

import doctest
import re
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[1] / "docs" / "methods.md"
EXAMPLES = re.findall(r"^(#+ .+?)$|^```python\n(.*?)^```$", PAGE.read_text("utf-8"), re.M | re.S)


def _examples() -> list[tuple[str, str]]:
    heading, found = "", []
    for title, code in EXAMPLES:
        heading = title or heading
        if code:
            found.append((heading.strip("# "), code))
    return found


def test_the_page_has_an_example_in_each_part_that_is_computed() -> None:
    assert len(_examples()) >= 6


@pytest.mark.parametrize(("heading", "code"), _examples())
def test_an_example_gives_what_stands_below_it(heading: str, code: str) -> None:
    example = doctest.DocTestParser().get_doctest(code, {}, heading, str(PAGE), 0)
    said: list[str] = []
    doctest.DocTestRunner().run(example, out=said.append)
    assert not said, "".join(said)
