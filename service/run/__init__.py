"""What starts the service and keeps it going, and what an operator does from a terminal."""
