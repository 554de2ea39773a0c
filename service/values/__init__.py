"""Plain values that know nothing of the service: days, answers and their verdicts, conditions."""
