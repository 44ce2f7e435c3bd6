"""The rules, a module for each small family of the catalogue of mistakes."""
