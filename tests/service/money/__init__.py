"""Tests of service/money."""
