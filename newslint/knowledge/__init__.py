"""What the world is called: words, names and places, known before any draft is read."""
