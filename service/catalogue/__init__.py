"""The catalogue of a deployment, read and checked as a whole."""
