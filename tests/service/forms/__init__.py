"""Tests of service/forms."""
