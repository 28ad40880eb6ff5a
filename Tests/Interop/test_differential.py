"""Texts over the whole grammar, given to ours, to PyPI's edtf and to its edtf-validate."""

import collections
import contextlib
import io
import multiprocessing
import unittest

from edtf import EDTFParseException, parse_edtf
from edtf_validate.valid_edtf import is_valid

import differences
import milestoned
from date_texts import DateTexts

SEED, COUNT = 20190204, 6000


def day(bound):
    """A bound of edtf as ours writes it; None where it is at infinity."""
    if bound is None or isinstance(bound, float):
        return None
    sign = "-" if bound[0] < 0 else ""
    return f"{sign}{abs(bound[0]):04}-{bound[1]:02}-{bound[2]:02}"


def answer(ask):
    """What comes back, or the name of what is raised."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            return ask()
    except EDTFParseException:
        return False
    except Exception as error:
        return type(error).__name__


def bounds(date):
    return [day(date.lower_strict()), day(date.upper_strict())]


def others(text):
    """Whether it is a date for edtf, its bounds there, and whether it is one for edtf-validate."""
    date = answer(lambda: parse_edtf(text))
    is_date = date if date is False or isinstance(date, str) else True
    return (is_date, answer(lambda: bounds(date)) if is_date is True else None,
            answer(lambda: bool(is_valid(text))))


def kinds(ours, is_date, their_bounds, is_valid_date):
    """The ways in which others differ from ours, each with what they say."""
    if "error" in ours:
        if is_date is True:
            yield differences.EDTF_ACCEPTS, is_date
        if is_valid_date is True:
            yield differences.VALIDATE_ACCEPTS, is_valid_date
        return
    if is_date is not True:
        yield differences.EDTF_REFUSES, is_date
    elif their_bounds != [ours["earliest"], ours["latest"]]:
        yield differences.EDTF_BOUNDS, their_bounds
    if is_valid_date is not True:
        yield differences.VALIDATE_REFUSES, is_valid_date


class DifferentialTest(unittest.TestCase):
    def test_every_difference_is_explained_and_every_rule_explains_one(self):
        texts = DateTexts(SEED).take(COUNT)
        ours = milestoned.read(texts, "--edtf")
        with multiprocessing.Pool() as pool:
            theirs = pool.map(others, texts, chunksize=50)
        counts, unexplained, alike = collections.Counter(), [], 0
        for text, our, their in zip(texts, ours, theirs):
            found = list(kinds(our, *their))
            alike += not found
            for kind, says in found:
                rule = differences.explaining(differences.Case(text, our, says), kind)
                if rule:
                    counts[rule.name, kind] += 1
                else:
                    unexplained.append(f"{kind}: {text!r}\n  ours: {our}\n  edtf: {their[0]}, "
                                       f"{their[1]}\n  edtf-validate: {their[2]}")
        self.report(counts, len(texts), alike)
        unused = [(rule.name, kind) for rule in differences.RULES for kind in rule.kinds
                  if not counts[rule.name, kind]]
        if unexplained or unused:
            self.fail("\n".join(
                ["differences that no rule explains:", *unexplained,
                 "rules that explain nothing:", *map(str, unused)]))

    @staticmethod
    def report(counts, total, alike):
        print(f"{alike} of {total} texts are the same to all three")
        for rule in differences.RULES:
            for kind in rule.kinds:
                print(f"{counts[rule.name, kind]:5}  {kind}: {rule.name}. {rule.why}")
