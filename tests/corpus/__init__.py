"""Documents as other people make them, with what the checker should say of each."""
