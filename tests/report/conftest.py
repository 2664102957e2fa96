"""A small story with faults, and what might be said about it."""

from collections.abc import Callable

import pytest

from newslint.diagnostic import Diagnostic, Spot
from newslint.rule import Severity
from newslint.text import Edit, Fix, Safety, Source, Span

STORY = """Harbour bridge to shut for a year

By Mara Quill

Tessa Okonjo-Reyes, the harbour master of Port Elling, said on Tuesday that the swing bridge \
would close for a year from 3 May, and that the council had set aside £4.2 million for the work, \
which is 12 percent more than planned and 5 per cent less than feared.

“We have waited long enough,” said Ms Okonjo-Reyez, who has run the harbour since 2011. 🎉 She \
thanked the the crews — and 東京の港 too — for thier patience.

TK add quote from council
"""


class Story:
    """Makes diagnostics for the words of a text."""

    def __init__(self, text: str = STORY, path: str = "stories/bridge.txt") -> None:
        self.source = Source(path, text)

    def spot(self, words: str, label: str = "", nth: int = 0) -> Spot:
        at = -1
        for _ in range(nth + 1):
            at = self.source.text.index(words, at + 1)
        return self.spot_at(Span(at, at + len(words)), label)

    def spot_at(self, span: Span, label: str = "") -> Spot:
        position = self.source.lines.position
        return Spot(*span, *position(span.start), *position(span.end), label)

    def said(
        self,
        rule: str,
        severity: Severity,
        message: str,
        place: Spot,
        *others: Spot,
        fixes: tuple[Fix, ...] = (),
        title: str = "",
    ) -> Diagnostic:
        return Diagnostic(
            self.source.path, rule, severity, 0.9, message, place, others, fixes, title
        )


@pytest.fixture
def make_story() -> Callable[..., Story]:
    return Story


@pytest.fixture
def story() -> Story:
    return Story()


@pytest.fixture
def findings(story: Story) -> list[Diagnostic]:
    name = story.spot("Okonjo-Reyez", "spelt “Okonjo-Reyez” here")
    twice = story.spot("the the")
    typo = story.spot("thier")
    return [
        story.said(
            "names/variant",
            Severity.WARNING,
            "“Okonjo-Reyez” is spelt “Okonjo-Reyes” elsewhere in this draft.",
            name,
            story.spot("Okonjo-Reyes", "spelt “Okonjo-Reyes” here"),
            fixes=(Fix("Change it", (Edit(name.start, name.end, "Okonjo-Reyes"),)),),
            title="One person, one spelling",
        ),
        story.said(
            "consistency/percent",
            Severity.NOTE,
            "“percent” and “per cent” stand in one draft.",
            story.spot("percent", "one word here"),
            story.spot("per cent", "two words here"),
            title="One spelling of percent",
        ),
        story.said(
            "spelling/doubled-word",
            Severity.WARNING,
            "“the” stands twice in a row.",
            twice,
            fixes=(Fix("Take one out", (Edit(twice.start, twice.start + 4, ""),), Safety.SAFE),),
            title="A word that stands twice",
        ),
        story.said(
            "spelling/typo",
            Severity.ERROR,
            "“thier” should probably be “their”.",
            typo,
            fixes=(Fix("Swap", (Edit(typo.start + 2, typo.start + 4, "ei"),), Safety.SAFE),),
            title="Common misspellings",
        ),
        story.said(
            "desk/placeholder",
            Severity.ERROR,
            "“TK” is a reminder to the desk and must not be printed.",
            story.spot("TK"),
        ),
        story.said(
            "usage/long-sentence",
            Severity.NOTE,
            "This sentence has 52 words.",
            story.spot(story.source.lines.line_text(5)),
            title="Sentences that lose the reader",
        ),
    ]
