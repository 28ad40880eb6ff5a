"""The page of metrics, as Prometheus' own client for Python reads it."""

import unittest

from prometheus_client.parser import text_string_to_metric_families

import served


class ThePageOfMetrics(unittest.TestCase):
    def test_is_read_by_the_client(self):
        with served.Server(served.HISTORY) as server:
            for target in ["/milestones?year=2006", "/milestones/none", "/milestones"]:
                server.fetch(target)
            status, fields, body = server.fetch("/metrics")
            self.assertEqual((status, fields["cache-control"]), (200, "no-store"))
            families = {f.name: f for f in text_string_to_metric_families(body.decode())}
            requests = {(s.labels["route"], s.labels["status"]): s.value
                        for s in families["http_server_requests"].samples}
            self.assertEqual(requests[("/milestones", "200")], 2)
            self.assertEqual(requests[("/milestones/{id}", "404")], 1)
            for family in families.values():
                self.assertTrue(family.documentation and family.type != "unknown", family.name)
            buckets = {}
            for sample in families["http_server_request_duration_seconds"].samples:
                if sample.name.endswith("_bucket"):
                    buckets.setdefault(sample.labels["route"], []).append(sample)
            for samples in buckets.values():
                self.assertEqual([s.value for s in samples], sorted(s.value for s in samples))
                self.assertEqual(samples[-1].labels["le"], "+Inf")
