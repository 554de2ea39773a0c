"""Tests of service/values."""
