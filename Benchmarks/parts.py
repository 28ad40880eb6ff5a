"""Counts the instructions and the allocations of parts of a request's work with callgrind.

The program repeat-part does a part N and 2 N times: the difference, divided by N, has nothing in it
but the part. parts.json has what was counted when a part was last looked at, and by how much more
is let pass.
"""

import concurrent.futures
import json
import os
import pathlib

from instructions import STEADY, counts, stripped
from servers import ROOT, output, run, say

TABLE = ROOT / "Benchmarks/parts.json"
HISTORY = 1200  # milestones
BUILD = ["swift", "build", "--package-path", "Benchmarks", "--scratch-path", ".build-benchmarks",
         "--configuration", "release", "--product"]
KINDS = ("instructions", "allocations")


def built(product):
    run([*BUILD, product])
    return pathlib.Path(output([*BUILD, product, "--show-bin-path"]).strip()) / product


def counted_parts(folder):
    """A row for each part of the table: the row, and what was counted of instructions and of allocations."""
    program = stripped(built("repeat-part"), folder)
    history = folder / "history.ndjson"
    history.write_text(output([built("generate-history"), str(HISTORY)]))
    table = json.loads(TABLE.read_text())
    with concurrent.futures.ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        counted = pool.map(lambda row: one(program, row, history, folder), table["parts"])
        return list(zip(table["parts"], counted))


def one(program, row, history, folder):
    """The instructions and the allocations of one repetition."""
    count = row["repetitions"]
    once, twice = (whole(program, row["part"], times, history, folder)
                   for times in (count, 2 * count))
    say(f"{row['part']}: {once}, {twice}")
    return tuple((more - less) / count for less, more in zip(once, twice))


def whole(program, part, count, history, folder):
    """The instructions and the allocations of a whole run."""
    file = folder / f"callgrind.{part}.{count}"
    output(["valgrind", "--quiet", "--tool=callgrind", "--compress-strings=no",
            f"--callgrind-out-file={file}", f"--log-file={file}.log",
            program, part, str(count), history], env={**os.environ, **STEADY})
    return counts(file)


def rows(folder, is_written=False):
    """What was counted, beside what it may be; a row ends with a limit and whether it was kept."""
    counted = counted_parts(folder)
    if is_written:
        write(counted)
    allowance = 1 + json.loads(TABLE.read_text())["allowance"]
    for row, numbers in counted:
        for kind, measured in zip(KINDS, numbers):
            limit = row[kind] * allowance
            yield (f"{kind} of {row['what']}", figure(measured), f"≤ {figure(limit)}",
                   measured <= limit)


def write(counted):
    """Makes of what was counted what is allowed from now on."""
    table = json.loads(TABLE.read_text())
    for row, numbers in counted:
        row.update(zip(KINDS, map(rounded, numbers)))
    lines = ",\n".join(f"    {json.dumps(row)}" for row, _ in counted)
    TABLE.write_text(
        f'{{\n  "allowance": {table["allowance"]},\n  "parts": [\n{lines}\n  ]\n}}\n')


def rounded(number):
    return round(number) if number >= 100 else round(number, 2)


def figure(number):
    return f"{number:,.0f}" if number >= 100 else f"{number:.3g}"
