"""The four unmodified Liberation Serif 2.1.5 files, and nothing else."""
