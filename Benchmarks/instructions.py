"""Counts the instructions of a request with callgrind, to the digit.

A server under valgrind is asked N, 2 N and 4 N times for the same on one connection, with a mark
between: the difference of the last two, divided by 2 N, has nothing in it but requests. Whole
lives of the server are counted until two have the same figure.
"""

import re
import time

from servers import Client, Server, run, say

COUNT = 50  # N
PAUSE = 0.005  # seconds in which the server comes to rest, as otherwise it may poll in between
LIVES = 4  # at most

# With these a program does the same each time, as valgrind counts it.
STEADY = {
    "SWIFT_DETERMINISTIC_HASHING": "1",
    # valgrind counts a `rep stosb` as an instruction for each byte.
    "GLIBC_TUNABLES": "glibc.cpu.x86_rep_stosb_threshold=1073741824"
                      ":glibc.cpu.x86_rep_movsb_threshold=1073741824",
}


def prepared(folder):
    """Builds what makes time stand still."""
    run(["cc", "-O1", "-shared", "-fPIC", "-Wall", "-Werror", "-o", folder / "still.so",
         "Benchmarks/instructions/still.c"])


def stripped(binary, folder):
    """The program without what valgrind 3.19 does not understand of Swift's debug information."""
    run(["strip", "--strip-debug", "-o", folder / "stripped", binary])
    return folder / "stripped"


def life(command, questions, folder):
    """Instructions of each question, in one life of a server; a question is a target and fields."""
    for file in folder.glob("callgrind.*"):
        file.unlink()
    valgrind = ["valgrind", "--quiet", "--tool=callgrind", "--separate-threads=yes",
                f"--callgrind-out-file={folder}/callgrind", f"--log-file={folder}/valgrind.log"]
    with Server([*valgrind, *command], LD_PRELOAD=str(folder / "still.so"), **STEADY) as server:
        # The port is another each time, and may not be in the requests.
        with Client(server.port(), "localhost") as client:
            for index, question in enumerate(questions):
                counted = [counted_after(client, question, count, folder, 4 * index + turn)
                           for turn, count in enumerate((COUNT, COUNT, 2 * COUNT, 4 * COUNT), 1)]
                yield (counted[-1] - counted[-2]) / (2 * COUNT)


def counted_after(client, question, count, folder, part):
    """The instructions between the last mark and one after so many requests."""
    for _ in range(count):
        client.get(*question)
        time.sleep(PAUSE)
    client.get("/livez")
    return busiest(folder.glob(f"callgrind.{part}-*"))


def busiest(files):
    """The instructions of the thread that has had the most since the last mark."""
    return max(int(re.search(r"^totals: (\d+)", file.read_text(), re.MULTILINE)[1])
               for file in files)


def repeated(command, questions, folder):
    """Instructions of each question, and whether two lives had them to the digit."""
    lives = []
    while len(lives) < LIVES:
        lives.append(list(life(command, questions, folder)))
        say(f"instructions a request, life {len(lives)}: {lives[-1]}")
        columns = list(zip(*lives))
        if len(lives) > 1 and all(len(set(column)) < len(column) for column in columns):
            break
    return [(max(column, key=column.count), len(set(column)) < len(column))
            for column in columns]
