"""How people read what is written for them: the rules of plain words, by language."""
