"""Tests of the kinds of steps, one file each."""
