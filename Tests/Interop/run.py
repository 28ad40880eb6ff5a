"""Runs the tests of this folder; the last line says how many passed and failed."""

import pathlib
import sys
import unittest

folder = pathlib.Path(__file__).resolve().parent
result = unittest.TextTestRunner(verbosity=2).run(
    unittest.defaultTestLoader.discover(str(folder), pattern="test_*.py"))
failed = len(result.failures) + len(result.errors) + len(result.unexpectedSuccesses)
sys.stderr.flush()
print(f"{result.testsRun - failed} passed, {failed} failed", flush=True)
sys.exit(1 if failed or not result.testsRun else 0)
