"""One version of a paragraph.

After a rewrite the old version of a paragraph is sometimes left standing below the new one, and
readers are told everything twice in slightly other words. Paragraphs that share their wording but
differ in a figure or a name, such as results, are no versions of each other.
"""

from collections.abc import Iterable

from newslint.rule import Bad, Document, Finding, Good, Options, Place, Severity

MESSAGE = "This paragraph looks like another version of an earlier one: choose one."
SEVERITY = Severity.WARNING

BAD = [
    Bad(
        "Nobody came to Holm by bus on Monday.\n"
        "The bus was cut in May to save 900 euros a week, and the nearest stop is now a walk of "
        "two miles.\nThe mayor was on leave.\n"
        "⟦The bus was cut in May to save about 900 euros a week, and the closest stop is now a "
        "two-mile walk.⟧"
    ),
]
GOOD = [
    Good(
        "The bus was cut in May to save 900 euros a week, and the next stop is two miles off.\n"
        "The bus was cut in May to save 900 euros a week, and the next stop is now two miles off "
        "the road.",
        why="a standfirst takes up the first paragraph",
    ),
    Good(
        "The council met.\n"
        "The bus to Holm was cut in May to save 900 euros a week, and the nearest stop is far.\n"
        "The bus to Dorn was cut in May to save 400 euros a week, and the nearest stop is far.",
        why="two lines, two sums",
    ),
    Good(
        "The council met.\n"
        "The bus was cut in May to save money, and the nearest stop is now a walk of two miles.\n"
        "The bus was cut in May, the mayor said, because no driver could be found in the whole "
        "of the county and two had left.",
        why="another thing is said",
    ),
]


def check(doc: Document, options: Options) -> Iterable[Finding]:
    for first, again in doc.paragraph_twins:
        yield Finding(*again, label="this version", others=[Place(*first, "the other version")])
