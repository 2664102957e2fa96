"""newslint beside its peers: cold start, throughput, growth, memory.

    python benchmarks/run.py [--drafts FOLDER] [--rounds N] [--quick]

Installs newslint, proselint, codespell and typos from the package index into a temporary
environment, byte-compiles them, and runs them in turn.  What counts are the ratios: the
absolute times belong to the machine.  Nothing here fails a build.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Sequence
from pathlib import Path

from corpus import write_file, write_folder

_CHECKOUT = Path(__file__).parent.parent
_PEERS = ("proselint", "codespell", "typos")
_PLAIN = ("check", "--isolated", "--exit-zero")
_COMMANDS = {
    # One process and no kept results: what is timed is the work.
    "newslint": ["newslint", *_PLAIN, "--jobs", "1", "--no-cache"],
    "proselint": ["proselint", "check"],
    "codespell": ["codespell"],
    "typos": ["typos"],
}


class Bench:
    """Runs commands from one environment and takes the time of each."""

    def __init__(self, bin_folder: Path, rounds: int) -> None:
        self._bin = bin_folder
        self._rounds = rounds
        self._environment = {
            key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"
        }
        self._environment["NEWSLINT_CACHE"] = str(bin_folder / "newslint-cache")

    def once(self, name: str, target: Path) -> float:
        """Seconds from start to exit of one run of a tool."""
        return self.run(_COMMANDS[name], target)

    def run(self, command: Sequence[str], target: Path) -> float:
        """Seconds from start to exit of a command on a draft or folder."""
        began = time.perf_counter()
        whole = [str(self._bin / command[0]), *command[1:], str(target)]
        subprocess.run(whole, env=self._environment, capture_output=True)
        return time.perf_counter() - began

    def peak_memory(self, name: str, target: Path) -> float:
        """The most megabytes that one run of a tool held at once."""
        command = [str(self._bin / _COMMANDS[name][0]), *_COMMANDS[name][1:], str(target)]
        with open(os.devnull, "wb") as nowhere:
            process = subprocess.Popen(command, env=self._environment, stdout=nowhere)
            usage = os.wait4(process.pid, 0)[2]
        return usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)

    def interleaved(
        self, names: tuple[str, ...], target: Path, rounds: int = 0
    ) -> dict[str, float]:
        """The median of each tool, the tools taking turns so that noise falls on all alike."""
        times: dict[str, list[float]] = {name: [] for name in names}
        for name in names:
            self.once(name, target)
        for _ in range(rounds or self._rounds):
            for name in names:
                times[name].append(self.once(name, target))
        return {name: statistics.median(seconds) for name, seconds in times.items()}


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--drafts", type=Path, help="a folder of .txt drafts to time instead")
    parser.add_argument("--rounds", type=int, default=11)
    parser.add_argument("--quick", action="store_true", help="leave out the longest runs")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        bench = Bench(_environment(work), chosen.rounds)
        tools = ("newslint", *_PEERS)
        _cold_start(bench, tools)
        _throughput(bench, tools, work, chosen.drafts)
        _growth(bench, work, chosen.quick)
        _processes_and_cache(bench, work)


def _environment(work: Path) -> Path:
    print("installing newslint, " + ", ".join(_PEERS) + " …", flush=True)
    venv.create(work / "env", with_pip=True)
    bin_folder = work / "env" / ("Scripts" if os.name == "nt" else "bin")
    copy = work / "newslint"
    shutil.copytree(
        _CHECKOUT, copy, ignore=shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache")
    )
    pip = [str(bin_folder / "python"), "-m", "pip", "install", "--quiet", "--compile"]
    subprocess.run([*pip, str(copy), *_PEERS], check=True)
    return bin_folder


def _cold_start(bench: Bench, tools: tuple[str, ...]) -> None:
    for name, what in (
        ("clean.md", "a clean article"),
        ("harbour.txt", "an article with findings"),
    ):
        print(f"\nCold start on {what} (medians, peers of the same rounds)")
        times = bench.interleaved(tools, _CHECKOUT / "examples" / name)
        for tool, seconds in times.items():
            ratio = seconds / times["proselint"]
            print(f"  {tool:<10} {seconds * 1000:7.0f} ms   {ratio:5.2f} × proselint")


def _throughput(bench: Bench, tools: tuple[str, ...], work: Path, drafts: Path | None) -> None:
    folder = drafts or work / "drafts"
    if drafts is None:
        write_folder(folder, 700)
    size = sum(path.stat().st_size for path in folder.rglob("*.txt"))
    print(f"\nThroughput over a folder of {size / 1e6:.1f} MB, one process")
    times = bench.interleaved(tools, folder, rounds=3)
    for tool, seconds in times.items():
        ratio = times["proselint"] / seconds
        print(f"  {tool:<10} {size / 1e6 / seconds:7.2f} MB/s  {ratio:5.1f} × proselint")


def _growth(bench: Bench, work: Path, quick: bool) -> None:
    print("\nGrowth with the length of one file")
    before = 0.0
    for size in (10_000, 100_000, 1_000_000, *(() if quick else (10_000_000,))):
        path = work / f"{size}.txt"
        write_file(path, size)
        seconds = min(bench.once("newslint", path) for _ in range(3))
        note = f"  {seconds / before:5.1f} × the time for 10 × the text" if before else ""
        print(f"  {size / 1e6:7.2f} MB  {seconds:7.2f} s{note}")
        before = seconds
    print(f"  peak memory at {size / 1e6:.0f} MB: {bench.peak_memory('newslint', path):.0f} MB")
    print("\nGrowth with the number of files of 3 kB")
    before = 0.0
    for count in (10, 100, 1_000, *(() if quick else (10_000,))):
        folder = work / f"many-{count}"
        write_folder(folder, count)
        seconds = bench.once("newslint", folder)
        note = f"  {seconds / before:5.1f} × the time for 10 × the files" if before else ""
        print(f"  {count:>7} files {seconds:7.2f} s{note}")
        before = seconds


def _processes_and_cache(bench: Bench, work: Path) -> None:
    folder = work / "two-thousand"
    write_folder(folder, 2_000)
    print("\nA folder of 2,000 articles of 3 kB")
    alone = bench.once("newslint", folder)
    shared = bench.run(["newslint", *_PLAIN, "--no-cache"], folder)
    bench.run(["newslint", *_PLAIN], folder)
    kept = bench.run(["newslint", *_PLAIN], folder)
    print(f"  one process       {alone:7.2f} s")
    print(f"  as many as pay    {shared:7.2f} s   {alone / shared:5.1f} × as fast")
    print(f"  nothing changed   {kept:7.2f} s")


if __name__ == "__main__":
    main()
