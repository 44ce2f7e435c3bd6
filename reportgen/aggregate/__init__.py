"""Pure functions: dossier + period + scope → facts."""
