"""Tests of service/run."""
