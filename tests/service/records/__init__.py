"""Tests of service/records."""
