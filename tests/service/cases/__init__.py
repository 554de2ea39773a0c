"""Tests of service/cases."""
