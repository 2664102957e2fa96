"""The command line: one module a command, imported when it is called.

``newslint check`` of a clean draft must start faster than an editor can notice, so nothing is
imported here that the named command does not use.
"""

import atexit
import gc
import os
import sys
from collections.abc import Sequence

from newslint.modules import module
from newslint.version import __version__

COMMANDS = {
    "check": "report what an editor should look at in drafts",
    "fix": "repair what cannot change the meaning, report what is left",
    "baseline": "accept what there is, so that only new findings are reported",
    "lexicon": "keep the house's names: add, check, import",
    "rules": "list the rules, whether they are on, and why",
    "explain": "tell what a rule looks for, with examples",
    "init": "write a configuration with comments",
    "new": "write a new rule that already proves",
    "import": "take over the styles of another linter",
    "prove": "run the examples of rules",
}
# Objects that may be made before garbage is looked for: starting and checking make few cycles,
# so that looking often only costs time.
_GARBAGE_THRESHOLD = 100_000
_MODULES = {"import": "importing"}  # where the command is a word of the language
_INTERRUPTED = 130
_CUT_SHORT = 141  # as a shell tells SIGPIPE: a run that was not finished is not clean
_USAGE = 2
_BROKEN = 3


def console() -> None:
    """The program: ``main``, and out at once with its exit code.

    What Python would take apart object by object, the system takes back whole.
    """
    code = main()
    atexit._run_exitfuncs()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:  # Python tells of it
        sys.exit(code)
    os._exit(code)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code.

    0 clean, 1 findings that fail, 2 usage, configuration or a bad rule, 3 a rule failed or a
    draft could not be read; 130 interrupted, 141 cut short by the reader of the output.
    """
    gc.set_threshold(_GARBAGE_THRESHOLD)
    argv = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _run(argv)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        _stop_writing()
        return _CUT_SHORT
    except Exception as error:
        if "--debug" in argv:
            raise
        from newslint.config import ConfigError

        if isinstance(error, ConfigError):
            return _complain(str(error), _USAGE)
        said = f"internal error: {type(error).__name__}: {error} (--debug shows where)"
        return _complain(said, _BROKEN)


def _run(argv: list[str]) -> int:
    command = argv[0] if argv else "--help"
    if command in ("-h", "--help", "help"):
        print(_help())
        return 0 if argv else _USAGE
    if command in ("-V", "--version"):
        print(f"newslint {__version__}")
        return 0
    if command not in COMMANDS:
        return _unknown(command)
    from newslint.cli.image import Modules
    from newslint.cli.warm import Patterns

    modules, patterns = Modules(), Patterns()
    modules.install()
    patterns.install()
    try:
        code: int = module(f"newslint.cli.{_MODULES.get(command, command)}").run(argv[1:])
        try:
            sys.stdout.flush()
        except BrokenPipeError:  # the work is done, and what it came to is known
            _stop_writing()
    finally:
        patterns.close()
        modules.close()
    return code


def _stop_writing() -> None:
    """The reader of our output has gone: nothing is left to say, not even at shutdown."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _help() -> str:
    rows = "\n".join(f"  {name:<9} {what}" for name, what in COMMANDS.items())
    return (
        "usage: newslint COMMAND ...\n\n"
        "The copy desk's second pair of eyes.\n\n"
        f"commands:\n{rows}\n\n"
        "Try “newslint check draft.txt”; “newslint COMMAND --help” tells the options."
    )


def _unknown(command: str) -> int:
    if os.path.exists(command):
        return _complain(f"to check a draft: newslint check {command}", _USAGE)
    from newslint.config import nearest

    return _complain(f"unknown command “{command}”{nearest(command, COMMANDS)}", _USAGE)


def _complain(message: str, code: int) -> int:
    print(f"newslint: {message}", file=sys.stderr)
    return code
