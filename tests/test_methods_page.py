"""Each worked example of docs/methods.md runs as it stands there."""

import doctest
import re
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "methods.md"
_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_the_examples_give_what_stands_below_them() -> None:
    blocks = _BLOCK.findall(PAGE.read_text("utf-8"))
    page = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, PAGE.name, str(PAGE), 0)
    said: list[str] = []
    result = doctest.DocTestRunner().run(page, out=said.append)
    assert not said, "".join(said)
    assert result.attempted >= 20
