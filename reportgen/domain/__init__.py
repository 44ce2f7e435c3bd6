"""What teams do: the dossier and its parts. No files, no clock."""
