"""What the user wants: which rules run, what is shown, what fails.

``schema`` says what a configuration may hold, ``discovery`` finds and reads it, ``selection``
decides for every rule whether it is on, and why; ``trust`` says whose code may run.
"""

from newslint.config.discovery import Configs, read_config
from newslint.config.schema import PRESETS, Allowed, Config, ConfigError, PathSection, nearest
from newslint.config.selection import Choice, choose, fits

__all__ = [
    "PRESETS",
    "Allowed",
    "Choice",
    "Config",
    "ConfigError",
    "Configs",
    "PathSection",
    "choose",
    "fits",
    "nearest",
    "read_config",
]
