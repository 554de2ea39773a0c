"""A request as a value, and what holds for each of them: problems, throttling, the same request twice."""
