"""What becomes of each request that a server may misread."""

import unittest

import served
import wire
import wire_cases


class TheWire(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        # Half a connection is noticed at its deadline only.
        cls.server = cls.enterClassContext(served.Server(
            served.HISTORY, "--idle-seconds", "3", "--head-seconds", "3", "--log-level", "error"))

    def converse(self, case):
        wanted = sum(word.isdigit() for word in case.wanted.split())
        return wire.converse(self.server.port, case.steps, wanted, case.heads)

    def test_each_case_comes_to_what_is_wanted(self):
        for case in wire_cases.CASES:
            with self.subTest(case.name):
                self.assertEqual(str(self.converse(case)), case.wanted)

    def test_every_refusal_is_a_problem_but_for_those_of_the_library(self):
        for case in wire_cases.CASES:
            refusals = [answer for answer in self.converse(case).answers if answer.status >= 400]
            for answer in refusals:
                with self.subTest(case.name):
                    by_the_library = case.name in wire_cases.BY_THE_LIBRARY
                    has_body = case.heads == ()
                    self.assertEqual(has_body and not answer.is_problem, by_the_library)
                    if by_the_library:
                        self.assertEqual(answer.fields["connection"], "close")
                    else:
                        self.assertEqual(answer.fields["access-control-allow-origin"], "*")

    def test_what_was_sent_comes_back_as_json_alone_and_cut(self):
        long = "x" * 4000
        for target in ["/<script>", "/milestones?<b>=1", f"/milestones?{long}=1", f"/milestones?year={long}",
                       f"/milestones?sort={long}", "/milestones/%0d%0aX:%20y", f"/{long}"]:
            outcome = wire.converse(self.server.port, [f"GET {target} HTTP/1.1\r\nHost: x\r\n\r\n".encode()])
            answer = outcome.answers[0]
            self.assertTrue(answer.is_problem and outcome.end == "open", target)
            self.assertEqual(answer.fields["x-content-type-options"], "nosniff")
            self.assertNotIn("x", answer.fields)
            self.assertLess(len(answer.body), 3000, target)

    def test_a_request_may_come_in_any_pieces(self):
        text = b"GET /milestones/criu-rfc HTTP/1.1\r\nHost: x\r\nX: y\r\n\r\n"
        whole = wire.converse(self.server.port, [text]).answers[0].body
        for cut in range(1, len(text)):
            with self.subTest(cut):
                outcome = wire.converse(self.server.port, [text[:cut], text[cut:] + text], 2)
                self.assertEqual(str(outcome), "200 200 open")
                self.assertEqual([answer.body for answer in outcome.answers], [whole, whole])

    def test_a_byte_at_a_time_makes_a_request_and_is_refused_as_soon_as_it_is_none(self):
        for name, wanted in [("a good GET", "200 open"), ("two Hosts", "400 close"), ("a folded value", "400 close"),
                             ("a length and a coding of a GET", "400 close"), ("three at once", "200 200 200 open")]:
            case = next(case for case in wire_cases.CASES if case.name == name)
            steps = [bytes([byte]) for step in case.steps for byte in step]
            outcome = wire.converse(self.server.port, steps, wanted.count("00"))
            self.assertEqual(str(outcome), wanted, name)
