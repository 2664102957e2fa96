"""News-like copy for timing: made from a small grammar, the same on every machine."""

import random
from pathlib import Path

_GIVEN = "Marit Dele Ines Tom Aoife Rashid Yuki Carmen Piotr Leila Owen Ngozi Hanna Luis".split()
_SURNAMES = (
    "Olsvik Akinwande Caldwell Bellweather Kinsella Haidari Morioka Villalba Wrona Farouk Prosser "
    "Eze Lindqvist Montero Ashdown Petrakis Vasek Donnelly Okoro Thorsen"
).split()
_PLACES = "Portmerran Tarnford Oldhaven Estermouth Wickby Saltney Kirkholm Dunmorrow".split()
_BODIES = (
    "the council", "the harbour office", "the county court", "the health board", "the ministry",
    "the water company", "the teachers’ union", "the port authority",
)  # fmt: skip
_THINGS = (
    "a sea wall", "the new bus route", "a cut in school hours", "the closure of the old mill",
    "a tax on empty shops", "the sale of the market hall", "a ban on night flights",
)  # fmt: skip
_LINES = (
    "{Body} said on {day} that {thing} would cost £{n}.{d}m and take {m} months.",
    "{given} {surname}, {age}, who lives in {place}, said she had not been told about {thing}.",
    "“We have waited for this since {year},” said {given} {surname}, who speaks for {body}.",
    "About {n},{nnn} people signed a petition against it, according to {body}.",
    "The vote on {thing} was {big} to {n}, with {m} members absent.",
    "In {place}, traffic was held up for {m} hours and {n} shops near {body} stayed shut.",
    "{surname} told reporters that nobody had been hurt and that work would start in {month}.",
    "The share of households without a car rose from {n}% in {year} to {big}% last year.",
    "Critics, among them {given} {surname} of {place}, called the plan “a long letter to nobody”.",
    "It was not clear on {day} evening whether {body} would appeal against {thing} in {place}.",
    "A spokesman for {body} in {place} declined to comment on {thing} before {month} {n}.",
    "The road between {place} and the coast was closed on {day} after a lorry shed its load.",
    "Prices in the town have risen by {n} per cent since {month}, the bureau of statistics found.",
    "“It is {n} years since {thing} was promised,” {given} {surname} said, “and {place} waits.”",
)
# Most sentences of news hold no figure; in all there are about twenty to a thousand words.
_PLAIN = (
    "{Body} said on {day} that it would look again at {thing} before the end of the season.",
    "{given} {surname} grew up in {place} and went to sea before turning to local politics.",
    "Neighbours described {surname} as a quiet man who kept bees and seldom answered the door.",
    "The road between {place} and the coast was closed after a lorry shed its load of timber.",
    "Officials would not say whether {body} had been warned about {thing} by its own engineers.",
    "“Nobody asked us what we wanted,” said {given} {surname}, who runs a bakery in {place}.",
    "Several shops in {place} stayed shut, and the school sent its pupils home at noon.",
    "In a letter to {body}, {surname} wrote that {thing} would “turn a harbour into a car park”.",
    "It is not the first time that {place} has quarrelled with {body} over such a plan.",
    "Supporters of {thing} point to the towns where the river came up to the doors.",
    "{surname} declined to comment, and a spokesman for {body} did not return calls.",
    "The ministry has promised to publish the report, but has not said when that will be.",
    "Fishermen say that the fog comes earlier every autumn and that the herring have moved north.",
    "{given} {surname}, a retired judge, will lead the inquiry into what {body} knew.",
    "Many in {place} remember the winter when the ferry could not cross and bread ran short.",
    "Critics called the idea of {thing} a distraction from the state of the hospital roof.",
    "A crowd gathered outside the town hall in {place}, singing and carrying paper lanterns.",
    "“We shall appeal,” said {given} {surname} as she left the court with her daughter.",
)
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_WITH_FIGURES = 0.22
_MONTHS = "January February March April May June July August September October".split()


class _Deck:
    """Deals lines in a mixed order, each once before any comes again."""

    def __init__(self, chance: random.Random, lines: tuple[str, ...]) -> None:
        self._chance, self._lines = chance, lines
        self._left: list[str] = []

    def deal(self) -> str:
        """The next line."""
        if not self._left:
            self._left = self._chance.sample(self._lines, len(self._lines))
        return self._left.pop()


def article(chance: random.Random, size: int) -> str:
    """One article of at least ``size`` characters, a paragraph a line."""
    cast = [(chance.choice(_GIVEN), name) for name in chance.sample(_SURNAMES, 4)]
    with_figures, plain = _Deck(chance, _LINES), _Deck(chance, _PLAIN)
    paragraphs = []
    length = 0
    while length < size:
        decks = [
            with_figures if chance.random() < _WITH_FIGURES else plain
            for _ in range(chance.randint(1, 3))
        ]
        paragraphs.append(" ".join(_sentence(deck.deal(), chance, cast) for deck in decks))
        length += len(paragraphs[-1]) + 1
    return "\n".join(paragraphs) + "\n"


def _sentence(line: str, chance: random.Random, cast: list[tuple[str, str]]) -> str:
    given, surname = chance.choice(cast)
    body = chance.choice(_BODIES)
    return line.format(
        given=given,
        surname=surname,
        body=body,
        Body=body.capitalize(),
        thing=chance.choice(_THINGS),
        place=chance.choice(_PLACES),
        day=chance.choice(_DAYS),
        month=chance.choice(_MONTHS),
        n=chance.randint(2, 28),
        d=chance.randint(1, 9),
        nnn=f"{chance.randint(0, 999):03d}",
        m=chance.randint(3, 11),
        big=chance.randint(30, 58),
        age=chance.randint(19, 88),
        year=chance.randint(1985, 2024),
    )


def write_folder(folder: Path, articles: int, size: int = 3_000) -> int:
    """Fill ``folder`` with articles, a hundred to a sub-folder; gives the bytes written."""
    chance = random.Random(7)
    written = 0
    for number in range(articles):
        path = folder / f"{number // 100:03d}" / f"{number:05d}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        data = article(chance, size).encode()
        path.write_bytes(data)
        written += len(data)
    return written


def write_file(path: Path, size: int) -> int:
    """Write one draft of about ``size`` bytes; gives the bytes written."""
    data = article(random.Random(11), size).encode()
    path.write_bytes(data)
    return len(data)
