"""newslint: the copy desk's second pair of eyes.

The package is an hourglass: many rule files above (``rules/``), a waist of a few types
(``newslint.rule``), a small engine below.  ``docs/architecture.md`` draws it on one screen.
"""

__version__ = "0.1.0"
