"""The database: its connections, tables and migrations."""
