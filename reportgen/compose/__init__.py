"""Facts and templates become the neutral tree; the only place that knows Jinja."""
