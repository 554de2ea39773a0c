"""Why the service cannot start."""


class StartFault(Exception):
    """Told as it is, one fault a line, and the process ends with 2."""
