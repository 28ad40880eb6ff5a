"""Counts the instructions and the allocations of a request with callgrind, to the digit.

A server under valgrind is asked N, 2 N and 4 N times for the same on one connection, with a mark
between: the difference of the last two, divided by 2 N, has nothing in it but requests. Whole
lives of the server are counted until two have the same figure.
"""

import re
import time

from servers import Client, Server, run, say

COUNT = 50  # N
PAUSE = 0.005  # seconds in which the server comes to rest, as otherwise it may poll in between
LIVES = 6  # at most

# With these a program does the same each time, as valgrind counts it.
STEADY = {
    "SWIFT_DETERMINISTIC_HASHING": "1",
    # valgrind counts a `rep stosb` as an instruction for each byte.
    "GLIBC_TUNABLES": "glibc.cpu.x86_rep_stosb_threshold=1073741824"
                      ":glibc.cpu.x86_rep_movsb_threshold=1073741824",
}

ALLOCATORS = {"malloc", "calloc", "realloc", "aligned_alloc", "memalign", "posix_memalign"}


def counts(file):
    """The instructions in what callgrind has written, and the calls that allocate."""
    text = file.read_text()
    calls = re.findall(r"^cfn=(.*)\ncalls=(\d+)", text, re.MULTILINE)
    return (int(re.search(r"^totals: (\d+)", text, re.MULTILINE)[1]),
            sum(int(count) for name, count in calls if name in ALLOCATORS))


def prepared(folder):
    """Builds what makes time stand still."""
    run(["cc", "-O1", "-shared", "-fPIC", "-Wall", "-Werror", "-o", folder / "still.so",
         "Benchmarks/instructions/still.c"])


def stripped(binary, folder):
    """The program without what valgrind 3.19 does not understand of Swift's debug information."""
    run(["strip", "--strip-debug", "-o", folder / "stripped", binary])
    return folder / "stripped"


def life(command, questions, folder):
    """Instructions and allocations of each question, which is a target and fields, in one life."""
    for file in folder.glob("callgrind.*"):
        file.unlink()
    valgrind = ["valgrind", "--quiet", "--tool=callgrind", "--separate-threads=yes",
                "--compress-strings=no",
                f"--callgrind-out-file={folder}/callgrind", f"--log-file={folder}/valgrind.log"]
    with Server([*valgrind, *command], LD_PRELOAD=str(folder / "still.so"), **STEADY) as server:
        # The port is another each time, and may not be in the requests.
        with Client(server.port(), "localhost") as client:
            for index, question in enumerate(questions):
                counted = [counted_after(client, question, count, folder, 4 * index + turn)
                           for turn, count in enumerate((COUNT, COUNT, 2 * COUNT, 4 * COUNT), 1)]
                yield tuple((more - less) / (2 * COUNT) for more, less in zip(*counted[:-3:-1]))


def counted_after(client, question, count, folder, part):
    """What was counted between the last mark and one after so many requests."""
    for _ in range(count):
        client.get(*question)
        time.sleep(PAUSE)
    client.get("/livez")
    return busiest(folder.glob(f"callgrind.{part}-*"))


def busiest(files):
    """What was counted in the thread that has had the most since the last mark."""
    return max(map(counts, files))


def repeated(command, questions, folder):
    """What was counted of each question, and whether two lives had it to the digit."""
    lives = []
    while len(lives) < LIVES:
        lives.append(list(life(command, questions, folder)))
        say(f"instructions and allocations a request, life {len(lives)}: {lives[-1]}")
        columns = list(zip(*lives))
        if len(lives) > 1 and all(len(set(column)) < len(column) for column in columns):
            break
    return [(max(column, key=column.count), len(set(column)) < len(column))
            for column in columns]
