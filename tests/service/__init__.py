"""Tests of the service: real processes on loopback ports, real database files."""
