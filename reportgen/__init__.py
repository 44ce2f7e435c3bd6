"""reportgen: official documents of a ward's dân vận work from one YAML dossier."""

__version__ = "0.1.0"
