"""Prose from facts: activities, cases and comparisons as the sentences an office writes."""
