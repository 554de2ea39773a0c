"""Tests of service/uploads."""
