"""Dossiers from and to the files offices keep them in."""
