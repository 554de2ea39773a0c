"""HTTP: requests become calls, answers become responses; the only user of the web framework, with front_end."""
