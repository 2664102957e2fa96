"""The version, where anything may read it without importing more."""

__version__ = "0.1.0"
