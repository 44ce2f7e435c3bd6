"""The command line: a thin shell that turns diagnostics into lines and exit codes."""
