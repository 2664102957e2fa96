"""``python -m newslint``."""

from newslint.cli import console

if __name__ == "__main__":
    console()
