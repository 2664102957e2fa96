"""Runs rules over drafts: the only place that calls them, guards them and knows of many files."""
