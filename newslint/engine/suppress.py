"""What an editor has already said yes to: (cq), [sic] and stet after the place."""

import re

from newslint.rule import Document, Finding, Rule

_ACCEPTED = re.compile(r"['’s]{0,2},?\s?[\[(](?:cq|sic|stet)[\])]", re.IGNORECASE)
# The marks are themselves leftovers: rules about those do not obey them.
_DEAF = frozenset({"desk", "machine", "boilerplate"})


def is_accepted(finding: Finding, rule: Rule, doc: Document) -> bool:
    """Whether a mark right after any place of the finding says that it stands as it is."""
    if rule.family in _DEAF:
        return False
    ends = [finding.end, *(place.end for place in finding.others)]
    return any(_ACCEPTED.match(doc.prose, end) for end in ends)
