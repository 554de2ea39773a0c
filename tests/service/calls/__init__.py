"""Tests of service/calls."""
