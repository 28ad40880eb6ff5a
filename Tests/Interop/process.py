"""What the system knows of a running process."""

import os
import pathlib
import re
import time


def memory(pid):
    """Its resident memory in bytes."""
    return int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{pid}/status").read_text())[1]) << 10


def open_files(pid):
    """How many files and sockets it has open."""
    return len(os.listdir(f"/proc/{pid}/fd"))


def processor_seconds(pid):
    """The time that it has had on processors."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def bytes_written(pid):
    """The bytes that it has caused to be written to storage."""
    return int(re.search(r"^write_bytes: (\d+)", pathlib.Path(f"/proc/{pid}/io").read_text(), re.M)[1])


def files_open_for_writing(pid):
    """The paths of the regular files that it could write to."""
    found = []
    for name in os.listdir(f"/proc/{pid}/fd"):
        try:
            path = os.readlink(f"/proc/{pid}/fd/{name}")
            flags = re.search(r"flags:\s+0?(\d+)", pathlib.Path(f"/proc/{pid}/fdinfo/{name}").read_text())[1]
        except FileNotFoundError:
            continue  # closed meanwhile
        if path.startswith("/") and not path.startswith("/dev/") and int(flags, 8) & 0o3:
            found.append(path)
    return found


def wait_until(condition, seconds=10):
    """Whether the condition comes true in time."""
    ends = time.monotonic() + seconds
    while not (is_true := condition()) and time.monotonic() < ends:
        time.sleep(0.02)
    return is_true
