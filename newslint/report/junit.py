"""JUnit XML: a draft is a test case, and a finding in it a failure.

The totals stand in the first line, so that the report is written when the run is over.
"""

from collections.abc import Sequence

from newslint.diagnostic import Diagnostic, Summary
from newslint.report.xml import element, escaped
from newslint.text import Source
from newslint.typing import TextIO


class JunitReporter:
    """Collects test cases and writes them at the end."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._cases: list[str] = []
        self._failures = 0
        self._errors = 0

    def draft(self, path: str, source: Source, diagnostics: Sequence[Diagnostic]) -> None:
        """Add the draft as a test case."""
        failures = "".join(_failure(said) for said in diagnostics)
        self._failures += bool(diagnostics)
        self._cases.append(element("testcase", {"classname": "newslint", "name": path}, failures))

    def trouble(self, path: str, message: str) -> None:
        """Add what is wrong with a file as a case that could not run."""
        self._errors += 1
        fault = element("error", {"message": message})
        self._cases.append(element("testcase", {"classname": "newslint", "name": path}, fault))

    def close(self, summary: Summary) -> None:
        """Write the document."""
        suite: dict[str, object] = {
            "name": "newslint",
            "tests": len(self._cases),
            "failures": self._failures,
            "errors": self._errors,
        }
        cases = "\n" + "".join(f"  {case}\n" for case in self._cases)
        document = element("testsuites", {}, "\n" + element("testsuite", suite, cases) + "\n")
        self._out.write(f'<?xml version="1.0" encoding="UTF-8"?>\n{document}\n')


def _failure(said: Diagnostic) -> str:
    place = said.place
    lines = [f"{said.path}:{place.line}:{place.column}: {said.message}"]
    lines += [f"line {spot.line}: {spot.label}" for spot in said.others]
    kind = f"{said.severity.name.lower()} {said.rule}"
    return element("failure", {"message": said.message, "type": kind}, escaped("\n".join(lines)))
