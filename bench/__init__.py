"""Measurements of CPU time; ``make bench`` runs them."""
