"""Photos and recordings, made anew from what people send."""
