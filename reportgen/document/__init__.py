"""The neutral tree: what a document says, with no size and no position."""
