"""Services as data: definitions and answers, judged. A kind of step is one file in kinds/."""
