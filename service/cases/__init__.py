"""Cases from the first answer to the last word: made, moved, cancelled, followed and rated."""
