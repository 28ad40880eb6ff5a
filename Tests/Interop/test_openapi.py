"""The description of the API: valid, true of the answers, and enough for a client that was made of it."""

import importlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import openapi_spec_validator

import served

SCRIPTS = pathlib.Path(sys.executable).parent

# A query can be wrong as a whole where each parameter is right, which OpenAPI cannot say: from after
# to, facet beside shape=array, pretty in a table. Texts that are no date or no words are wrong too.
SETTINGS = """
[checks]
positive_data_acceptance.expected-statuses = ["2xx", "3xx", "400", "404"]
"""


class TheDescription(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = cls.enterClassContext(served.Server(served.HISTORY))
        cls.folder = cls.enterClassContext(tempfile.TemporaryDirectory())
        cls.description = cls.server.get("/openapi.json")
        cls.file = pathlib.Path(cls.folder) / "openapi.json"
        cls.file.write_text(json.dumps(cls.description))

    def test_is_valid(self):
        openapi_spec_validator.validate(self.description)

    def test_has_examples_that_are_answers(self):
        seen = 0
        for path, item in self.description["paths"].items():
            for parameter in item["get"]["parameters"]:
                self.assertIn("example", parameter, path)
                if parameter["in"] == "path":
                    path = path.replace("{" + parameter["name"] + "}", parameter["example"])
            content = item["get"]["responses"]["200"]["content"]
            example = content.get("application/json", {}).get("example")
            if example is None or path in ["/onthisday", "/dates"]:
                continue
            limit = any(p["name"] == "limit" for p in item["get"]["parameters"])
            answer = self.server.get(path + ("?limit=1" if limit else ""))
            if path == "/dataset":
                # When it was loaded is each server's own; the description is the same on all.
                answer, example = ({**dataset, "loaded": None} for dataset in (answer, example))
            self.assertEqual(answer, example, path)
            seen += 1
        self.assertGreaterEqual(seen, 12)

    def test_is_true_of_every_answer(self):
        settings = pathlib.Path(self.folder) / "schemathesis.toml"
        settings.write_text(SETTINGS)
        run = subprocess.run(
            [SCRIPTS / "schemathesis", "run", f"{self.server.url}/openapi.json", "--checks", "all",
             "--max-examples", "25", "--seed", "1", "--no-color"],
            cwd=self.folder, capture_output=True, text=True)
        self.assertEqual(run.returncode, 0, run.stdout[-4000:])
        self.assertRegex(run.stdout, r"[0-9]{4,} generated, [0-9]{4,} passed")

    def test_makes_a_client_that_works(self):
        settings = pathlib.Path(self.folder) / "client.yaml"
        settings.write_text("post_hooks: []\n")
        subprocess.run(
            [SCRIPTS / "openapi-python-client", "generate", "--path", self.file, "--meta", "none",
             "--config", settings, "--output-path", f"{self.folder}/history_client"],
            capture_output=True, check=True, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"})
        sys.path.insert(0, self.folder)
        self.addCleanup(sys.path.remove, self.folder)
        api = lambda name: importlib.import_module(f"history_client.api.default.{name}")
        client = importlib.import_module("history_client").Client(base_url=self.server.url)

        page = api("milestones").sync(client=client, year="2006", limit=2)
        self.assertEqual((page.total, page.count, len(page.milestones)), (4, 2, 2))
        self.assertEqual(page.milestones[0].date.edtf, "2006-08-04")
        rest = api("milestones").sync(client=client, year="2006", limit=2, offset=2)
        self.assertEqual(len({m.id for m in page.milestones + rest.milestones}), 4)
        tagged = api("milestones").sync(client=client, tag=["criu,arm"])
        self.assertEqual(tagged.total, self.server.get("/milestones?tag=criu,arm")["total"])
        both = api("milestones").sync(client=client, tag=["criu", "kernel"], fields="id,title")
        self.assertEqual([m.id for m in both.milestones], ["criu-rfc"])
        one = api("milestone").sync("openvz-in-debian", client=client)
        self.assertEqual(one.title, "OpenVZ is available in Debian")
        self.assertEqual(one.links.next_, "/milestones/openvz-rebased-rhel4")
        problem = api("milestone").sync("openvz-in-debain", client=client)
        self.assertEqual(problem.status, 404)
        self.assertIn("openvz-in-debian", problem.detail)
        tags = api("tags").sync(client=client, limit=3)
        self.assertEqual([tag.name for tag in tags.tags], ["acquisition", "arm", "beta"])


if __name__ == "__main__":
    unittest.main()
