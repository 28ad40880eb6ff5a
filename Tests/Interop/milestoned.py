"""The program under test, as a filter of dates."""

import json
import os
import subprocess


def read(texts, *arguments):
    """What it says of each text."""
    outcome = subprocess.run(
        [os.environ["MILESTONED"], "dates", *arguments],
        input="".join(f"{text}\n" for text in texts), capture_output=True, text=True, check=True)
    answers = [json.loads(line) for line in outcome.stdout.splitlines()]
    if [answer["input"] for answer in answers] != list(texts):
        raise AssertionError("the answers are not those to the texts")
    return answers
