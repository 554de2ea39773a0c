"""Tests of the rules of plain words."""
