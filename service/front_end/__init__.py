"""The front end as the service gives it out: its home page in each language and its files."""
