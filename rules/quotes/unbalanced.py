"""Quotation marks come in pairs.

A mark that is never closed leaves the reader guessing where the speaker stops and the paper
begins, and can make the paper say what a source said. A quotation over several paragraphs opens
each of them and closes only the last; that is accepted, and so are apostrophes, years and feet
and inches.
"""

from collections.abc import Iterable

from newslint.rule import Bad, Document, Finding, Good, Options, Severity, unbalanced

MESSAGE = "This quotation mark has no partner."
SEVERITY = Severity.WARNING
OPENING = "The quotation that opens here is not closed."
CLOSING = "The quotation that closes here was never opened."

BAD = [
    Bad("⟦“⟧We saw the smoke at noon, said Tilda Voss. “Then we ran.”"),
    Bad("The harbour board said the crane was ⟦“⟧safe to use.\nIt fell on Monday."),
    Bad("“We saw it,” Voss said. Then it was gone.⟦”⟧"),
    Bad('"We saw the smoke," Voss said. ⟦"⟧Then we ran, she added. "We did not look back."'),
    Bad("‘It rained,’ said Voss. ⟦‘⟧It always does, she said. ‘Even in May.’ He said ‘no’."),
    Bad("The council called the vote ⟦“⟧a farce, but it will not be held again."),
]
GOOD = [
    Good("“We saw the smoke.\n“We ran.\n“Nobody looked back,” Voss said.", why="continuation"),
    Good("“We saw the smoke.\nThen we ran.\nNobody looked back,” Voss said.", why="unrepeated"),
    Good("“He told me ‘go’ and I went,” Voss said.", why="nested"),
    Good("‘He said “go” to the players’ union,’ said Voss. ‘Rock ’n’ roll in the ’90s.’"),
    Good('He is 6\'2" tall and watched it on a 27" screen.', why="feet and inches"),
    Good("The mast was 6’2” tall.", why="curly feet and inches"),
    Good("“We ran,” Voss said. “We did not look back.”\n‘No,’ said the board. ‘Never.’"),
    Good("Don't tell the players' union about the '90s, he said.", why="apostrophes"),
    Good(
        "“We saw the smoke.\nWhat the board knew\n“We ran,” Voss said.", why="a crosshead between"
    ),
]


def check(doc: Document, options: Options) -> Iterable[Finding]:
    for stray in unbalanced(doc.prose, doc.blocks, doc.quotation_marks):
        closes = stray.kind == "unopened"
        yield Finding(stray.at, stray.at + 1, message=CLOSING if closes else OPENING)
