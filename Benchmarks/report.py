"""What was measured, as Markdown, to read and to keep in docs/performance.md."""

import datetime
import os
import pathlib
import platform
import re
import shlex
import subprocess
import sys

from servers import ROOT, Failure, output

DOCUMENT = ROOT / "docs/performance.md"


def table(head, rows):
    """A table; a row has a cell for each of the head."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)


def verdicts(rows):
    """The table of what had to be reached; a row ends with a limit and whether it was."""
    return table(["what", "measured", "must be", "reached"], [
        [what, measured, limit, "" if not limit else "yes" if reached else "**no**"]
        for what, measured, limit, reached in rows])


def commit():
    """The commit that is measured, and whether something has been changed since."""
    try:
        name = output(["git", "rev-parse", "--short=12", "HEAD"]).strip()
        changed = output(["git", "status", "--porcelain", "--", "Sources", "Package.swift"])
    except (OSError, subprocess.SubprocessError):
        return "no commit"
    return f"commit {name}{' with changes' if changed.strip() else ''}"


def origin(how=""):
    """When, where, of what and by which command."""
    model = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    memory = re.search(r"MemTotal:\s+(\d+)", pathlib.Path("/proc/meminfo").read_text())
    system = platform.freedesktop_os_release().get("PRETTY_NAME", "Linux")
    return (
        f"{datetime.date.today()}, {model[1] if model else platform.machine()}, "
        f"{len(os.sched_getaffinity(0))} cores, {int(memory[1]) / 2**20:.0f} GiB, {system}, "
        f"Linux {platform.release()}; {commit()}.{how}\n"
        f"Made by `{shlex.join(['scripts/bench', *sys.argv[1:]])}`.")


def fill(sections):
    """Puts each text between the comments of its name in the document, and leaves all else."""
    document = DOCUMENT.read_text()
    for name, text in sections.items():
        begin, end = f"<!-- bench: {name} -->", f"<!-- end of bench: {name} -->"
        before, found, rest = document.partition(begin)
        _, closed, after = rest.partition(end)
        if not found or not closed:
            raise Failure(f"{DOCUMENT} has no place for {name}: {begin} and {end}")
        document = f"{before}{begin}\n\n{text}\n\n{end}{after}"
    DOCUMENT.write_text(document)
