"""Bills and their payment, by whichever provider takes the money."""
