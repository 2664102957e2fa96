"""``newslint prove``: run the examples of rules."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence

from newslint.cli.settings import Help
from newslint.engine.prove import located, prove
from newslint.rulebook import Fault, Record, builtin_pack
from newslint.rulebook.files import RuleFile
from newslint.rulebook.reading import read_pack, read_rule


def run(arguments: Sequence[str]) -> int:
    """Prove packs or single rules; gives 0 if every example holds, else 2."""
    parser = argparse.ArgumentParser(
        formatter_class=Help,
        prog="newslint prove",
        description="Run the examples of rules: a pack, a file or an id.",
    )
    parser.add_argument("targets", nargs="*", metavar="PACK|RULE")
    parser.add_argument("--debug", action="store_true", help="show where newslint itself fails")
    chosen = parser.parse_args(arguments)
    faults: list[Fault] = []
    examples = rules = 0
    for record, wrong in _records(chosen.targets):
        faults += wrong
        if record is None:
            continue
        rules += 1
        for proof in prove(record):
            examples += 1
            if proof.failure:
                faults.append(located(record, proof))
    for fault in faults:
        print(fault, file=sys.stderr)
    broken = f", {len(faults)} do not hold" if faults else ", all hold"
    print(f"{examples} examples of {rules} rules{broken}")
    return 2 if faults or not rules else 0


def _records(targets: Sequence[str]) -> Iterator[tuple[Record | None, list[Fault]]]:
    for target in targets or [builtin_pack()]:
        if os.path.isdir(target):
            records, faults = read_pack(target)
            yield None, faults
            yield from ((record, []) for record in records)
        elif os.path.isfile(target):
            yield read_rule(_rule_file(target))
        else:
            yield _by_id(target)


def _rule_file(path: str) -> RuleFile:
    stem = os.path.splitext(os.path.abspath(path))[0]
    name = "/".join(stem.split(os.sep)[-2:])
    return RuleFile(name, os.path.abspath(path))


def _by_id(name: str) -> tuple[Record | None, list[Fault]]:
    for ending in (".toml", ".py"):
        path = os.path.join(builtin_pack(), *name.split("/")) + ending
        if os.path.isfile(path):
            return read_rule(_rule_file(path))
    return None, [Fault(name, 1, "is neither a folder, a rule file nor the id of a rule")]
