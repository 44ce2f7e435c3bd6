"""The local page: what a clerk who never sees YAML works with; thin, over ``app``."""
