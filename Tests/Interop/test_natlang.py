"""The pairs of words and EDTF that PyPI's edtf is tested with, read by ours."""

import ast
import os
import pathlib
import unittest

import milestoned
from natlang import REASONS


def pairs():
    """The pairs of its test, in their order, each once."""
    source = pathlib.Path(os.environ["EDTF_SOURCE"], "tests", "test_natlang.py").read_text()
    found = {}
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Tuple) and all(isinstance(e, ast.Constant) for e in node.elts):
            values = [element.value for element in node.elts]
            if len(values) == 2 and isinstance(values[0], str) and values[0] != "input_text":
                found.setdefault(*values)
    return found


class NaturalLanguageTest(unittest.TestCase):
    def test_every_disagreement_has_a_reason(self):
        expected = pairs()
        self.assertGreater(len(expected), 100)
        ours = [answer.get("edtf") for answer in milestoned.read(expected)]
        wanted = {text for text in expected.values() if text}
        canonical = {answer["input"]: answer.get("edtf", answer["input"])
                     for answer in milestoned.read(sorted(wanted), "--edtf")}
        differing = {
            words: (canonical.get(theirs, theirs), our)
            for (words, theirs), our in zip(expected.items(), ours)
            if canonical.get(theirs, theirs) != our}
        agreeing = len(expected) - len(differing)
        print(f"{agreeing} of {len(expected)} readings agree, {agreeing / len(expected):.0%}")
        for words, (theirs, our) in differing.items():
            print(f"  {words!r}: theirs {theirs}, ours {our}. {REASONS.get(words, 'NO REASON')}")
        unlisted, stale = differing.keys() - REASONS.keys(), REASONS.keys() - differing.keys()
        if unlisted or stale:
            self.fail(f"without a reason: {sorted(unlisted)}\nlisted, but agreeing: {sorted(stale)}")
