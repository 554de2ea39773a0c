"""The reference service of Handrail: one API for every channel, behind it one database."""
