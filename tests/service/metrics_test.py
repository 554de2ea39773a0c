"""Counts are exact, however many there are."""
import unittest

from service.web.metrics import CELL, Metrics


class Counting(unittest.TestCase):
    def test_beyond_a_million(self):
        metrics = Metrics(2)
        place = 2 * metrics.places["getConfig", "2xx"]
        CELL.pack_into(metrics.memory, place * CELL.size, 1_234_567)
        metrics.worker = 1
        metrics.add("getConfig", 200, 0.25)
        lines = metrics.text({}).splitlines()
        self.assertIn('handrail_requests_total{operation="getConfig",status="2xx"} 1234568', lines)
        self.assertIn('handrail_request_seconds_total{operation="getConfig",status="2xx"} 0.25', lines)


if __name__ == "__main__":
    unittest.main()
