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
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April May June July August September October".split()


def article(chance: random.Random, size: int) -> str:
    """One article of at least ``size`` characters, a paragraph a line."""
    cast = [(chance.choice(_GIVEN), name) for name in chance.sample(_SURNAMES, 4)]
    paragraphs = []
    length = 0
    while length < size:
        sentences = [_sentence(chance, cast) for _ in range(chance.randint(1, 3))]
        paragraphs.append(" ".join(sentences))
        length += len(paragraphs[-1]) + 1
    return "\n".join(paragraphs) + "\n"


def _sentence(chance: random.Random, cast: list[tuple[str, str]]) -> str:
    given, surname = chance.choice(cast)
    body = chance.choice(_BODIES)
    return chance.choice(_LINES).format(
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
