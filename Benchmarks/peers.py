"""Servers of others that answer what milestoned answers: installed, started, compared with it."""

import contextlib
import dataclasses
import filecmp
import json
import pathlib
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys

from servers import ROOT, Client, Failure, PeerServer, Server, free_port, output, run

CONFIGURATION = ROOT / "Benchmarks/nginx/nginx.conf"
REQUIREMENTS = ROOT / "Benchmarks/requirements.txt"
ENVIRONMENT = ROOT / ".build-peers"
HUMMINGBIRD = ["swift", "build", "--package-path", "Benchmarks/HummingbirdPeer",
               "--scratch-path", ".build-hummingbird", "--configuration", "release", "--quiet"]


@dataclasses.dataclass(frozen=True)
class Peer:
    """A server that runs, and how others can start the same."""

    name: str
    version: str
    command: list
    server: Server
    port: int

    def row(self, folder):
        """The name, the version and the command, without the names of this run's folders."""
        text = shlex.join(map(str, self.command))
        for name, path in {"FOLDER": folder, ".": ROOT}.items():
            text = text.replace(str(path), name)
        return self.name, self.version, f"`{text.replace('./', '')}`"


def body_of(answer):
    """What comes after the head."""
    return answer.partition(b"\r\n\r\n")[2]


@contextlib.contextmanager
def started(name, version, command, port, target, **variables):
    """Starts a peer, waits until it answers, and ends it."""
    with PeerServer(command, **variables) as server:
        server.wait_for(port, target)
        yield Peer(name, version, command, server, port)


def nginx(answers, threads, folder):
    """nginx with the bodies of these answers as files."""
    port, locations = free_port(), []
    folder.chmod(0o755)  # the workers of a master that is root are not
    folder = folder / "nginx"
    folder.mkdir()
    for index, (path, answer) in enumerate(answers.items()):
        file = folder / f"body-{index}.json"
        file.write_bytes(body_of(answer))
        locations.append(f"    location = {path} {{ alias {file}; }}")
    text = CONFIGURATION.read_text()
    for word, value in {"FOLDER": folder, "WORKERS": threads, "PORT": port,
                        "LOCATIONS": "\n".join(locations)}.items():
        text = re.sub(rf"\b{word}\b", str(value), text)
    (folder / "nginx.conf").write_text(text)
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    version = subprocess.run([program, "-v"], capture_output=True, text=True).stderr.split("/")[1]
    return started(
        "nginx", version.strip(), [program, "-c", folder / "nginx.conf"], port, list(answers)[0])


def hummingbird(answers, threads, folder):
    """Hummingbird with the milestone and the list of these answers, encoded for each request."""
    run(HUMMINGBIRD)
    binary = pathlib.Path(output([*HUMMINGBIRD, "--show-bin-path"]).strip()) / "hummingbird-peer"
    milestone, listing = folder / "milestone.json", folder / "list.json"
    for file, answer in zip((milestone, listing), answers.values()):
        file.write_bytes(body_of(answer))
    package = (ROOT / "Benchmarks/HummingbirdPeer/Package.swift").read_text()
    port = free_port()
    return started(
        "Hummingbird", re.search(r'exact: "(.*)"', package)[1],
        [binary, str(port), str(threads), listing, milestone], port, "/milestones")


def environment():
    """Where the programs from PyPI are, installed anew when their versions have changed."""
    installed = ENVIRONMENT / "requirements.txt"
    if not installed.exists() or not filecmp.cmp(REQUIREMENTS, installed, shallow=False):
        if subprocess.run([sys.executable, "-c", "import ensurepip, venv"]).returncode:
            run([ROOT / "scripts/packages", "python3-venv"])
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        run([sys.executable, "-m", "venv", ENVIRONMENT])
        run([ENVIRONMENT / "bin/python", "-m", "pip", "--quiet", "--disable-pip-version-check",
             "install", "--no-deps", "--requirement", REQUIREMENTS])
        shutil.copy(REQUIREMENTS, installed)
    return ENVIRONMENT / "bin"


def version_of(program):
    """The number at the end of what a program calls its version."""
    return output([program, "--version"]).split()[-1]


def records_of(port):
    """Every milestone of a server of at most a thousand, as flat as a table."""
    with Client(port) as client:
        milestones = json.loads(body_of(client.get("/milestones?limit=1000&shape=array")))
    for milestone in milestones:
        date = milestone.pop("date")
        del milestone["links"], milestone["source"]
        # ROAPI's filters know no booleans.
        yield milestone | {"date_text": date.pop("text")} | {
            name: int(value) if isinstance(value, bool) else value for name, value in date.items()}


def roapi(records, folder):
    """ROAPI with these records as a table, loaded from JSON."""
    program, port = environment() / "roapi", free_port()
    file = folder / "records.json"
    file.write_text(json.dumps(records, ensure_ascii=False))
    command = [program, "--addr-http", f"127.0.0.1:{port}", "--addr-postgres", "127.0.0.1:0",
               "--addr-flight-sql", "127.0.0.1:0", "--table", f"milestones={file}"]
    return started("ROAPI", version_of(program), command, port,
                   "/api/tables/milestones?limit=1", RUST_LOG="error")


def datasette(records, folder):
    """Datasette with these records as a table, with an index of what is asked."""
    program, port = environment() / "datasette", free_port()
    file = folder / "history.db"
    columns = [
        f'"{name}" {"integer" if any(isinstance(r[name], int) for r in records) else "text"}'
        for name in records[0]]
    with contextlib.closing(sqlite3.connect(file)) as database, database:
        database.execute(f"create table milestones ({', '.join(columns)}, primary key (id))")
        database.executemany(
            f"insert into milestones values ({', '.join('?' * len(columns))})",
            ([json.dumps(value) if isinstance(value, list) else value
              for value in record.values()] for record in records))
        database.execute("create index days on milestones (earliest, latest)")
    command = [program, "serve", "--immutable", file, "--port", str(port),
               "--setting", "suggest_facets", "off"]
    return started("Datasette", version_of(program), command, port, "/history/milestones.json")


def check_bodies(sides):
    """Fails where not all sides answer the same JSON."""
    bodies = {side.name: json.loads(body_of(side.answer())) for side in sides}
    first = next(iter(bodies.values()))
    for name, body in bodies.items():
        if body != first:
            raise Failure(f"{name} answers {body}\nand not {first}")


def check_ids(sides):
    """Fails where not all sides find the same milestones."""
    found = {}
    for side in sides:
        answer = side.answer()
        body = json.loads(body_of(answer))
        rows = body if isinstance(body, list) else body.get("milestones", body.get("rows"))
        if rows is None:
            raise Failure(f"{side.name} answers {answer[:1000]!r}")
        found[side.name] = {row["id"] for row in rows}
    if len(set(map(frozenset, found.values()))) != 1 or not all(found.values()):
        raise Failure(f"not all find the same: {found}")
