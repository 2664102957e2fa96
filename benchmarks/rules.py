"""Where the time goes: seconds per rule over a folder of drafts, facets counted to the first asker.

python benchmarks/rules.py FOLDER
"""

import sys
import time
from collections import Counter

from newslint.config import Config
from newslint.engine.book import Book
from newslint.engine.check import run_rule
from newslint.engine.files import drafts
from newslint.readers import read
from newslint.rule import Document
from newslint.text import Source


def main(folder: str) -> None:
    """Print the costliest rules."""
    rules, _ = Book().for_draft(folder, Config())
    seconds: Counter[str] = Counter()
    runs: Counter[str] = Counter()
    found: Counter[str] = Counter()
    size = 0
    for path in drafts([folder]):
        with open(path, "rb") as file:
            data = file.read()
        size += len(data)
        clock = time.perf_counter
        began = clock()
        doc = Document(read(Source.decode(path, data)))
        seconds["(reading)"] += clock() - began
        began = clock()
        doc.words  # noqa: B018 - asks for the facet that waking needs
        seconds["(vocabulary)"] += clock() - began
        began = clock()
        woken = rules.woken(doc)
        seconds["(waking)"] += clock() - began
        for active in woken:
            began = clock()
            findings = list(run_rule(active, doc))
            seconds[active.rule.id] += clock() - began
            runs[active.rule.id] += 1
            found[active.rule.id] += len(findings)
    total = sum(seconds.values())
    families: Counter[str] = Counter()
    for name, spent in seconds.items():
        families[name.partition("/")[0]] += spent
    print(f"{size / 1e6:.1f} MB in {total:.2f} s: {size / 1e6 / total:.2f} MB/s")
    for name, spent in families.most_common():
        print(f"{100 * spent / total:5.1f} %  {spent / size * 1e6:7.3f} s/MB  {name}")
    for name, spent in seconds.most_common(60):
        share = 100 * spent / total
        print(f"{share:5.1f} %  {spent:7.3f} s  {runs[name]:6} runs  {found[name]:6} found  {name}")


if __name__ == "__main__":
    main(sys.argv[1])
